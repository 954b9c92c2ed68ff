import { maskName } from '@rongcai/codes';
import { notFound } from '../../../kernel/errors.ts';
import type { Row } from '../../../platform/database/database.ts';
import type { CollectionSpec, ListStatement, Query } from '../../../platform/http/collection.ts';
import { type PublicPage, publicPage } from '../../../platform/http/public-list.ts';
import type { Services } from '../../../platform/http/services.ts';
import { applicationTable } from '../application/application.table.ts';

/** The head of a notice that everybody may see. @throws not found, also for one that is not published */
export async function publishedNotice(services: Services, id: string): Promise<Row> {
  const [notice] = await services.db.read(
    `SELECT id, number, title, region_code AS "regionCode", starts_on AS "startsOn", ends_on AS "endsOn", end_certain AS "endCertain", status
     FROM public_notices WHERE id = $1::uuid AND status IN ('published', 'closed')`,
    [id],
  );
  if (!notice) throw notFound();
  return notice;
}

const lines = (
  condition: string,
) => `SELECT a.number, a.beneficiary, a.beneficiary_name, p.real_name, v.title, a.amount_fen FROM subsidy_applications a
  LEFT JOIN people p ON p.id = a.person_id JOIN policy_versions v ON v.id = a.policy_version_id WHERE ${condition} ORDER BY a.number`;

/** People are masked, organizations are no people; nothing of an id, account or phone is ever shown. */
export function maskedLine(row: Row): Row {
  const name = String(row.beneficiary_name);
  return {
    number: row.number,
    beneficiary: row.beneficiary === 'person' ? maskName(name) : name,
    trainee: row.real_name === null ? '' : maskName(String(row.real_name)),
    policy: row.title,
    amountFen: row.amount_fen,
  };
}

export const lineList: CollectionSpec = { filters: [], sorts: ['number'], defaultSort: 'number' };

/** A page of the masked lines; which row comes next is the kit's matter. */
export async function publishedLines(
  services: Services,
  noticeId: string,
  query: Query,
): Promise<{ data: Row[]; page: PublicPage['page'] }> {
  const list = { ...lineList, filters: ['noticeId'] };
  const { rows, page } = await publicPage(services, applicationTable, list, { ...query, noticeId });
  const ids = rows.map(({ id }) => id);
  const known = new Map((await services.db.read(lines('a.id = ANY($1::uuid[])'), [ids])).map((row) => [row.number, maskedLine(row)]));
  return { data: rows.map(({ number }) => known.get(number) as Row), page };
}

/** All of them, for a file. */
export function allLines(noticeId: string): ListStatement {
  return { text: lines('a.notice_id = $1::uuid'), values: [noticeId] };
}

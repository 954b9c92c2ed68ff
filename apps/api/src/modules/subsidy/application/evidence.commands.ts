import { evidenceTitle } from '@rongcai/policy';
import { conflict, fieldError, invalid } from '../../../kernel/errors.ts';
import { fileTable } from '../../../platform/files.ts';
import { type Context, find, insert, type ValuesFor } from '../../../platform/records.ts';
import type { ApplicationRow } from './application.table.ts';
import { standing } from './assessment.queries.ts';
import { evidenceTable } from './evidence.table.ts';
import { keepClaim } from './review-claim.commands.ts';
import { evidenceKinds } from './rules/evidence.ts';
import { missingOf } from './rules/stated-facts.ts';

type Values = ValuesFor<ApplicationRow>;

/** Files on one application; a larger bundle is one archive or PDF. */
const MOST_FILES = 50;

export interface Attachment {
  readonly kind: string;
  readonly fileId: string;
}

/** Puts a file beside the application as one of the kinds that its policy names. */
export async function attachEvidence(ctx: Context, row: ApplicationRow, { kind, fileId }: Attachment): Promise<Values> {
  const before = await standing(ctx, row);
  const kinds = evidenceKinds(before.decision, Object.keys(before.stated)).map((one) => one.kind);
  if (!kinds.includes(kind)) {
    const titles = kinds.map((one) => evidenceTitle(one, before.document));
    const [zh, en] = [titles.map((title) => title.zh).join('、'), titles.map((title) => title.en).join(', ')];
    throw invalid(
      fieldError(
        '/kind',
        'unknown-evidence',
        zh ? `只能是${zh}（${kinds.join('、')}）` : '该政策不要求材料',
        en ? `one of ${en} (${kinds.join(', ')})` : 'the policy names no evidence',
      ),
    );
  }
  const file = await find(ctx, fileTable, fileId);
  if (!file) throw invalid(fieldError('/fileId', 'unknown-reference', '没有该文件', 'There is no such file'));
  const [count] = await ctx.tx.rows<{ n: number }>('SELECT count(*) AS n FROM application_evidence WHERE application_id = $1', [row.id]);
  if (Number(count?.n) >= MOST_FILES) {
    throw conflict('too-much-evidence', `最多附 ${MOST_FILES} 个文件`, `An application has at most ${MOST_FILES} files`);
  }
  await insert(ctx, evidenceTable, {
    regionCode: row.regionCode,
    applicationId: row.id,
    kind,
    fileId,
    fileName: file.name,
    sha256: file.sha256,
    attachedByName: ctx.actor.name.slice(0, 120),
  });
  const missing = missingOf(before.decision, Object.keys(before.stated), [...before.attached, kind]);
  return { missing, ...(await keepClaim(ctx, row)) };
}

/** Takes a file away from the application; the file itself stays where it is. */
export async function detachEvidence(ctx: Context, row: ApplicationRow, { kind, fileId }: Attachment): Promise<Values> {
  const gone = await ctx.tx.rows<{ id: string; file_name: string; sha_256: string }>(
    'DELETE FROM application_evidence WHERE application_id = $1 AND kind = $2 AND file_id = $3 RETURNING id, file_name, sha_256',
    [row.id, kind, fileId],
  );
  const taken = gone[0];
  if (!taken)
    throw invalid(fieldError('/fileId', 'not-attached', '该文件未作为此类材料附上', 'The file is not attached as this kind of evidence'));
  ctx.changes.push({
    action: 'application-evidence.remove',
    module: 'subsidy',
    subjectType: 'application-evidence',
    subjectId: taken.id,
    regionCode: row.regionCode,
    organizationIds: row.organizationId === null ? [] : [row.organizationId],
    before: { applicationId: row.id, kind, fileId, fileName: taken.file_name, sha256: taken.sha_256 },
    after: null,
    event: null,
  });
  const after = await standing(ctx, row);
  const missing = missingOf(after.decision, Object.keys(after.stated), after.attached);
  return { missing, ...(await keepClaim(ctx, row)) };
}

import { conflict, notFound } from '../../kernel/errors.ts';
import { type Context, find, type ValuesFor } from '../../platform/records.ts';
import { employ } from '../directory/index.ts';
import type { ApplicationRow } from './application.table.ts';
import { refuseClosedFair } from './booth.commands.ts';
import { fairTable } from './fair.table.ts';
import { fillOpening, refuseExpired } from './posting.commands.ts';
import { postingTable } from './posting.table.ts';

type Values = ValuesFor<ApplicationRow>;

export async function applyForPosting(ctx: Context, given: Values): Promise<Values> {
  const posting = await find(ctx, postingTable, String(given.postingId));
  if (!posting) throw notFound();
  if (posting.status !== 'published') {
    throw conflict('posting-not-published', '该岗位不在招聘中', 'The posting is not published', { extra: { state: posting.status } });
  }
  await refuseExpired(ctx, posting);
  if (given.fairId) refuseClosedFair(await find(ctx, fairTable, given.fairId));
  return given;
}

/** A hire counts against the openings and makes the employment. Who was offered the job may still start after the posting has closed. */
export async function hireApplicant(ctx: Context, row: ApplicationRow, { startedOn }: { startedOn: string }): Promise<Values> {
  await fillOpening(ctx, row.postingId);
  const { personId, enterpriseId: organizationId, offeredWageFen: monthlyWageFen, regionCode, id: sourceId } = row;
  const source = 'job-application' as const;
  const employment = await employ(ctx, { personId, organizationId, startedOn, monthlyWageFen, source, sourceId, regionCode });
  return { employmentId: employment.id };
}

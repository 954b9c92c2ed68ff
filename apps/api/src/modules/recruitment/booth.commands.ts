import { conflict, notFound } from '../../kernel/errors.ts';
import { type Context, find, type ValuesFor } from '../../platform/records.ts';
import type { BoothRow } from './booth.table.ts';
import { refuseClosedFair } from './fair.commands.ts';
import { fairTable } from './fair.table.ts';

export async function applyForBooth(ctx: Context, given: ValuesFor<BoothRow> & { fairId: string }): Promise<ValuesFor<BoothRow>> {
  const fair = await find(ctx, fairTable, given.fairId, 'FOR SHARE');
  if (!fair) throw notFound();
  refuseClosedFair(fair);
  return { ...given, hostId: fair.hostId, regionCode: fair.regionCode };
}

/** Takes one of the fair's booths: by one conditional UPDATE, so that there never are more approvals than booths. */
export async function approveBooth(ctx: Context, booth: BoothRow): Promise<void> {
  const taken = await ctx.tx.rows(
    `UPDATE job_fairs SET booths_taken = booths_taken + 1, version = version + 1, updated_at = $2
     WHERE id = $1 AND status IN ('published', 'live') AND booths_taken < booth_capacity RETURNING id`,
    [booth.fairId, ctx.now],
  );
  if (taken.length === 0) throw conflict('no-booth-left', '该活动没有可用展位', 'The fair has no booth left');
}

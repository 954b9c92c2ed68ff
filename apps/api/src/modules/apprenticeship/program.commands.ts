import { conflict } from '../../kernel/errors.ts';
import { type Context, moveAll, nextNumber, type ValuesFor } from '../../platform/records.ts';
import { checkOccupation, checkRegion } from '../directory/index.ts';
import { apprenticeshipTable } from './apprenticeship.table.ts';
import type { ProgramRow } from './program.table.ts';

export async function createProgram(ctx: Context, given: ValuesFor<ProgramRow>): Promise<ValuesFor<ProgramRow>> {
  checkRegion('/regionCode', given.regionCode);
  checkOccupation('/occupationCode', given.occupationCode);
  return { ...given, number: await nextNumber(ctx, 'XT') };
}

export async function changeProgram(_ctx: Context, _row: ProgramRow, patch: ValuesFor<ProgramRow>): Promise<ValuesFor<ProgramRow>> {
  checkOccupation('/occupationCode', patch.occupationCode);
  return patch;
}

/** A program ends only when nobody in it is in training any more; agreements that were never filed end with it. */
export async function endProgram(ctx: Context, program: ProgramRow): Promise<void> {
  const [left] = await ctx.tx.rows<{ n: number }>(
    "SELECT count(*)::int AS n FROM apprenticeships WHERE program_id = $1 AND status IN ('filed', 'active', 'paused')",
    [program.id],
  );
  if (left?.n) {
    throw conflict('apprentices-left', `还有 ${left.n} 名学徒没有结果`, `${left.n} apprentices have no result yet`, {
      extra: { left: left.n },
    });
  }
  const unfiled = { endedOn: ctx.today, endReason: '学徒班已结束' };
  await moveAll(ctx, apprenticeshipTable, 'terminate', (values) => `program_id = ${values.add(program.id)} AND filed_on IS NULL`, unfiled);
}

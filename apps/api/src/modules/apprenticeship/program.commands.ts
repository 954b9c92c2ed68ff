import { conflict } from '../../kernel/errors.ts';
import { type Context, moveAll } from '../../platform/records.ts';
import { apprenticeshipTable } from './apprenticeship.table.ts';
import type { ProgramRow } from './program.table.ts';

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

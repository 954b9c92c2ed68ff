import { addWorkdays } from '@rongcai/codes';
import { amend, type Context, type ValuesFor } from '../../../platform/records.ts';
import { regionCondition, Values } from '../../../platform/security/scope.ts';
import { workdaysAt } from './calendar.queries.ts';
import type { CalendarRow } from './calendar.table.ts';
import { type NoticeRow, noticeTable } from './notice.table.ts';

/** The last day of a notice that begins on a day at a place, and whether every holiday on the way is known. */
export async function lastDay(
  ctx: Context,
  notice: Pick<NoticeRow, 'regionCode' | 'workdays'>,
  from: string,
): Promise<{ date: string; certain: boolean }> {
  return addWorkdays(from, notice.workdays, await workdaysAt(ctx.tx.rows, notice.regionCode, from));
}

/** Counts again for the running notices of the day's place, when a day that they may count has changed. */
export async function recountNotices(ctx: Context, { regionCode }: Pick<CalendarRow, 'regionCode'>): Promise<void> {
  const values = new Values();
  const running = await ctx.tx.rows<NoticeRow & Record<string, unknown>>(
    `SELECT ${noticeTable.selection} FROM public_notices WHERE status = 'published' AND (ends_on >= ${values.add(ctx.today)} OR NOT end_certain)
       AND ${regionCondition('region_code', regionCode, values)} ORDER BY id FOR NO KEY UPDATE`,
    values.list,
  );
  for (const notice of running) {
    const { date, certain } = await lastDay(ctx, notice, String(notice.startsOn));
    if (date === notice.endsOn && certain === notice.endCertain) continue;
    await amend(ctx, noticeTable, notice, { endsOn: date, endCertain: certain }, 'recount');
  }
}

/** Changes a day of the calendar; notices are counted with the day as it will be. */
export async function changeDay(
  ctx: Context,
  row: CalendarRow,
  patch: Partial<Pick<CalendarRow, 'kind' | 'title' | 'source'>>,
): Promise<ValuesFor<CalendarRow>> {
  if (patch.kind === undefined || patch.kind === row.kind) return patch;
  await ctx.tx.rows('UPDATE calendar_days SET kind = $2 WHERE id = $1', [row.id, patch.kind]);
  await recountNotices(ctx, row);
  return patch;
}

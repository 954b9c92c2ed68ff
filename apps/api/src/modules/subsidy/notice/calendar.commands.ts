import { addWorkdays } from '@rongcai/codes';
import { changeAll, returned } from '../../../platform/bulk.ts';
import type { Context, ValuesFor } from '../../../platform/records.ts';
import { regionCondition, Values } from '../../../platform/security/scope.ts';
import { workdaysAmong, workdaysAt } from './calendar.queries.ts';
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

/** Counts again for the running notices of the day's place, when a day that they may count has changed: four statements, however many. */
export async function recountNotices(ctx: Context, { regionCode }: Pick<CalendarRow, 'regionCode'>): Promise<void> {
  const values = new Values();
  const running = await ctx.tx.rows<NoticeRow & Record<string, unknown>>(
    `SELECT ${noticeTable.selection} FROM public_notices WHERE status = 'published' AND (ends_on >= ${values.add(ctx.today)} OR NOT end_certain)
       AND ${regionCondition('region_code', regionCode, values)} ORDER BY id FOR NO KEY UPDATE`,
    values.list,
  );
  const begun = running.map((notice) => ({ ...notice, from: String(notice.startsOn) }));
  const workdaysOf = await workdaysAmong(ctx.tx.rows, begun);
  const moved = begun.flatMap((notice) => {
    const { date, certain } = addWorkdays(notice.from, notice.workdays, workdaysOf(notice.regionCode));
    const { id, endsOn: heldOn, endCertain: wasCertain } = notice;
    return date === heldOn && certain === wasCertain ? [] : [{ id, date, certain, heldOn, wasCertain }];
  });
  if (moved.length === 0) return;
  const told = (endsOn: string, endCertain: string) => `jsonb_build_object('endsOn', ${endsOn}, 'endCertain', ${endCertain})`;
  await changeAll(
    ctx,
    noticeTable,
    'recount',
    ({ add }) => {
      const log = returned(noticeTable, {
        alias: 'n',
        before: told('x."heldOn"', 'x."wasCertain"'),
        after: told('n.ends_on', 'n.end_certain'),
      });
      return `UPDATE public_notices n SET ends_on = x.date, end_certain = x.certain, version = version + 1, updated_at = ${add(ctx.now)}
        FROM jsonb_to_recordset(${add(JSON.stringify(moved))}::jsonb) AS x(id uuid, date date, certain boolean, "heldOn" date, "wasCertain" boolean)
        WHERE n.id = x.id RETURNING ${log}`;
    },
    'count(*)::int AS n',
  );
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

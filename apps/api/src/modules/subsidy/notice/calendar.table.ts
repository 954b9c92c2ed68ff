import { text as label } from '../../../kernel/text.ts';
import { date, oneOf, text } from '../../../platform/database/fields.ts';
import { type RowOf, table } from '../../../platform/database/table.ts';

/**
 * 工作日历: a day that is not what its weekday says. Those of 000000 hold everywhere; a place's own days come before
 * those of the places above it, and both before what `packages/codes` knows of the national notices.
 */
export const calendarTable = table({
  name: 'calendar_days',
  noun: 'calendar-day',
  label: label('工作日历', 'Calendar day'),
  module: 'subsidy',
  place: 'region',
  fields: {
    day: date().label('日期', 'Day'),
    kind: oneOf({ workday: label('工作日', 'Working day'), holiday: label('休息日', 'Day off') }).label('类别', 'Kind'),
    title: text(80).label('名称', 'Title'),
    source: text(200).label('依据文件', 'Source document'),
  },
  uniques: {
    day: {
      columns: ['regionCode', 'day'],
      code: 'duplicate-day',
      pointer: '/day',
      message: label('该日期已在日历中', 'The day is in the calendar already'),
    },
  },
  indices: { day: { columns: ['day'] } },
});
export type CalendarRow = RowOf<typeof calendarTable>;

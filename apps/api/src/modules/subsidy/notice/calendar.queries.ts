import type { WorkdayOverrides } from '@rongcai/codes';
import type { CalendarDate } from '../../../kernel/dates.ts';
import { addDays } from '../../../kernel/dates.ts';
import type { Row } from '../../../platform/database/database.ts';
import { placesAbove } from '../../../platform/security/scope.ts';

export interface Day extends Row {
  readonly day: CalendarDate;
  readonly kind: 'workday' | 'holiday';
  readonly title: string;
  readonly regionCode: string;
}

type Read = <T extends Row>(statement: string, values: readonly unknown[]) => Promise<T[]>;

/** The days entered for a place and all places above it: of each date the one that is nearest to the place. */
export function daysFor(read: Read, regionCode: string, from: CalendarDate, to: CalendarDate): Promise<Day[]> {
  return read<Day>(
    `SELECT DISTINCT ON (day) day, kind, title, region_code AS "regionCode" FROM calendar_days
     WHERE region_code = ANY($1) AND day BETWEEN $2 AND $3 ORDER BY day, array_position($1::text[], region_code::text)`,
    [placesAbove(regionCode), from, to],
  );
}

/** A national notice is entered in full when its first and its last holiday are: New Year's Day and the National Day. */
const COMPLETE = `SELECT substr(day::text, 1, 4)::int AS year FROM calendar_days
  WHERE region_code = '000000' AND kind = 'holiday' AND to_char(day, 'MM-DD') IN ('01-01', '10-01')
  GROUP BY 1 HAVING count(*) = 2`;

/** The longest notice is sixty working days; three quarters of a year hold them with room for every holiday. */
const REACH = 270;

/** What counting working days from a date at a place needs: two statements. */
export async function workdaysAt(read: Read, regionCode: string, from: CalendarDate): Promise<WorkdayOverrides> {
  const days = await daysFor(read, regionCode, from, addDays(from, REACH));
  return { days: days.map(({ day, kind }) => ({ date: day, workday: kind === 'workday' })), completeYears: await completeYears(read) };
}

export async function completeYears(read: Read): Promise<number[]> {
  return (await read<{ year: number }>(COMPLETE, [])).map(({ year }) => year);
}

/** A place and the day from which working days are counted there. */
interface Count {
  readonly regionCode: string;
  readonly from: CalendarDate;
}

/** The same for any number of places and days: two statements. */
export async function workdaysAmong(read: Read, counts: readonly Count[]): Promise<(count: Count) => WorkdayOverrides> {
  const [first] = counts.map(({ from }) => from).toSorted();
  const last = counts
    .map(({ from }) => addDays(from, REACH))
    .toSorted()
    .at(-1);
  const regions = [...new Set(counts.flatMap(({ regionCode }) => placesAbove(regionCode)))];
  const entered = await read<Pick<Day, 'day' | 'kind' | 'regionCode'>>(
    'SELECT day, kind, region_code AS "regionCode" FROM calendar_days WHERE region_code = ANY($1) AND day BETWEEN $2 AND $3 ORDER BY day',
    [regions, first ?? null, last ?? null],
  );
  const years = await completeYears(read);
  return ({ regionCode, from }) => {
    const nearest = new Map<CalendarDate, (typeof entered)[number]>();
    const places = placesAbove(regionCode);
    const rank = (one: (typeof entered)[number] | undefined) => (one ? places.indexOf(one.regionCode) : places.length);
    for (const one of entered)
      if (places.includes(one.regionCode) && one.day >= from && one.day <= addDays(from, REACH) && rank(one) < rank(nearest.get(one.day)))
        nearest.set(one.day, one);
    return { days: [...nearest.values()].map(({ day, kind }) => ({ date: day, workday: kind === 'workday' })), completeYears: years };
  };
}

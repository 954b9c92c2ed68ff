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

/** The days entered for any of some places and all places above them, by date. */
function enteredFor(read: Read, places: readonly string[], from: CalendarDate | null, to: CalendarDate | null): Promise<Day[]> {
  return read<Day>(
    'SELECT day, kind, title, region_code AS "regionCode" FROM calendar_days WHERE region_code = ANY($1) AND day BETWEEN $2 AND $3 ORDER BY day',
    [[...new Set(places.flatMap(placesAbove))], from, to],
  );
}

/** Of each date the day that is entered nearest to a place. */
function nearestTo(place: string, entered: readonly Day[]): Day[] {
  const rank = new Map(placesAbove(place).map((code, nth) => [code, nth]));
  const nearest = new Map<CalendarDate, { readonly at: number; readonly one: Day }>();
  for (const one of entered) {
    const at = rank.get(one.regionCode);
    if (at !== undefined && at < (nearest.get(one.day)?.at ?? Number.POSITIVE_INFINITY)) nearest.set(one.day, { at, one });
  }
  return [...nearest.values()].map(({ one }) => one);
}

/** The days entered for a place and all places above it: of each date the one that is nearest to the place. */
export async function daysFor(read: Read, regionCode: string, from: CalendarDate, to: CalendarDate): Promise<Day[]> {
  return nearestTo(regionCode, await enteredFor(read, [regionCode], from, to));
}

/** A national notice is entered in full when its first and its last holiday are: New Year's Day and the National Day. */
const COMPLETE = `SELECT substr(day::text, 1, 4)::int AS year FROM calendar_days
  WHERE region_code = '000000' AND kind = 'holiday' AND to_char(day, 'MM-DD') IN ('01-01', '10-01')
  GROUP BY 1 HAVING count(*) = 2`;

/** The longest notice is sixty working days; three quarters of a year hold them with room for every holiday. */
const REACH = 270;

export async function completeYears(read: Read): Promise<number[]> {
  return (await read<{ year: number }>(COMPLETE, [])).map(({ year }) => year);
}

/** A place and the day from which working days are counted there. */
interface Count {
  readonly regionCode: string;
  readonly from: CalendarDate;
}

/** What counting working days needs, for any number of places and days: two statements, and each place is looked at once. */
export async function workdaysAmong(read: Read, counts: readonly Count[]): Promise<(regionCode: string) => WorkdayOverrides> {
  const begins = counts.map(({ from }) => from).toSorted();
  const last = begins.at(-1);
  const places = [...new Set(counts.map(({ regionCode }) => regionCode))];
  const entered = await enteredFor(read, places, begins[0] ?? null, last ? addDays(last, REACH) : null);
  const years = await completeYears(read);
  const days = new Map(
    places.map((place) => [place, nearestTo(place, entered).map(({ day, kind }) => ({ date: day, workday: kind === 'workday' }))]),
  );
  return (regionCode) => ({ days: days.get(regionCode) ?? [], completeYears: years });
}

/** The same from one date at one place. */
export async function workdaysAt(read: Read, regionCode: string, from: CalendarDate): Promise<WorkdayOverrides> {
  return (await workdaysAmong(read, [{ regionCode, from }]))(regionCode);
}

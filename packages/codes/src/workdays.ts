// 工作日: the State Council's yearly holiday notices (放假调休), and the bureau's own table above them.
import { isCalendarDate, shiftDate } from './calendar-date.ts';
import { holidayLines } from './holidays.data.ts';

/** One day that a bureau settles itself, such as a local holiday or a working Saturday. It wins over every other source. */
export interface WorkdayOverride {
  readonly date: string;
  readonly workday: boolean;
}

export interface WorkdayOverrides {
  readonly days: readonly WorkdayOverride[];
  /** Years whose notice the bureau has entered in full, so that weekdays without an entry are certain too. */
  readonly completeYears?: readonly number[];
}

/** A bureau's table: its days alone, or with the years that are complete. */
export type WorkdayTable = readonly WorkdayOverride[] | WorkdayOverrides;

export interface WorkdayVerdict {
  readonly date: string;
  readonly workday: boolean;
  /** False when the holiday notice that covers the day isn't known: then `workday` only says Monday to Friday. */
  readonly certain: boolean;
  readonly source: 'bureau' | 'notice' | 'weekday';
}

/** `isWorkday` was asked for a day whose holiday notice isn't known. */
export class CalendarUnknownError extends Error {
  readonly code = 'calendar_unknown';
  readonly date: string;
  constructor(date: string) {
    super(`the holiday notice that covers ${date} isn't known`);
    this.name = 'CalendarUnknownError';
    this.date = date;
  }
}

interface Notices {
  readonly years: ReadonlySet<number>;
  readonly off: ReadonlySet<string>;
  readonly worked: ReadonlySet<string>;
}

interface Calendar {
  readonly days: ReadonlyMap<string, boolean>;
  readonly completeYears: ReadonlySet<number>;
}

const furthest = 10_000;
let notices: Notices | undefined;

/** Whether the holiday notice of a year is known: from this package's table, or because the bureau entered the year in full. */
export function calendarKnown(year: number, table: WorkdayTable = []): boolean {
  return yearKnown(year, readCalendar(table));
}

/**
 * Says of a day whether it is worked, how sure that is and where it comes from.
 * The days from 25 December belong to the next year's notice as well, which has moved them before (29 December 2018
 * was a working Saturday), so they are uncertain until that one is known. Throws `RangeError` unless `YYYY-MM-DD`.
 */
export function checkWorkday(date: string, table: WorkdayTable = []): WorkdayVerdict {
  return verdict(date, readCalendar(table));
}

/** Whether the day is worked. Throws {@link CalendarUnknownError} when that isn't certain, `RangeError` unless `YYYY-MM-DD`. */
export function isWorkday(date: string, table: WorkdayTable = []): boolean {
  const { workday, certain } = checkWorkday(date, table);
  if (!certain) throw new CalendarUnknownError(date);
  return workday;
}

/**
 * The `n`th workday after `date` (before it when `n` is negative; `date` itself for 0). The first day doesn't count:
 * a notice of 5 workdays begun on Monday ends next Monday. `certain` is false when any day on the way is uncertain.
 * Throws `RangeError` for another shape of date, or `n` beyond ±10,000.
 */
export function addWorkdays(date: string, n: number, table: WorkdayTable = []): { date: string; certain: boolean } {
  if (!Number.isInteger(n) || Math.abs(n) > furthest) throw new RangeError('n is a whole number from -10000 to 10000');
  const calendar = readCalendar(table);
  const step = Math.sign(n);
  let day = shiftDate(date, 0);
  let left = Math.abs(n);
  let certain = true;
  while (left > 0) {
    day = shiftDate(day, step);
    const { workday, certain: dayCertain } = verdict(day, calendar);
    certain &&= dayCertain;
    if (workday) left -= 1;
  }
  return { date: day, certain };
}

/**
 * How many workdays come after `from` up to and including `to`; negative, counting from `to` up to the day before `from`,
 * when `to` is earlier. The inverse of {@link addWorkdays}. Throws `RangeError` for another shape of date.
 */
export function workdaysBetween(from: string, to: string, table: WorkdayTable = []): { workdays: number; certain: boolean } {
  const calendar = readCalendar(table);
  const end = shiftDate(to, 0);
  let day = shiftDate(from, 0);
  const step = end < day ? -1 : 1;
  let workdays = 0;
  let certain = true;
  while (day !== end) {
    day = shiftDate(day, step);
    const found = verdict(day, calendar);
    certain &&= found.certain;
    if (found.workday) workdays += step;
  }
  return { workdays, certain };
}

function verdict(date: string, calendar: Calendar): WorkdayVerdict {
  if (!isCalendarDate(date)) throw new RangeError(`not a calendar date (YYYY-MM-DD): ${date}`);
  const entered = calendar.days.get(date);
  if (entered !== undefined) return { date, workday: entered, certain: true, source: 'bureau' };
  const { off, worked } = publishedNotices();
  const workday = worked.has(date) || (!isWeekend(date) && !off.has(date));
  const year = Number(date.slice(0, 4));
  const certain = yearKnown(year, calendar) && (date.slice(5) < '12-25' || yearKnown(year + 1, calendar));
  return { date, workday, certain, source: certain ? 'notice' : 'weekday' };
}

function yearKnown(year: number, calendar: Calendar): boolean {
  return calendar.completeYears.has(year) || publishedNotices().years.has(year);
}

function isWeekend(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

// Read on first use: importing the package costs nothing.
function publishedNotices(): Notices {
  notices ??= readNotices();
  return notices;
}

function readNotices(): Notices {
  const years = new Set<number>();
  const off = new Set<string>();
  const worked = new Set<string>();
  for (const line of holidayLines.trim().split('\n')) {
    const [year = '', offDays = '', workedDays = ''] = line.split('|');
    years.add(Number(year));
    for (const day of offDays.split(' ')) off.add(`${year}-${day.slice(0, 2)}-${day.slice(2)}`);
    for (const day of workedDays.split(' ')) worked.add(`${year}-${day.slice(0, 2)}-${day.slice(2)}`);
  }
  return { years, off, worked };
}

function readCalendar(table: WorkdayTable): Calendar {
  const { days, completeYears = [] } = isDayList(table) ? { days: table } : table;
  return {
    days: new Map(days.map(({ date, workday }) => [date, workday])),
    completeYears: new Set(completeYears),
  };
}

function isDayList(table: WorkdayTable): table is readonly WorkdayOverride[] {
  return Array.isArray(table);
}

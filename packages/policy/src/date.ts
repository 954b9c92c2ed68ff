/**
 * Calendar dates without time or zone. A date is `YYYY-MM-DD` and a month `YYYY-MM`, so that both compare as text.
 */
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;
const yearOf = (text: string): number => digit(text, 0) * 1000 + digit(text, 1) * 100 + digit(text, 2) * 10 + digit(text, 3);
const monthNumber = (text: string): number => digit(text, 5) * 10 + digit(text, 6);
const dayNumber = (text: string): number => digit(text, 8) * 10 + digit(text, 9);
const pad = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0));

/** Whether a text is a real calendar date of the years 1000 to 9999. */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || value.length !== 10 || !/^[1-9]\d{3}-\d\d-\d\d$/.test(value)) return false;
  const month = monthNumber(value);
  const day = dayNumber(value);
  return month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(yearOf(value), month);
}

/** Whether a text is a month `YYYY-MM`. */
export function isMonth(value: unknown): value is string {
  return typeof value === 'string' && /^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(value);
}

/** Months since year 0, so that neighbouring months differ by one. */
export function monthIndex(text: string): number {
  return yearOf(text) * 12 + monthNumber(text) - 1;
}

/** The month with this index, or `undefined` outside the years 1000 to 9999. */
export function monthAt(index: number): string | undefined {
  const year = Math.floor(index / 12);
  return year >= 1000 && year <= 9999 ? `${year}-${pad(index - year * 12 + 1)}` : undefined;
}

export function year(text: string): number {
  return yearOf(text);
}

export function monthOf(date: string): string {
  return date.length === 7 ? date : date.slice(0, 7);
}

export function daysInMonth(text: string): number {
  return lengthOf(yearOf(text), monthNumber(text));
}

export function firstDay(text: string): string {
  return `${text.slice(0, 7)}-01`;
}

export function lastDay(text: string): string {
  return `${text.slice(0, 7)}-${daysInMonth(text)}`;
}

/** Adds months to a date (clamped to the month's end) or to a month. */
export function addMonths(text: string, months: number): string | undefined {
  const month = monthAt(monthIndex(text) + months);
  if (month === undefined || text.length === 7) return month;
  return `${month}-${pad(Math.min(dayNumber(text), daysInMonth(month)))}`;
}

/** Days since 1970-01-01. */
export function dayIndex(date: string): number {
  const month = monthNumber(date);
  const y = month <= 2 ? yearOf(date) - 1 : yearOf(date);
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayNumber(date) - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** The date that is so many days after 1970-01-01, or `undefined` outside the years 1000 to 9999. */
export function dateAt(index: number): string | undefined {
  const z = index + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  const y = yoe + era * 400 + (month <= 2 ? 1 : 0);
  return y >= 1000 && y <= 9999 ? `${y}-${pad(month)}-${pad(doy - Math.floor((153 * mp + 2) / 5) + 1)}` : undefined;
}

export function addDays(date: string, days: number): string | undefined {
  return dateAt(dayIndex(date) + days);
}

/** Days from the first date to the second; the same day gives 0. */
export function daysBetween(from: string, to: string): number {
  return dayIndex(to) - dayIndex(from);
}

/** The largest n for which `addMonths(from, n) <= to`. */
export function monthsBetween(from: string, to: string): number {
  const months = monthIndex(to) - monthIndex(from);
  if (from.length === 7 || to.length === 7) return months;
  const reached = addMonths(from, months);
  return reached !== undefined && reached > to ? months - 1 : months;
}

/**
 * Completed years: the largest n for which `addMonths(born, 12 * n) <= on`. Who is born on 29 February completes a year
 * on 28 February of a common year: where the corresponding day is missing a period ends with its month (Civil Code, 202).
 */
export function ageOn(born: string, on: string): number {
  const years = yearOf(on) - yearOf(born);
  if (on.slice(5) >= born.slice(5)) return years;
  return born.endsWith('-02-29') && on.endsWith('-02-28') && daysInMonth(on) === 28 ? years : years - 1;
}

/** Days of the month that lie in the period, both ends included. */
export function overlapDays(from: string, to: string, month: string): number {
  const start = Math.max(dayIndex(firstDay(month)), dayIndex(from));
  const end = Math.min(dayIndex(lastDay(month)), dayIndex(to));
  return Math.max(0, end - start + 1);
}

export interface Calendar {
  /** Weekdays on which nobody works. */
  readonly holidays: ReadonlySet<string>;
  /** Saturdays and Sundays on which people work instead. */
  readonly workdays: ReadonlySet<string>;
}

/** Working days from the first date to the second, both included. */
export function workingDays(from: string, to: string, calendar: Calendar): number {
  const start = dayIndex(from);
  const length = dayIndex(to) - start + 1;
  if (length <= 0) return 0;
  const special = (set: ReadonlySet<string>, weekend: boolean): number => {
    let count = 0;
    for (const day of set) if (day >= from && day <= to && isWeekend(dayIndex(day)) === weekend) count += 1;
    return count;
  };
  const weeks = Math.floor(length / 7);
  let count = weeks * 5;
  for (let day = start + weeks * 7; day < start + length; day += 1) if (!isWeekend(day)) count += 1;
  return count - special(calendar.holidays, false) + special(calendar.workdays, true);
}

function isWeekend(index: number): boolean {
  const weekday = (((index + 3) % 7) + 7) % 7;
  return weekday >= 5;
}

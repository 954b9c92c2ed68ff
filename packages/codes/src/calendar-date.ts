const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayInMs = 86_400_000;

/** Whether the text is `YYYY-MM-DD` and that day exists in the Gregorian calendar (no 30 February). */
export function isCalendarDate(text: string): boolean {
  return shape.test(text) && toUtc(text).toISOString().startsWith(text);
}

/** The day `days` later (earlier when negative). Throws `RangeError` when `date` isn't a calendar date. */
export function shiftDate(date: string, days: number): string {
  if (!isCalendarDate(date)) throw new RangeError(`not a calendar date (YYYY-MM-DD): ${date}`);
  return new Date(toUtc(date).getTime() + days * dayInMs).toISOString().slice(0, 10);
}

/** Today's date in Asia/Shanghai, which has kept UTC+8 without summer time since 1991-09-15. */
export function shanghaiToday(now: Date = new Date()): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

function toUtc(text: string): Date {
  const [, year, month, day] = shape.exec(text) ?? [];
  // setUTCFullYear, because Date.UTC reads the years 0–99 as 1900–1999
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date;
}

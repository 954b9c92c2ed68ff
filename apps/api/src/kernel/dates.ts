/** A calendar date in Asia/Shanghai, `YYYY-MM-DD`. Never an instant. */
export type CalendarDate = string;

const EIGHT_HOURS = 8 * 3600 * 1000;

/** The calendar date in Asia/Shanghai at an instant. China has had no other offset and no summer time since 1992. */
export function dateOf(instant: Date): CalendarDate {
  return new Date(instant.getTime() + EIGHT_HOURS).toISOString().slice(0, 10);
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Adds months and stays within the month reached: 31 January plus one month is 28 or 29 February. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const index = year * 12 + month - 1 + months;
  const y = Math.floor(index / 12);
  const m = (index % 12) + 1;
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(Math.min(day, last)).padStart(2, '0')}`;
}

/** Completed years between two dates, as ages are counted in Chinese law. */
export function yearsBetween(from: CalendarDate, to: CalendarDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

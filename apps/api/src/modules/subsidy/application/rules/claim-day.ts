import { anchorOf, chooseVersion, type Facts, followsClaimDay, type PreparedPolicy, periodOf } from '@rongcai/policy';
import { addDays } from '../../../../kernel/dates.ts';

/** Months between the end of a period and the last day on which it can still be asked for, as "the month before". */
const LONGEST_DELAY = 12;

/** Months from January of the year 0 to the one that follows a period; null when a claim is for no period of time. */
function monthAfter(period: string): number | null {
  const [, year, quarter, month] = /^(\d{4})(?:-Q([1-4])|-(\d{2}))?$/.exec(period) ?? [];
  if (year === undefined) return null;
  return Number(year) * 12 + (quarter ? Number(quarter) * 3 : month ? Number(month) : 12);
}

const firstDayOf = (month: number) => `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;

/**
 * The day as of which a claim is decided. One whose period follows the day of asking is decided as of that period,
 * whenever it is taken up or looked at again: its last day on which the answer is for that period, today at the latest.
 */
export function claimDay(
  versions: readonly PreparedPolicy[],
  facts: Facts,
  { today, period }: { readonly today: string; readonly period: string | undefined },
): string {
  const after = period === undefined ? null : monthAfter(period);
  if (after === null) return today;
  const isOfPeriod = (asOf: string): boolean => {
    const chosen = chooseVersion(versions, facts, { asOf });
    return (
      chosen !== undefined && followsClaimDay(chosen) && periodOf(chosen.version, anchorOf(chosen, facts, { asOf }) ?? null) === period
    );
  };
  if (isOfPeriod(today)) return today;
  const ends = Array.from({ length: LONGEST_DELAY + 1 }, (_, delay) => addDays(firstDayOf(after + delay), -1));
  return ends.filter((day) => day < today && isOfPeriod(day)).at(-1) ?? today;
}

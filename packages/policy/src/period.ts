import type { PolicyVersion } from './form.ts';
import type { PreparedPolicy } from './prepare.ts';

/**
 * The period that a claim is for, by its anchor date: `2026-03`, `2026-Q1` or `2026`, and `once` under a version that
 * is claimed once on a record. A claim whose date nobody knows yet is `undated`.
 */
export function periodOf({ period }: PolicyVersion, anchorDate: string | null): string {
  if (period === undefined) return 'once';
  if (anchorDate === null) return 'undated';
  const year = anchorDate.slice(0, 4);
  if (period === 'year') return year;
  return period === 'month' ? anchorDate.slice(0, 7) : `${year}-Q${Math.ceil(Number(anchorDate.slice(5, 7)) / 3)}`;
}

/** SQL for the same, over an expression that gives the anchor date. */
export function periodSql({ period }: PolicyVersion, anchorDate: string): string {
  if (period === undefined) return "'once'";
  const form = { month: 'YYYY-MM', quarter: 'YYYY"-Q"Q', year: 'YYYY' }[period];
  return `coalesce(to_char(${anchorDate}, '${form}'), 'undated')`;
}

/** Whether the day on which somebody asks chooses the anchor date, rather than an event that stays where it is. */
export const followsClaimDay = ({ resolved }: PreparedPolicy): boolean => resolved.anchor.facts.has('asOf');

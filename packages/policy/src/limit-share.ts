import type { Limit, Node, PolicyVersion } from './form.ts';
import { type Monthly, monthsOf } from './schedule-months.ts';

const item = (name: string): Node => ({ item: name });

const monthly = (version: PolicyVersion, limit: Limit): Monthly | undefined =>
  limit.of === 'months' && limit.asks === undefined && version.schedule?.kind === 'monthly' ? version.schedule : undefined;

/** How much a limit is asked for: of months those of the schedule, unless the limit says otherwise; else one. */
export function asksNode(version: PolicyVersion, limit: Limit): Node | undefined {
  const schedule = monthly(version, limit);
  return limit.asks ?? (schedule && monthsOf(schedule).count);
}

/** Whether what is above a limit is cut off in proportion: money is cut to the fen and heads fall away one by one. */
export const cutsShare = ({ of, over }: Limit): boolean => over === 'reduce' && (of === 'months' || of === 'count');

/**
 * The share of the amount that is left where a limit of months or of a count can't be had in full: of the schedule's
 * months the first ones, by their weight; else what is left to what is asked.
 */
export function shareNode(version: PolicyVersion, limit: Limit): Node | undefined {
  if (!cutsShare(limit)) return undefined;
  const left: Node = { round: [{ sub: [limit.max, limit.used ?? 0] }, 'floor', 0] };
  const schedule = monthly(version, limit);
  if (!schedule?.weight) return { div: [left, asksNode(version, limit) ?? 1] };
  const { list } = monthsOf(schedule);
  return { div: [{ sum: [{ firstN: [list, left, item('month')] }, schedule.weight] }, { sum: [list, schedule.weight] }] };
}

import type { Limit, Node, PolicyVersion, Schedule } from './form.ts';

type Monthly = Extract<Schedule, { kind: 'monthly' }>;

const item = (name: string): Node => ({ item: name });

/** The months of a schedule that are paid, as a list; the number of them where nothing is asked of each. */
function monthsOf({ from, months, to, weight, while: goesOn }: Monthly): { readonly count: Node; readonly list: Node } {
  const last: Node = months === undefined ? (to ?? from) : { addMonths: [{ monthOf: from }, { sub: [months, 1] }] };
  const all: Node = { months: [from, last] };
  const asked: Node[] = [...(goesOn === undefined ? [] : [goesOn]), ...(weight === undefined ? [] : [{ gt: [weight, 0] } satisfies Node])];
  const list: Node = asked.length ? { where: [all, { and: asked }] } : all;
  const plain: Node = months ?? { add: [{ sub: [{ monthIndex: last }, { monthIndex: from }] }, 1] };
  return { count: asked.length ? { count: list } : plain, list };
}

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

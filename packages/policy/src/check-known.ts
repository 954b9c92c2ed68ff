import { demands, type Known, meet, type Reach } from './bounds.ts';
import type { ResolvedPolicy } from './resolve-policy.ts';
import type { Term } from './term.ts';

/** What the facts of a case that passes can be: what the blocking conditions of the whole case demand of them. */
export function knownOfPassing(policy: ResolvedPolicy): Known {
  const known = new Map<string, Reach>();
  for (const { predicate, term } of policy.predicates) {
    if (predicate.severity === 'warning' || predicate.components) continue;
    for (const [path, reach] of demands(term, policy.world)) known.set(path, meet(known.get(path) ?? {}, reach));
  }
  return known;
}

export function amountTerms(policy: ResolvedPolicy): Term[] {
  const amounts = [policy.amount, ...policy.components.map((component) => component.amount)];
  return amounts.flatMap((amount) => [amount?.tree, amount?.perMember]).filter((term) => term !== undefined);
}

/** Every tree of a version. */
export function allTerms(policy: ResolvedPolicy): Term[] {
  const { schedule } = policy;
  const already = [policy.amount, ...policy.components.map((component) => component.amount)].map((amount) => amount?.already);
  return [
    policy.anchor,
    policy.list,
    ...policy.predicates.map(({ term }) => term),
    ...amountTerms(policy),
    ...already,
    ...policy.components.map(({ due }) => due),
    ...(schedule?.kind === 'monthly' ? [schedule.from, schedule.months, schedule.to, schedule.weight, schedule.while] : []),
    ...(schedule?.kind === 'stages' ? schedule.stages.flatMap(({ due, when, share, amount }) => [due, when, share, amount]) : []),
    ...(schedule?.kind === 'once' ? [schedule.due] : []),
    ...policy.limits.flatMap(({ max, used, asks, order }) => [max, used, asks, ...order.map(({ by }) => by)]),
    ...policy.stacking.flatMap(({ choice, held, heldFen, capFen }) => [choice, held, heldFen, capFen]),
    ...policy.inKind.flatMap(({ when, value }) => [when, value]),
    ...policy.recovery.flatMap(({ when, amount }) => [when, amount]),
  ].filter((term) => term !== undefined);
}

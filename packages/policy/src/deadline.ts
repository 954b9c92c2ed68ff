import type { Node, PolicyVersion, Predicate } from './form.ts';

/** The conditions of a version; `applyWithin` is a predicate like any other. */
export function predicatesOf(version: PolicyVersion): readonly Predicate[] {
  return [...version.predicates, ...deadline(version)];
}

function deadline(version: PolicyVersion): Predicate[] {
  const within = version.applyWithin;
  if (!within) return [];
  const last: Node = within.months !== undefined ? { addMonths: [within.of, within.months] } : { addDays: [within.of, within.days ?? 0] };
  const text = within.text ?? {
    met: { zh: '在申请期限内', en: 'Applied in time' },
    unmet: { zh: '已超过申请期限', en: 'The time to apply is over' },
    unknown: { zh: '申请期限的起算日尚不清楚', en: 'The day from which the time runs is not known' },
  };
  return [
    {
      id: within.id ?? 'applyWithin',
      tree: { le: [{ fact: 'asOf' }, last] },
      text,
      ...(within.clause === undefined ? {} : { clause: within.clause }),
    },
  ];
}

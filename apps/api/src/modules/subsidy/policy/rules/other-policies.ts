import type { PolicyVersion } from '@rongcai/policy';

const KEY = /^[a-z0-9]+(-[a-z0-9]+)+$/;

/** Keys of other policies that a version may speak of: beside which it stands, and what its rules ask grants for. */
export function otherPolicies(document: PolicyVersion): string[] {
  const { key, predicates, definitions, components, amount, limits, stacking = [], recovery } = document;
  const found = new Set<string>(stacking.flatMap((rule) => rule.with ?? []));
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (KEY.test(value)) found.add(value);
    } else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) visit(part);
  };
  visit([predicates.map(({ tree }) => tree), definitions, components, amount, limits, stacking, recovery]);
  found.delete(key);
  return [...found];
}

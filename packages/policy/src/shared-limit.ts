import type { Limit, PolicyVersion } from './form.ts';

/**
 * Whether many cases share the places or the money of a limit, and wait for them. One that says what is `used` counts for
 * itself; heads and limits of members are given out within a case, a component's own takes only that component away.
 */
export function isShared({ of, over, scope, used, components, window }: Limit): boolean {
  const isWhole = of !== 'heads' && scope !== 'member' && components === undefined;
  return over === 'waitlist' && isWhole && used === undefined && window !== 'application';
}

export function sharedLimits({ limits = [] }: Pick<PolicyVersion, 'limits'>): Limit[] {
  return limits.filter(isShared);
}

import type { PolicyVersion } from '@rongcai/policy';

/**
 * A version as it stood for a decision. One that was published later, and reaches back, has ended it since: what was
 * decided while it held goes on to be its own.
 */
export function asDecided(version: PolicyVersion, { failed }: { readonly failed?: readonly string[] }): PolicyVersion {
  if (failed?.includes('effective')) return version;
  return { ...version, effective: { from: version.effective.from } };
}

import type { Catalogue } from './catalogue.ts';
import type { Decision, Override } from './decision.ts';
import { explain } from './explain.ts';
import type { Facts } from './form.ts';
import { parse } from './parse.ts';
import { prepare } from './prepare.ts';

/**
 * Decides again from what was stored: the version, the facts as they were, the findings by hand and the day; equal
 * JSON gives an equal decision.
 */
export function replay(
  stored: { readonly version: unknown; readonly facts: Facts; readonly asOf: string; readonly overrides?: readonly Override[] },
  catalogue: Catalogue,
): Decision {
  const { asOf, overrides = [] } = stored;
  return explain(prepare(parse(stored.version), catalogue), stored.facts, { asOf, overrides });
}

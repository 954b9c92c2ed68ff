import type { Catalogue } from './catalogue.ts';
import type { Decision } from './decision.ts';
import { explain } from './explain.ts';
import type { Facts } from './form.ts';
import { parse } from './parse.ts';
import { prepare } from './prepare.ts';

/** Decides again from what was stored: the version, the facts as they were and the day; equal JSON gives an equal decision. */
export function replay(
  stored: { readonly version: unknown; readonly facts: Facts; readonly asOf: string },
  catalogue: Catalogue,
): Decision {
  return explain(prepare(parse(stored.version), catalogue), stored.facts, { asOf: stored.asOf });
}

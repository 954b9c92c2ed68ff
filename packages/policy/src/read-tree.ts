import type { Catalogue } from './catalogue.ts';
import { clauseOf, inOneLine, inQuotes } from './clause.ts';
import type { Node, PolicyVersion } from './form.ts';
import { usageOf } from './quantity.ts';
import { makeWorld, resolveTree } from './resolve.ts';
import { commonValues, resolvePolicy } from './resolve-policy.ts';
import { speechOf } from './say.ts';
import type { Language } from './say-value.ts';

/** One tree of a version in words, wherever in it it may stand; nothing while it is wrong. */
export function readTree(version: PolicyVersion, catalogue: Catalogue, tree: Node, language: Language): string | undefined {
  const world = makeWorld(version, catalogue);
  const asked = version.components ?? [];
  const scope = { decided: true, paid: true, ...(version.members ? { member: true } : {}), component: commonValues(asked) };
  const before = world.problems.length;
  const term = resolveTree(world, tree, '', scope);
  if (world.problems.length > before) return undefined;
  const usage = usageOf(resolvePolicy(version, catalogue));
  const zh = language === 'zh';
  return inQuotes(inOneLine(clauseOf(term, speechOf({ language, version, usage, asked })), zh), zh);
}

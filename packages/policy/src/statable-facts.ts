import type { FactDefinition } from './catalogue.ts';
import type { PolicyVersion } from './form.ts';

/** What a version lets people state: what it declares for itself and no register holds. */
export function statableFacts({ facts = [] }: Pick<PolicyVersion, 'facts'>, held: ReadonlySet<string>): FactDefinition[] {
  return facts.filter(({ path }) => !held.has(path));
}

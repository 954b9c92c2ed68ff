import type { Catalogue, FactDefinition } from '../catalogue.ts';
import type { Decision } from '../decision.ts';
import { explain } from '../explain.ts';
import type { Facts, Node, PolicyVersion, Predicate } from '../form.ts';
import { prepare } from '../prepare.ts';

/** Small pieces from which a test builds its policy in a line. */
export const fact = (path: string, type: FactDefinition['type'], more: Partial<FactDefinition> = {}): FactDefinition => ({
  path,
  type,
  title: { zh: path },
  ...more,
});

export const predicate = (id: string, tree: Node, more: Partial<Predicate> = {}): Predicate => ({
  id,
  tree,
  text: { met: { zh: '符合' }, unmet: { zh: '不符合' }, unknown: { zh: '不明' } },
  ...more,
});

export const policy = (more: Partial<PolicyVersion> = {}): PolicyVersion => ({
  key: 'test',
  version: '1',
  title: { zh: '测试' },
  regionCode: '000000',
  legalBasis: [],
  beneficiary: 'person',
  basis: 'case',
  anchor: { fact: 'asOf' },
  effective: { from: '2000-01-01' },
  automatic: false,
  predicates: [],
  amount: { tree: 100 },
  ...more,
});

export const catalogue = (...facts: FactDefinition[]): Catalogue => ({ facts });

export const decide = (version: PolicyVersion, facts: Facts, asOf = '2024-01-01'): Decision =>
  explain(prepare(version, { facts: [] }), facts, { asOf });

/** What a tree comes out as: asked as a predicate, or paid as an amount. */
export function ask(tree: Node, definitions: readonly FactDefinition[], facts: Facts, more: Partial<PolicyVersion> = {}): string {
  const decision = decide(policy({ facts: definitions, predicates: [predicate('P', tree)], ...more }), facts);
  return decision.predicates[0]?.outcome ?? 'none';
}

export function pay(tree: Node, definitions: readonly FactDefinition[], facts: Facts, more: Partial<PolicyVersion> = {}): number {
  return decide(policy({ facts: definitions, amount: { tree }, ...more }), facts).amountFen;
}

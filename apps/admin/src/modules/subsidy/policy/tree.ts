import type { FactDefinition, Node } from '@rongcai/policy';

/** How the form of pickers sees a tree. What it can't say it leaves alone. */
export type TreeShape = 'and' | 'or' | 'not' | 'compare' | 'expert';
export const operators = ['eq', 'ne', 'ge', 'gt', 'le', 'lt', 'between', 'in', 'missing', 'present'] as const;
export type Operator = (typeof operators)[number];

export interface Comparison {
  readonly fact: string;
  readonly operator: Operator;
  /** One value, two ends of `between`, or the values of `in`. */
  readonly values: readonly unknown[];
}

/** A node's only key and its arguments. */
export function partsOf(node: unknown): { kind: string; args: readonly unknown[] } | null {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return null;
  const [entry, ...more] = Object.entries(node);
  if (!entry || more.length > 0) return null;
  const [kind, args] = entry;
  return { kind, args: Array.isArray(args) ? args : [args] };
}

export function factOf(node: unknown): string | null {
  const parts = partsOf(node);
  return parts?.kind === 'fact' && parts.args.length === 1 && typeof parts.args[0] === 'string' ? parts.args[0] : null;
}

export type PlainKind = 'value' | 'fact' | 'param' | 'expert';

/** How a value stands in a rule: written in, a fact, a dated value, or something that takes a formula. */
export function kindOfValue(node: unknown): PlainKind {
  const parts = partsOf(node);
  if (!parts) return typeof node === 'object' ? 'expert' : 'value';
  if (parts.kind === 'date') return 'value';
  if (factOf(node) !== null) return 'fact';
  return parts.kind === 'param' && parts.args.length === 1 ? 'param' : 'expert';
}

/** A comparison of one fact, or null when the tree is none that pickers can say. */
export function comparisonOf(node: unknown): Comparison | null {
  const parts = partsOf(node);
  if (!parts) return null;
  const { kind, args } = parts;
  if (kind === 'not') {
    const inner = comparisonOf(args[0]);
    if (inner?.operator === 'eq') return { ...inner, operator: 'ne' };
    if (inner?.operator === 'missing') return { ...inner, operator: 'present' };
    return null;
  }
  const fact = factOf(args[0]);
  if (fact === null) return null;
  if (kind === 'missing' && args.length === 1) return { fact, operator: 'missing', values: [] };
  if (['eq', 'lt', 'le', 'gt', 'ge'].includes(kind) && args.length === 2) return { fact, operator: kind as Operator, values: [args[1]] };
  if (kind === 'between' && args.length === 3) return { fact, operator: 'between', values: args.slice(1) };
  if (kind === 'in' && Array.isArray(args[1])) return { fact, operator: 'in', values: args[1] };
  return null;
}

export function treeOf({ fact, operator, values }: Comparison): Node {
  const asked = { fact };
  const [first, second] = values;
  switch (operator) {
    case 'ne':
      return { not: [{ eq: [asked, first] }] };
    case 'missing':
      return { missing: [asked] };
    case 'present':
      return { not: [{ missing: [asked] }] };
    case 'between':
      return { between: [asked, first, second] };
    case 'in':
      return { in: [asked, values] };
    default:
      return { [operator]: [asked, first] };
  }
}

export function shapeOf(node: unknown): TreeShape {
  if (comparisonOf(node)) return 'compare';
  const kind = partsOf(node)?.kind;
  return kind === 'and' || kind === 'or' || kind === 'not' ? kind : 'expert';
}

const ordered: readonly Operator[] = ['eq', 'ne', 'ge', 'gt', 'le', 'lt', 'between', 'missing', 'present'];

/** The operators that suit a fact's type. */
export function operatorsFor(type: FactDefinition['type'] | undefined): readonly Operator[] {
  if (type === 'boolean') return ['eq', 'missing', 'present'];
  if (type === 'text' || type === 'enum') return ['eq', 'ne', 'in', 'missing', 'present'];
  return ordered;
}

/** The value with which a comparison with a fact of this type begins. */
export function startValue({ type, codes }: Pick<FactDefinition, 'type' | 'codes'>, today: string): unknown {
  if (type === 'boolean') return true;
  if (type === 'date') return { date: today };
  if (type === 'month') return { date: today.slice(0, 7) };
  if (type === 'enum') return codes?.[0]?.code ?? '';
  return type === 'text' ? '' : 0;
}

/** The same comparison by another operator, with as many values as that one takes. */
export function withOperator(comparison: Comparison, operator: Operator, blank: unknown): Comparison {
  const [first = blank, second = first] = comparison.values;
  const values = operator === 'missing' || operator === 'present' ? [] : operator === 'between' ? [first, second] : [first];
  return { ...comparison, operator, values };
}

/** A first condition on a fact; of a list, that it has a row. */
export function startTree(fact: FactDefinition, today: string): Node {
  if (fact.type === 'list') return { ge: [{ count: [{ fact: fact.path }] }, 1] };
  return treeOf({
    fact: fact.path,
    operator: fact.type === 'boolean' || fact.type === 'text' || fact.type === 'enum' ? 'eq' : 'ge',
    values: [startValue(fact, today)],
  });
}

import type { FactDefinition, Node } from '@rongcai/policy';

/** How the form of pickers sees a tree. What it can't say it leaves alone. */
export type TreeShape = 'and' | 'or' | 'not' | 'compare' | 'rows' | 'expert';
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

const ITEM = 'item.';
/** A fact, or a field of the row that is asked: `item.level`. */
function askedOf(node: unknown): string | null {
  const parts = partsOf(node);
  const [name] = parts?.args ?? [];
  return parts?.kind === 'item' && parts.args.length === 1 && typeof name === 'string' ? `${ITEM}${name}` : factOf(node);
}
const asking = (path: string): Node => (path.startsWith(ITEM) ? { item: path.slice(ITEM.length) } : { fact: path });

/** The fields of a list's rows, as facts that are asked of each row. */
export function itemFacts(list: FactDefinition | undefined): FactDefinition[] {
  return (list?.fields ?? []).map(({ name, title, ...field }) => ({ ...field, path: `${ITEM}${name}`, title: title ?? { zh: name } }));
}

export type Quantifier = 'some' | 'none' | 'every' | 'atLeast' | 'atMost';
/** A condition over the rows of a list. */
export interface Rows {
  readonly list: string;
  readonly quantifier: Quantifier;
  readonly count: number;
  readonly each: unknown;
}

/** A condition over rows, or null when the tree is none that pickers can say. */
export function rowsOf(node: unknown): Rows | null {
  const parts = partsOf(node);
  if (!parts) return null;
  const [first, second] = parts.args;
  const list = factOf(first);
  if ((parts.kind === 'exists' || parts.kind === 'every') && list !== null && second !== undefined)
    return { list, quantifier: parts.kind === 'every' ? 'every' : 'some', count: 1, each: second };
  if (parts.kind === 'not') {
    const inner = rowsOf(first);
    return inner?.quantifier === 'some' ? { ...inner, quantifier: 'none' } : null;
  }
  if ((parts.kind !== 'ge' && parts.kind !== 'le') || typeof second !== 'number') return null;
  const counted = partsOf(partsOf(first)?.args[0]);
  const whose = partsOf(first)?.kind === 'count' && counted?.kind === 'where' ? factOf(counted.args[0]) : null;
  return whose === null
    ? null
    : { list: whose, quantifier: parts.kind === 'ge' ? 'atLeast' : 'atMost', count: second, each: counted?.args[1] };
}

export function rowsTree({ list, quantifier, count, each }: Rows): Node {
  const asked = [{ fact: list }, each];
  if (quantifier === 'every') return { every: asked };
  if (quantifier === 'some') return { exists: asked };
  if (quantifier === 'none') return { not: [{ exists: asked }] };
  return { [quantifier === 'atLeast' ? 'ge' : 'le']: [{ count: [{ where: asked }] }, count] };
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
  const fact = askedOf(args[0]);
  if (fact === null) return null;
  if (kind === 'missing' && args.length === 1) return { fact, operator: 'missing', values: [] };
  if (['eq', 'lt', 'le', 'gt', 'ge'].includes(kind) && args.length === 2) return { fact, operator: kind as Operator, values: [args[1]] };
  if (kind === 'between' && args.length === 3) return { fact, operator: 'between', values: args.slice(1) };
  if (kind === 'in' && Array.isArray(args[1])) return { fact, operator: 'in', values: args[1] };
  return null;
}

export function treeOf({ fact, operator, values }: Comparison): Node {
  const asked = asking(fact);
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
  if (rowsOf(node)) return 'rows';
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

/** A first condition on a fact; of a list, that one of its rows meets a first condition. */
export function startTree(fact: FactDefinition, today: string): Node {
  if (fact.type === 'list') {
    const field = itemFacts(fact).find(({ path }) => path !== `${ITEM}${fact.key ?? 'id'}`) ?? itemFacts(fact)[0];
    return field
      ? rowsTree({ list: fact.path, quantifier: 'some', count: 1, each: startTree(field, today) })
      : { ge: [{ count: [{ fact: fact.path }] }, 1] };
  }
  return treeOf({
    fact: fact.path,
    operator: fact.type === 'boolean' || fact.type === 'text' || fact.type === 'enum' ? 'eq' : 'ge',
    values: [startValue(fact, today)],
  });
}

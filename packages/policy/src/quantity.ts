import type { Catalogue } from './catalogue.ts';
import type { PolicyVersion } from './form.ts';
import { compare, isNum, type Num, readNum } from './num.ts';
import { type ResolvedPolicy, resolvePolicy } from './resolve-policy.ts';
import type { Term } from './term.ts';
import type { Type } from './type.ts';

/** How a value is said: what its codes are called and in what it is measured. `age`, `calendarYear` and `row` are the language's own units. */
export interface Quantity {
  readonly kind: Type['kind'];
  readonly unit?: string | undefined;
  readonly nameOf?: Type['nameOf'];
  /** The fact, or the field of a list, whose values these are. */
  readonly definition?: Type['definition'];
}

/** What parameters, and the columns of tables, are measured in: a version says it only by where it uses them. */
export interface Usage {
  readonly parameters: ReadonlyMap<string, Quantity>;
  /** By `table/column`, keys and columns alike. */
  readonly columns: ReadonlyMap<string, Quantity>;
}

const months = new Set(['monthsBetween', 'consecutiveMonths']);
const days = new Set(['daysBetween', 'workingDays', 'overlapDays', 'daysInMonth']);
/** Kinds whose value is one of their arguments, or of the arguments' measure. */
const passing: { readonly [kind: string]: readonly number[] } = { if: [1, 2], default: [0, 1], ref: [0], round: [0] };
const measured = new Set(['add', 'sub', 'min', 'max', 'earliest', 'latest']);

/** Rows of a list are counted as people where the catalogue says so. */
export const isOfPeople = (list: Type): boolean => (list.definition as { readonly unit?: string } | undefined)?.unit === 'person';

const says = ({ unit, nameOf, kind }: Quantity): boolean => unit !== undefined || nameOf !== undefined || kind === 'money';

function ofType(type: Type): Quantity {
  const { unit, title } = (type.kind === 'list' ? undefined : type.definition) ?? {};
  const isAge = unit === 'year' && (/[岁龄]/.test(title?.zh ?? '') || /\bage\b/i.test(title?.en ?? ''));
  return { kind: type.kind, unit: isAge ? 'age' : unit, nameOf: type.nameOf, definition: type.definition };
}

/** Money that is counted band by band: the table holds the share of each band. */
const isRated = ({ kind, args }: Term): boolean => kind === 'tier' && args[0]?.type.kind === 'money';

/** Of a product that is money though none of its factors says so: the one that is the money, by its greatest number. */
export function moneyFactor(factors: readonly Term[]): Term | undefined {
  return factors
    .filter(({ type }) => type.literal)
    .reduce<Term | undefined>((best, one) => (best && compare(peakOf(best), peakOf(one)) >= 0 ? best : one), undefined);
}

const branching = new Set<Term['kind']>(['if', 'add', 'sub', 'mul', 'min', 'max', 'default', 'round', 'ref']);

function peakOf({ kind, value, args }: Term): Num {
  if (kind === 'literal') return isNum(value) ? value : 0;
  return branching.has(kind) ? args.map(peakOf).reduce<Num>((best, one) => (compare(one, best) > 0 ? one : best), 0) : 0;
}

/** Terms that pass their measure on: branches, bounds, sums. */
function carriers(term: Term): readonly Term[] {
  const places = passing[term.kind];
  if (places) return places.map((place) => term.args[place]).filter((one) => one !== undefined);
  if (!measured.has(term.kind)) return [];
  return term.args[0]?.type.kind === 'list' ? term.args.slice(1) : term.args;
}

/** In what a term is measured. */
export function quantityOf(term: Term, usage?: Usage): Quantity {
  const { kind, type, args } = term;
  if (kind === 'param') return usage?.parameters.get(term.name ?? '') ?? { kind: type.of?.kind ?? type.kind };
  if (isRated(term)) return { kind: 'money' };
  if (kind === 'lookup' || kind === 'tier') return usage?.columns.get(`${term.name}/${term.column}`) ?? ofType(type);
  if (kind === 'ageOn') return { kind: 'integer', unit: 'age' };
  if (kind === 'year') return { kind: 'integer', unit: 'calendarYear' };
  if (months.has(kind)) return { kind: 'integer', unit: 'month' };
  if (days.has(kind)) return { kind: 'integer', unit: 'day' };
  if (kind === 'count') return { kind: 'integer', unit: args[0] && isOfPeople(args[0].type) ? 'person' : 'row' };
  if (kind === 'sub' && args.every((arg) => arg.kind === 'monthIndex')) return { kind: 'integer', unit: 'month' };
  if (kind === 'sum' || kind === 'avg') return args[1] ? quantityOf(args[1], usage) : ofType(type);
  if (kind === 'div' && args.every((arg) => arg.type.kind !== 'money' || args[0]?.type.kind === args[1]?.type.kind)) {
    const [top, bottom] = args.map((arg) => quantityOf(arg, usage).unit);
    const by = args[1]?.kind === 'literal' ? args[1].value : undefined;
    // a part of what is counted is counted alike: only what is set against its like is a share
    if (by !== undefined && top !== undefined && top !== 'ratio' && top !== 'bp')
      return { kind: type.kind, unit: top === 'month' && by === 12 ? 'year' : top };
    if (top === bottom || type.kind === 'number') return { kind: type.kind, unit: 'ratio' };
  }
  const carried = carriers(term);
  const found = carried.map((one) => quantityOf(one, usage)).find(says);
  return found ? { ...found, kind: type.kind } : ofType(type);
}

/** Notes what a value stands beside: the branch of an "if" as well as a parameter of its own. */
function spread(term: Term, quantity: Quantity, into: { parameters: Map<string, Quantity>; columns: Map<string, Quantity> }): void {
  const note = (map: Map<string, Quantity>, key: string): void => {
    const before = map.get(key);
    if (!before || !says(before)) map.set(key, { ...quantity, kind: term.type.of?.kind ?? term.type.kind });
  };
  if (term.kind === 'param') note(into.parameters, term.name ?? '');
  if (term.kind === 'lookup' || (term.kind === 'tier' && !isRated(term))) note(into.columns, `${term.name}/${term.column}`);
  for (const one of carriers(term)) spread(one, quantity, into);
}

const compared = new Set(['eq', 'lt', 'le', 'gt', 'ge', 'between', 'in', ...measured, 'if', 'default']);

/** Every tree of a version. */
function treesOf(resolved: ResolvedPolicy): Term[] {
  const amounts = [resolved.amount, ...resolved.components.map(({ amount }) => amount)];
  const { schedule } = resolved;
  const scheduled =
    schedule?.kind === 'monthly'
      ? [schedule.from, schedule.months, schedule.to, schedule.weight, schedule.while]
      : schedule?.kind === 'stages'
        ? schedule.stages.flatMap(({ due, when, share, amount }) => [due, when, share, amount])
        : [schedule?.due];
  const all = [
    resolved.anchor,
    resolved.list,
    ...resolved.predicates.map(({ term }) => term),
    ...amounts.flatMap((amount) => [amount?.tree, amount?.perMember, amount?.already]),
    ...resolved.components.map(({ due }) => due),
    ...scheduled,
    ...resolved.inKind.flatMap(({ when, value }) => [when, value]),
    ...resolved.limits.flatMap(({ max, used, asks, order }) => [max, used, asks, ...order.map(({ by }) => by)]),
    ...resolved.stacking.flatMap(({ choice, held, heldFen, capFen }) => [choice, held, heldFen, capFen]),
    ...resolved.recovery.flatMap(({ when, amount }) => [when, amount]),
  ];
  return all.filter((term) => term !== undefined);
}

const MONTHS: Quantity = { kind: 'integer', unit: 'month' };
const TIMES: Quantity = { kind: 'integer', unit: 'time' };
const DAYS: Quantity = { kind: 'integer', unit: 'day' };
const RATIO: Quantity = { kind: 'number', unit: 'ratio' };

/** A dated value, or a column, that is never more than the whole: of what it multiplies it is a part. */
function isPortion({ kind, name = '', column, type }: Term, { parameters, tables }: PolicyVersion): boolean {
  if (type.kind !== 'number') return false;
  const table = kind === 'lookup' ? tables?.[name] : undefined;
  const place = table?.columns.findIndex((one) => one.name === column) ?? -1;
  const values =
    kind === 'param'
      ? parameters?.[name]?.values.map(({ value }) => value)
      : table?.periods.flatMap(({ rows }) => rows.map(({ give }) => give[place]));
  const nums = (values ?? []).map(readNum);
  return (
    nums.length > 0 &&
    nums.every((num) => num !== undefined && compare(num, 0) >= 0 && compare(num, 1) <= 0) &&
    nums.some((num) => num !== 1 && num !== 0)
  );
}

/** Looks through every tree for what parameters and tables are compared with, multiplied by and looked up for. */
export function usageOf(resolved: ResolvedPolicy): Usage {
  const usage = { parameters: new Map<string, Quantity>(), columns: new Map<string, Quantity>() };
  const declared = (fact: string | undefined): Quantity | undefined => {
    const type = fact === undefined ? undefined : resolved.world.facts.get(fact);
    return type && ofType(type);
  };
  for (const [name, { fact }] of Object.entries(resolved.version.parameters ?? {})) {
    const quantity = declared(fact);
    if (quantity) usage.parameters.set(name, quantity);
  }
  for (const [table, { keys, columns }] of Object.entries(resolved.version.tables ?? {}))
    for (const { name, fact } of [...keys, ...columns]) {
      const quantity = declared(fact);
      if (quantity) usage.columns.set(`${table}/${name}`, quantity);
    }
  const seen = new Set<Term>();
  const visit = (term: Term): void => {
    if (seen.has(term)) return;
    seen.add(term);
    for (const arg of term.args) visit(arg);
    const { kind, args } = term;
    if (compared.has(kind)) {
      const sides = kind === 'if' ? args.slice(1) : args.filter((arg) => arg.type.kind !== 'list');
      const quantity = sides.map((side) => quantityOf(side, usage)).find(says);
      if (quantity) for (const side of sides) spread(side, quantity, usage);
    }
    if (kind === 'addMonths' && args[1]) spread(args[1], MONTHS, usage);
    if (kind === 'addDays' && args[1]) spread(args[1], DAYS, usage);
    if (kind === 'mul' && term.type.kind === 'money')
      for (const arg of args) if (arg.type.kind === 'number' && !says(quantityOf(arg, usage))) spread(arg, RATIO, usage);
    if (kind === 'mul' && term.type.kind !== 'money')
      for (const arg of args) if (isPortion(arg, resolved.version) && !says(quantityOf(arg, usage))) spread(arg, RATIO, usage);
    if (isRated(term)) usage.columns.set(`${term.name}/${term.column}`, RATIO);
    if (kind === 'lookup' || kind === 'tier') {
      const keys = resolved.version.tables?.[term.name ?? '']?.keys ?? [];
      keys.forEach(({ name }, index) => {
        const key = args[index];
        const quantity = key && quantityOf(key, usage);
        if (!quantity || (!says(quantity) && !quantity.definition)) return;
        const before = usage.columns.get(`${term.name}/${name}`);
        // a key that is asked for with different facts has the name of none of them
        const definition = before && before.definition !== quantity.definition ? undefined : quantity.definition;
        usage.columns.set(`${term.name}/${name}`, { ...quantity, definition, kind: key.type.kind });
      });
    }
  };
  // twice: what a later tree says of a parameter also holds for an earlier one
  for (const _round of [1, 2]) {
    seen.clear();
    for (const tree of treesOf(resolved)) visit(tree);
  }
  if (resolved.schedule?.kind === 'monthly' && resolved.schedule.months) spread(resolved.schedule.months, MONTHS, usage);
  for (const { limit, max } of resolved.limits) {
    if (limit.of === 'months') spread(max, MONTHS, usage);
    if (limit.of === 'count' && limit.per.some((one) => one === 'person' || one === 'organization')) spread(max, TIMES, usage);
  }
  return usage;
}

/** What a version's parameters and tables hold, by where it uses them; as far as its trees can be read. */
export function measuresOf(version: PolicyVersion, catalogue: Catalogue): Usage {
  return usageOf(resolvePolicy(version, catalogue));
}

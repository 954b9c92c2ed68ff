import { add, compare, divide, isNum, multiply, type Num, negate, readNum } from './num.ts';
import type { World } from './resolve.ts';
import { order, type ReadyPeriod, readTable } from './run-values.ts';
import type { Term } from './term.ts';
import type { Scalar } from './value.ts';

/** What a value can be: a number or day between two ends (`undefined` is open), or one of some codes. */
export interface Reach {
  readonly low?: Scalar | undefined;
  readonly high?: Scalar | undefined;
  readonly codes?: ReadonlySet<Scalar> | undefined;
}
/** What is known about facts beforehand, by path. */
export type Known = ReadonlyMap<string, Reach>;

const counted = new Set(['month', 'day', 'year', 'hour', 'person', 'count', 'fen', 'minute', 'week']);

export function meet(a: Reach, b: Reach): Reach {
  const low = a.low === undefined ? b.low : b.low === undefined || order(a.low, b.low) >= 0 ? a.low : b.low;
  const high = a.high === undefined ? b.high : b.high === undefined || order(a.high, b.high) <= 0 ? a.high : b.high;
  const codes = a.codes && b.codes ? new Set([...a.codes].filter((code) => b.codes?.has(code))) : (a.codes ?? b.codes);
  return { low, high, codes };
}

function unite(a: Reach, b: Reach): Reach {
  const low = a.low === undefined || b.low === undefined ? undefined : order(a.low, b.low) <= 0 ? a.low : b.low;
  const high = a.high === undefined || b.high === undefined ? undefined : order(a.high, b.high) >= 0 ? a.high : b.high;
  return { low, high, codes: a.codes && b.codes ? new Set([...a.codes, ...b.codes]) : undefined };
}

export function isEmpty({ low, high, codes }: Reach): boolean {
  return codes?.size === 0 || (low !== undefined && high !== undefined && order(low, high) > 0);
}

function ofFact(term: Term, known: Known): Reach {
  const { definition, codes } = term.type;
  const whole = term.type.kind === 'money' || (definition?.unit !== undefined && counted.has(definition.unit));
  const own: Reach = {
    low: definition?.minimum !== undefined ? readNum(definition.minimum) : whole ? 0 : undefined,
    high: definition?.maximum !== undefined ? readNum(definition.maximum) : undefined,
    codes: codes?.length ? new Set(codes.map((code) => code.code)) : undefined,
  };
  const given = known.get(pathOf(term));
  return given ? meet(own, given) : own;
}

/** Calculations that are the same wherever they are written: what is asked of them is asked of one number. */
const ages = new Set(['ageOn', 'monthsBetween', 'daysBetween', 'year']);

const pathOf = (term: Term): string =>
  ages.has(term.kind)
    ? `${term.kind}(${term.args.map(pathOf).join(', ')})`
    : term.kind === 'literal'
      ? String(term.value)
      : term.kind === 'item'
        ? `item.${term.level}.${term.name}`
        : term.kind === 'ref'
          ? `ref.${term.name}`
          : (term.name ?? '');

const combineEnds = (ends: readonly (Num | undefined)[], pick: 1 | -1): Num | undefined =>
  ends.some((end) => end === undefined)
    ? undefined
    : ends.reduce((best, end) => (best === undefined || (end !== undefined && compare(end, best) * pick > 0) ? end : best));

const num = (value: Scalar | undefined): Num | undefined => (isNum(value) ? value : undefined);

function sumOf(parts: readonly Reach[]): Reach {
  const end = (side: 'low' | 'high'): Num | undefined =>
    parts.reduce<Num | undefined>((total, part) => {
      const value = num(part[side]);
      return total === undefined || value === undefined ? undefined : add(total, value);
    }, 0);
  return { low: end('low'), high: end('high') };
}

function productOf(a: Reach, b: Reach): Reach {
  const [al, ah, bl, bh] = [num(a.low), num(a.high), num(b.low), num(b.high)];
  if (al !== undefined && bl !== undefined && compare(al, 0) >= 0 && compare(bl, 0) >= 0) {
    return { low: multiply(al, bl), high: ah === undefined || bh === undefined ? undefined : multiply(ah, bh) };
  }
  if (al === undefined || ah === undefined || bl === undefined || bh === undefined) return {};
  const ends = [multiply(al, bl), multiply(al, bh), multiply(ah, bl), multiply(ah, bh)];
  return { low: combineEnds(ends, -1), high: combineEnds(ends, 1) };
}

function cover(values: readonly (Scalar | undefined)[]): Reach {
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return {};
  if (known.every((value) => typeof value === 'boolean')) return {};
  const low = known.reduce((best, value) => (order(value, best) < 0 ? value : best));
  const high = known.reduce((best, value) => (order(value, best) > 0 ? value : best));
  return { low, high };
}

function tableReach(term: Term, world: World): Reach {
  const table = world.version.tables?.[term.name ?? ''];
  if (!table) return {};
  const column = table.columns.findIndex((one) => one.name === term.column);
  const periods: ReadyPeriod[] = readTable(world, term.name ?? '', table);
  return cover(periods.flatMap((period) => period.rows.map((row) => row.give[column])));
}

/** The ends between which a tree's value must lie, as far as that can be told without facts. */
export function reachOf(term: Term, world: World, known: Known): Reach {
  const of = (index: number): Reach => (term.args[index] ? reachOf(term.args[index], world, known) : {});
  const every = (): Reach[] => term.args.map((arg) => reachOf(arg, world, known));
  switch (term.kind) {
    case 'literal':
      return typeof term.value === 'boolean'
        ? {}
        : term.type.kind === 'text'
          ? { codes: new Set(term.value === undefined ? [] : [term.value]) }
          : { low: term.value, high: term.value };
    case 'fact':
    case 'item':
      return ofFact(term, known);
    case 'ref': {
      const given = known.get(pathOf(term));
      return given ? meet(of(0), given) : of(0);
    }
    case 'param': {
      const values =
        world.version.parameters?.[term.name ?? '']?.values.map(({ value }) =>
          typeof value === 'object' ? undefined : typeof value === 'number' ? readNum(value) : value,
        ) ?? [];
      return values.includes(undefined) || term.type.kind === 'text' ? {} : cover(values);
    }
    case 'lookup':
      return term.type.kind === 'text' ? {} : tableReach(term, world);
    case 'add':
      return sumOf(every());
    case 'sub': {
      const right = of(1);
      const [low, high] = [num(right.low), num(right.high)];
      return sumOf([of(0), { low: high === undefined ? undefined : negate(high), high: low === undefined ? undefined : negate(low) }]);
    }
    case 'mul':
      return every().reduce(productOf);
    case 'div': {
      const right = of(1);
      const [low, high] = [num(right.low), num(right.high)];
      if (low === undefined || compare(low, 0) < 0) return {};
      return productOf(of(0), { low: high === undefined ? 0 : divide(1, high), high: compare(low, 0) > 0 ? divide(1, low) : undefined });
    }
    case 'round': {
      const inner = of(0);
      const ulp = (term.places ?? 0) >= 0 ? 1 : 10 ** -(term.places ?? 0);
      const [low, high] = [num(inner.low), num(inner.high)];
      return {
        low: low === undefined ? undefined : compare(low, 0) >= 0 ? 0 : add(low, -ulp),
        high: high === undefined ? undefined : add(high, ulp),
      };
    }
    case 'min':
    case 'max': {
      if (term.level !== undefined) return of(1);
      const ends = every();
      const known_ = (side: 'low' | 'high'): Num[] => ends.map((end) => num(end[side])).filter((end) => end !== undefined);
      const sure = term.kind === 'min' ? 'high' : 'low';
      const some = known_(sure);
      const other = term.kind === 'min' ? 'low' : 'high';
      const all = ends.map((end) => num(end[other]));
      return {
        [sure]: some.length ? combineEnds(some, term.kind === 'min' ? -1 : 1) : undefined,
        [other]: combineEnds(all, term.kind === 'min' ? -1 : 1),
      };
    }
    case 'if': {
      const [then, otherwise] = [of(1), of(2)];
      return { low: combineEnds([num(then.low), num(otherwise.low)], -1), high: combineEnds([num(then.high), num(otherwise.high)], 1) };
    }
    case 'default': {
      const [first, second] = [of(0), of(1)];
      return { low: combineEnds([num(first.low), num(second.low)], -1), high: combineEnds([num(first.high), num(second.high)], 1) };
    }
    case 'count':
    case 'consecutiveMonths':
    case 'overlapDays':
    case 'workingDays':
      return { low: 0, high: term.kind === 'overlapDays' ? 31 : undefined };
    case 'ageOn':
    case 'monthsBetween':
    case 'daysBetween':
    case 'year':
      return known.get(pathOf(term)) ?? {};
    case 'daysInMonth':
      return { low: 28, high: 31 };
    case 'sum': {
      const low = num(of(1).low);
      return { low: low !== undefined && compare(low, 0) >= 0 ? 0 : undefined };
    }
    case 'avg':
      return of(1);
    case 'tier':
      return { low: 0, high: productOf({ low: 0, high: of(0).high }, tableReach(term, world)).high };
    case 'interpolate': {
      const [y0, y1] = [of(2), of(4)];
      return { low: combineEnds([num(y0.low), num(y1.low)], -1), high: combineEnds([num(y0.high), num(y1.high)], 1) };
    }
    default:
      return {};
  }
}

const isAsked = ({ kind, args }: Term): boolean =>
  kind === 'fact' || kind === 'item' || kind === 'ref' || (ages.has(kind) && args.every((arg) => arg.kind === 'literal' || isAsked(arg)));

/** Facts' ends if the tree is to be true: what its comparisons demand, joined by `and`. */
export function demands(term: Term, world: World): Map<string, Reach> {
  const found = new Map<string, Reach>();
  const demand = (target: Term | undefined, reach: Reach): void => {
    if (!target || !isAsked(target)) return;
    const path = pathOf(target);
    const before = found.get(path);
    found.set(path, before ? meet(before, reach) : reach);
  };
  const [first, second, third] = term.args;
  const right = second ? reachOf(second, world, new Map()) : {};
  // Above a whole number the next whole number is the first.
  const whole = (end: Scalar | undefined, step: number): Scalar | undefined =>
    first?.type.kind === 'integer' && typeof end === 'number' ? end + step : end;
  switch (term.kind) {
    case 'ref':
      return first ? demands(first, world) : found;
    case 'and':
      for (const arg of term.args) {
        for (const [path, reach] of demands(arg, world)) {
          const before = found.get(path);
          found.set(path, before ? meet(before, reach) : reach);
        }
      }
      return found;
    case 'or': {
      const branches = term.args.map((arg) => demands(arg, world));
      for (const [path, reach] of branches[0] ?? []) {
        const others = branches.slice(1).map((branch) => branch.get(path));
        const united = others.reduce<Reach | undefined>((sum, other) => (sum && other ? unite(sum, other) : undefined), reach);
        if (united) found.set(path, united);
      }
      return found;
    }
    case 'eq':
      demand(first, { low: right.low, high: right.high, codes: right.codes });
      break;
    case 'ge':
    case 'gt':
      demand(first, { low: whole(right.low, term.kind === 'gt' ? 1 : 0) });
      break;
    case 'le':
    case 'lt':
      demand(first, { high: whole(right.high, term.kind === 'lt' ? -1 : 0) });
      break;
    case 'between': {
      const high = third ? reachOf(third, world, new Map()) : {};
      demand(first, { low: right.low, high: high.high });
      break;
    }
    case 'in':
      if (second?.kind === 'set')
        demand(first, first?.type.kind === 'text' ? { codes: new Set(second.values) } : cover(second.values ?? []));
      break;
    default:
  }
  return found;
}

import { isBounded, meant, steady } from './bounded.ts';
import { reachOf } from './bounds.ts';
import { addDays, addMonths, ageOn, daysBetween, firstDay, lastDay, monthIndex, monthOf, monthsBetween, year } from './date.ts';
import { add, compare, isNum, multiply, type Num, round, subtract } from './num.ts';
import { atRow } from './row.ts';
import type { Builder, Go, Run } from './run.ts';
import { keyOf } from './run-lists.ts';
import { order } from './run-values.ts';
import type { Term } from './term.ts';
import { isList, type Scalar, type Value } from './value.ts';

/** The ends between which a value lies; one that is left out is open. */
export interface Ends {
  readonly low?: Scalar | undefined;
  readonly high?: Scalar | undefined;
}
export type GoEnds = (run: Run) => Ends;

const open: Ends = {};
const point = (value: Value | undefined): Ends => (value === undefined || isList(value) ? open : { low: value, high: value });
const both = (a: Scalar | undefined, b: Scalar | undefined, combine: (a: Num, b: Num) => Num): Num | undefined =>
  isNum(a) && isNum(b) ? combine(a, b) : undefined;

/** The ends of a tree's value: the value itself where it is known. */
export function endsOf(term: Term, builder: Builder): GoEnds {
  const go = builder.build(term);
  if (!isBounded(term)) return (run) => point(go(run));
  const ends = boundedEnds(term, builder);
  return (run) => {
    const value = go(run);
    return value === undefined ? ends(run) : point(value);
  };
}

function boundedEnds(term: Term, builder: Builder): GoEnds {
  const [first, second, third] = term.args;
  if (!first) return () => open;
  switch (term.kind) {
    case 'ref':
      return endsOf(first, builder);
    case 'count':
      return meant(first).kind === 'distinctBy' ? endsOfDistinct(meant(first), builder) : endsOfCount(builder.build(first));
    case 'sum':
      return second ? endsOfSum(term, builder.build(first), second, builder) : () => open;
    case 'mul':
      return endsOfProduct(term, builder);
    case 'if':
      return second && third ? endsOfIf(builder.build(first), endsOf(second, builder), endsOf(third, builder)) : () => open;
    default: {
      const args = term.args.map((arg) => endsOf(arg, builder));
      const signs = steady[term.kind];
      if (signs) return endsOfDays(term, signs, args);
      return (run) =>
        combined(
          term,
          args.map((arg) => arg(run)),
        );
    }
  }
}

function combined(term: Term, args: readonly Ends[]): Ends {
  const [a = open, b = open] = args;
  switch (term.kind) {
    case 'add':
      return args.reduce((sum, one) => ({ low: both(sum.low, one.low, add), high: both(sum.high, one.high, add) }));
    case 'sub':
      return { low: both(a.low, b.high, subtract), high: both(a.high, b.low, subtract) };
    case 'round': {
      const { mode = 'half_up', places = 0 } = term;
      const rounded = (end: Scalar | undefined): Num | undefined => (isNum(end) ? round(end, mode, places) : undefined);
      return { low: rounded(a.low), high: rounded(a.high) };
    }
    case 'min':
    case 'earliest':
      return { low: extreme(-1, args, 'low', false), high: extreme(-1, args, 'high', true) };
    default:
      return { low: extreme(1, args, 'low', true), high: extreme(1, args, 'high', false) };
  }
}

/** The least or the greatest of several ends; `some` is content with those that are known. */
function extreme(sign: 1 | -1, args: readonly Ends[], side: 'low' | 'high', some: boolean): Scalar | undefined {
  const known = args.map((one) => one[side]).filter((end) => end !== undefined);
  if (!some && known.length < args.length) return undefined;
  return known.reduce<Scalar | undefined>((best, end) => (best === undefined || order(end, best) * sign > 0 ? end : best), undefined);
}

const ofDays: { readonly [kind in Term['kind']]?: (a: string, b: string) => Scalar } = {
  daysBetween,
  monthsBetween,
  ageOn,
  monthIndex,
  monthOf,
  year,
};

/** Reckons with days at their ends: which end of an argument makes the result early or late, `steady` tells. */
function endsOfDays(term: Term, signs: readonly (1 | -1)[], args: readonly GoEnds[]): GoEnds {
  const shift = term.kind === 'addMonths' ? addMonths : term.kind === 'addDays' ? addDays : undefined;
  const reckon = term.kind === 'dayOf' ? (term.edge === 'last' ? lastDay : firstDay) : ofDays[term.kind];
  const at = (ends: readonly Ends[], side: 1 | -1): Scalar | undefined => {
    const [a, b] = ends.map(({ low, high }, index) => (signs[index] === side ? high : low));
    if (typeof a !== 'string' || (signs.length > 1 && b === undefined)) return undefined;
    if (shift) return typeof b === 'number' ? shift(a, b) : undefined;
    return reckon?.(a, typeof b === 'string' ? b : a);
  };
  return (run) => {
    const ends = args.map((arg) => arg(run));
    return { low: at(ends, -1), high: at(ends, 1) };
  };
}

/** Times a factor that is known. */
function endsOfProduct(term: Term, builder: Builder): GoEnds {
  const at = term.args.findIndex(isBounded);
  const ends = endsOf(term.args[at] ?? term, builder);
  const factors = term.args.filter((_, index) => index !== at).map((arg) => builder.build(arg));
  return (run) => {
    const factor = factors.reduce<Num | undefined>((product, go) => both(product, go(run) as Scalar | undefined, multiply), 1);
    if (factor === undefined) return open;
    const { low, high } = ends(run);
    const [least, most] = compare(factor, 0) >= 0 ? [low, high] : [high, low];
    return { low: both(least, factor, multiply), high: both(most, factor, multiply) };
  };
}

function endsOfIf(condition: Go, then: GoEnds, otherwise: GoEnds): GoEnds {
  return (run) => {
    const which = condition(run);
    if (which !== undefined) return which ? then(run) : otherwise(run);
    const arms = [then(run), otherwise(run)];
    return { low: extreme(-1, arms, 'low', false), high: extreme(1, arms, 'high', false) };
  };
}

function endsOfCount(list: Go): GoEnds {
  return (run) => {
    const found = list(run);
    return found !== undefined && isList(found) ? { low: found.items.length, high: found.items.length + found.maybe.length } : open;
  };
}

/** At least the keys of rows that belong, at most those of all that may, each unknown one by itself. */
function endsOfDistinct(term: Term, builder: Builder): GoEnds {
  const [source, key] = term.args;
  if (!source || !key) return () => open;
  const [list, by] = [builder.build(source), builder.build(key)];
  const level = term.level ?? 0;
  return (run) => {
    const found = list(run);
    if (found === undefined || !isList(found)) return open;
    const sure = new Set<string>();
    const all = new Set<string>();
    let unknown = 0;
    for (const [index, item] of [...found.items, ...found.maybe].entries()) {
      const value = atRow(run, level, item, by);
      if (value === undefined || isList(value)) unknown += 1;
      else {
        all.add(keyOf(value));
        if (index < found.items.length) sure.add(keyOf(value));
      }
    }
    return { low: sure.size, high: all.size + unknown };
  };
}

/** A value that isn't known adds nothing below zero where it can't be less; how much it adds at most is open. */
function endsOfSum(term: Term, list: Go, each: Term, builder: Builder): GoEnds {
  const go = builder.build(each);
  const level = term.level ?? 0;
  const least = reachOf(each, builder.world, new Map()).low;
  const isPositive = isNum(least) && compare(least, 0) >= 0;
  return (run) => {
    const found = list(run);
    if (found === undefined || !isList(found)) return open;
    let [low, high]: [Num | undefined, Num | undefined] = [0, 0];
    for (const [index, item] of [...found.items, ...found.maybe].entries()) {
      const value = atRow(run, level, item, go);
      if (!isNum(value)) {
        if (!isPositive) low = undefined;
        high = undefined;
        continue;
      }
      const sure = index < found.items.length;
      if (low !== undefined && (sure || compare(value, 0) < 0)) low = add(low, value);
      if (high !== undefined && (sure || compare(value, 0) > 0)) high = add(high, value);
    }
    return { low, high };
  };
}

const before = (a: Scalar | undefined, b: Scalar | undefined, even: boolean): boolean =>
  a !== undefined && b !== undefined && (even ? order(a, b) <= 0 : order(a, b) < 0);

/** A comparison that comes out the same wherever between their ends both values lie. */
export function decideByEnds(kind: 'eq' | 'lt' | 'le' | 'gt' | 'ge', a: Ends, b: Ends): boolean | undefined {
  switch (kind) {
    case 'lt':
      return before(a.high, b.low, false) ? true : before(b.high, a.low, true) ? false : undefined;
    case 'le':
      return before(a.high, b.low, true) ? true : before(b.high, a.low, false) ? false : undefined;
    case 'gt':
      return decideByEnds('lt', b, a);
    case 'ge':
      return decideByEnds('le', b, a);
    default:
      if (before(a.high, b.low, false) || before(b.high, a.low, false)) return false;
      return before(a.high, b.low, true) && before(b.high, a.low, true) ? true : undefined;
  }
}

/** A tree whose value is known where both its ends are one. */
export function toPoint(term: Term, go: Go, builder: Builder): Go {
  const ends = endsOf(term, builder);
  return (run) => {
    const value = go(run);
    if (value !== undefined) return value;
    const { low, high } = ends(run);
    return low !== undefined && high !== undefined && order(low, high) === 0 ? low : undefined;
  };
}

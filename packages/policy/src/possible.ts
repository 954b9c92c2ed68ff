import { demands, isEmpty, type Known, meet, type Reach, reachOf } from './bounds.ts';
import type { World } from './resolve.ts';
import { order } from './run-values.ts';
import type { Term } from './term.ts';
import type { Scalar } from './value.ts';

/** Whether a predicate can come out true, and whether it can come out false, for some known facts. */
export function possible(term: Term, world: World, known: Known): { readonly true: boolean; readonly false: boolean } {
  const args = (): { true: boolean; false: boolean }[] => term.args.map((arg) => possible(arg, world, known));
  const [first, second, third] = term.args;
  const reach = (arg: Term | undefined): Reach => (arg ? reachOf(arg, world, known) : {});
  const before = (a: Scalar | undefined, b: Scalar | undefined): number | undefined =>
    a === undefined || b === undefined ? undefined : order(a, b);
  switch (term.kind) {
    case 'literal':
      return { true: term.value !== false, false: term.value !== true };
    case 'ref':
      return first ? possible(first, world, known) : { true: true, false: true };
    case 'not': {
      const [inner] = args();
      return { true: inner?.false ?? true, false: inner?.true ?? true };
    }
    case 'and': {
      const parts = args();
      const conflict = [...demands(term, world)].some(([path, demand]) =>
        isEmpty(known.has(path) ? meet(demand, known.get(path) ?? {}) : demand),
      );
      return { true: !conflict && parts.every((part) => part.true), false: parts.some((part) => part.false) };
    }
    case 'or': {
      const parts = args();
      return { true: parts.some((part) => part.true), false: parts.every((part) => part.false) };
    }
    case 'implies': {
      const [when, then] = args();
      return { true: (when?.false ?? true) || (then?.true ?? true), false: (when?.true ?? true) && (then?.false ?? true) };
    }
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge': {
      const [low, high] = term.kind === 'lt' || term.kind === 'le' ? [reach(first), reach(second)] : [reach(second), reach(first)];
      const strict = term.kind === 'lt' || term.kind === 'gt';
      const least = before(low.low, high.high);
      const most = before(low.high, high.low);
      return {
        true: least === undefined || (strict ? least < 0 : least <= 0),
        false: most === undefined || (strict ? most >= 0 : most > 0),
      };
    }
    case 'between': {
      const [value, from, to] = [reach(first), reach(second), reach(third)];
      const low = before(value.high, from.low);
      const high = before(value.low, to.high);
      const empty = before(from.low, to.high);
      const inLow = before(value.low, from.high);
      const inHigh = before(value.high, to.low);
      return {
        true: (low === undefined || low >= 0) && (high === undefined || high <= 0) && (empty === undefined || empty <= 0),
        false: inLow === undefined || inLow < 0 || inHigh === undefined || inHigh > 0,
      };
    }
    case 'in': {
      const codes = reach(first).codes;
      if (!codes || second?.kind !== 'set') return { true: second?.kind !== 'set' || (second.values?.length ?? 0) > 0, false: true };
      const values = new Set(second.values);
      return { true: [...codes].some((code) => values.has(code)), false: [...codes].some((code) => !values.has(code)) };
    }
    default:
      return { true: true, false: true };
  }
}

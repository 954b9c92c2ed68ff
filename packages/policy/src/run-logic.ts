import { isBounded } from './bounded.ts';
import { isNum } from './num.ts';
import type { Builder, Go, Runner } from './run.ts';
import { decideByEnds, endsOf } from './run-ends.ts';
import { order } from './run-values.ts';
import type { Term } from './term.ts';
import { isList, type Scalar, type Value } from './value.ts';

const comparison =
  (kind: 'eq' | 'lt' | 'le' | 'gt' | 'ge', test: (order: number) => boolean): Runner =>
  (term, [left, right], builder) => {
    const byEnds = term.args.some(isBounded) ? comparedByEnds(kind, term.args, builder) : undefined;
    return (run) => {
      const a = left?.(run);
      const b = right?.(run);
      if (a === undefined || b === undefined || isList(a) || isList(b)) return byEnds?.(run);
      return test(order(a, b));
    };
  };

/** What isn't known may lie between ends that settle it. */
function comparedByEnds(kind: 'eq' | 'lt' | 'le' | 'gt' | 'ge', args: readonly Term[], builder: Builder): Go | undefined {
  const [left, right] = args.map((arg) => endsOf(arg, builder));
  return left && right && ((run) => decideByEnds(kind, left(run), right(run)));
}

/** True when one is; unknown when none is but one may be. */
function isAmong(value: Scalar, options: readonly (Value | undefined)[]): boolean | undefined {
  let unknown = false;
  for (const option of options) {
    if (option === undefined || isList(option)) unknown = true;
    else if (order(option, value) === 0) return true;
  }
  return unknown ? undefined : false;
}

/** Kleene's tables: one `decisive` argument settles it, else one unknown argument leaves it open. */
const connect =
  (decisive: boolean): Runner =>
  (_term, args) =>
  (run) => {
    let unknown = false;
    for (const arg of args) {
      const value = arg(run);
      if (value === decisive) return decisive;
      if (value === undefined) unknown = true;
    }
    return unknown ? undefined : !decisive;
  };

function betweenEnds(args: readonly Term[], builder: Builder): Go {
  const [middle, from, to] = args.map((arg) => endsOf(arg, builder));
  return (run) => {
    const value = middle?.(run) ?? {};
    const above = decideByEnds('ge', value, from?.(run) ?? {});
    const below = decideByEnds('le', value, to?.(run) ?? {});
    if (above === false || below === false) return false;
    return above === undefined || below === undefined ? undefined : true;
  };
}

export const logicRunners = {
  eq: comparison('eq', (order) => order === 0),
  lt: comparison('lt', (order) => order < 0),
  le: comparison('le', (order) => order <= 0),
  gt: comparison('gt', (order) => order > 0),
  ge: comparison('ge', (order) => order >= 0),
  between: (term, [middle, low, high], builder) => {
    if (term.args.some(isBounded)) return betweenEnds(term.args, builder);
    return (run) => {
      const value = middle?.(run);
      if (value === undefined || isList(value)) return undefined;
      const from = low?.(run);
      const to = high?.(run);
      const above = from === undefined || isList(from) ? undefined : order(value, from) >= 0;
      const below = to === undefined || isList(to) ? undefined : order(value, to) <= 0;
      if (above === false || below === false) return false;
      return above === undefined || below === undefined ? undefined : true;
    };
  },
  in(term, [left, right]) {
    const literals = term.args[1]?.kind === 'set' ? (term.args[1].values ?? []) : undefined;
    const texts = literals?.every((value) => typeof value === 'string') ? new Set<Scalar>(literals) : undefined;
    return (run) => {
      const value = left?.(run);
      if (value === undefined || isList(value)) return undefined;
      if (texts && !isNum(value)) return texts.has(value);
      if (literals) return isAmong(value, literals);
      const list = right?.(run);
      if (list === undefined || !isList(list)) return undefined;
      const found = isAmong(
        value,
        list.items.map((item) => Object.values(item)[0]),
      );
      if (found || list.maybe.length === 0) return found;
      return isAmong(
        value,
        list.maybe.map((item) => Object.values(item)[0]),
      ) === false
        ? found
        : undefined;
    };
  },
  missing:
    (_term, [arg]) =>
    (run) =>
      arg?.(run) === undefined,
  default:
    (_term, [arg, otherwise]) =>
    (run) =>
      arg?.(run) ?? otherwise?.(run),
  and: connect(false),
  or: connect(true),
  not:
    (_term, [arg]) =>
    (run) => {
      const value = arg?.(run);
      return typeof value === 'boolean' ? !value : undefined;
    },
  implies:
    (_term, [when, then]) =>
    (run) => {
      const condition = when?.(run);
      if (condition === false) return true;
      const consequence = then?.(run);
      if (consequence === true) return true;
      return condition === undefined || consequence === undefined ? undefined : false;
    },
  if:
    (_term, [when, then, otherwise]) =>
    (run) => {
      const condition = when?.(run);
      if (condition === undefined) return undefined;
      return condition ? then?.(run) : otherwise?.(run);
    },
} satisfies Record<string, Runner>;

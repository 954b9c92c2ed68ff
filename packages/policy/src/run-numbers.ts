import { add, compare, divide, isNum, multiply, type Num, round, subtract } from './num.ts';
import type { Go, Run, Runner } from './run.ts';
import { asDay, holds, order, readTable } from './run-values.ts';
import type { Value } from './value.ts';
import { isList } from './value.ts';

/** Calculates with known numbers only; an unknown one makes the result unknown. */
const fold =
  (combine: (a: Num, b: Num) => Num | undefined): Runner =>
  (_term, args) =>
  (run) => {
    let total: Num | undefined;
    for (const [index, arg] of args.entries()) {
      const value = arg(run);
      if (!isNum(value)) return undefined;
      total = index === 0 ? value : combine(total as Num, value);
      if (total === undefined) return undefined;
    }
    return total;
  };

function numbers(args: readonly Go[], run: Run): Num[] | undefined {
  const found: Num[] = [];
  for (const arg of args) {
    const value = arg(run);
    if (!isNum(value)) return undefined;
    found.push(value);
  }
  return found;
}

/** The least or the greatest, of the arguments or of a tree over a list's rows. */
const extreme =
  (sign: 1 | -1): Runner =>
  (term, args) => {
    const better = (best: Value | undefined, value: Value): Value =>
      best === undefined || isList(best) || isList(value) || order(value, best) * sign > 0 ? value : best;
    const [first, each] = args;
    if (term.level !== undefined) {
      const level = term.level;
      return (run) => {
        const list = first?.(run);
        if (list === undefined || !isList(list) || list.maybe.length > 0) return undefined;
        let best: Value | undefined;
        for (const item of list.items) {
          run.rows[level] = item;
          const value = each?.(run);
          if (value === undefined) {
            run.rows.length = level;
            return undefined;
          }
          best = better(best, value);
        }
        run.rows.length = level;
        return best;
      };
    }
    return (run) => {
      let best: Value | undefined;
      for (const arg of args) {
        const value = arg(run);
        if (value === undefined) return undefined;
        best = better(best, value);
      }
      return best;
    };
  };

export const numberRunners = {
  add: fold(add),
  sub: fold(subtract),
  mul: fold(multiply),
  div: fold(divide),
  min: extreme(-1),
  max: extreme(1),
  earliest: extreme(-1),
  latest: extreme(1),
  round: (term, [arg]) => {
    const { mode = 'half_up', places = 0 } = term;
    return (run) => {
      const value = arg?.(run);
      return isNum(value) ? round(value, mode, places) : undefined;
    };
  },
  tier(term, [key, day], { world }) {
    const name = term.name ?? '';
    const table = world.version.tables?.[name];
    const periods = table ? readTable(world, name, table) : [];
    return (run) => {
      const value = key?.(run);
      const at = asDay(day?.(run));
      const period = at === undefined ? undefined : periods.find((one) => holds(one, at));
      if (!isNum(value) || !period) return undefined;
      let total: Num = 0;
      for (const row of period.rows) {
        const range = row.when[0];
        const rate = row.give[0];
        if (range === undefined || range === '*' || 'values' in range || !isNum(rate)) return undefined;
        const from = isNum(range.from) ? range.from : 0;
        const to = isNum(range.to) && compare(range.to, value) < 0 ? range.to : value;
        if (compare(to, from) > 0) total = add(total, multiply(rate, subtract(to, from)));
      }
      return total;
    };
  },
  /** On the straight line between two points; beyond them the nearer point's value. */
  interpolate: (_term, args) => (run) => {
    const found = numbers(args, run);
    if (!found) return undefined;
    const [x, x0, y0, x1, y1] = found as [Num, Num, Num, Num, Num];
    if (compare(x0, x1) >= 0) return undefined;
    if (compare(x, x0) <= 0) return y0;
    if (compare(x, x1) >= 0) return y1;
    const share = divide(subtract(x, x0), subtract(x1, x0));
    return share === undefined ? undefined : add(y0, multiply(share, subtract(y1, y0)));
  },
} satisfies Record<string, Runner>;

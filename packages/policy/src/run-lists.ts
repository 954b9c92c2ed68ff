import { monthAt, monthIndex } from './date.ts';
import { fail } from './errors.ts';
import { said } from './message.ts';
import { add, divide, isNum, type Num, writeNum } from './num.ts';
import { atRow } from './row.ts';
import type { Go, Run, Runner } from './run.ts';
import { order } from './run-values.ts';
import { compareText, type Item, isList, type List, type Scalar } from './value.ts';

const MAX_MONTHS = 1200;

function listOf(go: Go | undefined, run: Run): List | undefined {
  const value = go?.(run);
  return value !== undefined && isList(value) ? value : undefined;
}

/** Every row and its value, or `undefined` when a membership or a value isn't known. */
function valued(list: List | undefined, run: Run, level: number, go: Go | undefined): { item: Item; value: Scalar }[] | undefined {
  if (!list || list.maybe.length > 0) return undefined;
  const found: { item: Item; value: Scalar }[] = [];
  for (const item of list.items) {
    const value = atRow(run, level, item, go);
    if (value === undefined || isList(value)) return undefined;
    found.push({ item, value });
  }
  return found;
}

/** Orders the rows of a list by its key. */
export function byKey(key: string): (a: Item, b: Item) => number {
  return (a, b) => {
    const left = a[key];
    const right = b[key];
    if (left === undefined || right === undefined || isList(left) || isList(right)) return 0;
    return typeof left === 'string' && typeof right === 'string' ? compareText(left, right) : order(left, right);
  };
}

export const keyOf = (value: Scalar): string => (isNum(value) ? `${writeNum(value)}` : `${typeof value}${String(value)}`);

const total =
  (average: boolean): Runner =>
  (term, [list, each]) => {
    const level = term.level ?? 0;
    return (run) => {
      const found = listOf(list, run);
      if (!found || found.maybe.length > 0) return undefined;
      let sum: Num = 0;
      for (const item of found.items) {
        const value = atRow(run, level, item, each);
        if (!isNum(value)) return undefined;
        sum = add(sum, value);
      }
      return average ? divide(sum, found.items.length) : sum;
    };
  };

/** `decisive` true: one row is enough (exists); false: one row spoils it (every). */
const quantified =
  (decisive: boolean): Runner =>
  (term, [list, each]) => {
    const level = term.level ?? 0;
    return (run) => {
      const found = listOf(list, run);
      if (!found) return undefined;
      let unknown = false;
      for (const item of found.items) {
        const value = atRow(run, level, item, each);
        if (value === decisive) return decisive;
        if (value === undefined) unknown = true;
      }
      for (const item of found.maybe) if (atRow(run, level, item, each) !== !decisive) unknown = true;
      return unknown ? undefined : !decisive;
    };
  };

export const listRunners = {
  months:
    (term, [from, to]) =>
    (run) => {
      const start = from?.(run);
      const end = to?.(run);
      if (typeof start !== 'string' || typeof end !== 'string') return undefined;
      const first = monthIndex(start);
      const count = Math.max(0, monthIndex(end) - first + 1);
      if (count > MAX_MONTHS)
        fail('too_large', term.pointer, said(`超过 ${MAX_MONTHS} 个月`, `more than ${MAX_MONTHS} months`), term.facts);
      return { items: Array.from({ length: count }, (_, index) => ({ month: monthAt(first + index), index: index + 1 })), maybe: [] };
    },
  where: (term, [list, condition]) => {
    const level = term.level ?? 0;
    return (run) => {
      const found = listOf(list, run);
      if (!found) return undefined;
      const items: Item[] = [];
      const maybe: Item[] = [];
      for (const item of found.items) {
        const belongs = atRow(run, level, item, condition);
        if (belongs === true) items.push(item);
        else if (belongs === undefined) maybe.push(item);
      }
      for (const item of found.maybe) if (atRow(run, level, item, condition) !== false) maybe.push(item);
      return { items, maybe };
    };
  },
  count:
    (_term, [list]) =>
    (run) => {
      const found = listOf(list, run);
      return !found || found.maybe.length > 0 ? undefined : found.items.length;
    },
  sum: total(false),
  avg: total(true),
  exists: quantified(true),
  every: quantified(false),
  groupBy: (term, [list, key, each]) => {
    const level = term.level ?? 0;
    return (run) => {
      const found = valued(listOf(list, run), run, level, key);
      if (!found) return undefined;
      const groups = new Map<string, { key: Scalar; items: Item[] }>();
      for (const { item, value } of found) {
        const name = keyOf(value);
        const group = groups.get(name);
        if (group) group.items.push(item);
        else groups.set(name, { key: value, items: [item] });
      }
      const items = Array.from(groups.values(), (group) => {
        const row: Item = { key: group.key, group: { items: group.items, maybe: [] } };
        return { key: group.key, value: atRow(run, level, row, each) };
      });
      return { items, maybe: [] };
    };
  },
  distinctBy: (term, [list, key]) => {
    const level = term.level ?? 0;
    const compareKeys = byKey(term.type.key ?? '');
    return (run) => {
      const found = valued(listOf(list, run), run, level, key);
      if (!found) return undefined;
      const seen = new Map<string, Item>();
      for (const { item, value } of found) {
        const name = keyOf(value);
        const first = seen.get(name);
        if (!first || compareKeys(item, first) < 0) seen.set(name, item);
      }
      return { items: [...seen.values()], maybe: [] };
    };
  },
  firstN: (term, [list, count, by]) => {
    const level = term.level ?? 0;
    const sign = term.descending ? -1 : 1;
    const compareKeys = byKey(term.type.key ?? '');
    return (run) => {
      const limit = count?.(run);
      const found = valued(listOf(list, run), run, level, by);
      if (!found || typeof limit !== 'number') return undefined;
      found.sort((a, b) => order(a.value, b.value) * sign || compareKeys(a.item, b.item));
      return { items: found.slice(0, Math.max(0, limit)).map(({ item }) => item), maybe: [] };
    };
  },
  /** The longest run of months without a gap, or the run that ends with the given month. */
  consecutiveMonths: (term, [list, month, end]) => {
    const level = term.level ?? 0;
    return (run) => {
      const found = valued(listOf(list, run), run, level, month);
      const last = end?.(run);
      if (!found || (end && typeof last !== 'string')) return undefined;
      const paid = new Set(found.map(({ value }) => monthIndex(String(value))));
      const runTo = (index: number): number => {
        let length = 0;
        while (paid.has(index - length)) length += 1;
        return length;
      };
      if (typeof last === 'string') return runTo(monthIndex(last));
      let longest = 0;
      for (const index of paid) if (!paid.has(index + 1)) longest = Math.max(longest, runTo(index));
      return longest;
    };
  },
} satisfies Record<string, Runner>;

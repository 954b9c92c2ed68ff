import { leastOf } from './bounded.ts';
import type { Cell, Period, Table } from './form.ts';
import { compare, isNum } from './num.ts';
import { readLiteral, type World } from './resolve.ts';
import type { Go, Runner } from './run.ts';
import type { Term } from './term.ts';
import { isList, type List, type Scalar, type Value } from './value.ts';

/** The day of a date or of a month (its first). */
export const asDay = (value: Value | undefined): string | undefined =>
  typeof value === 'string' ? (value.length === 7 ? `${value}-01` : value) : undefined;

export const holds = (period: Period, day: string): boolean => day >= period.from && (period.to === undefined || day < period.to);

/** Below zero, zero or above as the first comes before, with or after the second; dates and months compare as text. */
export function order(a: Scalar, b: Scalar): number {
  if (isNum(a) && isNum(b)) return compare(a, b);
  return a === b ? 0 : a < b ? -1 : 1;
}

interface Range {
  readonly from: Scalar | undefined;
  readonly to: Scalar | undefined;
}
type Match = '*' | { readonly values: readonly Scalar[] } | Range;

/** A table row made ready: how each key is matched, and what each column gives. */
export interface ReadyRow {
  readonly when: readonly Match[];
  readonly give: readonly (Scalar | undefined)[];
}
export interface ReadyPeriod extends Period {
  readonly rows: readonly ReadyRow[];
}

/** Reads a table's cells by their declared types. */
export function readTable(world: World, name: string, table: Table): ReadyPeriod[] {
  return table.periods.map((period, p) => ({
    ...period,
    rows: period.rows.map((row, r) => {
      const at = `/tables/${name}/periods/${p}/rows/${r}`;
      const read = (raw: unknown, column: number, where: string): Scalar | undefined =>
        readLiteral(
          world,
          raw,
          { kind: (where === 'when' ? table.keys : table.columns)[column]?.type ?? 'text' },
          `${at}/${where}/${column}`,
        );
      return {
        when: table.keys.map((_, k): Match => {
          const cell: Cell | undefined = row.when[k];
          if (cell === '*' || cell === undefined) return '*';
          if (typeof cell !== 'object') return { values: [read(cell, k, 'when')].filter((value) => value !== undefined) };
          if ('length' in cell) return { values: cell.map((one) => read(one, k, 'when')).filter((value) => value !== undefined) };
          return {
            from: cell.from === undefined ? undefined : read(cell.from, k, 'when'),
            to: cell.to === undefined ? undefined : read(cell.to, k, 'when'),
          };
        }),
        give: table.columns.map((_, c) => (row.give[c] === undefined ? undefined : read(row.give[c], c, 'give'))),
      };
    }),
  }));
}

export function matches(match: Match, key: Scalar): boolean {
  if (match === '*') return true;
  if ('values' in match) return match.values.some((value) => order(value, key) === 0);
  return (match.from === undefined || order(match.from, key) <= 0) && (match.to === undefined || order(key, match.to) < 0);
}

const MAX_PAIRS = 2000;

/** Whether a cell leaves a key open: anything fits, or anything from the least that the key can be. */
export function isAnything(match: Match | undefined, key: Term | undefined): boolean {
  if (match === undefined || match === '*') return true;
  if ('values' in match || match.to !== undefined) return false;
  const least = key && leastOf(key);
  return match.from === undefined || (least !== undefined && order(match.from, least) <= 0);
}

/** Whether rows of a table are found though not all keys are known: some leave a key open, and they are not too many to compare. */
export function findsWithGaps({ rows }: ReadyPeriod, keys: readonly Term[]): boolean {
  const open = rows.filter((row) => row.when.some((match, index) => isAnything(match, keys[index]))).length;
  return open > 0 && open * rows.length <= MAX_PAIRS;
}

/** The value of the first row that matches whatever the missing keys are, if all those before it that might match give the same. */
function findWithGaps(
  period: ReadyPeriod,
  keys: readonly Term[],
  given: readonly (Scalar | undefined)[],
  column: number,
): Scalar | undefined {
  if (!findsWithGaps(period, keys)) return undefined;
  const possible = new Set<Scalar | undefined>();
  for (const { when, give } of period.rows) {
    const tests = when.map((match, index) => {
      const key = given[index];
      return key === undefined ? isAnything(match, keys[index]) || undefined : matches(match, key);
    });
    if (tests.includes(false)) continue;
    if (tests.includes(undefined)) possible.add(give[column]);
    else return [...possible].every((other) => other !== undefined && same(other, give[column])) ? give[column] : undefined;
  }
  return undefined;
}

const same = (a: Scalar, b: Scalar | undefined): boolean => b !== undefined && order(a, b) === 0;

function lookup(term: Term, args: readonly Go[], world: World): Go {
  const name = term.name ?? '';
  const table = world.version.tables?.[name];
  const day = args.at(-1);
  if (!table || !day) return () => undefined;
  const keys = args.slice(0, -1);
  const column = table.columns.findIndex((one) => one.name === term.column);
  const periods = readTable(world, name, table);
  return (run) => {
    const at = asDay(day(run));
    if (at === undefined) return undefined;
    const given: (Scalar | undefined)[] = [];
    let hasGaps = false;
    for (const key of keys) {
      const value = key(run);
      const known = value === undefined || isList(value) ? undefined : value;
      hasGaps ||= known === undefined;
      given.push(known);
    }
    const period = periods.find((one) => holds(one, at));
    if (hasGaps) return period && findWithGaps(period, term.args, given, column);
    const row = period?.rows.find((one) => one.when.every((match, index) => matches(match, given[index] as Scalar)));
    return row?.give[column];
  };
}

function builtin(path: string): Go | undefined {
  if (path === 'asOf') return (run) => run.asOf;
  if (path === 'anchor.date') return (run) => asDay(run.anchor);
  if (path === 'members.all') return (run) => run.all;
  if (path === 'members.passing') return (run) => run.passing;
  if (path === 'decision.entitledFen') return (run) => run.entitled;
  if (path === 'decision.grantedFen') return (run) => run.granted;
  const field = path.slice(path.indexOf('.') + 1);
  if (path.startsWith('member.')) return (run) => run.member?.[field];
  return path.startsWith('component.') ? (run) => run.component?.[field] : undefined;
}

export const valueRunners = {
  date: () => () => undefined,
  ref: () => () => undefined,
  fact(term, _args, builder) {
    const path = term.name ?? '';
    const known = builtin(path);
    if (known) return known;
    const slot = builder.slots.get(path) ?? builder.slots.size;
    builder.slots.set(path, slot);
    return (run) => run.facts[slot];
  },
  param(term, [day], { world }) {
    const parameter = world.version.parameters?.[term.name ?? ''];
    if (!parameter || !day) return () => undefined;
    const periods = parameter.values.map((value, index) => {
      const at = `/parameters/${term.name}/values/${index}/value`;
      const read = (raw: unknown): Scalar | undefined => readLiteral(world, raw, { kind: parameter.type }, at);
      const set: List | undefined = Array.isArray(value.value)
        ? { items: value.value.map((raw) => ({ value: read(raw) })), maybe: [] }
        : undefined;
      return { from: value.from, ...(value.to === undefined ? {} : { to: value.to }), value: set ?? read(value.value) };
    });
    return (run) => {
      const at = asDay(day(run));
      return at === undefined ? undefined : periods.find((period) => holds(period, at))?.value;
    };
  },
  lookup: (term, args, { world }) => lookup(term, args, world),
  item(term) {
    const { name = '', level = 0 } = term;
    return (run) => run.rows[level]?.[name];
  },
} satisfies Record<string, Runner>;

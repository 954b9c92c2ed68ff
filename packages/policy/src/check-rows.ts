import { type Known, type Reach, reachOf } from './bounds.ts';
import type { Report } from './check.ts';
import { allTerms, knownOfPassing } from './check-known.ts';
import { said } from './message.ts';
import type { ResolvedPolicy } from './resolve-policy.ts';
import { matches, order, type ReadyRow, readTable } from './run-values.ts';
import type { Term } from './term.ts';
import type { Scalar } from './value.ts';

/** More whole numbers than these are no levels. */
const MAX_LEVELS = 100;
const MAX_TOGETHER = 2000;
const MAX_NAMED = 5;

/** Lookups whose missing row isn't settled by `default` or asked about by `missing`. */
function lookups(term: Term, into: Term[]): void {
  if (term.kind === 'missing') return;
  if (term.kind === 'lookup') into.push(term);
  for (const arg of term.kind === 'default' ? term.args.slice(1) : term.args) lookups(arg, into);
}

const named = (values: readonly Scalar[]): string =>
  `${values.slice(0, MAX_NAMED).map(String).join(', ')}${values.length > MAX_NAMED ? ', …' : ''}`;

/** Every value that a key can have, when they are few: codes, yes and no, or whole numbers between two ends. */
function levelsOf(key: Term, { low, high, codes }: Reach): readonly Scalar[] | undefined {
  if (key.type.kind === 'boolean') return [true, false];
  if (codes) return [...codes];
  if (key.type.kind !== 'integer' || typeof low !== 'number' || typeof high !== 'number' || high - low >= MAX_LEVELS) return undefined;
  return Array.from({ length: Math.max(0, high - low + 1) }, (_, index) => low + index);
}

/** What is below the first range of a scale and above its last. */
function ends(
  rows: readonly ReadyRow[],
  position: number,
): { readonly first: Scalar | undefined; readonly last: Scalar | undefined } | undefined {
  const ranges = rows.flatMap(({ when }) => {
    const cell = when[position];
    return cell === undefined || cell === '*' || 'values' in cell ? [] : [cell];
  });
  if (ranges.length === 0 || ranges.length !== rows.length) return undefined;
  const froms = ranges.map(({ from }) => from);
  const tos = ranges.map(({ to }) => to);
  const pick = (values: readonly (Scalar | undefined)[], sign: 1 | -1): Scalar | undefined =>
    values.includes(undefined)
      ? undefined
      : values.reduce((best, value) => (order(value as Scalar, best as Scalar) * sign > 0 ? value : best));
  return { first: pick(froms, -1), last: pick(tos, 1) };
}

/** Keys that a case can have and for which a table has no row: what is looked up is then unknown. */
export function checkRows(policy: ResolvedPolicy, report: Report): void {
  const known = knownOfPassing(policy);
  const found: Term[] = [];
  for (const term of allTerms(policy)) lookups(term, found);
  for (const term of found) {
    const table = policy.version.tables?.[term.name ?? ''];
    if (!table) continue;
    const keys = term.args.slice(0, -1);
    for (const [index, period] of readTable(policy.world, term.name ?? '', table).entries())
      checkPeriod({ policy, known, name: term.name ?? '', at: `/tables/${term.name}/periods/${index}`, report }, keys, period.rows);
  }
}

interface Place {
  readonly policy: ResolvedPolicy;
  readonly known: Known;
  readonly name: string;
  readonly at: string;
  readonly report: Report;
}

function checkPeriod(place: Place, keys: readonly Term[], rows: readonly ReadyRow[]): void {
  const { policy, known, name, at, report } = place;
  const levels = keys.map((key) => levelsOf(key, reachOf(key, policy.world, known)));
  const present = levels.map((values, position) => values?.filter((value) => hasRow(rows, [[position, value]])));
  for (const [position, values] of levels.entries()) {
    const key = keys[position];
    if (!key) continue;
    if (!values) checkScale(place, key, position, rows);
    else if (key.type.codes?.length) {
      for (const value of values)
        if (!present[position]?.includes(value))
          report('error', 'row_missing', at, said(`${name} 没有 ${String(value)} 的行`, `${name} has no row for ${String(value)}`));
    } else {
      const missing = values.filter((value) => !present[position]?.includes(value));
      if (missing.length) lacks(place, named(missing), key);
    }
  }
  checkTogether(place, present, rows);
}

const hasRow = (rows: readonly ReadyRow[], wanted: readonly (readonly [number, Scalar])[]): boolean =>
  rows.some(({ when }) => wanted.every(([position, value]) => matches(when[position] ?? '*', value)));

function lacks({ name, at, report }: Place, what: string, key: Term): void {
  const asked = key.type.definition && 'path' in key.type.definition ? ` (${key.type.definition.path})` : '';
  report(
    'warning',
    'row_missing',
    at,
    said(
      `${name} 没有 ${what} 的行${asked}：查不到时结果未知，案件待补充`,
      `${name} has no row for ${what}${asked}: what is looked up is then unknown, and the case needs information`,
    ),
  );
}

/** A scale that begins above what a key can be, or ends below it. */
function checkScale(place: Place, key: Term, position: number, rows: readonly ReadyRow[]): void {
  const scale = ends(rows, position);
  if (!scale) return;
  const { low, high } = reachOf(key, place.policy.world, place.known);
  if (scale.first !== undefined && low !== undefined && order(low, scale.first) < 0) lacks(place, `< ${String(scale.first)}`, key);
  if (scale.last !== undefined && (high === undefined || order(high, scale.last) >= 0)) lacks(place, `≥ ${String(scale.last)}`, key);
}

/** Two keys of which each has rows, but not the two together. */
function checkTogether(place: Place, present: readonly (readonly Scalar[] | undefined)[], rows: readonly ReadyRow[]): void {
  const few = present.flatMap((values, position) => (values?.length ? [{ values, position }] : []));
  if (few.length < 2 || few.reduce((product, { values }) => product * values.length, 1) > MAX_TOGETHER) return;
  let together: (readonly [number, Scalar])[][] = [[]];
  for (const { values, position } of few) together = together.flatMap((one) => values.map((value) => [...one, [position, value] as const]));
  const missing = together.filter((wanted) => !hasRow(rows, wanted)).map((wanted) => wanted.map(([, value]) => String(value)).join(' + '));
  if (missing.length === 0) return;
  const { name, at, report } = place;
  const what = named(missing);
  report(
    'warning',
    'row_missing',
    at,
    said(
      `${name} 没有以下组合的行：${what}；查不到时结果未知，案件待补充`,
      `${name} has no row for these together: ${what}; what is looked up is then unknown, and the case needs information`,
    ),
  );
}

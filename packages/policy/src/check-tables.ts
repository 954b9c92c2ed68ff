import { demands, type Reach } from './bounds.ts';
import type { Report } from './check.ts';
import { allTerms } from './check-known.ts';
import { addDays } from './date.ts';
import type { Period } from './form.ts';
import { said } from './message.ts';
import type { ResolvedPolicy } from './resolve-policy.ts';
import { matches, order, type ReadyRow, readTable } from './run-values.ts';
import type { Term } from './term.ts';
import type { Scalar } from './value.ts';

/** Dates between which values hold must neither overlap nor leave a gap, and must cover the version's time. */
function checkPeriods(name: string, at: string, periods: readonly Period[], effective: Period, report: Report): void {
  const sorted = periods.map((period, index) => ({ ...period, index })).sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const [index, period] of sorted.entries()) {
    const next = sorted[index + 1];
    const pointer = `${at}/${period.index}`;
    if (period.to !== undefined && period.to <= period.from)
      report(
        'error',
        'period_empty',
        pointer,
        said(`${name} 于 ${period.to} 结束，早于开始`, `${name} ends on ${period.to}, before it begins`),
      );
    if (!next) continue;
    if (period.to === undefined || period.to > next.from)
      report('error', 'period_overlap', pointer, said(`${name} 自 ${next.from} 起有两个值`, `${name} has two values from ${next.from}`));
    else if (period.to < next.from)
      report(
        'error',
        'period_gap',
        pointer,
        said(
          `${name} 在 ${period.to} 至 ${addDays(next.from, -1)} 没有值`,
          `${name} has no value from ${period.to} to ${addDays(next.from, -1)}`,
        ),
      );
  }
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first && first.from > effective.from)
    report(
      'warning',
      'period_late',
      `${at}/${first.index}`,
      said(
        `${name} 自 ${first.from} 起有值，而版本自 ${effective.from} 起生效`,
        `${name} begins on ${first.from}, the version on ${effective.from}`,
      ),
    );
  if (last?.to !== undefined && (effective.to === undefined || last.to < effective.to))
    report(
      'warning',
      'period_short',
      `${at}/${last.index}`,
      said(`${name} 于 ${last.to} 结束，早于版本失效`, `${name} ends on ${last.to}, before the version does`),
    );
}

/** Whether two rows can match the same keys, cell by cell. */
function overlaps(a: ReadyRow, b: ReadyRow): boolean {
  return a.when.every((left, index) => {
    const right = b.when[index] ?? '*';
    if (left === '*' || right === '*') return true;
    if ('values' in left) return left.values.some((value) => matches(right, value));
    if ('values' in right) return right.values.some((value) => matches(left, value));
    const apart = (end: Scalar | undefined, start: Scalar | undefined): boolean =>
      end !== undefined && start !== undefined && order(end, start) <= 0;
    return !apart(left.to, right.from) && !apart(right.to, left.from);
  });
}

const isCatchAll = (row: ReadyRow): boolean => row.when.every((cell) => cell === '*');

function checkRows(name: string, at: string, rows: readonly ReadyRow[], report: Report): void {
  for (let index = 0; index < Math.min(rows.length, 400); index += 1) {
    const row = rows[index];
    if (!row) continue;
    for (let other = 0; other < index; other += 1) {
      const earlier = rows[other];
      if (!earlier || !overlaps(row, earlier) || (isCatchAll(row) && index === rows.length - 1)) continue;
      report(
        'warning',
        'row_overlap',
        `${at}/rows/${index}`,
        said(
          `${name}：本行与第 ${other + 1} 行适用于同一情形，以先出现的为准`,
          `${name}: this row and row ${other + 1} fit the same case; the first one counts`,
        ),
      );
      break;
    }
  }
  const ranges = rows
    .map((row) => row.when[0])
    .filter((cell): cell is { from: Scalar | undefined; to: Scalar | undefined } => typeof cell === 'object' && !('values' in cell));
  if (rows[0]?.when.length !== 1 || ranges.length !== rows.length || rows.length < 2) return;
  const sorted = [...ranges].sort((a, b) => (a.from === undefined ? -1 : b.from === undefined ? 1 : order(a.from, b.from)));
  for (const [index, range] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next?.from !== undefined && range.to !== undefined && order(range.to, next.from) < 0)
      report(
        'error',
        'range_gap',
        `${at}/rows`,
        said(
          `${name} 在 ${String(range.to)} 与 ${String(next.from)} 之间没有行`,
          `${name} has no row between ${String(range.to)} and ${String(next.from)}`,
        ),
      );
  }
}

/** What the blocking predicates allow a fact to be: a row for a level that never gets so far isn't missed. */
function allowed(policy: ResolvedPolicy): Map<string, Reach> {
  const found = new Map<string, Reach>();
  for (const { predicate, term } of policy.predicates) {
    if (predicate.severity === 'warning' || predicate.components) continue;
    for (const [path, reach] of demands(term, policy.world)) {
      const before = found.get(path);
      if (!before?.codes || !reach.codes) found.set(path, before?.codes ? before : reach);
      else found.set(path, { codes: new Set([...before.codes].filter((code) => reach.codes?.has(code))) });
    }
  }
  return found;
}

function lookups(term: Term | undefined, into: Term[]): void {
  if (!term) return;
  if (term.kind === 'lookup') into.push(term);
  for (const arg of term.args) lookups(arg, into);
}

/** A code that a rule can meet and for which its table has no row. */
function checkCoverage(policy: ResolvedPolicy, terms: readonly (Term | undefined)[], report: Report): void {
  const found: Term[] = [];
  for (const term of terms) lookups(term, found);
  const known = allowed(policy);
  const told = new Set<string>();
  for (const term of found) {
    const table = policy.version.tables?.[term.name ?? ''];
    if (!table) continue;
    for (const [position, key] of term.args.slice(0, -1).entries()) {
      const codes = key.type.codes?.map((code) => code.code) ?? [];
      const permitted = known.get(key.name ?? '')?.codes;
      for (const [index, period] of readTable(policy.world, term.name ?? '', table).entries()) {
        for (const code of codes) {
          if (permitted && !permitted.has(code)) continue;
          const slot = `${term.name}/${index}/${position}/${code}`;
          if (told.has(slot) || period.rows.some((row) => matches(row.when[position] ?? '*', code))) continue;
          told.add(slot);
          report(
            'error',
            'row_missing',
            `/tables/${term.name}/periods/${index}`,
            said(`${term.name} 没有 ${code} 的行`, `${term.name} has no row for ${code}`),
          );
        }
      }
    }
  }
}

/** Tables and parameters: their dates, their rows, and the levels without a row. */
export function checkTables(policy: ResolvedPolicy, report: Report): void {
  const { version, world } = policy;
  for (const [name, parameter] of Object.entries(version.parameters ?? {}))
    checkPeriods(name, `/parameters/${name}/values`, parameter.values, version.effective, report);
  for (const [name, table] of Object.entries(version.tables ?? {})) {
    const at = `/tables/${name}/periods`;
    checkPeriods(name, at, table.periods, version.effective, report);
    for (const [p, period] of table.periods.entries()) {
      for (const [r, row] of period.rows.entries()) {
        if (row.when.length !== table.keys.length)
          report(
            'error',
            'row_shape',
            `${at}/${p}/rows/${r}/when`,
            said(
              `表 ${name} 有 ${table.keys.length} 个键，该行有 ${row.when.length} 个`,
              `the table ${name} has ${table.keys.length} keys, the row ${row.when.length}`,
            ),
          );
        if (row.give.length !== table.columns.length)
          report(
            'error',
            'row_shape',
            `${at}/${p}/rows/${r}/give`,
            said(
              `表 ${name} 有 ${table.columns.length} 列，该行有 ${row.give.length} 个值`,
              `the table ${name} has ${table.columns.length} columns, the row ${row.give.length}`,
            ),
          );
      }
    }
    for (const [p, period] of readTable(world, name, table).entries()) checkRows(name, `${at}/${p}`, period.rows, report);
  }
  checkCoverage(policy, allTerms(policy), report);
}

import type { Report } from './check.ts';
import { addDays } from './date.ts';
import type { Period } from './form.ts';
import { said } from './message.ts';
import type { ResolvedPolicy } from './resolve-policy.ts';
import { matches, order, type ReadyRow, readTable } from './run-values.ts';
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

function checkOverlaps(name: string, at: string, rows: readonly ReadyRow[], report: Report): void {
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

/** Tables and parameters: their dates and their rows. */
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
    for (const [p, period] of readTable(world, name, table).entries()) checkOverlaps(name, `${at}/${p}`, period.rows, report);
  }
}

import { isNum } from './num.ts';
import { findsWithGaps, isAnything, type ReadyRow, readTable } from './run-values.ts';
import { bind, castOf, choose, compared, type Expr, isNull, literal, number, type Writer } from './sql-expr.ts';
import type { Term } from './term.ts';
import type { Type } from './type.ts';
import type { Scalar } from './value.ts';

function within(day: string, period: { readonly from: string; readonly to?: string }, writer: Writer): string {
  const from = `${day} >= ${bind(writer, period.from, 'date')}`;
  return period.to === undefined ? from : `${from} AND ${day} < ${bind(writer, period.to, 'date')}`;
}

/** A dated parameter: `use` says what is done with the value that holds. */
export function writeParam(term: Term, writer: Writer, use: (value: unknown) => Expr): Expr {
  const parameter = writer.world.version.parameters?.[term.name ?? ''];
  const [at] = term.args;
  if (!parameter || !at) return { sql: 'NULL' };
  const day = writer.write(at).sql;
  return choose(
    parameter.values.map((value) => ({ when: within(day, value, writer), give: use(value.value) })),
    undefined,
  );
}

function matchSql(cell: ReadyRow['when'][number], key: Expr, type: Type, writer: Writer): string | undefined {
  if (cell === '*') return undefined;
  if ('values' in cell) return `(${cell.values.map((value) => compared(key, '=', literal(writer, value, type))).join(' OR ') || 'FALSE'})`;
  const parts = [
    cell.from === undefined ? undefined : compared(key, '>=', literal(writer, cell.from, type)),
    cell.to === undefined ? undefined : compared(key, '<', literal(writer, cell.to, type)),
  ];
  return parts.filter((part) => part !== undefined).join(' AND ') || undefined;
}

/** The first row of a dated table that matches its keys. */
export function writeLookup(term: Term, writer: Writer): Expr {
  const name = term.name ?? '';
  const table = writer.world.version.tables?.[name];
  const day = term.args.at(-1);
  if (!table || !day) return { sql: 'NULL' };
  const at = writer.write(day).sql;
  const keys = term.args.slice(0, -1).map((key) => writer.write(key));
  const column = table.columns.findIndex((one) => one.name === term.column);
  const type: Type = { kind: table.columns[column]?.type ?? 'text' };
  const unknown = [...keys.map(isNull), `(${at} IS NULL)`].join(' OR ');
  const nothing: Expr = { sql: `NULL::${castOf(type)}` };
  const periods = readTable(writer.world, name, table).map((period) => {
    const rows = period.rows.map((row): TableRow => {
      const tests = row.when.map((cell, index) =>
        matchSql(cell, keys[index] ?? { sql: 'NULL' }, { kind: table.keys[index]?.type ?? 'text' }, writer),
      );
      const known = tests.filter((test) => test !== undefined);
      const open = row.when.map((cell, index) => isAnything(cell, term.args[index]));
      // what fits from the least that a key can be fits a key that isn't known, too
      const gapped = tests.flatMap((test, index) => (test === undefined ? [] : [open[index] ? `(${test}) IS NOT FALSE` : test]));
      return { tests: known, gapped, isOpen: open.includes(true), give: literal(writer, row.give[column], type) };
    });
    return { when: within(at, period, writer), rows, hasGaps: findsWithGaps(period, term.args) };
  });
  const whole = periods.flatMap(({ when, rows }) => rows.map(({ tests, give }) => ({ when: [when, ...tests].join(' AND '), give })));
  const gaps = periods.flatMap(({ when, rows, hasGaps }) => (hasGaps ? withGaps(when, rows, nothing) : []));
  const unsettled = gaps.length ? choose(gaps, nothing) : nothing;
  return choose([{ when: unknown, give: unsettled }, ...whole], undefined);
}

interface TableRow {
  readonly tests: readonly string[];
  /** The same where a key isn't known. */
  readonly gapped: readonly string[];
  /** A key is left open, so that it may match though that key isn't known. */
  readonly isOpen: boolean;
  readonly give: Expr;
}

/** Rows that match whatever the missing keys are, if all those before them that might match give the same. */
function withGaps(inPeriod: string, rows: readonly TableRow[], nothing: Expr): { when: string; give: Expr }[] {
  return rows.flatMap(({ gapped, isOpen, give }, index) => {
    if (!isOpen) return [];
    const others = rows.slice(0, index).filter((one) => one.give.sql !== give.sql || one.give.den !== give.den);
    const rivals = others.map((one) => `((${one.gapped.join(' AND ') || 'TRUE'}) IS NULL)`);
    const matches = [inPeriod, ...gapped].join(' AND ');
    const settled = { when: matches, give };
    return rivals.length ? [{ when: `${matches} AND (${rivals.join(' OR ')})`, give: nothing }, settled] : [settled];
  });
}

/** A number counted band by band. */
export function writeTier(term: Term, writer: Writer): Expr {
  const name = term.name ?? '';
  const table = writer.world.version.tables?.[name];
  const [key, day] = term.args;
  if (!table || !key || !day) return { sql: 'NULL' };
  const value = writer.write(key);
  const at = writer.write(day).sql;
  const scaled = (bound: Scalar): string =>
    value.den === undefined
      ? number(writer, isNum(bound) ? bound : 0).sql
      : `(${number(writer, isNum(bound) ? bound : 0).sql} * ${value.den})`;
  const branches = readTable(writer.world, name, table).map((period) => {
    const bands = period.rows.map((row) => {
      const range = row.when[0];
      const rate = row.give[0];
      if (range === undefined || range === '*' || 'values' in range || !isNum(rate)) return 'NULL';
      const top = range.to === undefined ? value.sql : `LEAST(${value.sql}, ${scaled(range.to)})`;
      return `${number(writer, rate).sql} * GREATEST(0, ${top} - ${scaled(range.from ?? 0)})`;
    });
    return {
      when: within(at, period, writer),
      give: { sql: `(${bands.join(' + ')})`, ...(value.den === undefined ? {} : { den: value.den, denLevel: value.denLevel ?? -1 }) },
    };
  });
  return choose([{ when: isNull(value), give: { sql: 'NULL' } }, ...branches], undefined);
}

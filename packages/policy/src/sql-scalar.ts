import type { FactSql } from './catalogue.ts';
import type { Kind } from './kind.ts';
import { isNum } from './num.ts';
import { readLiteral } from './resolve.ts';
import { type ReadyRow, readTable } from './run-values.ts';
import { bind, castOf, choose, compared, type Expr, isNull, literal, notCompilable, number, plus, product, quotient, rounded, sized, type Writer } from './sql-expr.ts';
import { aggregate, listSql, rowsOf } from './sql-list.ts';
import type { Term } from './term.ts';
import type { Type } from './type.ts';
import type { Scalar } from './value.ts';

/** Writes one tree as an SQL expression. */
export function write(term: Term, writer: Writer): Expr {
  const expr = writeTerm(term, writer);
  sized(writer, term.pointer, expr.sql);
  return expr;
}

/** A source expression of the catalogue as a value of its type. */
export function fromSource(source: string, type: Type): string {
  return type.kind === 'month' ? `date_trunc('month', (${source})::timestamp)::date` : `(${source})::${castOf(type)}`;
}

function writeFact(term: Term, writer: Writer): Expr {
  const path = term.name ?? '';
  if (path === 'asOf') return { sql: writer.asOf };
  if (path === 'anchor.date') return { sql: writer.anchor };
  const field = path.slice(path.indexOf('.') + 1);
  if (path.startsWith('member.')) {
    const found = writer.member?.fields[field];
    return found ? { sql: `${writer.member?.alias}.${found.column}` } : notCompilable(term.pointer, `${path} has no source`);
  }
  if (path.startsWith('component.')) return literal(writer, writer.component?.[field], term.type);
  const sql = term.type.definition?.sql as FactSql | undefined;
  if (!sql?.expression) return notCompilable(term.pointer, `the fact ${path} has no source in the database`);
  return { sql: fromSource(sql.expression, term.type) };
}

function within(day: string, period: { readonly from: string; readonly to?: string }, writer: Writer): string {
  const from = `${day} >= ${bind(writer, period.from, 'date')}`;
  return period.to === undefined ? from : `${from} AND ${day} < ${bind(writer, period.to, 'date')}`;
}

function writeParam(term: Term, writer: Writer, use: (value: unknown) => Expr): Expr {
  const parameter = writer.world.version.parameters?.[term.name ?? ''];
  const [at] = term.args;
  if (!parameter || !at) return { sql: 'NULL' };
  const day = write(at, writer).sql;
  return choose(parameter.values.map((value) => ({ when: within(day, value, writer), then: use(value.value) })), undefined);
}

function matchSql(cell: ReadyRow['when'][number], key: Expr, type: Type, writer: Writer): string | undefined {
  if (cell === '*') return undefined;
  if ('values' in cell) return `(${cell.values.map((value) => compared(key, '=', literal(writer, value, type))).join(' OR ') || 'FALSE'})`;
  const parts = [cell.from === undefined ? undefined : compared(key, '>=', literal(writer, cell.from, type)), cell.to === undefined ? undefined : compared(key, '<', literal(writer, cell.to, type))];
  return parts.filter((part) => part !== undefined).join(' AND ') || undefined;
}

function writeLookup(term: Term, writer: Writer): Expr {
  const name = term.name ?? '';
  const table = writer.world.version.tables?.[name];
  const day = term.args.at(-1);
  if (!table || !day) return { sql: 'NULL' };
  const at = write(day, writer).sql;
  const keys = term.args.slice(0, -1).map((key) => write(key, writer));
  const column = table.columns.findIndex((one) => one.name === term.column);
  const type: Type = { kind: table.columns[column]?.type ?? 'text' };
  const unknown = [...keys.map(isNull), `(${at} IS NULL)`].join(' OR ');
  const branches = readTable(writer.world, name, table).flatMap((period) => {
    const inPeriod = within(at, period, writer);
    return period.rows.map((row) => {
      const tests = row.when.map((cell, index) => matchSql(cell, keys[index] ?? { sql: 'NULL' }, { kind: table.keys[index]?.type ?? 'text' }, writer));
      return { when: [inPeriod, ...tests.filter((test) => test !== undefined)].join(' AND '), then: literal(writer, row.give[column], type) };
    });
  });
  return choose([{ when: unknown, then: { sql: `NULL::${castOf(type)}` } }, ...branches], undefined);
}

function writeTier(term: Term, writer: Writer): Expr {
  const name = term.name ?? '';
  const table = writer.world.version.tables?.[name];
  const [key, day] = term.args;
  if (!table || !key || !day) return { sql: 'NULL' };
  const value = write(key, writer);
  const at = write(day, writer).sql;
  const scaled = (bound: Scalar): string => (value.den === undefined ? number(writer, isNum(bound) ? bound : 0).sql : `(${number(writer, isNum(bound) ? bound : 0).sql} * ${value.den})`);
  const branches = readTable(writer.world, name, table).map((period) => {
    const bands = period.rows.map((row) => {
      const range = row.when[0];
      const rate = row.give[0];
      if (range === undefined || range === '*' || 'values' in range || !isNum(rate)) return 'NULL';
      const top = range.to === undefined ? value.sql : `LEAST(${value.sql}, ${scaled(range.to)})`;
      return `${number(writer, rate).sql} * GREATEST(0, ${top} - ${scaled(range.from ?? 0)})`;
    });
    return { when: within(at, period, writer), then: { sql: `(${bands.join(' + ')})`, ...(value.den === undefined ? {} : { den: value.den, denLevel: value.denLevel ?? -1 }) } };
  });
  return choose([{ when: isNull(value), then: { sql: 'NULL' } }, ...branches], undefined);
}

function writeIn(term: Term, writer: Writer): Expr {
  const [left, right] = term.args;
  if (!left || !right) return { sql: 'NULL' };
  const value = write(left, writer);
  const known = (sql: string): Expr => ({ sql: `(CASE WHEN ${isNull(value)} THEN NULL ELSE ${sql} END)` });
  const among = (options: readonly (Scalar | undefined)[], type: Type): string => options.map((option) => compared(value, '=', literal(writer, option, type))).join(' OR ') || 'FALSE';
  if (right.kind === 'set') {
    const texts = right.values?.every((option) => typeof option === 'string') && left.type.kind === 'text';
    return known(texts ? `${value.sql} = ANY(${bind(writer, right.values, 'text[]')})` : `(${among(right.values ?? [], left.type)})`);
  }
  if (right.type.kind === 'set') {
    const type = right.type.of ?? left.type;
    return known(writeParam(right, writer, (raw) => {
      const options = (Array.isArray(raw) ? raw : [raw]).map((one: unknown) => readLiteral(writer.world, one, type, right.pointer));
      return { sql: type.kind === 'text' ? `${value.sql} = ANY(${bind(writer, options, 'text[]')})` : `(${among(options, type)})` };
    }).sql);
  }
  const rows = rowsOf(right, writer);
  const field = Object.values(rows.fields)[0];
  return known(listSql(rows, writer, (row, sure) => {
    const test = `(${sure} AND ${compared(value, '=', { sql: `${row.alias}.${field?.column}` })})`;
    return `CASE WHEN bool_or(${test}) THEN TRUE WHEN bool_or(${test} IS NULL) THEN NULL ELSE FALSE END`;
  }));
}

const timestamp = (sql: string): string => `(${sql})::timestamp`;
const firstOf = (sql: string): string => `date_trunc('month', ${timestamp(sql)})::date`;
const lastOf = (sql: string): string => `(date_trunc('month', ${timestamp(sql)}) + interval '1 month - 1 day')::date`;
const monthNumber = (sql: string): string => `(extract(year from ${sql}) * 12 + extract(month from ${sql}) - 1)`;
const later = (sql: string, months: string): string => `(${sql} + make_interval(months => (${months})::int))::date`;

const operators: Partial<Record<Term['kind'], string>> = { eq: '=', lt: '<', le: '<=', gt: '>', ge: '>=' };

function extremeSql(term: Term, args: readonly Expr[]): Expr {
  const least = term.kind === 'min' || term.kind === 'earliest';
  if (args.every((arg) => arg.den === undefined)) {
    return { sql: `(CASE WHEN ${args.map(isNull).join(' OR ')} THEN NULL ELSE ${least ? 'LEAST' : 'GREATEST'}(${args.map(({ sql }) => sql).join(', ')}) END)` };
  }
  return args.reduce((a, b) => choose([{ when: compared(a, least ? '<=' : '>=', b), then: a }, { when: compared(a, least ? '>' : '<', b), then: b }], undefined));
}

/** Whether a kind yields rows or reads them. */
const ofLists: ReadonlySet<Kind> = new Set<Kind>(['count', 'sum', 'avg', 'exists', 'every', 'consecutiveMonths']);

function writeTerm(term: Term, writer: Writer): Expr {
  const { kind } = term;
  if (kind === 'literal') return literal(writer, term.value, term.type);
  if (kind === 'fact') return writeFact(term, writer);
  if (kind === 'param') return writeParam(term, writer, (raw) => literal(writer, readLiteral(writer.world, raw, term.type, term.pointer), term.type));
  if (kind === 'lookup') return writeLookup(term, writer);
  if (kind === 'tier') return writeTier(term, writer);
  if (kind === 'in') return writeIn(term, writer);
  if (kind === 'item') {
    const row = writer.rows[term.level ?? 0];
    const field = row?.fields[term.name ?? ''];
    return field ? { sql: `${row?.alias}.${field.column}` } : notCompilable(term.pointer, `${term.name} has no source in the database`);
  }
  if (kind !== 'set' && (ofLists.has(kind) || (term.level !== undefined && ['min', 'max', 'earliest', 'latest'].includes(kind)))) return aggregate(term, writer);
  if (kind === 'missing') {
    const [arg] = term.args;
    if (arg?.type.kind !== 'list') return { sql: arg ? isNull(write(arg, writer)) : 'TRUE' };
    return { sql: rowsOf(arg, writer).unknown ?? 'FALSE' };
  }
  const args = term.args.map((arg) => write(arg, writer));
  const [a = { sql: 'NULL' }, b = { sql: 'NULL' }, c = { sql: 'NULL' }] = args;
  const operator = operators[kind];
  if (operator) return { sql: compared(a, operator, b) };
  switch (kind) {
    case 'ref':
      return a;
    case 'between':
      return { sql: `(${compared(a, '>=', b)} AND ${compared(a, '<=', c)})` };
    case 'default':
      return choose([{ when: `NOT ${isNull(a)}`, then: a }], b);
    case 'and':
      return { sql: `(${args.map(({ sql }) => sql).join(' AND ')})` };
    case 'or':
      return { sql: `(${args.map(({ sql }) => sql).join(' OR ')})` };
    case 'not':
      return { sql: `(NOT ${a.sql})` };
    case 'implies':
      return { sql: `(NOT ${a.sql} OR ${b.sql})` };
    case 'if':
      return choose([{ when: a.sql, then: b }, { when: `NOT ${a.sql}`, then: c }], undefined);
    case 'add':
      return args.reduce((left, right) => plus(left, right, '+'));
    case 'sub':
      return plus(a, b, '-');
    case 'mul':
      return args.reduce(product);
    case 'div':
      return quotient(a, b, term.args[1]?.kind === 'literal' ? (a.denLevel ?? -1) : rowLevel(term, writer, a));
    case 'min':
    case 'max':
    case 'earliest':
    case 'latest':
      return extremeSql(term, args);
    case 'round':
      return rounded(a, term.mode ?? 'half_up', term.places ?? 0, writer);
    case 'interpolate': {
      const [x, x0, y0, x1, y1] = args as [Expr, Expr, Expr, Expr, Expr];
      const share = quotient(plus(x, x0, '-'), plus(x1, x0, '-'), Number.MAX_SAFE_INTEGER);
      const unknown = args.map(isNull).join(' OR ');
      return choose([
        { when: `${unknown} OR ${compared(x0, '>=', x1)}`, then: { sql: 'NULL::numeric' } },
        { when: compared(x, '<=', x0), then: y0 },
        { when: compared(x, '>=', x1), then: y1 },
      ], plus(y0, product(share, plus(y1, y0, '-')), '+'));
    }
    case 'addMonths':
      return { sql: later(a.sql, b.sql) };
    case 'addDays':
      return { sql: `(${a.sql} + (${b.sql})::int)` };
    case 'daysBetween':
      return { sql: `(${b.sql} - ${a.sql})::numeric` };
    case 'monthsBetween': {
      const months = `(${monthNumber(b.sql)} - ${monthNumber(a.sql)})`;
      return { sql: term.args[0]?.type.kind === 'month' ? months : `(${months} - CASE WHEN ${later(a.sql, months)} > ${b.sql} THEN 1 ELSE 0 END)` };
    }
    case 'ageOn':
      return { sql: `(extract(year from ${b.sql}) - extract(year from ${a.sql}) - CASE WHEN to_char(${b.sql}, 'MMDD') < to_char(${a.sql}, 'MMDD') THEN 1 ELSE 0 END)` };
    case 'daysInMonth':
      return { sql: `extract(day from ${lastOf(a.sql)})` };
    case 'monthIndex':
      return { sql: monthNumber(a.sql) };
    case 'monthOf':
      return { sql: firstOf(a.sql) };
    case 'year':
      return { sql: `extract(year from ${a.sql})` };
    case 'dayOf':
      return { sql: term.edge === 'last' ? lastOf(a.sql) : firstOf(a.sql) };
    case 'overlapDays':
      return { sql: `(CASE WHEN ${args.map(isNull).join(' OR ')} THEN NULL ELSE GREATEST(0, LEAST(${lastOf(c.sql)}, ${b.sql}) - GREATEST(${firstOf(c.sql)}, ${a.sql}) + 1) END)::numeric` };
    case 'workingDays': {
      const weekday = 'extract(isodow from g)';
      const days = `SELECT count(*) FROM generate_series(${timestamp(a.sql)}, ${timestamp(b.sql)}, interval '1 day') g WHERE (${weekday} < 6 AND NOT g::date = ANY(${writer.holidays})) OR (${weekday} >= 6 AND g::date = ANY(${writer.workdays}))`;
      return { sql: `(CASE WHEN ${isNull(a)} OR ${isNull(b)} THEN NULL ELSE (${days}) END)::numeric` };
    }
    default:
      return notCompilable(term.pointer, `${kind} can't be written as SQL here`);
  }
}

/** How deep in lists a fraction is made: there its denominator may differ from row to row. */
function rowLevel(term: Term, writer: Writer, left: Expr): number {
  const own = term.args.some(readsRows) ? Math.max(writer.rows.length - 1, 0) : -1;
  return Math.max(own, left.denLevel ?? -1);
}

function readsRows(term: Term): boolean {
  return term.kind === 'item' || (term.kind === 'fact' && term.name?.startsWith('member.') === true) || term.args.some(readsRows);
}

import { isBounded } from './bounded.ts';
import type { FactSql } from './catalogue.ts';
import { said } from './message.ts';
import { readLiteral } from './resolve.ts';
import { dateSql } from './sql-dates.ts';
import { comparedByEnds } from './sql-ends.ts';
import {
  bind,
  choose,
  compared,
  type Expr,
  fieldOf,
  fromSource,
  isNull,
  literal,
  notCompilable,
  plus,
  product,
  quotient,
  type Row,
  rounded,
  sized,
  type Writer,
} from './sql-expr.ts';
import { listSql } from './sql-group.ts';
import { aggregate, rowsOf } from './sql-list.ts';
import { writeLookup, writeParam, writeTier } from './sql-table.ts';
import type { Term } from './term.ts';
import type { Type } from './type.ts';
import type { Scalar } from './value.ts';

/** Writes one tree as an SQL expression. */
export function write(term: Term, writer: Writer): Expr {
  const expr = writer.keep && readsSubject(term, writer) ? kept(term, writer, writer.keep) : writeTerm(term, writer);
  sized(term.pointer, expr.sql);
  return expr;
}

/** Whether a tree reads something of the subject that is not in any row of a list. */
function readsSubject({ kind, name = '', args, level }: Term, writer: Writer): boolean {
  if (writer.rows.length > 0 || writer.member) return false;
  if (kind === 'fact') return name !== 'asOf' && !/^(component|decision)\./.test(name);
  if (kind === 'in' || kind === 'missing') return args.at(-1)?.type.kind === 'list';
  return isOfLists(kind, level);
}

function kept(term: Term, writer: Writer, keep: (sql: string) => string): Expr {
  const { decided } = writer;
  writer.keep = undefined;
  writer.decided = undefined;
  const { sql, den, denLevel = -1 } = writeTerm(term, writer);
  writer.keep = keep;
  writer.decided = decided;
  return den === undefined ? { sql: keep(sql) } : { sql: keep(sql), den: keep(den), denLevel };
}

function writeFact(term: Term, writer: Writer): Expr {
  const path = term.name ?? '';
  if (path === 'asOf') return { sql: bind(writer, writer.asOf, 'date') };
  if (path === 'anchor.date') return { sql: writer.anchor };
  const field = path.slice(path.indexOf('.') + 1);
  if (path.startsWith('member.')) {
    const found = writer.member?.fields[field];
    return found && writer.member
      ? { sql: fieldOf(writer.member, found) }
      : notCompilable(term.pointer, said(`${path} 没有来源`, `${path} has no source`));
  }
  if (writer.decided && (field === 'entitledFen' || field === 'grantedFen') && path.startsWith('decision.'))
    return { sql: field === 'entitledFen' ? writer.decided.entitled : writer.decided.granted };
  if (path.startsWith('component.')) return literal(writer, writer.component?.[field], term.type);
  const sql = term.type.definition?.sql as FactSql | undefined;
  if (!sql?.expression)
    return notCompilable(term.pointer, said(`事实 ${path} 在数据库中没有来源`, `the fact ${path} has no source in the database`));
  return { sql: fromSource(sql.expression, term.type) };
}

function writeIn(term: Term, writer: Writer): Expr {
  const [left, right] = term.args;
  if (!left || !right) return { sql: 'NULL' };
  const value = write(left, writer);
  const known = (sql: string): Expr => ({ sql: `(CASE WHEN ${isNull(value)} THEN NULL ELSE ${sql} END)` });
  const among = (options: readonly (Scalar | undefined)[], type: Type): string =>
    options.map((option) => compared(value, '=', literal(writer, option, type))).join(' OR ') || 'FALSE';
  if (right.kind === 'set') {
    const texts = right.values?.every((option) => typeof option === 'string') && left.type.kind === 'text';
    return known(texts ? `${value.sql} = ANY(${bind(writer, right.values, 'text[]')})` : `(${among(right.values ?? [], left.type)})`);
  }
  if (right.type.kind === 'set') {
    const type = right.type.of ?? left.type;
    return known(
      writeParam(right, writer, (raw) => {
        const options = (Array.isArray(raw) ? raw : [raw]).map((one: unknown) => readLiteral(writer.world, one, type, right.pointer));
        return { sql: type.kind === 'text' ? `${value.sql} = ANY(${bind(writer, options, 'text[]')})` : `(${among(options, type)})` };
      }).sql,
    );
  }
  const rows = rowsOf(right, writer);
  const field = Object.values(rows.fields)[0];
  const test = (row: Row, sure: string) => ({
    v: `(${sure} AND ${compared(value, '=', { sql: field ? fieldOf(row, field) : 'NULL' })})`,
  });
  return known(
    listSql(
      rows,
      writer,
      'FALSE',
      test,
      (of) => `CASE WHEN bool_or(${of('v')}) THEN TRUE WHEN bool_or(${of('v')} IS NULL) THEN NULL ELSE FALSE END`,
    ),
  );
}

const operators = { eq: '=', lt: '<', le: '<=', gt: '>', ge: '>=' } as const;

function extremeSql(term: Term, args: readonly Expr[]): Expr {
  const least = term.kind === 'min' || term.kind === 'earliest';
  if (args.every((arg) => arg.den === undefined)) {
    return {
      sql: `(CASE WHEN ${args.map(isNull).join(' OR ')} THEN NULL ELSE ${least ? 'LEAST' : 'GREATEST'}(${args.map(({ sql }) => sql).join(', ')}) END)`,
    };
  }
  return args.reduce((a, b) =>
    choose(
      [
        { when: compared(a, least ? '<=' : '>=', b), give: a },
        { when: compared(a, least ? '>' : '<', b), give: b },
      ],
      undefined,
    ),
  );
}

const ofLists: ReadonlySet<Term['kind']> = new Set<Term['kind']>(['count', 'sum', 'avg', 'exists', 'every', 'consecutiveMonths']);
const ofListsOrValues: ReadonlySet<Term['kind']> = new Set<Term['kind']>(['min', 'max', 'earliest', 'latest']);

/** Whether a tree makes one value of a list's rows. */
const isOfLists = (kind: Term['kind'], level: number | undefined): boolean =>
  ofLists.has(kind) || (level !== undefined && ofListsOrValues.has(kind));

/** A comparison that is settled wherever between their ends its numbers lie. */
function writeByEnds({ kind, args }: Term, writer: Writer): string | undefined {
  const [first, second, third] = args;
  if (!first || !second || !(kind in operators || kind === 'between') || !args.some(isBounded)) return undefined;
  const plain = (operator: string, left: Term, right: Term) => (): string => compared(write(left, writer), operator, write(right, writer));
  const settled = (one: 'eq' | 'lt' | 'le' | 'gt' | 'ge', left: Term, right: Term): string =>
    comparedByEnds(one, left, right, writer, plain(operators[one], left, right)) ?? plain(operators[one], left, right)();
  if (kind === 'between') return third && `(${settled('ge', first, second)} AND ${settled('le', first, third)})`;
  return settled(kind as keyof typeof operators, first, second);
}

function writeTerm(term: Term, writer: Writer): Expr {
  const { kind } = term;
  if (kind === 'literal') return literal(writer, term.value, term.type);
  if (kind === 'fact') return writeFact(term, writer);
  if (kind === 'param')
    return writeParam(term, writer, (raw) => literal(writer, readLiteral(writer.world, raw, term.type, term.pointer), term.type));
  if (kind === 'lookup') return writeLookup(term, writer);
  if (kind === 'tier') return writeTier(term, writer);
  if (kind === 'in') return writeIn(term, writer);
  if (kind === 'item') {
    const row = writer.rows[term.level ?? 0];
    const field = row?.fields[term.name ?? ''];
    return row && field
      ? { sql: fieldOf(row, field) }
      : notCompilable(term.pointer, said(`${term.name} 在数据库中没有来源`, `${term.name} has no source in the database`));
  }
  if (isOfLists(kind, term.level)) return aggregate(term, writer);
  if (kind === 'missing') {
    const [arg] = term.args;
    if (arg?.type.kind !== 'list') return { sql: arg ? isNull(write(arg, writer)) : 'TRUE' };
    return { sql: rowsOf(arg, writer).unknown ?? 'FALSE' };
  }
  const byEnds = writeByEnds(term, writer);
  if (byEnds !== undefined) return { sql: byEnds };
  const args = term.args.map((arg) => write(arg, writer));
  const [a = { sql: 'NULL' }, b = { sql: 'NULL' }, c = { sql: 'NULL' }] = args;
  if (kind in operators) return { sql: compared(a, operators[kind as keyof typeof operators], b) };
  switch (kind) {
    case 'ref':
      return a;
    case 'between':
      return { sql: `(${compared(a, '>=', b)} AND ${compared(a, '<=', c)})` };
    case 'default':
      return choose([{ when: `NOT ${isNull(a)}`, give: a }], b);
    case 'and':
      return { sql: `(${args.map(({ sql }) => sql).join(' AND ')})` };
    case 'or':
      return { sql: `(${args.map(({ sql }) => sql).join(' OR ')})` };
    case 'not':
      return { sql: `(NOT ${a.sql})` };
    case 'implies':
      return { sql: `(NOT ${a.sql} OR ${b.sql})` };
    case 'if':
      return choose(
        [
          { when: a.sql, give: b },
          { when: `NOT ${a.sql}`, give: c },
        ],
        undefined,
      );
    case 'add':
      return args.reduce((left, right) => plus(left, right, '+'));
    case 'sub':
      return plus(a, b, '-');
    case 'mul':
      return args.reduce(product);
    case 'div':
      return quotient(a, b, term.args[1] ? rowLevel(term.args[1], writer) : -1, divisorMultiple(term.args[1], writer));
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
      return choose(
        [
          { when: `${unknown} OR ${compared(x0, '>=', x1)}`, give: { sql: 'NULL::numeric' } },
          { when: compared(x, '<=', x0), give: y0 },
          { when: compared(x, '>=', x1), give: y1 },
        ],
        plus(y0, product(share, plus(y1, y0, '-')), '+'),
      );
    }
    default:
      return (
        dateSql(term, args, writer) ??
        notCompilable(term.pointer, said(`${kind} 在此处无法写成 SQL`, `${kind} can't be written as SQL here`))
      );
  }
}

/** The innermost list whose rows a divisor reads: there a denominator may differ from row to row. */
const rowLevel = (divisor: Term, writer: Writer): number =>
  readsRows(divisor, writer.rows.length) ? Math.max(writer.rows.length - 1, 0) : -1;

/** The least common multiple of 28, 29, 30 and 31: shares of any months can be added up over it. */
const OF_MONTHS = '377580';

const divisorMultiple = (divisor: Term | undefined, writer: Writer): string | undefined =>
  divisor?.kind === 'daysInMonth' ? bind(writer, OF_MONTHS, 'numeric') : undefined;

function readsRows(term: Term, depth: number): boolean {
  if (term.kind === 'item') return (term.level ?? 0) < depth;
  return (term.kind === 'fact' && term.name?.startsWith('member.') === true) || term.args.some((arg) => readsRows(arg, depth));
}

import { canBePoint, isBounded, meant, steady } from './bounded.ts';
import { reachOf } from './bounds.ts';
import { compare, isNum } from './num.ts';
import { dateSql } from './sql-dates.ts';
import { choose, compared, type Expr, isNull, plus, product, type Row, type Rows, rounded, type Writer } from './sql-expr.ts';
import { listSql, type RowValues } from './sql-group.ts';
import { countEnds, groupable, inRow, isOfRowsOnly, rowsOf } from './sql-list.ts';
import type { Term } from './term.ts';

/** The ends between which a number or a day lies, each NULL where it is open; they are the value itself where that is known. */
export interface Ends {
  readonly low: Expr;
  readonly high: Expr;
}

/** The ends of a tree, as `endsOf` tells them. */
export function writeEnds(term: Term, writer: Writer): Ends {
  if (!isBounded(term)) {
    const value = writer.write(term);
    return { low: value, high: value };
  }
  const [first, second, third] = term.args;
  if (!first) return { low: { sql: 'NULL' }, high: { sql: 'NULL' } };
  switch (term.kind) {
    case 'ref':
      return writeEnds(first, writer);
    case 'count':
    case 'sum':
      return keptEnds(writer, () => (term.kind === 'sum' ? endsOfSum(term, writer) : endsOfCount(term, writer)));
    case 'mul':
      return endsOfProduct(term, writer);
    case 'if':
      return second && third
        ? endsOfIf(writer.write(first), writeEnds(second, writer), writeEnds(third, writer))
        : writeEnds(first, writer);
    default:
      return combined(
        term,
        term.args.map((arg) => writeEnds(arg, writer)),
        writer,
      );
  }
}

/** What is made of lists is a column of the subject's own relation while an amount is written. */
function keptEnds(writer: Writer, work: () => Ends): Ends {
  const { keep } = writer;
  if (!keep || writer.rows.length > 0 || writer.member) return work();
  writer.keep = undefined;
  const { low, high } = work();
  writer.keep = keep;
  return { low: { sql: keep(low.sql) }, high: { sql: keep(high.sql) } };
}

function combined(term: Term, args: readonly Ends[], writer: Writer): Ends {
  const [a = { low: { sql: 'NULL' }, high: { sql: 'NULL' } }, b = a] = args;
  switch (term.kind) {
    case 'add':
      return args.reduce((sum, one) => ({ low: plus(sum.low, one.low, '+'), high: plus(sum.high, one.high, '+') }));
    case 'sub':
      return { low: plus(a.low, b.high, '-'), high: plus(a.high, b.low, '-') };
    case 'round': {
      const { mode = 'half_up', places = 0 } = term;
      return { low: rounded(a.low, mode, places, writer), high: rounded(a.high, mode, places, writer) };
    }
    default: {
      const signs = steady[term.kind];
      if (signs) {
        const at = (side: 1 | -1): Expr => {
          const ends = args.map(({ low, high }, index) => (signs[index] === side ? high : low));
          return dateSql(term, ends, writer) ?? { sql: 'NULL' };
        };
        return { low: at(-1), high: at(1) };
      }
      const isLeast = term.kind === 'min' || term.kind === 'earliest';
      const best = isLeast ? 'LEAST' : 'GREATEST';
      const lows = args.map(({ low }) => low);
      const highs = args.map(({ high }) => high);
      const some = (ends: readonly Expr[]): Expr => ({ sql: `${best}(${ends.map(({ sql }) => sql).join(', ')})` });
      const every = (ends: readonly Expr[]): Expr => ({
        sql: `(CASE WHEN ${ends.map(isNull).join(' OR ')} THEN NULL ELSE ${some(ends).sql} END)`,
      });
      return isLeast ? { low: every(lows), high: some(highs) } : { low: some(lows), high: every(highs) };
    }
  }
}

function endsOfProduct(term: Term, writer: Writer): Ends {
  const at = term.args.findIndex(isBounded);
  const { low, high } = writeEnds(term.args[at] ?? term, writer);
  const factor = term.args
    .filter((_, index) => index !== at)
    .map((arg) => writer.write(arg))
    .reduce(product, { sql: '1' });
  const positive = compared(factor, '>=', { sql: '0' });
  const [isConstant] = term.args.filter((_, index) => index !== at);
  if (term.args.length === 2 && isConstant?.kind === 'literal' && isNum(isConstant.value) && compare(isConstant.value, 0) >= 0)
    return { low: product(low, factor), high: product(high, factor) };
  const side = (one: Expr, other: Expr): Expr =>
    choose(
      [
        { when: positive, give: product(one, factor) },
        { when: `NOT ${positive}`, give: product(other, factor) },
      ],
      undefined,
    );
  return { low: side(low, high), high: side(high, low) };
}

function endsOfIf(condition: Expr, then: Ends, otherwise: Ends): Ends {
  const side = (a: Expr, b: Expr, best: string): Expr => ({
    sql: `(CASE WHEN ${condition.sql} THEN ${a.sql} WHEN NOT ${condition.sql} THEN ${b.sql} WHEN ${isNull(a)} OR ${isNull(b)} THEN NULL ELSE ${best}(${a.sql}, ${b.sql}) END)`,
  });
  return { low: side(then.low, otherwise.low, 'LEAST'), high: side(then.high, otherwise.high, 'GREATEST') };
}

/** Both ends of a list's rows, grouped with all else that is asked of it. */
function overRows(
  rows: Rows,
  writer: Writer,
  values: (row: Row, sure: string) => RowValues,
  low: (of: (name: string) => string) => string,
  high: (of: (name: string) => string) => string,
): Ends {
  return { low: { sql: listSql(rows, writer, '0', values, low) }, high: { sql: listSql(rows, writer, '0', values, high) } };
}

function endsOfCount(term: Term, writer: Writer): Ends {
  const list = meant(term.args[0] as Term);
  const [source, key] = list.args;
  if (list.kind === 'distinctBy' && source && key) {
    const rows = rowsOf(source, writer, isOfRowsOnly(key) ? groupable(source, writer) : undefined);
    const by = (row: Row, sure: string): RowValues => ({ sure, k: inRow(writer, list.level ?? 0, row, () => writer.write(key)).sql });
    return overRows(
      rows,
      writer,
      by,
      (of) => `count(DISTINCT ${of('k')}) FILTER (WHERE ${of('sure')})::numeric`,
      (of) => `(count(DISTINCT ${of('k')}) + count(*) FILTER (WHERE ${of('k')} IS NULL))::numeric`,
    );
  }
  const [low, high] = countEnds(rowsOf(list, writer, groupable(list, writer)), writer);
  return { low: { sql: low }, high: { sql: high } };
}

function endsOfSum(term: Term, writer: Writer): Ends {
  const [list, each] = term.args as [Term, Term];
  const level = term.level ?? 0;
  const rows = rowsOf(list, writer, isOfRowsOnly(each) ? groupable(list, writer) : undefined);
  const least = reachOf(each, writer.world, new Map()).low;
  const isPositive = isNum(least) && compare(least, 0) >= 0;
  const values = (row: Row, sure: string): RowValues => {
    const own = each.kind === 'item' && each.level === level ? row.fields[each.name ?? ''] : undefined;
    const value = own?.whole ? `${row.alias}.${own.column}` : inRow(writer, level, row, () => writer.write(each)).sql;
    if (!rows.hasSure) return { v: value };
    return {
      v: value,
      l: `(CASE WHEN ${sure} THEN ${value} ELSE LEAST(0, ${value}) END)`,
      h: `(CASE WHEN ${sure} THEN ${value} ELSE GREATEST(0, ${value}) END)`,
    };
  };
  const sum = (column: string): string => `coalesce(sum(${column}), 0)::numeric`;
  const known = (of: (name: string) => string, sql: string): string => `CASE WHEN bool_or(${of('v')} IS NULL) THEN NULL ELSE ${sql} END`;
  const [l, h] = rows.hasSure ? ['l', 'h'] : ['v', 'v'];
  return overRows(
    rows,
    writer,
    values,
    (of) => (isPositive ? sum(of(l)) : known(of, sum(of(l)))),
    (of) => known(of, sum(of(h))),
  );
}

const turned = { gt: ['lt', true], ge: ['le', true], lt: ['lt', false], le: ['le', false] } as const;

/**
 * Whether ends rest on lists that are grouped once for all subjects: then both cost no more than the number itself, which
 * is not asked for. Of a list that is looked up for each, the ends are asked for only where the number isn't known.
 */
function isGrouped(term: Term, writer: Writer): boolean {
  const [first, second] = term.args;
  if (!first || !isBounded(term)) return false;
  if (term.kind === 'sum') return second !== undefined && isOfRowsOnly(second) && groupable(first, writer) !== undefined;
  if (term.kind !== 'count') return term.args.some((arg) => isGrouped(arg, writer));
  const list = meant(first);
  const [source, key] = list.args;
  if (list.kind !== 'distinctBy') return groupable(list, writer) !== undefined;
  return source !== undefined && key !== undefined && isOfRowsOnly(key) && groupable(source, writer) !== undefined;
}

/** A comparison of numbers of which the ends may settle it; undefined where neither can be told by its ends. */
export function comparedByEnds(
  kind: 'eq' | 'lt' | 'le' | 'gt' | 'ge',
  left: Term,
  right: Term,
  writer: Writer,
  value: () => string,
): string | undefined {
  if (!isBounded(left) && !isBounded(right)) return undefined;
  const settled = settledBy(kind, writeEnds(left, writer), writeEnds(right, writer));
  return isGrouped(left, writer) || isGrouped(right, writer) ? settled : `coalesce(${value()}, ${settled})`;
}

function settledBy(kind: 'eq' | 'lt' | 'le' | 'gt' | 'ge', left: Ends, right: Ends): string {
  if (kind === 'eq') {
    const apart = `${compared(left.high, '<', right.low)} OR ${compared(right.high, '<', left.low)}`;
    // most often both are known: that is looked at first
    const known = [left, right].filter(({ low, high }) => low !== high).map(({ low, high }) => compared(low, '=', high));
    return `(CASE WHEN ${known.join(' AND ') || 'TRUE'} THEN ${compared(left.low, '=', right.low)} WHEN ${apart} THEN FALSE END)`;
  }
  const [order, isTurned] = turned[kind];
  const [a, b] = isTurned ? [right, left] : [left, right];
  const [yes, no] = order === 'lt' ? ['<', '<='] : ['<=', '<'];
  return `(CASE WHEN ${compared(a.high, yes, b.low)} THEN TRUE WHEN ${compared(b.high, no, a.low)} THEN FALSE END)`;
}

/** An amount, known also where both its ends are one. */
export function writeAmount(term: Term, writer: Writer): Expr {
  if (!canBePoint(term)) return writer.write(term);
  const { low, high } = writeEnds(term, writer);
  const same = `(CASE WHEN ${low.sql} = ${high.sql} THEN ${low.sql} END)`;
  return { sql: isGrouped(term, writer) ? same : `coalesce(${writer.write(term).sql}, ${same})` };
}

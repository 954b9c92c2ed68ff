import { bind, type Expr, isNull, type Writer } from './sql-expr.ts';
import type { Term } from './term.ts';

const timestamp = (sql: string): string => `(${sql})::timestamp`;
const firstOf = (sql: string): string => `date_trunc('month', ${timestamp(sql)})::date`;
const lastOf = (sql: string): string => `(date_trunc('month', ${timestamp(sql)}) + interval '1 month - 1 day')::date`;
const monthNumber = (sql: string): string => `(extract(year from ${sql}) * 12 + extract(month from ${sql}) - 1)`;
/** A span beyond all years of the language leads to no day: it isn't known, where PostgreSQL would end the whole sweep. */
const withinYears = (by: string, most: number, day: string): string => `(CASE WHEN abs(${by}) <= ${most} THEN ${day} END)`;
const later = (sql: string, months: string): string =>
  withinYears(months, 120_000, `(${sql} + make_interval(months => (${months})::int))::date`);

const none: Expr = { sql: 'NULL' };

/** Calculates with dates that are written already; undefined where the node is none of theirs. */
export function dateSql(term: Term, args: readonly Expr[], writer: Writer): Expr | undefined {
  const [a = none, b = none, c = none] = args;
  switch (term.kind) {
    case 'addMonths':
      return { sql: later(a.sql, b.sql) };
    case 'addDays':
      return { sql: withinYears(b.sql, 3_700_000, `(${a.sql} + (${b.sql})::int)`) };
    case 'daysBetween':
      return { sql: `(${b.sql} - ${a.sql})::numeric` };
    case 'monthsBetween': {
      const months = `(${monthNumber(b.sql)} - ${monthNumber(a.sql)})`;
      return {
        sql: term.args[0]?.type.kind === 'month' ? months : `(${months} - CASE WHEN ${later(a.sql, months)} > ${b.sql} THEN 1 ELSE 0 END)`,
      };
    }
    case 'ageOn': {
      // Who is born on 29 February completes a year on 28 February of a common year.
      const isLeapling = `extract(day from ${a.sql}) = 29 AND extract(month from ${a.sql}) = 2 AND ${b.sql} = ${lastOf(b.sql)} AND extract(day from ${b.sql}) = 28`;
      const years = `extract(year from ${b.sql}) - extract(year from ${a.sql})`;
      return {
        sql: `(CASE WHEN ${isLeapling} THEN ${years} WHEN ${b.sql} >= ${a.sql} THEN extract(year from age(${timestamp(b.sql)}, ${timestamp(a.sql)})) ELSE ${years} - CASE WHEN to_char(${b.sql}, 'MMDD') < to_char(${a.sql}, 'MMDD') THEN 1 ELSE 0 END END)`,
      };
    }
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
      return {
        sql: `(CASE WHEN ${args.map(isNull).join(' OR ')} THEN NULL ELSE GREATEST(0, LEAST(${lastOf(c.sql)}, ${b.sql}) - GREATEST(${firstOf(c.sql)}, ${a.sql}) + 1) END)::numeric`,
      };
    case 'workingDays': {
      const weekday = 'extract(isodow from g)';
      const days = `SELECT count(*) FROM generate_series(${timestamp(a.sql)}, ${timestamp(b.sql)}, interval '1 day') g WHERE (${weekday} < 6 AND NOT g::date = ANY(${bind(writer, writer.holidays, 'date[]')})) OR (${weekday} >= 6 AND g::date = ANY(${bind(writer, writer.workdays, 'date[]')}))`;
      return { sql: `(CASE WHEN ${isNull(a)} OR ${isNull(b)} THEN NULL ELSE (${days}) END)::numeric` };
    }
    default:
      return undefined;
  }
}

import type { Rounding } from './form.ts';
import { readNum } from './num.ts';
import type { ResolvedComponent } from './resolve-policy.ts';
import { type Expr, rounded, type Writer } from './sql-expr.ts';
import type { Scalar } from './value.ts';

/** One payment line in SQL: whether it is granted (three-valued) and how much, in whole fen. */
export interface SqlLine {
  readonly key: string;
  granted: string;
  fen: string;
  readonly rounding: Rounding | undefined;
}

/** The relation over which a version is swept, in parts that `compile` puts together. */
export interface Parts {
  /** Columns over the subject's own relation: computed once, behind a fence. */
  readonly inner: { readonly name: string; readonly sql: string }[];
  /** Columns over `inner` that are computed only where their guard isn't false. */
  readonly deferred: { readonly name: string; readonly guard: string; readonly sql: string }[];
  /** Columns over all before them, level by level: what is asked of them again and again is written once. */
  readonly levels: { readonly name: string; readonly sql: string }[][];
  /** Conditions that must be true; NULL means that more must be known. */
  readonly conditions: string[];
  readonly lines: SqlLine[];
  /** Places that must be free: where one is not, the case waits. */
  readonly waits: string[];
  /** Amounts of granted lines that must be known. */
  readonly known: string[];
}

/** Adds a column to the inner relation and gives its name. */
export function column(parts: Parts, prefix: string, sql: string): string {
  const name = nextName(parts, prefix);
  parts.inner.push({ name, sql });
  return `s.${name}`;
}

/** The column of something that is read of the subject; the same thing has one column. */
export function kept(parts: Parts, sql: string): string {
  const known = parts.inner.find((one) => one.sql === sql);
  return known ? `s.${known.name}` : column(parts, 'f', sql);
}

/** Adds a column that is asked for only where the conditions so far are not refused, and gives its name. */
export function deferred(parts: Parts, prefix: string, sql: string): string {
  const name = nextName(parts, prefix);
  parts.deferred.push({ name, guard: all(parts.conditions), sql });
  return `s.${name}`;
}

/** Puts what is known of the lines so far into columns. */
export function settleLines(parts: Parts): void {
  const level: { name: string; sql: string }[] = [];
  const named = (prefix: string, sql: string): string => {
    const name = `${prefix}${parts.levels.length}_${level.length}`;
    level.push({ name, sql });
    return `s.${name}`;
  };
  for (const line of parts.lines) {
    line.granted = named('y', line.granted);
    line.fen = named('z', line.fen);
  }
  parts.levels.push(level);
}

const nextName = (parts: Parts, prefix: string): string => `${prefix}${parts.inner.length + parts.deferred.length}`;

/** Kleene's `and` over conditions. */
export const all = (conditions: readonly string[]): string => (conditions.length ? `(${conditions.join(' AND ')})` : 'TRUE');

const componentValues = ({ component }: ResolvedComponent): { [name: string]: Scalar } =>
  Object.fromEntries([
    ['key', component.key],
    ...Object.entries(component.values ?? {}).map(([name, value]) => [name, typeof value === 'number' ? (readNum(value) ?? value) : value]),
  ]);

/** Runs something with a component's values in place. */
export function withComponent<T>(writer: Writer, ready: ResolvedComponent, work: () => T): T {
  const before = writer.component;
  writer.component = componentValues(ready);
  const result = work();
  writer.component = before;
  return result;
}

/** Whole fen; what is below zero is cut off by `aboveZero`. */
export function fenSql(value: Expr, rounding: Rounding | undefined, writer: Writer): string {
  const { sql, den } = rounded(value, rounding?.mode ?? 'half_up', Math.min(0, rounding?.places ?? 0), writer);
  return den === undefined ? sql : `(${sql} / ${den})`;
}

export const aboveZero = (sql: string): string => `(CASE WHEN ${sql} < 0 THEN 0 ELSE ${sql} END)`;

import { PolicyError } from './errors.ts';
import { type Message, said } from './message.ts';
import { isNum, type Num, normalize, writeNum } from './num.ts';
import type { World } from './resolve.ts';
import type { Term } from './term.ts';
import type { Type } from './type.ts';
import type { Scalar } from './value.ts';

/**
 * A tree as SQL. A number is a fraction: `sql` over `den` (1 when left out), so that comparing and rounding stay exact;
 * PostgreSQL's own division would cut a third off at some place.
 */
export interface Expr {
  readonly sql: string;
  readonly den?: string;
  /** The innermost list whose rows `den` rests on; -1 when it is the same for every row. */
  readonly denLevel?: number;
  /** Where one is known: a multiple of `den` that rests on fewer rows, so that fractions of several rows can be added up. */
  readonly multiple?: Multiple;
}
/**
 * `sql` is the denominator taken `times` times, and rests on the rows of no list further in than `level`. It is never
 * zero nor NULL: of two branches the one that isn't taken may divide by nothing.
 */
export interface Multiple {
  readonly sql: string;
  readonly times: string;
  readonly level: number;
}

/** A list as rows: `sure` is true or, where it isn't known whether a row belongs, NULL. */
export interface Rows {
  /** What stands after FROM, without its alias. */
  readonly from: string;
  readonly fields: { readonly [name: string]: Field };
  readonly hasSure: boolean;
  /** What the rows' key is joined to, when they are those of all subjects. */
  readonly groupedTo?: string;
  /** A condition under which the list as a whole isn't known. */
  readonly unknown?: string;
}
export interface Field {
  readonly column: string;
  readonly type: Type;
  /** The column is a bigint, which PostgreSQL adds up much faster than a numeric: `fieldOf` widens it for anything else. */
  readonly whole?: boolean;
}

/** A row that trees read from: its alias and its columns. */
export interface Row {
  readonly alias: string;
  readonly fields: { readonly [name: string]: Field };
  /** A group's own rows (of `groupBy`). */
  readonly group?: Rows;
}

/** A field of a row as a value to reckon with. */
export const fieldOf = (row: Row, { column, whole }: Field): string =>
  whole ? `(${row.alias}.${column})::numeric` : `${row.alias}.${column}`;

/** A list that is grouped by its subject: the values of its rows, and what is made of them, each with its column. */
export interface GroupedJoin {
  readonly alias: string;
  readonly to: string;
  readonly from: string;
  readonly row: Row;
  readonly values: Map<string, string>;
  readonly aggregates: Map<string, string>;
}

/** The statement while it is being written: parameters are bound, names are given out, nothing is concatenated from a policy. */
export interface Writer {
  readonly world: World;
  /** Writes a tree: how lists and tables reach the trees inside them. */
  readonly write: (term: Term) => Expr;
  readonly values: unknown[];
  readonly bound: Map<string, string>;
  aliases: number;
  readonly rows: Row[];
  member: Row | undefined;
  members: Rows | undefined;
  passing: Rows | undefined;
  component: { readonly [name: string]: Scalar } | undefined;
  /** Lists that are grouped once for all subjects, by their relation. */
  readonly joins: Map<string, GroupedJoin>;
  readonly grouped: boolean;
  readonly asOf: string;
  anchor: string;
  /** While an amount is written: puts what is read of the subject into a column of its relation and gives its name. */
  keep: ((sql: string) => string) | undefined;
  /** What the case comes to, where that is decided already: in all, and before. */
  decided: { readonly entitled: string; readonly granted: string } | undefined;
  readonly holidays: readonly string[];
  readonly workdays: readonly string[];
}

const MAX_SQL = 1_000_000;

/** Ends the compilation: a version with such a node can't be automatic. */
export function notCompilable(pointer: string, message: Message): never {
  throw new PolicyError([{ code: 'not_compilable', pointer, message }]);
}

export function sized(pointer: string, sql: string): string {
  if (sql.length > MAX_SQL)
    notCompilable(pointer, said('生成的语句过长，请减少取整或定义', 'the statement would be too long: round or define less'));
  return sql;
}

const casts: Record<string, string> = {
  boolean: 'boolean',
  integer: 'numeric',
  number: 'numeric',
  money: 'numeric',
  date: 'date',
  month: 'date',
  text: 'text',
};

/** The SQL type of a value. */
export const castOf = (type: Type): string => casts[type.kind] ?? 'text';

/** Binds a value once and gives its placeholder with its type. */
export function bind(writer: Writer, value: unknown, cast: string): string {
  const slot = `${cast}:${JSON.stringify(value)}`;
  const known = writer.bound.get(slot);
  if (known) return known;
  writer.values.push(value);
  const placeholder = `$${writer.values.length}::${cast}`;
  writer.bound.set(slot, placeholder);
  return placeholder;
}

/** A literal as a bound parameter; a ratio that has no decimal keeps its two parts. */
export function literal(writer: Writer, value: Scalar | undefined, type: Type): Expr {
  if (value === undefined) return { sql: `NULL::${castOf(type)}` };
  if (typeof value === 'boolean') return { sql: value ? 'TRUE' : 'FALSE' };
  if (isNum(value)) return number(writer, value);
  return { sql: bind(writer, type.kind === 'month' && value.length === 7 ? `${value}-01` : value, castOf(type)) };
}

export function number(writer: Writer, value: Num): Expr {
  const text = String(writeNum(normalize(value)));
  const [n = '0', d] = text.split('/');
  return d === undefined
    ? { sql: bind(writer, n, 'numeric') }
    : { sql: bind(writer, n, 'numeric'), den: bind(writer, d, 'numeric'), denLevel: -1 };
}

export function alias(writer: Writer): string {
  writer.aliases += 1;
  return `r${writer.aliases}`;
}

const level = (...parts: readonly Expr[]): number => Math.max(-1, ...parts.map((part) => part.denLevel ?? -1));
const times = (a: string, b: string | undefined): string => (b === undefined ? a : `(${a} * ${b})`);
const one = '1';
const multipleOf = ({ den, denLevel = -1, multiple }: Expr): Multiple =>
  multiple ?? { sql: den === undefined ? one : `coalesce(${den}, 1)`, times: one, level: den === undefined ? -1 : denLevel };

const timesAll = (factors: readonly string[]): string => {
  const some = factors.filter((factor) => factor !== one);
  return some.length > 1 ? `(${some.join(' * ')})` : (some[0] ?? one);
};

/** The multiple of a product of denominators; none where it would rest on as many rows as the product itself. */
function multiplied(a: Multiple, b: Multiple, denLevel: number): { multiple?: Multiple } {
  const at = Math.max(a.level, b.level);
  return at < denLevel ? { multiple: { sql: timesAll([a.sql, b.sql]), times: timesAll([a.times, b.times]), level: at } } : {};
}

const den = (a: Expr, b: Expr): Omit<Expr, 'sql'> => {
  if (a.den === undefined && b.den === undefined) return {};
  const denLevel = level(a, b);
  return { den: timesAll([a.den ?? one, b.den ?? one]), denLevel, ...multiplied(multipleOf(a), multipleOf(b), denLevel) };
};

export function plus(a: Expr, b: Expr, sign: '+' | '-'): Expr {
  if (a.den !== undefined && a.den === b.den) return { ...a, sql: `(${a.sql} ${sign} ${b.sql})` };
  return { sql: `(${times(a.sql, b.den)} ${sign} ${times(b.sql, a.den)})`, ...den(a, b) };
}

export function product(a: Expr, b: Expr): Expr {
  return { sql: `(${a.sql} * ${b.sql})`, ...den(a, b) };
}

/**
 * Dividing by nothing gives NULL: it can't be known.
 * @param rowLevel the innermost list whose rows the divisor rests on
 * @param always a number that every value of the divisor divides
 */
export function quotient(a: Expr, b: Expr, rowLevel: number, always?: string): Expr {
  const denLevel = Math.max(rowLevel, level(a));
  const divisor = `abs(${b.sql})`;
  const own =
    always === undefined
      ? { sql: `coalesce(NULLIF(${divisor}, 0), 1)`, times: one, level: rowLevel }
      : { sql: always, times: `div(${always}, ${divisor})`, level: -1 };
  return {
    sql: `(${times(a.sql, b.den)} * sign(${b.sql}))`,
    den: `NULLIF(${times(divisor, a.den)}, 0)`,
    denLevel,
    ...multiplied(own, multipleOf(a), denLevel),
  };
}

/** Two values side by side, by cross-multiplication when they are fractions. */
export function compared(a: Expr, operator: string, b: Expr): string {
  return `(${times(a.sql, b.den)} ${operator} ${times(b.sql, a.den)})`;
}

export function isNull(a: Expr): string {
  return a.den === undefined ? `(${a.sql} IS NULL)` : `(${a.sql} IS NULL OR ${a.den} IS NULL)`;
}

/** Chooses between expressions; of fractions both parts are chosen. */
export function choose(branches: readonly { readonly when: string; readonly give: Expr }[], otherwise: Expr | undefined): Expr {
  const all = [...branches.map(({ give }) => give), ...(otherwise ? [otherwise] : [])];
  const write = (part: (expr: Expr) => string): string =>
    `(CASE ${branches.map(({ when, give }) => `WHEN ${when} THEN ${part(give)}`).join(' ')}${otherwise ? ` ELSE ${part(otherwise)}` : ''} END)`;
  const sql = write((expr) => expr.sql);
  if (all.every((expr) => expr.den === undefined)) return { sql };
  const of = new Map(all.map((expr) => [expr, multipleOf(expr)]));
  const sqls = [...new Set([...of.values()].map((multiple) => multiple.sql))];
  const others = (expr: Expr): string => {
    const own = of.get(expr);
    return timesAll([own?.times ?? one, ...sqls.filter((each) => each !== own?.sql)]);
  };
  const at = Math.max(...[...of.values()].map((multiple) => multiple.level));
  return {
    sql,
    den: write((expr) => expr.den ?? one),
    denLevel: Number.MAX_SAFE_INTEGER,
    ...(at < Number.MAX_SAFE_INTEGER ? { multiple: { sql: timesAll(sqls), times: write(others), level: at } } : {}),
  };
}

/** A number over a denominator that is the same for every row of a list at this level, or an end. */
export function summable(value: Expr, at: number, term: Term): Expr {
  const { sql, den, denLevel = -1, multiple } = value;
  if (den === undefined || denLevel < at) return value;
  if (multiple && multiple.level < at)
    return { sql: `(CASE WHEN ${den} IS NOT NULL THEN ${sql} * ${multiple.times} END)`, den: multiple.sql, denLevel: multiple.level };
  return notCompilable(
    term.pointer,
    said(
      '各行的除数不同，合计前请先逐行取整（round）；除以当月天数（daysInMonth）或各行相同的数则无须取整',
      'the rows are divided by different numbers: round each of them first; days of a month and what is the same for all rows need no rounding',
    ),
  );
}

/** Rounds a fraction exactly. */
export function rounded(value: Expr, mode: string, places: number, writer: Writer): Expr {
  if (value.den === undefined) {
    if (mode === 'half_up') return { sql: `round(${value.sql}, ${places})` };
    if (places === 0 && mode === 'floor') return { sql: `floor(${value.sql})` };
    if (places === 0 && mode === 'ceil') return { sql: `ceil(${value.sql})` };
    if (mode === 'down') return { sql: `trunc(${value.sql}, ${places})` };
  }
  const scale = places === 0 ? '1' : bind(writer, `1${'0'.repeat(Math.abs(places))}`, 'numeric');
  const top = places > 0 ? `${value.sql} * ${scale}` : value.sql;
  const bottom = places < 0 ? times(value.den ?? '1', scale) : (value.den ?? '1');
  const x = alias(writer);
  const q = `div(${x}.n, ${x}.d)`;
  const rest = `mod(${x}.n, ${x}.d)`;
  const forms: Record<string, string> = {
    half_up: `sign(${x}.n) * div(2 * abs(${x}.n) + ${x}.d, 2 * ${x}.d)`,
    half_down: `sign(${x}.n) * (div(2 * abs(${x}.n) - ${x}.d, 2 * ${x}.d) + CASE WHEN mod(2 * abs(${x}.n) - ${x}.d, 2 * ${x}.d) > 0 THEN 1 ELSE 0 END)`,
    half_even: `sign(${x}.n) * (div(abs(${x}.n), ${x}.d) + CASE WHEN 2 * mod(abs(${x}.n), ${x}.d) > ${x}.d OR (2 * mod(abs(${x}.n), ${x}.d) = ${x}.d AND mod(div(abs(${x}.n), ${x}.d), 2) = 1) THEN 1 ELSE 0 END)`,
    up: `${q} + sign(${x}.n) * CASE WHEN ${rest} <> 0 THEN 1 ELSE 0 END`,
    down: q,
    floor: `${q} - CASE WHEN ${rest} < 0 THEN 1 ELSE 0 END`,
    ceil: `${q} + CASE WHEN ${rest} > 0 THEN 1 ELSE 0 END`,
  };
  const whole = `(SELECT ${forms[mode] ?? q} FROM (SELECT (${top})::numeric AS n, (${bottom})::numeric AS d) ${x} WHERE ${x}.d IS NOT NULL)`;
  if (places === 0) return { sql: whole };
  return places < 0 ? { sql: `(${whole} * ${scale})` } : { sql: whole, den: scale, denLevel: -1 };
}

/** A source expression of the catalogue as a value of its type. */
export function fromSource(source: string, type: Type): string {
  return type.kind === 'month' ? `date_trunc('month', (${source})::timestamp)::date` : `(${source})::${castOf(type)}`;
}

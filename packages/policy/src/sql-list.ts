import type { ListSql } from './catalogue.ts';
import { said } from './message.ts';
import { alias, type Expr, type Field, fromSource, isNull, notCompilable, type Row, type Rows, summable, type Writer } from './sql-expr.ts';
import { KEY, listSql, type RowValues, sureOf } from './sql-group.ts';
import type { Term } from './term.ts';
import type { Type } from './type.ts';

const constantFacts: ReadonlySet<string> = new Set(['asOf']);

/** Whether a tree over a list's rows speaks of nothing but those rows and the day of the question. */
export function isOfRowsOnly(term: Term): boolean {
  if (term.kind === 'fact') return constantFacts.has(term.name ?? '');
  return term.args.every(isOfRowsOnly);
}

/** The fact at the root of `where` over `where` over a list, if the whole chain can be grouped. */
export function groupable(term: Term, writer: Writer): ListSql['join'] {
  if (term.kind === 'ref' && term.args[0]) return groupable(term.args[0], writer);
  const [list, condition] = term.args;
  if (term.kind === 'where' && list && condition) return isOfRowsOnly(condition) ? groupable(list, writer) : undefined;
  if (term.kind !== 'fact' || !writer.grouped || writer.rows.length > 0 || writer.member) return undefined;
  const sql = term.type.definition?.sql;
  return sql && 'from' in sql && !/^member/.test(term.name ?? '') ? sql.join : undefined;
}

export function inRow<T>(writer: Writer, level: number, row: Row, work: () => T): T {
  const before = writer.rows.splice(level, writer.rows.length, row);
  const result = work();
  writer.rows.splice(level, writer.rows.length, ...before);
  return result;
}

/** A list of the catalogue: each field under a column of ours, so that no alias of the catalogue can hide another. */
function sourceRows(type: Type, pointer: string, name: string, outer: Row | undefined, join?: ListSql['join']): Rows {
  const sql = type.definition?.sql as ListSql | undefined;
  if (!sql?.from) return notCompilable(pointer, said(`列表 ${name} 在数据库中没有来源`, `the list ${name} has no source in the database`));
  const fields: Record<string, Field> = {};
  const columns: string[] = [];
  for (const [field, fieldType] of Object.entries(type.fields ?? {})) {
    const source = fieldType.definition?.sql;
    if (!source || !('expression' in source)) continue;
    const whole = fieldType.kind === 'integer' || fieldType.kind === 'money';
    fields[field] = { column: `f_${columns.length}`, type: fieldType, whole };
    columns.push(`${whole ? `(${source.expression})::bigint` : fromSource(source.expression, fieldType)} AS f_${columns.length}`);
  }
  if (join) {
    fields[KEY] = { column: KEY, type };
    return {
      from: `(SELECT ${[...columns, `${join.column} AS ${KEY}`].join(', ')} FROM ${sql.from})`,
      fields,
      hasSure: false,
      groupedTo: join.to,
    };
  }
  const on = sql.on.replaceAll(/\{outer\.([A-Za-z0-9_-]+)\}/g, (_, field: string) => {
    const column = outer?.fields[field]?.column;
    return column === undefined
      ? notCompilable(pointer, said(`${name} 按 ${field} 关联，而后者没有来源`, `${name} is joined by ${field}, which has no source`))
      : `${outer?.alias}.${column}`;
  });
  return { from: `(SELECT ${columns.join(', ') || '1 AS f_none'} FROM ${sql.from} WHERE ${on})`, fields, hasSure: false };
}

/** Writes a list as rows. */
export function rowsOf(term: Term, writer: Writer, join?: ListSql['join']): Rows {
  const { kind, args, level = 0 } = term;
  const [first, second, third] = args;
  if (kind === 'ref' && first) return rowsOf(first, writer, join);
  if (kind === 'fact') {
    if (term.name === 'members.all' && writer.members) return writer.members;
    if (term.name === 'members.passing' && writer.passing) return writer.passing;
    if (term.name?.startsWith('member.')) return sourceRows(term.type, term.pointer, term.name, writer.member);
    return sourceRows(term.type, term.pointer, term.name ?? '', undefined, join);
  }
  if (kind === 'item') {
    const row = writer.rows[level];
    if (term.name === 'group' && row?.group) return row.group;
    return sourceRows(term.type, term.pointer, term.name ?? '', row);
  }
  if (!first || !second) return notCompilable(term.pointer, said(`${kind} 无法写成 SQL`, `${kind} can't be written as SQL`));
  if (kind === 'months') {
    const [from, to] = [writer.write(first), writer.write(second)];
    const month = (expr: Expr): string => `date_trunc('month', (${expr.sql})::timestamp)`;
    const g = alias(writer);
    return {
      from: `(SELECT ${g}::date AS f_0, row_number() OVER (ORDER BY ${g})::numeric AS f_1 FROM generate_series(${month(from)}, ${month(to)}, interval '1 month') ${g})`,
      fields: { month: { column: 'f_0', type: { kind: 'month' } }, index: { column: 'f_1', type: { kind: 'integer' } } },
      hasSure: false,
      unknown: `(${isNull(from)} OR ${isNull(to)})`,
    };
  }
  const source = rowsOf(first, writer, join);
  const row: Row = { alias: alias(writer), fields: source.fields };
  const sure = sureOf(source, row);
  const kept = Object.values(source.fields).map(({ column }) => `${row.alias}.${column}`);
  if (kind === 'where') {
    const test = inRow(writer, level, row, () => writer.write(second)).sql;
    const belongs = source.hasSure ? `(${sure} AND ${test})` : test;
    return {
      ...source,
      from: `(SELECT ${[...kept, `${belongs} AS sure`].join(', ')} FROM ${source.from} ${row.alias} WHERE ${belongs} IS NOT FALSE)`,
      hasSure: true,
    };
  }
  /** These need to know every row: one that may or may not belong leaves all of it open. */
  const openWhen = (value: Expr): string =>
    `(EXISTS (SELECT 1 FROM ${source.from} ${row.alias} WHERE ${sure} IS NULL OR ${isNull(value)}))`;
  const all = (...conditions: (string | undefined)[]): string => conditions.filter((one) => one !== undefined).join(' OR ');
  const keyColumn = (): string => {
    const key = source.fields[term.type.key ?? ''];
    if (!key) return notCompilable(term.pointer, said('该列表在数据库中没有主键', 'the list has no key in the database'));
    return `${row.alias}.${key.column}${key.type.kind === 'text' ? ' COLLATE "C"' : ''}`;
  };
  if (kind === 'distinctBy') {
    const key = whole(
      inRow(writer, level, row, () => writer.write(second)),
      second,
    );
    return {
      fields: source.fields,
      hasSure: false,
      unknown: `(${all(source.unknown, openWhen(key))})`,
      from: `(SELECT DISTINCT ON (${key.sql}) ${kept.join(', ')} FROM ${source.from} ${row.alias} ORDER BY ${key.sql}, ${keyColumn()})`,
    };
  }
  if (kind === 'firstN' && third) {
    const count = writer.write(second);
    const by = whole(
      inRow(writer, level, row, () => writer.write(third)),
      third,
    );
    return {
      fields: source.fields,
      hasSure: false,
      unknown: `(${all(source.unknown, isNull(count), openWhen(by))})`,
      from: `(SELECT ${kept.join(', ')} FROM ${source.from} ${row.alias} ORDER BY ${by.sql}${term.descending ? ' DESC' : ''}, ${keyColumn()} LIMIT GREATEST(0, ${count.sql})::bigint)`,
    };
  }
  if (kind === 'groupBy' && third) {
    const key = whole(
      inRow(writer, level, row, () => writer.write(second)),
      second,
    );
    const group: Row = {
      alias: alias(writer),
      fields: { key: { column: 'f_0', type: second.type } },
      group: { ...source, from: '' },
    };
    const rows: Rows = {
      ...source,
      hasSure: false,
      from: `(SELECT ${kept.join(', ')} FROM ${source.from} ${row.alias} WHERE ${key.sql} = ${group.alias}.f_0)`,
    };
    const value = whole(
      inRow(writer, level, { ...group, group: rows }, () => writer.write(third)),
      third,
    );
    return {
      fields: { key: { column: 'f_0', type: second.type }, value: { column: 'f_1', type: third.type } },
      hasSure: false,
      unknown: `(${all(source.unknown, openWhen(key))})`,
      from: `(SELECT ${group.alias}.f_0, ${value.sql} AS f_1 FROM (SELECT DISTINCT ${key.sql} AS f_0 FROM ${source.from} ${row.alias}) ${group.alias})`,
    };
  }
  return notCompilable(term.pointer, said(`${kind} 无法写成 SQL`, `${kind} can't be written as SQL`));
}

function whole(value: Expr, term: Term): Expr {
  return value.den === undefined
    ? value
    : notCompilable(term.pointer, said('分数不能用作键或排序，请先取整', 'a fraction can neither be a key nor an order: round it first'));
}

/** How many rows belong to a list, and how many may: of what is known as a whole both are one. */
export function countEnds(rows: Rows, writer: Writer): readonly [string, string] {
  const counted = (select: (of: (name: string) => string) => string): string =>
    listSql(rows, writer, '0', (_row, sure) => ({ sure }), select);
  const all = counted(() => 'count(*)::numeric');
  return rows.hasSure ? [counted((of) => `count(*) FILTER (WHERE ${of('sure')})::numeric`), all] : [all, all];
}

/** One value from a list's rows. */
export function aggregate(term: Term, writer: Writer): Expr {
  const { kind, args, level = 0 } = term;
  const [first, second, third] = args;
  if (!first) return { sql: 'NULL' };
  const join = kind !== 'consecutiveMonths' && kind !== 'avg' && (!second || isOfRowsOnly(second)) ? groupable(first, writer) : undefined;
  const rows = rowsOf(first, writer, join);
  if (kind === 'count') {
    const [least, most] = countEnds(rows, writer);
    if (!rows.hasSure) return { sql: most };
    if (rows.groupedTo !== undefined) return { sql: `(CASE WHEN ${least} = ${most} THEN ${least} END)` };
    const counted = (of: (name: string) => string): string =>
      `CASE WHEN bool_or(${of('sure')} IS NULL) THEN NULL ELSE count(*)::numeric END`;
    return { sql: listSql(rows, writer, '0', (_row, sure) => ({ sure }), counted) };
  }
  if (!second) return { sql: 'NULL' };
  if (kind === 'exists' || kind === 'every') {
    const [yes, no] = kind === 'exists' ? ['TRUE', 'FALSE'] : ['FALSE', 'TRUE'];
    const counts = (row: Row, sure: string): RowValues => {
      const test = inRow(writer, level, row, () => writer.write(second)).sql;
      return { v: `(${sure} AND ${kind === 'exists' ? '' : 'NOT '}${test})` };
    };
    return {
      sql: listSql(
        rows,
        writer,
        no,
        counts,
        (of) => `CASE WHEN bool_or(${of('v')}) THEN ${yes} WHEN bool_or(${of('v')} IS NULL) THEN NULL ELSE ${no} END`,
      ),
    };
  }
  if (kind === 'consecutiveMonths') return consecutive(term, rows, second, third, writer);
  let den: { den?: string; denLevel?: number } = {};
  const over = (empty: string, aggregated: (sql: string) => string): string => {
    const values = (row: Row, sure: string): RowValues => {
      const own = second.kind === 'item' && second.level === level ? row.fields[second.name ?? ''] : undefined;
      const value = own?.whole
        ? { sql: `${row.alias}.${own.column}` }
        : summable(
            inRow(writer, level, row, () => writer.write(second)),
            level,
            second,
          );
      // Without rows there is nothing to divide; with some, `open` has asked for the denominator.
      den = value.den === undefined ? {} : { den: `coalesce(${value.den}, 1)`, denLevel: value.denLevel ?? -1 };
      return { v: value.sql, open: `(${rows.hasSure ? `${sure} IS NULL OR ` : ''}${isNull(value)})` };
    };
    return listSql(rows, writer, empty, values, (of) => `CASE WHEN bool_or(${of('open')}) THEN NULL ELSE ${aggregated(of('v'))} END`);
  };
  if (kind === 'sum') return { sql: over('0', (sql) => `coalesce(sum(${sql}), 0)`), ...den };
  if (kind === 'avg') {
    const sum = over('NULL', (sql) => `sum(${sql})`);
    const count = listSql(
      rows,
      writer,
      'NULL',
      () => ({ one: '1' }),
      () => 'NULLIF(count(*), 0)::numeric',
    );
    return {
      sql: sum,
      den: den.den === undefined ? count : `(${count} * ${den.den})`,
      denLevel: Math.max(writer.rows.length - 1, writer.member ? 0 : -1, -1),
    };
  }
  const least = kind === 'min' || kind === 'earliest';
  const cast = term.type.kind === 'date' || term.type.kind === 'month' ? '' : '::numeric';
  return { sql: over('NULL', (sql) => `${least ? 'min' : 'max'}(${sql})${cast}`), ...den };
}

/** Runs of months without a gap: neighbours share the difference of month and rank. */
function consecutive(term: Term, rows: Rows, month: Term, end: Term | undefined, writer: Writer): Expr {
  const last = end ? writer.write(end) : undefined;
  const index = (sql: string): string => `(extract(year from ${sql}) * 12 + extract(month from ${sql}) - 1)`;
  const lastIndex = last ? index(last.sql) : undefined;
  const row: Row = { alias: alias(writer), fields: rows.fields };
  const value = inRow(writer, term.level ?? 0, row, () => writer.write(month)).sql;
  const [m, g, c] = [alias(writer), alias(writer), alias(writer)];
  const paid = `SELECT DISTINCT ${index(value)} AS m FROM ${rows.from} ${row.alias}${lastIndex ? ` WHERE ${index(value)} <= ${lastIndex}` : ''}`;
  const runs = `SELECT count(*) AS n, max(${g}.m) AS last FROM (SELECT ${m}.m, ${m}.m - row_number() OVER (ORDER BY ${m}.m) AS run FROM (${paid}) ${m}) ${g} GROUP BY ${g}.run`;
  const longest = `(SELECT coalesce(max(${c}.n)${lastIndex ? ` FILTER (WHERE ${c}.last = ${lastIndex})` : ''}, 0)::numeric FROM (${runs}) ${c})`;
  const open = `EXISTS (SELECT 1 FROM ${rows.from} ${row.alias} WHERE ${sureOf(rows, row)} IS NULL OR (${value}) IS NULL)`;
  const unknown = [rows.unknown, open, last ? isNull(last) : undefined].filter((one) => one !== undefined).join(' OR ');
  return { sql: `(CASE WHEN ${unknown} THEN NULL ELSE ${longest} END)` };
}

import { alias, type GroupedJoin, type Row, type Rows, type Writer } from './sql-expr.ts';

/** The column of a grouped list that names its subject. */
export const KEY = 'f_key';

/** Whether a row belongs to its list: true, or NULL where that isn't known. */
export const sureOf = (rows: Rows, row: Row): string => (rows.hasSure ? `${row.alias}.sure` : 'TRUE');

/** The values of a list's rows by name, each an SQL expression. */
export type RowValues = { readonly [name: string]: string };

/**
 * An aggregate over a list's rows as a scalar; NULL where the list as a whole isn't known. The values are columns of a
 * relation of their own, so that the aggregate is always over this list, whatever the values speak of.
 * A list that is grouped by its key is joined instead, and `empty` is what a subject without rows has.
 */
export function listSql(
  rows: Rows,
  writer: Writer,
  empty: string,
  values: (row: Row, sure: string) => RowValues,
  select: (of: (name: string) => string) => string,
): string {
  if (rows.groupedTo !== undefined) {
    const join = groupedJoin(writer, rows, rows.groupedTo);
    const given = values(join.row, sureOf(rows, join.row));
    const value = named(
      join.aggregates,
      select((name) => `x.${named(join.values, given[name] ?? 'NULL', 'c')}`),
      'v',
    );
    return `(CASE WHEN ${join.alias}.k IS NULL THEN ${empty} ELSE ${join.alias}.${value} END)`;
  }
  const row: Row = { alias: alias(writer), fields: rows.fields };
  const x = alias(writer);
  const columns = Object.entries(values(row, sureOf(rows, row))).map(([name, sql]) => `${sql} AS ${name}`);
  const sql = `(SELECT ${select((name) => `${x}.${name}`)} FROM (SELECT ${columns.join(', ')} FROM ${rows.from} ${row.alias}) ${x})`;
  return rows.unknown === undefined ? sql : `(CASE WHEN ${rows.unknown} THEN NULL ELSE ${sql} END)`;
}

/** The name of an expression; the same one has the same name. */
function named(names: Map<string, string>, sql: string, prefix: string): string {
  const name = names.get(sql) ?? `${prefix}${names.size}`;
  names.set(sql, name);
  return name;
}

/** All that is asked of one list is grouped in one go; relations that differ only in their aliases are the same. */
function groupedJoin(writer: Writer, rows: Rows, to: string): GroupedJoin {
  const names = new Map<string, string>();
  const meaning = `${rows.from.replaceAll(/\br\d+\b/g, (name) => named(names, name, 'r'))} ${to}`;
  const known = writer.joins.get(meaning);
  if (known) return known;
  const join = {
    alias: alias(writer),
    to,
    from: rows.from,
    row: { alias: alias(writer), fields: rows.fields },
    values: new Map<string, string>(),
    aggregates: new Map<string, string>(),
  };
  writer.joins.set(meaning, join);
  return join;
}

/** The grouped list as a join of the subject's relation. */
export function joinSql({ alias: name, to, from, row, values, aggregates }: GroupedJoin): string {
  const columns = (named: ReadonlyMap<string, string>) => [...named].map(([sql, column]) => `, ${sql} AS ${column}`).join('');
  const each = `SELECT ${row.alias}.${KEY} AS k${columns(values)} FROM ${from} ${row.alias}`;
  return `LEFT JOIN (SELECT x.k${columns(aggregates)} FROM (${each}) x GROUP BY x.k) ${name} ON ${name}.k = ${to}`;
}

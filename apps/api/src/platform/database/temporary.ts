/** A table of one transaction, which ends with it. */
export interface Temporary {
  readonly name: string;
  /** The statement that makes it of a query, by the columns and types that were declared: one that the query lacks is an error. */
  readonly madeOf: (query: string) => string;
  /** A query of no rows. */
  readonly empty: string;
}

/** Names a temporary table and the types of its columns once, for all statements of a transaction that speak of it. */
export function temporary(name: string, columns: Readonly<Record<string, string>>): Temporary {
  const each = (sql: (column: string, type: string) => string) =>
    Object.entries(columns)
      .map(([column, type]) => sql(column, type))
      .join(', ');
  return {
    name,
    madeOf: (query) =>
      `CREATE TEMP TABLE ${name} ON COMMIT DROP AS SELECT ${each((column, type) => `made.${column}::${type}`)} FROM (${query}) made`,
    empty: `SELECT ${each((column, type) => `NULL::${type} AS ${column}`)} WHERE false`,
  };
}

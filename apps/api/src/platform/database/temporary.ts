/** A table of one transaction, which ends with it: its name and, by name, the types of its columns. */
export interface Temporary<C extends string = string> {
  readonly name: string;
  readonly columns: Readonly<Record<C, string>>;
  /** The statement that makes it of a query, whose columns are those declared, in their order. */
  readonly madeOf: (query: string) => string;
  /** A query of no rows. */
  readonly empty: string;
}

/** Names a temporary table once, for all statements of a transaction that speak of it. */
export function temporary<const C extends Readonly<Record<string, string>>>(name: string, columns: C): Temporary<keyof C & string> {
  const none = Object.entries(columns).map(([column, type]) => `NULL::${type} AS ${column}`);
  return {
    name,
    columns,
    madeOf: (query) => `CREATE TEMP TABLE ${name} ON COMMIT DROP AS ${query}`,
    empty: `SELECT ${none.join(', ')} WHERE false`,
  };
}

import type { EntityMetadata, QueryRunner } from 'typeorm';
import { dataSource } from './database.ts';

/** The statements that take a schema to the declared tables, and those that take it back. */
export interface Drift {
  readonly up: string[];
  readonly down: string[];
}

/** How the schema of a database differs from the declared tables: not at all, when all is well. */
export async function schemaDrift(url: string): Promise<Drift> {
  const source = dataSource({ url, poolSize: 2, statementTimeoutMs: 600_000 });
  await source.initialize();
  const runner = source.createQueryRunner();
  try {
    const log = await source.driver.createSchemaBuilder().log();
    const named: Drift = { up: log.upQueries.map(({ query }) => query), down: log.downQueries.map(({ query }) => query) };
    await runner.startTransaction();
    // what is added is there when the conditions are compared
    for (const statement of named.up) await runner.query(statement);
    const conditions: Drift = { up: [], down: [] };
    for (const entity of source.entityMetadatas) {
      const changed = [...(await changedConstraints(runner, entity)), ...(await changedIndices(runner, entity))];
      conditions.up.push(...changed.flatMap(({ up }) => up));
      conditions.down.push(...changed.flatMap(({ down }) => down));
    }
    await runner.rollbackTransaction();
    return { up: [...named.up, ...conditions.up], down: [...named.down, ...conditions.down] };
  } finally {
    await runner.release();
    await source.destroy();
  }
}

interface Condition {
  readonly name: string;
  readonly kept: string;
  readonly declared: string;
}

/** Values of a list say the same in any order. */
const inAnyOrder = (condition: string) =>
  condition.replace(/ARRAY\[([^\]]*)\]/g, (_, list: string) => `ARRAY[${list.split(', ').sort().join(', ')}]`);

const differs = ({ kept, declared }: Condition) => inAnyOrder(kept) !== inAnyOrder(declared);

/**
 * The schema builder looks at names only, and a condition keeps its name when a lifecycle gets another state. What is
 * declared is given to a table with the same columns, so that PostgreSQL says both in its own words.
 */
async function changedConstraints(runner: QueryRunner, { tableName, checks, exclusions }: EntityMetadata): Promise<Drift[]> {
  const declared = [
    ...checks.map(({ name, expression }) => ({ name, text: `CHECK (${expression})` })),
    ...exclusions.map(({ name, expression }) => ({ name, text: `EXCLUDE ${expression}` })),
  ];
  if (declared.length === 0) return [];
  await runner.query(`CREATE TEMP TABLE declared (LIKE "${tableName}")`);
  await runner.query(`ALTER TABLE declared ${declared.map(({ name, text }) => `ADD CONSTRAINT "${name}" ${text}`).join(', ')}`);
  const both: Condition[] = await runner.query(
    `SELECT d.conname AS name, pg_get_constraintdef(k.oid) AS kept, pg_get_constraintdef(d.oid) AS declared FROM pg_constraint d
     JOIN pg_constraint k ON k.conname = d.conname AND k.conrelid = $1::regclass WHERE d.conrelid = 'pg_temp.declared'::regclass AND d.contype IN ('c', 'x')`,
    [`"${tableName}"`],
  );
  await runner.query('DROP TABLE pg_temp.declared');
  return both.filter(differs).map(({ name, kept }) => {
    const change = (text: string) => [
      `ALTER TABLE "${tableName}" DROP CONSTRAINT "${name}"`,
      `ALTER TABLE "${tableName}" ADD CONSTRAINT "${name}" ${text}`,
    ];
    return { up: change(declared.find((one) => one.name === name)?.text ?? ''), down: change(kept).reverse() };
  });
}

/** The same for the rows that an index is of. */
async function changedIndices(runner: QueryRunner, { tableName, indices }: EntityMetadata): Promise<Drift[]> {
  if (indices.length === 0) return [];
  const made = new Map(
    indices.map(({ name, isUnique, columns, where }) => [
      name,
      (table: string) =>
        `CREATE ${isUnique ? 'UNIQUE ' : ''}INDEX "${name}" ON ${table} (${columns.map(({ databaseName }) => `"${databaseName}"`).join(', ')})${where ? ` WHERE ${where}` : ''}`,
    ]),
  );
  await runner.query(`CREATE TEMP TABLE declared (LIKE "${tableName}")`);
  for (const make of made.values()) await runner.query(make('pg_temp.declared'));
  const both: (Condition & { definition: string })[] = await runner.query(
    `SELECT d.relname AS name, pg_get_indexdef(k.oid) AS definition,
       coalesce(pg_get_expr(ki.indpred, ki.indrelid), '') AS kept, coalesce(pg_get_expr(di.indpred, di.indrelid), '') AS declared
     FROM pg_index di JOIN pg_class d ON d.oid = di.indexrelid
     JOIN pg_index ki ON ki.indrelid = $1::regclass JOIN pg_class k ON k.oid = ki.indexrelid AND k.relname = d.relname
     WHERE di.indrelid = 'pg_temp.declared'::regclass`,
    [`"${tableName}"`],
  );
  await runner.query('DROP TABLE pg_temp.declared');
  return both.filter(differs).map(({ name, definition }) => {
    const change = (text: string) => [`DROP INDEX "${name}"`, text];
    return { up: change(made.get(name)?.(`"${tableName}"`) ?? ''), down: change(definition).reverse() };
  });
}

import 'reflect-metadata';
import pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { allEntities } from './table.ts';

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;
pg.types.setTypeParser(INT8, (value) => {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new Error(`the integer ${value} is too large`);
  return number;
});
// a calendar date is a text, never an instant
pg.types.setTypeParser(DATE, (value) => value);

/** `2026-01-01 00:00:20.5+00`, as PostgreSQL writes an instant in UTC, as `2026-01-01T00:00:20.500Z`. */
function isoInstant(text: string): string {
  const time = text.slice(11, text.length - 3);
  return `${text.slice(0, 10)}T${time.length === 8 ? `${time}.000` : time.padEnd(12, '0')}Z`;
}

/** Type parsers of statements whose rows go straight into an answer. */
export const wireTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text') => (oid === TIMESTAMPTZ ? isoInstant : pg.types.getTypeParser(oid, format))) as never,
};

export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize: number;
  readonly statementTimeoutMs: number;
}

export type Row = Record<string, unknown>;

/** One PostgreSQL: a pool for reads, transactions for writes. */
export interface Database {
  readonly source: DataSource;
  readonly pool: pg.Pool;
  /** Runs one prepared statement outside a transaction. */
  read<T extends Row>(statement: string, values?: readonly unknown[]): Promise<T[]>;
  /** The same for answers: instants come as the ISO text that is sent, which spares making and formatting dates. */
  readWire<T extends Row>(statement: string, values?: readonly unknown[]): Promise<T[]>;
  transaction<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A transaction. `rows` returns what a statement selects or returns; `entities` is TypeORM's manager of the same transaction. */
export interface Tx {
  readonly entities: EntityManager;
  rows<T extends Row>(statement: string, values?: readonly unknown[]): Promise<T[]>;
}

export function dataSource(options: DatabaseOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    // the same module whose type parsers are set above, also when everything is bundled
    driver: pg,
    url: options.url,
    entities: allEntities(),
    synchronize: false,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    poolSize: options.poolSize,
    extra: {
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
      keepAlive: true,
      application_name: 'rongcai',
      statement_timeout: options.statementTimeoutMs,
      lock_timeout: Math.min(options.statementTimeoutMs, 10_000),
      idle_in_transaction_session_timeout: options.statementTimeoutMs,
      options: '-c TimeZone=UTC',
    },
  });
}

const names = new Map<string, string>();

/** Prepared statements are named by their text, so that each connection parses and plans one only once. */
function nameOf(statement: string): string {
  let name = names.get(statement);
  if (!name) {
    name = `s${names.size}`;
    if (names.size < 2_000) names.set(statement, name);
    else return '';
  }
  return name;
}

export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const source = dataSource(options);
  await source.initialize();
  const pool = (source.driver as unknown as { master: pg.Pool }).master;
  // a connection that the server ends while idle must not end the process
  pool.on('error', () => {});
  // nor one that is lost while it is used: the statement under way fails
  pool.on('connect', (client) => client.on('error', () => {}));
  return {
    source,
    pool,
    async read(statement, values = []) {
      const result = await pool.query({ name: nameOf(statement), text: statement, values: [...values] });
      return result.rows;
    },
    async readWire(statement, values = []) {
      const result = await pool.query({ name: nameOf(statement), text: statement, values: [...values], types: wireTypes });
      return result.rows;
    },
    transaction: (run) =>
      source.transaction(async (entities) => {
        // the statements of a transaction are prepared too, on the connection that TypeORM has opened it on
        const client = (await entities.queryRunner?.connect()) as pg.PoolClient;
        return run({
          entities,
          async rows(statement, values = []) {
            const result = await client.query({ name: nameOf(statement), text: statement, values: [...values] });
            return result.rows;
          },
        });
      }),
    close: () => source.destroy(),
  };
}

import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import pg from 'pg';
import { type Application, openApplication } from './application.ts';
import { createDemoAccounts, demoAccounts, demoClient, demoPassword } from './demo-accounts.ts';
import { dateOf } from './kernel/dates.ts';
import type { Config } from './platform/config.ts';
import { startEmbeddedPostgres } from './platform/database/embedded.ts';
import { type Role, roles } from './platform/security/actor.ts';

/** What the script in `demo/` works on: an application that only it knows of, and that application's clock. */
export interface DemoStage {
  readonly address: string;
  readonly pool: Application['services']['db']['pool'];
  readonly keyring: Application['services']['keyring'];
  /** null: the time that it is. */
  setTime(instant: Date | null): void;
  readonly password: string;
  readonly seed: string;
  readonly today: string;
  readonly small: boolean;
  readonly say: (line: string) => void;
}

/** Runs the script over an application of its own. Tests give a seed and a day. */
export interface DemoOptions {
  readonly seed?: string;
  /** The day after the last one of the demonstration. */
  readonly today?: string;
  /** Fewer earlier records, and only two of the places. */
  readonly small?: boolean;
}

const DEFAULT_SEED = 'rongcai';
const LOCK = 7_261_554_013;

/** Opens the application on a movable clock, makes the demo accounts and lets `demo/` live through the data. */
export async function loadDemo(config: Config, say: (line: string) => void, options: DemoOptions = {}): Promise<void> {
  let given: Date | null = null;
  const quiet: Config = { ...config, logLevel: 'silent', rateLimit: 100_000_000, adminDir: null, workers: 0, statementTimeoutMs: 120_000 };
  const application = await openApplication(
    quiet,
    () => {},
    () => given ?? new Date(),
  );
  const { app, services } = application;
  try {
    const { pool } = services.db;
    await pool.query('CREATE SCHEMA IF NOT EXISTS demo');
    await pool.query(
      'CREATE TABLE demo.load (seed text NOT NULL, today date NOT NULL, begun_at timestamptz NOT NULL, loaded_at timestamptz)',
    );
    const seed = options.seed ?? DEFAULT_SEED;
    const today = options.today ?? dateOf(new Date());
    await pool.query('INSERT INTO demo.load VALUES ($1, $2, now(), NULL)', [seed, today]);
    const { play } = await script();
    const setTime = (instant: Date | null) => {
      given = instant;
    };
    setTime(new Date('2021-01-04T01:00:00Z'));
    await createDemoAccounts(services);
    setTime(null);
    const address = await app.listen({ port: 0, host: '127.0.0.1' });
    await play({
      address,
      pool,
      keyring: services.keyring,
      setTime,
      password: demoPassword,
      seed,
      today,
      small: options.small === true,
      say,
    });
    setTime(null);
    await pool.query('ANALYZE');
  } finally {
    await application.close();
  }
}

/** The script stays in TypeScript beside its data: it is part of the sources, not of the build. */
async function script(): Promise<{ play(stage: DemoStage): Promise<void> }> {
  const file = fileURLToPath(new URL('../../../demo/play.ts', import.meta.url));
  if (!existsSync(file)) throw new Error(`The demonstration data (${file}) is missing: set DATABASE_URL, or start from the repository`);
  if (import.meta.url.endsWith('.ts')) return import(pathToFileURL(file).href);
  const { tsImport } = await import(import.meta.resolve('tsx/esm/api'));
  return tsImport(pathToFileURL(file).href, import.meta.url);
}

type State = 'empty' | 'half' | 'loaded' | 'foreign';

async function stateOf(url: string): Promise<State> {
  return withClient(url, async (client) => {
    const [found] = (await client.query("SELECT to_regclass('demo.load') AS demo, to_regclass('public.users') AS users")).rows;
    if (found.demo) {
      const { rows } = await client.query('SELECT 1 FROM demo.load WHERE loaded_at IS NOT NULL');
      return rows.length > 0 ? 'loaded' : 'half';
    }
    if (!found.users) return 'empty';
    const { rows } = await client.query('SELECT 1 FROM public.users LIMIT 1');
    return rows.length > 0 ? 'foreign' : 'empty';
  });
}

async function withClient<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'rongcai-demo' });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

export interface Prepared {
  /** Whether this call loaded the data. */
  readonly loaded: boolean;
  /** Says where everything is, once the server listens. */
  greet(address: string): void;
  /** Gives up the database server that the application has taken over meanwhile. */
  leave(): Promise<void>;
}

export interface PrepareOptions extends DemoOptions {
  /** Throw away what is there, and load again. */
  readonly again?: boolean;
}

/**
 * Before the application opens: loads the demonstration data when this folder has none yet, and starts over when a load
 * was cut short. Data that is not the demonstration's is never touched.
 */
export async function prepareDemo(config: Config, say: (line: string) => void, options: PrepareOptions = {}): Promise<Prepared> {
  const server = await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres'), log: say });
  const aside = new URL(server.url);
  aside.pathname = '/template1';
  // of two processes that start on one folder, one loads and the other one waits
  const state = await withClient(aside.href, async (guard) => {
    await guard.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const state = await stateOf(server.url);
    if (state === 'foreign') {
      say('This database holds records that are not the demonstration’s: nothing is loaded, and there are no demo accounts.');
      return state;
    }
    if (state === 'loaded' && !options.again) return state;
    if (state !== 'empty') {
      await refuseInUse(guard);
      say(state === 'half' ? 'The demonstration data was loaded only in part: starting over.' : 'Throwing the demonstration data away.');
      const name = new URL(server.url).pathname.slice(1);
      await guard.query(`DROP DATABASE "${name}" WITH (FORCE)`);
      await guard.query(`CREATE DATABASE "${name}" TEMPLATE template0`);
      // the copy of the audit log's end that belongs to the database thrown away
      rmSync(join(config.dataDir, 'audit-head.json'), { force: true });
    }
    say('Loading the demonstration data (once) …');
    const begun = Date.now();
    // a load that is cut short starts over: only its end need reach the disk
    await guard.query('ALTER ROLE CURRENT_USER SET synchronous_commit = off');
    await loadDemo(config, say, options);
    await guard.query('ALTER ROLE CURRENT_USER RESET synchronous_commit');
    await withClient(server.url, (client) => client.query('UPDATE demo.load SET loaded_at = now()'));
    say(`Loaded in ${((Date.now() - begun) / 1000).toFixed(1)} s.`);
    return state;
  });
  return {
    loaded: state === 'empty' || state === 'half' || (state === 'loaded' && options.again === true),
    greet(address) {
      for (const line of state === 'foreign' ? [`Rongcai 融才 listens on ${address}`] : greeting(address, config.logFile)) say(line);
    },
    leave: () => server.stop(),
  };
}

/** The data cannot be thrown away under a running server; the message says what to do. */
export class DemoInUseError extends Error {}

async function refuseInUse(guard: pg.Client): Promise<void> {
  const { rows } = await guard.query("SELECT 1 FROM pg_stat_activity WHERE application_name = 'rongcai' LIMIT 1");
  if (rows.length > 0) throw new DemoInUseError('A server is running on this data folder: stop it first.');
}

const jobs: Readonly<Record<Role, string>> = {
  clerk: 'orders, classes, people, applications',
  reviewer: 'decide, two of them for each case',
  finance: 'funds, payment batches, bank files',
  auditor: 'everything to read, and the audit log',
  analyst: 'lists and exports',
  admin: 'accounts and API clients',
};

/** The address, the accounts by job, the API client, three lines to paste, and where the log is. */
function greeting(address: string, logFile: string | null): string[] {
  const lines = (Object.keys(jobs) as Role[]).map((role) => {
    const names = demoAccounts.filter((account) => account.role === role).map((account) => account.username);
    return `    ${names.join('  ').padEnd(22)}${roles[role].zh.padEnd(7, '　')}${jobs[role]}`;
  });
  const { clientId, secret } = demoClient;
  return [
    '',
    `  Rongcai 融才   ${address}`,
    `  Demonstration: five places, everybody in them invented. On this computer only (loopback).`,
    '',
    `  Sign in        password ${demoPassword}`,
    ...lines,
    '    The second of each job works in Kundulun 昆都仑区 (150203) and sees nothing else.',
    '',
    `  API client     ${clientId} / ${secret}   Kundulun; reads, writes and acts`,
    `    TOKEN=$(curl -s -u ${clientId}:${secret} -H 'content-type: application/json' -d '{"grant_type":"client_credentials"}' ${address}/v1/oauth/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`,
    `    curl -s -H "Authorization: Bearer $TOKEN" '${address}/v1/training-orders?status=open,delivering&limit=3'`,
    `    curl -s -H "Authorization: Bearer $TOKEN" '${address}/v1/job-postings?status=published&format=csv'`,
    '',
    ...(logFile === null ? [] : [`  Log            ${logFile}`, '']),
  ];
}

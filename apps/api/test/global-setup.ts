import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { startEmbeddedPostgres } from '../src/platform/database/embedded.ts';

declare global {
  /** What the teardown of this run has to undo, the last first. */
  var rongcaiTestCleanup: (() => Promise<void> | void)[] | undefined;
}

const PREFIX = 'rongcai-test-';

/**
 * One server for the whole run and one migrated template in it; each test file copies the template. Workers read
 * `TEST_SERVER_URL` (may create databases) and `TEST_TEMPLATE` (its name).
 */
export default async function setUp(): Promise<void> {
  const cleanup: (() => Promise<void> | void)[] = [];
  globalThis.rongcaiTestCleanup = cleanup;
  const serverUrl = process.env.TEST_DATABASE_URL ?? (await ownServer(cleanup));
  const template = `rongcai_template_${process.pid}`;
  const url = new URL(serverUrl);
  url.pathname = `/${template}`;
  try {
    await run(serverUrl, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`, `CREATE DATABASE ${template}`);
    cleanup.push(() => run(serverUrl, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`));
    migrateApart(url.href);
  } catch (error) {
    for (const undo of cleanup.reverse()) await undo();
    throw error;
  }
  process.env.TEST_SERVER_URL = serverUrl;
  process.env.TEST_TEMPLATE = template;
}

async function ownServer(cleanup: (() => Promise<void> | void)[]): Promise<string> {
  removeLeftovers();
  const dataDir = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  cleanup.push(() => rmSync(dataDir, { recursive: true, force: true }));
  cleanup.push(() => server.stop());
  return server.url;
}

/** jest loads this file as CommonJS; the migrations run in a process of their own, as the modules that they are. */
function migrateApart(url: string): void {
  const module = pathToFileURL(join(process.cwd(), 'apps/api/src/platform/database/migrate.ts')).href;
  const code = `const { migrate } = await import(${JSON.stringify(module)}); await migrate(process.argv[1]);`;
  const args = ['--conditions=rongcai-source', '--import', 'tsx', '--input-type=module', '-e', code, url];
  execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } });
}

async function run(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Runs that were killed could not remove their data; their servers ended on their own. */
function removeLeftovers(): void {
  for (const folder of readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX))) {
    const lock = join(tmpdir(), folder, 'cluster/postmaster.pid');
    const processes = [Number(folder.slice(PREFIX.length).split('-')[0])];
    if (existsSync(lock)) processes.push(Number.parseInt(readFileSync(lock, 'utf8'), 10));
    if (processes.some(isAlive)) continue;
    rmSync(join(tmpdir(), folder), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

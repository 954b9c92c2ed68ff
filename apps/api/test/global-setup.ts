import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { startEmbeddedPostgres } from '../src/platform/database/embedded.ts';

type Cleanup = (() => Promise<void> | void)[];

declare global {
  /** What the teardown of this run has to undo, the last first. */
  var rongcaiTestCleanup: Cleanup | undefined;
}

const PREFIX = 'rongcai-test-';

/**
 * A server for each worker, with one migrated template in it; each test file copies the template. Workers share none: a
 * transaction that one of them leaves open would hold up what another reads of its events. They read `TEST_SERVER_URLS`
 * (may create databases; by worker) and `TEST_TEMPLATE` (its name). `TEST_DATABASE_URL` is one server for all of them.
 */
export default async function setUp({ maxWorkers }: { maxWorkers: number }): Promise<void> {
  const cleanup: Cleanup = [];
  globalThis.rongcaiTestCleanup = cleanup;
  removeLeftovers();
  const given = process.env.TEST_DATABASE_URL;
  const template = `rongcai_template_${process.pid}`;
  try {
    const servers = given ? [given] : await Promise.all(Array.from({ length: maxWorkers }, () => ownServer(cleanup)));
    await Promise.all(servers.map((server) => addTemplate(server, template, cleanup)));
    process.env.TEST_SERVER_URLS = JSON.stringify(servers);
    process.env.TEST_TEMPLATE = template;
  } catch (error) {
    for (const undo of cleanup.reverse()) await undo();
    throw error;
  }
}

async function addTemplate(server: string, template: string, cleanup: Cleanup): Promise<void> {
  const url = new URL(server);
  url.pathname = `/${template}`;
  await run(server, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`, `CREATE DATABASE ${template}`);
  cleanup.push(() => run(server, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`));
  await migrateApart(url.href);
}

async function ownServer(cleanup: Cleanup): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  cleanup.push(() => rmSync(dataDir, { recursive: true, force: true }));
  cleanup.push(() => server.stop());
  return server.url;
}

/** jest loads this file as CommonJS; the migrations run in a process of their own, as the modules that they are. */
async function migrateApart(url: string): Promise<void> {
  const module = pathToFileURL(join(process.cwd(), 'apps/api/src/platform/database/migrate.ts')).href;
  const code = `const { migrate } = await import(${JSON.stringify(module)}); await migrate(process.argv[1]);`;
  const args = ['--conditions=rongcai-source', '--import', 'tsx', '--input-type=module', '-e', code, url];
  await promisify(execFile)(process.execPath, args, { env: { ...process.env, NODE_OPTIONS: '' } });
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

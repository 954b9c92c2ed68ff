import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import '../apps/api/src/modules.ts';
import { openApplication } from '../apps/api/src/application.ts';
import { createApiClient } from '../apps/api/src/modules/identity/index.ts';
import { readConfig } from '../apps/api/src/platform/config.ts';
import { startEmbeddedPostgres } from '../apps/api/src/platform/database/embedded.ts';
import { migrate } from '../apps/api/src/platform/database/migrate.ts';
import type { Services } from '../apps/api/src/platform/http/services.ts';
import { write } from '../apps/api/src/platform/http/write.ts';
import { type Permission, systemActor } from '../apps/api/src/platform/security/actor.ts';

export const KEYS = `k1:${Buffer.alloc(32, 5).toString('base64')}`;
const root = new URL('..', import.meta.url).pathname;

export interface BenchDatabase {
  readonly url: string;
  readonly services: Services;
  stop(): Promise<void>;
}

/** A durable PostgreSQL of its own, migrated, as a production server would be set up. */
export async function benchDatabase(settings: Record<string, string> = {}): Promise<BenchDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rongcai-bench-'));
  const server = await startEmbeddedPostgres({ dataDir, settings: { shared_buffers: '512MB', max_wal_size: '4GB', ...settings } });
  await migrate(server.url);
  const application = await openApplication(readConfig(environment(server.url)), () => {});
  return {
    url: server.url,
    services: application.services,
    async stop() {
      for (const child of running) child.kill('SIGKILL');
      await application.close();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export function environment(url: string): Record<string, string> {
  return {
    DATABASE_URL: url,
    ENCRYPTION_KEYS: KEYS,
    LOG_LEVEL: 'silent',
    RATE_LIMIT_PER_MINUTE: '100000000',
    JOB_WORKERS: '0',
    POOL_SIZE: '20',
  };
}

export interface Process {
  readonly url: string;
  readonly child: ChildProcess;
  /** Milliseconds from the start of the process to its first answer. */
  readonly readyMs: number;
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Runs a server in a process of its own and waits until it answers `path`. */
export async function startProcess(file: string, env: Record<string, string>, path = '/readyz'): Promise<Process> {
  const port = await freePort();
  const source = file.endsWith('.ts');
  const started = performance.now();
  const child = spawn(process.execPath, [...(source ? ['--conditions=rongcai-source', '--import', 'tsx'] : []), join(root, file)], {
    env: { ...process.env, ...env, PORT: String(port), NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const url = `http://127.0.0.1:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${file} ended with ${child.exitCode}`);
    const ok = await fetch(url + path).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) break;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return {
    url,
    child,
    readyMs: performance.now() - started,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

export const startApi = (url: string, env: Record<string, string> = {}) =>
  startProcess('apps/api/dist/main.js', { ...environment(url), ...env });

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

/** A machine client's access token, got as a client gets it. */
export async function tokenOf(services: Services, api: string, scopes: Permission[], regionCode: string): Promise<string> {
  let secret = '';
  const clientId = `bench-${Date.now()}`;
  await write(services, systemActor, null, async (ctx) => {
    secret = (await createApiClient(ctx, { clientId, name: 'bench', regionCode, scopes })).secret;
    return { status: 204, body: null };
  });
  const answer = await fetch(`${api}/v1/oauth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ grant_type: 'client_credentials', client_id: clientId, client_secret: secret }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

export function heading(title: string, goal: string): void {
  const cpu = cpus();
  console.log(
    `\n${title}\n  goal: ${goal}\n  ${cpu.length} × ${cpu[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`,
  );
}

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

export function line(what: string, value: string): void {
  console.log(`  ${what.padEnd(44)} ${value}`);
}

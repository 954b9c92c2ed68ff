import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { exists, isServer, lockOf } from './embedded-lock.ts';
import {
  type Account,
  EmbeddedError,
  environment,
  explain,
  findBinaries,
  kept,
  place,
  program,
  reason,
  runnableBinaries,
  serverAccount,
} from './embedded-programs.ts';

export interface EmbeddedOptions {
  /** A folder for the server alone. */
  readonly dataDir: string;
  /** false gives up safety for speed: only for data that may be lost, as in tests. */
  readonly durable?: boolean;
  readonly settings?: Readonly<Record<string, string>>;
  readonly log?: (message: string) => void;
}

/** A server that takes connections, and what is needed to end it. */
export interface Running {
  readonly pid: number;
  readonly port: number;
  readonly directory: string;
  readonly adopted: boolean;
  readonly url: string;
  /** What the watchdog calls to end it. */
  readonly ctl: string;
  readonly account: Account | undefined;
}

/** How long a server may neither serve nor end, and how long it may recover. */
export const PATIENCE_MS = 30_000;
export const RECOVERY_MS = 600_000;

const give = (path: string, account: Account | undefined) => account && fs.chownSync(path, account.uid, account.gid);

/** Makes the cluster beside its place and moves it there whole, so that a start cut short leaves no half of one. */
function createCluster(native: string, directory: string, options: EmbeddedOptions, account: Account | undefined): void {
  const password = join(directory, 'password');
  const part = join(directory, 'cluster.new');
  fs.rmSync(part, { recursive: true, force: true });
  fs.mkdirSync(part, { mode: 0o700 });
  fs.writeFileSync(password, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  give(part, account);
  give(password, account);
  // code point order lets a plain btree serve ranges and prefixes; names are sorted with zh-x-icu where it matters
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const args = ['-D', part, '-U', 'postgres', `--pwfile=${password}`, '--auth=scram-sha-256', ...locale, '-T', 'simple'];
  if (options.durable === false) args.push('--no-sync');
  const made = spawnSync(program(native, 'initdb'), args, { ...account, cwd: '/', env: environment(), encoding: 'utf8' });
  if (made.status !== 0) throw explain('The database could not be created', made.error?.message ?? made.stderr);
  fs.renameSync(part, join(directory, 'cluster'));
}

async function freePort(wanted: number): Promise<number | null> {
  const probe = createServer();
  try {
    return await new Promise((done, fail) => {
      probe.on('error', fail).listen(wanted, '127.0.0.1', () => done((probe.address() as { port: number }).port));
    });
  } catch (error) {
    if (wanted === 0) throw new EmbeddedError(`No free port on 127.0.0.1: ${reason(error)}`);
    return null;
  } finally {
    probe.close();
  }
}

function choosePort(directory: string, log: (message: string) => void): Promise<number> {
  const before = Number(kept(join(directory, 'port')) ?? 0);
  return freePort(before).then(async (free) => {
    const port = free ?? ((await freePort(0)) as number);
    if (port !== before) fs.writeFileSync(join(directory, 'port'), `${port}\n`);
    if (before !== 0 && port !== before) log(`Port ${before} is taken by another program; PostgreSQL now listens on ${port}`);
    return port;
  });
}

function serverArguments(cluster: string, port: number, { durable = true, settings = {} }: EmbeddedOptions): string[] {
  const safe = durable ? 'on' : 'off';
  const all: Record<string, string> = {
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // statements and the values in error details are personal data
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...settings,
    fsync: safe,
    full_page_writes: safe,
    synchronous_commit: safe,
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
  };
  return ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

async function check(url: string, durable: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ fsync: string }>(`select current_setting('fsync') as fsync`);
    if (durable && rows[0]?.fsync !== 'on') throw new Error('it was started as one that may lose data; end its other users first');
  } catch (error) {
    throw new EmbeddedError(`The PostgreSQL that runs in this data folder can't be used: ${reason(error)}`);
  } finally {
    await client.end().catch(() => {});
  }
}

type Outcome = 'ready' | 'busy' | 'port';

/** Starts the server once and waits until it takes connections, however long it recovers. */
async function launch(native: string, directory: string, port: number, options: EmbeddedOptions, account: Account | undefined) {
  const cluster = join(directory, 'cluster');
  const path = join(directory, 'server.log');
  if ((fs.statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 16 * 2 ** 20) fs.renameSync(path, `${path}.1`);
  const file = fs.openSync(path, 'a', 0o600);
  const from = fs.fstatSync(file).size;
  // detached: Ctrl-C is for the application, which still needs the database while it drains
  const child = spawn(program(native, 'postgres'), serverArguments(cluster, port, options), {
    ...account,
    cwd: cluster,
    env: environment(),
    detached: true,
    windowsHide: true,
    stdio: ['ignore', file, file],
  });
  fs.closeSync(file);
  child.unref();
  let ended = '';
  child.on('error', (error) => (ended = error.message)).on('exit', (code, signal) => (ended ||= `ended with ${code ?? signal}`));
  for (let waited = 0; waited < RECOVERY_MS; waited += 20) {
    const lock = lockOf(cluster);
    if (!ended && lock?.pid === child.pid && lock?.state === 'ready') return 'ready' as Outcome;
    if (ended) {
      const text = `${fs.readFileSync(path).subarray(from)}\n${ended}`;
      if (/shared memory block .* in use|lock file .* (already exists|is empty)/.test(text)) return 'busy' as Outcome;
      if (/could not bind/.test(text)) return 'port' as Outcome;
      throw explain('PostgreSQL could not be started', text);
    }
    if (waited > 0 && waited % 5_000 === 0) options.log?.('PostgreSQL recovers its data from before a crash …');
    await sleep(20);
  }
  throw explain('PostgreSQL did not become ready', fs.readFileSync(path).subarray(from).toString());
}

/** Finds the running server or starts one. Only the user whose turn it is comes here. */
export async function serve(dataDir: string, options: EmbeddedOptions): Promise<Running> {
  const log = options.log ?? (() => {});
  const account = serverAccount();
  const native = runnableBinaries(account, log);
  const directory = place(dataDir, account, log);
  const cluster = join(directory, 'cluster');
  if (!fs.existsSync(cluster)) createCluster(native, directory, options, account);
  const [made, ours] = [kept(join(cluster, 'PG_VERSION')), /\d+/.exec(findBinaries().version)?.[0]];
  if (made !== ours) {
    throw new EmbeddedError(
      `The data in ${cluster} is of PostgreSQL ${made}, the programs are ${ours}: dump with ${made}, load with ${ours}.`,
    );
  }
  const password = kept(join(directory, 'password'));
  if (!password) throw new EmbeddedError(`${join(directory, 'password')} is missing: bring it back from a backup of the data folder.`);
  const running = async (pid: number, port: number, adopted: boolean): Promise<Running> => {
    const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
    await check(url, options.durable !== false);
    return { pid, port, directory, adopted, url, ctl: program(native, 'pg_ctl'), account };
  };
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(100)) {
    const lock = lockOf(cluster);
    if (lock && isServer(lock.pid, cluster)) {
      if (lock.state === 'ready') return running(lock.pid, lock.port, true);
      continue;
    }
    if (lock && (!Number.isInteger(lock.pid) || lock.pid <= 0 || exists(lock.pid))) {
      log(`A lock file of a server that is gone is removed (process ${lock.pid} is another program)`);
      fs.rmSync(join(cluster, 'postmaster.pid'), { force: true });
    }
    const port = await choosePort(directory, log);
    const outcome = await launch(native, directory, port, options, account);
    if (outcome === 'ready') return running(lockOf(cluster)?.pid ?? 0, port, false);
    if (outcome === 'port') fs.rmSync(join(directory, 'port'));
  }
  throw new EmbeddedError(`A PostgreSQL in ${cluster} neither serves nor ends. See ${join(directory, 'server.log')}.`);
}

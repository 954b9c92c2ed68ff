import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded.ts';
import type { EmbeddedOptions } from './embedded-cluster.ts';
import { EmbeddedError, serverAccount } from './embedded-programs.ts';

const here = dirname(fileURLToPath(import.meta.url));
const asRoot = serverAccount() !== undefined;
const onLinux = process.platform === 'linux';
const folders: string[] = [];
const children: ChildProcess[] = [];
const servers: EmbeddedPostgres[] = [];

function newFolder(): string {
  const folder = fs.mkdtempSync(join(tmpdir(), 'rongcai-embedded-'));
  folders.push(folder);
  return folder;
}

async function start(dataDir: string, options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, durable: false, ...options });
  servers.push(server);
  return server;
}

interface Parent {
  readonly process: ChildProcess;
  readonly url: string;
  readonly adopted: boolean;
}

/** An application of its own that uses the data folder until it is killed. */
function startParent(dataDir: string, durable = false): Promise<Parent> {
  const code = `
    const { startEmbeddedPostgres } = await import(process.argv[1]);
    const { url, adopted } = await startEmbeddedPostgres(JSON.parse(process.argv[2]));
    console.log(JSON.stringify({ url, adopted }));
    setInterval(() => {}, 1000);`;
  const args = ['--import', 'tsx', '--input-type=module', '-e', code, join(here, 'embedded.ts'), JSON.stringify({ dataDir, durable })];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } });
  children.push(child);
  return new Promise((done, fail) => {
    child.stdout?.on('data', (line) => done({ process: child, ...JSON.parse(line) }));
    child.on('exit', (status) => fail(new Error(`the parent ended with ${status}`)));
  });
}

async function query<T extends pg.QueryResultRow>(url: string, ...statements: string[]): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    let rows: T[] = [];
    for (const statement of statements) rows = (await client.query<T>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

const answers = (url: string) =>
  query(url, 'SELECT 1').then(
    () => true,
    () => false,
  );

async function until(condition: () => boolean | Promise<boolean>, seconds = 15): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(50)) if (await condition()) return;
  throw new Error(`not within ${seconds} s: ${condition}`);
}

const lockFile = (server: { directory: string }) => join(server.directory, 'cluster/postmaster.pid');
const serverProcess = (server: { directory: string }) => Number.parseInt(fs.readFileSync(lockFile(server), 'utf8'), 10);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !onLinux || fs.readFileSync(`/proc/${pid}/cmdline`).length > 0;
  } catch {
    return false;
  }
}

function watchdogOf(dataDir: string): number {
  const name = createHash('sha256').update(fs.realpathSync(dataDir)).digest('hex').slice(0, 24);
  const pid = fs.readdirSync('/proc').find((entry) => {
    if (!/^\d+$/.test(entry)) return false;
    try {
      return fs.readFileSync(`/proc/${entry}/cmdline`, 'utf8').startsWith(`rongcai-database-watchdog @rongcai-${name}`);
    } catch {
      return false;
    }
  });
  if (!pid) throw new Error('no watchdog');
  return Number(pid);
}

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const server of servers.splice(0)) await server.stop();
});

afterAll(async () => {
  for (const folder of folders) {
    const moved = join(folder, 'data-is-in');
    if (fs.existsSync(moved)) fs.rmSync(fs.readFileSync(moved, 'utf8').trim(), { recursive: true, force: true });
    fs.rmSync(folder, { recursive: true, force: true });
  }
});

describe('the server', () => {
  const dataDir = newFolder();
  let server: EmbeddedPostgres;
  beforeAll(async () => {
    server = await startEmbeddedPostgres({ dataDir, settings: { work_mem: '5MB', fsync: 'off' } });
  });
  afterAll(() => server.stop());

  it('keeps what it acknowledged, whatever the settings say, unless it may lose data', async () => {
    const names = ['fsync', 'full_page_writes', 'synchronous_commit', 'work_mem', 'max_connections'];
    const [row] = await query(server.url, `SELECT ${names.map((name) => `current_setting('${name}') AS ${name}`).join(', ')}`);
    expect(row).toEqual({ fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on', work_mem: '5MB', max_connections: '200' });
  });

  it('listens on loopback only, without a socket file, behind a scram password', async () => {
    const [row] = await query(
      server.url,
      `SELECT current_setting('listen_addresses') AS addresses, current_setting('unix_socket_directories') AS sockets,
              (SELECT rolpassword LIKE 'SCRAM-SHA-256$%' FROM pg_authid WHERE rolname = 'postgres') AS scram`,
    );
    expect(row).toEqual({ addresses: '127.0.0.1', sockets: '', scram: true });
    const wrong = new URL(server.url);
    wrong.password = 'wrong';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    expect(fs.statSync(join(server.directory, 'password')).mode & 0o777).toBe(0o600);
  });

  it('serves prefixes and ranges of Chinese text from a plain index and sorts by pinyin on request', async () => {
    await query(
      server.url,
      'CREATE TABLE names (name text PRIMARY KEY)',
      `INSERT INTO names SELECT '人' || n FROM generate_series(1, 20000) n`,
      `INSERT INTO names VALUES ('阿'), ('张'), ('李')`,
      'ANALYZE names',
    );
    const plan = await query<{ 'QUERY PLAN': string }>(server.url, `EXPLAIN SELECT * FROM names WHERE name LIKE '人19%'`);
    expect(plan.map((line) => line['QUERY PLAN']).join()).toContain("Index Cond: ((name >= '人19'::text) AND (name < '人1:'::text))");
    const sorted = await query<{ name: string }>(
      server.url,
      `SELECT name FROM names WHERE length(name) = 1 ORDER BY name COLLATE "zh-x-icu"`,
    );
    expect(sorted.map((row) => row.name)).toEqual(['阿', '李', '张']);
    const [row] = await query(server.url, `SELECT upper('é') AS upper, current_setting('server_encoding') AS encoding`);
    expect(row).toEqual({ upper: 'É', encoding: 'UTF8' });
  });
});

it('keeps its data and its port when it is started again', async () => {
  const dataDir = newFolder();
  const first = await start(dataDir);
  await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS n');
  await first.stop();
  expect(await answers(first.url)).toBe(false);
  const second = await start(dataDir);
  expect(second).toMatchObject({ url: first.url, adopted: false });
  expect(await query(second.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
});

it('takes another port when a program took its own', async () => {
  const dataDir = newFolder();
  const first = await start(dataDir);
  await first.stop();
  const taker = createServer();
  await new Promise<void>((done) => taker.listen(first.port, '127.0.0.1', done));
  const second = await start(dataDir);
  taker.close();
  expect(second.port).not.toBe(first.port);
  expect(await answers(second.url)).toBe(true);
});

describe('several users of one data folder', () => {
  it('start at once: one starts the server, the others use it', async () => {
    const dataDir = newFolder();
    const own = [start(dataDir), start(dataDir), start(dataDir)];
    const all = [...(await Promise.all(own)), ...(await Promise.all([startParent(dataDir), startParent(dataDir)]))];
    expect(new Set(all.map((user) => user.url)).size).toBe(1);
    expect(all.filter((user) => !user.adopted)).toHaveLength(1);
  });

  it('start at once in processes of their own', async () => {
    const dataDir = newFolder();
    const all = await Promise.all([startParent(dataDir), startParent(dataDir), startParent(dataDir)]);
    expect(new Set(all.map((user) => user.url)).size).toBe(1);
    expect(all.filter((user) => !user.adopted)).toHaveLength(1);
  });

  it('the one who started it leaves, and the server stays for the other until that is killed', async () => {
    const dataDir = newFolder();
    const server = await start(dataDir);
    const other = await startParent(dataDir);
    expect(other).toMatchObject({ adopted: true, url: server.url });
    const pid = serverProcess(server);
    await server.stop();
    expect(await answers(server.url)).toBe(true);
    other.process.kill('SIGKILL');
    await until(() => !isAlive(pid), 10);
    expect(fs.existsSync(lockFile(server))).toBe(false);
  });
});

describe('after a crash', () => {
  it('a killed user leaves no server behind, and nothing is lost', async () => {
    const dataDir = newFolder();
    const parent = await startParent(dataDir, true);
    await query(parent.url, 'CREATE TABLE kept AS SELECT 1 AS n');
    const pid = serverProcess({ directory: dataDir });
    parent.process.kill('SIGKILL');
    await until(() => !isAlive(pid), 10);
    const server = await start(dataDir, { durable: true });
    expect(server.adopted).toBe(false);
    expect(await query(server.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
  });

  it('a start right after the kill uses the server that still runs', async () => {
    const dataDir = newFolder();
    const parent = await startParent(dataDir);
    parent.process.kill('SIGKILL');
    const server = await start(dataDir);
    expect(server).toMatchObject({ adopted: true, url: parent.url });
    await sleep(3_000);
    expect(await answers(server.url)).toBe(true);
  });

  it('a server that died is started again while it has users', async () => {
    const server = await start(newFolder());
    const pid = serverProcess(server);
    process.kill(pid, 'SIGKILL');
    await until(async () => !isAlive(pid) && (await answers(server.url)));
    expect(serverProcess(server)).not.toBe(pid);
  });

  it('a start while the server ends waits for its end', async () => {
    const dataDir = newFolder();
    const server = await start(dataDir);
    const pid = serverProcess(server);
    const ending = server.stop();
    const again = await start(dataDir);
    await ending;
    expect(isAlive(pid)).toBe(false);
    expect(await answers(again.url)).toBe(true);
  });

  (onLinux ? it : it.skip)('a server that outlived its user and its watchdog is used, and watched, again', async () => {
    const dataDir = newFolder();
    const parent = await startParent(dataDir);
    const pid = serverProcess({ directory: dataDir });
    process.kill(watchdogOf(dataDir), 'SIGKILL');
    parent.process.kill('SIGKILL');
    await sleep(2_500);
    expect(isAlive(pid)).toBe(true);
    const server = await start(dataDir);
    expect(server).toMatchObject({ adopted: true, url: parent.url });
    await server.stop();
    expect(isAlive(pid)).toBe(false);
  });

  (onLinux ? it : it.skip)('a watchdog that was killed is replaced', async () => {
    const dataDir = newFolder();
    const parent = await startParent(dataDir);
    const pid = serverProcess({ directory: dataDir });
    const watchdog = watchdogOf(dataDir);
    process.kill(watchdog, 'SIGKILL');
    await sleep(1_500);
    expect(watchdogOf(dataDir)).not.toBe(watchdog);
    parent.process.kill('SIGKILL');
    await until(() => !isAlive(pid), 10);
  });

  (onLinux ? it : it.skip)('a lock file whose process number is now another program’s is set aside', async () => {
    const dataDir = newFolder();
    const parent = await startParent(dataDir, true);
    const server = { directory: dataDir };
    await query(parent.url, 'CREATE TABLE kept AS SELECT 1 AS n');
    const pid = serverProcess(server);
    process.kill(watchdogOf(dataDir), 'SIGKILL');
    parent.process.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    await until(() => !isAlive(pid));
    // of the server's own account: only such a process makes PostgreSQL itself refuse to start
    const stranger = spawn('sleep', ['60'], { ...serverAccount(), cwd: '/' });
    children.push(stranger);
    fs.writeFileSync(lockFile(server), fs.readFileSync(lockFile(server), 'utf8').replace(/^\d+/, String(stranger.pid)));
    const messages: string[] = [];
    const again = await start(dataDir, { durable: true, log: (message) => messages.push(message) });
    expect(again.adopted).toBe(false);
    expect(messages.join()).toContain(`process ${stranger.pid} is another program`);
    expect(await query(again.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
    expect(isAlive(stranger.pid as number)).toBe(true);
  });

  it('a creation cut short is begun anew', async () => {
    const dataDir = newFolder();
    fs.mkdirSync(join(dataDir, 'cluster.new/base'), { recursive: true });
    fs.writeFileSync(join(dataDir, 'cluster.new/PG_VERSION'), '18\n');
    expect(await answers((await start(dataDir)).url)).toBe(true);
  });
});

(asRoot ? describe : describe.skip)('as root', () => {
  it('the server runs as nobody', async () => {
    const server = await start(newFolder());
    expect(fs.statSync(join(server.directory, 'cluster')).uid).toBe(serverAccount()?.uid);
    expect(fs.statSync(`/proc/${serverProcess(server)}`).uid).toBe(serverAccount()?.uid);
  });

  it('data under a closed home folder is put where nobody can enter, is found again, and the log says where', async () => {
    const home = newFolder();
    const dataDir = join(home, 'project');
    fs.chmodSync(home, 0o700);
    fs.mkdirSync(dataDir);
    folders.unshift(dataDir);
    const messages: string[] = [];
    const server = await start(dataDir, { log: (message) => messages.push(message) });
    expect(server.directory.startsWith(home)).toBe(false);
    expect(messages.join()).toContain(server.directory);
    await query(server.url, 'CREATE TABLE kept AS SELECT 1 AS n');
    await server.stop();
    fs.chmodSync(home, 0o755);
    const again = await start(dataDir);
    expect(again.directory).toBe(server.directory);
    expect(await query(again.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
  });
});

describe('says what to do when', () => {
  it('the data folder is a file', async () => {
    const file = join(newFolder(), 'file');
    fs.writeFileSync(file, '');
    await expect(start(file)).rejects.toThrow(/data folder can't be written.*set DATA_DIR/s);
  });

  it('the data is of another major version', async () => {
    const dataDir = newFolder();
    fs.chmodSync(dataDir, 0o711);
    fs.mkdirSync(join(dataDir, 'cluster'), { recursive: true });
    fs.writeFileSync(join(dataDir, 'cluster/PG_VERSION'), '17\n');
    await expect(start(dataDir)).rejects.toThrow('is of PostgreSQL 17, the programs are 18: dump with 17, load with 18');
  });

  it('a setting is wrong', async () => {
    const started = start(newFolder(), { settings: { work_mem: 'much' } });
    await expect(started).rejects.toThrow(EmbeddedError);
    await expect(started).rejects.toThrow(/could not be started.*work_mem/s);
  });

  it('a server that may lose data runs and one that may not is wanted', async () => {
    const dataDir = newFolder();
    await start(dataDir);
    await expect(start(dataDir, { durable: true })).rejects.toThrow('end its other users first');
  });
});

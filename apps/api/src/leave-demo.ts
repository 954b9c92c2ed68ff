import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigError, readConfig } from './platform/config.ts';

const NEXT = `What is next, to work with data of your own:
  1. DATABASE_URL       a PostgreSQL (15 or newer) of your own
  2. ENCRYPTION_KEYS    k1:$(openssl rand -base64 32), kept where backups of the database are not
  3. npm run admin:create -- USERNAME
  4. npm start
.env.example explains every setting.`;

/** The process that serves a cluster, or null. */
function serverOf(cluster: string): number | null {
  const path = join(cluster, 'postmaster.pid');
  if (!existsSync(path)) return null;
  const pid = Number.parseInt(readFileSync(path, 'utf8'), 10);
  try {
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? pid : null;
  }
}

/** `npm run demo:leave -- --yes` removes the demonstration data for good. */
function main(args: readonly string[]): number {
  const config = readConfig(process.env);
  const home = join(config.dataDir, 'postgres');
  const pointer = join(home, 'data-is-in');
  const directory = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : home;
  if (!existsSync(join(directory, 'cluster'))) {
    console.log(`There is no demonstration data in ${config.dataDir}.\n\n${NEXT}`);
    return 0;
  }
  const pid = serverOf(join(directory, 'cluster'));
  if (pid !== null) {
    console.error(`The demonstration is running (PostgreSQL is process ${pid}). Stop it first: Ctrl-C where "npm start" runs.`);
    return 1;
  }
  // with a database of one's own, keys and the head of the audit chain are that database's
  const own = config.databaseUrl === null ? ['encryption-keys', 'audit-head.json'].map((name) => join(config.dataDir, name)) : [];
  const doomed = [...new Set([directory, home]), ...own].filter((path) => existsSync(path));
  if (!args.includes('--yes')) {
    console.error(
      `This removes, and nothing brings it back:\n${doomed.map((path) => `  ${path}`).join('\n')}\nTo do it: npm run demo:leave -- --yes`,
    );
    return 1;
  }
  for (const path of doomed) {
    if (dirname(path) === path) throw new Error(`${path} is no data folder`);
    rmSync(path, { recursive: true, force: true });
  }
  console.log(`The demonstration data is gone.\n\n${NEXT}`);
  return 0;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exitCode = 1;
}

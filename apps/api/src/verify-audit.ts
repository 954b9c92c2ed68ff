import { join } from 'node:path';
import { keptHead } from './platform/audit.ts';
import { checkAudit } from './platform/audit-check.ts';
import { ConfigError, readConfig } from './platform/config.ts';
import { openDatabase } from './platform/database/database.ts';
import { startEmbeddedPostgres } from './platform/database/embedded.ts';
import { isMigrated } from './platform/database/migrations/index.ts';
import { localKeys, openKeyring } from './platform/security/keyring.ts';

/** `npm run audit:verify`: recomputes the hash chain of the audit log. Safe while the server runs. */
async function main(): Promise<number> {
  const config = readConfig(process.env);
  const embedded = config.databaseUrl === null ? await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres') }) : null;
  const db = await openDatabase({ url: embedded?.url ?? (config.databaseUrl as string), poolSize: 2, statementTimeoutMs: 600_000 });
  try {
    if (!(await isMigrated(db.pool))) {
      const place = config.databaseUrl === null ? `DATA_DIR ${config.dataDir}` : 'the server of DATABASE_URL';
      console.error(
        `There is no audit log of this version in ${place}: start the application there once, or name the place where it runs.`,
      );
      return 2;
    }
    const copy = keptHead(config.dataDir);
    const begun = Date.now();
    const { sealed, waiting, findings } = await checkAudit(db.pool, openKeyring(config.encryptionKeys ?? localKeys(config.dataDir)), copy);
    const seconds = ((Date.now() - begun) / 1000).toFixed(1);
    const unsealed =
      waiting === 0 ? 'none waits for its seal' : `${waiting} newer ${waiting === 1 ? 'one waits' : 'ones wait'} for the seal`;
    console.log(`Sealed entries checked: ${sealed}, in ${seconds} s; ${unsealed}.`);
    for (const { code, position, entryId, text } of findings) {
      console.error(`${code.padEnd(9)} ${position === null ? '' : `seal ${position} `}${entryId ? `entry ${entryId} ` : ''}${text}`);
    }
    const broken = findings.filter(({ code }) => code !== 'no-copy').length;
    if (broken > 0) console.error(`The audit log was tampered with: ${broken} findings. Keep the data as it is.`);
    else console.log(findings.length === 0 ? 'The audit log is whole.' : 'The chain agrees with itself, but its end could not be checked.');
    return findings.length === 0 ? 0 : 1;
  } finally {
    await db.close();
    await embedded?.stop();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exitCode = 2;
}

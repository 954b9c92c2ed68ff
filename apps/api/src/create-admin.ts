import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DomainError, fieldError, invalid } from './kernel/errors.ts';
import { checkRegion } from './modules/directory/index.ts';
import { createUser, userTable } from './modules/identity/index.ts';
import './modules.ts';
import { type Config, ConfigError, readConfig } from './platform/config.ts';
import { openDatabase } from './platform/database/database.ts';
import { isMigrated } from './platform/database/migrations/index.ts';
import type { Services } from './platform/http/services.ts';
import { write } from './platform/http/write.ts';
import { settleCluster } from './platform/journal-cluster.ts';
import { insert } from './platform/records.ts';
import { NATION, systemActor } from './platform/security/actor.ts';
import { localKeys, openKeyring } from './platform/security/keyring.ts';

const USAGE = `npm run admin:create -- USERNAME [--region 150203] [--name "高敏"] [--another]
The password is asked for; without a terminal it is read from standard input or ADMIN_PASSWORD.`;

const LOCK = 7_261_554_022;

interface NewAdmin {
  readonly username: string;
  readonly displayName: string;
  readonly regionCode: string;
  readonly password: string;
  /** Also when there is an administrator already. */
  readonly another: boolean;
}

/** Makes an administrator in one transaction; of several that are made first at once, one is. */
export async function createAdmin(services: Services, { another, ...given }: NewAdmin): Promise<void> {
  if (!new RegExp(String(userTable.fields.username?.parts.schema.pattern)).test(given.username)) {
    throw invalid(
      fieldError(
        '/username',
        'pattern',
        '用户名由小写字母开头，只含小写字母、数字和 . _ -',
        'A username begins with a small letter and has small letters, digits and . _ - only',
      ),
    );
  }
  if (given.password.length < 10 || given.password.length > 200) {
    throw invalid(fieldError('/password', 'minLength', '密码须有 10 至 200 个字符', 'A password has 10 to 200 characters'));
  }
  checkRegion('/regionCode', given.regionCode);
  await write(services, systemActor, null, async (ctx) => {
    await ctx.tx.rows('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    const [admin] = await ctx.tx.rows<{ username: string }>(
      "SELECT username FROM users WHERE 'admin' = ANY(roles) AND status = 'active' LIMIT 1",
    );
    if (admin && !another) {
      throw new Error(`There is an administrator already (${admin.username}), who can make accounts. For one more from here: --another`);
    }
    await insert(ctx, userTable, await createUser(ctx, { ...given, roles: ['admin'] }));
    return { status: 204, body: null };
  });
}

/** Reads a line without showing it. */
function ask(question: string): Promise<string> {
  const { stdin, stdout } = process;
  stdout.write(question);
  stdin.setRawMode(true);
  stdin.resume();
  stdin.setEncoding('utf8');
  return new Promise((resolve, reject) => {
    let line = '';
    const hear = (chunk: string) => {
      for (const letter of chunk) {
        if (letter === '\r' || letter === '\n') return done();
        if (letter === '\u0003') return done(new Error('canceled'));
        line = letter === '\u007f' || letter === '\b' ? line.slice(0, -1) : line + letter;
      }
    };
    const done = (error?: Error) => {
      stdin.off('data', hear);
      stdin.setRawMode(false);
      stdin.pause();
      stdout.write('\n');
      if (error) reject(error);
      else resolve(line);
    };
    stdin.on('data', hear);
  });
}

async function passwordFrom(env: NodeJS.ProcessEnv): Promise<string> {
  if (env.ADMIN_PASSWORD) return env.ADMIN_PASSWORD;
  if (process.stdin.isTTY) {
    const password = await ask('Password (at least 10 characters): ');
    if ((await ask('Once more: ')) !== password) throw new Error('The two passwords differ.');
    return password;
  }
  let text = '';
  for await (const chunk of process.stdin) text += String(chunk);
  return text.replace(/\r?\n$/, '');
}

async function withServices(config: Config, run: (services: Services) => Promise<void>): Promise<void> {
  const embedded =
    config.databaseUrl === null
      ? await (await import('./platform/database/embedded.ts')).startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres') })
      : null;
  const url = embedded?.url ?? (config.databaseUrl as string);
  const db = await openDatabase({ url, poolSize: 2, statementTimeoutMs: config.statementTimeoutMs });
  try {
    if (!(await isMigrated(db.pool))) await (await import('./platform/database/migrate.ts')).migrate(url);
    await settleCluster(db);
    await run({ config, db, keyring: openKeyring(config.encryptionKeys ?? localKeys(config.dataDir)), clock: () => new Date() });
  } finally {
    await db.close();
    await embedded?.stop();
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { region: { type: 'string', default: NATION }, name: { type: 'string' }, another: { type: 'boolean', default: false } },
  });
  const [username, ...more] = positionals;
  if (!username || more.length > 0) throw new Error(`${USAGE}${more.length > 0 ? '\nA password is never given on the command line.' : ''}`);
  const config = readConfig(process.env);
  const password = await passwordFrom(process.env);
  await withServices(config, (services) =>
    createAdmin(services, { username, displayName: values.name ?? username, regionCode: values.region, password, another: values.another }),
  );
  console.log(`${username} can sign in now, as an administrator of ${values.region === NATION ? 'all regions' : values.region}.`);
}

if (process.argv[1]?.endsWith('create-admin.ts') || process.argv[1]?.endsWith('create-admin.js')) {
  main().catch((error: unknown) => {
    if (error instanceof DomainError) console.error(error.errors.map(({ message }) => message.en).join('\n') || error.message);
    else if (error instanceof ConfigError || (error as Error).constructor === Error) console.error((error as Error).message);
    else console.error(error);
    process.exitCode = 1;
  });
}

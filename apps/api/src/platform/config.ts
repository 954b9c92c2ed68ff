import { isAbsolute, join, resolve } from 'node:path';

/** Everything that can be set, read from environment variables once at start. `.env.example` explains each. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** null: the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly poolSize: number;
  readonly statementTimeoutMs: number;
  readonly requestTimeoutMs: number;
  /** Requests a minute for each caller; anonymous callers are counted by address. */
  readonly rateLimit: number;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  /** Where the log goes; null: standard output. Beside the embedded PostgreSQL it is a file, so that what the start says stays in sight. */
  readonly logFile: string | null;
  /** Behind a proxy, the addresses (or 'loopback') whose X-Forwarded-For is believed. */
  readonly trustProxy: string | null;
  /** `id:base64` pairs of 32 bytes, comma separated, the newest first. null: kept in `dataDir`. */
  readonly encryptionKeys: string | null;
  /** Folder with the built admin app; null: this process serves the API alone. */
  readonly adminDir: string | null;
  readonly publicUrl: string | null;
  readonly workers: number;
  /** Final approval of more than this wants a second final reviewer. */
  readonly countersignAboveFen: number;
}

type Env = Readonly<Record<string, string | undefined>>;

export class ConfigError extends Error {}

/** @throws ConfigError naming every variable that is wrong and what would be right */
export function readConfig(env: Env): Config {
  const { config, wrong } = examineConfig(env);
  if (wrong.length > 0) throw new ConfigError(`settings that are wrong:\n${wrong.map((line) => `  ${line}`).join('\n')}`);
  return config;
}

/** What the variables say, with what is wrong with them beside it; a number that is wrong has its standard value. */
export function examineConfig(env: Env): { readonly config: Config; readonly wrong: readonly string[] } {
  const wrong: string[] = [];
  const text = (name: string) => {
    const value = env[name]?.trim();
    return value === undefined || value === '' ? null : value;
  };
  const whole = (name: string, standard: number, from: number, to: number): number => {
    const value = text(name);
    if (value === null) return standard;
    const number = Number(value);
    if (Number.isInteger(number) && number >= from && number <= to) return number;
    wrong.push(`${name}=${value}: a whole number from ${from} to ${to}`);
    return standard;
  };
  const url = text('DATABASE_URL');
  if (url && !/^postgres(ql)?:\/\//.test(url)) wrong.push('DATABASE_URL: postgres://user:password@host:port/database');
  const host = text('HOST') ?? '127.0.0.1';
  if (!url && !['127.0.0.1', 'localhost', '::1'].includes(host)) {
    wrong.push(`HOST=${host}: without DATABASE_URL this is demo mode, which listens on loopback only (127.0.0.1)`);
  }
  const level = text('LOG_LEVEL') ?? 'info';
  if (!['fatal', 'error', 'warn', 'info', 'debug', 'silent'].includes(level)) {
    wrong.push(`LOG_LEVEL=${level}: one of fatal, error, warn, info, debug, silent`);
  }
  const keys = text('ENCRYPTION_KEYS');
  if (url && !keys) wrong.push('ENCRYPTION_KEYS: needed with DATABASE_URL, for example k1:$(openssl rand -base64 32)');
  const dataDir = text('DATA_DIR') ?? '.data';
  const logFile = text('LOG_FILE') ?? (url ? '-' : join(dataDir, 'server.log'));
  const config: Config = {
    port: whole('PORT', 3000, 0, 65_535),
    host,
    dataDir: isAbsolute(dataDir) ? dataDir : resolve(dataDir),
    databaseUrl: url,
    poolSize: whole('POOL_SIZE', 20, 2, 500),
    statementTimeoutMs: whole('STATEMENT_TIMEOUT_MS', 15_000, 100, 600_000),
    requestTimeoutMs: whole('REQUEST_TIMEOUT_MS', 25_000, 100, 600_000),
    rateLimit: whole('RATE_LIMIT_PER_MINUTE', 1_200, 1, 100_000_000),
    logLevel: level as Config['logLevel'],
    logFile: logFile === '-' ? null : resolve(logFile),
    trustProxy: text('TRUST_PROXY'),
    encryptionKeys: keys,
    adminDir: text('ADMIN_DIR'),
    publicUrl: text('PUBLIC_URL'),
    workers: whole('JOB_WORKERS', 2, 0, 64),
    countersignAboveFen: whole('COUNTERSIGN_ABOVE_FEN', 10_000_000, 0, 1_000_000_000_000),
  };
  return { config, wrong };
}

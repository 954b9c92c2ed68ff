import { hash } from '@node-rs/argon2';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import supertest from 'supertest';
import { type Application, openApplication } from '../src/application.ts';
import { newId } from '../src/kernel/ids.ts';
import { createApiClient } from '../src/modules/identity/index.ts';
import { issueAccessToken } from '../src/modules/identity/token.commands.ts';
import { readConfig } from '../src/platform/config.ts';
import type { Services } from '../src/platform/http/services.ts';
import { write } from '../src/platform/http/write.ts';
import { type Permission, type Role, systemActor } from '../src/platform/security/actor.ts';
import { createTestDatabase } from './database.ts';

export const KUNDULUN = '150203';
export const JIMEI = '350211';
export const KEYS = `k1:${Buffer.alloc(32, 7).toString('base64')}`;

export interface CallOptions {
  /** true (the default for PATCH and actions): the record's current ETag is read first. */
  readonly etag?: string | false;
  readonly key?: string;
  readonly language?: 'zh-CN' | 'en';
  readonly headers?: Readonly<Record<string, string>>;
}

// biome-ignore lint/suspicious/noExplicitAny: tests read answers freely; the contract test proves their shape
export type Answer = { status: number; body: any; headers: Record<string, string>; text: string };

/** One caller of the API, with its token. */
export interface Caller {
  readonly id: string;
  readonly token: string;
  get(path: string, options?: CallOptions): Promise<Answer>;
  post(path: string, body?: unknown, options?: CallOptions): Promise<Answer>;
  patch(path: string, body: unknown, options?: CallOptions): Promise<Answer>;
  /** Takes an action with the record's current ETag and expects it to succeed. */
  act(path: string, id: string, action: string, body?: unknown): Promise<Answer['body']>;
  /** Creates a record and expects that to succeed. */
  create(path: string, body: unknown): Promise<Answer['body']>;
}

export interface TestApp extends Application {
  readonly databaseUrl: string;
  staff(roles: Role[], regionCode?: string): Promise<Caller>;
  client(scopes: Permission[], options?: { regionCode?: string; organizationId?: string }): Promise<Caller>;
  anonymous(): Caller;
  withToken(token: string): Caller;
  /** Moves the application's clock. */
  setTime(instant: string): void;
  sql<T extends Record<string, unknown>>(statement: string, values?: unknown[]): Promise<T[]>;
  /** Answers that did not match the contract; `close` fails when there are any. */
  readonly contractBreaks: string[];
}

/** The real application on a database of its own. Every answer is held against its schema. */
export async function startTestApp(options: { time?: string; env?: Record<string, string> } = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const config = readConfig({
    DATABASE_URL: database.url,
    ENCRYPTION_KEYS: KEYS,
    LOG_LEVEL: 'silent',
    JOB_WORKERS: '0',
    RATE_LIMIT_PER_MINUTE: '10000000',
    ...options.env,
  });
  let offset = options.time ? Date.parse(options.time) - Date.now() : 0;
  const application = await openApplication(
    config,
    () => {},
    () => new Date(Date.now() + offset),
  );
  const { app, services } = application;
  const contractBreaks = checkAnswers(app);
  await app.ready();
  const request = supertest(app.server);
  const withToken = (token: string, id = ''): Caller => makeCaller(request, token, id);
  return {
    ...application,
    databaseUrl: database.url,
    contractBreaks,
    async close() {
      await application.close();
      await database.drop();
      if (contractBreaks.length > 0)
        throw new Error(`answers that break the contract:\n${[...new Set(contractBreaks)].slice(0, 20).join('\n')}`);
    },
    staff: (roles, regionCode = KUNDULUN) => makeStaff(services, roles, regionCode).then(({ token, id }) => withToken(token, id)),
    client: (scopes, given = {}) => makeClient(services, scopes, given).then(({ token, id }) => withToken(token, id)),
    anonymous: () => withToken(''),
    withToken: (token) => withToken(token),
    setTime(instant) {
      offset = Date.parse(instant) - Date.now();
    },
    sql: (statement, values) => services.db.pool.query(statement, values).then((result) => result.rows),
  };
}

function makeCaller(request: ReturnType<typeof supertest>, token: string, id: string): Caller {
  const send = async (method: 'get' | 'post' | 'patch', path: string, body: unknown, options: CallOptions = {}): Promise<Answer> => {
    let call = request[method](path);
    if (token) call = call.set('authorization', `Bearer ${token}`);
    if (options.language) call = call.set('accept-language', options.language);
    if (options.key) call = call.set('idempotency-key', options.key);
    if (typeof options.etag === 'string') call = call.set('if-match', options.etag);
    for (const [name, value] of Object.entries(options.headers ?? {})) call = call.set(name, value);
    if (body !== undefined) call = call.send(body as object);
    return call as unknown as Promise<Answer>;
  };
  const current = async (path: string): Promise<string | undefined> => {
    const read = await send('get', path.replace(/(\/[0-9a-f-]{36})\/.*$/, '$1'), undefined);
    return read.headers.etag;
  };
  const isAction = (path: string) => /\/[0-9a-f-]{36}\/[a-z-]+$/.test(path);
  const caller: Caller = {
    id,
    token,
    get: (path, options) => send('get', path, undefined, options),
    async post(path, body, options = {}) {
      const etag = isAction(path) && options.etag === undefined ? await current(path) : options.etag;
      return send('post', path, body, { ...options, ...(etag === undefined ? {} : { etag }) });
    },
    async patch(path, body, options = {}) {
      const etag = options.etag === undefined ? await current(path) : options.etag;
      return send('patch', path, body, { ...options, ...(etag === undefined ? {} : { etag }) });
    },
    async act(path, recordId, action, body) {
      const answer = await caller.post(`/v1/${path}/${recordId}/${action}`, body);
      if (answer.status >= 300) throw new Error(`${action} of ${path} answered ${answer.status}: ${answer.text}`);
      return answer.body;
    },
    async create(path, body) {
      const answer = await caller.post(`/v1/${path}`, body);
      if (answer.status !== 201) throw new Error(`POST /v1/${path} answered ${answer.status}: ${answer.text}`);
      return answer.body;
    },
  };
  return caller;
}

const password = hash('not-used-to-sign-in', { memoryCost: 8, timeCost: 1 });

async function makeStaff(services: Services, roles: Role[], regionCode: string): Promise<{ token: string; id: string }> {
  const id = newId();
  const sid = newId();
  await services.db.pool.query(
    `INSERT INTO users (id, region_code, status, username, display_name, roles, password_hash, password_changed_at, version, created_at, updated_at, created_by)
     VALUES ($1, $2, 'active', $3, $4, $5, $6, now(), 1, now(), now(), $1)`,
    [id, regionCode, `u${id.replaceAll('-', '')}`, roles.join('+'), roles, await password],
  );
  await services.db.pool.query(
    `INSERT INTO sessions (id, user_id, refresh_hash, rotated_at, expires_at, ends_at) VALUES ($1, $2, $3, now(), now() + interval '1 day', now() + interval '1 day')`,
    [sid, id, '0'.repeat(64)],
  );
  return { id, token: await issueAccessToken(services, { kind: 'staff', sub: id, sid }) };
}

async function makeClient(
  services: Services,
  scopes: Permission[],
  { regionCode = KUNDULUN, organizationId }: { regionCode?: string; organizationId?: string },
): Promise<{ token: string; id: string }> {
  let id = '';
  await write(services, systemActor, null, async (ctx) => {
    const made = await createApiClient(ctx, {
      clientId: `c-${newId()}`,
      name: 'test',
      regionCode,
      scopes,
      organizationId: organizationId ?? null,
    });
    id = made.client.id;
    return { status: 204, body: null };
  });
  return { id, token: await issueAccessToken(services, { kind: 'client', sub: id, sid: null }) };
}

interface ResponseSchema {
  content?: Record<string, { schema: object }>;
  type?: string;
}

/** The codes of conflicts that the contract names, by operation. */
function conflictsOf(app: Application['app']): Map<string, readonly string[]> {
  const { paths } = app.swagger() as unknown as {
    paths: Record<string, Record<string, { operationId: string; 'x-conflicts'?: string[] }>>;
  };
  const operations = Object.values(paths).flatMap((item) => Object.values(item));
  return new Map(operations.map(({ operationId, 'x-conflicts': codes = [] }) => [operationId, codes]));
}

/**
 * Holds every JSON answer of the run against the response schema that the route declares for its status, and the code of
 * every conflict against those that the contract names for the operation.
 */
function checkAnswers(app: Application['app']): string[] {
  const breaks: string[] = [];
  let conflicts: Map<string, readonly string[]> | undefined;
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
  (addFormats as unknown as (ajv: Ajv) => void)(ajv);
  let ready = false;
  const compiled = new Map<object, ReturnType<Ajv['compile']>>();
  app.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || request.routeOptions.config.internal || !request.routeOptions.url) return;
    if (!ready) {
      for (const schema of Object.values(app.getSchemas())) ajv.addSchema(schema as object);
      ready = true;
    }
    const operation =
      (request.routeOptions.schema as { operationId?: string; response?: Record<string, ResponseSchema> } | undefined) ?? {};
    const declared = operation.response?.[reply.statusCode];
    const where = `${operation.operationId ?? request.routeOptions.url} ${reply.statusCode}`;
    if (!declared) {
      breaks.push(`${where}: this status is not declared: ${payload.slice(0, 300)}`);
      return;
    }
    const type = String(reply.getHeader('content-type') ?? '').split(';')[0] ?? '';
    const schema = declared.content?.[type]?.schema;
    if (!schema) {
      if (payload !== '') breaks.push(`${where}: content type ${type} is not declared`);
      return;
    }
    if (!type.includes('json') || type.includes('ndjson')) return;
    if (reply.statusCode === 409) {
      conflicts ??= conflictsOf(app);
      const code = String(JSON.parse(payload).type).replace('urn:rongcai:problem:', '');
      if (!conflicts.get(operation.operationId ?? '')?.includes(code)) breaks.push(`${where}: the contract does not name ${code}`);
    }
    const validate = compiled.get(schema) ?? ajv.compile(schema);
    compiled.set(schema, validate);
    if (validate(JSON.parse(payload))) return;
    // fields= leaves out members of the rows that are otherwise required
    const narrowed = (request.query as { fields?: string } | undefined)?.fields !== undefined;
    const errors = (validate.errors ?? []).filter(
      ({ keyword, instancePath }) => !(narrowed && keyword === 'required' && /^\/data\/\d+$/.test(instancePath)),
    );
    if (errors.length > 0) breaks.push(`${where}: ${ajv.errorsText(errors)} in ${payload.slice(0, 300)}`);
  });
  return breaks;
}

import makeFetchClient, { type FetchResponse, type MaybeOptionalInit } from 'openapi-fetch';
import type { components, paths } from './generated/schema.ts';
import { type Language, localProblem, type Outcome, readProblem } from './problem.ts';
import { type ClientCredentials, Session } from './session.ts';
import { makeTransport } from './transport.ts';

export interface ClientOptions {
  /** Where the API is, for example `https://rongcai.example.gov.cn`; in a browser on the same origin `''`. */
  readonly baseUrl: string;
  readonly fetch?: typeof fetch;
  /** Language of labels in problems; a function is asked at every call. */
  readonly language?: Language | (() => Language);
  /** A machine client. Without it and `getToken`, staff sign in by `signIn` or `resume`. */
  readonly credentials?: ClientCredentials;
  /** A token that is looked after elsewhere. */
  readonly getToken?: () => string | null | Promise<string | null>;
  /** The session has ended and cannot be renewed. */
  readonly onSignedOut?: () => void;
  /** Further attempts after a network failure or a busy server, where a repetition can do no harm. */
  readonly retries?: number;
}

type Verb = 'get' | 'post' | 'patch' | 'put' | 'delete';
type JsonMedia = 'application/json';
type PathWith<V extends Verb> = { [P in keyof paths]: paths[P] extends { [K in V]: object } ? P : never }[keyof paths];
// openapi-typescript writes `never` for a missing verb, which `object` would accept
type Has<V extends Verb> = { [P in PathWith<V>]: [paths[P][V & keyof paths[P]]] extends [never] ? never : P }[PathWith<V>];
type OperationOf<P extends keyof paths, V extends Verb> = Extract<paths[P][V & keyof paths[P]], Record<string | number, unknown>>;
type DataOf<P extends keyof paths, V extends Verb, Init> = NonNullable<FetchResponse<OperationOf<P, V>, Init, JsonMedia>['data']>;
type InitOf<P extends keyof paths, V extends Verb> = MaybeOptionalInit<paths[P], V & keyof paths[P]>;
type Rest<Init> = undefined extends Init ? [init?: Init] : [init: Init];

/** One verb of the contract: path, parameters and body are typed by it, and so is the data. */
export type Call<V extends Verb> = <P extends Has<V>, Init extends InitOf<P, V>>(
  path: P,
  ...init: Rest<Init>
) => Promise<Outcome<DataOf<P, V, Init>>>;

type ListPath = {
  [P in Has<'get'>]: DataOf<P, 'get', undefined> extends { data: unknown[]; page: { nextCursor: string | null } } ? P : never;
}[Has<'get'>];
type RowOf<P extends ListPath> = DataOf<P, 'get', undefined> extends { data: (infer R)[] } ? R : never;
type QueryOf<P extends keyof paths> = OperationOf<P, 'get'> extends { parameters: { query?: infer Q } } ? Q : never;

/** A record whose ETag can be told from it. */
export interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** A record of a resource that is known only at run time. */
export type AnyRow = Readonly<Record<string, unknown>> & { readonly id: string };
export interface AnyPage {
  readonly data: readonly AnyRow[];
  readonly page: components['schemas']['PageInfo'];
}
export type AnyQuery = Readonly<Record<string, string | number | boolean | undefined>>;

/** An iteration met a problem: it is thrown, since a loop has no place for a value. */
export class IterationError extends Error {
  readonly problem: import('./problem.ts').Problem;
  constructor(problem: import('./problem.ts').Problem) {
    super(problem.detail || problem.title);
    this.name = 'IterationError';
    this.problem = problem;
  }
}

export const etagOf = (row: { readonly version: number }) => `"${row.version}"`;

export type Client = ReturnType<typeof createClient>;

export function createClient(options: ClientOptions) {
  const send = options.fetch ?? ((...given: Parameters<typeof fetch>) => globalThis.fetch(...given));
  const { language } = options;
  const said = typeof language === 'function' ? language : () => language ?? 'zh-CN';
  const session = new Session({
    baseUrl: options.baseUrl.replace(/\/$/, ''),
    fetch: send,
    credentials: options.credentials,
    getToken: options.getToken,
    onSignedOut: options.onSignedOut,
  });
  const transport = makeTransport({ fetch: send, session, language: said, retries: options.retries ?? 2 });
  const base = options.baseUrl || ((globalThis as { location?: { origin: string } }).location?.origin ?? '');
  const inner = makeFetchClient<Record<string, Record<string, never>>>({ baseUrl: base, fetch: transport, credentials: 'include' });

  async function ask<T>(verb: Verb, path: string, init: object = {}): Promise<Outcome<T>> {
    const { signal } = init as { signal?: AbortSignal };
    try {
      const { data, error, response } = await inner.request(verb as never, path as never, init as never);
      if (response.ok) return { data: data as T, response };
      return { problem: readProblem(response, error, said()), response };
    } catch (error) {
      // JSON.parse of what a portal or proxy answered instead
      const kind = signal?.aborted ? 'aborted' : error instanceof SyntaxError ? 'unreadable' : 'network';
      return { problem: localProblem(kind, said()) };
    }
  }
  const call = <V extends Verb>(verb: V) => ((path: string, init?: object) => ask(verb, path, init)) as unknown as Call<V>;

  async function* iterate<P extends ListPath>(
    path: P,
    init: { readonly query?: QueryOf<P>; readonly signal?: AbortSignal } = {},
  ): AsyncGenerator<RowOf<P>, void, undefined> {
    let cursor: string | null | undefined;
    do {
      const query = { limit: 200, ...(init.query as object), ...(cursor ? { cursor } : {}) };
      const { data, problem } = await ask<{ data: RowOf<P>[]; page: { nextCursor: string | null } }>('get', path, {
        params: { query },
        ...(init.signal ? { signal: init.signal } : {}),
      });
      if (problem) throw new IterationError(problem);
      yield* data.data;
      cursor = data.page.nextCursor;
    } while (cursor);
  }

  return {
    get: call('get'),
    post: call('post'),
    patch: call('patch'),
    put: call('put'),
    delete: call('delete'),
    /** Every row of a list, page after page. @throws IterationError */
    iterate,

    // resources by name: for code that works from the contract's metadata
    list: (resource: string, query: AnyQuery = {}, signal?: AbortSignal) =>
      ask<AnyPage>('get', `/v1/${resource}`, { params: { query }, ...(signal ? { signal } : {}) }),
    read: (resource: string, id: string, query: AnyQuery = {}, signal?: AbortSignal) =>
      ask<AnyRow>('get', `/v1/${resource}/{id}`, { params: { path: { id }, query }, ...(signal ? { signal } : {}) }),
    create: (resource: string, body: object, headers: Record<string, string> = {}) =>
      ask<AnyRow>('post', `/v1/${resource}`, { body, headers }),
    change: (resource: string, row: Versioned, body: object) =>
      ask<AnyRow>('patch', `/v1/${resource}/{id}`, { params: { path: { id: row.id } }, body, headers: { 'if-match': etagOf(row) } }),
    /** Takes an action on the record as it was read: 412 (`stale`) when someone has changed it since. */
    act: (resource: string, row: Versioned, action: string, body?: object) =>
      ask<AnyRow | undefined>('post', `/v1/${resource}/{id}/${action}`, {
        params: { path: { id: row.id } },
        headers: { 'if-match': etagOf(row) },
        ...(body ? { body } : {}),
      }),
    /** The answer as a stream of bytes: CSV, NDJSON and files. */
    download: (path: string, query: AnyQuery = {}, signal?: AbortSignal) =>
      ask<ReadableStream<Uint8Array>>('get', path, { params: { query }, parseAs: 'stream', ...(signal ? { signal } : {}) }),

    async signIn(username: string, password: string): Promise<Outcome<true>> {
      const outcome = await ask<{ accessToken: string; expiresIn: number }>('post', '/v1/auth/login', { body: { username, password } });
      if (outcome.problem) return outcome;
      session.accept(outcome.data);
      return { data: true, response: outcome.response };
    },
    /** Takes up the session of the cookie, if there is one. @returns whether somebody is signed in */
    resume: () => session.renew().then(Boolean, () => false),
    async signOut(): Promise<void> {
      session.forget();
      await ask('post', '/v1/auth/logout');
    },
  };
}

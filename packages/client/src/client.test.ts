import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Client, type ClientOptions, createClient, IterationError } from './index.ts';

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
interface Said {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  /** The connection breaks without an answer. */
  readonly cut?: true;
  readonly after?: number;
}

let server: Server;
let seen: Seen[] = [];
let answer: (request: Seen, count: number) => Said = () => ({});
let baseUrl = '';

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const one = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body };
    seen.push(one);
    const said = answer(one, seen.length);
    if (said.after) await new Promise((done) => setTimeout(done, said.after));
    if (said.cut) return request.socket.destroy();
    const status = said.status ?? 200;
    const type = status >= 400 ? 'application/problem+json' : 'application/json';
    response.writeHead(status, { 'content-type': type, ...said.headers });
    response.end(said.body === undefined ? '' : typeof said.body === 'string' ? said.body : JSON.stringify(said.body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  return new Promise((done) => server.close(done));
});
beforeEach(() => {
  seen = [];
});

const problem = (code: string, status: number, more: object = {}) => ({
  status,
  body: { type: `urn:rongcai:problem:${code}`, title: 'T', status, detail: 'D', instance: '/', requestId: 'r1', errors: [], ...more },
});
const client = (options: Partial<ClientOptions> = {}): Client => createClient({ baseUrl, getToken: () => 'token', ...options });
const page = (ids: string[], nextCursor: string | null) => ({ body: { data: ids.map((id) => ({ id })), page: { nextCursor, limit: 2 } } });
const order = { id: '018f0000-0000-7000-8000-000000000001', version: 3 };

test('sends token, language and query, and answers the data', async () => {
  answer = () => page(['a'], null);
  const { data } = await client({ language: 'en' }).get('/v1/training-orders', { params: { query: { status: 'open', limit: 2 } } });
  expect(data?.data[0]?.id).toBe('a');
  expect(seen[0]?.url).toBe('/v1/training-orders?status=open&limit=2');
  expect(seen[0]?.headers).toMatchObject({ authorization: 'Bearer token', 'accept-language': 'en' });
  expect(seen[0]?.headers['idempotency-key']).toBeUndefined();
});

test('a refusal is a value with its code, field errors and further members', async () => {
  answer = () => problem('state-conflict', 409, { errors: [{ pointer: '/seats', code: 'x', message: 'm' }], state: 'open' });
  const outcome = await client().act('training-orders', order, 'approve');
  expect(outcome.problem).toMatchObject({ kind: 'http', code: 'state-conflict', status: 409, requestId: 'r1', extra: { state: 'open' } });
  expect(outcome.problem?.errors[0]?.pointer).toBe('/seats');
  expect(seen[0]?.headers['if-match']).toBe('"3"');
  expect(seen[0]?.url).toBe(`/v1/training-orders/${order.id}/approve`);
});

test('every POST has an Idempotency-Key of its own, and its repetitions have the same', async () => {
  answer = (_request, count) =>
    count === 1 ? { cut: true } : count === 2 ? { status: 503, headers: { 'retry-after': '0' } } : { body: { id: 'x' } };
  const api = client();
  expect((await api.create('people', { realName: '张三' })).data?.id).toBe('x');
  expect(seen.map(({ headers }) => headers['idempotency-key']).filter((key) => key === seen[0]?.headers['idempotency-key'])).toHaveLength(
    3,
  );
  expect(seen.map(({ body }) => body)).toEqual(Array(3).fill('{"realName":"张三"}'));
  await api.create('people', {});
  expect(seen[3]?.headers['idempotency-key']).not.toBe(seen[0]?.headers['idempotency-key']);
});

test('a PATCH is repeated after 503, but not when nobody knows what became of it', async () => {
  answer = (_request, count) => (count === 1 ? { status: 503, headers: { 'retry-after': '0' } } : { body: { id: 'x' } });
  expect((await client().change('people', order, { major: 'a' })).data?.id).toBe('x');
  answer = () => ({ cut: true });
  seen = [];
  expect((await client().change('people', order, { major: 'a' })).problem?.kind).toBe('network');
  expect(seen).toHaveLength(1);
});

test('gives up after its attempts and tells how long the server wants to be left alone', async () => {
  answer = () => ({ ...problem('too-many-requests', 429), headers: { 'retry-after': '120' } });
  expect((await client().get('/v1/me')).problem).toMatchObject({ status: 429, retryAfter: 120 });
  expect(seen).toHaveLength(1);
});

test('what is not a problem document is told as such', async () => {
  answer = () => ({ status: 502, body: '<html>', headers: { 'content-type': 'text/html' } });
  expect((await client({ retries: 0 }).get('/v1/me')).problem).toMatchObject({ kind: 'unreadable', status: 502 });
  answer = () => ({ status: 200, body: '<html>', headers: { 'content-type': 'text/html' } });
  expect((await client().get('/v1/me')).problem?.kind).toBe('unreadable');
});

test('iterates over all pages, and stops where the loop stops', async () => {
  answer = ({ url }) => (url.includes('cursor=two') ? page(['c'], null) : page(['a', 'b'], 'two'));
  const ids: string[] = [];
  for await (const row of client().iterate('/v1/training-orders', { query: { status: 'open' } })) ids.push(row.id);
  expect(ids).toEqual(['a', 'b', 'c']);
  expect(seen[1]?.url).toContain('status=open');
  seen = [];
  for await (const _row of client().iterate('/v1/people')) break;
  expect(seen).toHaveLength(1);
});

test('a problem in an iteration is thrown', async () => {
  answer = () => problem('missing-permission', 403);
  await expect(client().iterate('/v1/people').next()).rejects.toBeInstanceOf(IterationError);
});

test('a machine client gets its token once for parallel calls and renews it after 401', async () => {
  let issued = 0;
  answer = ({ url, headers }) => {
    if (url === '/v1/oauth/token') return { body: { access_token: `t${++issued}`, token_type: 'Bearer', expires_in: 300 }, after: 20 };
    return headers.authorization === 'Bearer t1' && issued === 1 && seen.length > 4 ? problem('unauthenticated', 401) : page([], null);
  };
  const api = createClient({ baseUrl, credentials: { clientId: 'c', clientSecret: 's' } });
  await Promise.all([1, 2, 3].map(() => api.get('/v1/people')));
  expect(seen.filter(({ url }) => url === '/v1/oauth/token')).toHaveLength(1);
  expect(JSON.parse(seen[0]?.body ?? '')).toEqual({ grant_type: 'client_credentials', client_id: 'c', client_secret: 's' });
  const outcomes = await Promise.all([1, 2, 3].map(() => api.get('/v1/people')));
  expect(outcomes.every(({ problem: refused }) => !refused)).toBe(true);
  expect(issued).toBe(2);
});

test('staff: signs in, renews by the cookie once for all, and tells when the session has ended', async () => {
  let ended = 0;
  let renewals = 0;
  let alive = true;
  answer = ({ url, headers }) => {
    if (url === '/v1/auth/login') return { body: { accessToken: 'a0', tokenType: 'Bearer', expiresIn: 300 } };
    if (url === '/v1/auth/refresh') {
      renewals++;
      return alive
        ? { body: { accessToken: `a${renewals}`, tokenType: 'Bearer', expiresIn: 300 }, after: 20 }
        : problem('session-ended', 401);
    }
    return headers.authorization === 'Bearer a0' || !alive ? problem('unauthenticated', 401) : page([], null);
  };
  const api = createClient({ baseUrl, onSignedOut: () => ended++ });
  expect((await api.signIn('clerk', 'secret')).data).toBe(true);
  expect(seen[0]?.headers['idempotency-key']).toBeUndefined();
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => api.get('/v1/people')));
  expect(outcomes.every(({ problem: refused }) => !refused)).toBe(true);
  expect(renewals).toBe(1);
  alive = false;
  expect((await api.get('/v1/people')).problem?.status).toBe(401);
  expect(ended).toBe(1);
});

test('a busy server has not ended the session', async () => {
  let ended = 0;
  answer = ({ url }) => {
    if (url === '/v1/auth/login') return { body: { accessToken: 'a0', tokenType: 'Bearer', expiresIn: 1 } };
    return { status: 503, headers: { 'retry-after': '60' } };
  };
  const api = createClient({ baseUrl, onSignedOut: () => ended++ });
  await api.signIn('clerk', 'secret');
  expect((await api.get('/v1/people')).problem?.kind).toBe('network');
  expect(ended).toBe(0);
});

test('two tabs: after a race the other one’s cookie serves', async () => {
  answer = (_request, count) =>
    count === 1 ? problem('refresh-race', 401) : { body: { accessToken: 'a', tokenType: 'Bearer', expiresIn: 300 } };
  expect(await createClient({ baseUrl }).resume()).toBe(true);
  expect(seen).toHaveLength(2);
});

test('an aborted call is a value too', async () => {
  answer = () => ({ body: {}, after: 200 });
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 20);
  expect((await client().list('people', {}, stop.signal)).problem?.kind).toBe('aborted');
});

test('streams what is downloaded', async () => {
  answer = () => ({ body: 'number,title\r\n', headers: { 'content-type': 'text/csv' } });
  const { data } = await client().download('/v1/training-orders', { format: 'csv', bom: true });
  expect(await new Response(data).text()).toBe('number,title\r\n');
  expect(seen[0]?.url).toBe('/v1/training-orders?format=csv&bom=true');
});

import { type AddressInfo, connect } from 'node:net';
import { startTestApp, type TestApp } from '../../../test/harness.ts';
import { type Wire, wire } from '../../../test/wire.ts';

let app: TestApp;
let call: Wire;
let port: number;

beforeAll(async () => {
  app = await startTestApp();
  call = await wire(app);
  port = (app.app.server.address() as AddressInfo).port;
});
afterAll(async () => {
  call.close();
  await app.close();
});

interface Heard {
  readonly status: number;
  readonly headers: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers freely
  readonly json: any;
  readonly answers: number;
}

/** Sends bytes as they are, and hears everything until the server ends the connection. */
function raw(text: string | Buffer): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setTimeout(5_000, () => socket.destroy());
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => {
      const [headers = '', body = ''] = heard.split('\r\n\r\n');
      resolve({
        status: Number(/^HTTP\/1\.1 (\d+)/.exec(heard)?.[1]),
        headers: headers.toLowerCase(),
        json: body === '' ? null : JSON.parse(body),
        answers: heard.match(/HTTP\/1\.1 \d/g)?.length ?? 0,
      });
    });
  });
}

function isProblem(heard: Heard, status: number, code: string): void {
  expect(heard.status).toBe(status);
  expect(heard.headers).toContain('content-type: application/problem+json; charset=utf-8');
  expect(heard.headers).toContain('x-content-type-options: nosniff');
  expect(heard.json).toMatchObject({ type: `urn:rongcai:problem:${code}`, status, errors: [] });
  expect(heard.headers).toContain(`x-request-id: ${heard.json.requestId}`);
  expect(heard.answers).toBe(1);
}

const get = (path: string, headers = '') => `GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${headers}\r\n`;

describe('an address that cannot be read', () => {
  it.each(['/v1/people/%zz', '/%', '/v1/people/%E0%A4%A', '/v1/people/%ff%fe/history', '/%c0%80'])('is a problem: %s', async (path) => {
    const heard = await raw(get(path, 'Accept-Language: en\r\n'));
    isProblem(heard, 400, 'malformed-request');
    expect(heard.json.title).toBe('Bad request');
    expect(heard.headers).toContain('ratelimit-policy');
  });

  it('says nothing of its query', async () => {
    expect(JSON.stringify((await raw(get('/%zz?q=geheim'))).json)).not.toContain('geheim');
  });

  it('with a part that is too long is a problem', async () => {
    isProblem(await raw(get(`/v1/people/${'a'.repeat(300)}`)), 414, 'address-too-long');
  });
});

describe('what is no HTTP', () => {
  it.each<[string, string | Buffer, number, string]>([
    ['a foreign protocol', 'SSH-2.0-OpenSSH_9.0\r\n\r\n', 400, 'malformed-request'],
    ['a TLS greeting', Buffer.from([0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3]), 400, 'malformed-request'],
    ['an unknown method', 'STEAL /v1/me HTTP/1.1\r\nHost: a\r\n\r\n', 400, 'malformed-request'],
    ['headers without end', get('/v1/me', `X-Large: ${'a'.repeat(20_000)}\r\n`), 431, 'headers-too-large'],
    ['an address as long as a book', get(`/v1/people?q=${'a'.repeat(20_000)}`), 431, 'headers-too-large'],
    [
      'two lengths',
      'POST /v1/auth/login HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
      400,
      'malformed-request',
    ],
    [
      'a length and chunks',
      'POST /v1/auth/login HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
      'malformed-request',
    ],
    ['a control character in a header', get('/v1/me', 'X-A: a\u0000b\r\n'), 400, 'malformed-request'],
    ['no Host', 'GET /v1/me HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'malformed-request'],
    ['an expectation that nobody can meet', get('/v1/me', 'Expect: 200-ok\r\n'), 417, 'expectation-failed'],
  ])('%s is answered with a problem, once', async (_name, bytes, status, code) => {
    isProblem(await raw(bytes), status, code);
  });

  it('behind a request that can be read ends the connection after its answer', async () => {
    const heard = await raw('GET /healthz HTTP/1.1\r\nHost: a\r\n\r\nnonsense\r\n\r\n').catch(() => null);
    if (heard && heard.answers > 0) expect([200, 400]).toContain(heard.status);
    expect((await call({ path: '/healthz' })).status).toBe(200);
  });
});

describe('other things that the framework refuses', () => {
  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('%s at an address without it is a problem', async (method) => {
    const answer = await call({ method, path: '/v1/people' });
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it.each(['{', '[1,', 'nul', '\u0000', '"\\ud800'])('a body that is no JSON is a problem: %j', async (body) => {
    const answer = await call({ method: 'POST', path: '/v1/auth/login', body, headers: { 'content-type': 'application/json' } });
    expect(answer.status).toBe(400);
    expect(answer.json.type).toBe('urn:rongcai:problem:malformed-request');
  });
});

describe('a process that stops', () => {
  it('answers what is under way, and refuses what follows on the connection in the form of every refusal', async () => {
    const other = await startTestApp();
    (await wire(other, 1)).close();
    const socket = connect((other.app.server.address() as AddressInfo).port, '127.0.0.1');
    socket.setTimeout(5_000, () => socket.destroy());
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk;
    });
    const ended = new Promise((resolve) => socket.on('close', resolve));
    socket.write('POST /v1/auth/login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const closing = other.app.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.write('}GET /v1/people HTTP/1.1\r\nHost: a\r\n\r\n');
    await ended;
    expect([...heard.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual(['400', '503']);
    expect(heard).toContain('urn:rongcai:problem:draining');
    expect(heard).not.toContain('"error"');
    await closing;
    await other.close();
  });
});

import { syntheticCreditCode } from '@rongcai/codes';
import type { Caller } from '../../../test/harness.ts';
import { JIMEI, KUNDULUN, startTestApp, type TestApp } from '../../../test/harness.ts';
import { type Wire, wire } from '../../../test/wire.ts';

let app: TestApp;
let admin: Caller;
let call: Wire;
let n = 0;

beforeAll(async () => {
  app = await startTestApp();
  call = await wire(app);
  admin = await app.staff(['admin']);
});
afterAll(async () => {
  call.close();
  await app.close();
});
beforeEach(() => app.sql('DELETE FROM login_attempts'));

interface Registered {
  readonly path: string;
  readonly id: string;
  readonly secret: string;
}

async function register(fields = {}): Promise<Registered> {
  const body = { clientId: `maschine-${++n}`, name: '接口', regionCode: KUNDULUN, scopes: ['training:read'], ...fields };
  const made = await admin.post('/v1/api-clients', body);
  expect(made.status).toBe(201);
  return { path: made.headers.location as string, id: made.body.clientId, secret: made.body.clientSecret };
}

const ask = (id: string, secret: string) =>
  call({ method: 'POST', path: '/v1/oauth/token', body: { grant_type: 'client_credentials', client_id: id, client_secret: secret } });
const basic = (id: string, secret: string) =>
  `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`;

describe('a machine client', () => {
  it('gets a token for its id and secret', async () => {
    const { id, secret } = await register();
    const { status, json } = await ask(id, secret);
    expect(status).toBe(200);
    expect(json).toEqual({ access_token: expect.any(String), token_type: 'Bearer', expires_in: 600, scope: 'training:read' });
    expect((await app.withToken(json.access_token).get('/v1/training-orders')).status).toBe(200);
    expect((await app.withToken(json.access_token).get('/v1/people')).status).toBe(403);
  });

  it('may send a form, as RFC 6749 has it, with the secret in it or in the Basic header', async () => {
    const { id, secret } = await register();
    const form = (body: string, headers = {}) =>
      call({ method: 'POST', path: '/v1/oauth/token', body, headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } });
    const whole = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret }).toString();
    expect((await form(whole)).status).toBe(200);
    expect((await form('grant_type=client_credentials', { authorization: basic(id, secret) })).status).toBe(200);
    expect((await form('grant_type=password&username=a&password=b')).status).toBe(400);
    expect((await form('__proto__=1&grant_type=client_credentials')).status).toBe(400);
  });

  it('may send JSON with the Basic header', async () => {
    const { id, secret } = await register();
    const answer = await call({
      method: 'POST',
      path: '/v1/oauth/token',
      body: { grant_type: 'client_credentials' },
      headers: { authorization: basic(id, secret) },
    });
    expect(answer.status).toBe(200);
  });

  it('cannot send forms to any other operation', async () => {
    const answer = await call({
      method: 'POST',
      path: '/v1/auth/login',
      body: 'username=a&password=b',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(answer.status).toBe(415);
  });

  it('is refused with invalid_client for a wrong secret and for an unknown id alike', async () => {
    const { id } = await register();
    for (const answer of [await ask(id, 'wrong'), await ask('nobody', 'wrong'), await ask(id, '')]) {
      if (answer.status === 400) continue;
      expect(answer.status).toBe(401);
      expect(answer.json).toMatchObject({ error: 'invalid_client', type: 'urn:rongcai:problem:invalid_client' });
    }
  });

  it('has two living secrets while one is exchanged for another, and never three', async () => {
    const { path, id, secret: first } = await register();
    const rotate = async () => (await admin.post(`${path}/rotate-secret`)).body.clientSecret as string;
    const second = await rotate();
    expect([(await ask(id, first)).status, (await ask(id, second)).status]).toEqual([200, 200]);
    const third = await rotate();
    expect([(await ask(id, first)).status, (await ask(id, second)).status, (await ask(id, third)).status]).toEqual([401, 200, 200]);
    await app.sql("UPDATE api_clients SET previous_secret_ends_at = now() - interval '1 s' WHERE client_id = $1", [id]);
    expect([(await ask(id, second)).status, (await ask(id, third)).status]).toEqual([401, 200]);
  });

  it('shows its secret once: no read, list, history or audit entry has it', async () => {
    const { path, secret } = await register();
    const { clientSecret } = (await admin.post(`${path}/rotate-secret`)).body;
    for (const url of [path, '/v1/api-clients', `${path}/history`, '/v1/audit-entries?limit=200', '/v1/api-clients?format=csv']) {
      const { text } = await admin.get(url);
      expect(text).not.toContain(secret);
      expect(text).not.toContain(clientSecret);
      expect(text).not.toMatch(/secretHash|secret_hash/);
    }
    const [row] = await app.sql<{ n: number }>('SELECT count(*)::int AS n FROM api_clients t WHERE t::text LIKE $1', [`%${secret}%`]);
    expect(row?.n).toBe(0);
  });

  it('that is revoked is out within five seconds', async () => {
    const { path, id, secret } = await register();
    const { access_token: token } = (await ask(id, secret)).json;
    expect((await app.withToken(token).get('/v1/me')).status).toBe(200);
    await admin.act('api-clients', path.split('/').at(-1) ?? '', 'revoke');
    expect((await ask(id, secret)).status).toBe(401);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect((await app.withToken(token).get('/v1/me')).status).toBe(401);
  });

  it('loses a scope as soon as it is taken away', async () => {
    const { path, id, secret } = await register({ scopes: ['training:read', 'directory:read'] });
    const caller = app.withToken((await ask(id, secret)).json.access_token);
    expect((await caller.get('/v1/people')).status).toBe(200);
    await admin.patch(path, { scopes: ['training:read'] });
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect((await caller.get('/v1/people')).status).toBe(403);
  });

  it.each(['identity:read', 'identity:write', 'directory:reveal', 'everything', 'training:*'])(
    'is never given the scope %s',
    async (scope) => {
      const body = { clientId: `maschine-${++n}`, name: '接口', regionCode: KUNDULUN, scopes: [scope] };
      expect((await admin.post('/v1/api-clients', body)).status).toBe(400);
      const { path } = await register();
      expect((await admin.patch(path, { scopes: [scope] })).status).toBe(400);
    },
  );

  it('is made for a place that there is, within the region of its admin, for an organization of that region', async () => {
    const make = (fields: object) =>
      admin.post('/v1/api-clients', {
        clientId: `maschine-${++n}`,
        name: '接口',
        regionCode: KUNDULUN,
        scopes: ['training:read'],
        ...fields,
      });
    const unknown = await app
      .staff(['admin'], '000000')
      .then((chief) =>
        chief.post('/v1/api-clients', { clientId: `maschine-${++n}`, name: '接口', regionCode: '999999', scopes: ['training:read'] }),
      );
    expect([unknown.status, unknown.body.errors[0].code]).toEqual([400, 'unknown-region']);
    expect((await make({ regionCode: JIMEI })).body.errors[0].code).toBe('outside-scope');
    expect((await make({ regionCode: '000000' })).body.errors[0].code).toBe('outside-scope');
    const far = await (await app.staff(['clerk'], JIMEI)).create('organizations', {
      name: '外地企业',
      kind: 'enterprise',
      uscc: syntheticCreditCode(7_100_001),
      regionCode: JIMEI,
    });
    expect((await make({ organizationId: far.id })).body.errors[0].code).toBe('unknown-reference');
  });

  it('of another region cannot be changed, exchanged or revoked by an admin from here', async () => {
    const { path } = await register();
    const stranger = await app.staff(['admin'], JIMEI);
    expect((await stranger.patch(path, { scopes: ['subsidy:act'] }, { etag: '*' })).status).toBe(404);
    expect((await stranger.post(`${path}/rotate-secret`, undefined, { etag: '*' })).status).toBe(404);
    expect((await stranger.post(`${path}/revoke`, undefined, { etag: '*' })).status).toBe(404);
  });

  it('needs the current ETag for a new secret', async () => {
    const { path } = await register();
    expect((await admin.post(`${path}/rotate-secret`, undefined, { etag: false })).status).toBe(428);
    expect((await admin.post(`${path}/rotate-secret`, undefined, { etag: '"9"' })).status).toBe(412);
  });
});

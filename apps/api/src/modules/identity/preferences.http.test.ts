import { type Caller, startTestApp, type TestApp } from '../../../test/harness.ts';
import { type Wire, wire } from '../../../test/wire.ts';

let app: TestApp;
let call: Wire;
let clerk: Caller;

beforeAll(async () => {
  app = await startTestApp();
  call = await wire(app);
  clerk = await app.staff(['clerk']);
});
afterAll(async () => {
  call.close();
  await app.close();
});

const path = '/v1/me/preferences';
const put = (caller: Caller, body: unknown) => call({ method: 'PUT', path, token: caller.token, body });
const columns = { language: 'en', columns: { people: ['realName', 'status'] } };

describe('preferences', () => {
  it('are empty at first, and afterwards what was put, as a whole', async () => {
    expect((await clerk.get(path)).body).toEqual({});
    expect((await put(clerk, columns)).json).toEqual(columns);
    expect((await put(clerk, { language: 'zh' })).status).toBe(200);
    expect((await clerk.get(path)).body).toEqual({ language: 'zh' });
  });

  it('are those of the caller alone', async () => {
    await put(clerk, columns);
    const other = await app.staff(['reviewer']);
    expect((await other.get(path)).body).toEqual({});
    await put(other, { language: 'en' });
    expect((await clerk.get(path)).body).toEqual(columns);
  });

  it('are bounded in size, in bytes', async () => {
    expect((await put(clerk, { text: 'x'.repeat(16_000) })).status).toBe(200);
    const refused = await put(clerk, { text: '融'.repeat(6_000) });
    expect([refused.status, refused.json.errors[0].code]).toEqual([400, 'maxLength']);
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, nth) => [`k${nth}`, 1]));
    expect((await put(clerk, many)).status).toBe(400);
  });

  it.each([['[]'], ['null'], ['"text"'], ['1'], ['{"a":"\\u0000"}'], ['{"__proto__":{"admin":true}}'], ['{"":1}']])(
    'are an object that can be kept, not %s',
    async (body) => {
      const answer = await call({ method: 'PUT', path, token: clerk.token, body, headers: { 'content-type': 'application/json' } });
      expect(answer.status).toBe(400);
    },
  );

  it('are not nested deeper than anybody needs, down to what would break a stack', async () => {
    const nested = (levels: number) => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`;
    const send = (body: string) => call({ method: 'PUT', path, token: clerk.token, body, headers: { 'content-type': 'application/json' } });
    expect((await send(nested(5))).status).toBe(200);
    for (const levels of [20, 7_000, 400_000]) expect((await send(nested(levels))).status).toBe(400);
  });

  it('put by many windows at once are one of those that were put', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, nth) => put(clerk, { nth })));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(Object.keys((await clerk.get(path)).body)).toEqual(['nth']);
  });

  it('are no machine client’s', async () => {
    const client = await app.client(['directory:read']);
    expect((await client.get(path)).status).toBe(404);
    expect((await put(client, {})).status).toBe(404);
    expect((await app.anonymous().get(path)).status).toBe(401);
  });
});

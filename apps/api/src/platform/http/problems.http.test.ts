import { contentTypes } from '../../../test/arbitrary.ts';
import { startTestApp, type TestApp } from '../../../test/harness.ts';
import { type Wire, wire } from '../../../test/wire.ts';
import { makeWorld, type World } from '../../../test/world.ts';

let app: TestApp;
let world: World;
let call: Wire;

beforeAll(async () => {
  app = await startTestApp();
  call = await wire(app, 50);
  world = await makeWorld(app);
});
afterAll(async () => {
  call.close();
  await app.close();
});

describe('a refusal', () => {
  it.each([
    ['zh-CN', 'zh-CN', '没有这个字段或参数'],
    ['en', 'en', 'is not a known field or parameter'],
    ['en-GB,en;q=0.9,zh;q=0.8', 'en', 'is not a known field or parameter'],
    ['zh;q=0.5, en;q=0.4', 'zh-CN', '没有这个字段或参数'],
    ['fr, de', 'zh-CN', '没有这个字段或参数'],
    [';q=;;', 'zh-CN', '没有这个字段或参数'],
  ])('is worded for Accept-Language %s in %s', async (accepted, language, message) => {
    const answer = await world.clerk.get('/v1/people?color=red', { headers: { 'accept-language': accepted } });
    expect(answer.headers['content-language']).toBe(language);
    expect(answer.body.errors[0].message).toBe(message);
  });

  it('is a problem with type, title, status, detail, instance, requestId and errors, and nothing of the query', async () => {
    const { body, headers } = await world.clerk.get('/v1/people?color=geheim');
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(body).toMatchObject({ type: 'urn:rongcai:problem:invalid-input', status: 400, instance: '/v1/people' });
    expect(body.requestId).toBe(headers['x-request-id']);
    expect(JSON.stringify(body)).not.toContain('geheim');
  });

  it('of many at the same time holds its own details only', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => call({ path: `/v1/people?canary${index}x=1`, token: world.clerk.token })),
    );
    for (const [index, { text }] of answers.entries()) expect(text.match(/canary\d+x/g)).toEqual([`canary${index}x`]);
  });

  it('of an unknown address is a problem too', async () => {
    const answer = await world.clerk.get('/v1/nothing-here');
    expect(answer.status).toBe(404);
    expect(answer.body.type).toBe('urn:rongcai:problem:not-found');
  });

  it('names several wrong fields at once, each by its pointer', async () => {
    const { body } = await world.clerk.post('/v1/people', { realName: '', nationalId: 1, phone: '12', regionCode: null, extra: 1 });
    const pointers = body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/realName', '/nationalId', '/phone', '/regionCode', '/extra']));
  });
});

describe('a body', () => {
  const taken = /^\s*application\/json\s*(;.*)?$/i;
  it.each(contentTypes)('whose content type is %j is checked or refused, never taken unchecked', async (type) => {
    const answer = await call({
      method: 'POST',
      path: '/v1/organizations',
      token: world.clerk.token,
      body: '{"name":"未检查","kind":"nonsense"}',
      headers: { 'content-type': type },
    });
    expect(taken.test(type) ? [400, 415] : [400, 415]).toContain(answer.status);
    expect((await app.sql("SELECT 1 FROM organizations WHERE name = '未检查'")).length).toBe(0);
  });

  it.each([
    ['PATCH', 'application/merge-patch+json', 200],
    ['PATCH', 'Application/Merge-Patch+JSON; charset=utf-8', 200],
    ['PATCH', 'application/json', 200],
    ['PATCH', 'application/json-patch+json', 415],
    ['POST', 'application/merge-patch+json', 415],
  ])('of a %s is taken as what it is: %s', async (method, type, status) => {
    const made = await world.organization();
    const answer = await call({
      method,
      path: method === 'PATCH' ? `/v1/organizations/${made.id}` : '/v1/organizations',
      token: world.clerk.token,
      body: '{"name":"合并补丁公司"}',
      headers: { 'content-type': type, 'if-match': '*' },
    });
    expect([answer.status, answer.json.name]).toEqual([status, status === 200 ? '合并补丁公司' : undefined]);
  });

  it('that is a merge patch takes away what is null, and is held to the same rules', async () => {
    const made = await world.organization('enterprise', { bankAccount: '6222021234567890' });
    const patch = (body: object) =>
      call({
        method: 'PATCH',
        path: `/v1/organizations/${made.id}`,
        token: world.clerk.token,
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/merge-patch+json', 'if-match': '*' },
      });
    expect((await patch({ bankAccount: null })).json.bankAccount).toBeNull();
    const refused = await patch({ name: null, nonsense: 1 });
    expect([refused.status, refused.json.errors.map(({ pointer }: { pointer: string }) => pointer).sort()]).toEqual([
      400,
      ['/name', '/nonsense'],
    ]);
  });

  it('that is no JSON is refused as that', async () => {
    const answer = await call({
      method: 'POST',
      path: '/v1/organizations',
      token: world.clerk.token,
      body: '{"name":"断了"',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
    });
    const { status, json } = answer;
    expect([status, json.type, json.detail]).toEqual([400, 'urn:rongcai:problem:malformed-request', 'The body is not valid JSON']);
  });

  it('over one megabyte is refused', async () => {
    const answer = await call({
      method: 'POST',
      path: '/v1/organizations',
      token: world.clerk.token,
      body: { name: 'x'.repeat(1_100_000) },
    });
    expect(answer.status).toBe(413);
    expect(answer.json.type).toMatch(/^urn:rongcai:problem:/);
  });

  it.each([2_001, 20_000])('nested %i levels deep is refused before it is built', async (levels) => {
    const body = `{"document":${'['.repeat(levels)}${']'.repeat(levels)}}`;
    const { status, json } = await call({
      method: 'POST',
      path: '/v1/policy-versions',
      token: world.clerk.token,
      body,
      headers: { 'content-type': 'application/json', 'idempotency-key': `deep-${levels}` },
    });
    expect([status, json.type]).toEqual([400, 'urn:rongcai:problem:malformed-request']);
  });

  it.each(['{"__proto__":{"a":1}}', '{"constructor":{"prototype":{"a":1}}}'])(
    'that reaches for prototypes is refused: %s',
    async (body) => {
      const answer = await call({
        method: 'POST',
        path: '/v1/organizations',
        token: world.clerk.token,
        body,
        headers: { 'content-type': 'application/json' },
      });
      expect(answer.status).toBe(400);
      expect(({} as { a?: number }).a).toBeUndefined();
    },
  );
});

import { syntheticCreditCode } from '@rongcai/codes';
import { startTestApp, type TestApp } from '../../../test/harness.ts';
import { type Wire, wire } from '../../../test/wire.ts';
import { makeWorld, type World } from '../../../test/world.ts';

let app: TestApp;
let world: World;
let call: Wire;

beforeAll(async () => {
  app = await startTestApp();
  call = await wire(app, 100);
  world = await makeWorld(app);
});
afterAll(async () => {
  call.close();
  await app.close();
});

let n = 3_000_000;
const organization = (fields = {}) => ({
  name: '单位',
  kind: 'enterprise',
  uscc: syntheticCreditCode(++n),
  regionCode: world.regionCode,
  ...fields,
});
const create = (body: unknown, key: string, token = world.clerk.token) =>
  call({ method: 'POST', path: '/v1/organizations', token, body, headers: { 'idempotency-key': key } });
const countOf = async (uscc: string) =>
  (await app.sql<{ n: number }>('SELECT count(*)::int AS n FROM organizations WHERE uscc = $1', [uscc]))[0]?.n;

describe('a request that carries an Idempotency-Key', () => {
  it('has one effect and one answer, however often it is sent at once', async () => {
    const body = organization();
    const answers = await Promise.all(Array.from({ length: 100 }, () => create(body, 'hundred')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(99);
    expect(await countOf(body.uscc)).toBe(1);
    const [entries] = await app.sql<{ n: number }>('SELECT count(*)::int AS n FROM audit_entries WHERE subject_id = $1', [
      answers[0]?.json.id,
    ]);
    expect(entries?.n).toBe(1);
  });

  it('is refused with 422 when the key was used for other content', async () => {
    await create(organization(), 'other-content');
    const second = organization();
    const answer = await create(second, 'other-content');
    expect(answer.status).toBe(422);
    expect(answer.json.type).toBe('urn:rongcai:problem:idempotency-key-reused');
    expect(await countOf(second.uscc)).toBe(0);
  });

  it('is refused with 422 when the key was used for another operation', async () => {
    const made = await create(organization(), 'other-operation');
    const answer = await call({
      method: 'POST',
      path: `/v1/organizations/${made.json.id}/verify`,
      token: world.clerk.token,
      headers: { 'idempotency-key': 'other-operation', 'if-match': '*' },
    });
    expect(answer.status).toBe(422);
  });

  it('does not meet the same key of another caller', async () => {
    const colleague = await app.staff(['clerk']);
    const [mine, theirs] = [organization(), organization()];
    expect((await create(mine, 'shared-key')).status).toBe(201);
    expect((await create(theirs, 'shared-key', colleague.token)).status).toBe(201);
    expect([await countOf(mine.uscc), await countOf(theirs.uscc)]).toEqual([1, 1]);
  });

  it('leaves nothing behind when it is refused, so that it may be mended and sent again with the same key', async () => {
    const body = organization();
    expect((await create({ ...body, uscc: 'X'.repeat(18) }, 'mended')).status).toBe(400);
    expect((await create(body, 'mended')).status).toBe(201);
    const kept = await app.sql('SELECT key FROM idempotency_keys WHERE key = $1', ['mended']);
    expect(kept).toHaveLength(1);
  });

  it('is kept encrypted', async () => {
    await create(organization({ contactName: 'KANARIENVOGEL' }), 'sealed');
    const [row] = await app.sql<{ answer: string }>('SELECT answer FROM idempotency_keys WHERE key = $1', ['sealed']);
    expect(row?.answer).not.toContain('KANARIENVOGEL');
    expect(app.services.keyring.decrypt(row?.answer ?? '')).toContain('KANARIENVOGEL');
  });

  it.each(['', 'a b', 'x'.repeat(256), 'é'])('is refused when the key is %j', async (key) => {
    const answer = await create(organization(), key);
    expect(answer.status).toBe(400);
    expect(answer.json.errors[0].pointer).toBe('header idempotency-key');
  });

  it('may change the own password, and a key that is too long is refused there too', async () => {
    const answer = await world.clerk.post('/v1/me/password', { current: 'wrong', password: 'Vx8-tragbar-lang' }, { key: 'k'.repeat(256) });
    expect(answer.status).toBe(400);
  });
});

import { startTestApp, type TestApp } from '../../../test/harness.ts';
import { makeWorld } from '../../../test/world.ts';
import { forgetAttempts, forgetKeys, forgetSessions } from './housekeeping.commands.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ time: '2026-03-02T02:00:00Z' });
});
afterAll(() => app.close());

describe('housekeeping', () => {
  it('forgets an Idempotency-Key after 24 hours, not before', async () => {
    const { clerk } = await makeWorld(app);
    const body = { name: '单位', kind: 'enterprise', uscc: '91150203MA0000001X', regionCode: '150203' };
    await clerk.post('/v1/people/find', { nationalId: '110101199003070011' }, { key: 'not kept: it was refused' });
    await clerk.post('/v1/organizations', body, { key: 'refused, too' });
    await app.sql(`INSERT INTO idempotency_keys (actor_id, key, request_hash, created_at) VALUES ($1, 'old', repeat('0', 64), $2)`, [
      clerk.id,
      '2026-03-02T02:00:00Z',
    ]);
    app.setTime('2026-03-03T01:50:00Z');
    expect(await forgetKeys(app.services)).toBe(0);
    app.setTime('2026-03-03T02:00:01Z');
    expect(await forgetKeys(app.services)).toBe(1);
  });

  it('forgets sessions that ended a day ago and keeps those that live', async () => {
    app.setTime(new Date().toISOString());
    const before = (await app.sql('SELECT count(*)::int AS n FROM sessions'))[0]?.n as number;
    await app.sql("UPDATE sessions SET ends_at = now() - interval '25 hours' WHERE id = (SELECT id FROM sessions LIMIT 1)");
    expect(await forgetSessions(app.services)).toBe(1);
    expect((await app.sql('SELECT count(*)::int AS n FROM sessions'))[0]?.n).toBe(before - 1);
  });

  it('forgets counters of sign-in attempts when their window is over', async () => {
    await app.sql("INSERT INTO login_attempts (key, points, expire) VALUES ('account:a', 3, $1), ('account:b', 3, $2)", [
      Date.now() - 1,
      Date.now() + 60_000,
    ]);
    expect(await forgetAttempts(app.services)).toBe(1);
    expect((await app.sql("SELECT key FROM login_attempts WHERE key LIKE 'account:_'")).map((row) => row.key)).toEqual(['account:b']);
  });
});

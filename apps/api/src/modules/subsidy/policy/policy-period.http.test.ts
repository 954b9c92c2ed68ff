import { readFileSync } from 'node:fs';
import { startTestApp, type TestApp } from '../../../../test/harness.ts';
import { makeWorld, type World } from '../../../../test/world.ts';

const order = JSON.parse(readFileSync(new URL('../../../../../../policies/kundulun-order-class-training.json', import.meta.url), 'utf8'));

let app: TestApp;
let world: World;

beforeAll(async () => {
  app = await startTestApp({ time: '2026-03-02T02:00:00Z' });
  world = await makeWorld(app);
});
afterAll(() => app.close());

interface Period {
  from: string;
  to?: string;
}

/** Drafts of one policy, each with its days. */
async function drafts(key: string, periods: readonly Period[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [nth, effective] of periods.entries()) {
    const document = { ...order, key, version: `v${nth}`, effective, examples: [] };
    ids.push((await world.clerk.create('policy-versions', { document })).id);
  }
  return ids;
}

const publish = (id: string | undefined) => world.reviewer.post(`/v1/policy-versions/${id}/publish`);
const retire = (id: string | undefined, from: string) =>
  world.reviewer.act('policy-versions', String(id), 'retire', { from, leaveGap: true });

describe('versions of a policy', () => {
  it('are never two in force on one day, however many are published at once', async () => {
    const ids = await drafts(
      'at-once',
      [1, 2, 3, 4, 5, 6, 7, 8].map((month) => ({ from: `2027-0${month}-01` })),
    );
    const answers = await Promise.all(ids.map(publish));
    for (const { status, body } of answers.filter((one) => one.status !== 200))
      expect([status, body.type, body.errors[0].pointer]).toEqual([409, 'urn:rongcai:problem:versions-overlap', '/effectiveFrom']);
    const held = await app.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM policy_versions v, generate_series('2027-01-01'::date, '2027-08-31', '1 day') day
       WHERE policy_key = 'at-once' AND status <> 'draft' AND daterange(effective_from, effective_to) @> day::date GROUP BY day::date`,
    );
    expect(new Set(held.map(({ n }) => n))).toEqual(new Set([1]));
    const current = await app.sql(
      "SELECT count(*)::int AS n FROM policy_versions WHERE policy_key = 'at-once' AND status = 'published' AND effective_to IS NULL",
    );
    expect(current).toEqual([{ n: 1 }]);
  });

  it('may follow one another on the day on which the first no longer holds', async () => {
    const [first, second] = await drafts('in-turn', [{ from: '2026-01-01', to: '2027-01-01' }, { from: '2027-01-01' }]);
    expect([(await publish(first)).status, (await publish(second)).status]).toEqual([200, 200]);
  });

  it('follow one another by themselves: publishing the next ends the one that had no end', async () => {
    const [old, next, between] = await drafts('succeeding', [{ from: '2026-01-01' }, { from: '2027-01-01' }, { from: '2026-07-01' }]);
    await publish(old);
    expect((await publish(next)).status).toBe(200);
    const { body } = await world.clerk.get(`/v1/policy-versions/${old}`);
    expect(body).toMatchObject({ status: 'published', effectiveTo: '2027-01-01' });
    expect((await world.clerk.get(`/v1/policy-versions/${old}/text`)).body.document.effective).toEqual({
      from: '2026-01-01',
      to: '2027-01-01',
    });
    expect((await publish(between)).body.type).toBe('urn:rongcai:problem:versions-overlap');
  });

  it('that are corrected in the middle of the year end there; what holds for some months only ends nothing without end', async () => {
    const [old, next, corrected, summer] = await drafts('corrected', [
      { from: '2026-01-01' },
      { from: '2027-01-01' },
      { from: '2026-06-01', to: '2027-01-01' },
      { from: '2027-06-01', to: '2027-09-01' },
    ]);
    await publish(old);
    await publish(next);
    expect((await publish(corrected)).status).toBe(200);
    expect((await world.clerk.get(`/v1/policy-versions/${old}`)).body).toMatchObject({ status: 'published', effectiveTo: '2026-06-01' });
    expect((await publish(summer)).body.type).toBe('urn:rongcai:problem:versions-overlap');
  });

  it('rest on one basis: another one is another policy', async () => {
    const [first] = await drafts('one-basis', [{ from: '2026-01-01' }]);
    await publish(first);
    const document = {
      ...order,
      key: 'one-basis',
      version: 'other',
      basis: 'employment',
      effective: { from: '2027-01-01' },
      facts: [],
      examples: [],
      beneficiary: 'person',
      anchor: { fact: 'employment.startedOn' },
      predicates: [{ id: 'HELD', tree: { missing: { fact: 'employment.endedOn' } }, text: order.predicates[0].text }],
      amount: { tree: 100 },
      limits: [],
      parameters: {},
      tables: {},
      applyWithin: undefined,
    };
    const { id } = await world.clerk.create('policy-versions', { document });
    const refused = await publish(id);
    expect(refused.body.errors).toEqual([expect.objectContaining({ pointer: '/document/basis', code: 'other-basis' })]);
  });

  it('of different policies hold at the same time', async () => {
    const [one] = await drafts('this-policy', [{ from: '2026-01-01' }]);
    const [other] = await drafts('that-policy', [{ from: '2026-01-01' }]);
    expect([(await publish(one)).status, (await publish(other)).status]).toEqual([200, 200]);
  });

  it('give way where one is retired; the retired one still decides the days before', async () => {
    const [old, again, later] = await drafts('replaced', [
      { from: '2026-01-01' },
      { from: '2026-06-01', to: '2026-09-01' },
      { from: '2027-01-01' },
    ]);
    await publish(old);
    await retire(old, '2027-01-01');
    expect((await publish(later)).status).toBe(200);
    expect((await publish(again)).body.type).toBe('urn:rongcai:problem:versions-overlap');
  });

  it('may begin on the same day when the first was retired before it ever held', async () => {
    const [wrong, right] = await drafts('mistaken', [{ from: '2027-01-01' }, { from: '2027-01-01' }]);
    await publish(wrong);
    await retire(wrong, '2027-01-01');
    expect((await publish(right)).status).toBe(200);
  });

  it('do not follow another where they were retired before they ever held', async () => {
    const [old, wrong] = await drafts('not-following', [{ from: '2026-01-01', to: '2027-01-01' }, { from: '2027-01-01' }]);
    await publish(old);
    await publish(wrong);
    const next = async () => (await world.reviewer.get(`/v1/policy-versions/${old}/succession?from=2026-06-01`)).body.next;
    expect(await next()).toMatchObject({ id: wrong });
    await retire(wrong, '2027-01-01');
    expect(await next()).toBeNull();
  });
});

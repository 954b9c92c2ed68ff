import { startTestApp, type TestApp } from '../../../../test/harness.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { write } from '../../../platform/http/write.ts';
import { systemActor } from '../../../platform/security/actor.ts';
import { startNightlyRuns, sweepEntitlements } from '../entitlement/sweep.commands.ts';

let app: TestApp;
let world: World;

beforeEach(async () => {
  app = await startTestApp({ time: '2026-03-20T02:00:00Z' });
  world = await makeWorld(app);
});
afterEach(() => app.close());

const base = {
  key: 'succeeding',
  version: '1',
  title: { zh: '补贴' },
  regionCode: '150203',
  legalBasis: [{ title: '办法' }],
  beneficiary: 'person',
  basis: 'person',
  automatic: false,
  anchor: { fact: 'asOf' },
  effective: { from: '2026-01-01' },
  predicates: [],
  amount: { tree: 30_000 },
};

async function publish(document: object): Promise<string> {
  const { id } = await world.clerk.create('policy-versions', { document });
  await world.reviewer.act('policy-versions', id, 'publish');
  return id;
}

describe('an automatic policy', () => {
  it("is offered this year although next year's version, which is applied for, is published", async () => {
    await publish({ ...base, automatic: true });
    await publish({ ...base, version: '2', effective: { from: '2027-01-01' } });
    const run = await world.clerk.post('/v1/entitlement-runs', { regionCode: '150203', policyKeys: ['succeeding'] });
    expect(run.status).toBe(201);
  });

  it('that is to end is offered every night until then, and not after', async () => {
    const id = await publish({ ...base, automatic: true });
    await world.reviewer.act('policy-versions', id, 'retire', { from: '2026-12-01', leaveGap: true });
    const started = async () => {
      let n = 0;
      await write(app.services, systemActor, null, async (ctx) => {
        n = await startNightlyRuns(ctx);
        return { status: 204, body: null };
      });
      return n;
    };
    expect(await started()).toBe(1);
    await app.sql("UPDATE jobs SET status = 'done'");
    app.setTime('2026-12-01T02:00:00Z');
    expect(await started()).toBe(0);
  });

  it('keeps the offers of this month when a run looks at an earlier one', async () => {
    await world.person();
    await publish({ ...base, automatic: true, period: 'month' });
    const run = async (fields: object) => {
      const { jobId } = await world.clerk.create('entitlement-runs', { regionCode: '150203', ...fields });
      await sweepEntitlements(app.services, { jobId });
    };
    await run({});
    await run({ asOf: '2026-02-15' });
    const { data } = (await world.clerk.get('/v1/entitlements')).body;
    const ofMarch = data.filter((one: { period: string }) => one.period === '2026-03');
    expect(ofMarch.length).toBeGreaterThan(0);
    expect(new Set(ofMarch.map((one: { status: string }) => one.status))).toEqual(new Set(['offered']));
  });
});

describe('a case that was decided under rules which have ended since', () => {
  it('is neither approved by their amount, alone or among many, until it is assessed again', async () => {
    await publish(base);
    const claim = { policyKey: 'succeeding', basis: 'person', basisId: (await world.person()).id };
    const { id } = await world.clerk.create('subsidy-applications', claim);
    const waiting = await world.clerk.create('subsidy-applications', { ...claim, basisId: (await world.person()).id });
    await world.clerk.act('subsidy-applications', waiting.id, 'submit');
    for (const action of ['submit', 'accept']) await world.clerk.act('subsidy-applications', id, action);
    await world.reviewer.act('subsidy-applications', id, 'recommend');
    const decided = `/v1/subsidy-applications/${id}/decision`;
    expect((await world.reviewer.get(decided)).body.versionEnded).toBeNull();
    await publish({ ...base, version: '2', effective: { from: '2026-03-15' }, amount: { tree: 10_000 } });
    expect((await world.reviewer.get(decided)).body.versionEnded).toEqual({ version: '1', to: '2026-03-15' });
    const arriving = await world.clerk.post('/v1/subsidy-applications/decide', { action: 'accept', ids: [waiting.id], dryRun: true });
    expect(arriving.body).toMatchObject({ pass: { count: 0 }, rows: [{ verdict: 'needs_eyes', reasons: ['version-ended'] }] });
    const finance = await app.staff(['finance']);
    const fund = await finance.create('funds', { name: '补助资金', year: 2026, source: '区级', regionCode: '150203' });
    await finance.act('funds', fund.id, 'appropriate', { amountFen: 1_000_000, documentNumber: 'D1' });
    const second = await app.staff(['reviewer']);
    const dry = await second.post('/v1/subsidy-applications/decide', { action: 'approve', ids: [id], fundId: fund.id, dryRun: true });
    expect(dry.body).toMatchObject({ pass: { count: 0 }, blocked: { count: 1 } });
    expect(dry.text).toContain('version-ended');
    const approval = await second.post(`/v1/subsidy-applications/${id}/approve`, { fundId: fund.id });
    expect(approval.body).toMatchObject({ type: 'urn:rongcai:problem:version-ended', version: '1', to: '2026-03-15' });
  });
});

describe('a policy that is anchored in a month', () => {
  const monthly = { ...base, anchor: { monthOf: { fact: 'asOf' } } };
  const claimed = async () => {
    const claim = { policyKey: 'succeeding', basis: 'person', basisId: (await world.person()).id };
    const { id } = await world.clerk.create('subsidy-applications', claim);
    for (const action of ['submit', 'accept']) await world.clerk.act('subsidy-applications', id, action);
    return { id, claim };
  };
  const approved = async (id: string) => {
    const finance = await app.staff(['finance']);
    const fund = await finance.create('funds', { name: '补助资金', year: 2026, source: '区级', regionCode: '150203' });
    await finance.act('funds', fund.id, 'appropriate', { amountFen: 1_000_000, documentNumber: 'D1' });
    return (await app.staff(['reviewer'])).post(`/v1/subsidy-applications/${id}/approve`, { fundId: fund.id });
  };

  it('is reviewed as any other, and decided again once its rules have ended on the first of that month', async () => {
    await publish(monthly);
    const { id } = await claimed();
    await world.reviewer.act('subsidy-applications', id, 'recommend');
    await publish({ ...monthly, version: '2', effective: { from: '2026-03-01' } });
    expect((await approved(id)).body).toMatchObject({ type: 'urn:rongcai:problem:version-ended', version: '1', to: '2026-03-01' });
  });

  it('counts its approvals from the first of the month on, and what is granted stands in the way of no other claim', async () => {
    const version = await publish(monthly);
    const { id, claim } = await claimed();
    await world.reviewer.act('subsidy-applications', id, 'recommend');
    expect((await approved(id)).status).toBe(200);
    const { body } = await world.clerk.get(`/v1/policy-versions/${version}/succession?from=2026-03-01`);
    expect(body.approved).toBe(1);
    await publish({ ...base, key: 'another' });
    expect((await world.clerk.post('/v1/subsidy-applications', { ...claim, policyKey: 'another' })).status).toBe(201);
  });
});

describe('rows that somebody states', () => {
  it('are held to the bounds and codes of their fields, and to one row for each key', async () => {
    const fields = [
      { name: 'id', type: 'integer' },
      { name: 'amount', type: 'money', minimum: 0, maximum: 1_000 },
      { name: 'kind', type: 'enum', codes: [{ code: 'a' }, { code: 'b' }] },
    ];
    await publish({
      ...base,
      amount: { tree: { sum: [{ fact: 'asked.rows' }, { item: 'amount' }] } },
      facts: [{ path: 'asked.rows', type: 'list', title: { zh: '明细' }, key: 'id', fields }],
    });
    const stated = async (rows: readonly object[]) => {
      const basisId = (await world.person()).id;
      const facts = { 'asked.rows': rows };
      const { status, body } = await world.clerk.post('/v1/subsidy-applications', {
        policyKey: 'succeeding',
        basis: 'person',
        basisId,
        facts,
      });
      return status === 201 ? body.amountFen : body.errors[0].code;
    };
    expect(await stated([{ id: 1, amount: 5_000, kind: 'a' }])).toBe('too_large');
    expect(await stated([{ id: 1, amount: 500, kind: 'c' }])).toBe('unknown_code');
    const twice = [1, 1].map((id) => ({ id, amount: 500, kind: 'a' }));
    expect(await stated(twice)).toBe('key_twice');
    expect(await stated([1, 2].map((id) => ({ id, amount: 500, kind: 'a' })))).toBe(1_000);
  });
});

import type { PolicyVersion } from '@rongcai/policy';
import { type Caller, startTestApp, type TestApp } from '../../../../test/harness.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { write } from '../../../platform/http/write.ts';
import { systemActor } from '../../../platform/security/actor.ts';
import { simulatePolicy } from '../policy/policy-simulation.commands.ts';
import { expireOffers } from './entitlement.commands.ts';
import { sweepEntitlements } from './sweep.commands.ts';

/** Places that many people share: given out in the order of the policy, and never more than there are. */
const HERE = '150203';
const CITY = '150200';
const text = { met: { zh: '符合' }, unmet: { zh: '不符合' }, unknown: { zh: '待补充' } };

// biome-ignore lint/suspicious/noExplicitAny: records as the API gives them
type Made = any;

let app: TestApp;
let world: World;
let employer: { id: string };

beforeEach(async () => {
  app = await startTestApp({ time: '2026-07-01T02:00:00Z' });
  world = await makeWorld(app, HERE);
  employer = await world.organization();
});
afterEach(() => app.close());

type Limit = NonNullable<PolicyVersion['limits']>[number];

function version(limits: readonly Partial<Limit>[], more: Partial<PolicyVersion> = {}): PolicyVersion {
  return {
    key: 'few-places',
    version: '1',
    title: { zh: '名额有限的补贴' },
    regionCode: HERE,
    legalBasis: [],
    beneficiary: 'person',
    basis: 'employment',
    automatic: true,
    anchor: { fact: 'employment.startedOn' },
    effective: { from: '2025-01-01' },
    predicates: [{ id: 'HELD', tree: { missing: { fact: 'employment.endedOn' } }, text }],
    amount: { tree: { mul: [1_000, { fact: 'employment.insuredMonths' }] } },
    limits: limits.map((limit, nth) => ({
      id: `Q${nth}`,
      of: 'count',
      per: ['region'],
      window: 'policy',
      max: 3,
      over: 'waitlist',
      ...limit,
    })),
    ...more,
  };
}
/** The later somebody began, the earlier they are served: no order in which records come by themselves. */
const LAST_FIRST: Partial<Limit> = { order: [{ by: { fact: 'employment.startedOn' }, descending: true }] };

async function publish(document: PolicyVersion): Promise<void> {
  const made = await world.clerk.create('policy-versions', { document });
  await world.reviewer.act('policy-versions', made.id, 'publish');
}

/** People at work from the 1st, 2nd, 3rd … of a month on. @returns their employments in that order */
async function hired(count: number, { month = '2026-03', months = 10, regionCode = HERE, from = 1 } = {}): Promise<string[]> {
  const ids: string[] = [];
  for (let day = from; day < from + count; day++) {
    const { id: personId } = await world.person();
    const startedOn = `${month}-${String(day).padStart(2, '0')}`;
    const made = await world.clerk.create('employments', { personId, organizationId: employer.id, startedOn, regionCode: HERE });
    ids.push(made.id);
  }
  await app.sql('UPDATE employments SET insured_months = $2, region_code = $3 WHERE id = ANY($1::uuid[])', [ids, months, regionCode]);
  return ids;
}

async function run(fields: object = {}, who = world.clerk): Promise<Made> {
  const made = await who.create('entitlement-runs', { regionCode: HERE, ...fields });
  await sweepEntitlements(app.services, { jobId: made.jobId });
  return (await who.get(`/v1/entitlement-runs/${made.id}`)).body.figures[0];
}

const found = async (status: string): Promise<Made[]> =>
  (await world.clerk.get(`/v1/entitlements?limit=200&status=${status}&sort=place`)).body.data;
/** Of which of some records there are offers, in the order of the records. */
const offeredOf = async (ids: readonly string[]) => {
  const offers = (await found('offered')).map(({ basisId }) => basisId);
  return ids.flatMap((id, nth) => (offers.includes(id) ? [nth] : []));
};
const queue = async (ids: readonly string[]) => (await found('waitlisted')).map(({ basisId, place }) => [place, ids.indexOf(basisId)]);
const offerOf = async (id: string | undefined) => (await found('offered')).find(({ basisId }) => basisId === id);

describe('a run over a policy with few places', () => {
  it('offers them in the order of the policy; the others wait, each at its place in the queue', async () => {
    await publish(version([LAST_FIRST]));
    const ids = await hired(8);
    expect(await run()).toMatchObject({ due: 3, new: 3, newFen: 30_000, waitlisted: 5, waitlistedFen: 50_000, nearMisses: 0 });
    expect(await offeredOf(ids)).toEqual([5, 6, 7]);
    expect(await queue(ids)).toEqual([
      [1, 4],
      [2, 3],
      [3, 2],
      [4, 1],
      [5, 0],
    ]);
    const [first] = await found('waitlisted');
    expect(first).toMatchObject({
      status: 'waitlisted',
      expiresOn: null,
      amountFen: 10_000,
      predicates: { HELD: 'met' },
      allowedActions: [],
    });
    const history = (await world.clerk.get(`/v1/entitlements/${first.id}/history`)).body.data;
    expect(history).toMatchObject([{ action: 'entitlement.create' }]);
    expect((await world.clerk.post(`/v1/entitlements/${first.id}/accept`)).status).toBe(409);
    expect(await run()).toMatchObject({ due: 3, new: 0, changed: 0, gone: 0, waitlisted: 5 });
  });

  it('offers a place that was declined, not answered in time, rejected or withdrawn to the next in the order', async () => {
    await publish(version([LAST_FIRST]));
    const ids = await hired(9);
    await run();
    await world.clerk.act('entitlements', (await offerOf(ids[8])).id, 'decline', { reason: '本人放弃' });
    expect(await run()).toMatchObject({ due: 3, new: 1, waitlisted: 5 });
    expect(await offeredOf(ids)).toEqual([5, 6, 7]);
    expect((await queue(ids))[0]).toEqual([1, 4]);
    const raised = await offerOf(ids[5]);
    expect(raised).toMatchObject({ place: null, expiresOn: '2026-07-31' });
    const history = (await world.clerk.get(`/v1/entitlements/${raised.id}/history`)).body.data;
    expect(history.map(({ action }: Made) => action).sort()).toEqual(['entitlement.create', 'entitlement.offer']);

    const claims = [];
    for (const nth of [7, 6]) claims.push((await world.clerk.act('entitlements', (await offerOf(ids[nth])).id, 'accept')).applicationId);
    expect(await run()).toMatchObject({ due: 1, new: 0, waitlisted: 5 });
    await world.clerk.act('subsidy-applications', claims[0], 'withdraw');
    await world.clerk.act('subsidy-applications', claims[1], 'accept');
    await world.reviewer.act('subsidy-applications', claims[1], 'reject', { reason: '材料不实' });
    expect(await run()).toMatchObject({ due: 3, new: 2, waitlisted: 3 });
    expect(await offeredOf(ids)).toEqual([3, 4, 5]);

    app.setTime('2026-08-01T02:00:00Z');
    await write(app.services, systemActor, null, async (ctx) => ({ status: 204, body: await expireOffers(ctx) }));
    expect(await run()).toMatchObject({ due: 3, new: 3, waitlisted: 0 });
    expect(await offeredOf(ids)).toEqual([0, 1, 2]);
  });

  it('leaves an offer where it is when somebody comes who is before it in the order', async () => {
    await publish(version([LAST_FIRST]));
    const early = await hired(4);
    await run();
    const late = await hired(2, { month: '2026-05' });
    expect(await run()).toMatchObject({ due: 3, new: 0, gone: 0, waitlisted: 3 });
    expect(await queue([...early, ...late])).toEqual([
      [1, 5],
      [2, 4],
      [3, 0],
    ]);
  });

  it('waits no longer for whom it is not due any more', async () => {
    await publish(version([LAST_FIRST]));
    const ids = await hired(5);
    await run();
    await app.sql("UPDATE employments SET ended_on = '2026-06-30' WHERE id = $1", [ids[1]]);
    expect(await run()).toMatchObject({ due: 3, gone: 0, waitlisted: 1 });
    expect(await queue(ids)).toEqual([[1, 0]]);
    expect((await found('expired'))[0]).toMatchObject({ basisId: ids[1], expiredBecause: 'no-longer-due', place: null });
  });

  it('counts claims that were made by hand before it, and those that a limit tells apart by themselves', async () => {
    await publish(version([{ ...LAST_FIRST, per: ['region'], window: 'month', max: 2 }]));
    const march = await hired(4);
    const april = await hired(3, { month: '2026-04' });
    await world.clerk.create('subsidy-applications', { policyKey: 'few-places', basis: 'employment', basisId: march[0] });
    expect(await run()).toMatchObject({ due: 3, waitlisted: 3 });
    expect([await offeredOf(march), await offeredOf(april)]).toEqual([[3], [1, 2]]);
    expect((await found('waitlisted')).map(({ place }) => place).sort()).toEqual([1, 1, 2]);
  });

  it('gives a place only to whom every limit leaves one, and takes none of another limit for who waits', async () => {
    // two for each firm, three in all: whom the firm keeps waiting takes none of the three
    await publish(
      version([
        { ...LAST_FIRST, per: ['region'], max: 3 },
        { per: ['organization'], max: 2 },
      ]),
    );
    const first = await hired(6, { from: 10 });
    employer = await world.organization();
    const second = await hired(4, { from: 1 });
    expect(await run()).toMatchObject({ due: 3, waitlisted: 7 });
    expect([await offeredOf(first), await offeredOf(second)]).toEqual([[4, 5], [3]]);
  });

  it('shares out money: who does not fit any more keeps those behind from overtaking', async () => {
    await publish(version([{ ...LAST_FIRST, of: 'money', max: 25_000 }]));
    const small = await hired(2, { months: 4, from: 1 });
    const large = await hired(3, { months: 10, from: 10 });
    expect(await run()).toMatchObject({ due: 2, dueFen: 20_000, waitlisted: 3, waitlistedFen: 18_000 });
    expect([await offeredOf(small), await offeredOf(large)]).toEqual([[], [1, 2]]);
  });

  it('counts what another place or another run has offered, and of a part of those who share gives nothing out', async () => {
    const city = { clerk: await app.staff(['clerk'], CITY), reviewer: await app.staff(['reviewer'], CITY) };
    const made = await city.clerk.create('policy-versions', { document: version([{ ...LAST_FIRST, per: [] }], { regionCode: CITY }) });
    await city.reviewer.act('policy-versions', made.id, 'publish');
    const here = await hired(3, { from: 1 });
    const there = await hired(3, { from: 10, regionCode: '150202' });
    expect(await run()).toMatchObject({ due: 0, waitlisted: 3 });
    expect(await queue(here)).toEqual([
      [null, expect.any(Number)],
      [null, expect.any(Number)],
      [null, expect.any(Number)],
    ]);
    expect(await run({ regionCode: CITY }, city.clerk)).toMatchObject({ due: 3, new: 3, waitlisted: 3 });
    const offers = (await city.clerk.get('/v1/entitlements?status=offered')).body.data;
    expect(offers.map(({ basisId }: Made) => basisId).sort()).toEqual([...there].sort());
    await city.clerk.act('entitlements', offers[0].id, 'decline', { reason: '本人放弃' });
    expect(await run()).toMatchObject({ due: 0, waitlisted: 3 });
    expect(await run({ regionCode: CITY }, city.clerk)).toMatchObject({ due: 3, new: 1, waitlisted: 2 });
    expect(await offeredOf(here)).toEqual([2]);
  });

  it('offers no more than there are when two look at once', async () => {
    await publish(version([LAST_FIRST]));
    await hired(6);
    const runs = await Promise.all([1, 2, 3].map(() => world.clerk.create('entitlement-runs', { regionCode: HERE })));
    await Promise.all(runs.map(({ jobId }) => sweepEntitlements(app.services, { jobId })));
    expect([(await found('offered')).length, (await found('waitlisted')).length]).toEqual([3, 3]);
  });

  it('shows as waiting whom the policy itself counts out', async () => {
    const used = { if: [{ ge: [{ fact: 'employment.startedOn' }, { date: '2026-03-03' }] }, 3, 0] };
    await publish(version([{ used }]));
    const ids = await hired(4);
    expect(await run()).toMatchObject({ due: 2, waitlisted: 2, waitlistedFen: 20_000 });
    expect(await offeredOf(ids)).toEqual([0, 1]);
  });

  it('is not published when its places are counted by what nobody is told apart by', async () => {
    const { id } = await world.clerk.create('policy-versions', { document: version([{ per: ['household'] }]) });
    const refused = await world.reviewer.post(`/v1/policy-versions/${id}/publish`);
    expect(refused.body.findings).toMatchObject([{ code: 'limit_per', pointer: '/limits/0/per' }]);
  });
});

describe('an approval under a policy with few places', () => {
  let second: Caller;
  let fundId: string;

  beforeEach(async () => {
    second = await app.staff(['reviewer'], HERE);
    const finance = await app.staff(['finance'], HERE);
    const fund = await finance.create('funds', { name: '就业补助资金', year: 2026, source: '区级财政', regionCode: HERE });
    await finance.act('funds', fund.id, 'appropriate', { amountFen: 100_000_000, documentNumber: 'KDL-1' });
    fundId = fund.id;
  });

  async function recommended(basisId: string): Promise<string> {
    const { id } = await world.clerk.create('subsidy-applications', { policyKey: 'few-places', basis: 'employment', basisId });
    await world.clerk.act('subsidy-applications', id, 'submit');
    return reviewed(id);
  }
  async function reviewed(id: string): Promise<string> {
    await world.clerk.act('subsidy-applications', id, 'accept');
    await world.reviewer.act('subsidy-applications', id, 'recommend');
    return id;
  }
  const approve = (id: string) => second.post(`/v1/subsidy-applications/${id}/approve`, { fundId });
  const granted = () => app.sql("SELECT id FROM subsidy_applications WHERE status = 'awaiting_notice'");

  it('is refused where the places are taken, with the limit; a place that becomes free goes to the next', async () => {
    await publish(version([{ max: 2 }], { automatic: false }));
    const claims: string[] = [];
    for (const id of await hired(4)) claims.push(await recommended(id));
    const [one, two, three, four] = claims as [string, string, string, string];
    expect((await approve(one)).status).toBe(200);
    // a later claim does not take the place of an earlier one that is still under review
    expect((await approve(three)).body).toMatchObject({ type: 'urn:rongcai:problem:no-place-left', limit: 'Q0', max: 2, used: 2 });
    expect((await approve(two)).status).toBe(200);
    expect((await approve(four)).status).toBe(409);
    await world.reviewer.act('subsidy-applications', three, 'reject', { reason: '重复' });
    expect((await approve(four)).status).toBe(409);
    const notice = await world.clerk.create('public-notices', { title: '公示', workdays: 5, regionCode: HERE });
    await world.clerk.act('public-notices', notice.id, 'publish');
    app.setTime('2026-07-20T02:00:00Z');
    await world.clerk.act('public-notices', notice.id, 'close');
    await world.reviewer.act('subsidy-applications', one, 'revoke', { reason: '核实有误' });
    await world.reviewer.act('subsidy-applications', one, 'reject', { reason: '核实有误' });
    expect((await approve(four)).status).toBe(200);
  });

  it('is given for as many as there are places, however many are asked for at once, alone and together', async () => {
    await publish(version([{ max: 3 }], { automatic: false }));
    const claims: string[] = [];
    for (const id of await hired(8)) claims.push(await recommended(id));
    const ids = claims.slice(4);
    const shown = await second.post('/v1/subsidy-applications/decide', { action: 'approve', ids, fundId, dryRun: true }, { etag: false });
    expect(shown.body.blocked.count).toBe(4);
    expect(shown.body.rows[0].reasons).toEqual(['no-place-left']);
    const all = await second.post(
      '/v1/subsidy-applications/decide',
      { action: 'approve', ids: claims, fundId, dryRun: true },
      { etag: false },
    );
    expect(all.body.pass.count).toBe(3);
    const answers = await Promise.all([
      ...claims.map(approve),
      second.post(
        '/v1/subsidy-applications/decide',
        { action: 'approve', ids: claims, fundId, dryRun: false, digest: all.body.digest },
        { etag: false },
      ),
    ]);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect((await granted()).map(({ id }) => id).sort()).toEqual(claims.slice(0, 3).sort());
  });

  it('goes to whom a run has offered a place, not to who claims by hand after others have waited', async () => {
    await publish(version([LAST_FIRST]));
    const ids = await hired(5);
    await run();
    app.setTime('2026-07-02T02:00:00Z');
    const [late] = await hired(1, { month: '2026-06' });
    const byHand = await recommended(String(late));
    expect((await approve(byHand)).body).toMatchObject({ type: 'urn:rongcai:problem:no-place-left' });
    await world.clerk.act('entitlements', (await offerOf(ids[4])).id, 'decline', { reason: '本人放弃' });
    // a place is free, and others have waited for it since before
    expect((await approve(byHand)).status).toBe(409);
    expect(await run()).toMatchObject({ due: 3, new: 1, waitlisted: 1 });
    expect(await offeredOf(ids)).toEqual([1, 2, 3]);
    for (const nth of [1, 2, 3]) {
      const { applicationId } = await world.clerk.act('entitlements', (await offerOf(ids[nth])).id, 'accept');
      expect((await approve(await reviewed(applicationId))).status).toBe(200);
    }
    expect((await approve(byHand)).status).toBe(409);
    expect(await granted()).toHaveLength(3);
  });
});

describe('a simulation of rules with few places', () => {
  const simulated = async (document: PolicyVersion) => {
    const { id } = await world.clerk.create('policy-versions', { document });
    const { body } = await world.clerk.post(`/v1/policy-versions/${id}/simulate`, { from: '2026-01-01', to: '2026-12-31' });
    await simulatePolicy(app.services, { jobId: body.id });
    return (await world.clerk.get(`/v1/jobs/${body.id}`)).body.result;
  };
  const draft = (limit: Partial<Limit>, more: Partial<PolicyVersion> = {}) =>
    version([limit], { version: '2', effective: { from: '2026-01-01' }, ...more });

  it('gives them out in the order of the policy, as a run would: who finds none waits and costs nothing', async () => {
    const ids = await hired(8);
    const result = await simulated(draft({ ...LAST_FIRST, max: 5 }));
    expect(result).toMatchObject({ outcomes: { eligible: 5, eligible_waitlisted: 3 }, fen: 50_000, cost: { fen: 50_000 }, shared: ['Q0'] });
    expect(result.gainers.map(({ id }: { id: string }) => ids.indexOf(id)).sort()).toEqual([3, 4, 5, 6, 7]);
  });

  it('holds them against the places of the rules in force, which are given out in their order', async () => {
    await publish(version([LAST_FIRST]));
    const ids = await hired(8);
    const result = await simulated(draft({ max: 4, order: [{ by: { fact: 'employment.startedOn' } }] }));
    expect(result).toMatchObject({
      outcomes: { eligible: 4, eligible_waitlisted: 4 },
      beforeOutcomes: { eligible: 3, eligible_waitlisted: 5 },
      cost: { fen: 40_000, beforeFen: 30_000 },
      gain: 4,
      lose: 3,
    });
    expect(result.losers.map(({ id }: { id: string }) => ids.indexOf(id)).sort()).toEqual([5, 6, 7]);
  });

  it('pays what fits of the money that is shared', async () => {
    await hired(8);
    expect((await simulated(draft({ ...LAST_FIRST, of: 'money', max: 25_000 }))).cost.fen).toBe(20_000);
  });

  it('counts nothing for those who wait by their own facts', async () => {
    await hired(3);
    const used = { fact: 'employment.insuredMonths' } as const;
    const result = await simulated(draft({ used, max: 5 }));
    expect(result).toMatchObject({ outcomes: { eligible_waitlisted: 3 }, fen: 0, cost: { fen: 0 }, shared: [] });
  });
});

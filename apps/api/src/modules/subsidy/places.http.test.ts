import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PolicyVersion, parseFile } from '@rongcai/policy';
import { storeFile } from '../../../test/claims.ts';
import { type Caller, startTestApp, type TestApp } from '../../../test/harness.ts';
import { wire } from '../../../test/wire.ts';
import { makeWorld, type World } from '../../../test/world.ts';
import { sweepEntitlements } from './entitlement/sweep.commands.ts';
import { simulatePolicy } from './policy/policy-simulation.commands.ts';

/** Two places that pay without application: what their figures say is what the system finds, decides and pays. */
const WENXI = '140823';
const JIMEI = '350211';
const XIAMEN = '350200';
const policyFile = (name: string) => readFileSync(join(process.cwd(), `policies/${name}.json`), 'utf8');
const policy = (name: string) => JSON.parse(policyFile(name));
// biome-ignore lint/suspicious/noExplicitAny: records as the API gives them
type Made = any;

let app: TestApp;
afterEach(() => app.close());

async function publish(world: World, name: string): Promise<void> {
  const { id } = await world.clerk.create('policy-versions', { document: policy(name) });
  await world.reviewer.act('policy-versions', id, 'publish');
}

async function all(caller: Caller, path: string): Promise<Made[]> {
  const rows: Made[] = [];
  for (let cursor = ''; ; ) {
    const { body } = await caller.get(`/v1/${path}&limit=200${cursor}`);
    rows.push(...body.data);
    if (!body.page.nextCursor) return rows;
    cursor = `&cursor=${encodeURIComponent(body.page.nextCursor)}`;
  }
}

const sum = (rows: readonly Made[]) => rows.reduce((total, row) => total + row.amountFen, 0);

async function sweep(world: World, regionCode: string): Promise<Made> {
  const run = await world.clerk.create('entitlement-runs', { regionCode, asOf: '2023-12-01' });
  await sweepEntitlements(app.services, { jobId: run.jobId });
  return run;
}

/** As many interns at a host as degrees are given, each for so many whole months from 3 July 2023. */
async function interns(world: World, kind: 'student' | 'teacher', stays: readonly { degree: string; endedOn: string }[]): Promise<string> {
  const host = await world.organization();
  const post = await world.clerk.create('internship-posts', {
    hostId: host.id,
    regionCode: WENXI,
    title: kind === 'student' ? '新材料研发实习' : '高中教学实践',
    kind,
    openings: stays.length,
    fromOn: '2023-07-01',
    toOn: '2023-12-31',
    place: '闻喜县',
    contact: '刘主任',
  });
  await world.reviewer.act('internship-posts', post.id, 'publish');
  for (const [nth, { degree, endedOn }] of stays.entries()) {
    // one account for several people would be a finding
    const bankAccount = `${kind === 'student' ? '62220210' : '62220220'}${String(nth).padStart(8, '0')}`;
    const { id: personId } = await world.person({ degree, bankAccount });
    const { id } = await world.clerk.create('internships', { postId: post.id, personId });
    await world.clerk.act('internships', id, 'match', { insurer: '人保财险', insuredFen: 33_000_000, insurancePolicyNumber: `PZ-${id}` });
    await world.clerk.act('internships', id, 'activate', { startedOn: '2023-07-03' });
    await world.clerk.act('internships', id, 'complete', { endedOn });
  }
  return host.id;
}

describe('Wenxi', () => {
  it('finds and pays 142,000 yuan for 70 interns at one host and 18,000 yuan for ten teachers', async () => {
    app = await startTestApp({ time: '2023-12-01T02:00:00Z' });
    const world = await makeWorld(app, WENXI);
    await publish(world, 'wenxi-internship-living-allowance');
    const twoMonths = (degree: string) => ({ degree, endedOn: '2023-09-02' });
    const students = [...Array.from({ length: 2 }, () => twoMonths('master')), ...Array.from({ length: 68 }, () => twoMonths('bachelor'))];
    const teachers = Array.from({ length: 10 }, (_, nth) =>
      nth < 8 ? twoMonths('bachelor') : { degree: 'bachelor', endedOn: '2023-08-02' },
    );
    const [host, school] = [await interns(world, 'student', students), await interns(world, 'teacher', teachers)];

    await sweep(world, WENXI);
    const offers = await all(world.clerk, 'entitlements?status=offered');
    expect([offers.length, sum(offers)]).toEqual([80, 16_000_000]);
    for (const { id } of offers) await world.clerk.act('entitlements', id, 'accept');

    const finance = await app.staff(['finance'], WENXI);
    const fund = await finance.create('funds', { name: '实习实训补贴', year: 2023, source: '县级财政', regionCode: WENXI });
    await finance.act('funds', fund.id, 'appropriate', { amountFen: 16_000_000, documentNumber: 'WX-2023-1' });
    const second = await app.staff(['reviewer'], WENXI);
    const applications = await all(world.clerk, 'subsidy-applications?status=submitted');
    for (const { id } of applications) await world.clerk.act('subsidy-applications', id, 'accept');
    const decide = async (caller: Caller, action: string, more: object = {}) => {
      const asked = { action, ids: applications.map(({ id }) => id), ...more };
      const shown = await caller.post('/v1/subsidy-applications/decide', { ...asked, dryRun: true }, { etag: false });
      expect([shown.status, shown.body.pass]).toEqual([200, { count: 80, sumFen: 16_000_000 }]);
      const done = await caller.post(
        '/v1/subsidy-applications/decide',
        { ...asked, dryRun: false, digest: shown.body.digest },
        { etag: false },
      );
      expect([done.status, done.body.done]).toEqual([200, 80]);
    };
    await decide(world.reviewer, 'recommend');
    await decide(second, 'approve', { fundId: fund.id });
    const notice = await world.clerk.create('public-notices', { title: '实习补贴公示', workdays: 5, regionCode: WENXI });
    await world.clerk.act('public-notices', notice.id, 'publish');
    app.setTime('2023-12-20T02:00:00Z');
    await world.clerk.act('public-notices', notice.id, 'close');
    const batch = await finance.create('payment-batches', { fundId: fund.id });
    await (await app.staff(['finance'], WENXI)).act('payment-batches', batch.id, 'lock');
    const sent = await finance.act('payment-batches', batch.id, 'send');
    const lines = await all(finance, `payments?batchId=${batch.id}`);
    const call = await wire(app);
    const answer = await call({
      method: 'POST',
      path: `/v1/payment-batches/${batch.id}/import-returns`,
      token: finance.token,
      headers: { 'content-type': 'text/csv', 'if-match': `"${sent.version}"` },
      body: `reference,amount,result,reason\n${lines.map((line) => `${line.reference},${line.amountFen / 100}.00,SUCCESS,`).join('\n')}\n`,
    });
    call.close();
    expect(answer.json).toMatchObject({ paid: 80, failed: 0 });
    await finance.act('payment-batches', batch.id, 'reconcile');

    const paid = await all(world.clerk, 'subsidy-applications?status=paid');
    expect(sum(paid.filter((row) => row.organizationId === host))).toBe(14_200_000);
    expect(sum(paid.filter((row) => row.organizationId === school))).toBe(1_800_000);
    expect((await finance.get(`/v1/funds/${fund.id}`)).body).toMatchObject({ availableFen: 0, committedFen: 0, paidFen: 16_000_000 });
    const [zero] = await app.sql<{ sum: number }>('SELECT sum(amount_fen)::bigint AS sum FROM ledger_entries');
    expect(zero?.sum).toBe(0);
  }, 120_000);
});

describe('Jimei', () => {
  const recognised = { intermediate: 94, advanced: 40, technician: 15, senior_technician: 5 };

  /** The district's scheme with its places by level. */
  async function scheme(world: World, places: Readonly<Record<string, number>>): Promise<Made> {
    const organizer = await world.organization('government');
    const made = await world.clerk.create('evaluation-schemes', {
      organizerId: organizer.id,
      regionCode: JIMEI,
      title: '集美区金蓝领技能人才评价',
      fromOn: '2023-01-16',
      toOn: '2026-12-31',
      stipendPolicyKey: 'jimei-skill-stipend',
    });
    for (const [level, count] of Object.entries(places))
      await world.clerk.create('evaluation-quotas', { schemeId: made.id, level, places: count });
    return world.reviewer.act('evaluation-schemes', made.id, 'publish');
  }

  /** A worker who is proposed, reviewed, shown and recognised. @returns what the award answered */
  async function recognise(world: World, second: Caller, scheme: Made, employer: Made, level: string, nth: number) {
    const personId = (await world.person()).id;
    const made = await world.clerk.create('evaluation-cases', {
      schemeId: scheme.id,
      personId,
      employerId: employer.id,
      occupationCode: '6-31-01-03',
      level,
    });
    await world.reviewer.act('evaluation-cases', made.id, 'review', { score: 70 + (nth % 25) });
    await world.clerk.act('evaluation-cases', made.id, 'notice');
    const { status, body } = await second.post(`/v1/evaluation-cases/${made.id}/award`);
    return { caseId: made.id, personId, status, body };
  }

  it('owes its 154 recognised workers the stipend of their level, and more to nobody when the places are used', async () => {
    app = await startTestApp({ time: '2023-10-27T02:00:00Z' });
    const world = await makeWorld(app, JIMEI);
    const second = await app.staff(['reviewer'], JIMEI);
    await publish(world, 'jimei-skill-stipend');
    const employer = await world.organization();
    // the district's places, and one less of the highest level than there are candidates
    const made = await scheme(world, { intermediate: 94, advanced: 320, technician: 120, senior_technician: 4 });
    const refused: string[] = [];
    for (const [level, count] of Object.entries(recognised)) {
      for (let nth = 0; nth < count; nth++) {
        const { status, body } = await recognise(world, second, made, employer, level, nth);
        if (status !== 200) refused.push(body.type);
      }
    }
    expect(refused).toEqual(['urn:rongcai:problem:quota-exhausted']);
    app.setTime('2023-12-01T02:00:00Z');
    await sweep(world, JIMEI);
    const offers = await all(world.clerk, 'entitlements?status=offered');
    const by = new Map<number, number>();
    for (const { amountFen } of offers) by.set(amountFen, (by.get(amountFen) ?? 0) + 1);
    // 800, 1,500 and 2,000 yuan a month for the twelve months of the first year; the intermediate level draws none
    expect([...by].sort(([a], [b]) => a - b)).toEqual([
      [960_000, 40],
      [1_800_000, 15],
      [2_400_000, 4],
    ]);
  }, 180_000);

  it('sees before it changes from one or the other to 1+1 who gains and what it costs, from what the city has granted', async () => {
    app = await startTestApp({ time: '2023-10-27T02:00:00Z' });
    const world = await makeWorld(app, JIMEI);
    const second = await app.staff(['reviewer'], JIMEI);
    const employer = await world.organization();
    const made = await scheme(world, { technician: 120 });
    const workers = [];
    for (let nth = 0; nth < 5; nth++) workers.push(await recognise(world, second, made, employer, 'technician', nth));

    const city = { clerk: await app.staff(['clerk'], XIAMEN), reviewer: await app.staff(['reviewer'], XIAMEN) };
    const [final, finance] = [await app.staff(['reviewer'], XIAMEN), await app.staff(['finance'], XIAMEN)];
    const { id: halfRent } = await city.clerk.create('policy-versions', { document: policy('xiamen-half-rent') });
    await city.reviewer.act('policy-versions', halfRent, 'publish');
    const fund = await finance.create('funds', { name: '人才租房补贴', year: 2023, source: '市级财政', regionCode: XIAMEN });
    await finance.act('funds', fund.id, 'appropriate', { amountFen: 10_000_000, documentNumber: 'XM-2023-1' });
    const renters = workers.slice(0, 2);
    for (const { personId } of renters) {
      const claim = await city.clerk.create('subsidy-applications', {
        policyKey: 'xiamen-half-rent',
        basis: 'person',
        basisId: personId,
        facts: { 'lease.yearFrom': '2023-06-01', 'lease.marketRentFen': 200_000, 'lease.months': 12 },
      });
      expect(claim).toMatchObject({ outcome: 'eligible', amountFen: 1_200_000 });
      const lease = await storeFile(app, city.clerk, `lease of ${personId}`);
      await city.clerk.act('subsidy-applications', claim.id, 'attach', { kind: 'lease', fileId: lease });
      await city.clerk.act('subsidy-applications', claim.id, 'submit');
      await city.clerk.act('subsidy-applications', claim.id, 'accept');
      await city.reviewer.act('subsidy-applications', claim.id, 'recommend');
      await final.act('subsidy-applications', claim.id, 'approve', { fundId: fund.id });
    }

    const [either, both] = parseFile(policyFile('jimei-living-allowance')).versions as [PolicyVersion, PolicyVersion];
    const inForce = await world.clerk.create('policy-versions', { document: { ...either, effective: { from: '2021-01-01' } } });
    await world.reviewer.act('policy-versions', inForce.id, 'publish');
    const draft = await world.clerk.create('policy-versions', { document: both });
    const { body: job } = await world.clerk.post(`/v1/policy-versions/${draft.id}/simulate`, { from: '2023-01-01', to: '2023-12-31' });
    await simulatePolicy(app.services, { jobId: job.id });
    const { result } = (await world.clerk.get(`/v1/jobs/${job.id}`)).body;
    expect(result).toMatchObject({
      inForce: { id: inForce.id },
      records: 5,
      outcomes: { eligible: 5 },
      beforeOutcomes: { eligible: 3, ineligible: 2 },
      beforeFen: 3 * 960_000,
      fen: 5 * 960_000,
      gain: 2,
      gainFen: 2 * 960_000,
      lose: 0,
    });
    expect(result.gainers.map((one: Made) => one.id).sort()).toEqual(renters.map(({ caseId }) => caseId).sort());
    // recognised in October: of twelve months, November and December are paid in the year
    expect(result.cost).toEqual({ year: '2023', fen: 5 * 160_000, beforeFen: 3 * 160_000, differenceFen: 2 * 160_000, by: 'months' });
  }, 120_000);
});

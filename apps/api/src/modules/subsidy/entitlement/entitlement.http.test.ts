import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { chooseVersion, type Decision, explain, type Node, type PolicyVersion, prepare } from '@rongcai/policy';
import { type Caller, JIMEI, startTestApp, type TestApp } from '../../../../test/harness.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { write } from '../../../platform/http/write.ts';
import { clientScopes, systemActor } from '../../../platform/security/actor.ts';
import { catalogueOf, gatherFacts } from '../policy/fact.queries.ts';
import { expireOffers } from './entitlement.commands.ts';
import { isSampled } from './rules/sample.ts';
import { startNightlyRuns, sweepEntitlements } from './sweep.commands.ts';

const TODAY = '2026-07-01';
const PEOPLE = 60;
const text = { met: { zh: '符合' }, unmet: { zh: '不符合' }, unknown: { zh: '待补充' } };

/** Insurance months of graduates are paid for: one rate until 2025, another one since. */
function version(key: string, more: Partial<PolicyVersion> = {}): PolicyVersion {
  const trees: Record<string, Node> = {
    INSURED: { ge: [{ fact: 'employment.insuredMonths' }, 6] },
    HELD: { missing: { fact: 'employment.endedOn' } },
    DEGREE: { in: [{ fact: 'person.degree' }, ['associate', 'bachelor', 'master']] },
    GRADUATE: { le: [{ fact: 'employment.startedOn' }, { addMonths: [{ fact: 'person.graduatedOn' }, 24] }] },
  };
  return {
    key,
    version: '1',
    title: { zh: key },
    regionCode: '150203',
    legalBasis: [],
    beneficiary: 'person',
    basis: 'employment',
    automatic: true,
    anchor: { fact: 'employment.startedOn' },
    effective: { from: '2023-01-01', to: '2025-01-01' },
    predicates: Object.entries(trees).map(([id, tree]) => ({ id, tree, text })),
    amount: { tree: { mul: [20_000, { min: [{ fact: 'employment.insuredMonths' }, 24] }] } },
    ...more,
  };
}
const later = (key: string): PolicyVersion =>
  version(key, {
    version: '2',
    effective: { from: '2025-01-01' },
    amount: { tree: { mul: [30_000, { min: [{ fact: 'employment.insuredMonths' }, 24] }] } },
  });

let app: TestApp;
let world: World;
let employer: { id: string };
let nth = 0;

beforeEach(async () => {
  app = await startTestApp({ time: `${TODAY}T02:00:00Z` });
  world = await makeWorld(app);
  employer = await world.organization();
});
afterEach(() => app.close());

async function publish(...documents: PolicyVersion[]): Promise<void> {
  for (const document of documents) {
    const made = await world.clerk.create('policy-versions', { document });
    await world.reviewer.act('policy-versions', made.id, 'publish');
  }
}

/** People with a job each, of every kind that the rules tell apart, made from a fixed seed. */
async function population(): Promise<void> {
  const pick = (what: string, to: number) => `(('x' || substr(md5('${what}' || i), 1, 7))::bit(28)::int % ${to})`;
  await app.sql(
    `INSERT INTO people (id, region_code, real_name, national_id, national_id_index, sex, birth_date, degree, graduated_on, version, created_at, updated_at, created_by)
     SELECT md5('p' || i)::uuid, CASE WHEN i % 15 = 0 THEN '350211' ELSE '150203' END, '人' || i, 'k1.x', lpad(i::text, 64, '0'), 'male', '2000-01-01',
       (ARRAY['secondary', 'associate', 'bachelor', 'master', NULL])[1 + ${pick('d', 5)}], CASE WHEN ${pick('g', 6)} > 0 THEN date '2021-01-01' + ${pick('h', 1500)} END,
       1, now(), now(), gen_random_uuid() FROM generate_series(1, $1::int) i`,
    [PEOPLE],
  );
  await app.sql(
    `INSERT INTO employments (id, region_code, person_id, organization_id, started_on, ended_on, insured_months, source, version, created_at, updated_at, created_by)
     SELECT md5('m' || i)::uuid, CASE WHEN i % 15 = 0 THEN '350211' ELSE '150203' END, md5('p' || i)::uuid, $2, date '2022-10-01' + ${pick('t', 1200)},
       CASE WHEN ${pick('e', 6)} = 0 THEN date '2026-06-30' END, ${pick('n', 30)}, 'other', 1, now(), now(), gen_random_uuid() FROM generate_series(1, $1::int) i`,
    [PEOPLE, employer.id],
  );
}

/** One more who is due under both versions' conditions: 12 months at the rate of 2025. */
async function dueEmployment(fields: object = {}): Promise<{ id: string; personId: string }> {
  const person = await world.person({ degree: 'bachelor', graduatedOn: '2025-01-10' });
  const made = await world.clerk.create('employments', {
    personId: person.id,
    organizationId: employer.id,
    startedOn: '2025-06-01',
    regionCode: '150203',
    ...fields,
  });
  await app.sql('UPDATE employments SET insured_months = 12 WHERE id = $1', [made.id]);
  return { id: made.id, personId: person.id };
}

const newRun = (fields: object = {}) => world.clerk.create('entitlement-runs', { regionCode: '150203', ...fields });

async function finishedRun(fields: object = {}) {
  const run = await newRun(fields);
  await sweepEntitlements(app.services, { jobId: run.jobId });
  return (await world.clerk.get(`/v1/entitlement-runs/${run.id}`)).body;
}

const job = async (run: { jobId: string }) => (await world.clerk.get(`/v1/jobs/${run.jobId}`)).body;
const offers = async (filter = '') => (await world.clerk.get(`/v1/entitlements?limit=200&status=offered${filter}`)).body.data;

/** What explaining finds for every employment of the region, under the version that its first day of work chooses. */
async function explained(...documents: PolicyVersion[]): Promise<Map<string, Decision>> {
  const prepared = documents.map((document) => prepare(document, catalogueOf('employment')));
  const found = new Map<string, Decision>();
  const rows = await app.sql<{ id: string }>("SELECT id FROM employments WHERE region_code = '150203'");
  await write(app.services, systemActor, null, async (ctx) => {
    for (const { id } of rows) {
      const { facts } = await gatherFacts(ctx, 'employment', id);
      const chosen = chooseVersion(prepared, facts, { asOf: TODAY }) ?? (prepared.at(-1) as (typeof prepared)[number]);
      found.set(id, explain(chosen, facts, { asOf: TODAY }));
    }
    return { status: 204, body: null };
  });
  return found;
}

const dueOf = (decisions: Map<string, Decision>) =>
  [...decisions]
    .flatMap(([id, one]) => (one.outcome === 'eligible' && one.amountFen > 0 ? [`${id} ${one.amountFen} ${one.version}`] : []))
    .sort();

async function offered(policyKey: string): Promise<string[]> {
  const rows = await app.sql<{ line: string }>(
    `SELECT e.basis_id || ' ' || e.amount_fen || ' ' || v.version_number AS line FROM entitlements e JOIN policy_versions v ON v.id = e.policy_version_id
     WHERE e.status = 'offered' AND e.policy_key = $1`,
    [policyKey],
  );
  return rows.map(({ line }) => line).sort();
}

async function applicationsOn(basisId: string): Promise<number> {
  return (await app.sql('SELECT 1 FROM subsidy_applications WHERE basis_id = $1', [basisId])).length;
}

async function act(who: Caller, id: string, action: string, body?: object) {
  return who.post(`/v1/entitlements/${id}/${action}`, body);
}

describe('a run', () => {
  it('offers exactly what explaining each case finds, under the version of its day, and says who misses by one condition', async () => {
    await population();
    await publish(version('steady'), later('steady'));
    const run = await finishedRun();
    const decisions = await explained(version('steady'), later('steady'));
    const due = dueOf(decisions);
    expect(due.length).toBeGreaterThan(5);
    expect(await offered('steady')).toEqual(due);
    const open = [...decisions.values()].filter(({ predicates }) => predicates.filter(({ outcome }) => outcome !== 'met').length === 1);
    const near = open.filter((one) => !one.failed.includes('effective') && one.outcome !== 'eligible');
    expect(run.figures).toEqual([
      {
        policyKey: 'steady',
        basis: 'employment',
        due: due.length,
        dueFen: due.reduce((sum, line) => sum + Number(line.split(' ')[1]), 0),
        new: due.length,
        newFen: due.reduce((sum, line) => sum + Number(line.split(' ')[1]), 0),
        changed: 0,
        gone: 0,
        goneFen: 0,
        nearMisses: near.length,
        nearMissesKept: near.length,
        keptBy: 'soonest-first',
        needsInfo: [...decisions.values()].filter(({ outcome }) => outcome === 'needs_info').length,
        waitlisted: 0,
        waitlistedFen: 0,
      },
    ]);
    const misses = (await world.clerk.get(`/v1/entitlement-near-misses?runId=${run.id}&limit=200`)).body.data;
    expect(misses.map((miss: { predicate: string; outcome: string }) => `${miss.predicate} ${miss.outcome}`).sort()).toEqual(
      near
        .map((one) => one.predicates.find(({ outcome }) => outcome !== 'met'))
        .map((one) => `${one?.id} ${one?.outcome}`)
        .sort(),
    );
    expect(await job(run)).toMatchObject({ status: 'done', done: 1, total: 1 });
    const [first] = await offers();
    expect(first).toMatchObject({ outcome: 'eligible', beneficiary: 'person', period: 'once', expiresOn: '2026-07-31' });
    expect(first.predicates).toEqual({ INSURED: 'met', HELD: 'met', DEGREE: 'met', GRADUATE: 'met' });
    const history = (await world.clerk.get(`/v1/entitlements/${first.id}/history`)).body.data;
    expect(history[0]).toMatchObject({ action: 'entitlement.create' });
  });

  it('keeps of very many near misses those that can be mended first: what a day to come mends, then a small count, then others', async () => {
    const rules: Record<string, Node> = {
      INSURED: { ge: [{ fact: 'employment.insuredMonths' }, 6] },
      DEGREE: { in: [{ fact: 'person.degree' }, ['associate', 'bachelor', 'master']] },
      STAYED: { ge: [{ daysBetween: [{ fact: 'employment.startedOn' }, { fact: 'asOf' }] }, 90] },
    };
    await publish({ ...later('steady'), predicates: Object.entries(rules).map(([id, tree]) => ({ id, tree, text })) });
    const many = (what: string, count: number, degree: string | null, months: number, startedOn: string) =>
      app.sql(
        `WITH people AS (
           INSERT INTO people (id, region_code, real_name, national_id, national_id_index, sex, birth_date, degree, version, created_at, updated_at, created_by)
           SELECT md5($1 || i)::uuid, '150203', $1, 'k1.x', md5($1 || i), 'male', '2000-01-01', $3, 1, now(), now(), gen_random_uuid() FROM generate_series(1, $2::int) i RETURNING id)
         INSERT INTO employments (id, region_code, person_id, organization_id, started_on, insured_months, source, version, created_at, updated_at, created_by)
         SELECT gen_random_uuid(), '150203', id, $6, $5::date, $4, 'other', 1, now(), now(), gen_random_uuid() FROM people`,
        [what, count, degree, months, startedOn, employer.id],
      );
    await many('学历不符', 1_050, 'secondary', 12, '2025-06-01');
    await many('待补学历', 2, null, 12, '2025-06-01');
    await many('差两个月', 2, 'bachelor', 4, '2025-06-01');
    await many('差一个月', 1, 'bachelor', 5, '2025-06-01');
    await many('差十天', 1, 'bachelor', 12, '2026-04-12');
    const run = await finishedRun();
    expect(run.figures[0]).toMatchObject({ nearMisses: 1_056, nearMissesKept: 1_000, keptBy: 'soonest-first' });
    const { data } = (await world.clerk.get(`/v1/entitlement-near-misses?runId=${run.id}&sort=rank&limit=8`)).body;
    expect(data.map(({ predicate, mend, daysLeft }: Record<string, unknown>) => [predicate, mend, daysLeft])).toEqual([
      ['STAYED', 'time', 10],
      ['INSURED', 'count', null],
      ['INSURED', 'count', null],
      ['INSURED', 'count', null],
      ['DEGREE', 'information', null],
      ['DEGREE', 'information', null],
      ['DEGREE', 'other', null],
      ['DEGREE', 'other', null],
    ]);
    const names = await app.sql<{ name: string }>(
      'SELECT p.real_name AS name FROM entitlement_near_misses m JOIN people p ON p.id = m.person_id WHERE run_id = $1 ORDER BY rank LIMIT 4',
      [run.id],
    );
    expect(names.map(({ name }) => name)).toEqual(['差十天', '差一个月', '差两个月', '差两个月']);
  });

  it('offers nothing twice, follows amounts that change, and withdraws what is no longer due', async () => {
    await population();
    await publish(version('steady'), later('steady'));
    const first = await finishedRun();
    const again = await finishedRun();
    expect(again.figures[0]).toMatchObject({ due: first.figures[0].due, new: 0, changed: 0, gone: 0 });
    const [one, other] = await offers();
    await app.sql("UPDATE employments SET ended_on = '2026-06-30' WHERE id = $1", [one.basisId]);
    await app.sql('UPDATE employments SET insured_months = CASE WHEN insured_months = 7 THEN 8 ELSE 7 END WHERE id = $1', [other.basisId]);
    const third = await finishedRun();
    expect(third.figures[0]).toMatchObject({ due: first.figures[0].due - 1, new: 0, changed: 1, gone: 1, goneFen: one.amountFen });
    expect(await offered('steady')).toEqual(dueOf(await explained(version('steady'), later('steady'))));
    expect((await world.clerk.get(`/v1/entitlements/${one.id}`)).body).toMatchObject({
      status: 'expired',
      expiredBecause: 'no-longer-due',
    });
    await app.sql('UPDATE employments SET ended_on = NULL WHERE id = $1', [one.basisId]);
    expect((await finishedRun()).figures[0]).toMatchObject({ due: first.figures[0].due, new: 1, newFen: one.amountFen });
  });

  it('stops when it is canceled, also within a policy, and keeps the policies that were done', async () => {
    await population();
    await publish(later('a-steady'), later('b-steady'));
    const run = await newRun();
    const holder = await app.services.db.pool.connect();
    await holder.query("SELECT pg_advisory_lock(hashtextextended('entitlements:b-steady', 0))");
    const task = sweepEntitlements(app.services, { jobId: run.jobId });
    while ((await job(run)).done < 1) await sleep(20);
    expect((await world.clerk.act('jobs', run.jobId, 'cancel')).status).toBe('canceled');
    await holder.query("SELECT pg_advisory_unlock(hashtextextended('entitlements:b-steady', 0))");
    holder.release();
    await task;
    expect(await job(run)).toMatchObject({ status: 'canceled', done: 1, total: 2 });
    expect((await offered('a-steady')).length).toBeGreaterThan(0);
    expect(await offered('b-steady')).toEqual([]);
    const { body } = await world.clerk.get(`/v1/entitlement-runs/${run.id}`);
    expect(body).toMatchObject({ finishedAt: null, figures: [{ policyKey: 'a-steady' }] });
  });

  it('goes on after its process was killed, with the result of a run that was not disturbed', async () => {
    await population();
    await publish(later('a-steady'), later('b-steady'));
    const run = await newRun();
    const holder = await app.services.db.pool.connect();
    await holder.query("SELECT pg_advisory_lock(hashtextextended('entitlements:b-steady', 0))");
    const module = (path: string) => JSON.stringify(pathToFileURL(`${process.cwd()}/apps/api/src/${path}`).href);
    const code = `
      await import(${module('modules.ts')});
      const { openDatabase } = await import(${module('platform/database/database.ts')});
      const { sweepEntitlements } = await import(${module('modules/subsidy/entitlement/sweep.commands.ts')});
      const db = await openDatabase({ url: process.env.URL_OF_TEST, poolSize: 5, statementTimeoutMs: 60000 });
      await sweepEntitlements({ config: {}, db, keyring: null, clock: () => new Date(${JSON.stringify(`${TODAY}T02:00:00Z`)}) }, { jobId: ${JSON.stringify(run.jobId)} });`;
    const child = spawn(process.execPath, ['--conditions=rongcai-source', '--import', 'tsx', '--input-type=module', '-e', code], {
      env: { ...process.env, NODE_OPTIONS: '', URL_OF_TEST: app.databaseUrl },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    while ((await job(run)).done < 1 && child.exitCode === null) await sleep(20);
    expect(child.exitCode).toBeNull();
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    await holder.query("SELECT pg_advisory_unlock(hashtextextended('entitlements:b-steady', 0))");
    holder.release();
    await sweepEntitlements(app.services, { jobId: run.jobId });
    expect(await job(run)).toMatchObject({ status: 'done', done: 2, total: 2 });
    const { body } = await world.clerk.get(`/v1/entitlement-runs/${run.id}`);
    expect(body.figures.map((one: { policyKey: string }) => one.policyKey)).toEqual(['a-steady', 'b-steady']);
    for (const key of ['a-steady', 'b-steady']) expect(await offered(key)).toEqual(dueOf(await explained(later(key))));
    const again = await finishedRun();
    expect(again.figures).toEqual(body.figures.map((one: object) => ({ ...one, new: 0, newFen: 0 })));
  });

  it('is refused for another place, a day to come and a policy that is not given without application', async () => {
    const refused = async (fields: object) =>
      (await world.clerk.post('/v1/entitlement-runs', { regionCode: '150203', ...fields })).body.errors?.[0]?.pointer;
    expect(await refused({ regionCode: JIMEI })).toBe('/regionCode');
    expect(await refused({ asOf: '2026-07-02' })).toBe('/asOf');
    expect(await refused({ expiresOn: '2026-06-30' })).toBe('/expiresOn');
    expect(await refused({ policyKeys: ['nothing'] })).toBe('/policyKeys/0');
  });

  it('starts every night for the topmost places that have such policies, and not beside one that still runs', async () => {
    await publish(later('steady'), { ...later('manual'), automatic: false });
    const nightly = async () => {
      let started = 0;
      await write(app.services, systemActor, null, async (ctx) => {
        started = await startNightlyRuns(ctx);
        return { status: 204, body: null };
      });
      return started;
    };
    expect(await nightly()).toBe(1);
    expect(await nightly()).toBe(0);
    const [run] = (await world.clerk.get('/v1/entitlement-runs')).body.data;
    await sweepEntitlements(app.services, { jobId: run.jobId });
    expect((await job(run)).result).toMatchObject({ policies: 1 });
    const [clerk, reviewer] = [await app.staff(['clerk'], '150200'), await app.staff(['reviewer'], '150200')];
    const { id } = await clerk.create('policy-versions', { document: { ...later('city-wide'), regionCode: '150200' } });
    await reviewer.act('policy-versions', id, 'publish');
    expect(await nightly()).toBe(1);
    // the city's run includes the district, also while it still runs
    expect(await nightly()).toBe(0);
    expect((await clerk.get('/v1/entitlement-runs')).body.data.map((one: { regionCode: string }) => one.regionCode)).toEqual([
      '150200',
      '150203',
    ]);
  });
});

describe('an offer', () => {
  it('becomes a submitted application when it is accepted, once', async () => {
    const { id, personId } = await dueEmployment();
    await publish(later('steady'));
    await finishedRun({ sampleShareBp: 10_000 });
    const [offer] = await offers();
    expect(offer).toMatchObject({ basisId: id, beneficiaryId: personId, amountFen: 360_000, allowedActions: ['accept', 'decline'] });
    const accepted = (await act(world.clerk, offer.id, 'accept')).body;
    expect(accepted).toMatchObject({ status: 'accepted', sampled: true });
    const application = (await world.clerk.get(`/v1/subsidy-applications/${accepted.applicationId}`)).body;
    expect(application).toMatchObject({ status: 'submitted', amountFen: 360_000, basisId: id, beneficiaryId: personId });
    expect((await act(world.clerk, offer.id, 'accept')).status).toBe(409);
    expect((await finishedRun()).figures[0]).toMatchObject({ due: 0, new: 0, gone: 0, nearMisses: 0 });
    expect((await world.clerk.get('/v1/entitlements?sampled=true')).body.data).toHaveLength(1);
  });

  it('makes one application when two accept it at once, and beside a run', async () => {
    const { id } = await dueEmployment();
    const more = [await dueEmployment(), await dueEmployment(), await dueEmployment()];
    await publish(later('steady'));
    await finishedRun();
    const all = await offers();
    const offer = all.find((one: { basisId: string }) => one.basisId === id);
    const second = await app.staff(['clerk']);
    const answers = await Promise.all(
      [world.clerk, second].map((who) => who.post(`/v1/entitlements/${offer.id}/accept`, undefined, { etag: '"1"' })),
    );
    expect(answers.map(({ status }) => status).sort()[0]).toBe(200);
    expect([409, 412]).toContain(answers.map(({ status }) => status).sort()[1]);
    expect(await applicationsOn(id)).toBe(1);
    const run = await newRun();
    const rest = all.filter((one: { id: string }) => one.id !== offer.id);
    await Promise.all([
      sweepEntitlements(app.services, { jobId: run.jobId }),
      ...rest.map((one: { id: string }) => act(world.clerk, one.id, 'accept').then((answer) => expect(answer.status).toBe(200))),
    ]);
    for (const one of more) expect(await applicationsOn(one.id)).toBe(1);
    expect(await offers()).toEqual([]);
    expect((await app.sql('SELECT 1 FROM entitlements')).length).toBe(4);
  });

  it('comes again in the next month where a version says so, and not beside a claim of the same month', async () => {
    const [one, other] = [await dueEmployment(), await dueEmployment()];
    const monthly = version('monthly', { anchor: { fact: 'asOf' }, effective: { from: '2025-01-01' }, period: 'month' });
    await publish(monthly);
    const claim = { policyKey: 'monthly', basis: 'employment', basisId: one.id };
    expect((await world.clerk.create('subsidy-applications', claim)).period).toBe('2026-07');
    expect((await finishedRun()).figures[0]).toMatchObject({ new: 1 });
    const [offer] = await offers();
    expect(offer).toMatchObject({ basisId: other.id, period: '2026-07' });
    app.setTime('2026-07-31T02:00:00Z');
    expect((await finishedRun()).figures[0]).toMatchObject({ due: 1, new: 0 });
    app.setTime('2026-08-01T02:00:00Z');
    await world.clerk.act('entitlements', offer.id, 'decline', { reason: '不需要' });
    expect((await finishedRun()).figures[0]).toMatchObject({ due: 2, new: 2 });
    expect((await offers()).map(({ period }: { period: string }) => period)).toEqual(['2026-08', '2026-08']);
  });

  it('that is taken up in a later month is still for its own', async () => {
    const { id } = await dueEmployment();
    await publish(version('monthly', { anchor: { fact: 'asOf' }, effective: { from: '2025-01-01' }, period: 'month' }));
    await finishedRun({ expiresOn: '2026-08-31' });
    const [offer] = await offers();
    app.setTime('2026-08-01T02:00:00Z');
    await world.clerk.act('entitlements', offer.id, 'accept');
    expect(await app.sql('SELECT period, status FROM subsidy_applications WHERE basis_id = $1', [id])).toEqual([
      { period: '2026-07', status: 'submitted' },
    ]);
    expect((await finishedRun()).figures[0]).toMatchObject({ due: 1, new: 1 });
  });

  it('of a past quarter is decided as of that quarter, under its version and at its rate, whenever it is taken up', async () => {
    const { id } = await dueEmployment();
    const quarterly = (number: string, fen: number, effective: PolicyVersion['effective']) =>
      version('quarterly', { version: number, anchor: { fact: 'asOf' }, effective, period: 'quarter', amount: { tree: fen } });
    await publish(quarterly('1', 90_000, { from: '2023-01-01', to: '2026-10-01' }), quarterly('2', 120_000, { from: '2026-10-01' }));
    app.setTime('2026-11-20T02:00:00Z');
    await finishedRun({ asOf: '2026-09-30', expiresOn: '2026-12-31' });
    await finishedRun();
    app.setTime('2026-12-05T02:00:00Z');
    for (const offer of await offers()) await world.clerk.act('entitlements', offer.id, 'accept');
    const claims = async () =>
      app.sql<{ id: string; period: string }>(
        `SELECT a.id, a.period, v.version_number AS version, a.amount_fen AS fen, a.decision->>'asOf' AS "asOf"
         FROM subsidy_applications a JOIN policy_versions v ON v.id = a.policy_version_id WHERE basis_id = $1 ORDER BY a.period`,
        [id],
      );
    const third = { period: '2026-Q3', version: '1', fen: 90_000, asOf: '2026-09-30' };
    const fourth = { period: '2026-Q4', version: '2', fen: 120_000, asOf: '2026-12-05' };
    const found = await claims();
    expect(found).toMatchObject([third, fourth]);
    app.setTime('2027-02-01T02:00:00Z');
    for (const claim of found) {
      await world.clerk.act('subsidy-applications', claim.id, 'accept');
      await world.clerk.act('subsidy-applications', claim.id, 'reassess');
      const difference = (await world.clerk.get(`/v1/subsidy-applications/${claim.id}/difference`)).body;
      expect(difference.shouldBeFen).toBe(claim.period === '2026-Q3' ? 90_000 : 120_000);
    }
    expect(await claims()).toMatchObject([third, { ...fourth, asOf: '2026-12-31' }]);
  });

  it('is refused, and changes nothing, when it is no longer due', async () => {
    const { id } = await dueEmployment();
    await publish(later('steady'));
    await finishedRun();
    const [offer] = await offers();
    await app.sql("UPDATE employments SET ended_on = '2026-06-30' WHERE id = $1", [id]);
    const refused = await act(world.clerk, offer.id, 'accept');
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ type: 'urn:rongcai:problem:no-longer-due', failed: ['HELD'] });
    expect(await applicationsOn(id)).toBe(0);
    expect((await world.clerk.get(`/v1/entitlements/${offer.id}`)).body.status).toBe('offered');
  });

  it('that was declined, or not answered in time, is not made again', async () => {
    await dueEmployment();
    await dueEmployment();
    await publish(later('steady'));
    await finishedRun();
    const [one, other] = await offers();
    expect((await act(world.clerk, one.id, 'decline')).status).toBe(400);
    expect((await act(world.clerk, one.id, 'decline', { reason: '本人放弃' })).body).toMatchObject({
      status: 'declined',
      declinedReason: '本人放弃',
    });
    app.setTime('2026-08-01T02:00:00Z');
    expect((await act(world.clerk, other.id, 'accept')).body.type).toBe('urn:rongcai:problem:offer-ended');
    await write(app.services, systemActor, null, async (ctx) => ({ status: 204, body: await expireOffers(ctx) }));
    expect((await world.clerk.get(`/v1/entitlements/${other.id}`)).body).toMatchObject({ status: 'expired', expiredBecause: 'deadline' });
    expect((await finishedRun()).figures[0]).toMatchObject({ due: 2, new: 0 });
  });

  it('is not made where a claim is under way, and is withdrawn when one is made', async () => {
    const [claimed, other] = [await dueEmployment(), await dueEmployment()];
    await publish(later('steady'));
    const claim = { policyKey: 'steady', basis: 'employment' };
    await world.clerk.create('subsidy-applications', { ...claim, basisId: claimed.id });
    expect((await finishedRun()).figures[0]).toMatchObject({ due: 1, new: 1 });
    await world.clerk.create('subsidy-applications', { ...claim, basisId: other.id });
    expect((await finishedRun()).figures[0]).toMatchObject({ due: 0, new: 0, gone: 1 });
  });

  it('of an organization is answered by its own client, and exists for no other', async () => {
    await dueEmployment();
    await publish({ ...later('hiring'), beneficiary: 'organization' }, later('steady'));
    await finishedRun();
    const own = await app.client([...clientScopes], { organizationId: employer.id });
    const [offer, ...more] = (await own.get('/v1/entitlements')).body.data;
    expect(more).toEqual([]);
    expect(offer).toMatchObject({ policyKey: 'hiring', organizationId: employer.id, allowedActions: ['accept', 'decline'] });
    const stranger = await app.client([...clientScopes], { organizationId: (await world.organization()).id });
    expect((await act(stranger, offer.id, 'accept', undefined)).status).toBe(404);
    const elsewhere = await app.staff(['clerk'], JIMEI);
    expect((await elsewhere.get(`/v1/entitlements/${offer.id}`)).status).toBe(404);
    expect((await act(own, offer.id, 'accept')).body).toMatchObject({ status: 'accepted', amountFen: 360_000 });
    expect((await own.get('/v1/entitlement-runs')).body.data).toEqual([]);
  });

  it('is drawn for a later check by the seed of its run alone', async () => {
    for (nth = 0; nth < 6; nth++) await dueEmployment();
    await publish(later('steady'));
    const run = await finishedRun({ sampleShareBp: 5_000 });
    const [{ seed }] = (await app.sql('SELECT draw_seed AS seed FROM entitlement_runs WHERE id = $1', [run.id])) as [{ seed: string }];
    for (const offer of await offers()) {
      const { body } = await act(world.clerk, offer.id, 'accept');
      expect(body.sampled).toBe(isSampled(seed, offer.id, 5_000));
    }
  });
});

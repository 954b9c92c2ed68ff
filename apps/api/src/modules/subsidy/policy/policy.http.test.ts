import { readFileSync } from 'node:fs';
import { type Catalogue, explain, type PolicyVersion, parseFile, prepare } from '@rongcai/policy';
import { relational } from '@rongcai/policy/testing';
import { type Caller, JIMEI, startTestApp, type TestApp } from '../../../../test/harness.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { dateOf } from '../../../kernel/dates.ts';
import type { Task } from '../../../platform/jobs.ts';
import { replayApprovals, simulatePolicy } from './policy-simulation.commands.ts';
import { simulateSwept } from './policy-simulation.queries.ts';

const policyFile = (name: string) => JSON.parse(readFileSync(new URL(`../../../../../../policies/${name}.json`, import.meta.url), 'utf8'));
const order = policyFile('kundulun-order-class-training');
const draftOf = (version: string, change: object = {}) => ({
  ...order,
  version,
  effective: { from: '2027-01-01' },
  examples: [],
  ...change,
});

let app: TestApp;
let world: World;
let reviewer2: Caller;
let publishedId: string;
let enrollmentId: string;

beforeAll(async () => {
  app = await startTestApp({ time: '2026-03-02T02:00:00Z' });
  world = await makeWorld(app);
  reviewer2 = await app.staff(['reviewer']);
  const version = await world.clerk.create('policy-versions', { document: order });
  publishedId = (await world.reviewer.act('policy-versions', version.id, 'publish')).id;
  enrollmentId = await placed();
});
afterAll(() => app.close());

/** A trainee of an order class who has started work. */
async function placed(): Promise<string> {
  const { proposal, provider } = await world.awardedOrder({ headcount: 2 });
  const made = await world.enrollingClass({
    kind: 'order',
    proposalId: proposal.id,
    providerId: provider.id,
    seats: 2,
    enrollFromOn: '2026-03-01',
    enrollToOn: '2026-03-10',
    startOn: '2026-03-02',
    endOn: '2026-03-31',
  });
  const enrollment = await world.enrollment(made.id);
  await world.clerk.act('enrollments', enrollment.id, 'admit');
  await world.clerk.act('training-classes', made.id, 'start');
  await world.clerk.act('enrollments', enrollment.id, 'complete', { hoursAttended: 110 });
  await world.clerk.act('enrollments', enrollment.id, 'pass', { score: 80, assessor: '王考评' });
  await world.clerk.act('enrollments', enrollment.id, 'place', { startedOn: dateOf(app.services.clock()) });
  return enrollment.id;
}

const draft = async (document: object) => (await world.clerk.create('policy-versions', { document })).id as string;

/** Starts a job and does its work here. */
async function finished(path: string, task: Task, body: object = {}) {
  const started = await world.clerk.post(path, body);
  expect(started.status).toBe(202);
  await task(app.services, { jobId: started.body.id });
  const job = (await world.clerk.get(`/v1/jobs/${started.body.id}`)).body;
  expect(job).toMatchObject({ status: 'done', error: null });
  return job;
}

/** The rates of the policy with other amounts for one level from 2024 on. */
const raised = (amount: number) => {
  const [first, second] = order.tables.rates.periods;
  const rows = second.rows.map((row: { when: string[] }) => (row.when[0] === 'intermediate' ? { ...row, give: [amount] } : row));
  return { rates: { ...order.tables.rates, periods: [first, { ...second, rows }] } };
};

describe('a draft', () => {
  it('is checked before it is saved, with the place of each fault', async () => {
    const good = await world.clerk.post('/v1/policy-versions/check', { document: { ...order, version: 'x' } });
    expect(good.body).toEqual({ findings: [] });
    const bad = await world.clerk.post('/v1/policy-versions/check', {
      document: { ...order, version: 'x', tables: raised(1) },
    });
    expect(bad.body.findings).toMatchObject([{ severity: 'error', code: 'example', pointer: '/examples/1' }]);
  });

  it('may be saved with faults of its rules, is then in no words, and is not published', async () => {
    const id = await draft(draftOf('faulty', { amount: { tree: { fact: 'no.such' } } }));
    expect((await world.clerk.get(`/v1/policy-versions/${id}/text`)).body).toMatchObject({ zh: null, en: null });
    const reading = await world.clerk.get(`/v1/policy-versions/${id}/reading`);
    expect(reading.body).toMatchObject({ status: 409, type: 'urn:rongcai:problem:policy-has-errors' });
    expect(reading.body.findings.length).toBeGreaterThan(0);
    expect((await world.clerk.post(`/v1/policy-versions/${id}/explain`, { facts: {} })).status).toBe(409);
    expect((await world.clerk.post(`/v1/policy-versions/${id}/simulate`, {})).status).toBe(409);
    expect((await world.reviewer.post(`/v1/policy-versions/${id}/publish`)).status).toBe(409);
  });

  it('is published by somebody who has neither written nor changed it', async () => {
    const both = await app.staff(['clerk', 'reviewer']);
    const id = await draft(draftOf('two-people'));
    await both.patch(`/v1/policy-versions/${id}`, { document: draftOf('two-people', { summary: { zh: '改' } }) });
    expect((await both.post(`/v1/policy-versions/${id}/publish`)).body.type).toBe('urn:rongcai:problem:same-person');
    expect((await both.get(`/v1/policy-versions/${id}`)).body.allowedActions).toEqual([]);
  });
});

describe('a version in words', () => {
  it('reads in Chinese and English', async () => {
    const zh = (await world.clerk.get(`/v1/policy-versions/${publishedId}/reading`)).body;
    const en = (await world.clerk.get(`/v1/policy-versions/${publishedId}/reading?language=en`)).body;
    expect(zh.title).toBe('订单班培训补贴');
    expect(en.lines.map((line: { text: string }) => line.text).join(' ')).toContain('Least share of hours'.toLowerCase());
    expect(en.tables.length).toBe(zh.tables.length);
  });

  it('calls places, levels and other policies by their names, and numbers conditions within conditions', async () => {
    const paid = { exists: [{ fact: 'grants' }, { eq: [{ item: 'policyKey' }, order.key] }] };
    const nested = { or: [paid, { eq: [{ fact: 'person.homeRegionCode' }, '150203'] }] };
    const id = await draft({ ...order, key: 'beside-order-class', examples: [], predicates: [{ ...order.predicates[0], tree: nested }] });
    const zh = (await world.clerk.get(`/v1/policy-versions/${id}/reading`)).body;
    const line = zh.lines.find((one: { id?: string }) => one.id === 'PLACED');
    expect(line.text).toContain('政策为订单班培训补贴');
    expect(line.text).toContain('为昆都仑区');
    expect(zh.tables.at(-1).rows[1]).toEqual(['中级工', '1,800元']);
    const three = { or: [{ and: [paid, nested, { missing: [{ fact: 'person.degree' }] }] }, paid] };
    const deep = await draft({ ...order, key: 'deep-conditions', examples: [], predicates: [{ ...order.predicates[0], tree: three }] });
    const said = (await world.clerk.get(`/v1/policy-versions/${deep}/reading`)).body.lines.find(
      (one: { id?: string }) => one.id === 'PLACED',
    );
    expect(said).toMatchObject({ lead: expect.stringContaining('满足下列条件之一'), clauses: [{ text: '同时满足下列条件' }, {}] });
    expect(said.clauses[0].clauses).toHaveLength(3);
  });

  it('is held against another one, place by place', async () => {
    const predicates = order.predicates.slice(1);
    const id = await draft(draftOf('compared', { tables: raised(200_000), predicates }));
    const { body } = await world.clerk.get(`/v1/policy-versions/${id}/compare?with=${publishedId}`);
    expect(body.before.id).toBe(publishedId);
    expect(body.head.map(({ field }: { field: string }) => field)).toEqual(['version', 'effective']);
    expect(body.tables).toMatchObject([
      {
        name: 'rates',
        change: 'changed',
        rows: [{ from: '2024-01-01', keys: ['intermediate'], column: 'amount', before: 180_000, after: 200_000 }],
      },
    ]);
    expect(body.sentences).toMatchObject([{ section: 'predicates', id: 'PLACED', change: 'removed', after: null }]);
    expect(body.parameters).toEqual([]);
  });
});

describe('trying a person', () => {
  it('takes the facts of a record and says what it saw', async () => {
    const { body } = await world.clerk.post(`/v1/policy-versions/${publishedId}/explain`, { basisId: enrollmentId });
    expect(body).toMatchObject({ outcome: 'eligible', amountFen: 180_000, facts: { 'enrollment.status': 'placed' } });
  });

  it('does not know records of another place, and wants either facts or a record', async () => {
    const elsewhere = await app.staff(['clerk'], JIMEI);
    const own = await elsewhere.create('policy-versions', { document: { ...order, regionCode: JIMEI } });
    expect((await elsewhere.post(`/v1/policy-versions/${own.id}/explain`, { basisId: enrollmentId })).status).toBe(404);
    expect((await elsewhere.post(`/v1/policy-versions/${own.id}/explain`, {})).status).toBe(400);
  });
});

describe('a simulation', () => {
  it('says how many, how much, who gains and what the year costs, against the rules in force', async () => {
    const id = await draft(draftOf('raised', { tables: raised(230_000), examples: [] }));
    const before = await app.sql('SELECT count(*)::int AS n FROM subsidy_applications');
    const { result, total, done } = await finished(`/v1/policy-versions/${id}/simulate`, simulatePolicy);
    expect(done).toBe(total);
    expect(result).toMatchObject({
      from: '2026-01-01',
      to: '2026-12-31',
      inForce: { id: publishedId, versionNumber: '2023' },
      outcomes: { eligible: 1 },
      gain: 1,
      gainFen: 50_000,
      lose: 0,
      cost: { year: '2026', fen: 230_000, beforeFen: 180_000, differenceFen: 50_000, by: 'events' },
      byLevel: [{ key: 'intermediate', cases: 1, fen: 230_000, beforeFen: 180_000 }],
      byMonth: [{ key: '2026-03', cases: 1 }],
      byRegion: [{ key: '150203', cases: 1 }],
      gainers: [{ id: enrollmentId, name: expect.stringMatching(/ · .\*/), beforeFen: 180_000, fen: 230_000 }],
    });
    expect(await app.sql('SELECT count(*)::int AS n FROM subsidy_applications')).toEqual(before);
  });

  it('leaves what happened before the first day of the draft to the rules in force, and says how much that is', async () => {
    const year = { from: '2026-01-01', to: '2026-12-31' };
    const from = (day: string) => draft(draftOf(`from-${day}`, { effective: { from: day }, tables: raised(230_000) }));
    const simulated = async (id: string) => (await finished(`/v1/policy-versions/${id}/simulate`, simulatePolicy, year)).result;
    const april = await simulated(await from('2026-04-01'));
    expect(april).toMatchObject({
      decides: { from: '2026-04-01', to: '2026-12-31' },
      stretched: false,
      unchanged: 1,
      outcomes: { eligible: 1 },
      fen: 180_000,
      beforeFen: 180_000,
      gain: 0,
      cost: { fen: 180_000, differenceFen: 0 },
    });
    expect(await simulated(await from('2026-03-01'))).toMatchObject({ stretched: false, unchanged: 0, gain: 1, gainFen: 50_000 });
    const nextYear = await simulated(await from('2027-01-01'));
    expect(nextYear).toMatchObject({ decides: year, stretched: true, unchanged: 0, gain: 1, gainFen: 50_000 });
  });

  it('counts those whom a single condition keeps out', async () => {
    const tree = { ge: [{ fact: 'enrollment.hoursShare' }, 0.99] };
    const predicates = order.predicates.map((one: { id: string }) => (one.id === 'HOURS' ? { ...one, tree } : one));
    const id = await draft(draftOf('stricter', { predicates, examples: [] }));
    const { result } = await finished(`/v1/policy-versions/${id}/simulate`, simulatePolicy, { from: '2026-01-01', to: '2026-12-31' });
    expect(result).toMatchObject({
      nearMisses: { HOURS: 1 },
      unmet: { HOURS: 1 },
      lose: 1,
      loseFen: 180_000,
      losers: [{ failed: ['HOURS'] }],
    });
  });

  it('counts what is paid month by month in the year of each month, to the fen', async () => {
    const started = { fact: 'enrollment.placedOn' };
    const schedule = { kind: 'monthly', from: { monthOf: { addMonths: [started, 7] } }, months: 7 };
    const id = await draft(draftOf('monthly', { effective: { from: '2026-01-01' }, schedule }));
    const { result } = await finished(`/v1/policy-versions/${id}/simulate`, simulatePolicy);
    const { body } = await world.clerk.post(`/v1/policy-versions/${id}/explain`, { basisId: enrollmentId });
    const paid = body.schedule.filter(({ due }: { due: string }) => due.startsWith('2026'));
    expect(paid.map(({ due }: { due: string }) => due)).toEqual(['2026-10', '2026-11', '2026-12']);
    const fen = paid.reduce((sum: number, { amountFen }: { amountFen: number }) => sum + amountFen, 0);
    expect(result.cost).toEqual({ year: '2026', fen, beforeFen: 180_000, differenceFen: fen - 180_000, by: 'months' });
    expect(result.fen).toBe(180_000);
  });

  it('says by which conditions the members of those fail who get nothing, and who has no members', async () => {
    const { id: firm } = await world.organization();
    await world.organization();
    for (const [startedOn, degree] of [
      ['2026-01-05', 'bachelor'],
      ['2026-01-05', 'secondary'],
      ['2026-02-05', 'secondary'],
    ]) {
      const { id: personId } = await world.person({ degree });
      await world.clerk.create('employments', { personId, organizationId: firm, startedOn, regionCode: '150203' });
    }
    const texts = order.predicates[0].text;
    const member = (id: string, tree: object) => ({ id, scope: 'member', tree, text: texts });
    const id = await draft({
      ...draftOf('of-firms', { effective: { from: '2026-01-01' } }),
      key: 'recent-graduates',
      basis: 'organization',
      beneficiary: 'organization',
      automatic: false,
      anchor: { fact: 'asOf' },
      members: { list: { fact: 'organization.employees' }, key: 'id' },
      predicates: [
        member('RECENT', { ge: [{ fact: 'member.startedOn' }, { date: '2026-02-01' }] }),
        member('DEGREE', { eq: [{ fact: 'member.personDegree' }, 'bachelor'] }),
      ],
      amount: { perMember: 10_000 },
      tables: undefined,
      limits: undefined,
      stacking: undefined,
      applyWithin: undefined,
      parameters: undefined,
      exampleFacts: undefined,
      conventions: undefined,
      schedule: undefined,
    });
    const { result } = await finished(`/v1/policy-versions/${id}/simulate`, simulatePolicy);
    // of the trainee's firm the degree is not known
    expect(result.outcomes).toEqual({ ineligible: 3, needs_info: 1 });
    expect(result.unmetMembers).toMatchObject({ RECENT: 2, DEGREE: 2 });
    expect(result.unmet).toEqual({ RECENT: 1, DEGREE: 1, members: 2 });
  });

  it('is refused for rules that cannot be swept, days that end before they begin, and a place elsewhere', async () => {
    const facts = [{ path: 'hand.given', type: 'boolean', title: { zh: '人工认定' } }];
    const id = await draft(
      draftOf('by-hand', {
        facts,
        predicates: [...order.predicates, { ...order.predicates[0], id: 'HAND', tree: { eq: [{ fact: 'hand.given' }, true] } }],
      }),
    );
    expect((await world.clerk.post(`/v1/policy-versions/${id}/simulate`, {})).body.type).toBe('urn:rongcai:problem:not-sweepable');
    const early = await world.clerk.post(`/v1/policy-versions/${publishedId}/simulate`, { from: '2026-02-01', to: '2026-01-01' });
    expect(early.body.errors[0].pointer).toBe('/to');
    const far = await world.clerk.post(`/v1/policy-versions/${publishedId}/simulate`, { regionCode: JIMEI });
    expect(far.body.errors[0].code).toBe('outside-scope');
  });
});

describe('the change of Jimei from one or the other to 1+1', () => {
  const file = parseFile(policyFile('cn-jimei-1plus1'));
  const [one, both] = file.versions as [PolicyVersion, PolicyVersion];
  const codes = { path: 'person.regionCode', type: 'text' as const, title: { zh: '行政区划' } };
  const stored = relational({ facts: [...(one.facts ?? []), codes] });
  const bare = ({ facts: _facts, ...version }: PolicyVersion): PolicyVersion => version;
  const people = [
    { 'benefit.month': '2023-04', 'benefit.chosen': 'C', 'rent.marketFen': 200_000 },
    { 'benefit.month': '2023-05', 'benefit.chosen': 'D', 'rent.marketFen': 300_000 },
    { 'benefit.month': '2023-05', 'benefit.chosen': 'C', 'benefit.claims': ['C'], 'rent.marketFen': 100_000 },
    { 'benefit.month': '2022-03', 'benefit.chosen': 'C', 'rent.marketFen': 200_000 },
  ].map((facts) => ({ ...file.exampleFacts, ...facts, 'person.regionCode': JIMEI }));

  const sourceOf = (path: string) =>
    stored.catalogue.facts.flatMap(({ path: own, sql }) => (own === path && sql && 'expression' in sql ? [sql.expression] : [])).join();

  it('shows who gains and what it costs', async () => {
    const part = await app.services.db.transaction(async (tx) => {
      for (const statement of stored.ddl) await tx.rows(statement);
      for (const [index, facts] of people.entries())
        for (const { text, values } of stored.insert(index + 1, facts)) await tx.rows(text, values);
      await tx.rows('CREATE TEMP TABLE taken (id integer PRIMARY KEY) ON COMMIT DROP');
      await tx.rows('INSERT INTO taken SELECT id FROM policy_test_subject');
      const region = sourceOf('person.regionCode');
      return simulateSwept(
        tx,
        stored.catalogue as Catalogue,
        { region, level: 'NULL::text', places: 'NULL::jsonb' },
        { draft: bare(both), inForce: bare(one), window: { from: '2023-01-01', to: '2024-01-01' }, asOf: '2023-12-31', grouped: true },
      );
    });
    expect(part).toMatchObject({
      outside: 1,
      outcomes: { eligible: 3 },
      gain: 2,
      lose: 0,
      gainFen: 80_000 + 150_000,
      fen: 460_000,
      beforeFen: 230_000,
    });
    expect(part.gainers.map(({ id, beforeFen, fen }) => [id, beforeFen, fen])).toEqual([
      ['2', 80_000, 230_000],
      ['1', 100_000, 180_000],
    ]);
    const explained = explain(prepare(both, { facts: [] }), people[1] ?? {}, { asOf: '2023-12-31' });
    expect(explained.amountFen).toBe(230_000);
  });
});

describe('past approvals under a draft', () => {
  it('are decided again, and the changed ones are listed', async () => {
    const finance = await app.staff(['finance']);
    const fund = await finance.create('funds', { name: '就业补助资金', year: 2026, source: '区级财政', regionCode: '150203' });
    await finance.act('funds', fund.id, 'appropriate', { amountFen: 100_000_000, documentNumber: 'KDL-1' });
    const application = await world.clerk.create('subsidy-applications', {
      policyKey: order.key,
      basis: 'enrollment',
      basisId: enrollmentId,
    });
    await world.clerk.act('subsidy-applications', application.id, 'submit');
    await world.clerk.act('subsidy-applications', application.id, 'accept');
    await world.reviewer.act('subsidy-applications', application.id, 'recommend');
    await reviewer2.act('subsidy-applications', application.id, 'approve', { fundId: fund.id });
    const id = await draft(draftOf('replayed', { tables: raised(150_000), examples: [] }));
    const { result } = await finished(`/v1/policy-versions/${id}/replay`, replayApprovals);
    expect(result).toMatchObject({
      stretched: true,
      unchanged: 0,
      examined: 1,
      outcomeChanged: 0,
      amountChanged: 1,
      beforeFen: 180_000,
      fen: 150_000,
      lessFen: 30_000,
      changedTotal: 1,
      changed: [{ id: application.id, outcome: 'eligible', beforeFen: 180_000, fen: 150_000 }],
    });
    const later = await draft(draftOf('replayed-later', { effective: { from: '2026-04-01' }, tables: raised(150_000) }));
    const stands = await finished(`/v1/policy-versions/${later}/replay`, replayApprovals);
    expect(stands.result).toMatchObject({ examined: 0, unchanged: 1, stretched: false, changedTotal: 0 });
    const same = await finished(`/v1/policy-versions/${publishedId}/replay`, replayApprovals);
    expect(same.result).toMatchObject({ examined: 1, changedTotal: 0 });
  });
});

describe('retiring a version', () => {
  it('is refused where it would leave days without rules, or where approvals rest on it', async () => {
    const path = `/v1/policy-versions/${publishedId}`;
    expect((await world.reviewer.post(`${path}/retire`, { from: '2021-01-01' })).body.errors[0].pointer).toBe('/from');
    expect((await world.reviewer.post(`${path}/retire`, { from: '2026-03-01' })).body).toMatchObject({
      type: 'urn:rongcai:problem:version-in-use',
      approved: 1,
    });
    expect((await world.reviewer.post(`${path}/retire`, { from: '2028-01-01' })).body).toMatchObject({
      type: 'urn:rongcai:problem:leaves-gap',
      next: null,
    });
  });

  it('gives it a last day, and the policy says which version then holds', async () => {
    const [first, second] = ['a', 'b'].map((version, nth) => ({
      ...order,
      key: 'ending',
      version,
      examples: [],
      effective: nth ? { from: '2028-01-01' } : { from: '2022-01-01', to: '2028-01-01' },
    }));
    const old = await draft(first as object);
    const next = await draft(second as object);
    await world.reviewer.act('policy-versions', old, 'publish');
    await world.reviewer.act('policy-versions', next, 'publish');
    const asked = await world.reviewer.get(`/v1/policy-versions/${old}/succession?from=2027-07-01`);
    expect(asked.body).toMatchObject({ next: { id: next, effectiveFrom: '2028-01-01' }, approved: 0 });
    expect((await world.reviewer.post(`/v1/policy-versions/${old}/retire`, { from: '2027-07-01' })).body.next.id).toBe(next);
    const retired = await world.reviewer.act('policy-versions', old, 'retire', { from: '2027-07-01', leaveGap: true });
    expect(retired).toMatchObject({ status: 'retired', effectiveTo: '2027-07-01' });
    const policy = async (on: string) => (await world.clerk.get(`/v1/policies/150203/ending?on=${on}`)).body;
    expect((await policy('2027-06-30')).inForce.id).toBe(old);
    expect((await policy('2027-07-01')).inForce).toBeNull();
    expect((await policy('2028-01-01')).inForce.id).toBe(next);
    const text = await world.clerk.get(`/v1/policy-versions/${old}/text`);
    expect(text.body.document.effective.to).toBe('2027-07-01');
  });
});

describe('policies', () => {
  it('are listed by place and key, page by page', async () => {
    const first = (await world.clerk.get('/v1/policies?limit=1')).body;
    expect(first.data).toHaveLength(1);
    const second = (await world.clerk.get(`/v1/policies?limit=1&cursor=${first.page.nextCursor}`)).body;
    expect(second.data[0].key).not.toBe(first.data[0].key);
    const [found] = (await world.clerk.get('/v1/policies?q=kundulun')).body.data;
    expect(found).toMatchObject({ key: order.key, inForce: { id: publishedId } });
    expect((await (await app.staff(['clerk'], '350212')).get('/v1/policies')).body.data).toEqual([]);
  });
});

describe('a cursor of the policies', () => {
  it.each<[string, (cursor: string) => string]>([
    ['made up', () => 'forged.abc'],
    ['with its place changed', (cursor) => `${Buffer.from('["150203","zzz"]').toString('base64url')}.${cursor.split('.')[1]}`],
    ['under another filter', (cursor) => `${cursor}&q=kundulun`],
  ])('is refused by name: %s', async (_what, bent) => {
    const { nextCursor } = (await world.clerk.get('/v1/policies?limit=1')).body.page;
    const answer = await world.clerk.get(`/v1/policies?limit=1&cursor=${bent(nextCursor)}`);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([expect.objectContaining({ pointer: '?cursor', code: 'invalid-cursor' })]);
  });

  it('is no cursor of another list, nor the other way round', async () => {
    const { nextCursor } = (await world.clerk.get('/v1/policies?limit=1')).body.page;
    expect((await world.clerk.get(`/v1/policy-versions?limit=1&cursor=${nextCursor}`)).status).toBe(400);
    const versions = (await world.clerk.get('/v1/policy-versions?limit=1')).body.page;
    expect((await world.clerk.get(`/v1/policies?limit=1&cursor=${versions.nextCursor}`)).status).toBe(400);
  });
});

describe('everybody', () => {
  const anyone = () => app.anonymous();

  it('reads published policies in words and as data, and no draft', async () => {
    const list = (await anyone().get('/v1/public/policies')).body.data;
    expect(list.map(({ key }: { key: string }) => key).sort()).toEqual(['ending', order.key].sort());
    const { body } = await anyone().get(`/v1/public/policies/${order.key}`);
    expect(body).toMatchObject({ inForce: { id: publishedId }, document: { key: order.key }, zh: { title: '订单班培训补贴' } });
    expect(JSON.stringify(body.facts)).not.toContain('"sql"');
    expect(body.versions).toHaveLength(1);
    expect((await anyone().get('/v1/public/policies/no-such-policy')).status).toBe(404);
  });

  it('calculates without being stored', async () => {
    const { body } = await anyone().post(`/v1/public/policies/${order.key}/explain`, { facts: order.exampleFacts, asOf: '2023-08-01' });
    expect(body).toMatchObject({ outcome: 'eligible', amountFen: 150_000 });
  });

  it('is refused long lists and facts of the wrong type, by name', async () => {
    const path = `/v1/public/policies/${order.key}/explain`;
    const long = await anyone().post(path, { facts: { grants: Array.from({ length: 201 }, () => ({})) } });
    expect(long.body.errors[0].pointer).toBe('/facts/grants');
    const wrong = await anyone().post(path, { facts: { 'person.age': 'old' } });
    expect(wrong.body.errors[0].pointer).toBe('/facts/person.age');
    expect((await anyone().post(path, { facts: { note: 'x'.repeat(70_000) } })).status).toBe(413);
  });
});

describe('a hostile document', () => {
  const nested = (depth: number) => {
    let tree: object = { eq: [{ fact: 'enrollment.status' }, 'placed'] };
    for (let level = 0; level < depth; level++) tree = { not: tree };
    return tree;
  };
  const asked = (tree: unknown) => ({ predicates: [{ ...order.predicates[0], tree }] });
  const proto = '{"__proto__":{"polluted":true}}';
  const documents: Record<string, unknown> = {
    'nested a thousand deep': draftOf('h', asked(nested(1_000))),
    'with a hundred thousand alternatives': draftOf('h', asked({ or: Array.from({ length: 30_000 }, () => true) })),
    'with ten thousand conditions': draftOf('h', { predicates: Array.from({ length: 1_000 }, () => order.predicates[0]) }),
    'with a number that no money has': draftOf('h', { amount: { tree: 1e308 } }),
    'named like the prototype': {
      ...draftOf('h'),
      parameters: { constructor: { type: 'integer', values: [{ from: '2022-01-01', value: 1 }] } },
      __defineGetter__: 1,
    },
    'that is a list': [],
    'that is empty': {},
  };

  it.each(Object.entries(documents))('%s is refused by name wherever a document is taken', async (_name, document) => {
    for (const path of ['/v1/policy-versions', '/v1/policy-versions/check']) {
      const answer = await world.clerk.post(path, { document });
      expect([answer.status, answer.body.errors?.length > 0]).toEqual([400, true]);
    }
    const id = await draft(draftOf(`target-${Math.random()}`));
    expect((await world.clerk.patch(`/v1/policy-versions/${id}`, { document })).status).toBe(400);
  });

  it('whose definitions double without end, or whose examples repeat rows in rows, is found by the check', async () => {
    const definitions: Record<string, object> = { d0: { tree: { fact: 'person.age' } } };
    for (let n = 1; n < 40; n++) definitions[`d${n}`] = { tree: { add: [{ ref: `d${n - 1}` }, { ref: `d${n - 1}` }] } };
    const doubling = draftOf('h', { definitions, ...asked({ gt: [{ ref: 'd39' }, 1] }) });
    const repeating = draftOf('h', {
      examples: [
        {
          id: 'e',
          asOf: '2026-01-01',
          facts: { grants: Array.from({ length: 500 }, () => ({ $times: 5_000 })) },
          expect: { amountFen: 1 },
        },
      ],
    });
    for (const document of [doubling, repeating]) {
      const { status, body } = await world.clerk.post('/v1/policy-versions/check', { document });
      expect([status, body.findings.some(({ severity }: { severity: string }) => severity === 'error')]).toEqual([200, true]);
    }
  });

  it('is refused as text that would reach the prototype, also among facts', async () => {
    const call = (path: string, body: string) =>
      world.clerk.post(path, body, { headers: { 'content-type': 'application/json' }, etag: false });
    expect((await call('/v1/policy-versions', `{"document":${proto}}`)).status).toBe(400);
    expect((await call('/v1/policy-versions/check', `{"document":${proto}}`)).status).toBe(400);
    expect((await call(`/v1/policy-versions/${publishedId}/explain`, `{"facts":${proto}}`)).status).toBe(400);
    expect((await call(`/v1/public/policies/${order.key}/explain`, `{"facts":${proto}}`)).status).toBe(400);
    for (const name of ['constructor', 'toString', 'hasOwnProperty'])
      expect((await anyoneExplains({ [name]: 1, 'person.age': { value: { value: 24 } } })).status).toBeLessThan(500);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  const anyoneExplains = (facts: object) => app.anonymous().post(`/v1/public/policies/${order.key}/explain`, { facts });

  it('brings facts of any kind without an error inside', async () => {
    for (const value of [1e308, '9'.repeat(5_000), [[[[]]]], { value: null }, '\u0000', true, '2026-99-99'])
      for (const path of ['person.age', 'grants', 'enrollment.passedOn', 'class.pricePerHead'])
        expect((await anyoneExplains({ [path]: value })).status).toBeLessThan(500);
  });
});

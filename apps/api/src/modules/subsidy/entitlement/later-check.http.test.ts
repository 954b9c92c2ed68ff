import { createHash } from 'node:crypto';
import { type Caller, startTestApp, type TestApp } from '../../../../test/harness.ts';
import { fewestStatements } from '../../../../test/statements.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { write } from '../../../platform/http/write.ts';
import { clientScopes, systemActor } from '../../../platform/security/actor.ts';
import { revealSeeds } from './entitlement.commands.ts';
import { isSampled } from './rules/sample.ts';
import { sweepEntitlements } from './sweep.commands.ts';

// biome-ignore lint/suspicious/noExplicitAny: records as the API gives them
type Made = any;

const text = { met: { zh: '符合' }, unmet: { zh: '不符合' }, unknown: { zh: '待补充' } };
const policy = {
  key: 'steady',
  version: '1',
  title: { zh: '留岗就业补贴' },
  regionCode: '150203',
  legalBasis: [],
  beneficiary: 'person',
  basis: 'employment',
  automatic: true,
  anchor: { fact: 'employment.startedOn' },
  effective: { from: '2025-01-01' },
  predicates: [{ id: 'HELD', tree: { missing: { fact: 'employment.endedOn' } }, text }],
  amount: { tree: { if: [{ missing: { fact: 'employment.monthlyWage' } }, 180_000, 200_000] } },
};

let app: TestApp;
let world: World;
let finance: Caller;
let second: Caller;
let checker: Caller;
let fundId: string;
let employer: Made;

beforeAll(async () => {
  app = await startTestApp({ time: '2026-03-02T02:00:00Z' });
  world = await makeWorld(app);
  [finance, second, checker] = await Promise.all([app.staff(['finance']), app.staff(['reviewer']), app.staff(['reviewer'])]);
  employer = await world.organization();
  const version = await world.clerk.create('policy-versions', { document: policy });
  await world.reviewer.act('policy-versions', version.id, 'publish');
  const fund = await finance.create('funds', { name: '就业补助资金', year: 2026, source: '区级财政', regionCode: world.regionCode });
  await finance.act('funds', fund.id, 'appropriate', { amountFen: 100_000_000, documentNumber: 'KDL-1' });
  fundId = fund.id;
});
afterAll(() => app.close());

let account = 6_222_030_000_000_000;
async function offered(sampleShareBp = 10_000): Promise<{ run: Made; offer: Made }> {
  account += 1;
  const person = await world.person({ bankAccount: String(account) });
  const fields = { personId: person.id, organizationId: employer.id, startedOn: '2025-06-01', regionCode: world.regionCode };
  const employment = await world.clerk.create('employments', fields);
  const run = await world.clerk.create('entitlement-runs', { regionCode: world.regionCode, sampleShareBp });
  await sweepEntitlements(app.services, { jobId: run.jobId });
  return { run, offer: (await world.clerk.get(`/v1/entitlements?basisId=${employment.id}`)).body.data[0] };
}

/** The check of an accepted offer whose claim stands at some stage. */
async function drawn(stage: 'submitted' | 'final' | 'approved' | 'noticed' | 'confirmed' | 'paying' | 'paid'): Promise<Made> {
  app.setTime('2026-03-02T02:00:00Z');
  const { offer } = await offered();
  const { applicationId } = await world.clerk.act('entitlements', offer.id, 'accept');
  const [check] = (await checker.get(`/v1/later-checks?applicationId=${applicationId}`)).body.data;
  const reached = (one: string) => ['submitted', 'final', 'approved', 'noticed', 'confirmed', 'paying', 'paid'].indexOf(one);
  const until = (one: string) => reached(stage) >= reached(one);
  if (until('final')) {
    await world.clerk.act('subsidy-applications', applicationId, 'accept');
    await world.reviewer.act('subsidy-applications', applicationId, 'recommend');
  }
  if (until('approved')) await second.act('subsidy-applications', applicationId, 'approve', { fundId });
  if (until('noticed')) {
    const notice = await world.clerk.create('public-notices', { title: '公示', workdays: 5, regionCode: world.regionCode });
    await world.clerk.act('public-notices', notice.id, 'publish');
    if (until('confirmed')) {
      app.setTime('2026-03-20T02:00:00Z');
      await world.clerk.act('public-notices', notice.id, 'close');
    }
  }
  if (until('paying')) await pay(until('paid'));
  app.setTime('2026-03-20T02:00:00Z');
  return check;
}

async function pay(answered: boolean): Promise<void> {
  const batch = await finance.create('payment-batches', { fundId });
  if (!answered) return;
  await (await app.staff(['finance'])).act('payment-batches', batch.id, 'lock');
  await finance.act('payment-batches', batch.id, 'send');
  const [line] = (await finance.get(`/v1/payments?batchId=${batch.id}`)).body.data;
  const file = `reference,amount,result,reason\n${line.reference},1800.00,SUCCESS,\n`;
  await finance.post(`/v1/payment-batches/${batch.id}/import-returns`, file, { headers: { 'content-type': 'text/csv' } });
}

const fail = (check: Made, body: object = {}) =>
  checker.post(`/v1/later-checks/${check.id}/fail`, { findings: '实地走访，本人已离职三个月', ...body });
const claim = async (check: Made) => (await world.clerk.get(`/v1/subsidy-applications/${check.applicationId}`)).body;
const committed = async () => (await finance.get(`/v1/funds/${fundId}`)).body.committedFen;

describe('the draw', () => {
  it('cannot be foreseen while offers can be answered, and can be drawn again by anybody afterwards', async () => {
    const { run, offer } = await offered(5_000);
    expect(run).toMatchObject({ seed: null, seedDigest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(run).not.toHaveProperty('drawSeed');
    const { sampled } = await world.clerk.act('entitlements', offer.id, 'accept');
    const reveal = () => write(app.services, systemActor, null, async (ctx) => ({ status: 204, body: await revealSeeds(ctx) }));
    await reveal();
    expect((await world.clerk.get(`/v1/entitlement-runs/${run.id}`)).body.seed).toBeNull();
    app.setTime('2026-08-01T02:00:00Z');
    await reveal();
    const { seed } = (await world.clerk.get(`/v1/entitlement-runs/${run.id}`)).body;
    expect(createHash('sha256').update(seed).digest('hex')).toBe(run.seedDigest);
    expect(isSampled(seed, offer.id, 5_000)).toBe(sampled);
    app.setTime('2026-03-02T02:00:00Z');
  });

  it('puts who is drawn into the queue of the place, and nobody else', async () => {
    const { offer } = await offered(0);
    const { applicationId } = await world.clerk.act('entitlements', offer.id, 'accept');
    expect((await checker.get(`/v1/later-checks?applicationId=${applicationId}`)).body.data).toEqual([]);
    const check = await drawn('submitted');
    expect((await checker.get('/v1/later-checks?status=open&count=exact')).body.page.total).toBeGreaterThan(0);
    expect(check).toMatchObject({ status: 'open', number: expect.stringMatching(/^CC2026/), policyKey: 'steady', findings: null });
    expect((await (await app.staff(['reviewer'], '350211')).get(`/v1/later-checks/${check.id}`)).status).toBe(404);
    const bound = await app.client([...clientScopes], { organizationId: employer.id });
    expect((await bound.get('/v1/later-checks')).body.data).toEqual([]);
  });
});

describe('a later check', () => {
  it('is passed with findings by somebody who had no hand in the claim, once', async () => {
    const check = await drawn('approved');
    const body = { findings: '到岗核实，考勤、工资单一致' };
    for (const caller of [world.reviewer, second]) {
      const refused = await caller.post(`/v1/later-checks/${check.id}/pass`, body);
      expect([refused.status, refused.body.type]).toEqual([409, 'urn:rongcai:problem:same-person']);
    }
    expect((await checker.post(`/v1/later-checks/${check.id}/pass`, {})).status).toBe(400);
    const passed = await checker.act('later-checks', check.id, 'pass', body);
    expect(passed).toMatchObject({ status: 'passed', findings: body.findings, checkedById: checker.id, consequence: null });
    expect((await claim(check)).status).toBe('awaiting_notice');
    expect((await fail(check)).status).toBe(409);
  });

  it.each([
    ['submitted', 'returned', 'draft'],
    ['final', 'returned', 'draft'],
  ] as const)('that fails before an approval sends the claim back: %s', async (stage, consequence, status) => {
    const check = await drawn(stage);
    expect((await fail(check)).body).toMatchObject({ status: 'failed', consequence, recoveryId: null });
    expect(await claim(check)).toMatchObject({ status, recommendedById: null, mendList: { reason: '实地走访，本人已离职三个月' } });
  });

  it.each([
    ['approved', 'revoked'],
    ['noticed', 'reopened'],
    ['confirmed', 'revoked'],
  ] as const)('that fails after an approval takes it back with its money: %s', async (stage, consequence) => {
    const check = await drawn(stage);
    const before = await committed();
    expect((await fail(check)).body).toMatchObject({ status: 'failed', consequence });
    expect(await claim(check)).toMatchObject({ status: 'in_review', approvedById: null, fundId: null, noticeId: null });
    expect(await committed()).toBe(before - 180_000);
    expect((await fail(check, { amountFen: 100 })).status).toBe(409);
  });

  it('that fails after the payment asks the money back, all of it or a part', async () => {
    const all = await drawn('paid');
    const failed = (await fail(all)).body;
    expect(failed.consequence).toBe('recovery');
    const recovery = (await finance.get(`/v1/recoveries/${failed.recoveryId}`)).body;
    expect(recovery).toMatchObject({ status: 'open', amountFen: 180_000, dueOn: '2026-04-19', reason: '实地走访，本人已离职三个月' });
    const part = await drawn('paid');
    expect((await fail(part, { amountFen: 180_001 })).body).toMatchObject({
      type: 'urn:rongcai:problem:more-than-paid',
      errors: [{ pointer: '/amountFen' }],
      leftFen: 180_000,
    });
    for (const [body, pointer] of [
      [{ amountFen: 1_000_000_000_001 }, '/amountFen'],
      [{ amountFen: 0 }, '/amountFen'],
      [{ amountFen: 1.5 }, '/amountFen'],
      [{ dueOn: '2026-02-30' }, '/dueOn'],
      [{ dueOn: '2026-03-19' }, '/dueOn'],
      [{ fileId: part.id }, '/fileId'],
      [{ findings: ' ' }, '/findings'],
      [{ recoveryId: part.id }, '/recoveryId'],
    ] as const) {
      const refused = await fail(part, body);
      expect([body, refused.status, refused.body.errors[0].pointer]).toEqual([body, 400, pointer]);
    }
    expect((await checker.post(`/v1/later-checks/${part.id}/fail`, { findings: '离职' }, { etag: '"99"' })).status).toBe(412);
    expect((await checker.post(`/v1/later-checks/${part.id}/fail`, { findings: '离职' }, { etag: false })).status).toBe(428);
    expect((await world.clerk.post(`/v1/later-checks/${part.id}/fail`, { findings: '离职' })).status).toBe(403);
    const elsewhere = await app.staff(['reviewer'], '350211');
    expect((await elsewhere.post(`/v1/later-checks/${part.id}/fail`, { findings: '离职' }, { etag: '*' })).status).toBe(404);
    const { recoveryId } = (await fail(part, { amountFen: 60_000, dueOn: '2026-06-30' })).body;
    expect((await finance.get(`/v1/recoveries/${recoveryId}`)).body).toMatchObject({ amountFen: 60_000, dueOn: '2026-06-30' });
    expect((await claim(part)).status).toBe('paid');
  });

  it('waits while the bank has the money, and asks for nothing back that was not paid', async () => {
    const paying = await drawn('paying');
    const refused = await fail(paying);
    expect([refused.status, refused.body.type]).toEqual([409, 'urn:rongcai:problem:being-paid']);
    const check = await drawn('submitted');
    expect((await fail(check, { amountFen: 100 })).body.errors[0]).toMatchObject({ pointer: '/amountFen', code: 'not-paid' });
  });

  it('that fails of a claim paid in part asks back what was paid and stops the rest', async () => {
    const check = await drawn('paid');
    await app.sql(
      `UPDATE subsidy_applications SET status = 'approved', amount_fen = 360000,
         instalments = '[{"key":"a","on":"2026-03-01","amountFen":180000,"state":"due"},{"key":"b","on":"2026-12-01","amountFen":180000,"state":"due"}]' WHERE id = $1`,
      [check.applicationId],
    );
    await app.sql('UPDATE funds SET available_fen = available_fen - 180000, committed_fen = committed_fen + 180000 WHERE id = $1', [
      fundId,
    ]);
    const before = await committed();
    expect((await fail(check)).body).toMatchObject({ status: 'failed', consequence: 'recovery' });
    expect(await claim(check)).toMatchObject({ status: 'paid', amountFen: 180_000, paidFen: 180_000, nextDueOn: null });
    expect(await committed()).toBe(before - 180_000);
  });

  /** Gives a claim so many more parts that the bank has paid, and one that waits. */
  async function paidInParts(applicationId: string, more: number): Promise<void> {
    await app.sql('ALTER TABLE payments DISABLE TRIGGER USER');
    await app.sql(
      `INSERT INTO payments (id, region_code, status, reference, batch_id, application_id, fund_id, amount_fen, payee_name, payee_account, settled_at, version, created_at, updated_at, created_by)
       SELECT gen_random_uuid(), region_code, 'paid', reference || 'x' || n, batch_id, application_id, fund_id, 10000, payee_name, payee_account, settled_at, 1, now(), now(), created_by
       FROM payments, generate_series(1, $2::int) n WHERE application_id = $1`,
      [applicationId, more],
    );
    await app.sql('ALTER TABLE payments ENABLE TRIGGER USER');
    await app.sql(
      `UPDATE subsidy_applications SET status = 'approved', paid_fen = 180000 + 10000 * $2::int, amount_fen = 360000 + 10000 * $2::int,
         instalments = jsonb_build_array(jsonb_build_object('key', 'a', 'on', '2026-03-01', 'amountFen', 180000 + 10000 * $2::int, 'state', 'due'),
           jsonb_build_object('key', 'b', 'on', '2026-12-01', 'amountFen', 180000, 'state', 'due')) WHERE id = $1`,
      [applicationId, more],
    );
    await app.sql('UPDATE funds SET available_fen = available_fen - 180000, committed_fen = committed_fen + 180000 WHERE id = $1', [
      fundId,
    ]);
  }

  it('that fails after all that was paid had been asked back stops the rest, and asks nothing back twice', async () => {
    const check = await drawn('paid');
    await paidInParts(check.applicationId, 0);
    const { applicationId } = check;
    await finance.create('recoveries', { applicationId, amountFen: 180_000, reason: '举报查实', dueOn: '2026-06-30' });
    const refused = await fail(check, { amountFen: 1 });
    expect([refused.body.type, refused.body.leftFen]).toEqual(['urn:rongcai:problem:more-than-paid', 0]);
    const before = await committed();
    expect((await fail(check)).body).toMatchObject({ status: 'failed', consequence: 'asked_back', recoveryId: null });
    expect(await claim(check)).toMatchObject({ status: 'paid', amountFen: 180_000, nextDueOn: null });
    expect(await committed()).toBe(before - 180_000);
    expect((await finance.get(`/v1/recoveries?applicationId=${applicationId}`)).body.data).toHaveLength(1);
  });

  it('that fails asks back of every payment by itself, with as many statements for seven as for two', async () => {
    const checks: Made[] = [];
    const costOf = async (more: number) => {
      for (let nth = 0; nth < 3; nth++) {
        const check = await drawn('paid');
        await paidInParts(check.applicationId, more);
        checks.push(check);
      }
      const next = checks.slice(-3);
      return fewestStatements(async () => expect((await fail(next.pop())).body).toMatchObject({ consequence: 'recovery' }));
    };
    expect(await costOf(6)).toBe(await costOf(1));
    const { id, applicationId } = checks[0];
    const asked: Made[] = (await finance.get(`/v1/recoveries?applicationId=${applicationId}&limit=50&sort=-amountFen`)).body.data;
    expect(asked.map(({ amountFen }) => amountFen)).toEqual([180_000, ...Array(6).fill(10_000)]);
    expect(new Set(asked.map(({ paymentId }) => paymentId)).size).toBe(7);
    expect(new Set(asked.map(({ number }) => number)).size).toBe(7);
    expect(asked[0]).toMatchObject({ status: 'open', number: expect.stringMatching(/^ZJ2026\d{6}$/), dueOn: '2026-04-19' });
    expect((await finance.get(`/v1/later-checks/${id}`)).body.recoveryId).toBe(asked[0].id);
    const [part] = (await finance.get(`/v1/recovery-instalments?recoveryId=${asked[0].id}`)).body.data;
    expect(part).toMatchObject({ sequence: 1, amountFen: 180_000, receivedFen: 0 });
    const { data } = (await finance.get(`/v1/recoveries/${asked[0].id}/history`)).body;
    expect(data).toMatchObject([{ action: 'recovery.create', after: { amountFen: 180_000, number: asked[0].number } }]);
    const told = await app.sql('SELECT type FROM events WHERE subject_id = ANY($1::uuid[])', [asked.map((one) => one.id)]);
    expect(told).toEqual(Array(7).fill({ type: 'recovery.created' }));
  });

  it('is not failed over a supplement that rests on the approval: that is taken back first', async () => {
    const check = await drawn('confirmed');
    const earns = (fen: number | null) =>
      app.sql('UPDATE employments SET monthly_wage_fen = $2 WHERE id = (SELECT basis_id FROM subsidy_applications WHERE id = $1)', [
        check.applicationId,
        fen,
      ]);
    await earns(500_000);
    const made = await world.clerk.post(`/v1/subsidy-applications/${check.applicationId}/supplement`);
    expect([made.status, made.body.amountFen]).toEqual([201, 20_000]);
    expect((await fail(check)).body.type).toBe('urn:rongcai:problem:has-supplement');
    await world.clerk.act('subsidy-applications', made.body.id, 'withdraw');
    await earns(null);
    expect((await fail(check)).body).toMatchObject({ consequence: 'revoked' });
  });

  it('that fails asks back what topped the claim up as well, once the bank has paid it', async () => {
    const check = await drawn('paid');
    const [paid] = await app.sql<{ id: string }>(
      'UPDATE employments SET monthly_wage_fen = 500000 WHERE id = (SELECT basis_id FROM subsidy_applications WHERE id = $1) RETURNING id',
      [check.applicationId],
    );
    expect(paid).toBeDefined();
    const made = (await world.clerk.post(`/v1/subsidy-applications/${check.applicationId}/supplement`)).body;
    for (const action of ['submit', 'accept']) await world.clerk.act('subsidy-applications', made.id, action);
    await world.reviewer.act('subsidy-applications', made.id, 'recommend');
    await second.act('subsidy-applications', made.id, 'approve', { fundId });
    const refused = await fail(check);
    expect([refused.body.type, refused.body.supplementId]).toEqual(['urn:rongcai:problem:has-supplement', made.id]);
    // as a batch of its own would have left it
    await app.sql('ALTER TABLE payments DISABLE TRIGGER USER');
    await app.sql(
      `INSERT INTO payments (id, region_code, status, reference, batch_id, application_id, fund_id, amount_fen, payee_name, payee_account, settled_at, version, created_at, updated_at, created_by)
       SELECT gen_random_uuid(), region_code, 'paid', reference || 'x', batch_id, $2, fund_id, 20000, payee_name, payee_account, settled_at, 1, now(), now(), created_by
       FROM payments WHERE application_id = $1`,
      [check.applicationId, made.id],
    );
    await app.sql('ALTER TABLE payments ENABLE TRIGGER USER');
    await app.sql("UPDATE subsidy_applications SET status = 'paid', paid_fen = amount_fen WHERE id = $1", [made.id]);
    expect((await fail(check)).body).toMatchObject({ consequence: 'recovery' });
    const asked = await app.sql<{ fen: number }>(
      'SELECT amount_fen::int AS fen FROM recoveries WHERE application_id = ANY($1::uuid[]) ORDER BY 1',
      [[check.applicationId, made.id]],
    );
    expect(asked.map(({ fen }) => fen)).toEqual([20_000, 180_000]);
  });

  it('of an ended claim is recorded', async () => {
    const check = await drawn('submitted');
    await world.clerk.act('subsidy-applications', check.applicationId, 'withdraw');
    expect((await fail(check)).body).toMatchObject({ status: 'failed', consequence: 'none', recoveryId: null });
  });

  it('is decided once by two who say otherwise at the same moment', async () => {
    const check = await drawn('submitted');
    const other = await app.staff(['reviewer']);
    const answers = await Promise.all([
      fail(check),
      other.post(`/v1/later-checks/${check.id}/pass`, { findings: '核实无误' }, { etag: '"1"' }),
    ]);
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
  });
});

describe('a supplement of a claim of which a check failed', () => {
  it('is signed for once somebody else than who opened it has said why what was asked back is due after all', async () => {
    const check = await drawn('paid');
    await fail(check);
    const alone = await app.staff(['clerk', 'reviewer']);
    const path = 'subsidy-applications';
    const { id } = await alone.act(path, check.applicationId, 'supplement');
    for (const action of ['submit', 'accept']) await alone.act(path, id, action);
    const [finding] = (await world.clerk.get(`/v1/${path}/${id}/findings`)).body.data;
    expect(finding).toMatchObject({ checkKey: 'failed-check', severity: 'block', status: 'open', measure: 1 });
    expect(JSON.stringify(finding)).toContain(check.number);
    const refused = await world.reviewer.post(`/v1/${path}/${id}/recommend`);
    expect([refused.status, refused.body.type]).toEqual([409, 'urn:rongcai:problem:findings-open']);
    const settle = (caller: Caller) => caller.post(`/v1/integrity-findings/${finding.id}/settle`, { reason: '复核无误，应予补发' });
    expect((await settle(alone)).body.type).toBe('urn:rongcai:problem:same-person');
    expect((await settle(checker)).status).toBe(200);
    expect((await world.reviewer.post(`/v1/${path}/${id}/recommend`)).status).toBe(200);
  });
});

import { readFileSync } from 'node:fs';
import { type Caller, startTestApp, type TestApp } from '../../../test/harness.ts';
import { makeWorld, type World } from '../../../test/world.ts';
import { dateOf } from '../../kernel/dates.ts';

const document = JSON.parse(readFileSync(new URL('../../../../../policies/kundulun-order-class-training.json', import.meta.url), 'utf8'));

let app: TestApp;
let world: World;
let finance: Caller;
let finance2: Caller;
let reviewer2: Caller;
let fundId: string;

beforeAll(async () => {
  app = await startTestApp({ time: '2026-03-02T02:00:00Z' });
  world = await makeWorld(app);
  finance = await app.staff(['finance']);
  finance2 = await app.staff(['finance']);
  reviewer2 = await app.staff(['reviewer']);
  const version = await world.clerk.create('policy-versions', { document });
  await world.reviewer.act('policy-versions', version.id, 'publish');
  const fund = await finance.create('funds', { name: '就业补助资金', year: 2026, source: '区级财政', regionCode: '150203' });
  await finance.act('funds', fund.id, 'appropriate', { amountFen: 100_000_000, documentNumber: 'KDL-2026-01' });
  fundId = fund.id;
});
afterAll(() => app.close());

/** A trainee of an order class who has started work, and the provider that is to be paid. */
async function placed(account: string | null = '6222021234567890'): Promise<string> {
  const { proposal, provider } = await world.awardedOrder({ headcount: 2 });
  if (account) await world.clerk.patch(`/v1/organizations/${provider.id}`, { bankAccount: account });
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

async function approvedApplication(enrollmentId: string) {
  const draft = await world.clerk.create('subsidy-applications', { policyKey: document.key, basis: 'enrollment', basisId: enrollmentId });
  await world.clerk.act('subsidy-applications', draft.id, 'submit');
  await world.clerk.act('subsidy-applications', draft.id, 'accept');
  await world.reviewer.act('subsidy-applications', draft.id, 'recommend');
  return reviewer2.act('subsidy-applications', draft.id, 'approve', { fundId });
}

describe('a subsidy from the placement to the bank', () => {
  it('is decided, reviewed by two, shown, paid, and every fen leads back to the enrollment', async () => {
    const enrollmentId = await placed();
    const application = await approvedApplication(enrollmentId);
    expect(application).toMatchObject({ status: 'awaiting_notice', outcome: 'eligible', amountFen: 180_000 });

    const notice = await world.clerk.create('public-notices', { title: '订单班培训补贴公示', workdays: 5, regionCode: '150203' });
    const published = await world.clerk.act('public-notices', notice.id, 'publish');
    expect(published.endsOn).toBe('2026-03-09');
    const list = await app.anonymous().get(`/v1/public/notices/${notice.id}/lines`);
    expect(list.body.data[0].trainee).toMatch(/\*/);
    const early = await world.clerk.post(`/v1/public-notices/${notice.id}/close`);
    expect(early.status).toBe(409);
    app.setTime('2026-03-10T02:00:00Z');
    await world.clerk.act('public-notices', notice.id, 'close');

    const batch = await finance.create('payment-batches', { fundId });
    expect(batch).toMatchObject({ declaredCount: 1, declaredSumFen: 180_000 });
    expect((await finance.post(`/v1/payment-batches/${batch.id}/lock`)).body.type).toBe('urn:rongcai:problem:same-person');
    await finance2.act('payment-batches', batch.id, 'lock');
    await finance.act('payment-batches', batch.id, 'send');
    const file = await finance.get(`/v1/payment-batches/${batch.id}/bank-file`);
    expect(file.text).toContain('6222021234567890,1800.00');

    const reference = file.text.split('\r\n')[1]?.split(',')[0];
    const returned = `reference,amount,result,reason\n${reference},1800.00,SUCCESS,\n`;
    const result = await finance.post(`/v1/payment-batches/${batch.id}/import-returns`, returned, {
      headers: { 'content-type': 'text/csv' },
    });
    expect(result.body).toMatchObject({ status: 'applied', lines: 1, paid: 1, failed: 0, unknown: 0, unchanged: 0, open: 0 });
    const again = await finance.post(`/v1/payment-batches/${batch.id}/import-returns`, returned, {
      headers: { 'content-type': 'text/csv' },
    });
    expect(again.body).toMatchObject({ status: 'applied', paid: 0, failed: 0, unknown: 0, unchanged: 1, open: 0 });
    await finance.act('payment-batches', batch.id, 'reconcile');

    const [payment] = (await finance.get(`/v1/payments?batchId=${batch.id}`)).body.data;
    expect(payment).toMatchObject({ status: 'paid', amountFen: 180_000 });
    const trace = await finance.get(`/v1/payments/${payment.id}/trace`);
    expect(trace.body.enrollment.id).toBe(enrollmentId);
    expect(trace.body.ledger.reduce((sum: number, leg: { amountFen: number }) => sum + leg.amountFen, 0)).toBe(0);
    const [ledger] = await app.sql('SELECT sum(amount_fen)::bigint AS sum FROM ledger_entries');
    expect(ledger?.sum).toBe(0);
    expect((await finance.get(`/v1/funds/${fundId}`)).body).toMatchObject({
      availableFen: 99_820_000,
      committedFen: 0,
      inPaymentFen: 0,
      paidFen: 180_000,
    });
    expect((await world.clerk.get(`/v1/subsidy-applications/${application.id}/replay`)).body.same).toBe(true);
  });

  it('refuses a second claim for the same trainee', async () => {
    const enrollmentId = await placed();
    await approvedApplication(enrollmentId);
    const second = await world.clerk.post('/v1/subsidy-applications', {
      policyKey: document.key,
      basis: 'enrollment',
      basisId: enrollmentId,
    });
    expect(second.status).toBe(409);
    expect(second.body.type).toBe('urn:rongcai:problem:already-claimed');
  });

  it('is committed from the budget line of its policy and never beyond it', async () => {
    const fund = await finance.create('funds', { name: '分科目资金', year: 2026, source: '区级财政', regionCode: '150203' });
    await finance.act('funds', fund.id, 'appropriate', { amountFen: 100_000_000, documentNumber: 'KDL-2026-02' });
    const line = await finance.create('budget-lines', {
      fundId: fund.id,
      name: '其他',
      policyKey: 'another',
      year: 2026,
      amountFen: 900_000,
    });
    const reviewed = async () => {
      const draft = await world.clerk.create('subsidy-applications', {
        policyKey: document.key,
        basis: 'enrollment',
        basisId: await placed(),
      });
      await world.clerk.act('subsidy-applications', draft.id, 'submit');
      await world.clerk.act('subsidy-applications', draft.id, 'accept');
      await world.reviewer.act('subsidy-applications', draft.id, 'recommend');
      return draft.id as string;
    };
    const approve = (id: string) => reviewer2.post(`/v1/subsidy-applications/${id}/approve`, { fundId: fund.id });
    const first = await reviewed();
    expect((await approve(first)).body).toMatchObject({ type: 'urn:rongcai:problem:no-budget-line', policyKey: document.key });
    const own = await finance.create('budget-lines', {
      fundId: fund.id,
      name: '订单班',
      policyKey: document.key,
      year: 2026,
      amountFen: 359_999,
    });
    expect((await approve(first)).status).toBe(200);
    const others = await Promise.all([reviewed(), reviewed(), reviewed()]);
    const beyond = await Promise.all(others.map(approve));
    expect(beyond.map(({ body }) => body.type)).toEqual(others.map(() => 'urn:rongcai:problem:budget-line-exhausted'));
    expect((await finance.get(`/v1/budget-lines/${own.id}`)).body).toMatchObject({ usedFen: 180_000, leftFen: 179_999 });
    expect((await finance.get(`/v1/budget-lines/${line.id}`)).body.usedFen).toBe(0);
    expect((await finance.post(`/v1/funds/${fund.id}/close`)).body.type).toBe('urn:rongcai:problem:fund-in-use');
    expect((await finance.get('/v1/ledger-check')).body).toMatchObject({ sound: true });
  });

  it('is held against the facts of today: what no longer holds is seen before it is paid', async () => {
    const application = await approvedApplication(await placed());
    const difference = async () => (await finance.get(`/v1/subsidy-applications/${application.id}/difference`)).body;
    expect(await difference()).toMatchObject({
      shouldBeFen: 180_000,
      grantedFen: 180_000,
      paidFen: 0,
      differenceFen: 0,
      proposal: 'waiting',
    });
    // the attendance list was mended after the inspection
    await app.sql('UPDATE enrollments SET hours_attended = 10 WHERE id = $1', [application.basisId]);
    expect(await difference()).toMatchObject({ shouldBeFen: 0, differenceFen: -180_000, proposal: 'reassess' });
  });
});

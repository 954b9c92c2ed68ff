import { approvedClaims } from '../../../../test/approved-claims.ts';
import { type Caller, startTestApp, type TestApp } from '../../../../test/harness.ts';
import { addDays, dateOf } from '../../../kernel/dates.ts';
import { systemActor } from '../../../platform/security/actor.ts';
import { checkLedger } from './ledger.queries.ts';

let app: TestApp;
let maker: Caller;
let checker: Caller;

beforeAll(async () => {
  app = await startTestApp();
  maker = await app.staff(['finance']);
  checker = await app.staff(['finance']);
});
afterAll(() => app.close());
afterEach(async () => {
  expect(await checkLedger(app.services.db, systemActor)).toMatchObject({ sound: true, sumFen: 0, differences: [] });
});

// biome-ignore lint/suspicious/noExplicitAny: records as the API gives them
type Made = any;

/** A payment of 1,800 yuan that the bank has paid. */
async function paid(): Promise<Made> {
  const { fundId } = await approvedClaims(app.services, 1);
  const batch = await maker.create('payment-batches', { fundId });
  await checker.act('payment-batches', batch.id, 'lock');
  await maker.act('payment-batches', batch.id, 'send');
  const [line] = (await maker.get(`/v1/payments?batchId=${batch.id}`)).body.data;
  const file = `reference,amount,result,reason\n${line.reference},1800.00,SUCCESS,\n`;
  await maker.post(`/v1/payment-batches/${batch.id}/import-returns`, file, { headers: { 'content-type': 'text/csv' } });
  return line;
}

const open = (line: Made, fields: object = {}) =>
  maker.post('/v1/recoveries', {
    applicationId: line.applicationId,
    amountFen: 100_000,
    reason: '未满服务期离职',
    dueOn: '2027-03-31',
    ...fields,
  });
let documents = 0;
const receipt = (amountFen: number, to = 'available') => ({ amountFen, to, receivedOn: '2026-01-05', documentNumber: `HK-${++documents}` });
const fundOf = async (line: Made) => (await maker.get(`/v1/funds/${line.fundId}`)).body;

describe('a recovery', () => {
  it('is paid back in instalments that sum to it exactly, into the fund or to the treasury', async () => {
    const line = await paid();
    const recovery = (await open(line, { instalmentCount: 3 })).body;
    const parts = async () => (await maker.get(`/v1/recovery-instalments?recoveryId=${recovery.id}`)).body.data;
    expect((await parts()).map((part: Made) => [part.dueOn, part.amountFen])).toEqual([
      ['2027-01-31', 33_333],
      ['2027-02-28', 33_334],
      ['2027-03-31', 33_333],
    ]);
    expect(await maker.act('recoveries', recovery.id, 'receive', receipt(40_000))).toMatchObject({ status: 'open', owedFen: 60_000 });
    expect((await parts()).map((part: Made) => part.receivedFen)).toEqual([33_333, 6_667, 0]);
    expect(await fundOf(line)).toMatchObject({ availableFen: 40_000, paidFen: 140_000, returnedFen: 0 });
    expect(await maker.act('recoveries', recovery.id, 'receive', receipt(60_000, 'returned'))).toMatchObject({
      status: 'settled',
      owedFen: 0,
    });
    expect(await fundOf(line)).toMatchObject({ availableFen: 40_000, paidFen: 80_000, returnedFen: 60_000 });
  });

  it('is of the payment that is named, and of none that is not paid for the claim', async () => {
    const line = await paid();
    const other = await paid();
    const { body } = await open(line, { paymentId: line.id });
    expect(body.paymentId).toBe(line.id);
    const refused = await open(line, { paymentId: other.id });
    expect([refused.status, refused.body.errors?.[0]]).toMatchObject([400, { pointer: '/paymentId', code: 'not-paid' }]);
  });

  it('is looked for by its instalments while it is open, and its payment by the day and the amount', async () => {
    const line = await paid();
    const { id } = (await open(line, { instalmentCount: 2 })).body;
    const count = async (query: string) => (await maker.get(`/v1/recovery-instalments?recoveryId=${id}&${query}`)).body.data.length;
    expect([await count('recoveryStatus=open'), await count('recoveryStatus=settled,canceled')]).toEqual([2, 0]);
    await maker.act('recoveries', id, 'cancel', { reason: '录入有误' });
    expect([await count('recoveryStatus=open'), await count('recoveryStatus=settled,canceled')]).toEqual([0, 2]);
    expect((await maker.get('/v1/recovery-instalments?recoveryStatus=paid')).status).toBe(400);
    const { settledAt } = (await maker.get(`/v1/payments/${line.id}`)).body;
    const day = (days: number) => addDays(dateOf(new Date(settledAt)), days);
    const found = async (query: string) => (await maker.get(`/v1/payments?batchId=${line.batchId}&${query}`)).body.data.length;
    expect([await found(`settledFrom=${day(0)}&settledTo=${day(0)}`), await found(`settledFrom=${day(1)}`)]).toEqual([1, 0]);
    expect([await found('amountFenFrom=180000&amountFenTo=180000'), await found('amountFenFrom=180001')]).toEqual([1, 0]);
    const batches = async (query: string) => (await maker.get(`/v1/payment-batches?fundId=${line.fundId}&${query}`)).body.data.length;
    expect([await batches(`sentFrom=${day(0)}`), await batches(`sentTo=${day(-1)}`)]).toEqual([1, 0]);
  });

  it('never asks back more than was paid, however many are opened at the same time', async () => {
    const line = await paid();
    const answers = await Promise.all(Array.from({ length: 10 }, () => open(line, { amountFen: 50_000 })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
    expect(answers.filter(({ body }) => body.type === 'urn:rongcai:problem:more-than-paid')).toHaveLength(7);
    expect((await maker.get(`/v1/payments/${line.id}`)).body.claimedFen).toBe(150_000);
  });

  it('never takes more than is owed, however many receipts come at the same time', async () => {
    const line = await paid();
    const { id } = (await open(line)).body;
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => maker.post(`/v1/recoveries/${id}/receive`, receipt(30_000), { etag: '*' })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
    expect((await maker.get(`/v1/recoveries/${id}`)).body).toMatchObject({ receivedFen: 90_000, owedFen: 10_000, status: 'open' });
    expect((await fundOf(line)).paidFen).toBe(90_000);
    const [legs] = await app.sql('SELECT sum(amount_fen)::bigint AS sum FROM ledger_entries WHERE recovery_id = $1 AND account = $2', [
      id,
      'paid',
    ]);
    expect(legs?.sum).toBe(-90_000);
  });

  it('is told in the log and the outbox wherever it changes money: the claim on the payment and every instalment', async () => {
    const line = await paid();
    const told = (id: string, noun: string) =>
      app.sql(
        `SELECT e.action, e.before, e.after, v.type, (v.data->>'version')::int AS version, v.data ? 'status' AS status
         FROM audit_entries e JOIN events v ON v.subject_id = e.subject_id AND v.transaction = e.transaction AND v.type LIKE $2 || '.%'
         WHERE e.subject_id = $1 AND e.actor_id = $3 AND (e.before ?| ARRAY['claimedFen', 'receivedFen']) ORDER BY e.position`,
        [id, noun, maker.id],
      );
    const { id } = (await open(line, { instalmentCount: 2 })).body;
    const [first, second] = (await maker.get(`/v1/recovery-instalments?recoveryId=${id}`)).body.data;
    await maker.act('recoveries', id, 'receive', receipt(60_000));
    const received = { action: 'recovery-instalment.receive', type: 'recovery-instalment.received', version: 2, status: false };
    expect(await told(first.id, 'recovery-instalment')).toEqual([
      { ...received, before: { receivedFen: 0 }, after: { receivedFen: 50_000 } },
    ]);
    expect(await told(second.id, 'recovery-instalment')).toEqual([
      { ...received, before: { receivedFen: 0 }, after: { receivedFen: 10_000 } },
    ]);
    const mistaken = (await open(line, { amountFen: 80_000 })).body;
    await maker.act('recoveries', mistaken.id, 'cancel', { reason: '登记错误' });
    const events = await told(line.id, 'payment');
    expect(events.map(({ action, before, after, type }) => [action, before, after, type])).toEqual([
      ['payment.reclaim', { claimedFen: 0 }, { claimedFen: 100_000 }, 'payment.reclaimed'],
      ['payment.reclaim', { claimedFen: 100_000 }, { claimedFen: 180_000 }, 'payment.reclaimed'],
      ['payment.drop-claim', { claimedFen: 180_000 }, { claimedFen: 100_000 }, 'payment.claim-dropped'],
    ]);
    expect((await maker.get(`/v1/payments/${line.id}/history`)).body.data.map(({ action }: Made) => action)).toContain('payment.reclaim');
  });

  it('takes a document once', async () => {
    const { id } = (await open(await paid())).body;
    const once = receipt(10_000);
    await maker.act('recoveries', id, 'receive', once);
    const again = await maker.post(`/v1/recoveries/${id}/receive`, once);
    expect(again).toMatchObject({ status: 409, body: { type: 'urn:rongcai:problem:receipt-known' } });
    const typed = { ...once, documentNumber: ` ｈｋ － ${once.documentNumber.slice(3)}\u200d`.trim() };
    expect((await maker.post(`/v1/recoveries/${id}/receive`, typed)).body.type).toBe('urn:rongcai:problem:receipt-known');
    expect((await maker.get(`/v1/recoveries/${id}`)).body.receivedFen).toBe(10_000);
  });

  it('has its instalments by one statement, however many, each told in the log and the outbox', async () => {
    const line = await paid();
    await app.sql('CREATE SEQUENCE instalment_statements');
    await app.sql(
      `CREATE FUNCTION count_statement() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM nextval('instalment_statements'); RETURN NULL; END $$`,
    );
    await app.sql('CREATE TRIGGER counted AFTER INSERT ON recovery_instalments FOR EACH STATEMENT EXECUTE FUNCTION count_statement()');
    const { id } = (await open(line, { instalmentCount: 60, dueOn: '2031-12-31' })).body;
    expect(await app.sql('SELECT last_value::int AS n FROM instalment_statements')).toEqual([{ n: 1 }]);
    await app.sql('DROP TRIGGER counted ON recovery_instalments');
    const parts = (await maker.get(`/v1/recovery-instalments?recoveryId=${id}&limit=200&sort=sequence`)).body.data;
    expect(parts.map((part: Made) => part.sequence)).toEqual(Array.from({ length: 60 }, (_, nth) => nth + 1));
    expect(parts.reduce((sum: number, part: Made) => sum + part.amountFen, 0)).toBe(100_000);
    const told = await app.sql(
      `SELECT e.action, e.before, e.after->>'dueOn' AS due, (e.after->>'amountFen')::int AS amount, v.type, v.data
       FROM audit_entries e JOIN events v ON v.subject_id = e.subject_id WHERE e.subject_id = $1 AND e.actor_id = $2`,
      [parts[59].id, maker.id],
    );
    expect(told).toEqual([
      {
        action: 'recovery-instalment.create',
        before: null,
        due: '2031-12-31',
        amount: parts[59].amountFen,
        type: 'recovery-instalment.created',
        data: { version: 1 },
      },
    ]);
    expect(parts[59]).toMatchObject({ regionCode: '150203', organizationId: parts[0].organizationId, version: 1, receivedFen: 0 });
  });

  it('is written off by another person than the one who opened it', async () => {
    const { id } = (await open(await paid())).body;
    expect((await maker.post(`/v1/recoveries/${id}/write-off`, { reason: '债务人死亡' })).body.type).toBe(
      'urn:rongcai:problem:same-person',
    );
    expect((await checker.act('recoveries', id, 'write-off', { reason: '债务人死亡' })).status).toBe('written_off');
  });

  it('opened by mistake gives the claim back, unless money has come', async () => {
    const line = await paid();
    const first = (await open(line, { amountFen: 180_000 })).body;
    await maker.act('recoveries', first.id, 'cancel', { reason: '登记错误' });
    const second = (await open(line, { amountFen: 180_000 })).body;
    await maker.act('recoveries', second.id, 'receive', receipt(1));
    expect((await maker.post(`/v1/recoveries/${second.id}/cancel`, { reason: '登记错误' })).body.type).toBe(
      'urn:rongcai:problem:money-received',
    );
  });

  it.each([
    ['sums to something else', [{ dueOn: '2027-01-31', amountFen: 99_999 }], '/plan'],
    [
      'runs backwards',
      [
        { dueOn: '2027-02-28', amountFen: 50_000 },
        { dueOn: '2027-01-31', amountFen: 50_000 },
      ],
      '/plan/1/dueOn',
    ],
  ])('is refused when its plan %s', async (_what, plan, pointer) => {
    const refused = await open(await paid(), { plan });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
  });

  it('is not opened for what was never paid', async () => {
    const { fundId } = await approvedClaims(app.services, 1);
    const [application] = (await maker.get(`/v1/subsidy-applications?fundId=${fundId}`)).body.data;
    expect((await open({ applicationId: application.id })).body.type).toBe('urn:rongcai:problem:nothing-paid');
  });
});

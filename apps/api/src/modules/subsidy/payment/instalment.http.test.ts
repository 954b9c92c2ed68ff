import { readFileSync } from 'node:fs';
import { type Claims, makeClaims } from '../../../../test/claims.ts';
import { type Caller, startTestApp, type TestApp } from '../../../../test/harness.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { systemActor } from '../../../platform/security/actor.ts';
import { advanceDue } from './instalment.commands.ts';
import { checkLedger } from './ledger.queries.ts';

// biome-ignore lint/suspicious/noExplicitAny: records as the API gives them
type Made = any;

const order = JSON.parse(readFileSync('policies/kundulun-order-class-training.json', 'utf8'));

/** 1,800 yuan for a trainee at the intermediate level, in parts. */
const inParts = (key: string, schedule: object, more: object = {}) => ({
  ...order,
  key,
  automatic: false,
  examples: [],
  schedule,
  ...more,
});
const PLACED_IN = { monthOf: { fact: 'enrollment.placedOn' } };

let app: TestApp;
let world: World;
let claims: Claims;
let checker: Caller;
let fundId: string;
const path = 'subsidy-applications';

beforeEach(async () => {
  app = await startTestApp({ time: '2026-03-02T02:00:00Z' });
  world = await makeWorld(app);
  claims = await makeClaims(app, world);
  checker = await app.staff(['finance']);
  fundId = await claims.fund(1_000_000);
});
afterEach(async () => {
  expect(await checkLedger(app.services.db, systemActor)).toMatchObject({ sound: true, sumFen: 0, differences: [] });
  await app.close();
});

const shown = async (id: string): Promise<Made> => (await world.clerk.get(`/v1/${path}/${id}`)).body;
const fundNow = async () => (await claims.finance.get(`/v1/funds/${fundId}`)).body;

/** A claim under a policy in parts, approved and shown; it is 12 March then. */
async function approved(document: Made): Promise<Made> {
  const version = await world.clerk.create('policy-versions', { document });
  await world.reviewer.act('policy-versions', version.id, 'publish');
  const [enrollment] = await claims.placed(1);
  const { id } = await claims.draft(enrollment as string, { policyKey: document.key });
  await world.clerk.act(path, id, 'submit');
  await world.clerk.act(path, id, 'accept');
  await world.reviewer.act(path, id, 'recommend');
  await claims.reviewer2.act(path, id, 'approve', { fundId });
  const notice = await world.clerk.create('public-notices', { title: '公示', workdays: 5, regionCode: world.regionCode });
  await world.clerk.act('public-notices', notice.id, 'publish');
  app.setTime('2026-03-12T02:00:00Z');
  await world.clerk.act('public-notices', notice.id, 'close');
  return shown(id);
}

const makeBatch = () => claims.finance.post('/v1/payment-batches', { fundId });

/** One batch over whatever is due, which the bank pays. @returns its sum */
async function pay(result = 'SUCCESS,'): Promise<number> {
  const { body: batch } = await makeBatch();
  await checker.act('payment-batches', batch.id, 'lock');
  await claims.finance.act('payment-batches', batch.id, 'send');
  const lines = (await claims.finance.get(`/v1/payments?batchId=${batch.id}`)).body.data;
  const rows = lines.map((line: Made) => `${line.reference},${(line.amountFen / 100).toFixed(2)},${result}\n`).join('');
  const headers = { 'content-type': 'text/csv' };
  await claims.finance.post(`/v1/payment-batches/${batch.id}/import-returns`, `reference,amount,result,reason\n${rows}`, { headers });
  await claims.finance.act('payment-batches', batch.id, 'reconcile');
  return batch.declaredSumFen;
}

async function atNight(instant: string): Promise<void> {
  app.setTime(instant);
  await advanceDue(app.services);
}

describe('what is paid month by month', () => {
  const monthly = inParts('monthly-training', { kind: 'monthly', from: PLACED_IN, months: 3 });

  it('is committed as a whole and paid part by part, each after its month and once', async () => {
    const { id, ...claim } = await approved(monthly);
    expect(claim.instalments.map((part: Made) => [part.on, part.amountFen])).toEqual([
      ['2026-03-31', 60_000],
      ['2026-04-30', 60_000],
      ['2026-05-31', 60_000],
    ]);
    expect(claim).toMatchObject({ amountFen: 180_000, paidFen: 0, nextDueOn: '2026-03-31' });
    expect(await fundNow()).toMatchObject({ committedFen: 180_000 });
    expect((await makeBatch()).body.type).toBe('urn:rongcai:problem:nothing-to-pay');

    app.setTime('2026-04-01T02:00:00Z');
    // the day has come, but nobody has looked whether the month's part is still due
    expect((await makeBatch()).body.type).toBe('urn:rongcai:problem:nothing-to-pay');
    await atNight('2026-04-01T02:00:00Z');
    expect((await claims.finance.get(`/v1/funds/${fundId}/payable`)).body).toEqual({
      fundId,
      payable: 1,
      payableFen: 60_000,
      without: 0,
      committedFen: 180_000,
      availableFen: 820_000,
    });
    expect(await pay()).toBe(60_000);
    expect(await shown(id)).toMatchObject({ status: 'approved', paidFen: 60_000, nextDueOn: '2026-04-30' });
    expect((await makeBatch()).body.type).toBe('urn:rongcai:problem:nothing-to-pay');

    await atNight('2026-06-01T02:00:00Z');
    expect(await pay()).toBe(120_000);
    // each payment names the months that it was made for
    const made = (await claims.finance.get(`/v1/payments?applicationId=${id}&sort=createdAt`)).body.data;
    const months = ({ covers }: Made) => [covers.of, ...covers.parts.map((part: Made) => [part.nth, part.key, part.amountFen])];
    expect(made.map(months)).toEqual([
      [3, [1, '2026-03', 60_000]],
      [3, [2, '2026-04', 60_000], [3, '2026-05', 60_000]],
    ]);
    const { body: trace } = await claims.finance.get(`/v1/payments/${made[1].id}/trace`);
    expect(trace.payment.covers).toEqual(made[1].covers);
    expect((await claims.finance.get(`/v1/payments/${made[1].id}/voucher`)).text).toContain('2026-04至2026-05');
    // and what it is paid for stands beside it in the batch
    const { body: purposes } = await claims.finance.get(`/v1/payment-batches/${made[1].batchId}/purposes`);
    expect(purposes.data).toMatchObject([{ paymentId: made[1].id, applicationId: id, policy: { zh: order.title.zh ?? order.title } }]);
    expect(purposes.data[0].concerns).toBeTruthy();
    expect(await claims.finance.get(`/v1/payment-batches/${made[1].batchId}/purposes?after=${made[1].reference}`)).toMatchObject({
      body: { data: [] },
    });
    expect(await shown(id)).toMatchObject({ status: 'paid', paidFen: 180_000, nextDueOn: null });
    expect(await fundNow()).toMatchObject({ committedFen: 0, paidFen: 180_000, availableFen: 820_000 });
  });

  it('that the bank returns is paid again as that part, not more', async () => {
    const { id } = await approved(monthly);
    await atNight('2026-04-01T02:00:00Z');
    await pay('FAILED,账号不符');
    const [failed] = (await claims.finance.get(`/v1/payments?applicationId=${id}`)).body.data;
    const batch = `/v1/payment-batches/${failed.batchId}`;
    const sums = async () => (await claims.finance.get(`${batch}/line-sums`)).body;
    expect(await sums()).toEqual({ data: [{ status: 'failed', lines: 1, sumFen: 60_000 }], unchanged: 1, without: 0 });
    const purposes = async (status: string) => (await claims.finance.get(`${batch}/purposes?status=${status}`)).body.data?.length;
    expect([await purposes('failed,unknown'), await purposes('paid'), await purposes("'")]).toEqual([1, 0, undefined]);
    const { beneficiary, beneficiaryId } = await shown(id);
    const register = `/v1/${beneficiary === 'person' ? 'people' : 'organizations'}/${beneficiaryId}`;
    await world.clerk.patch(register, { bankAccount: '6222021234560000' });
    expect(await sums()).toMatchObject({ unchanged: 0, without: 0 });
    await world.clerk.patch(register, { bankAccount: null });
    expect(await sums()).toMatchObject({ unchanged: 0, without: 1 });
    await world.clerk.patch(register, { bankAccount: '6222021234560000' });
    await claims.finance.act('payments', failed.id, 'reissue');
    expect(await sums()).toMatchObject({ data: [{ status: 'superseded', lines: 1 }], unchanged: 0, without: 0 });
    expect(await shown(id)).toMatchObject({ status: 'approved', paidFen: 0 });
    expect(await pay()).toBe(60_000);
    await atNight('2026-05-01T02:00:00Z');
    expect(await pay()).toBe(60_000);
    const lines = (await claims.finance.get(`/v1/payments?applicationId=${id}&sort=createdAt`)).body.data;
    expect(lines.map((line: Made) => [line.status, line.replacesId])).toEqual([
      ['superseded', null],
      ['paid', failed.id],
      ['paid', null],
    ]);
  });

  it('can be revoked until the first part is paid, then only asked back', async () => {
    const { id } = await approved(monthly);
    await atNight('2026-04-01T02:00:00Z');
    await pay();
    const refused = await world.reviewer.post(`/v1/${path}/${id}/revoke`, { reason: '误批' });
    expect([refused.status, refused.body.type]).toEqual([409, 'urn:rongcai:problem:partly-paid']);
    const fields = { applicationId: id, reason: '离职', dueOn: '2027-01-31' };
    expect((await claims.finance.post('/v1/recoveries', { ...fields, amountFen: 60_001 })).body).toMatchObject({ leftFen: 60_000 });
    await claims.finance.create('recoveries', { ...fields, amountFen: 60_000 });
  });

  it('is stopped with a reason by another than who approved it: what was paid stays, the rest is free again', async () => {
    const { id } = await approved(monthly);
    const reason = '本人申请停发';
    const early = await world.reviewer.post(`/v1/${path}/${id}/stop`, { reason });
    expect([early.status, early.body.type]).toEqual([409, 'urn:rongcai:problem:nothing-paid']);
    await atNight('2026-04-01T02:00:00Z');
    await pay();
    expect((await claims.reviewer2.post(`/v1/${path}/${id}/stop`, { reason })).body.type).toBe('urn:rongcai:problem:same-person');
    expect((await world.reviewer.post(`/v1/${path}/${id}/stop`, {})).body.errors).toMatchObject([{ pointer: '/reason' }]);
    const answers = await Promise.all([1, 2].map(() => world.reviewer.post(`/v1/${path}/${id}/stop`, { reason })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await shown(id)).toMatchObject({
      status: 'paid',
      amountFen: 60_000,
      paidFen: 60_000,
      nextDueOn: null,
      returnedReason: reason,
      stoppedAt: expect.stringMatching(/^2026-04-01T02:00/),
    });
    expect(await fundNow()).toMatchObject({ committedFen: 0, paidFen: 60_000, availableFen: 940_000 });
    await atNight('2026-06-01T02:00:00Z');
    expect((await makeBatch()).body.type).toBe('urn:rongcai:problem:nothing-to-pay');
  });

  it('is never more than was approved, whatever asks for it', async () => {
    const { id } = await approved(monthly);
    await atNight('2026-04-01T02:00:00Z');
    await pay();
    const again = `INSERT INTO payments (id, region_code, status, reference, batch_id, application_id, fund_id, amount_fen, payee_name, payee_account, version, created_at, updated_at, created_by)
      SELECT gen_random_uuid(), region_code, 'pending', reference || 'x', batch_id, application_id, fund_id, $2::bigint, payee_name, payee_account, 1, now(), now(), created_by
      FROM payments WHERE application_id = $1`;
    await expect(app.sql(again, [id, 120_001])).rejects.toThrow('never more than what is left');
    await expect(app.sql('UPDATE subsidy_applications SET paid_fen = amount_fen + 1 WHERE id = $1', [id])).rejects.toThrow(/paid/);
  });
});

describe('what goes on as long as the trainee is employed', () => {
  const held = { kind: 'monthly', from: PLACED_IN, months: 3 };
  const document = inParts('monthly-while-employed', held, {
    predicates: [
      ...order.predicates,
      {
        id: 'HELD',
        tree: { eq: [{ count: { where: [{ fact: 'person.employments' }, { missing: { item: 'endedOn' } }] } }, 1] },
        text: { met: { zh: '在职' }, unmet: { zh: '已离职' }, unknown: { zh: '不明' } },
      },
    ],
  });

  it('ends when the employment does: what was not paid is free again', async () => {
    const { id } = await approved(document);
    await atNight('2026-04-01T02:00:00Z');
    await pay();
    await app.sql("UPDATE employments SET ended_on = '2026-04-10'");
    await atNight('2026-05-01T02:00:00Z');
    expect(await shown(id)).toMatchObject({ status: 'paid', amountFen: 60_000, paidFen: 60_000, nextDueOn: null });
    expect(await fundNow()).toMatchObject({ committedFen: 0, paidFen: 60_000, availableFen: 940_000 });
  });
});

describe('what is no longer due before its first part', () => {
  const text = { met: { zh: '在职' }, unmet: { zh: '已离职' }, unknown: { zh: '不明' } };
  const HELD = { id: 'HELD', tree: { exists: [{ fact: 'person.employments' }, { missing: { item: 'endedOn' } }] }, text };
  const schedule = { kind: 'monthly', from: PLACED_IN, months: 3 };

  it("lapses: its money is free again, it stands in no other claim's way, and the same may be claimed anew", async () => {
    const { id, basisId } = await approved(inParts('lapses', schedule, { predicates: [...order.predicates, HELD] }));
    await app.sql("UPDATE employments SET ended_on = '2026-03-20'");
    await atNight('2026-04-01T02:00:00Z');
    expect(await shown(id)).toMatchObject({ status: 'lapsed', amountFen: 0, paidFen: 0, nextDueOn: null, instalments: [] });
    expect(await fundNow()).toMatchObject({ committedFen: 0, paidFen: 0, availableFen: 1_000_000 });
    const NONE = { id: 'NONE', tree: { every: [{ fact: 'grants' }, { not: { eq: [{ item: 'policyKey' }, 'lapses'] } }] }, text };
    const other = inParts('not-beside-it', { kind: 'once' }, { predicates: [...order.predicates, NONE] });
    const version = await world.clerk.create('policy-versions', { document: other });
    await world.reviewer.act('policy-versions', version.id, 'publish');
    expect(await claims.draft(basisId, { policyKey: 'not-beside-it' })).toMatchObject({ outcome: 'eligible' });
    await app.sql('UPDATE employments SET ended_on = NULL');
    expect(await claims.draft(basisId, { policyKey: 'lapses' })).toMatchObject({ outcome: 'eligible', amountFen: 180_000 });
  });
});

describe('what is paid in stages', () => {
  const stages = inParts('advance-and-balance', {
    kind: 'stages',
    stages: [
      { key: 'advance', title: { zh: '预拨' }, share: 0.5 },
      { key: 'balance', title: { zh: '结清' }, when: { ge: [{ fact: 'asOf' }, { date: '2026-06-01' }] } },
    ],
  });

  it('pays the advance, and the balance once its event has happened', async () => {
    const { id, instalments } = await approved(stages);
    expect(instalments.map((part: Made) => [part.key, part.amountFen, part.state])).toEqual([
      ['advance', 90_000, 'due'],
      ['balance', 90_000, 'waiting'],
    ]);
    expect(await pay()).toBe(90_000);
    expect(await shown(id)).toMatchObject({ status: 'approved', paidFen: 90_000, nextDueOn: null });
    await atNight('2026-05-31T02:00:00Z');
    expect((await makeBatch()).body.type).toBe('urn:rongcai:problem:nothing-to-pay');
    app.setTime('2026-06-01T02:00:00Z');
    expect(await world.reviewer.act(path, id, 'advance')).toMatchObject({ status: 'approved', nextDueOn: '2026-06-01' });
    expect(await pay()).toBe(90_000);
    expect(await shown(id)).toMatchObject({ status: 'paid', paidFen: 180_000 });
  });

  it('is signed with its plan: a part whose event has been taken back is not', async () => {
    const whenMaster = inParts('balance-for-masters', {
      kind: 'stages',
      stages: [
        { key: 'advance', title: { zh: '预拨' }, share: 0.5 },
        { key: 'balance', title: { zh: '结清' }, when: { eq: [{ fact: 'person.degree' }, 'master'] } },
      ],
    });
    const version = await world.clerk.create('policy-versions', { document: whenMaster });
    await world.reviewer.act('policy-versions', version.id, 'publish');
    const [enrollment] = await claims.placed(1);
    const degree = (code: string) =>
      app.sql('UPDATE people SET degree = $2 WHERE id = (SELECT person_id FROM enrollments WHERE id = $1)', [enrollment, code]);
    await degree('master');
    const { id } = await claims.draft(enrollment as string, { policyKey: whenMaster.key });
    for (const action of ['submit', 'accept']) await world.clerk.act(path, id, action);
    await degree('bachelor');
    const refused = await world.reviewer.post(`/v1/${path}/${id}/recommend`);
    expect([refused.status, refused.body.type]).toEqual([409, 'urn:rongcai:problem:decided-otherwise']);
    expect(refused.body.instalments.map((part: Made) => part.state)).toEqual(['due', 'waiting']);
    await world.clerk.act(path, id, 'reassess');
    expect((await world.reviewer.act(path, id, 'recommend')).instalments).toMatchObject([{ state: 'due' }, { state: 'waiting' }]);
  });

  it('never gives more than was approved without another approval', async () => {
    const { id } = await approved(stages);
    await pay();
    await app.sql("UPDATE subsidy_applications SET amount_fen = 100000, instalments = '[]' WHERE id = $1", [id]);
    const refused = await world.reviewer.post(`/v1/${path}/${id}/advance`);
    expect([refused.status, refused.body]).toMatchObject([409, { approvedFen: 100_000, shouldBeFen: 180_000 }]);
    await app.sql('UPDATE subsidy_applications SET amount_fen = 180000 WHERE id = $1', [id]);
  });
});

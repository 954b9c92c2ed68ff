import { readFileSync } from 'node:fs';
import { createClient } from '@rongcai/client';
import { syntheticCreditCode } from '@rongcai/codes';
import { type Caller, KUNDULUN, startTestApp, type TestApp } from './harness.ts';
import { nationalId } from './world.ts';

const document = JSON.parse(readFileSync(new URL('../../../policies/kundulun-order-class-training.json', import.meta.url), 'utf8'));

let app: TestApp;
let baseUrl: string;

beforeAll(async () => {
  app = await startTestApp({ time: '2026-03-02T02:00:00Z' });
  baseUrl = await app.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => app.close());

type Client = ReturnType<typeof createClient>;
type Record_ = { id: string; version: number; status: string } & Record<string, unknown>;

/** A member of staff at work through the generated client. */
function desk(caller: Caller) {
  const client: Client = createClient({ baseUrl, language: 'zh-CN', getToken: async () => caller.token });
  const kept = new Map<string, Record_>();
  const good = (answer: { data?: unknown; problem?: { detail?: string } | undefined }): Record_ => {
    if (answer.problem) throw new Error(answer.problem.detail);
    return answer.data as Record_;
  };
  return {
    client,
    create: async (resource: string, body: object) => good(await client.create(resource as never, body as never)),
    change: async (resource: string, id: string, body: object) => {
      const row = good(await client.read(resource as never, id));
      return good(await client.change(resource as never, row as never, body as never));
    },
    act: async (resource: string, id: string, action: string, body?: object) => {
      const row = good(await client.read(resource as never, id));
      const after = good(await client.act(resource as never, row as never, action as never, body as never));
      kept.set(id, after);
      return after;
    },
  };
}

it('closes the loop over HTTP through the generated client: from the order to the paid fen and back to the enrollment', async () => {
  const [clerk, reviewer, reviewer2, finance, finance2] = await Promise.all([
    app.staff(['clerk']).then(desk),
    app.staff(['reviewer']).then(desk),
    app.staff(['reviewer']).then(desk),
    app.staff(['finance']).then(desk),
    app.staff(['finance']).then(desk),
  ]);
  const regionCode = KUNDULUN;
  const organization = async (name: string, kind: string, n: number) => {
    const made = await clerk.create('organizations', {
      name,
      kind,
      uscc: syntheticCreditCode(n),
      regionCode,
      bankAccount: `62220212345678${n}`,
    });
    return clerk.act('organizations', made.id, 'verify');
  };
  const enterprise = await organization('阿特斯阳光电力（包头）有限公司', 'enterprise', 1001);
  const provider = await organization('包头职业技术学院', 'college', 1002);

  const order = await clerk.create('training-orders', {
    title: '光伏组件操作工订单班',
    enterpriseId: enterprise.id,
    regionCode,
    occupationCode: '6-31-01-03',
    level: 'intermediate',
    headcount: 2,
    wageFromFen: 450_000,
    wageToFen: 600_000,
    hireCommitmentBp: 8_000,
    startFromOn: '2026-03-02',
    startToOn: '2026-04-01',
    requiredHours: 120,
    budgetPerHeadFen: 300_000,
  });
  await clerk.act('training-orders', order.id, 'submit');
  await reviewer.act('training-orders', order.id, 'approve');
  const proposal = await clerk.create('proposals', {
    orderId: order.id,
    providerId: provider.id,
    plan: '理论40课时，实操80课时',
    pricePerHeadFen: 280_000,
    seats: 2,
    startOn: '2026-03-02',
    endOn: '2026-03-31',
  });
  await clerk.act('proposals', proposal.id, 'select');
  await clerk.act('training-orders', order.id, 'award');
  const made = await clerk.create('training-classes', {
    kind: 'order',
    proposalId: proposal.id,
    providerId: provider.id,
    regionCode,
    name: '光伏订单一班',
    occupationCode: '6-31-01-03',
    level: 'intermediate',
    seats: 2,
    enrollFromOn: '2026-03-01',
    enrollToOn: '2026-03-10',
    startOn: '2026-03-02',
    endOn: '2026-03-31',
    hours: 120,
    pricePerHeadFen: 280_000,
  });
  await clerk.act('training-classes', made.id, 'open');
  const enrollments = [];
  for (const n of [1, 2]) {
    const person = await clerk.create('people', { realName: `学员${n}`, nationalId: nationalId(n), regionCode });
    const enrollment = await clerk.create('enrollments', { classId: made.id, personId: person.id });
    await clerk.act('enrollments', enrollment.id, 'admit');
    enrollments.push(enrollment);
  }
  await clerk.act('training-classes', made.id, 'start');
  for (const { id } of enrollments) {
    await clerk.act('enrollments', id, 'complete', { hoursAttended: 118 });
    await clerk.act('enrollments', id, 'pass', { score: 90, assessor: '王考评' });
    await clerk.act('enrollments', id, 'place', { startedOn: '2026-03-02', monthlyWageFen: 500_000 });
  }

  const version = await clerk.create('policy-versions', { document });
  await reviewer.act('policy-versions', version.id, 'publish');
  const fund = await finance.create('funds', { name: '就业补助资金', year: 2026, source: '区级财政', regionCode });
  await finance.act('funds', fund.id, 'appropriate', { amountFen: 10_000_000, documentNumber: 'KDL-2026-01' });
  for (const { id } of enrollments) {
    const application = await clerk.create('subsidy-applications', { policyKey: document.key, basis: 'enrollment', basisId: id });
    await clerk.act('subsidy-applications', application.id, 'submit');
    await clerk.act('subsidy-applications', application.id, 'accept');
    await reviewer.act('subsidy-applications', application.id, 'recommend');
    await reviewer2.act('subsidy-applications', application.id, 'approve', { fundId: fund.id });
  }
  const notice = await clerk.create('public-notices', { title: '订单班培训补贴公示', workdays: 5, regionCode });
  await clerk.act('public-notices', notice.id, 'publish');
  app.setTime('2026-03-10T02:00:00Z');
  await clerk.act('public-notices', notice.id, 'close');
  const batch = await finance.create('payment-batches', { fundId: fund.id });
  await finance2.act('payment-batches', batch.id, 'lock');
  const sent = await finance.act('payment-batches', batch.id, 'send');

  const lines: string[] = [];
  for await (const payment of finance.client.iterate('/v1/payments', { query: { batchId: batch.id } }))
    lines.push(`${payment.reference},1800.00,SUCCESS,`);
  const returned = await fetch(`${baseUrl}/v1/payment-batches/${batch.id}/import-returns`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${(await app.staff(['finance'])).token}`,
      'content-type': 'text/csv',
      'if-match': `"${sent.version}"`,
    },
    body: `reference,amount,result,reason\n${lines.join('\n')}\n`,
  });
  expect(await returned.json()).toMatchObject({ status: 'applied', paid: 2, failed: 0, unknown: 0, unchanged: 0, open: 0 });
  await finance.act('payment-batches', batch.id, 'reconcile');

  const traced = [];
  for await (const payment of finance.client.iterate('/v1/payments', { query: { batchId: batch.id } })) {
    const { data } = await finance.client.get('/v1/payments/{id}/trace', { params: { path: { id: payment.id } } });
    const trace = data as unknown as { enrollment: { id: string }; order: { id: string }; ledger: { amountFen: number }[] };
    traced.push(trace.enrollment.id);
    expect(trace.order.id).toBe(order.id);
    expect(trace.ledger.reduce((sum, leg) => sum + leg.amountFen, 0)).toBe(0);
  }
  expect(traced.toSorted()).toEqual(enrollments.map(({ id }) => id).toSorted());
  const [ledger] = await app.sql<{ sum: number; paid: number }>(
    "SELECT sum(amount_fen)::bigint AS sum, sum(amount_fen) FILTER (WHERE account = 'paid')::bigint AS paid FROM ledger_entries",
  );
  expect(ledger).toEqual({ sum: 0, paid: 360_000 });
});

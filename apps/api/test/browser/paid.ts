import { readFileSync } from 'node:fs';
import type { Caller, TestApp } from '../harness.ts';
import { makeWorld, type World } from '../world.ts';

const document = JSON.parse(readFileSync(new URL('../../../../policies/kundulun-order-class-training.json', import.meta.url), 'utf8'));
const FIRST_DAY = '2026-03-02T02:00:00Z';
const AFTER_NOTICE = '2026-03-10T02:00:00Z';

export interface Paid {
  readonly world: World;
  readonly openOrderId: string;
  readonly orderId: string;
  readonly classId: string;
  readonly personId: string;
  readonly policyVersionId: string;
  readonly applicationId: string;
  readonly noticeId: string;
  /** One line paid, one returned by the bank. */
  readonly batchId: string;
  readonly draftBatchId: string;
  readonly paymentId: string;
  /** Placed, and not yet applied for. */
  readonly enrollmentId: string;
}

interface People extends World {
  readonly finance: Caller;
  readonly finance2: Caller;
  readonly reviewer2: Caller;
}

/** An order class that delivered, and subsidies for its trainees at every stage up to the money. */
export async function makePaid(app: TestApp): Promise<Paid> {
  app.setTime(FIRST_DAY);
  const world = await makeWorld(app);
  const [finance, finance2, reviewer2] = await Promise.all([app.staff(['finance']), app.staff(['finance']), app.staff(['reviewer'])]);
  const people: People = { ...world, finance, finance2, reviewer2 };
  const version = await world.clerk.create('policy-versions', { document });
  await world.reviewer.act('policy-versions', version.id, 'publish');
  const fund = await finance.create('funds', { name: '就业补助资金', year: 2026, source: '区级财政', regionCode: world.regionCode });
  await finance.act('funds', fund.id, 'appropriate', { amountFen: 100_000_000, documentNumber: 'KDL-2026-01' });

  const made = await deliver(world);
  const enrollments = made.enrollments.map(({ id }) => id);
  const [first, second, third, fourth, fifth, sixth, last] = enrollments as [string, string, string, string, string, string, string];
  const paidFor = await approved(people, first, fund.id);
  await approved(people, second, fund.id);
  const notice = await world.clerk.create('public-notices', { title: '第一批公示', workdays: 5, regionCode: world.regionCode });
  await world.clerk.act('public-notices', notice.id, 'publish');
  app.setTime(AFTER_NOTICE);
  await world.clerk.act('public-notices', notice.id, 'close');
  const batch = await pay(people, fund.id);
  const draft = await finance.create('payment-batches', { fundId: fund.id });

  const doubted = await approved(people, third, fund.id);
  const open = await world.clerk.create('public-notices', { title: '第二批公示', workdays: 5, regionCode: world.regionCode });
  await world.clerk.act('public-notices', open.id, 'publish');
  await world.clerk.create('objections', { applicationId: doubted.id, raisedBy: '群众来电', grounds: '反映长期缺勤' });
  await recommended(people, fourth);
  await submitted(world, fifth);
  await submitted(world, sixth);

  const openOrder = await world.openOrder();
  for (const pricePerHeadFen of [280_000, 310_000]) {
    await world.clerk.create('proposals', {
      orderId: openOrder.id,
      providerId: (await world.organization('college')).id,
      plan: '理论40课时，实操80课时',
      pricePerHeadFen,
      seats: 30,
      startOn: '2026-03-20',
      endOn: '2026-04-20',
    });
  }
  const [payment] = (await finance.get(`/v1/payments?batchId=${batch.id}&status=paid`)).body.data;
  return {
    world,
    openOrderId: openOrder.id,
    orderId: made.orderId,
    classId: made.classId,
    personId: made.enrollments[0]?.personId ?? '',
    policyVersionId: version.id,
    applicationId: paidFor.id,
    noticeId: open.id,
    batchId: batch.id,
    draftBatchId: draft.id,
    paymentId: payment.id,
    enrollmentId: last,
  };
}

const TRAINEES = 8;

/** A class of an order whose trainees have all started work. */
async function deliver({ clerk, awardedOrder, enrollingClass, enrollment }: World) {
  const { order, proposal, provider } = await awardedOrder({ headcount: TRAINEES });
  await clerk.patch(`/v1/organizations/${provider.id}`, { bankAccount: '6222021234567890' });
  const made = await enrollingClass({
    kind: 'order',
    proposalId: proposal.id,
    providerId: provider.id,
    seats: TRAINEES,
    enrollFromOn: '2026-03-01',
    enrollToOn: '2026-03-10',
    startOn: '2026-03-02',
    endOn: '2026-03-31',
  });
  const enrollments: { id: string; personId: string }[] = [];
  for (let n = 0; n < TRAINEES; n++) enrollments.push(await enrollment(made.id));
  for (const { id } of enrollments) await clerk.act('enrollments', id, 'admit');
  await clerk.act('training-classes', made.id, 'start');
  for (const { id } of enrollments) {
    await clerk.act('enrollments', id, 'complete', { hoursAttended: 110 });
    await clerk.act('enrollments', id, 'pass', { score: 80, assessor: '王考评' });
    await clerk.act('enrollments', id, 'place', { startedOn: '2026-03-02' });
  }
  return { orderId: order.id as string, classId: made.id as string, enrollments };
}

async function submitted({ clerk }: World, basisId: string) {
  const draft = await clerk.create('subsidy-applications', { policyKey: document.key, basis: 'enrollment', basisId });
  await clerk.act('subsidy-applications', draft.id, 'submit');
  return draft;
}
async function recommended(people: People, basisId: string) {
  const application = await submitted(people, basisId);
  await people.clerk.act('subsidy-applications', application.id, 'accept');
  await people.reviewer.act('subsidy-applications', application.id, 'recommend');
  return application;
}
async function approved(people: People, basisId: string, fundId: string) {
  const application = await recommended(people, basisId);
  return people.reviewer2.act('subsidy-applications', application.id, 'approve', { fundId });
}

/** Sends a batch to the bank, which pays the first line and returns the second. */
async function pay({ finance, finance2 }: People, fundId: string) {
  const batch = await finance.create('payment-batches', { fundId });
  await finance2.act('payment-batches', batch.id, 'lock');
  await finance.act('payment-batches', batch.id, 'send');
  const lines = (await finance.get(`/v1/payments?batchId=${batch.id}&sort=reference`)).body.data as { id: string; reference: string }[];
  const [paid, returned] = lines as [(typeof lines)[number], (typeof lines)[number]];
  const answer = `reference,amount,result,reason\n${paid.reference},1800.00,SUCCESS,\n${returned.reference},1800.00,FAILED,账户已销户\n`;
  await finance.post(`/v1/payment-batches/${batch.id}/import-returns`, answer, { headers: { 'content-type': 'text/csv' } });
  await finance.act('payment-batches', batch.id, 'reconcile');
  await finance.act('payments', returned.id, 'reissue');
  return batch;
}

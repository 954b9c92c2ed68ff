import { sweepEntitlements } from '../../src/modules/subsidy/entitlement/sweep.commands.ts';
import { findDifferences } from '../../src/modules/subsidy/payment/retroactive.commands.ts';
import { approvedClaims } from '../approved-claims.ts';
import { visited } from '../claims.ts';
import { type Kit, type Made, next, plus, type Request } from './kit.ts';
import { payingFund } from './subsidy-payment.ts';
import { givenToEmployers } from './subsidy-policy.ts';

type Ready = (kit: Kit) => Promise<Request>;
const at = (id: string, body?: unknown): Request => ({ params: { id }, ...(body === undefined ? {} : { body }) });
const APPLICATIONS = 'subsidy-applications';

async function published(kit: Kit, document: object): Promise<Made> {
  const { clerk, reviewer } = kit.world;
  return reviewer.act('policy-versions', (await clerk.create('policy-versions', { document })).id, 'publish');
}

/** A draft under rules that ask for a visit, which an official states and a file proves. */
async function toBeVisited(kit: Kit): Promise<Made> {
  const key = `visited-${next()}`;
  await published(kit, { ...visited, key });
  const { basis, basisId } = await kit.fresh(APPLICATIONS);
  return kit.world.clerk.create(APPLICATIONS, { policyKey: key, basis, basisId });
}

async function fileOf(kit: Kit): Promise<string> {
  return (await kit.record('files')).id;
}

/** An application that waits for its final review. */
async function recommended(kit: Kit, made?: Made): Promise<string> {
  const { clerk, reviewer } = kit.world;
  const { id } = made ?? (await kit.fresh(APPLICATIONS));
  await clerk.act(APPLICATIONS, id, 'submit');
  await clerk.act(APPLICATIONS, id, 'accept');
  await reviewer.act(APPLICATIONS, id, 'recommend');
  return id;
}

async function approved(kit: Kit, made?: Made): Promise<string> {
  const id = await recommended(kit, made);
  await kit.secondReviewer.act(APPLICATIONS, id, 'approve', { fundId: (await payingFund(kit)).id });
  return id;
}

/** A claim on an employment, under rules of its own. */
async function employer(kit: Kit, key: string): Promise<Made> {
  const { id: basisId } = await kit.fresh('employments');
  return kit.world.clerk.create(APPLICATIONS, { policyKey: key, basis: 'employment', basisId });
}

/** Puts what is approved on a notice whose days have passed. */
async function noticed(kit: Kit): Promise<void> {
  const { clerk } = kit.world;
  const { id } = await clerk.create('public-notices', { title: '补贴公示', workdays: 5, regionCode: kit.world.regionCode });
  await clerk.act('public-notices', id, 'publish');
  await kit.app.sql('UPDATE public_notices SET starts_on = starts_on - 30, ends_on = starts_on - 20 WHERE id = $1', [id]);
  await clerk.act('public-notices', id, 'close');
}

async function granted(kit: Kit): Promise<string> {
  const id = await approved(kit);
  await noticed(kit);
  return id;
}

/** A claim that was granted for good, and a version that was published since and reaches back over it. */
async function reachedBack(kit: Kit): Promise<{ version: Made; applicationId: string }> {
  const key = `reaching-back-${next()}`;
  const rules = (version: string, from: string, fen: number) => ({
    ...givenToEmployers(key, 0),
    version,
    effective: { from },
    amount: { tree: fen },
  });
  await published(kit, rules('1', '2020-01-01', 50_000));
  const applicationId = await approved(kit, await employer(kit, key));
  await noticed(kit);
  const { clerk, reviewer } = kit.world;
  const { id } = await clerk.create('policy-versions', { document: rules('2', '2020-02-01', 60_000) });
  const version = await reviewer.act('policy-versions', id, 'publish', { retroactive: true, reason: '自 2020 年 2 月 1 日起提标' });
  await findDifferences(kit.app.services, { jobId: version.retroactiveJobId });
  return { version, applicationId };
}

const finance2 = new WeakMap<Kit, Promise<Made>>();
const secondFinance = (kit: Kit): Promise<Made> => {
  const made = finance2.get(kit) ?? kit.app.staff(['finance']);
  finance2.set(kit, made);
  return made;
};

/** A batch at the bank, with its one payment. */
async function sent(kit: Kit): Promise<Made> {
  const payment = await kit.fresh('payments');
  await (await secondFinance(kit)).act('payment-batches', payment.batchId, 'lock');
  await kit.finance.act('payment-batches', payment.batchId, 'send');
  return payment;
}

const answer = ({ reference, amountFen }: Made, result: string) =>
  `reference,amount,result,reason\n${reference},${amountFen / 100}.00,${result}\n`;
const csv = { headers: { 'content-type': 'text/csv' } };

async function answered(kit: Kit, result: string): Promise<Made> {
  const payment = await sent(kit);
  await kit.finance.post(`/v1/payment-batches/${payment.batchId}/import-returns`, answer(payment, result), csv);
  return payment;
}

const PAID = 'SUCCESS,';

/** A claim that is paid month by month, of which the first month has been paid. */
async function partlyPaid(kit: Kit): Promise<string> {
  const key = `monthly-${next()}`;
  const schedule = { kind: 'monthly', from: { monthOf: { fact: 'employment.startedOn' } }, months: 3 };
  await published(kit, { ...givenToEmployers(key, 0), amount: { tree: 60_000 }, schedule });
  await kit.world.clerk.patch(`/v1/organizations/${kit.enterprise.id}`, { bankAccount: '6222021234567890' });
  const id = await approved(kit, await employer(kit, key));
  await noticed(kit);
  const batch = await kit.finance.create('payment-batches', { fundId: (await payingFund(kit)).id });
  await (await secondFinance(kit)).act('payment-batches', batch.id, 'lock');
  await kit.finance.act('payment-batches', batch.id, 'send');
  const [payment] = (await kit.finance.get(`/v1/payments?applicationId=${id}`)).body.data;
  await kit.finance.post(`/v1/payment-batches/${batch.id}/import-returns`, answer(payment, PAID), csv);
  return id;
}

/** A batch whose job has been canceled: its lines are too many for one request. */
async function stopped(kit: Kit): Promise<string> {
  const { fundId } = await approvedClaims(kit.app.services, 501);
  const { id, jobId } = await kit.finance.create('payment-batches', { fundId });
  await kit.finance.act('jobs', jobId, 'cancel');
  return id;
}

/** Where neither the prepared record nor the plain way along its lifecycle leads: rules, reviews, money. */
export const readySubsidy: Readonly<Record<string, Ready>> = {
  createPolicyVersion: async () => ({ body: { document: givenToEmployers(`employers-${next()}`, 3) } }),
  updatePolicyVersion: async (kit) => {
    const { id, policyKey } = await kit.fresh('policy-versions');
    return at(id, { document: givenToEmployers(policyKey, 6) });
  },
  checkPolicyDocument: async () => ({ body: { document: givenToEmployers('employers', 3) } }),
  retirePolicyVersion: async (kit) =>
    at((await published(kit, givenToEmployers(`retired-${next()}`, 3))).id, { from: plus(kit, 30), leaveGap: true }),
  getPolicyText: async (kit) => at((await published(kit, givenToEmployers(`text-${next()}`, 3))).id),
  findPolicyDifferences: async (kit) => at((await reachedBack(kit)).version.id),
  openPolicySupplements: async (kit) => {
    const { id } = (await reachedBack(kit)).version;
    const { body } = await kit.world.clerk.get(`/v1/policy-versions/${id}/retroaction`);
    return at(id, { dryRun: false, digest: body.digest });
  },
  supplementSubsidyApplication: async (kit) => at((await reachedBack(kit)).applicationId),
  stateSubsidyApplication: async (kit) => at((await toBeVisited(kit)).id, { facts: { 'visit.confirmed': true } }),
  attachSubsidyApplication: async (kit) => at((await toBeVisited(kit)).id, { kind: 'visit-record', fileId: await fileOf(kit) }),
  detachSubsidyApplication: async (kit) => {
    const { id } = await toBeVisited(kit);
    const body = { kind: 'visit-record', fileId: await fileOf(kit) };
    await kit.world.clerk.act(APPLICATIONS, id, 'attach', body);
    return at(id, body);
  },
  claimSubsidyApplication: async (kit) => at(await recommended(kit)),
  releaseSubsidyApplication: async (kit) => {
    const id = await recommended(kit);
    await kit.world.clerk.post(`/v1/${APPLICATIONS}/${id}/claim`);
    return at(id);
  },
  claimNextSubsidyApplication: async (kit) => {
    const { id } = await kit.fresh(APPLICATIONS);
    await kit.world.clerk.act(APPLICATIONS, id, 'submit');
    return { body: { stage: 'submitted' } };
  },
  decideSubsidyApplications: async (kit) => {
    const { id } = await kit.fresh(APPLICATIONS);
    await kit.world.clerk.act(APPLICATIONS, id, 'submit');
    await kit.world.clerk.act(APPLICATIONS, id, 'accept');
    const asked = { action: 'recommend', ids: [id] };
    const { body } = await kit.world.reviewer.post(`/v1/${APPLICATIONS}/decide`, { ...asked, dryRun: true });
    return { body: { ...asked, dryRun: false, digest: body.digest } };
  },
  approveSubsidyApplication: async (kit) => at(await recommended(kit), { fundId: (await payingFund(kit)).id }),
  countersignSubsidyApplication: async (kit) => {
    const key = `large-${next()}`;
    await published(kit, { ...givenToEmployers(key, 0), amount: { tree: 12_000_000 } });
    return at(await approved(kit, await employer(kit, key)));
  },
  revokeSubsidyApplication: async (kit) => at(await approved(kit), { reason: '公示前发现材料不实' }),
  advanceSubsidyApplication: async (kit) => at(await granted(kit)),
  stopSubsidyApplication: async (kit) => at(await partlyPaid(kit), { reason: '企业已停产，余款不再拨付' }),
  createPublicNotice: async (kit) => {
    await approved(kit);
    return { body: { title: '2026 年第二季度培训补贴公示', workdays: 5, regionCode: kit.world.regionCode } };
  },
  publishPublicNotice: async (kit) => {
    await approved(kit);
    const body = { title: '2026 年第二季度培训补贴公示', workdays: 5, regionCode: kit.world.regionCode };
    return at((await kit.world.clerk.create('public-notices', body)).id);
  },
  closePublicNotice: async (kit) => {
    const { id } = await kit.fresh('public-notices');
    await kit.app.sql('UPDATE public_notices SET starts_on = starts_on - 30, ends_on = starts_on - 20 WHERE id = $1', [id]);
    return at(id);
  },
  importReturnsPaymentBatch: async (kit) => {
    const payment = await sent(kit);
    return { ...at(payment.batchId, answer(payment, PAID)), ...csv };
  },
  reconcilePaymentBatch: async (kit) => at((await answered(kit, PAID)).batchId),
  resumePaymentBatch: async (kit) => at(await stopped(kit)),
  getBankFile: async (kit) => at((await sent(kit)).batchId),
  getPaymentBatchVoucher: async (kit) => at((await answered(kit, PAID)).batchId),
  getPaymentVoucher: async (kit) => at((await answered(kit, PAID)).id),
  tracePayment: async (kit) => at((await answered(kit, PAID)).id),
  queryPayment: async (kit) => at((await sent(kit)).id),
  reissuePayment: async (kit) => at((await answered(kit, 'FAILED,账号有误')).id),
  removePayment: async (kit) => {
    await approved(kit);
    return at((await kit.fresh('payments')).id);
  },
  receiveRecovery: async (kit) =>
    at((await kit.fresh('recoveries')).id, {
      amountFen: 20_000,
      documentNumber: '还款〔2026〕7号',
      receivedOn: plus(kit, 0),
      to: 'available',
    }),
  createEntitlementRun: async (kit) => ({ body: { regionCode: kit.world.regionCode, policyKeys: ['due-to-all'] } }),
  getEntitlementRun: async (kit) => {
    const run = await kit.fresh('entitlement-runs');
    await sweepEntitlements(kit.app.services, { jobId: run.jobId });
    return at(run.id);
  },
};

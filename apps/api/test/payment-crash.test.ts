import { readFileSync } from 'node:fs';
import { dateOf } from '../src/kernel/dates.ts';
import { acknowledged, act, call, paymentInvariants, random, type Server, workThroughKills } from './crash.ts';
import { type Caller, KUNDULUN, startTestApp, type TestApp } from './harness.ts';
import { makeWorld } from './world.ts';

const KILLS = Number(process.env.CRASH_KILLS ?? 6);
const PEOPLE = Number(process.env.CRASH_PEOPLE ?? 12);
const SEED = Number(process.env.CRASH_SEED ?? Date.now() % 100_000);
const document = JSON.parse(readFileSync(new URL('../../../policies/kundulun-order-class-training.json', import.meta.url), 'utf8'));

let app: TestApp;
let maker: Caller;
let checker: Caller;
let clerk: Caller;
let approver: Caller;
let fundId: string;

beforeAll(async () => {
  app = await startTestApp();
  maker = await app.staff(['finance']);
  checker = await app.staff(['finance']);
  fundId = await recommendedApplications(PEOPLE);
}, 120_000);
afterAll(() => app.close());

/** Applications of one class, each for one trainee, that wait for their final approval. @returns the fund that will pay them */
async function recommendedApplications(people: number): Promise<string> {
  const world = await makeWorld(app);
  clerk = world.clerk;
  approver = await app.staff(['reviewer']);
  const version = await world.clerk.create('policy-versions', { document });
  await world.reviewer.act('policy-versions', version.id, 'publish');
  const fund = await maker.create('funds', { name: '就业补助资金', year: 2026, source: '区级财政', regionCode: KUNDULUN });
  await maker.act('funds', fund.id, 'appropriate', { amountFen: 100_000_000, documentNumber: 'A-1' });
  const { proposal, provider } = await world.awardedOrder({ headcount: people });
  await world.clerk.patch(`/v1/organizations/${provider.id}`, { bankAccount: '6222021234567890' });
  const made = await world.enrollingClass({ kind: 'order', proposalId: proposal.id, providerId: provider.id, seats: people });
  const enrollments = [];
  for (let n = 0; n < people; n++) {
    const enrollment = await world.enrollment(made.id);
    await world.clerk.act('enrollments', enrollment.id, 'admit');
    enrollments.push(enrollment.id);
  }
  await world.clerk.act('training-classes', made.id, 'start');
  for (const id of enrollments) {
    await world.clerk.act('enrollments', id, 'complete', { hoursAttended: 120 });
    await world.clerk.act('enrollments', id, 'pass', { score: 80, assessor: '王考评' });
    await world.clerk.act('enrollments', id, 'place', { startedOn: dateOf(app.services.clock()) });
    const application = await world.clerk.create('subsidy-applications', { policyKey: document.key, basis: 'enrollment', basisId: id });
    await world.clerk.act('subsidy-applications', application.id, 'submit');
    await world.clerk.act('subsidy-applications', application.id, 'accept');
    await world.reviewer.act('subsidy-applications', application.id, 'recommend');
  }
  return fund.id;
}

interface Payment {
  id: string;
  version: number;
  reference: string;
  applicationId: string;
  status: string;
}

/** What the bank did, by reference: it never pays a reference twice and never changes its mind. */
const bank = new Map<string, { applicationId: string; paid: boolean }>();
// biome-ignore lint/suspicious/noExplicitAny: records as the API gives them; the contract test proves their shape
async function all(server: Server, path: string): Promise<any[]> {
  return (await call(server, maker, 'GET', path)).body.data;
}

/** Final approvals, and the notices that they are shown in. @returns false when all have been shown */
async function approve(server: Server, chance: () => number): Promise<boolean> {
  const [waiting] = await all(server, '/v1/subsidy-applications?status=in_final_review&limit=1');
  const [notice] = await all(server, '/v1/public-notices?status=draft,published&limit=1');
  if (notice?.status === 'draft') await act(server, clerk, 'public-notices', notice, 'publish');
  else if (notice) {
    // its days pass: how long a notice runs is another test's matter
    await app.sql('UPDATE public_notices SET ends_on = starts_on - 1 WHERE id = $1', [notice.id]);
    await act(server, clerk, 'public-notices', notice, 'close');
  } else if (waiting && chance() < 0.8) await act(server, approver, 'subsidy-applications', waiting, 'approve', { fundId });
  else if ((await all(server, '/v1/subsidy-applications?status=awaiting_notice&limit=1')).length > 0)
    await call(server, clerk, 'POST', '/v1/public-notices', { title: '补贴公示', workdays: 5, regionCode: KUNDULUN });
  else return waiting !== undefined;
  return true;
}

/** One step of the officers' work, found from what the server says. @returns false when nothing is left to do */
async function step(server: Server, chance: () => number): Promise<boolean> {
  if (chance() < 0.5 && (await approve(server, chance))) return true;
  return (await pay(server, chance)) || approve(server, chance);
}

/** Batches, what the bank says of them, and what comes back. @returns false when nothing is there to pay */
async function pay(server: Server, chance: () => number): Promise<boolean> {
  const [batch] = await all(server, '/v1/payment-batches?status=draft,locked,sent&limit=1');
  if (batch) {
    const seen = acknowledged.get(batch.id);
    if (seen !== undefined && batch.version < seen) throw new Error('an acknowledged write is gone');
    if (batch.status === 'draft')
      await (chance() < 0.3
        ? act(server, maker, 'payment-batches', batch, 'cancel')
        : act(server, checker, 'payment-batches', batch, 'lock'));
    else if (batch.status === 'locked')
      await (chance() < 0.3
        ? act(server, maker, 'payment-batches', batch, 'cancel')
        : act(server, maker, 'payment-batches', batch, 'send'));
    else {
      const sent: Payment[] = (await all(server, `/v1/payments?batchId=${batch.id}&limit=200`)).filter(
        (payment) => payment.status === 'sent',
      );
      if (sent.length === 0) await act(server, maker, 'payment-batches', batch, 'reconcile');
      else {
        const lines = sent.slice(0, 1 + Math.floor(chance() * sent.length)).map(({ reference, applicationId }) => {
          const known = bank.get(reference) ?? { applicationId, paid: chance() < 0.6 };
          bank.set(reference, known);
          return `${reference},1800.00,${known.paid ? 'SUCCESS,' : 'FAILED,账号不符'}`;
        });
        await call(
          server,
          maker,
          'POST',
          `/v1/payment-batches/${batch.id}/import-returns`,
          `reference,amount,result,reason\n${lines.join('\n')}\n`,
          {
            'content-type': 'text/csv',
            'if-match': `"${batch.version}"`,
          },
        );
      }
    }
    return true;
  }
  const failed: Payment[] = await all(server, '/v1/payments?status=failed&limit=1');
  if (failed[0]) {
    await act(server, maker, 'payments', failed[0], 'reissue');
    return true;
  }
  const [approved] = await all(server, `/v1/subsidy-applications?status=approved&fundId=${fundId}&limit=1`);
  if (!approved) return false;
  await call(server, maker, 'POST', '/v1/payment-batches', { fundId }, { 'idempotency-key': `batch-${Math.floor(chance() * 1e9)}` });
  return true;
}

it(`approves and pays everyone exactly once through ${KILLS} kills at random points (seed ${SEED})`, async () => {
  const chance = random(SEED);
  const { kills } = await workThroughKills({
    app,
    most: KILLS,
    pauseMs: () => chance() * 120,
    step: (server) => step(server, chance),
    invariants: () => paymentInvariants(app),
  });
  console.log(`${kills} kills, ${bank.size} lines at the bank, seed ${SEED}`);
  expect(await app.sql('SELECT status, count(*)::int AS n FROM subsidy_applications GROUP BY 1')).toEqual([{ status: 'paid', n: PEOPLE }]);
  const paid = [...bank.values()].filter((line) => line.paid).map((line) => line.applicationId);
  expect(paid).toHaveLength(PEOPLE);
  expect(new Set(paid).size).toBe(PEOPLE);
}, 3_600_000);

import { approvedClaims, type Claims } from './approved-claims.ts';
import { acknowledged, act, call, paymentInvariants, random, type Server, workThroughKills } from './crash.ts';
import { type Caller, startTestApp, type TestApp } from './harness.ts';

const KILLS = Number(process.env.CRASH_KILLS ?? 6);
/** More than two steps of a job. */
const LINES = Number(process.env.CRASH_LINES ?? 4_300);
const SEED = Number(process.env.CRASH_SEED ?? Date.now() % 100_000);

let app: TestApp;
let maker: Caller;
let checker: Caller;
let claims: Claims;

beforeAll(async () => {
  app = await startTestApp();
  maker = await app.staff(['finance']);
  checker = await app.staff(['finance']);
  claims = await approvedClaims(app.services, LINES);
}, 120_000);
afterAll(() => app.close());

/** What the bank did with each reference: it never pays one twice and never changes its mind. */
const bank = new Map<string, { application: string; paid: boolean }>();
/** The files that it has delivered, by batch: any of them may come again. */
const delivered = new Map<string, string[]>();
/** The file of each batch as it was first taken. */
const files = new Map<string, string>();
const refusals = new Map<string, number>();

interface Sent extends Record<string, unknown> {
  reference: string;
  application: string;
}

const csv = { 'content-type': 'text/csv', 'if-match': '*' };
const pause = () => new Promise((resolve) => setTimeout(resolve, 30));

/** A file of the bank on some of the open lines; now and then it does not know yet. */
async function fileOn(batchId: string, chance: () => number): Promise<string> {
  const open = await app.sql<Sent>(
    "SELECT reference, application_id AS application FROM payments WHERE batch_id = $1 AND status IN ('sent', 'unknown') ORDER BY reference",
    [batchId],
  );
  const rows = open.slice(0, chance() < 0.5 ? open.length : 1 + Math.floor(chance() * open.length)).map(({ reference, application }) => {
    if (!bank.has(reference) && chance() < 0.05) return `${reference},1800.00,UNKNOWN,处理中\n`;
    const known = bank.get(reference) ?? { application, paid: chance() < 0.97 };
    bank.set(reference, known);
    return `${reference},1800.00,${known.paid ? 'SUCCESS,' : 'FAILED,账号不符'}\n`;
  });
  return `reference,amount,result,reason\n${rows.join('')}TOTAL,${rows.length},${rows.length * 1_800}.00\n`;
}

async function bring(server: Server, batchId: string, file: string): Promise<void> {
  const { status, body } = await call(server, maker, 'POST', `/v1/payment-batches/${batchId}/import-returns`, file, csv);
  if (status === 201) return;
  refusals.set(body.type, (refusals.get(body.type) ?? 0) + 1);
}

/** Whole files, the same again, older ones after newer ones, and files that lack their end or a line. */
async function deliver(server: Server, batchId: string, chance: () => number): Promise<void> {
  const earlier = delivered.get(batchId) ?? [];
  const kind = chance();
  if (kind < 0.15 && earlier.length > 0) return bring(server, batchId, earlier[Math.floor(chance() * earlier.length)] as string);
  const file = await fileOn(batchId, chance);
  if (kind < 0.3) {
    const rows = file.split('\n');
    rows.splice(1, 1 + Math.floor(chance() * (rows.length - 3)));
    return bring(server, batchId, rows.join('\n'));
  }
  delivered.set(batchId, [...earlier, file]);
  await bring(server, batchId, file);
}

async function step(server: Server, chance: () => number): Promise<boolean> {
  const all = async (path: string) => (await call(server, maker, 'GET', path)).body.data;
  const [batch] = await all(`/v1/payment-batches?fundId=${claims.fundId}&status=filling,draft,locked,sending,sent,canceling&limit=1`);
  if (batch) {
    if ((acknowledged.get(batch.id) ?? 0) > batch.version) throw new Error('an acknowledged write is gone');
    const cancels = chance() < 0.15;
    if (batch.status === 'draft')
      await (cancels ? act(server, maker, 'payment-batches', batch, 'cancel') : act(server, checker, 'payment-batches', batch, 'lock'));
    else if (batch.status === 'locked') await act(server, maker, 'payment-batches', batch, cancels ? 'cancel' : 'send');
    else if (batch.status === 'sent') {
      const [busy] = await all(`/v1/bank-returns?batchId=${batch.id}&status=reading,applying&limit=1`);
      if (busy) await pause();
      else if ((await act(server, maker, 'payment-batches', batch, 'reconcile')).status === 409) await deliver(server, batch.id, chance);
    } else await pause();
    return true;
  }
  const failed = await all(`/v1/payments?fundId=${claims.fundId}&status=failed&limit=50`);
  await Promise.all(failed.map((payment: { id: string; version: number }) => act(server, maker, 'payments', payment, 'reissue')));
  if (failed.length > 0) return true;
  const [approved] = await all(`/v1/subsidy-applications?status=approved&fundId=${claims.fundId}&limit=1`);
  if (!approved) return false;
  await call(
    server,
    maker,
    'POST',
    '/v1/payment-batches',
    { fundId: claims.fundId },
    { 'idempotency-key': `batch-${Math.floor(chance() * 1e9)}` },
  );
  return true;
}

/**
 * What a finance officer would take to the bank: nothing before a batch is sent, then the whole list with each line once, the same
 * every time.
 */
async function bankFiles(): Promise<void> {
  const batches = await app.sql<{ id: string; status: string }>('SELECT id, status FROM payment_batches WHERE fund_id = $1', [
    claims.fundId,
  ]);
  for (const { id, status } of batches) {
    const { status: answered, text } = await maker.get(`/v1/payment-batches/${id}/bank-file`);
    if (answered === 409) {
      expect(['sent', 'reconciled']).not.toContain(status);
      continue;
    }
    const references = await app.sql<{ reference: string }>(
      "SELECT reference FROM payments WHERE batch_id = $1 AND status <> 'removed' ORDER BY reference",
      [id],
    );
    const [heading, ...lines] = text.trim().split('\r\n');
    expect([answered, heading]).toEqual([200, 'reference,name,account,amount,remark']);
    expect(lines.map((line) => line.split(',')[0])).toEqual(references.map(({ reference }) => reference));
    expect(files.get(id) ?? text).toBe(text);
    files.set(id, text);
  }
}

it(`pays everyone exactly once by jobs through ${KILLS} kills at random points (seed ${SEED})`, async () => {
  const chance = random(SEED);
  const { kills, rescued } = await workThroughKills({
    app,
    most: KILLS,
    // most kills come soon, so that many fit into the work; some let a job come far
    pauseMs: () => chance() ** 3 * 1_500,
    env: { JOB_WORKERS: '2' },
    step: (server) => step(server, chance),
    invariants: async () => {
      await paymentInvariants(app);
      await bankFiles();
    },
  });
  console.log(
    `${kills} kills, ${rescued} jobs taken up again, ${bank.size} lines at the bank, ${[...refusals].map(([type, n]) => `${n} × ${type.split(':').at(-1)}`).join(', ')}, seed ${SEED}`,
  );
  expect(
    await app.sql('SELECT status, count(*)::int AS n FROM subsidy_applications WHERE fund_id = $1 GROUP BY 1', [claims.fundId]),
  ).toEqual([{ status: 'paid', n: LINES }]);
  const paid = [...bank.values()].filter((line) => line.paid).map((line) => line.application);
  expect(paid).toHaveLength(LINES);
  expect(new Set(paid).size).toBe(LINES);
}, 3_600_000);

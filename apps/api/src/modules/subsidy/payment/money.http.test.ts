import { setTimeout as sleep } from 'node:timers/promises';
import { approvedClaims, type Claims } from '../../../../test/approved-claims.ts';
import { type Caller, startTestApp, type TestApp } from '../../../../test/harness.ts';
import { dateOf } from '../../../kernel/dates.ts';
import { type JobWorkers, startJobs } from '../../../platform/jobs.ts';
import { systemActor } from '../../../platform/security/actor.ts';
import { subsidy } from '../index.ts';
import { checkLedger } from './ledger.queries.ts';

let app: TestApp;
let maker: Caller;
let checker: Caller;
let third: Caller;
let workers: JobWorkers;

beforeAll(async () => {
  app = await startTestApp();
  maker = await app.staff(['finance']);
  checker = await app.staff(['finance']);
  third = await app.staff(['finance']);
  workers = await startJobs({ ...app.services, config: { ...app.services.config, workers: 2 } }, subsidy.tasks ?? {}, [], () => {});
});
afterAll(async () => {
  await workers.stop();
  await app.close();
});
afterEach(async () => {
  expect(await checkLedger(app.services.db, systemActor)).toMatchObject({ sound: true, sumFen: 0, differences: [] });
});

// biome-ignore lint/suspicious/noExplicitAny: records as the API gives them
type Made = any;

const csv = { headers: { 'content-type': 'text/csv' } };
const linesOf = async (batchId: string): Promise<Made[]> => (await maker.get(`/v1/payments?batchId=${batchId}&limit=200`)).body.data;
const answer = (rows: readonly (readonly [Made, string, string?])[], trailer = '') =>
  `reference,amount,result,reason\n${rows.map(([line, result, why = '']) => `${line.reference},1800.00,${result},${why}\n`).join('')}${trailer}`;
const bring = (batch: Made, text: string | Buffer, query = '') =>
  maker.post(`/v1/payment-batches/${batch.id}/import-returns${query}`, text, { ...csv, etag: '*' });

async function sentBatch(claims: Claims): Promise<Made> {
  const batch = await maker.create('payment-batches', { fundId: claims.fundId });
  await checker.act('payment-batches', batch.id, 'lock');
  return maker.act('payment-batches', batch.id, 'send');
}

/** A payment that the bank has paid. */
async function paidLine(): Promise<Made> {
  const batch = await sentBatch(await approvedClaims(app.services, 1));
  const [line] = await linesOf(batch.id);
  await bring(batch, answer([[line, 'SUCCESS']]));
  return (await maker.get(`/v1/payments/${line.id}`)).body;
}

async function until(path: string, status: string): Promise<Made> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    const { body } = await maker.get(path);
    if (body.status === status) return body;
    await sleep(50);
  }
  throw new Error(`${path} is not ${status}: ${(await maker.get(path)).text}`);
}

describe('a batch', () => {
  it('that is long is filled, sent, answered and reconciled by jobs, each line once', async () => {
    const claims = await approvedClaims(app.services, 2_600);
    const begun = await maker.create('payment-batches', { fundId: claims.fundId });
    expect(begun).toMatchObject({ status: 'filling', jobId: expect.any(String) });
    const draft = await until(`/v1/payment-batches/${begun.id}`, 'draft');
    expect(draft).toMatchObject({ declaredCount: 2_600, declaredSumFen: 2_600 * 180_000 });
    await checker.act('payment-batches', begun.id, 'lock');
    expect((await maker.act('payment-batches', begun.id, 'send')).status).toBe('sending');
    const sent = await until(`/v1/payment-batches/${begun.id}`, 'sent');
    const file = await maker.get(`/v1/payment-batches/${begun.id}/bank-file`);
    const references = file.text
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',')[0]);
    expect(new Set(references).size).toBe(2_600);
    const text = `reference,amount,result,reason\n${references
      .map((reference, nth) => `${reference},1800.00,${nth % 50 === 0 ? 'FAILED,账号不符' : 'SUCCESS,'}\n`)
      .join('')}TOTAL,2600,4680000.00\n`;
    const taken = await bring(sent, text);
    expect(taken).toMatchObject({ status: 201, body: { status: 'reading' } });
    expect(await until(`/v1/bank-returns/${taken.body.id}`, 'applied')).toMatchObject({ lines: 2_600, paid: 2_548, failed: 52, open: 0 });
    expect(await maker.act('payment-batches', begun.id, 'reconcile')).toMatchObject({ paidCount: 2_548, failedCount: 52 });
    const [told] = await app.sql<{ entries: number; events: number }>(
      `SELECT (SELECT count(*)::int FROM audit_entries WHERE action = 'payment.settle' AND subject_id IN (SELECT id FROM payments WHERE batch_id = $1)) AS entries,
        (SELECT count(*)::int FROM events WHERE type = 'payment.settled' AND subject_id IN (SELECT id FROM payments WHERE batch_id = $1)) AS events`,
      [begun.id],
    );
    expect(told).toEqual({ entries: 2_548, events: 2_548 });
    expect(await app.sql('SELECT 1 FROM bank_return_contents')).toEqual([]);
  });

  it('that is long and canceled gives every application back', async () => {
    const claims = await approvedClaims(app.services, 600);
    const { id } = await maker.create('payment-batches', { fundId: claims.fundId });
    await until(`/v1/payment-batches/${id}`, 'draft');
    expect((await maker.act('payment-batches', id, 'cancel')).status).toBe('canceling');
    await until(`/v1/payment-batches/${id}`, 'canceled');
    expect(
      await app.sql('SELECT status, count(*)::int AS n FROM subsidy_applications WHERE fund_id = $1 GROUP BY 1', [claims.fundId]),
    ).toEqual([{ status: 'approved', n: 600 }]);
  });

  it('goes on where its canceled job stopped', async () => {
    const claims = await approvedClaims(app.services, 600);
    const { id } = await maker.create('payment-batches', { fundId: claims.fundId });
    await until(`/v1/payment-batches/${id}`, 'draft');
    await app.sql("UPDATE payment_batches SET status = 'filling' WHERE id = $1", [id]);
    expect(await maker.act('payment-batches', id, 'resume')).toMatchObject({ status: 'draft', declaredCount: 600 });
  });

  it('is not locked when its lines are not those that were declared', async () => {
    const { id } = await maker.create('payment-batches', { fundId: (await approvedClaims(app.services, 2)).fundId });
    await app.sql('UPDATE payment_batches SET declared_sum_fen = declared_sum_fen + 1 WHERE id = $1', [id]);
    expect((await checker.post(`/v1/payment-batches/${id}/lock`)).body.type).toBe('urn:rongcai:problem:declaration-differs');
  });

  it('is frozen in the database: no line is added, none changes its payee, account or amount', async () => {
    const { id } = await maker.create('payment-batches', { fundId: (await approvedClaims(app.services, 1)).fundId });
    await expect(app.sql("UPDATE payments SET payee_account = 'x' WHERE batch_id = $1", [id])).rejects.toThrow(/never changes/);
    await expect(app.sql('UPDATE payments SET covers = NULL WHERE batch_id = $1', [id])).rejects.toThrow(/never changes/);
    await expect(app.sql('UPDATE payments SET amount_fen = amount_fen + 1 WHERE batch_id = $1', [id])).rejects.toThrow(/never changes/);
    await expect(
      app.sql(
        `INSERT INTO payments (id, region_code, status, reference, batch_id, application_id, fund_id, amount_fen, payee_name, payee_account, version, created_at, updated_at, created_by)
         SELECT gen_random_uuid(), region_code, 'removed', 'late', batch_id, application_id, fund_id, 1, 'x', 'x', 1, now(), now(), created_by FROM payments WHERE batch_id = $1`,
        [id],
      ),
    ).rejects.toThrow(/is closed/);
  });

  it('that was locked is open again when a line is taken out, and whoever took it does not sign', async () => {
    const { id } = await maker.create('payment-batches', { fundId: (await approvedClaims(app.services, 3)).fundId });
    await checker.act('payment-batches', id, 'lock');
    const [line] = await linesOf(id);
    await checker.act('payments', line.id, 'remove');
    const open = (await maker.get(`/v1/payment-batches/${id}`)).body;
    expect(open).toMatchObject({ status: 'draft', declaredCount: 2, lockedById: null, changedById: checker.id });
    expect((await checker.post(`/v1/payment-batches/${id}/lock`)).body.type).toBe('urn:rongcai:problem:same-person');
    await third.act('payment-batches', id, 'lock');
    expect((await maker.act('payment-batches', id, 'send')).status).toBe('sent');
  });

  it('is signed by nobody who took a line out of it, the first as little as the last, nor past the API', async () => {
    const { id } = await maker.create('payment-batches', { fundId: (await approvedClaims(app.services, 3)).fundId });
    const [first, second] = await linesOf(id);
    await checker.act('payments', first.id, 'remove');
    await third.act('payments', second.id, 'remove');
    for (const remover of [checker, third]) {
      const seen = (await remover.get(`/v1/payment-batches/${id}`)).body;
      expect(seen).toMatchObject({ changedById: third.id, changedByIds: [checker.id, third.id] });
      expect(seen.allowedActions).not.toContain('lock');
      expect((await remover.post(`/v1/payment-batches/${id}/lock`)).body.type).toBe('urn:rongcai:problem:same-person');
    }
    await expect(
      app.sql("UPDATE payment_batches SET status = 'locked', locked_by_id = $2 WHERE id = $1", [id, checker.id]),
    ).rejects.toThrow(/signers/);
  });

  it('gives no file to the bank before it is sent', async () => {
    const { id } = await maker.create('payment-batches', { fundId: (await approvedClaims(app.services, 1)).fundId });
    await checker.act('payment-batches', id, 'lock');
    expect((await maker.get(`/v1/payment-batches/${id}/bank-file`)).body.type).toBe('urn:rongcai:problem:batch-not-sent');
  });

  it('never pays one application twice, however many are made at the same time', async () => {
    const claims = await approvedClaims(app.services, 300);
    const made = await Promise.all(Array.from({ length: 8 }, () => maker.post('/v1/payment-batches', { fundId: claims.fundId })));
    expect(made.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
    expect(made.every(({ status }) => [201, 409, 503].includes(status))).toBe(true);
    const [row] = await app.sql<{ lines: number; applications: number }>(
      "SELECT count(*)::int AS lines, count(DISTINCT application_id)::int AS applications FROM payments WHERE fund_id = $1 AND status = 'pending'",
      [claims.fundId],
    );
    expect(row).toEqual({ lines: 300, applications: 300 });
  });
});

describe('a return file', () => {
  it('leaves an unknown line open: it is asked about, and a later file settles it', async () => {
    const batch = await sentBatch(await approvedClaims(app.services, 2));
    const [a, b] = await linesOf(batch.id);
    const first = await bring(
      batch,
      answer([
        [a, 'SUCCESS'],
        [b, 'UNKNOWN', '处理中'],
      ]),
    );
    expect(first.body).toMatchObject({ lines: 2, paid: 1, failed: 0, unknown: 1, unchanged: 0, open: 1 });
    // every line of the batch stands in one row of its voucher
    const { text: voucher } = await maker.get(`/v1/payment-batches/${batch.id}/voucher`);
    expect(voucher).toMatch(/已付讫.*1 笔.*待查.*1 笔/s);
    expect(voucher).not.toContain('银行未答复');
    expect((await maker.post(`/v1/payments/${b.id}/reissue`)).status).toBe(409);
    expect((await maker.post(`/v1/payment-batches/${batch.id}/reconcile`)).body).toMatchObject({ open: 1, unknown: 1 });
    expect(await maker.act('payments', b.id, 'query')).toMatchObject({ status: 'unknown', queriedById: maker.id });
    expect((await bring(batch, answer([[b, 'SUCCESS']]))).body).toMatchObject({ paid: 1, open: 0 });
    await maker.act('payment-batches', batch.id, 'reconcile');
  });

  it('that comes after the one that overtook it changes nothing', async () => {
    const batch = await sentBatch(await approvedClaims(app.services, 1));
    const [line] = await linesOf(batch.id);
    await bring(batch, answer([[line, 'SUCCESS']]));
    expect((await bring(batch, answer([[line, 'UNKNOWN', '处理中']]))).body).toMatchObject({ paid: 0, unknown: 0, unchanged: 1, open: 0 });
    expect((await maker.get(`/v1/payments/${line.id}`)).body.status).toBe('paid');
  });

  it.each([
    ['cut short', (lines: Made[]) => answer([[lines[0], 'SUCCESS']], 'TOTAL,2,3600.00\n'), 'not-a-return-file', 3],
    ['with another sum', (lines: Made[]) => answer([[lines[0], 'SUCCESS']], 'TOTAL,1,1800.01\n'), 'not-a-return-file', 3],
    [
      'with a line twice',
      (lines: Made[]) =>
        answer([
          [lines[0], 'SUCCESS'],
          [lines[0], 'SUCCESS'],
        ]),
      'line-twice',
      3,
    ],
    ['with a line of another batch', () => answer([[{ reference: 'BF-other' }, 'SUCCESS']]), 'not-in-batch', 2],
    ['with another amount', (lines: Made[]) => answer([[lines[0], 'SUCCESS']]).replace('1800.00', '1800.10'), 'amount-differs', 2],
    ['with an unknown result', (lines: Made[]) => answer([[lines[0], 'MAYBE']]), 'not-a-return-file', 2],
    ['with a failure and no reason', (lines: Made[]) => answer([[lines[0], 'FAILED']]), 'not-a-return-file', 2],
  ])('%s is refused whole, with its row', async (_what, text, code, row) => {
    const batch = await sentBatch(await approvedClaims(app.services, 2));
    const lines = await linesOf(batch.id);
    const refused = await bring(batch, text(lines));
    expect(refused).toMatchObject({ status: 409, body: { type: `urn:rongcai:problem:${code}`, row } });
    expect((await linesOf(batch.id)).map(({ status }) => status)).toEqual(['sent', 'sent']);
    expect((await maker.get(`/v1/bank-returns?batchId=${batch.id}`)).body.data).toEqual([]);
  });

  it('can not say that a line was paid which failed and was arranged anew', async () => {
    const batch = await sentBatch(await approvedClaims(app.services, 1));
    const [line] = await linesOf(batch.id);
    await bring(batch, answer([[line, 'FAILED', '账号不符']]));
    await maker.act('payments', line.id, 'reissue');
    expect((await bring(batch, answer([[line, 'SUCCESS']]))).body.type).toBe('urn:rongcai:problem:result-contradicts');
  });

  it('that is long and wrong is refused by its job, and makes room for the right one', async () => {
    const claims = await approvedClaims(app.services, 600);
    const { id } = await maker.create('payment-batches', { fundId: claims.fundId });
    await until(`/v1/payment-batches/${id}`, 'draft');
    await checker.act('payment-batches', id, 'lock');
    await maker.act('payment-batches', id, 'send');
    const batch = await until(`/v1/payment-batches/${id}`, 'sent');
    const lines = await app.sql('SELECT reference FROM payments WHERE batch_id = $1 ORDER BY reference', [id]);
    const good = answer(lines.map((line) => [line, 'SUCCESS'] as const));
    const wrong = await bring(batch, good.replace(/1800\.00(?![\s\S]*1800\.00)/, '1.00'));
    expect(await until(`/v1/bank-returns/${wrong.body.id}`, 'refused')).toMatchObject({ refusedRow: 601, paid: 0 });
    expect((await until(`/v1/jobs/${wrong.body.jobId}`, 'failed')).error.code).toBe('amount-differs');
    const right = await bring(batch, good);
    expect(await until(`/v1/bank-returns/${right.body.id}`, 'applied')).toMatchObject({ paid: 600 });
  });
});

describe('a payment that failed', () => {
  it('goes into a later batch with the account of that day, and the chain leads back to the first', async () => {
    const claims = await approvedClaims(app.services, 1);
    const fail = async (): Promise<Made> => {
      const batch = await sentBatch(claims);
      const [line] = await linesOf(batch.id);
      await bring(batch, answer([[line, 'FAILED', '账号不符']]));
      await maker.act('payments', line.id, 'reissue');
      return line;
    };
    const first = await fail();
    await app.sql('UPDATE organizations SET bank_account = $2 WHERE id = $1', [
      claims.organizationId,
      app.services.keyring.encrypt('6222029999990001'),
    ]);
    const second = await fail();
    const batch = await sentBatch(claims);
    const [third] = await linesOf(batch.id);
    expect([first, second, third].map(({ payeeAccount }) => payeeAccount.slice(-4))).toEqual(['7890', '0001', '0001']);
    const trace = (await maker.get(`/v1/payments/${third.id}/trace`)).body;
    expect(trace.replaced.map((line: Made) => [line.id, line.failure])).toEqual([
      [second.id, '账号不符'],
      [first.id, '账号不符'],
    ]);
    // these approvals were booked without a document: the trace says the application that they are of
    const documents = trace.ledger.map(({ movement, documentNumber }: Made) => `${movement} ${documentNumber}`);
    expect(documents).toEqual(expect.arrayContaining([`commit ${trace.application.number}`, `send ${batch.number}`]));
    expect(documents.filter((one: string) => one.endsWith('null'))).toEqual([]);
  });
});

describe('a file in the form of a template', () => {
  it('of fixed width in GB18030 has its count and sum, and the answer in that form settles it', async () => {
    const batch = await sentBatch(await approvedClaims(app.services, 2));
    const file = await maker.get(`/v1/payment-batches/${batch.id}/bank-file?template=sample-fixed`, { headers: {} });
    expect(file.headers['content-type']).toBe('text/plain; charset=gb18030');
    const [audit] = await app.sql<{ after: Made }>(
      "SELECT after FROM audit_entries WHERE subject_id = $1 AND action = 'payment-batch.reveal'",
      [batch.id],
    );
    expect(audit?.after).toMatchObject({ lines: 2, sumFen: 360_000, template: 'sample-fixed' });
    const lines = await linesOf(batch.id);
    const rows = lines.map(({ reference }) => `${reference.padEnd(40)}${'180000'.padStart(15, '0')}0000`);
    const whole = `${rows.join('\r\n')}\r\nT${'2'.padStart(8, '0')}${'360000'.padStart(15, '0')}\r\n`;
    const short = await bring(batch, `${rows[0]}\r\n`, '?template=sample-fixed');
    expect(short.body.type).toBe('urn:rongcai:problem:not-a-return-file');
    expect((await bring(batch, whole, '?template=sample-fixed')).body).toMatchObject({ paid: 2, open: 0, template: 'sample-fixed' });
  });

  it("of the fund's own is used when none is asked for", async () => {
    const claims = await approvedClaims(app.services, 1);
    const { data } = (await maker.get('/v1/bank-template-samples')).body;
    const { payment, returns } = data[0];
    const template = await maker.create('bank-templates', {
      name: '区农商行',
      regionCode: '150203',
      payment: { ...payment, separator: '|', headings: false },
      returns,
    });
    await maker.patch(`/v1/funds/${claims.fundId}`, { bankTemplateId: template.id });
    const batch = await sentBatch(claims);
    const file = await maker.get(`/v1/payment-batches/${batch.id}/bank-file`);
    expect(file.text).toMatch(/^BF\d+-000001\|培训机构\d+\|6222021234567890\|1800\.00\|BF\d+\r\n$/);
    expect((await maker.get(`/v1/payment-batches/${batch.id}/bank-file?template=nothing`)).status).toBe(400);
  });
});

describe('a budget line', () => {
  const line = (fundId: string, policyKey: string, amountFen: number) =>
    maker.create('budget-lines', {
      fundId,
      name: '培训补贴',
      policyKey,
      year: Number(dateOf(app.services.clock()).slice(0, 4)),
      amountFen,
    });

  it('shows what it has used and the entries behind it, and never falls below that', async () => {
    const claims = await approvedClaims(app.services, 1);
    const made = await line(claims.fundId, claims.policyKey, 500_000);
    const balances = (await maker.get(`/v1/funds/${claims.fundId}/balances`)).body;
    expect(balances).toMatchObject({ agrees: true, budgetLines: [{ id: made.id, balanceFen: 0 }] });
    for (const account of balances.accounts) {
      const entries = (await maker.get(`${account.href}&limit=200`)).body.data;
      expect(entries.reduce((sum: number, entry: Made) => sum + entry.amountFen, 0)).toBe(account.balanceFen);
    }
    await app.sql('UPDATE budget_lines SET used_fen = 400000 WHERE id = $1', [made.id]);
    expect((await maker.patch(`/v1/budget-lines/${made.id}`, { amountFen: 399_999 })).body.type).toBe(
      'urn:rongcai:problem:budget-line-exhausted',
    );
    expect((await maker.get('/v1/ledger-check')).body).toMatchObject({ sound: false, differences: [{ fundId: claims.fundId }] });
    await app.sql('UPDATE budget_lines SET used_fen = 0 WHERE id = $1', [made.id]);
  });
});

describe('a voucher', () => {
  it('is a page of its own with the amount in capitals and figures, a masked account and nothing that runs', async () => {
    const line = await paidLine();
    const page = await maker.get(`/v1/payments/${line.id}/voucher`);
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(page.text).toContain('人民币壹仟捌佰元整');
    expect(page.text).toContain('¥1,800.00');
    expect(page.text).toContain('************7890');
    expect(page.text).not.toContain('6222021234567890');
    expect(page.text).not.toMatch(/<script|https?:/);
    const whole = await maker.get(`/v1/payment-batches/${line.batchId}/voucher`);
    expect(whole.text).toContain('批次拨付凭证');
    expect(whole.text).toContain('1 笔，¥1,800.00');
  });

  it('is in English for who works in English: every label and unit, beside the capitals that the law asks for', async () => {
    const line = await paidLine();
    const version = 'id = (SELECT policy_version_id FROM subsidy_applications WHERE id = $1)';
    for (const set of ["status = 'draft'", `document = '{"title":{"en":"Training subsidy"}}'`, "status = 'published'"])
      await app.sql(`UPDATE policy_versions SET ${set} WHERE ${version}`, [line.applicationId]);
    for (const path of [`payments/${line.id}`, `payment-batches/${line.batchId}`]) {
      const page = await maker.get(`/v1/${path}/voucher`, { language: 'en' });
      expect(page.headers['content-language']).toBe('en');
      expect(page.text).toContain('<html lang="en">');
      expect(page.text).toContain('Training subsidy');
      expect(page.text).toContain('¥1,800.00');
      // what is left in Chinese are names, as they are kept, and the amount
      const named = ['人民币壹仟捌佰元整', '区级财政', line.payeeName, /资金\d+/];
      const rest = named.reduce<string>(
        (text, name) => text.replaceAll(typeof name === 'string' ? name : new RegExp(name, 'g'), ''),
        page.text,
      );
      expect(rest.match(/[\p{Script=Han}（）：，]+/gu) ?? []).toEqual([]);
    }
  });

  it('does not exist before the money has gone', async () => {
    const { id } = await maker.create('payment-batches', { fundId: (await approvedClaims(app.services, 1)).fundId });
    const [line] = await linesOf(id);
    expect((await maker.get(`/v1/payments/${line.id}/voucher`)).body.type).toBe('urn:rongcai:problem:not-paid');
    expect((await maker.get(`/v1/payment-batches/${id}/voucher`)).body.type).toBe('urn:rongcai:problem:batch-not-sent');
  });
});

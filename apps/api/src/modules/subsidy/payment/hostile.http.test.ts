import { createCipheriv } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { approvedClaims } from '../../../../test/approved-claims.ts';
import { type Caller, JIMEI, startTestApp, type TestApp } from '../../../../test/harness.ts';
import { type JobWorkers, startJobs } from '../../../platform/jobs.ts';
import { systemActor } from '../../../platform/security/actor.ts';
import { subsidy } from '../index.ts';
import { checkLedger } from './ledger.queries.ts';
import { encodeGb18030 } from './rules/gb18030.ts';

let app: TestApp;
let maker: Caller;
let checker: Caller;
let elsewhere: Caller;
let workers: JobWorkers;

beforeAll(async () => {
  app = await startTestApp();
  workers = await startJobs({ ...app.services, config: { ...app.services.config, workers: 1 } }, subsidy.tasks ?? {}, [], () => {});
  maker = await app.staff(['finance']);
  checker = await app.staff(['finance']);
  elsewhere = await app.staff(['finance'], JIMEI);
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

async function draft(lines: number): Promise<Made> {
  return maker.create('payment-batches', { fundId: (await approvedClaims(app.services, lines)).fundId });
}
async function sent(lines: number): Promise<Made> {
  const batch = await draft(lines);
  await checker.act('payment-batches', batch.id, 'lock');
  return maker.act('payment-batches', batch.id, 'send');
}
const linesOf = async (batch: Made): Promise<Made[]> => (await maker.get(`/v1/payments?batchId=${batch.id}&limit=200`)).body.data;
const rowsOf = (lines: readonly Made[]) => lines.map(({ reference }) => `${reference},1800.00,SUCCESS,\n`);
const HEADING = 'reference,amount,result,reason\n';
const bring = (batch: Made, file: string | Buffer, caller = maker) =>
  caller.post(`/v1/payment-batches/${batch.id}/import-returns`, file, { headers: { 'content-type': 'text/csv' }, etag: '*' });
/** All at the same moment, each with the record as all of them saw it. */
const atOnce = async (calls: readonly Caller[], path: string, body?: unknown) => {
  const etag = (await maker.get(path.replace(/\/[a-z-]+$/, ''))).headers.etag as string;
  return Promise.all(calls.map((caller) => caller.post(path, body, { etag })));
};
const counted = (answers: readonly { status: number }[]) => answers.map(({ status }) => status).toSorted();

describe('an action that is taken twice', () => {
  it.each([
    ['lock', () => [checker, checker]],
    ['cancel', () => [maker, checker]],
  ])('%s counts once', async (action, callers) => {
    const batch = await draft(2);
    expect(counted(await atOnce(callers(), `/v1/payment-batches/${batch.id}/${action}`))).toEqual([200, 412]);
  });

  it('send counts once, and every line stands once in the ledger', async () => {
    const batch = await draft(3);
    await checker.act('payment-batches', batch.id, 'lock');
    expect(counted(await atOnce([maker, checker, maker], `/v1/payment-batches/${batch.id}/send`))).toEqual([200, 412, 412]);
    const [legs] = await app.sql(
      `SELECT count(*)::int AS n FROM ledger_entries WHERE movement = 'send' AND payment_id IN (SELECT id FROM payments WHERE batch_id = $1)`,
      [batch.id],
    );
    expect(legs).toEqual({ n: 6 });
  });

  it('locking and taking a line out at the same moment never leaves a signature for another list', async () => {
    for (let round = 0; round < 8; round += 1) {
      const batch = await draft(3);
      const [line] = await linesOf(batch);
      await Promise.all([
        checker.post(`/v1/payment-batches/${batch.id}/lock`, undefined, { etag: '*' }),
        maker.post(`/v1/payments/${line.id}/remove`, undefined, { etag: '*' }),
      ]);
      const [now] = await app.sql<{ status: string; declared: number; pending: number }>(
        `SELECT b.status, b.declared_count AS declared, (SELECT count(*)::int FROM payments WHERE batch_id = b.id AND status = 'pending') AS pending
         FROM payment_batches b WHERE b.id = $1`,
        [batch.id],
      );
      expect(now?.declared).toBe(now?.pending);
      if (now?.pending === 2) expect(['draft', 'locked']).toContain(now.status);
    }
  });

  it('two batches of one fund that are made at the same moment share no application', async () => {
    const { fundId } = await approvedClaims(app.services, 20);
    const answers = await Promise.all([maker, checker, maker].map((caller) => caller.post('/v1/payment-batches', { fundId })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(counted(answers).slice(1)).toEqual([409, 409]);
    const [lines] = await app.sql(
      'SELECT count(*)::int AS n, count(DISTINCT application_id)::int AS applications FROM payments WHERE fund_id = $1',
      [fundId],
    );
    expect(lines).toEqual({ n: 20, applications: 20 });
  });

  it('one return file that two officers bring at the same moment settles every line once', async () => {
    const batch = await sent(5);
    const file = HEADING + rowsOf(await linesOf(batch)).join('');
    const answers = await Promise.all([bring(batch, file), bring(batch, file, checker)]);
    expect(answers.map(({ body }) => body.paid).toSorted()).toEqual([0, 5]);
    expect((await maker.get(`/v1/payment-batches/${batch.id}`)).body).toMatchObject({ paidCount: 5, paidFen: 900_000 });
  });

  it('a failed line that is arranged anew twice goes into one later batch once', async () => {
    const batch = await sent(1);
    const [line] = await linesOf(batch);
    await bring(batch, `${HEADING}${line.reference},1800.00,FAILED,账号不符\n`);
    expect(counted(await atOnce([maker, checker], `/v1/payments/${line.id}/reissue`))).toEqual([200, 412]);
    const next = await maker.create('payment-batches', { fundId: batch.fundId });
    expect(next.declaredCount).toBe(1);
  });
});

describe('a file that is no answer to the batch', () => {
  const refused = async (batch: Made, file: string | Buffer, code: string) => {
    const answer = await bring(batch, file);
    expect([answer.status, answer.body.type]).toEqual([409, `urn:rongcai:problem:${code}`]);
    expect(new Set((await linesOf(batch)).map(({ status }) => status))).toEqual(new Set(['sent']));
  };

  it('is refused when it is empty, or has nothing but its heading or a byte order mark', async () => {
    const batch = await sent(2);
    await refused(batch, Buffer.alloc(0), 'not-a-return-file');
    await refused(batch, '\ufeff', 'not-a-return-file');
    await refused(batch, '\n\n\n', 'not-a-return-file');
    await refused(batch, HEADING, 'not-a-return-file');
  });

  it.each([
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16'],
    ['a text with a zero in it', (text: string) => Buffer.from(text.replace('SUCCESS,', 'FAILED,账号\u0000不符')), 'not-text'],
    ['a workbook', () => Buffer.from('PK\u0003\u0004\u0014\u0000'), 'not-text'],
    ['cut off within a character of GB18030', (text: string) => Buffer.concat([Buffer.from(text), Buffer.from([0xd5])]), 'encoding'],
  ])('is refused when it is %s, by what is wrong and what would be right', async (_what, bytes, code) => {
    const batch = await sent(1);
    const answer = await bring(batch, bytes(HEADING + rowsOf(await linesOf(batch)).join('')));
    expect(answer).toMatchObject({ status: 409, body: { type: 'urn:rongcai:problem:not-a-return-file', errors: [{ pointer: '', code }] } });
    expect(answer.body.errors[0].message).toContain('应为银行按模板给出的文本文件，编码为 UTF-8 或 GB18030');
  });

  it('is taken in GB18030 and in UTF-8 with its mark, and a reason without characters that are not seen', async () => {
    const [batch, other] = [await sent(1), await sent(1)];
    const row = async (one: Made, reason: string) => `${HEADING}${(await linesOf(one))[0].reference},1800.00,FAILED,${reason}\n`;
    expect((await bring(batch, Buffer.from(encodeGb18030(await row(batch, '账号不符'))))).body).toMatchObject({ failed: 1 });
    expect((await bring(other, `\ufeff${await row(other, '账号\u202e不符')}`)).body).toMatchObject({ failed: 1 });
    for (const one of [batch, other]) expect((await linesOf(one))[0].failure).toBe('账号不符');
  });

  it('is refused when it was cut off in the middle of a line', async () => {
    const batch = await sent(3);
    const file = HEADING + rowsOf(await linesOf(batch)).join('');
    // in its reference, after it, in its amount and in its result
    for (const cut of [30, 18, 12, 5]) await refused(batch, file.slice(0, -cut), 'not-a-return-file');
  });

  it.each([
    ['ten megabytes of zeros', () => Buffer.alloc(10_000_000)],
    ['ten megabytes of one letter', () => Buffer.alloc(10_000_000, 'A')],
    ['ten megabytes of noise', () => createCipheriv('aes-128-ctr', Buffer.alloc(16, 7), Buffer.alloc(16)).update(Buffer.alloc(10_000_000))],
    ['ten megabytes of empty lines', () => Buffer.alloc(10_000_000, '\n')],
    ['ten megabytes of commas', () => Buffer.alloc(10_000_000, ',')],
    ['a quotation mark that never ends', () => Buffer.from(`${HEADING}"${'a,\n'.repeat(200_000)}`)],
  ])('is refused when it is %s, at once or by its job', async (_what, file) => {
    const batch = await sent(1);
    const answer = await bring(batch, file());
    if (answer.status === 201) {
      // too many lines for a request: the job looks at them
      for (let waited = 0; waited < 30_000 && (await fileOf(answer)).status === 'reading'; waited += 50) await sleep(50);
      expect(await fileOf(answer)).toMatchObject({ status: 'refused', lines: 0, paid: 0 });
    } else expect(answer).toMatchObject({ status: 409, body: { type: 'urn:rongcai:problem:not-a-return-file' } });
    expect((await linesOf(batch)).map(({ status }) => status)).toEqual(['sent']);
  });
  const fileOf = async ({ body }: { body: Made }): Promise<Made> => (await maker.get(`/v1/bank-returns/${body.id}`)).body;

  it('of another batch is refused, also when one line of it is right', async () => {
    const [batch, other] = [await sent(2), await sent(2)];
    const [own] = await linesOf(batch);
    await refused(batch, HEADING + rowsOf(await linesOf(other)).join(''), 'not-in-batch');
    await refused(batch, HEADING + rowsOf([own, ...(await linesOf(other))]).join(''), 'not-in-batch');
    expect((await linesOf(other)).map(({ status }) => status)).toEqual(['sent', 'sent']);
  });

  it('is taken with its lines in any order, and a second time without effect', async () => {
    const batch = await sent(4);
    const file = HEADING + rowsOf((await linesOf(batch)).toReversed()).join('');
    expect((await bring(batch, file)).body).toMatchObject({ paid: 4, open: 0 });
    expect((await bring(batch, file)).body).toMatchObject({ paid: 0, unchanged: 4, open: 0 });
  });

  it.each(['1800', '1800.0', '01800.00', '1,800.00', '¥1800.00', '1800.001', '1.8e3', '-1800.00', '１８００.００', '9'.repeat(30)])(
    'writes the amount %s, and pays exactly what was sent or nothing',
    async (amount) => {
      const batch = await sent(1);
      const [line] = await linesOf(batch);
      const answer = await bring(batch, `${HEADING}${line.reference},"${amount}",SUCCESS,\n`);
      const same = ['1800', '1800.0', '01800.00'].includes(amount);
      expect(answer.status).toBe(same ? 201 : 409);
      expect((await maker.get(`/v1/payment-batches/${batch.id}`)).body.paidFen).toBe(same ? 180_000 : 0);
    },
  );
});

describe('who has no business with a batch', () => {
  it('of another region does not find it, by any of its ways', async () => {
    const batch = await sent(1);
    const [line] = await linesOf(batch);
    for (const path of [
      `payment-batches/${batch.id}`,
      `payment-batches/${batch.id}/bank-file`,
      `payment-batches/${batch.id}/voucher`,
      `payments/${line.id}`,
      `payments/${line.id}/trace`,
      `payments/${line.id}/voucher`,
      `funds/${batch.fundId}`,
      `funds/${batch.fundId}/balances`,
    ])
      expect([path, (await elsewhere.get(`/v1/${path}`)).status]).toEqual([path, 404]);
    for (const path of [`payment-batches/${batch.id}/reconcile`, `payments/${line.id}/query`, `funds/${batch.fundId}/close`])
      expect([path, (await elsewhere.post(`/v1/${path}`, undefined, { etag: '*' })).status]).toEqual([path, 404]);
    expect((await bring(batch, HEADING + rowsOf([line]).join(''), elsewhere)).status).toBe(404);
    expect((await elsewhere.post('/v1/payment-batches', { fundId: batch.fundId })).status).toBe(400);
  });

  it.each(['clerk', 'reviewer', 'auditor', 'analyst'] as const)('as %s neither moves money nor sees an account', async (role) => {
    const caller = await app.staff([role]);
    const batch = await sent(1);
    const [line] = await linesOf(batch);
    for (const path of [
      `payment-batches/${batch.id}/reconcile`,
      `payments/${line.id}/query`,
      `funds/${batch.fundId}/close`,
      `funds/${batch.fundId}/appropriate`,
    ]) {
      const body = path.endsWith('appropriate') ? { amountFen: 1, documentNumber: 'A-1' } : undefined;
      expect([path, (await caller.post(`/v1/${path}`, body, { etag: '*' })).status]).toEqual([path, 403]);
    }
    expect((await caller.get(`/v1/payment-batches/${batch.id}/bank-file`)).status).toBe(403);
    expect((await bring(batch, HEADING + rowsOf([line]).join(''), caller)).status).toBe(403);
    expect((await caller.get(`/v1/payments/${line.id}`)).text).not.toContain('6222021234567890');
  });
});

describe('an amount that is none', () => {
  it.each([0, -1, 1.5, 1_000_000_000_001, 9_007_199_254_740_992, '100', null, Number.NaN, [100], { fen: 1 }])(
    'is not appropriated: %p',
    async (amountFen) => {
      const fund = await maker.create('funds', {
        name: `资金 ${String(amountFen)} ${Date.now()}`,
        year: 2026,
        source: '区级财政',
        regionCode: '150203',
      });
      const refused = await maker.post(`/v1/funds/${fund.id}/appropriate`, { amountFen, documentNumber: 'A-1' });
      expect(refused.status).toBe(400);
    },
  );

  it('is not appropriated beyond what a fund can hold', async () => {
    const fund = await maker.create('funds', { name: '满额资金', year: 2026, source: '区级财政', regionCode: '150203' });
    const most = 1_000_000_000_000;
    await maker.act('funds', fund.id, 'appropriate', { amountFen: most, documentNumber: 'A-1' });
    const more = await maker.post(`/v1/funds/${fund.id}/appropriate`, { amountFen: most, documentNumber: 'A-2' });
    expect(more).toMatchObject({ status: 409, body: { type: 'urn:rongcai:problem:fund-full' } });
  });
});

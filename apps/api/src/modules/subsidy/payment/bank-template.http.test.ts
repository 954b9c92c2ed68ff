import { setTimeout as sleep } from 'node:timers/promises';
import { approvedClaims, type Claims } from '../../../../test/approved-claims.ts';
import { type Caller, startTestApp, type TestApp } from '../../../../test/harness.ts';
import { type JobWorkers, startJobs } from '../../../platform/jobs.ts';
import { subsidy } from '../index.ts';

let app: TestApp;
let maker: Caller;
let checker: Caller;
let workers: JobWorkers;

beforeAll(async () => {
  app = await startTestApp();
  maker = await app.staff(['finance']);
  checker = await app.staff(['finance']);
  workers = await startJobs({ ...app.services, config: { ...app.services.config, workers: 1 } }, subsidy.tasks ?? {}, [], () => {});
});
afterAll(async () => {
  await workers.stop();
  await app.close();
});

// biome-ignore lint/suspicious/noExplicitAny: records as the API gives them
type Made = any;

let names = 0;
async function samples(): Promise<{ payment: Made; returns: Made }[]> {
  return (await maker.get('/v1/bank-template-samples')).body.data;
}
/** A template of a bank that wants bars between the columns, and calls what it paid OK. */
async function barred(change: { payment?: object; returns?: object } = {}): Promise<Made> {
  const [csv] = await samples();
  return maker.create('bank-templates', {
    name: `区农商行${++names}`,
    regionCode: '150203',
    payment: { ...csv?.payment, separator: '|', headings: false, ...change.payment },
    returns: { ...csv?.returns, codes: { paid: ['OK'], failed: ['NO'], unknown: [] }, ...change.returns },
  });
}
async function fundWith(template: Made, lines = 1): Promise<Claims> {
  const claims = await approvedClaims(app.services, lines);
  await maker.patch(`/v1/funds/${claims.fundId}`, { bankTemplateId: template.id });
  return claims;
}
async function sentBatch({ fundId }: Claims): Promise<Made> {
  const batch = await maker.create('payment-batches', { fundId });
  await checker.act('payment-batches', batch.id, 'lock');
  return maker.act('payment-batches', batch.id, 'send');
}
const fileOf = (batch: Made, query = '') => maker.get(`/v1/payment-batches/${batch.id}/bank-file${query}`);
const bring = (batch: Made, result: string, query = '') =>
  maker.post(
    `/v1/payment-batches/${batch.id}/import-returns${query}`,
    `reference,amount,result,reason\n${batch.number}-000001,1800.00,${result},\n`,
    { headers: { 'content-type': 'text/csv' }, etag: '*' },
  );
const narrow = { format: 'fixed', encoding: 'gb18030', separator: undefined, columns: [] as object[] };

describe('the template that a batch was sent with', () => {
  it('writes its file and reads its answer, whatever the fund has by then', async () => {
    const first = await barred();
    const claims = await fundWith(first);
    const batch = await sentBatch(claims);
    expect(batch.templateName).toBe(first.name);
    const [, fixed] = await samples();
    const other = await maker.create('bank-templates', { ...fixed, key: undefined, name: `定长${++names}`, regionCode: '150203' });
    await maker.patch(`/v1/funds/${claims.fundId}`, { bankTemplateId: other.id });
    expect((await fileOf(batch)).text).toMatch(/^BF\d+-000001\|培训机构\d+\|6222021234567890\|1800\.00\|BF\d+\r\n$/);
    expect((await bring(batch, 'OK')).body).toMatchObject({ paid: 1, open: 0, template: first.name });
  });

  it('stays what it was when that template itself is changed, also into one that could not hold the list', async () => {
    const template = await barred();
    const batch = await sentBatch(await fundWith(template));
    const columns = (await samples())[0]?.payment.columns.map((column: object) => ({ ...column, width: 3 }));
    await maker.patch(`/v1/bank-templates/${template.id}`, { payment: { ...narrow, columns } });
    const file = await fileOf(batch);
    expect(file).toMatchObject({ status: 200, text: expect.stringContaining('|1800.00|') });
    const [csv] = await samples();
    await maker.patch(`/v1/bank-templates/${template.id}`, { returns: csv?.returns });
    expect((await bring(batch, 'SUCCESS')).body.type).toBe('urn:rongcai:problem:not-a-return-file');
    expect((await bring(batch, 'OK')).body).toMatchObject({ paid: 1 });
  });

  it('gives way to another one that is asked for by name', async () => {
    const batch = await sentBatch(await fundWith(await barred()));
    expect((await fileOf(batch, '?template=sample-csv')).text).toMatch(/^reference,name,account,amount,remark\r\n/);
    expect((await bring(batch, 'SUCCESS', '?template=sample-csv')).body).toMatchObject({ paid: 1, template: 'sample-csv' });
  });

  it('is the one that a long list was checked by, also when the fund gets another one while the list is sent', async () => {
    const claims = await fundWith(await barred(), 600);
    const { id } = await maker.create('payment-batches', { fundId: claims.fundId });
    const until = async (status: string): Promise<Made> => {
      for (let waited = 0; waited < 60_000; waited += 50) {
        const { body } = await maker.get(`/v1/payment-batches/${id}`);
        if (body.status === status) return body;
        await sleep(50);
      }
      throw new Error(`the batch is not ${status}`);
    };
    await until('draft');
    await checker.act('payment-batches', id, 'lock');
    const columns = (await samples())[0]?.payment.columns.map((column: object) => ({ ...column, width: 3 }));
    const tooNarrow = await barred({ payment: { ...narrow, columns } });
    await maker.act('payment-batches', id, 'send');
    await maker.patch(`/v1/funds/${claims.fundId}`, { bankTemplateId: tooNarrow.id });
    expect((await fileOf(await until('sent'))).text.split('\r\n')).toHaveLength(601);
  });

  it('is chosen anew when the list was given back before a line was sent', async () => {
    const columns = (await samples())[0]?.payment.columns.map((column: object) => ({ ...column, width: 3 }));
    const tooNarrow = await barred({ payment: { ...narrow, columns } });
    const claims = await fundWith(tooNarrow);
    const batch = await maker.create('payment-batches', { fundId: claims.fundId });
    await checker.act('payment-batches', batch.id, 'lock');
    expect((await maker.post(`/v1/payment-batches/${batch.id}/send`)).body.type).toBe('urn:rongcai:problem:bank-file-unfit');
    expect((await maker.get(`/v1/payment-batches/${batch.id}`)).body).toMatchObject({ status: 'locked', templateName: null });
    const right = await barred();
    await maker.patch(`/v1/funds/${claims.fundId}`, { bankTemplateId: right.id });
    expect((await maker.act('payment-batches', batch.id, 'send')).templateName).toBe(right.name);
  });

  it('never changes once the batch is sent: the database holds that', async () => {
    const batch = await sentBatch(await fundWith(await barred()));
    await expect(app.sql("UPDATE payment_batches SET bank_template = '{}' WHERE id = $1", [batch.id])).rejects.toThrow(
      /by the template that it was sent with/,
    );
  });

  it("is the fund's for a batch that was sent before it was kept", async () => {
    const claims = await fundWith(await barred());
    const batch = await sentBatch(claims);
    await app.sql("UPDATE payment_batches SET status = 'locked', bank_template = NULL, file_sha_256 = NULL WHERE id = $1", [batch.id]);
    await app.sql("UPDATE payment_batches SET status = 'sent' WHERE id = $1", [batch.id]);
    expect((await maker.get(`/v1/payment-batches/${batch.id}`)).body.templateName).toBeNull();
    expect((await fileOf(batch)).text).toContain('|1800.00|');
    const another = await barred({ payment: { separator: ';' }, returns: { codes: { paid: ['DONE'], failed: [], unknown: [] } } });
    await maker.patch(`/v1/funds/${claims.fundId}`, { bankTemplateId: another.id });
    expect((await fileOf(batch)).text).toContain(';1800.00;');
    expect((await bring(batch, 'DONE')).body).toMatchObject({ paid: 1, template: another.name });
  });
});

describe('the byte order mark', () => {
  it('stands before a file only where the template asks for it', async () => {
    const marked = await barred({ payment: { bom: true } });
    const mark = [0xef, 0xbb, 0xbf];
    const bytes = async (batch: Made) => {
      const { text } = await fileOf(batch);
      return [...Buffer.from(text).subarray(0, 3)];
    };
    expect(await bytes(await sentBatch(await fundWith(marked)))).toEqual(mark);
    expect(await bytes(await sentBatch(await fundWith(await barred())))).not.toEqual(mark);
  });

  it('is for UTF-8 alone', async () => {
    const [csv] = await samples();
    const refused = await maker.post('/v1/bank-templates', {
      name: '误配',
      regionCode: '150203',
      returns: csv?.returns,
      payment: { ...csv?.payment, encoding: 'gb18030', bom: true },
    });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ pointer: '/payment/bom' }] } });
  });
});

import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { approvedClaims, type Claims } from '../../../../test/approved-claims.ts';
import { type Caller, startTestApp, type TestApp } from '../../../../test/harness.ts';
import { type Wire, wire } from '../../../../test/wire.ts';
import { write } from '../../../platform/http/write.ts';
import { startJobs } from '../../../platform/jobs.ts';
import { lockUnscoped } from '../../../platform/records.ts';
import { systemActor } from '../../../platform/security/actor.ts';
import { subsidy } from '../index.ts';
import { batchTable } from './batch.table.ts';
import { writeLines } from './batch-writing.commands.ts';

// biome-ignore lint/suspicious/noExplicitAny: records as the API gives them
type Made = any;

let app: TestApp;
let call: Wire;
let maker: Caller;
let checker: Caller;

beforeEach(async () => {
  app = await startTestApp({ time: '2026-03-02T02:00:00Z' });
  call = await wire(app);
  maker = await app.staff(['finance']);
  checker = await app.staff(['finance']);
});
afterEach(async () => {
  call.close();
  await app.close();
});

/** Lets the jobs work until a record is in a state. */
async function worked(path: string, status: string): Promise<Made> {
  const { services } = app;
  const workers = await startJobs({ ...services, config: { ...services.config, workers: 1 } }, subsidy.tasks ?? {}, [], () => {});
  try {
    for (let waited = 0; waited < 60_000; waited += 50) {
      const { body } = await maker.get(path);
      if (body.status === status) return body;
      await sleep(50);
    }
    throw new Error(`${path} is not ${status}: ${(await maker.get(path)).text}`);
  } finally {
    await workers.stop();
  }
}

async function locked({ fundId }: Claims): Promise<string> {
  const { id, status } = await maker.create('payment-batches', { fundId });
  if (status === 'filling') await worked(`/v1/payment-batches/${id}`, 'draft');
  await checker.act('payment-batches', id, 'lock');
  return id;
}

async function sent(claims: Claims): Promise<Made> {
  const id = await locked(claims);
  const batch = await maker.act('payment-batches', id, 'send');
  return batch.status === 'sent' ? batch : worked(`/v1/payment-batches/${id}`, 'sent');
}

const download = (id: string, query = '') =>
  call({ path: `/v1/payment-batches/${id}/bank-file${query}`, token: maker.token, headers: { 'accept-language': 'en' } });

const digestsOf = (id: string) =>
  app.sql<{ sha256: string; lines: number; sum: number }>(
    `SELECT after->>'sha256' AS sha256, (after->>'lines')::int AS lines, (after->>'sumFen')::int AS sum FROM audit_entries
     WHERE subject_id = $1 AND action = 'payment-batch.reveal' ORDER BY at`,
    [id],
  );

/** A fund whose bank wants the day in every line. */
async function withDay(lines: number): Promise<Claims> {
  const claims = await approvedClaims(app.services, lines);
  const [csv] = (await maker.get('/v1/bank-template-samples')).body.data;
  const columns = [...csv.payment.columns, { title: 'day', source: 'date' }];
  const template = { name: `带日期${claims.policyKey}`, regionCode: '150203', payment: { ...csv.payment, columns }, returns: csv.returns };
  await maker.patch(`/v1/funds/${claims.fundId}`, { bankTemplateId: (await maker.create('bank-templates', template)).id });
  return claims;
}

describe('the file of a batch', () => {
  it('is the one that was written when it was sent, byte for byte, whatever has changed since', async () => {
    const claims = await withDay(3);
    const { id, number } = await sent(claims);
    const first = await download(id);
    expect(first.headers['content-length']).toBe(String(Buffer.byteLength(first.text)));
    expect(first.text.split('\r\n')).toHaveLength(5);
    expect(first.text).toContain(`${number}-000003,`);
    expect(first.text).toContain(',20260302\r\n');
    app.setTime('2026-04-02T02:00:00Z');
    await app.sql('UPDATE organizations SET name = $2, bank_account = $3 WHERE id = $1', [
      claims.organizationId,
      '改名机构',
      app.services.keyring.encrypt('6222029999990001'),
    ]);
    const again = await download(id);
    expect(again.text).toBe(first.text);
    const sha256 = createHash('sha256').update(first.text).digest('hex');
    expect(await digestsOf(id)).toEqual(Array(2).fill({ sha256, lines: 3, sum: 540_000 }));
  });

  it('of a long list is written in pieces, and is what it would be in one', async () => {
    const { id } = await sent(await approvedClaims(app.services, 4_100));
    const kept = await download(id);
    expect(kept.text).toBe((await download(id, '?template=sample-csv')).text);
    const references = kept.text.trim().split('\r\n').slice(1);
    expect(new Set(references.map((line) => line.split(',')[0])).size).toBe(4_100);
    expect(await app.sql('SELECT count(*)::int > 2 AS several FROM bank_file_contents WHERE batch_id = $1', [id])).toEqual([
      { several: true },
    ]);
    expect(new Set((await digestsOf(id)).map(({ sha256 }) => sha256)).size).toBe(1);
  });

  it('names the day on which it was sent in every line, also when its job comes to it another day', async () => {
    const id = await locked(await withDay(2_100));
    app.setTime('2026-03-05T15:59:00Z');
    await maker.act('payment-batches', id, 'send');
    app.setTime('2026-03-05T16:01:00Z');
    await worked(`/v1/payment-batches/${id}`, 'sent');
    const days = (await download(id)).text
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',').at(-1));
    expect(new Set(days)).toEqual(new Set(['20260305']));
  });

  it('that is half written is nobody’s; work that goes on begins it anew', async () => {
    const id = await locked(await approvedClaims(app.services, 2_100));
    const { jobId } = await maker.act('payment-batches', id, 'send');
    await write(app.services, systemActor, null, async (ctx) => {
      await writeLines(ctx, await lockUnscoped(ctx, batchTable, id), '');
      return { status: 204, body: null };
    });
    const refused = await download(id);
    expect([refused.status, refused.json.type, refused.json.state]).toEqual([409, 'urn:rongcai:problem:batch-not-sent', 'sending']);
    await maker.post(`/v1/jobs/${jobId}/cancel`, undefined, { etag: '*' });
    expect((await maker.act('payment-batches', id, 'resume')).jobId).not.toBe(jobId);
    await worked(`/v1/payment-batches/${id}`, 'sent');
    const lines = (await download(id)).text.trim().split('\r\n');
    expect([lines.length, new Set(lines).size]).toEqual([2_101, 2_101]);
  });

  it('that was changed beneath is not given out whole', async () => {
    const { id } = await sent(await approvedClaims(app.services, 2_100));
    await app.sql('ALTER TABLE bank_file_contents DISABLE TRIGGER bank_file_contents_kept');
    const other = Buffer.from('X,张三,6222029999990001,1800.00,X\r\n').toString('base64');
    await app.sql('UPDATE bank_file_contents SET content = $2 WHERE batch_id = $1 AND piece = 1', [
      id,
      app.services.keyring.encrypt(other),
    ]);
    await expect(download(id)).rejects.toThrow('aborted');
  });

  it('of a batch that was sent before files were kept is written when it is asked for', async () => {
    const { id } = await sent(await approvedClaims(app.services, 2_100));
    const kept = await download(id);
    for (const trigger of ['payment_batches_file', 'payment_batches_template'])
      await app.sql(`ALTER TABLE payment_batches DISABLE TRIGGER ${trigger}`);
    await app.sql('UPDATE payment_batches SET file_sha_256 = NULL, file_count = 0, file_sum_fen = 0, file_size = 0 WHERE id = $1', [id]);
    const written = await download(id);
    expect([written.status, written.text]).toEqual([200, kept.text]);
    expect(written.headers['content-length']).toBe(kept.headers['content-length']);
  });
});

describe('the database', () => {
  it('takes pieces only while a batch is being sent, and keeps them and what is known of the file', async () => {
    const { id } = await sent(await approvedClaims(app.services, 2));
    const content = app.services.keyring.encrypt('eA==');
    await expect(app.sql('INSERT INTO bank_file_contents VALUES ($1, 1, $2)', [id, content])).rejects.toThrow('while it is being sent');
    await expect(app.sql('UPDATE bank_file_contents SET content = $2 WHERE batch_id = $1', [id, content])).rejects.toThrow(
      'while it is being sent',
    );
    await expect(app.sql('DELETE FROM bank_file_contents WHERE batch_id = $1', [id])).rejects.toThrow('while it is being sent');
    for (const change of ["file_sha_256 = repeat('0', 64)", 'file_sha_256 = NULL', 'file_size = 1', "file_date = '2026-01-01'"])
      await expect(app.sql(`UPDATE payment_batches SET ${change} WHERE id = $1`, [id])).rejects.toThrow('never changes');
  });

  it('lets no batch be sent without its whole file', async () => {
    const id = await locked(await approvedClaims(app.services, 600));
    await maker.act('payment-batches', id, 'send');
    const set = (sets: string) => app.sql(`UPDATE payment_batches SET ${sets} WHERE id = $1`, [id]);
    await expect(set("status = 'sent'")).rejects.toThrow('with its whole file');
    const whole = "file_count = declared_count, file_sum_fen = declared_sum_fen, file_sha_256 = repeat('0', 64)";
    await expect(set(`status = 'sent', ${whole}`)).rejects.toThrow('with its whole file');
    const piece = (nth: number) => app.sql('INSERT INTO bank_file_contents VALUES ($1, $2, $3)', [id, nth, 'x']);
    await piece(1);
    await expect(set(`status = 'sent', ${whole}`)).rejects.toThrow('with its whole file');
    await piece(0);
    await expect(set("file_count = declared_count - 1, file_sum_fen = declared_sum_fen, file_sha_256 = repeat('0', 64)")).rejects.toThrow(
      'ck_payment_batches_file',
    );
    await expect(set(`status = 'sent', file_date = NULL, ${whole}`)).rejects.toThrow('ck_payment_batches_dated');
  });
});

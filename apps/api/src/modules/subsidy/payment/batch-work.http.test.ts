import { setTimeout as sleep } from 'node:timers/promises';
import { approvedClaims, type Claims } from '../../../../test/approved-claims.ts';
import { type Caller, startTestApp, type TestApp } from '../../../../test/harness.ts';
import { write } from '../../../platform/http/write.ts';
import { type JobWorkers, startJobs } from '../../../platform/jobs.ts';
import { insert } from '../../../platform/records.ts';
import { systemActor } from '../../../platform/security/actor.ts';
import { subsidy } from '../index.ts';
import { batchTable } from './batch.table.ts';
import { beginWork } from './batch-work.commands.ts';
import { checkLedger } from './ledger.queries.ts';

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
afterEach(async () => {
  expect(await checkLedger(app.services.db, systemActor)).toMatchObject({ sound: true, sumFen: 0, differences: [] });
});

// biome-ignore lint/suspicious/noExplicitAny: records as the API gives them
type Made = any;

async function until(path: string, status: string): Promise<Made> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    const { body } = await maker.get(path);
    if (body.status === status) return body;
    await sleep(50);
  }
  throw new Error(`${path} is not ${status}: ${(await maker.get(path)).text}`);
}

/** A name with a character that GB18030 lacks. */
const RARE = '李\ue5e5';

/** A fund whose bank wants GB18030, and one of whose payees, the nth, has a name with a character that is not in it. */
async function withRareName(lines: number, nth: number): Promise<Claims> {
  const claims = await approvedClaims(app.services, lines);
  const { payment, returns } = (await maker.get('/v1/bank-template-samples')).body.data[1];
  const template = { name: `定长模板${claims.policyKey}`, regionCode: '150203', payment, returns };
  await maker.patch(`/v1/funds/${claims.fundId}`, { bankTemplateId: (await maker.create('bank-templates', template)).id });
  const [one] = await app.sql<{ id: string; person_id: string }>(
    'SELECT id, person_id FROM subsidy_applications WHERE fund_id = $1 ORDER BY number OFFSET $2 LIMIT 1',
    [claims.fundId, nth - 1],
  );
  const account = app.services.keyring.encrypt('6222029999990001');
  await app.sql('UPDATE people SET real_name = $2, bank_account = $3 WHERE id = $1', [one?.person_id, RARE, account]);
  await app.sql("UPDATE subsidy_applications SET beneficiary = 'person', beneficiary_id = person_id WHERE id = $1", [one?.id]);
  return claims;
}

const statesOf = (batchId: string) =>
  app.sql('SELECT status, count(*)::int AS n FROM payments WHERE batch_id = $1 GROUP BY 1 ORDER BY 1', [batchId]);

describe('a list that the bank could not read', () => {
  it('is not sent: line and character are named, and it stays locked', async () => {
    const batch = await maker.create('payment-batches', { fundId: (await withRareName(3, 2)).fundId });
    await checker.act('payment-batches', batch.id, 'lock');
    const refused = await maker.post(`/v1/payment-batches/${batch.id}/send`);
    expect(refused).toMatchObject({
      status: 409,
      body: { type: 'urn:rongcai:problem:bank-file-unfit', row: 2, reference: `${batch.number}-000002`, character: '\ue5e5' },
    });
    expect((await maker.get(`/v1/payment-batches/${batch.id}`)).body.status).toBe('locked');
    expect(await statesOf(batch.id)).toEqual([{ status: 'pending', n: 3 }]);
  });

  it('and is long is given back by its job before a line is sent, and goes without the line that was taken out', async () => {
    const claims = await withRareName(2_100, 2_050);
    const { id, number } = await maker.create('payment-batches', { fundId: claims.fundId });
    await until(`/v1/payment-batches/${id}`, 'draft');
    await checker.act('payment-batches', id, 'lock');
    const sending = await maker.act('payment-batches', id, 'send');
    expect(sending.status).toBe('sending');
    expect((await until(`/v1/jobs/${sending.jobId}`, 'failed')).error).toMatchObject({
      code: 'bank-file-unfit',
      en: expect.stringContaining(`line 2050 (${number}-002050) has the character “\ue5e5”`),
    });
    expect((await maker.get(`/v1/payment-batches/${id}`)).body).toMatchObject({ status: 'locked', lockedById: checker.id });
    expect(await statesOf(id)).toEqual([{ status: 'pending', n: 2_100 }]);
    const history = (await maker.get(`/v1/payment-batches/${id}/history`)).body.data;
    expect(history.find((entry: Made) => entry.action === 'payment-batch.refuse').reason).toContain('GB18030 没有的字符');
    const [line] = (await maker.get(`/v1/payments?batchId=${id}&q=${number}-002050`)).body.data;
    await maker.act('payments', line.id, 'remove');
    await checker.act('payment-batches', id, 'lock');
    await maker.act('payment-batches', id, 'send');
    await until(`/v1/payment-batches/${id}`, 'sent');
    expect(await statesOf(id)).toEqual([
      { status: 'removed', n: 1 },
      { status: 'sent', n: 2_099 },
    ]);
    const file = await maker.get(`/v1/payment-batches/${id}/bank-file`);
    expect(file.status).toBe(200);
  });
});

/** The next step of a job is broken off once, after its effect and before that is kept. */
async function breakOffOnce(): Promise<void> {
  await app.sql('CREATE SEQUENCE broken_off');
  await app.sql(`CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF nextval('broken_off') = 1 THEN RAISE EXCEPTION 'deadlock detected' USING ERRCODE = '40P01'; END IF;
      RETURN NEW;
    END $$`);
  await app.sql(
    'CREATE TRIGGER break_off BEFORE UPDATE OF done ON jobs FOR EACH ROW WHEN (NEW.done > OLD.done) EXECUTE FUNCTION break_off()',
  );
}

async function expectBrokenOff(): Promise<void> {
  await app.sql('DROP TRIGGER break_off ON jobs');
  await app.sql('DROP FUNCTION break_off()');
  expect(await app.sql('SELECT last_value > 1 AS again FROM broken_off')).toEqual([{ again: true }]);
  await app.sql('DROP SEQUENCE broken_off');
}

describe('work over the lines of a batch', () => {
  it('numbers the lines of a second step after those of the first, also within one transaction', async () => {
    const { fundId } = await approvedClaims(app.services, 2_100);
    const { body } = await write(app.services, systemActor, null, async (ctx) => {
      const batch = await insert(ctx, batchTable, { fundId, regionCode: '150203' });
      // more applications were approved between the count and the work
      return { status: 200, body: await beginWork(ctx, batch, 1) };
    });
    expect(body).toMatchObject({ status: 'draft', declaredCount: 2_100, declaredSumFen: 2_100 * 180_000 });
  });

  it('leaves no line out when the database breaks a step off and it is taken again', async () => {
    const claims = await approvedClaims(app.services, 2_100);
    const { id } = await maker.create('payment-batches', { fundId: claims.fundId });
    await until(`/v1/payment-batches/${id}`, 'draft');
    await breakOffOnce();
    const { jobId } = await maker.act('payment-batches', id, 'cancel');
    await until(`/v1/payment-batches/${id}`, 'canceled');
    expect((await until(`/v1/jobs/${jobId}`, 'done')).result).toEqual({ lines: 2_100 });
    expect(await statesOf(id)).toEqual([{ status: 'removed', n: 2_100 }]);
    await expectBrokenOff();
  });

  it('settles every line of a return file, too, when a step of it is broken off', async () => {
    const claims = await approvedClaims(app.services, 2_100);
    const { id, number } = await maker.create('payment-batches', { fundId: claims.fundId });
    await until(`/v1/payment-batches/${id}`, 'draft');
    await checker.act('payment-batches', id, 'lock');
    await maker.act('payment-batches', id, 'send');
    await until(`/v1/payment-batches/${id}`, 'sent');
    await breakOffOnce();
    const rows = Array.from({ length: 2_100 }, (_, nth) => `${number}-${String(nth + 1).padStart(6, '0')},1800.00,SUCCESS,\n`);
    const taken = await maker.post(`/v1/payment-batches/${id}/import-returns`, `reference,amount,result,reason\n${rows.join('')}`, {
      headers: { 'content-type': 'text/csv' },
      etag: '*',
    });
    expect(await until(`/v1/bank-returns/${taken.body.id}`, 'applied')).toMatchObject({ paid: 2_100, open: 0 });
    await expectBrokenOff();
  });
});

describe('return files that come at the same moment', () => {
  it('are taken in by as many connections as there are, however few', async () => {
    const small = await startTestApp({ env: { POOL_SIZE: '2' } });
    try {
      const [one, other] = [await small.staff(['finance']), await small.staff(['finance'])];
      const sent: Made[] = [];
      for (let nth = 0; nth < 4; nth += 1) {
        const batch = await one.create('payment-batches', { fundId: (await approvedClaims(small.services, 1)).fundId });
        await other.act('payment-batches', batch.id, 'lock');
        sent.push(await one.act('payment-batches', batch.id, 'send'));
      }
      const bring = ({ id, number }: Made) =>
        one.post(`/v1/payment-batches/${id}/import-returns`, `reference,amount,result,reason\n${number}-000001,1800.00,SUCCESS,\n`, {
          headers: { 'content-type': 'text/csv' },
          etag: '*',
        });
      const answers = await Promise.all(sent.map(bring));
      expect(answers.map(({ status, body }) => [status, body.paid])).toEqual(sent.map(() => [201, 1]));
    } finally {
      await small.close();
    }
  });
});

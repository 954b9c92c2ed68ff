import type { QueryRunner } from 'typeorm';
import { approvedClaims } from '../../../../test/approved-claims.ts';
import { type Caller, startTestApp, type TestApp } from '../../../../test/harness.ts';
import { newId } from '../../../kernel/ids.ts';
import { DocumentKeys1763800000028 } from '../../../platform/database/migrations/0028-document-keys.ts';
import { accounts, movements } from './ledger.table.ts';
import { documentNumber } from './rules/document-number.ts';

let app: TestApp;
let maker: Caller;
let checker: Caller;
let third: Caller;

beforeAll(async () => {
  app = await startTestApp();
  maker = await app.staff(['finance']);
  checker = await app.staff(['finance']);
  third = await app.staff(['finance']);
});
afterAll(() => app.close());

// biome-ignore lint/suspicious/noExplicitAny: records as the API gives them
type Made = any;

describe('the list that a second person signs', () => {
  const listOf = async (lines: number): Promise<Made> =>
    maker.create('payment-batches', { fundId: (await approvedClaims(app.services, lines)).fundId });
  const takeOut = async (by: Caller, batch: Made) => {
    const { data } = (await by.get(`/v1/payments?batchId=${batch.id}&status=pending`)).body;
    await by.act('payments', data[0].id, 'remove');
  };
  const lockBy = (caller: Caller, batch: Made) => caller.post(`/v1/payment-batches/${batch.id}/lock`, undefined, { language: 'en' });

  it('is never signed by its maker, though another person took a line out; nor by that person: a third one signs', async () => {
    const batch = await listOf(3);
    await takeOut(checker, batch);
    for (const caller of [maker, checker]) {
      const refused = await lockBy(caller, batch);
      expect(refused).toMatchObject({ status: 409, body: { type: 'urn:rongcai:problem:same-person' } });
      expect(refused.body.detail).toContain('neither made it nor took a line out of it');
    }
    expect((await lockBy(third, batch)).body).toMatchObject({ status: 'locked', lockedById: third.id });
  });

  it('that only its maker changed may be signed by any other', async () => {
    const batch = await listOf(2);
    await takeOut(maker, batch);
    expect((await lockBy(checker, batch)).body).toMatchObject({ status: 'locked', lockedById: checker.id });
  });

  it('is held to that by the database too', async () => {
    const batch = await listOf(2);
    await takeOut(checker, batch);
    const sign = (who: string | null) => app.sql('UPDATE payment_batches SET locked_by_id = $2 WHERE id = $1', [batch.id, who]);
    await expect(sign(maker.id)).rejects.toThrow(/ck_payment_batches_signers/);
    await expect(sign(checker.id)).rejects.toThrow(/ck_payment_batches_signers/);
    await sign(third.id);
    await sign(null);
  });
});

describe('a document of appropriation', () => {
  const fresh = (name: string) => maker.create('funds', { name, year: 2026, source: '区级财政', regionCode: '150203' });
  const document = { amountFen: 500_000, documentNumber: '昆财社〔2026〕12号' };

  it('is booked once, and whoever brings it again is told where to look', async () => {
    const fund = await fresh('就业补助资金');
    await maker.act('funds', fund.id, 'appropriate', document);
    const again = await maker.post(`/v1/funds/${fund.id}/appropriate`, { ...document, amountFen: 700_000 });
    expect(again).toMatchObject({
      status: 409,
      body: { type: 'urn:rongcai:problem:appropriation-known', errors: [{ pointer: '/documentNumber' }] },
    });
    expect((await maker.get(`/v1/funds/${fund.id}`)).body).toMatchObject({ appropriatedFen: 500_000, availableFen: 500_000 });
  });

  it('is booked once when it comes many times at the same moment', async () => {
    const fund = await fresh('职业技能提升资金');
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => maker.post(`/v1/funds/${fund.id}/appropriate`, document, { etag: '*' })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409, 409]);
    expect((await maker.get(`/v1/funds/${fund.id}`)).body.availableFen).toBe(500_000);
  });

  it('is the same one however its number is typed, and is kept in its plain form', async () => {
    const fund = await fresh('就业见习资金');
    const book = (documentNumber: string) => maker.post(`/v1/funds/${fund.id}/appropriate`, { amountFen: 500_000, documentNumber });
    expect((await book('昆财社〔２０２６〕１２号')).status).toBe(200);
    for (const typed of [document.documentNumber, '昆财社 [2026] 12 号', '昆财社\u200d〔2026〕12号', '昆财社（2026）１2号']) {
      expect((await book(typed)).body.type).toBe('urn:rongcai:problem:appropriation-known');
    }
    expect((await book('昆财社〔2026〕13号')).status).toBe(200);
    expect((await book(' \u200d')).body).toMatchObject({ status: 400, errors: [{ pointer: '/documentNumber' }] });
    expect((await maker.get(`/v1/funds/${fund.id}`)).body.availableFen).toBe(1_000_000);
    const entries = (await maker.get(`/v1/ledger-entries?fundId=${fund.id}&account=available`)).body.data;
    expect(entries.map((entry: Made) => entry.documentNumber)).toEqual(['昆财社〔2026〕13号', '昆财社〔2026〕12号']);
    expect(entries[0]).not.toHaveProperty('documentKey');
  });

  it('that is typed in several ways at the same moment is booked once', async () => {
    const fund = await fresh('创业带动就业资金');
    const ways = ['KDL-2026-07', 'kdl-2026-07', 'ＫＤＬ－２０２６－０７', 'KDL – 2026 – 07', 'KDL\u200d-2026-07'];
    const answers = await Promise.all(
      ways.map((documentNumber) => maker.post(`/v1/funds/${fund.id}/appropriate`, { amountFen: 500_000, documentNumber }, { etag: '*' })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409]);
    expect((await maker.get(`/v1/funds/${fund.id}`)).body.availableFen).toBe(500_000);
  });

  it('has its key in the database, or is not written', async () => {
    const fund = await fresh('公益性岗位资金');
    await expect(
      app.sql(
        `INSERT INTO ledger_entries (id, region_code, at, position, posting_id, fund_id, movement, account, amount_fen, document_number)
         SELECT gen_random_uuid(), '150203', now(), nextval('ledger_position'), $1, $2, 'appropriate', account, amount, 'A-1'
         FROM (VALUES ('source', -100), ('available', 100)) AS leg(account, amount)`,
        [newId(), fund.id],
      ),
    ).rejects.toThrow(/ck_ledger_entries_document/);
  });

  it('may give money to several funds', async () => {
    for (const name of ['市级配套', '区级配套']) await maker.act('funds', (await fresh(name)).id, 'appropriate', document);
  });
});

describe('a ledger that was written before numbers were compared by their keys', () => {
  it('is taken over with the documents that it holds twice: none of them may come again', async () => {
    const fund = await maker.create('funds', { name: '旧账', year: 2026, source: '区级财政', regionCode: '150203' });
    const client = await app.services.db.pool.connect();
    const runner = { query: async (text: string, values?: unknown[]) => (await client.query(text, values)).rows } as unknown as QueryRunner;
    const migration = new DocumentKeys1763800000028();
    const booked = ['昆财社〔2026〕12号', '昆财社〔２０２６〕１２号', '昆财社 [2026] 12 号', '昆财社〔2026〕13号', '\u200b'];
    try {
      await client.query('BEGIN');
      await migration.down(runner);
      for (const number of booked) {
        await client.query(
          `INSERT INTO ledger_entries (id, region_code, at, position, posting_id, fund_id, movement, account, amount_fen, document_number)
           SELECT gen_random_uuid(), '150203', now(), nextval('ledger_position'), $1, $2, 'appropriate', account, amount, $3
           FROM (VALUES ('source', -100), ('available', 100)) AS leg(account, amount)`,
          [newId(), fund.id, number],
        );
      }
      await client.query('SET CONSTRAINTS ALL IMMEDIATE');
      await migration.up(runner);
      const { rows } = await client.query(
        'SELECT document_number AS number, document_key AS key FROM ledger_entries WHERE fund_id = $1 AND amount_fen > 0 ORDER BY position',
        [fund.id],
      );
      expect(rows.map(({ number }) => number)).toEqual(booked);
      const { key } = documentNumber('昆财社〔2026〕12号');
      expect(rows.slice(0, 4).map((row) => row.key)).toEqual([key, `${key} 2`, `${key} 3`, documentNumber('昆财社〔2026〕13号').key]);
      expect(rows[4].key).toMatch(/^[0-9a-f-]{36}$/);
      await expect(client.query('DELETE FROM ledger_entries')).rejects.toThrow();
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });
});

describe('the ledger in the database', () => {
  type Leg = readonly [movement: string, account: string, amountFen: number, fundId?: string];
  const written = async (...legs: Leg[]) => {
    const own = (await approvedClaims(app.services, 1)).fundId;
    const rows = legs.map(([movement, account, amountFen, fundId = own]) => ({ id: newId(), movement, account, amountFen, fundId }));
    return app.sql(
      `INSERT INTO ledger_entries (id, region_code, at, position, posting_id, fund_id, movement, account, amount_fen)
       SELECT id, '150203', now(), nextval('ledger_position'), $2, "fundId", movement, account, "amountFen"
       FROM jsonb_to_recordset($1::jsonb) AS leg(id uuid, movement text, account text, "amountFen" bigint, "fundId" uuid)`,
      [JSON.stringify(rows), newId()],
    );
  };

  it('takes of each movement only its two accounts, each with its sign', async () => {
    for (const [movement, { from, to }] of Object.entries(movements)) {
      for (const account of Object.keys(accounts)) {
        for (const amount of [-100, 100]) {
          const own = amount < 0 ? account === from : account === to;
          // an own leg alone is refused too, but for its missing other one
          const refusal = own ? /does not sum to zero/ : /ck_ledger_entries_legs/;
          await expect(written([movement, account, amount])).rejects.toThrow(refusal);
        }
      }
      await written([movement, from, -100], [movement, to, 100]);
    }
  });

  it.each<[string, Leg[]]>([
    [
      'turns a movement round',
      [
        ['settle', 'in_payment', 100],
        ['settle', 'paid', -100],
      ],
    ],
    [
      'takes money from the fund straight to a payee',
      [
        ['settle', 'available', -100],
        ['settle', 'paid', 100],
      ],
    ],
  ])('refuses an entry that %s', async (_what, legs) => {
    await expect(written(...legs)).rejects.toThrow(/ck_ledger_entries_legs/);
  });

  it('refuses a posting whose legs are of two movements, which would jump over the bank', async () => {
    await expect(written(['commit', 'available', -100], ['settle', 'paid', 100])).rejects.toThrow(/within one movement of one fund/);
  });

  it('refuses a posting that takes from one fund and gives to another', async () => {
    const other = (await approvedClaims(app.services, 1)).fundId;
    await expect(written(['commit', 'available', -100], ['commit', 'committed', 100, other])).rejects.toThrow(
      /within one movement of one fund/,
    );
  });
});

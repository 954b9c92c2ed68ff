import { storeFile } from '../../../../test/claims.ts';
import { allowance, type Graduates, makeGraduates, path } from '../../../../test/graduates.ts';
import { startTestApp, type TestApp } from '../../../../test/harness.ts';
import { systemActor } from '../../../platform/security/actor.ts';
import { checkLedger } from './ledger.queries.ts';

// biome-ignore lint/suspicious/noExplicitAny: records as the API gives them
type Made = any;

let app: TestApp;
let people: Graduates;
let personId: string;
let first: string;

beforeEach(async () => {
  app = await startTestApp({ time: '2026-03-02T02:00:00Z' });
  people = await makeGraduates(app);
  await people.publish(allowance('1', '2025-01-01', [100_000, 200_000]));
  personId = await people.graduate();
  [first] = (await people.granted(personId)) as [string];
});
afterEach(async () => {
  expect(await checkLedger(app.services.db, systemActor)).toMatchObject({ sound: true, sumFen: 0, differences: [] });
  await app.close();
});

const codeOf = (answer: { body: { type: string } }) => answer.body.type.replace('urn:rongcai:problem:', '');
const supplement = (id = first) => people.world.clerk.post(`/v1/${path}/${id}/supplement`);
const differenceOf = async (id = first): Promise<Made> => (await people.finance.get(`/v1/${path}/${id}/difference`)).body;
/** What the registers say has changed: twice the amount is due. */
const becomesMaster = () => app.sql("UPDATE people SET degree = 'master' WHERE id = $1", [personId]);

describe('a claim of which more has become due', () => {
  it('is topped up by an application for the difference, which goes the usual way to the bank', async () => {
    await people.pay();
    await becomesMaster();
    expect(await differenceOf()).toMatchObject({ shouldBeFen: 200_000, grantedFen: 100_000, differenceFen: 100_000, proposal: 'top_up' });
    const made = await supplement();
    expect([made.status, made.body]).toMatchObject([
      201,
      { status: 'draft', supplementOfId: first, sequence: 1, amountFen: 100_000, grantedBeforeFen: 100_000, period: 'once' },
    ]);
    expect(made.body.instalments.map((part: Made) => part.amountFen)).toEqual([100_000]);
    await people.approve(made.body.id);
    await people.confirm();
    await people.pay();
    expect(await people.read(made.body.id)).toMatchObject({ status: 'paid', paidFen: 100_000 });
    expect(await differenceOf(made.body.id)).toMatchObject({
      shouldBeFen: 200_000,
      grantedFen: 200_000,
      paidFen: 200_000,
      proposal: 'level',
    });
    expect((await people.world.clerk.get(`/v1/${path}/${made.body.id}/replay`)).body).toMatchObject({ same: true });
  });

  it('says with the figures when nothing is due', async () => {
    const refused = await supplement();
    expect([refused.status, codeOf(refused), refused.body]).toMatchObject([409, 'nothing-due', { shouldBeFen: 100_000, heldFen: 100_000 }]);
    await app.sql("UPDATE people SET degree = 'associate' WHERE id = $1", [personId]);
    expect((await supplement()).body).toMatchObject({ shouldBeFen: 0, heldFen: 100_000 });
  });

  it('has one supplement under way, however many ask at once', async () => {
    await becomesMaster();
    const answers = await Promise.all(Array.from({ length: 12 }, () => supplement()));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(11).fill(409)]);
    expect(new Set(answers.filter(({ status }) => status === 409).map(codeOf))).toEqual(new Set(['supplement-open']));
    const made = answers.find(({ status }) => status === 201)?.body;
    expect(await differenceOf()).toMatchObject({ supplementUnderWay: { id: made.id, number: made.number } });
    // given up, it leaves the way free
    await people.world.clerk.act(path, made.id, 'withdraw');
    expect((await supplement()).body).toMatchObject({ sequence: 1, amountFen: 100_000 });
  });

  it('is not topped up before its notice has ended, nor when it was refused', async () => {
    const other = await people.graduate();
    const { id } = await people.draft(other);
    expect(codeOf(await supplement(id))).toBe('not-granted');
    await people.approve(id);
    await app.sql("UPDATE people SET degree = 'master' WHERE id = $1", [other]);
    expect(codeOf(await supplement(id))).toBe('not-granted');
    await people.confirm();
    expect((await supplement(id)).status).toBe(201);
  });

  it('is one grant with its supplements for every other claim', async () => {
    await becomesMaster();
    const made = (await supplement()).body;
    await people.approve(made.id);
    const other = allowance('1', '2025-01-01', [1, 1], {
      key: 'counts-grants',
      predicates: [
        {
          id: 'ONE',
          tree: { eq: [{ count: { fact: 'grants' } }, 1] },
          text: { met: { zh: '一' }, unmet: { zh: '多' }, unknown: { zh: '不明' } },
        },
      ],
      amount: { tree: { sum: [{ fact: 'grants' }, { item: 'amountFen' }] } },
    });
    await people.publish(other);
    expect(await people.draft(personId, { policyKey: 'counts-grants' })).toMatchObject({ outcome: 'eligible', amountFen: 200_000 });
  });
});

describe('the difference is taken from the whole chain', () => {
  it('a second supplement is for what is due beyond the first one', async () => {
    await becomesMaster();
    const one = (await supplement()).body;
    await people.approve(one.id);
    await people.confirm();
    await app.sql("UPDATE people SET degree = 'doctor' WHERE id = $1", [personId]);
    expect((await supplement(one.id)).body).toMatchObject({
      supplementOfId: first,
      sequence: 2,
      amountFen: 100_000,
      grantedBeforeFen: 200_000,
    });
  });

  it('counts what was asked back as not held', async () => {
    await people.pay();
    await people.finance.create('recoveries', { applicationId: first, amountFen: 30_000, reason: '多付', dueOn: '2027-01-31' });
    expect(await differenceOf()).toMatchObject({ claimedFen: 30_000, differenceFen: 30_000, proposal: 'look' });
    const { id, amountFen } = (await supplement()).body;
    expect(amountFen).toBe(30_000);
    await people.approve(id);
    const [recovery] = (await people.finance.get(`/v1/recoveries?applicationId=${first}`)).body.data;
    const refused = await people.finance.post(`/v1/recoveries/${recovery.id}/cancel`, { reason: '误立' });
    expect([refused.status, codeOf(refused)]).toEqual([409, 'has-supplement']);
    await expect(app.sql('UPDATE payments SET claimed_fen = 0 WHERE application_id = $1', [first])).rejects.toThrow('never hold more');
  });

  it('counts what was asked back and written off as held: it is neither granted a second time nor asked again', async () => {
    await people.pay();
    const fields = { applicationId: first, amountFen: 30_000, reason: '多付', dueOn: '2027-01-31' };
    const { id } = await people.finance.create('recoveries', fields);
    const receipt = { amountFen: 10_000, documentNumber: 'SK-1', receivedOn: '2026-03-20', to: 'available' };
    await people.finance.act('recoveries', id, 'receive', receipt);
    const finance2 = await app.staff(['finance']);
    await finance2.act('recoveries', id, 'write-off', { reason: '已无可执行财产' });
    expect(await differenceOf()).toMatchObject({ claimedFen: 30_000, writtenOffFen: 20_000, differenceFen: 10_000, proposal: 'look' });
    expect((await supplement()).body).toMatchObject({ amountFen: 10_000, grantedBeforeFen: 90_000 });
    await app.sql("UPDATE people SET degree = 'associate' WHERE id = $1", [personId]);
    expect(await differenceOf()).toMatchObject({ shouldBeFen: 0, differenceFen: -70_000, proposal: 'recovery' });
  });

  it('is not written off beside a supplement that was granted because of it', async () => {
    await people.pay();
    const fields = { applicationId: first, amountFen: 30_000, reason: '多付', dueOn: '2027-01-31' };
    const { id } = await people.finance.create('recoveries', fields);
    const made = (await supplement()).body;
    await people.approve(made.id);
    const finance2 = await app.staff(['finance']);
    const refused = await finance2.post(`/v1/recoveries/${id}/write-off`, { reason: '已无可执行财产' });
    expect([refused.status, codeOf(refused), refused.body.errors[0].pointer]).toEqual([409, 'has-supplement', '/lossFen']);
    expect(refused.body).toMatchObject({ supplementId: made.id, beyondFen: 30_000 });
    const written = "UPDATE recoveries SET status = 'written_off', written_off_by_id = $2 WHERE id = $1";
    await expect(app.sql(written, [id, finance2.id])).rejects.toThrow('never hold more');
  });

  it('is not opened by the applicant itself where money was asked back; an official may, and every signature shows it', async () => {
    await people.pay();
    await people.finance.create('recoveries', { applicationId: first, amountFen: 30_000, reason: '弄虚作假', dueOn: '2027-01-31' });
    const platform = await app.client(['subsidy:read', 'subsidy:write', 'subsidy:act']);
    const refused = await platform.post(`/v1/${path}/${first}/supplement`);
    expect([refused.status, codeOf(refused)]).toEqual([409, 'for-officials']);
    const made = await supplement();
    expect(made.status).toBe(201);
    for (const action of ['submit', 'accept']) await people.world.clerk.act(path, made.body.id, action);
    const shown = await people.world.reviewer.post(`/v1/${path}/decide`, { action: 'recommend', ids: [made.body.id], dryRun: true });
    expect(shown.body.rows[0]).toMatchObject({ verdict: 'needs_eyes', reasons: ['asked-back'] });
  });

  it('waits for the withdrawal of a supplement before a claim without anything due lapses', async () => {
    await becomesMaster();
    const made = (await supplement()).body;
    await app.sql("UPDATE people SET degree = 'associate' WHERE id = $1", [personId]);
    const early = await people.world.reviewer.post(`/v1/${path}/${first}/advance`);
    expect([early.status, codeOf(early)]).toEqual([409, 'supplement-open']);
    await people.world.clerk.act(path, made.id, 'withdraw');
    expect(await people.world.reviewer.act(path, first, 'advance')).toMatchObject({ status: 'lapsed', amountFen: 0 });
  });

  it('is looked at again at each signature: what was asked back or granted meanwhile is not signed for', async () => {
    await people.pay();
    await becomesMaster();
    const { id } = (await supplement()).body;
    for (const action of ['submit', 'accept']) await people.world.clerk.act(path, id, action);
    await people.finance.create('recoveries', { applicationId: first, amountFen: 30_000, reason: '多付', dueOn: '2027-01-31' });
    const refused = await people.world.reviewer.post(`/v1/${path}/${id}/recommend`);
    expect([codeOf(refused), refused.body]).toMatchObject(['decided-otherwise', { grantedBeforeFen: 70_000, amountFen: 130_000 }]);
    const shown = await people.world.reviewer.post(`/v1/${path}/decide`, { action: 'recommend', ids: [id], dryRun: true });
    expect(shown.body.rows[0]).toMatchObject({ verdict: 'needs_eyes', reasons: ['asked-back'] });
    expect(await people.world.clerk.act(path, id, 'reassess')).toMatchObject({ amountFen: 130_000, grantedBeforeFen: 70_000 });
    await people.world.reviewer.act(path, id, 'recommend');
    await people.reviewer2.act(path, id, 'approve', { fundId: people.fundId });
  });

  it('is looked at again on the day of submission', async () => {
    await becomesMaster();
    const { id } = (await supplement()).body;
    await app.sql("UPDATE people SET degree = 'bachelor' WHERE id = $1", [personId]);
    expect(codeOf(await people.world.clerk.post(`/v1/${path}/${id}/submit`))).toBe('nothing-due');
  });
});

describe('places that many claims share', () => {
  it('are taken once by a claim and its supplements', async () => {
    const limit = { id: 'PLACES', title: { zh: '名额' }, of: 'count', per: ['region'], window: 'policy', max: 2, over: 'waitlist' };
    await people.publish(allowance('1', '2025-01-01', [100_000, 200_000], { key: 'two-places', limits: [limit] }));
    const claim = async (who: string) => (await people.draft(who, { policyKey: 'two-places' })).id;
    const one = await people.graduate();
    const id = await claim(one);
    await people.approve(id);
    await people.confirm();
    await app.sql("UPDATE people SET degree = 'master' WHERE id = $1", [one]);
    const made = (await supplement(id)).body;
    await people.approve(made.id);
    await people.approve(await claim(await people.graduate()));
    const third = await claim(await people.graduate());
    await expect(people.approve(third)).rejects.toThrow('no-place-left');
  });
});

describe('a balance that has grown', () => {
  const inStages = allowance('1', '2025-01-01', [100_000, 200_000], {
    key: 'advance-and-balance',
    schedule: {
      kind: 'stages',
      stages: [
        { key: 'advance', title: { zh: '预拨' }, amount: 50_000 },
        { key: 'balance', title: { zh: '结清' }, when: { eq: [{ fact: 'person.degree' }, 'master'] } },
      ],
    },
  });

  it('is paid as it was approved once its supplement is granted, and the growth by that', async () => {
    await people.publish(inStages);
    const other = await people.graduate();
    const { id } = await people.draft(other, { policyKey: 'advance-and-balance' });
    await people.approve(id);
    await people.confirm();
    await people.pay();
    await app.sql("UPDATE people SET degree = 'master' WHERE id = $1", [other]);
    expect(codeOf(await people.world.reviewer.post(`/v1/${path}/${id}/advance`))).toBe('more-than-approved');
    const made = (await supplement(id)).body;
    expect(made.instalments).toMatchObject([{ key: 'balance', amountFen: 100_000, state: 'due' }]);
    await people.approve(made.id);
    await people.confirm();
    expect(await people.world.reviewer.act(path, id, 'advance')).toMatchObject({ status: 'approved', amountFen: 100_000 });
    await people.pay();
    expect(await people.read(id)).toMatchObject({ status: 'paid', paidFen: 100_000 });
    expect(await people.read(made.id)).toMatchObject({ status: 'paid', paidFen: 100_000 });
    expect(await differenceOf(id)).toMatchObject({ shouldBeFen: 200_000, paidFen: 200_000, proposal: 'level' });
  });
});

describe('what a supplement rests on', () => {
  it('is not revoked beside it; the supplement goes first', async () => {
    await becomesMaster();
    const { id } = (await supplement()).body;
    const third = await app.staff(['reviewer']);
    const refused = await third.post(`/v1/${path}/${first}/revoke`, { reason: '误批' });
    expect([codeOf(refused), refused.body.supplementId]).toEqual(['has-supplement', id]);
    await people.world.clerk.act(path, id, 'withdraw');
    expect(await third.act(path, first, 'revoke', { reason: '误批' })).toMatchObject({ status: 'in_review' });
  });

  it('holds in the database, whatever asks for more', async () => {
    await becomesMaster();
    const { id } = (await supplement()).body;
    const set = (sets: string, which: string) => app.sql(`UPDATE subsidy_applications SET ${sets} WHERE id = $1`, [which]);
    await expect(set("status = 'approved', amount_fen = 100001", id)).rejects.toThrow('never hold more than its decision gives');
    await expect(set("status = 'in_review'", first)).rejects.toThrow('rests on what was granted before it');
    await expect(set('amount_fen = amount_fen + 1', first)).rejects.toThrow('rests on what was granted before it');
    const copied = `INSERT INTO subsidy_applications SELECT (jsonb_populate_record(a, $2::jsonb)).* FROM subsidy_applications a WHERE id = $1`;
    const another = { id: '01900000-0000-7000-8000-000000000001', number: 'SQ-copy' };
    await expect(app.sql(copied, [id, JSON.stringify(another)])).rejects.toThrow('uq_subsidy_applications_supplement');
    const elsewhere = { ...another, sequence: 2, period: '2026' };
    await expect(app.sql(copied, [id, JSON.stringify(elsewhere)])).rejects.toThrow('of a granted application of the same claim');
    const ofSupplement = { ...another, sequence: 2, supplement_of_id: id };
    await expect(app.sql(copied, [id, JSON.stringify(ofSupplement)])).rejects.toThrow('of a granted application of the same claim');
  });

  it('is never granted twice, when two approve two supplements of it at once', async () => {
    await becomesMaster();
    const { id } = (await supplement()).body;
    for (const action of ['submit', 'accept']) await people.world.clerk.act(path, id, action);
    await people.world.reviewer.act(path, id, 'recommend');
    const copy = { id: '01900000-0000-7000-8000-000000000002', number: 'SQ-copy', sequence: 2 };
    await app.sql(
      'INSERT INTO subsidy_applications SELECT (jsonb_populate_record(a, $2::jsonb)).* FROM subsidy_applications a WHERE id = $1',
      [id, JSON.stringify(copy)],
    );
    const approve = (which: string) => people.reviewer2.post(`/v1/${path}/${which}/approve`, { fundId: people.fundId });
    const answers = await Promise.all([id, copy.id, id, copy.id].map(approve));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const [sum] = await app.sql<{ held: number }>('SELECT held_by_chain($1) AS held', [first]);
    expect(sum?.held).toBe(200_000);
  });
});

describe('what was said and attached for the first application', () => {
  const visited = allowance('2', '2025-06-01', [100_000, 200_000], {
    key: 'visited-graduate',
    facts: [{ path: 'visit.confirmed', type: 'boolean', title: { zh: '走访确认', en: 'visited' } }],
    predicates: [
      {
        id: 'VISITED',
        tree: { eq: [{ fact: 'visit.confirmed' }, true] },
        title: { zh: '走访确认' },
        text: { met: { zh: '已走访' }, unmet: { zh: '走访未见' }, unknown: { zh: '待走访' } },
        evidence: ['visit-record'],
      },
    ],
  });

  it('counts for the supplement, and says where it is', async () => {
    const { clerk } = people.world;
    await people.publish(visited);
    const other = await people.graduate();
    const draft = await people.draft(other, { policyKey: 'visited-graduate', facts: { 'visit.confirmed': true } });
    await clerk.act(path, draft.id, 'attach', { kind: 'visit-record', fileId: await storeFile(app, clerk, '走访记录') });
    await people.approve(draft.id);
    await people.confirm();
    await app.sql("UPDATE people SET degree = 'master' WHERE id = $1", [other]);
    const { id, missing } = (await supplement(draft.id)).body;
    expect(missing).toEqual({ facts: [], evidence: [] });
    const { stated } = (await clerk.get(`/v1/${path}/${id}/decision`)).body;
    expect(stated['visit.confirmed']).toMatchObject({ value: true, statedIn: draft.number });
    const { files, kinds } = (await clerk.get(`/v1/${path}/${id}/evidence`)).body;
    expect(files).toMatchObject([{ kind: 'visit-record', takenFrom: draft.number }]);
    expect(kinds).toMatchObject([{ kind: 'visit-record', required: true, missing: false }]);
    const own = (await clerk.get(`/v1/${path}/${draft.id}/evidence`)).body;
    expect(own.files).toMatchObject([{ takenFrom: null }]);
    await people.approve(id);
  });
});

import { allowance, type Graduates, makeGraduates, path } from '../../../../test/graduates.ts';
import { type Caller, startTestApp, type TestApp } from '../../../../test/harness.ts';
import { systemActor } from '../../../platform/security/actor.ts';
import { checkLedger } from './ledger.queries.ts';

// biome-ignore lint/suspicious/noExplicitAny: records as the API gives them
type Made = any;

let app: TestApp;
let people: Graduates;
let collector: Caller;
let first: string;
let supplement: string;
let personId: string;

const codeOf = (answer: { body: { type: string } }) => answer.body.type.replace('urn:rongcai:problem:', '');
const differenceOf = async (id = first): Promise<Made> => (await people.finance.get(`/v1/${path}/${id}/difference`)).body;
const askBack = (applicationId: string, amountFen: number): Promise<Made> =>
  people.finance.create('recoveries', { applicationId, amountFen, reason: '多付', dueOn: '2027-01-31' });
const writeOff = (id: string, more: object = {}, by = collector) =>
  by.post(`/v1/recoveries/${id}/write-off`, { reason: '已死亡，无可执行财产', ...more });
const topUp = async (): Promise<string> => {
  const { id } = (await people.world.clerk.post(`/v1/${path}/${first}/supplement`)).body;
  await people.approve(id);
  await people.confirm();
  await people.pay();
  return id;
};

/** 1,000 yuan paid, and as much again by a supplement: 2,000 are due. */
beforeEach(async () => {
  app = await startTestApp({ time: '2026-03-02T02:00:00Z' });
  people = await makeGraduates(app);
  collector = await app.staff(['finance']);
  await people.publish(allowance('1', '2025-01-01', [100_000, 200_000]));
  personId = await people.graduate();
  [first] = (await people.granted(personId)) as [string];
  await people.pay();
  await app.sql("UPDATE people SET degree = 'master' WHERE id = $1", [personId]);
  supplement = await topUp();
});
afterEach(async () => {
  expect(await checkLedger(app.services.db, systemActor)).toMatchObject({ sound: true, sumFen: 0, differences: [] });
  await app.close();
});

describe('recoveries beside each other’s supplement', () => {
  it('are closed without money as the loss that they are, which counts as held from then on', async () => {
    const recoveries = [await askBack(first, 30_000), await askBack(supplement, 40_000)] as const;
    const second = await topUp();
    // 2,700 yuan were paid, 700 of them are owed: neither debt can be given up as if it were due
    for (const { id } of recoveries) {
      expect(codeOf(await people.finance.post(`/v1/recoveries/${id}/cancel`, { reason: '误立' }))).toBe('has-supplement');
      const refused = await writeOff(id);
      expect([refused.status, codeOf(refused), refused.body.supplementId]).toEqual([409, 'has-supplement', second]);
    }
    const [one, other] = recoveries;
    expect((await writeOff(one.id, { asLoss: true })).body).toMatchObject({ status: 'written_off', lostFen: 30_000, owedFen: 0 });
    expect((await writeOff(other.id, { asLoss: true })).body).toMatchObject({ status: 'written_off', lostFen: 40_000, owedFen: 0 });
    expect(await differenceOf()).toMatchObject({
      ...{ shouldBeFen: 200_000, paidFen: 270_000, claimedFen: 70_000, writtenOffFen: 70_000 },
      ...{ topUpFen: 0, recoverFen: 0, proposal: 'level' },
    });
    // what was lost is not granted once more: a later raise is taken up by it first
    expect(codeOf(await people.world.clerk.post(`/v1/${path}/${first}/supplement`))).toBe('nothing-due');
    await app.sql("UPDATE people SET degree = 'doctor' WHERE id = $1", [personId]);
    expect(await differenceOf()).toMatchObject({ shouldBeFen: 300_000, topUpFen: 30_000, proposal: 'look' });
  });

  it('lose only what the write-off leaves beyond what is due', async () => {
    const one = await askBack(first, 30_000);
    const second = await topUp();
    await askBack(second, 10_000);
    expect((await writeOff(one.id)).body).toMatchObject({ beyondFen: 20_000 });
    const receipt = { amountFen: 5_000, documentNumber: 'SK-1', receivedOn: '2026-03-20', to: 'available' };
    await people.finance.act('recoveries', one.id, 'receive', receipt);
    expect((await writeOff(one.id, { asLoss: true })).body).toMatchObject({ lostFen: 15_000, receivedFen: 5_000 });
  });

  it('are written off by somebody who neither asked for the money nor approved the supplement', async () => {
    const one = await askBack(first, 30_000);
    const { id } = (await people.world.clerk.post(`/v1/${path}/${first}/supplement`)).body;
    await people.approve(id);
    expect(codeOf(await writeOff(one.id, { asLoss: true }, people.finance))).toBe('same-person');
    await app.sql('UPDATE subsidy_applications SET approved_by_id = $2 WHERE id = $1', [id, collector.id]);
    expect(codeOf(await writeOff(one.id, { asLoss: true }))).toBe('same-person');
  });

  it('never lose more in the database than lies beyond what is due', async () => {
    const one = await askBack(first, 30_000);
    await topUp();
    const set = (lost: number) => app.sql("UPDATE recoveries SET status = 'written_off', lost_fen = $2 WHERE id = $1", [one.id, lost]);
    await expect(set(29_999)).rejects.toThrow('never hold more');
    await expect(set(30_001)).rejects.toThrow('ck_recoveries_lost');
    await expect(app.sql('UPDATE recoveries SET lost_fen = 1 WHERE id = $1', [one.id])).rejects.toThrow('ck_recoveries_lost');
    await set(30_000);
  });
});

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
    expect((await writeOff(one.id, { lossFen: 30_000 })).body).toMatchObject({ status: 'written_off', lostFen: 30_000, owedFen: 0 });
    expect((await writeOff(other.id, { lossFen: 40_000 })).body).toMatchObject({ status: 'written_off', lostFen: 40_000, owedFen: 0 });
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
    // the figure that was meant is no longer the one that is lost
    const stale = await writeOff(one.id, { lossFen: 20_000 });
    expect([stale.status, codeOf(stale), stale.body.beyondFen, stale.body.errors[0].pointer]).toEqual([
      409,
      'other-loss',
      15_000,
      '/lossFen',
    ]);
    expect((await writeOff(one.id, { lossFen: 15_000 })).body).toMatchObject({ lostFen: 15_000, receivedFen: 5_000 });
  });

  it('lose nothing where nothing is beyond what is due', async () => {
    const one = await askBack(first, 30_000);
    const refused = await writeOff(one.id, { lossFen: 30_000 });
    expect([codeOf(refused), refused.body.beyondFen]).toEqual(['other-loss', 0]);
    expect((await writeOff(one.id)).body).toMatchObject({ lostFen: 0, status: 'written_off' });
  });

  it('are no room for another one once a raise has taken up what was lost', async () => {
    const one = await askBack(first, 30_000);
    await topUp();
    await writeOff(one.id, { lossFen: 30_000 });
    await app.sql("UPDATE people SET degree = 'doctor' WHERE id = $1", [personId]);
    const third = await topUp();
    expect(await differenceOf()).toMatchObject({ shouldBeFen: 300_000, grantedFen: 300_000, topUpFen: 0 });
    const again = await askBack(third, 30_000);
    const fourth = await topUp();
    const refused = await people.finance.post(`/v1/recoveries/${again.id}/cancel`, { reason: '误立' });
    expect([refused.status, codeOf(refused), refused.body.beyondFen]).toEqual([409, 'has-supplement', 30_000]);
    expect((await writeOff(again.id)).body).toMatchObject({ supplementId: fourth, beyondFen: 30_000 });
    const drop = 'UPDATE payments SET claimed_fen = 0 WHERE id = $1';
    await expect(app.sql(drop, [again.paymentId])).rejects.toThrow('never hold more');
    // it is a loss as the first one was
    expect((await writeOff(again.id, { lossFen: 30_000 })).body).toMatchObject({ lostFen: 30_000 });
  });

  it('begin anew beside a supplement that is revoked and granted again', async () => {
    const [one, other] = [await askBack(first, 30_000), await askBack(supplement, 20_000)];
    const { id: second } = (await people.world.clerk.post(`/v1/${path}/${first}/supplement`)).body;
    await people.approve(second);
    await writeOff(one.id, { lossFen: 30_000 });
    const another = await app.staff(['reviewer']);
    await another.act(path, second, 'revoke', { reason: '补发有误' });
    await app.sql("UPDATE people SET degree = 'doctor' WHERE id = $1", [personId]);
    expect(await people.world.clerk.act(path, second, 'reassess')).toMatchObject({ amountFen: 120_000, grantedBeforeFen: 180_000 });
    await people.world.reviewer.act(path, second, 'recommend');
    await another.act(path, second, 'approve', { fundId: people.fundId });
    // granted anew, it has taken up what was lost before
    const refused = await people.finance.post(`/v1/recoveries/${other.id}/cancel`, { reason: '误立' });
    expect([codeOf(refused), refused.body.beyondFen]).toEqual(['has-supplement', 20_000]);
  });

  it('are written off by somebody who neither asked for the money nor approved the supplement', async () => {
    const one = await askBack(first, 30_000);
    const { id } = (await people.world.clerk.post(`/v1/${path}/${first}/supplement`)).body;
    await people.approve(id);
    expect(codeOf(await writeOff(one.id, { lossFen: 30_000 }, people.finance))).toBe('same-person');
    await app.sql('UPDATE subsidy_applications SET approved_by_id = $2 WHERE id = $1', [id, collector.id]);
    expect(codeOf(await writeOff(one.id, { lossFen: 30_000 }))).toBe('same-person');
    const set = "UPDATE recoveries SET status = 'written_off', lost_fen = 30000, written_off_by_id = $2 WHERE id = $1";
    await expect(app.sql(set, [one.id, people.finance.id])).rejects.toThrow('ck_recoveries_writers');
    await expect(app.sql(set, [one.id, collector.id])).rejects.toThrow('who approved a supplement');
    await expect(app.sql(set, [one.id, null])).rejects.toThrow('keeps who did it');
    const another = await app.staff(['finance']);
    const written = await writeOff(one.id, { lossFen: 30_000 }, another);
    expect(written.body).toMatchObject({ status: 'written_off', lostFen: 30_000 });
    expect(await app.sql('SELECT written_off_by_id AS by FROM recoveries WHERE id = $1', [one.id])).toEqual([{ by: another.id }]);
  });

  it('never lose more in the database than lies beyond what is due, nor another sum later', async () => {
    const one = await askBack(first, 30_000);
    const second = await topUp();
    await askBack(second, 10_000);
    const set = (lost: number) =>
      app.sql("UPDATE recoveries SET status = 'written_off', lost_fen = $2, written_off_by_id = $3 WHERE id = $1", [
        one.id,
        lost,
        collector.id,
      ]);
    await expect(set(19_999)).rejects.toThrow('never hold more');
    await expect(set(20_001)).rejects.toThrow('no more is lost');
    await expect(set(30_001)).rejects.toThrow('ck_recoveries_lost');
    await expect(app.sql('UPDATE recoveries SET lost_fen = 1 WHERE id = $1', [one.id])).rejects.toThrow('ck_recoveries_lost');
    await set(20_000);
    for (const change of ['lost_fen = 20001', 'lost_fen = 0', 'received_fen = 1', "status = 'open', lost_fen = 0"])
      await expect(app.sql(`UPDATE recoveries SET ${change} WHERE id = $1`, [one.id])).rejects.toThrow('stays as it was');
  });
});

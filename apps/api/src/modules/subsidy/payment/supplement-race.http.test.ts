import { allowance, type Graduates, makeGraduates, path } from '../../../../test/graduates.ts';
import { type Answer, startTestApp, type TestApp } from '../../../../test/harness.ts';
import { systemActor } from '../../../platform/security/actor.ts';
import { checkLedger } from './ledger.queries.ts';

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

const becomesMaster = () => app.sql("UPDATE people SET degree = 'master' WHERE id = $1", [personId]);
const supplement = (id = first) => people.world.clerk.post(`/v1/${path}/${id}/supplement`);
const approve = (id: string) => people.reviewer2.post(`/v1/${path}/${id}/approve`, { fundId: people.fundId });
const codesOf = (answers: readonly Answer[]) =>
  answers.map(({ status, body }) => (status < 300 ? String(status) : String(body.type).replace('urn:rongcai:problem:', ''))).sort();
const heldFen = async () => (await app.sql<{ held: number }>('SELECT held_by_chain($1) AS held', [first]))[0]?.held;

/** What changes an application or what is asked back of a payment stays open for a while: whoever is let beside it sees nothing of it. */
async function slowly(): Promise<void> {
  await app.sql('CREATE FUNCTION take_time() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.3); RETURN NEW; END $$');
  await app.sql('CREATE TRIGGER take_time BEFORE UPDATE OF status ON subsidy_applications FOR EACH ROW EXECUTE FUNCTION take_time()');
  await app.sql('CREATE TRIGGER take_time BEFORE UPDATE OF claimed_fen ON payments FOR EACH ROW EXECUTE FUNCTION take_time()');
}

/** A supplement that waits for its final review. */
async function reviewed(): Promise<string> {
  const { id } = (await supplement()).body;
  for (const action of ['submit', 'accept']) await people.world.clerk.act(path, id, action);
  await people.world.reviewer.act(path, id, 'recommend');
  return id;
}

async function decided(ids: readonly string[]): Promise<() => Promise<Answer>> {
  const decide = (more: object) =>
    people.reviewer2.post(`/v1/${path}/decide`, { action: 'approve', ids, fundId: people.fundId, ...more }, { etag: false });
  const { digest } = (await decide({ dryRun: true })).body;
  return () => decide({ dryRun: false, digest });
}

describe('a claim and its supplements', () => {
  it('have one more when it is asked for of the claim and of its supplement at the same moment', async () => {
    await becomesMaster();
    const one = await reviewed();
    await approve(one);
    await people.confirm();
    await app.sql("UPDATE people SET degree = 'doctor' WHERE id = $1", [personId]);
    const answers = await Promise.all(Array.from({ length: 12 }, (_, nth) => supplement(nth % 2 === 0 ? first : one)));
    expect(codesOf(answers)).toEqual(['201', ...Array(11).fill('supplement-open')]);
    expect(answers.find(({ status }) => status === 201)?.body).toMatchObject({ sequence: 2, amountFen: 100_000 });
  });

  it('hold what is decided when a supplement is approved alone and among many at the same moment', async () => {
    await becomesMaster();
    const id = await reviewed();
    const other = await people.graduate();
    const { id: claim } = await people.draft(other);
    for (const action of ['submit', 'accept']) await people.world.clerk.act(path, claim, action);
    await people.world.reviewer.act(path, claim, 'recommend');
    const many = await decided([claim, id]);
    await slowly();
    const answers = await Promise.all([many(), approve(id), approve(id)]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await heldFen()).toBe(200_000);
  });

  it('hold what is decided when the recovery that a supplement rests on is canceled while it is approved', async () => {
    await people.pay();
    const recovery = await people.finance.create('recoveries', {
      applicationId: first,
      amountFen: 30_000,
      reason: '多付',
      dueOn: '2027-01-31',
    });
    const id = await reviewed();
    await slowly();
    const cancel = () => people.finance.post(`/v1/recoveries/${recovery.id}/cancel`, { reason: '误立' });
    const answers = await Promise.all([approve(id), cancel()]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect(await heldFen()).toBe(100_000);
  });

  it('are not revoked and topped up at the same moment', async () => {
    await becomesMaster();
    const third = await app.staff(['reviewer']);
    await slowly();
    const answers = await Promise.all([third.post(`/v1/${path}/${first}/revoke`, { reason: '误批' }), supplement()]);
    expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    const [row] = await app.sql<{ granted: boolean; supplements: number }>(
      `SELECT status = 'approved' AS granted, (SELECT count(*)::int FROM subsidy_applications s WHERE s.supplement_of_id = a.id) AS supplements
       FROM subsidy_applications a WHERE id = $1`,
      [first],
    );
    expect(row).toEqual(row?.granted ? { granted: true, supplements: 1 } : { granted: false, supplements: 0 });
  });

  it('hold what is decided when the claim is looked at anew while its supplement is approved', async () => {
    await becomesMaster();
    const id = await reviewed();
    await slowly();
    await app.sql("UPDATE people SET degree = 'bachelor' WHERE id = $1", [personId]);
    const advance = () => people.world.reviewer.post(`/v1/${path}/${first}/advance`);
    const answers = await Promise.all([approve(id), advance()]);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect(codesOf(answers)).toContain('decided-otherwise');
    expect(await heldFen()).toBe(100_000);
  });
});

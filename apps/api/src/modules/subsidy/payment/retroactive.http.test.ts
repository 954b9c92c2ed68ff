import { allowance, type Graduates, makeGraduates, path } from '../../../../test/graduates.ts';
import { type Caller, startTestApp, type TestApp } from '../../../../test/harness.ts';
import { systemActor } from '../../../platform/security/actor.ts';
import { advanceDue } from './instalment.commands.ts';
import { checkLedger } from './ledger.queries.ts';
import { findDifferences, openSupplements } from './retroactive.commands.ts';

// biome-ignore lint/suspicious/noExplicitAny: records as the API gives them
type Made = any;

let app: TestApp;
let people: Graduates;

beforeEach(async () => {
  app = await startTestApp({ time: '2026-03-02T02:00:00Z' });
  people = await makeGraduates(app);
});
afterEach(async () => {
  expect(await checkLedger(app.services.db, systemActor)).toMatchObject({ sound: true, sumFen: 0, differences: [] });
  await app.close();
});

const codeOf = (answer: { body: { type: string } }) => answer.body.type.replace('urn:rongcai:problem:', '');
const raised = allowance('2', '2025-06-01', [120_000, 200_000]);
const RETROACTIVE = { retroactive: true, reason: '区政府会议纪要：提标自2025年6月起执行' };

const draftOf = async (document: object) => (await people.world.clerk.create('policy-versions', { document })).id;
const publish = (id: string, body?: object, by: Caller = people.world.reviewer) => by.post(`/v1/policy-versions/${id}/publish`, body);
/** Publishes a version that reaches back, and lets its job look. */
async function reachBack(document: object): Promise<string> {
  const id = await people.publish(document, RETROACTIVE);
  await look(id);
  return id;
}
async function look(id: string): Promise<void> {
  const { retroactiveJobId } = (await people.world.clerk.get(`/v1/policy-versions/${id}`)).body;
  await findDifferences(app.services, { jobId: retroactiveJobId });
}
const listOf = async (id: string): Promise<Made[]> =>
  (await people.world.clerk.get(`/v1/retroactive-differences?policyVersionId=${id}&limit=200`)).body.data;
const summary = async (id: string): Promise<Made> => (await people.world.clerk.get(`/v1/policy-versions/${id}/retroaction`)).body;
const opening = (id: string, body: object) => people.world.clerk.post(`/v1/policy-versions/${id}/open-supplements`, body);

describe('a version that reaches back over approvals', () => {
  it('is published only when that is said, with a reason, by a second person; the refusal says how many and how', async () => {
    const first = await people.publish(allowance('1', '2025-01-01', [100_000, 200_000]));
    const [claim] = await people.granted(await people.graduate(), await people.graduate());
    const id = await draftOf(raised);
    const refused = await publish(id);
    expect([refused.status, codeOf(refused), refused.body]).toMatchObject([409, 'version-in-use', { approved: 2, version: '1' }]);
    expect(refused.body.detail).toContain('retroactive');
    expect((await publish(id, { retroactive: true })).body.errors).toMatchObject([{ pointer: '/reason', code: 'required' }]);
    expect(codeOf(await publish(id, RETROACTIVE, people.world.clerk))).toBe('action-not-yours');
    const done = await publish(id, RETROACTIVE);
    expect([done.status, done.body.retroactiveReason]).toEqual([200, RETROACTIVE.reason]);
    expect((await people.world.clerk.get(`/v1/policy-versions/${first}`)).body).toMatchObject({
      status: 'published',
      effectiveTo: '2025-06-01',
    });
    const [entry] = await app.sql<{ reason: string }>(
      "SELECT reason FROM audit_entries WHERE action = 'policy-version.publish' AND subject_id = $1",
      [id],
    );
    expect(entry?.reason).toBe(RETROACTIVE.reason);
    // what was approved keeps the version and the facts of its decision
    expect((await people.read(claim as string)).policyVersionId).toBe(first);
    expect((await people.world.clerk.get(`/v1/${path}/${claim}/replay`)).body).toMatchObject({ same: true });
  });

  it('waits for an approval under way, which it then counts', async () => {
    await people.publish(allowance('1', '2025-01-01', [100_000, 200_000]));
    const id = await draftOf(raised);
    const { pool } = app.services.db;
    const approval = await pool.connect();
    await approval.query("BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('approval graduate-allowance', 0))");
    const publication = publish(id);
    const soon = new Promise((resolve) => setTimeout(resolve, 500, 'waits'));
    expect(await Promise.race([publication, soon])).toBe('waits');
    await approval.query('COMMIT');
    approval.release();
    expect((await publication).status).toBe(200);
  });

  it('lists everybody when the database breaks a step of the job off', async () => {
    await people.publish(allowance('1', '2025-01-01', [100_000, 200_000]));
    await people.granted(await people.graduate(), await people.graduate());
    const id = await people.publish(raised, RETROACTIVE);
    await app.sql('CREATE SEQUENCE broken_off');
    await app.sql(`CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF nextval('broken_off') = 1 THEN RAISE EXCEPTION 'once' USING ERRCODE = 'serialization_failure'; END IF; RETURN NEW; END $$`);
    await app.sql('CREATE TRIGGER break_off BEFORE UPDATE OF done ON jobs FOR EACH ROW EXECUTE FUNCTION break_off()');
    await look(id);
    expect(await listOf(id)).toHaveLength(2);
    const { retroactiveJobId } = (await people.world.clerk.get(`/v1/policy-versions/${id}`)).body;
    expect((await people.world.clerk.get(`/v1/jobs/${retroactiveJobId}`)).body).toMatchObject({
      result: { examined: 2, found: 2 },
      done: 2,
    });
    await app.sql('ALTER SEQUENCE broken_off RESTART');
    const { digest } = (await opening(id, { dryRun: true })).body;
    const { body: job } = await opening(id, { dryRun: false, digest });
    await openSupplements(app.services, { jobId: job.id });
    expect((await people.world.clerk.get(`/v1/jobs/${job.id}`)).body.result).toMatchObject({ opened: 2, sumFen: 40_000 });
  });

  it('leaves a claim of which money was asked back, or that was stopped, to a person', async () => {
    await people.publish(allowance('1', '2025-01-01', [100_000, 200_000]));
    const [honest, other] = (await people.granted(await people.graduate(), await people.graduate())) as [string, string];
    await people.pay();
    await people.finance.create('recoveries', { applicationId: other, amountFen: 100_000, reason: '弄虚作假', dueOn: '2027-01-31' });
    const id = await reachBack(raised);
    const proposals = (await listOf(id)).map(({ applicationId, proposal }) => [applicationId, proposal]);
    expect(Object.fromEntries(proposals)).toEqual({ [honest]: 'top_up', [other]: 'look' });
    expect(await summary(id)).toMatchObject({ openable: { count: 1, sumFen: 20_000 }, unclear: 1 });
    const { digest } = (await opening(id, { dryRun: true })).body;
    const { body: job } = await opening(id, { dryRun: false, digest });
    await openSupplements(app.services, { jobId: job.id });
    expect((await people.world.clerk.get(`/v1/jobs/${job.id}`)).body.result).toMatchObject({ opened: 1, sumFen: 20_000 });
  });

  it('may take the place of a version from its first day on, and of one that was retired', async () => {
    const first = await people.publish(allowance('1', '2025-06-01', [100_000, 200_000]));
    await people.granted(await people.graduate());
    await people.world.reviewer.act('policy-versions', first, 'retire', { from: '2026-12-01', leaveGap: true });
    expect(codeOf(await publish(await draftOf(allowance('1b', '2025-06-01', [200, 200]))))).toBe('versions-overlap');
    const id = await reachBack(raised);
    expect(await listOf(id)).toMatchObject([{ differenceFen: 20_000 }]);
    expect((await people.world.clerk.get(`/v1/policy-versions/${first}`)).body).toMatchObject({
      status: 'retired',
      effectiveFrom: '2025-06-01',
      effectiveTo: '2025-06-01',
    });
  });

  it('lists who gains, who loses and of whom more must be known, and leaves everybody else out', async () => {
    await people.publish(allowance('1', '2025-01-01', [100_000, 200_000]));
    const gains = await people.graduate();
    const [one] = await people.granted(
      gains,
      await people.graduate('master'),
      await people.graduate('bachelor', { graduatedOn: '2025-02-01' }),
    );
    const loses = await people.graduate('doctor');
    const [three] = await people.granted(loses);
    await app.sql('UPDATE people SET degree = NULL WHERE id = $1', [await people.graduate()]);
    const id = await reachBack(
      allowance('2', '2025-06-01', [120_000, 200_000], {
        amount: { tree: { if: [{ eq: [{ fact: 'person.degree' }, 'bachelor'] }, 120_000, 200_000] } },
      }),
    );
    const list = await listOf(id);
    expect(
      list.map(({ applicationId, grantedFen, shouldBeFen, differenceFen, proposal }) => [
        applicationId,
        grantedFen,
        shouldBeFen,
        differenceFen,
        proposal,
      ]),
    ).toEqual([
      [one, 100_000, 120_000, 20_000, 'top_up'],
      [three, 300_000, 200_000, -100_000, 'reassess'],
    ]);
    expect(await summary(id)).toMatchObject({ openable: { count: 1, sumFen: 20_000 }, losing: { count: 1, sumFen: 100_000 }, unclear: 0 });
    await app.sql('UPDATE people SET degree = NULL WHERE id = $1', [gains]);
    await people.world.clerk.post(`/v1/policy-versions/${id}/find-differences`);
    await look(id);
    expect(await summary(id)).toMatchObject({ openable: { count: 0 }, unclear: 1 });
    expect((await people.finance.get('/v1/recoveries')).body.data).toEqual([]);
  });

  it('assesses cases anew that are still under review', async () => {
    await people.publish(allowance('1', '2025-01-01', [100_000, 200_000]));
    await people.granted(await people.graduate());
    const { id } = await people.draft(await people.graduate());
    for (const action of ['submit', 'accept']) await people.world.clerk.act(path, id, action);
    await reachBack(raised);
    expect(codeOf(await people.world.reviewer.post(`/v1/${path}/${id}/recommend`))).toBe('version-ended');
    expect(await people.world.clerk.act(path, id, 'reassess')).toMatchObject({ amountFen: 120_000 });
  });
});

describe('opening supplements for all that gain', () => {
  let id: string;
  let claims: string[];

  beforeEach(async () => {
    await people.publish(allowance('1', '2025-01-01', [100_000, 200_000]));
    const graduates: string[] = [];
    for (let n = 0; n < 4; n++) graduates.push(await people.graduate());
    claims = await people.granted(...graduates);
    id = await reachBack(raised);
  });
  const supplements = () =>
    app.sql<{ of: string; n: number; fen: number }>(
      'SELECT supplement_of_id AS of, count(*)::int AS n, sum(amount_fen)::int AS fen FROM subsidy_applications WHERE supplement_of_id IS NOT NULL GROUP BY 1',
    );
  const each = () => claims.map(() => ({ of: expect.any(String), n: 1, fen: 20_000 }));

  it('shows how many and how much first, and does exactly that in a job', async () => {
    const shown = await opening(id, { dryRun: true });
    expect([shown.status, shown.body.openable]).toEqual([200, { count: 4, sumFen: 80_000 }]);
    expect(await supplements()).toEqual([]);
    expect((await opening(id, { dryRun: false })).body.errors).toMatchObject([{ pointer: '/digest', code: 'required' }]);
    expect(codeOf(await opening(id, { dryRun: false, digest: 'another' }))).toBe('shown-otherwise');
    const started = await opening(id, { dryRun: false, digest: shown.body.digest });
    expect(started.status).toBe(202);
    await openSupplements(app.services, { jobId: started.body.id });
    expect((await people.world.clerk.get(`/v1/jobs/${started.body.id}`)).body).toMatchObject({
      status: 'done',
      result: { opened: 4, sumFen: 80_000, refused: 0 },
    });
    expect(await supplements()).toEqual(each());
    expect(await summary(id)).toMatchObject({ openable: { count: 0, sumFen: 0 }, opened: { count: 4, sumFen: 80_000 } });
    const [row] = await listOf(id);
    expect(await people.read(row.supplementId)).toMatchObject({ supplementOfId: row.applicationId, amountFen: 20_000, status: 'draft' });
    expect(codeOf(await opening(id, { dryRun: false, digest: (await summary(id)).digest }))).toBe('nothing-due');
  });

  it('does not do what was not shown, though it is as many and as much', async () => {
    const [one, other] = claims as [string, string];
    const byHand = async (claim: string) => (await people.world.clerk.post(`/v1/${path}/${claim}/supplement`)).body.id;
    const underWay = await byHand(one);
    const shown = (await opening(id, { dryRun: true })).body;
    await people.world.clerk.act(path, underWay, 'withdraw');
    await byHand(other);
    expect((await opening(id, { dryRun: true })).body.openable).toEqual(shown.openable);
    expect(codeOf(await opening(id, { dryRun: false, digest: shown.digest }))).toBe('shown-otherwise');
  });

  it('opens each once, however many click and jobs run beside each other', async () => {
    const { digest } = await summary(id);
    const answers = await Promise.all(Array.from({ length: 8 }, () => opening(id, { dryRun: false, digest })));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    const jobId = answers[0]?.body.id;
    await Promise.all([1, 2, 3].map(() => openSupplements(app.services, { jobId })));
    expect(await supplements()).toEqual(each());
  });

  it('goes on where it was killed', async () => {
    const { body } = await opening(id, { dryRun: false, digest: (await summary(id)).digest });
    await app.sql(`CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF (SELECT count(*) FROM subsidy_applications WHERE supplement_of_id IS NOT NULL) >= 2 THEN RAISE EXCEPTION 'killed' USING ERRCODE = '57P01'; END IF;
      RETURN NEW; END $$`);
    await app.sql('CREATE TRIGGER die BEFORE UPDATE ON retroactive_differences FOR EACH ROW EXECUTE FUNCTION die()');
    await expect(openSupplements(app.services, { jobId: body.id })).rejects.toThrow();
    expect(await supplements()).toHaveLength(1);
    await app.sql('DROP TRIGGER die ON retroactive_differences');
    await openSupplements(app.services, { jobId: body.id });
    expect(await supplements()).toEqual(each());
  });

  it('leaves out whose notice has not ended and whose supplement is under way, and says why one could not be opened', async () => {
    const [first, second, third] = claims as [string, string, string];
    await people.world.clerk.post(`/v1/${path}/${first}/supplement`);
    await app.sql("UPDATE subsidy_applications SET status = 'in_public_notice' WHERE id = $1", [second]);
    const { body } = await opening(id, { dryRun: true });
    expect(body).toMatchObject({ openable: { count: 2 }, waiting: { count: 1, sumFen: 20_000 }, underWay: { count: 1, sumFen: 20_000 } });
    await app.sql("UPDATE people SET degree = 'associate' WHERE id = (SELECT person_id FROM subsidy_applications WHERE id = $1)", [third]);
    const started = await opening(id, { dryRun: false, digest: body.digest });
    await openSupplements(app.services, { jobId: started.body.id });
    const row = (await listOf(id)).find(({ applicationId }) => applicationId === third);
    expect([row.supplementId, row.refusal.code]).toEqual([null, 'nothing-due']);
    await app.sql("UPDATE subsidy_applications SET status = 'approved' WHERE id = $1", [second]);
  });
});

describe('what is paid month by month', () => {
  const monthly = (version: string, from: string, fen: number) =>
    allowance(version, from, [3 * fen, 6 * fen], { schedule: { kind: 'monthly', from: { monthOf: { date: '2026-03-01' } }, months: 3 } });

  it('goes on under its own version; the raise of each month comes with the month', async () => {
    await people.publish(monthly('1', '2025-01-01', 100_000));
    const [first] = (await people.granted(await people.graduate())) as [string];
    const id = await reachBack(monthly('2', '2025-06-01', 110_000));
    const { body } = await opening(id, { dryRun: false, digest: (await summary(id)).digest });
    await openSupplements(app.services, { jobId: body.id });
    const [{ supplementId }] = (await listOf(id)) as [Made];
    const parts = async (which: string) => (await people.read(which)).instalments.map((part: Made) => [part.on, part.amountFen]);
    expect(await parts(supplementId)).toEqual([
      ['2026-03-31', 10_000],
      ['2026-04-30', 10_000],
      ['2026-05-31', 10_000],
    ]);
    await people.approve(supplementId);
    await people.confirm();
    app.setTime('2026-04-15T02:00:00Z');
    await advanceDue(app.services);
    await people.pay();
    expect(await people.read(first)).toMatchObject({ status: 'approved', amountFen: 300_000, paidFen: 100_000 });
    expect(await people.read(supplementId)).toMatchObject({ status: 'approved', amountFen: 30_000, paidFen: 10_000 });
    app.setTime('2026-06-02T02:00:00Z');
    await advanceDue(app.services);
    await people.pay();
    expect(await people.read(first)).toMatchObject({ status: 'paid', paidFen: 300_000 });
    expect(await people.read(supplementId)).toMatchObject({ status: 'paid', paidFen: 30_000 });
  });
});

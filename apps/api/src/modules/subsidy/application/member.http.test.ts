import { type ByHeads, makeByHeads } from '../../../../test/by-heads.ts';
import { type Claims, makeClaims } from '../../../../test/claims.ts';
import { type Caller, startTestApp, type TestApp } from '../../../../test/harness.ts';
import { fewestStatements } from '../../../../test/statements.ts';
import { makeWorld, type World } from '../../../../test/world.ts';

// biome-ignore lint/suspicious/noExplicitAny: records as the API gives them
type Made = any;

let app: TestApp;
let world: World;
let claims: Claims;
let classes: ByHeads;
const path = 'subsidy-applications';

beforeAll(async () => {
  app = await startTestApp({ time: '2026-03-02T02:00:00Z' });
  world = await makeWorld(app);
  claims = await makeClaims(app, world);
  classes = await makeByHeads(app, world, claims);
});
afterAll(() => app.close());

const membersSeen = async (caller: Caller, id: string): Promise<Made[]> => (await caller.get(`/v1/${path}/${id}/decision`)).body.members;

describe('the decision of a claim for a class', () => {
  it('names each trainee, with the amount, or with the reason why nothing is due', async () => {
    const { id, enrollments, people } = await classes.claimed('bachelor', 'secondary', null);
    const names = await Promise.all(people.map(async (personId) => (await world.clerk.get(`/v1/people/${personId}`)).body.realName));
    const found = await membersSeen(world.clerk, id);
    const of = (nth: number, more: object) => ({
      key: enrollments[nth],
      path: 'enrollments',
      recordId: enrollments[nth],
      personId: people[nth],
      name: names[nth],
      ...more,
    });
    expect(found).toEqual([
      of(0, { outcome: 'eligible', amountFen: 100_000, why: [] }),
      of(1, { outcome: 'ineligible', amountFen: 0, why: [{ zh: '不是本科', en: 'no bachelor' }] }),
      of(2, { outcome: 'needs_info', amountFen: 0, why: [{ zh: '学历不明', en: 'degree not known' }] }),
    ]);
  });

  it('masks whom the caller does not see, and leaves out the record where that is out of sight too', async () => {
    const { id, people, enrollments } = await classes.claimed('bachelor', 'bachelor');
    await app.sql("UPDATE people SET region_code = '350211', real_name = '欧阳学员' WHERE id = $1", [people[0]]);
    const [elsewhere, own] = await membersSeen(world.clerk, id);
    expect(elsewhere).toMatchObject({ path: 'enrollments', recordId: enrollments[0], personId: null, name: expect.stringContaining('*') });
    expect(elsewhere.name).not.toContain('学员');
    expect(own).toMatchObject({ personId: people[1], name: expect.not.stringContaining('*') });

    const trainings = await membersSeen(await app.client(['subsidy:read', 'training:read']), id);
    expect(trainings[1]).toMatchObject({ recordId: enrollments[1], personId: null, name: expect.stringContaining('*') });
    const subsidies = await membersSeen(await app.client(['subsidy:read']), id);
    expect(subsidies.map(({ path: of, recordId, personId, name }) => [of, recordId, personId, name])).toEqual([
      [null, null, null, null],
      [null, null, null, null],
    ]);
    expect(subsidies.map(({ outcome }) => outcome)).toEqual(['eligible', 'eligible']);
    expect((await (await app.staff(['clerk'], '350211')).get(`/v1/${path}/${id}/decision`)).status).toBe(404);
  });

  it('is told in the same way when the rules are only tried on the class', async () => {
    const { id, people } = await classes.claimed('bachelor', 'secondary');
    const { policyVersionId, basisId } = (await world.clerk.get(`/v1/${path}/${id}`)).body;
    const tried = await world.clerk.post(`/v1/policy-versions/${policyVersionId}/explain`, { basisId }, { etag: false });
    expect(tried.body.listed).toEqual(await membersSeen(world.clerk, id));
    expect(tried.body.listed.map(({ personId }: Made) => personId)).toEqual(people);
    const { facts } = tried.body;
    const byHand = await world.clerk.post(`/v1/policy-versions/${policyVersionId}/explain`, { facts }, { etag: false });
    expect(byHand.body.members).toHaveLength(2);
    expect(byHand.body).not.toHaveProperty('listed');
  });

  it('costs the same number of statements for one trainee and for twelve', async () => {
    const [few, many] = [await classes.claimed('bachelor'), await classes.claimed(...Array<string>(12).fill('bachelor'))];
    const statementsFor = (id: string, count: number) =>
      fewestStatements(async () => expect(await membersSeen(world.clerk, id)).toHaveLength(count));
    expect(await statementsFor(many.id, 12)).toBe(await statementsFor(few.id, 1));
  });
});

it('a payment for a class leads back to the trainees whom it was paid for', async () => {
  const { id, enrollments, people } = await classes.claimed('bachelor', 'bachelor', 'secondary');
  const payment = await classes.batched(await classes.granted(id));
  const { body: trace } = await claims.finance.get(`/v1/payments/${payment.id}/trace`);
  expect(trace.members.map((one: Made) => [one.recordId, one.personId, one.outcome, one.amountFen])).toEqual([
    [enrollments[0], people[0], 'eligible', 100_000],
    [enrollments[1], people[1], 'eligible', 100_000],
    [enrollments[2], people[2], 'ineligible', 0],
  ]);
  // the advance is half of what they come to
  expect(trace.members.reduce((sum: number, { amountFen }: Made) => sum + amountFen, 0)).toBe(2 * payment.amountFen);
  expect(trace.basis).toMatchObject({ kind: 'training-class' });
  const { body: unnamed } = await (await app.client(['subsidy:read'])).get(`/v1/payments/${payment.id}/trace`);
  expect(unnamed.members.map(({ name }: Made) => name)).toEqual([null, null, null]);
});

it('a payment for one trainee leads back to them, as far as the caller may see', async () => {
  app.setTime('2026-03-02T02:00:00Z');
  const [enrollment] = await claims.placed(1);
  const { id } = await claims.draft(enrollment as string);
  const payment = await classes.batched(await classes.granted(id));
  const traceFor = async (caller: Caller): Promise<Made> => (await caller.get(`/v1/payments/${payment.id}/trace`)).body;
  const trace = await traceFor(claims.finance);
  const { personId } = trace.enrollment;
  expect(trace.trainee).toEqual({ path: 'enrollments', recordId: enrollment, personId, name: expect.not.stringContaining('*') });
  expect(trace.order).not.toBeNull();
  const trainings = await traceFor(await app.client(['subsidy:read', 'training:read']));
  expect(trainings.trainee).toMatchObject({ recordId: enrollment, personId: null, name: expect.stringContaining('*') });
  const money = await traceFor(await app.client(['subsidy:read']));
  const nobody = { path: null, recordId: null, personId: null, name: null };
  expect(money).toMatchObject({ enrollment: null, class: null, order: null, trainee: nobody, ledger: trace.ledger });
});

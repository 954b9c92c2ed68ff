import { readFileSync } from 'node:fs';
import { type Claims, makeClaims } from '../../../../test/claims.ts';
import { type Answer, type Caller, startTestApp, type TestApp } from '../../../../test/harness.ts';
import { makeWorld, type World } from '../../../../test/world.ts';

const order = JSON.parse(readFileSync('policies/kundulun-order-class-training.json', 'utf8'));
const path = 'subsidy-applications';

let app: TestApp;
let world: World;
let claims: Claims;
let third: Caller;

const benefit = (key: string, more: object) => ({ ...order, key, automatic: false, examples: [], ...more });
const excludes = (than: string) => ({ stacking: [{ id: 'ONE_ONLY', kind: 'excludes', with: [than] }] });
/** Whatever a trainee is granted, by whichever policy, counts: one claim of 1,800 yuan fits and two don't. */
const capped = {
  limits: [
    {
      id: 'PERSON',
      title: { zh: '个人上限' },
      of: 'money',
      per: ['person'],
      window: 'ever',
      max: 200_000,
      used: { sum: [{ fact: 'grants' }, { item: 'amountFen' }] },
      over: 'refuse',
    },
  ],
};

beforeAll(async () => {
  app = await startTestApp({ time: '2026-03-02T02:00:00Z' });
  world = await makeWorld(app);
  claims = await makeClaims(app, world);
  third = await app.staff(['reviewer']);
  const documents = [
    benefit('benefit-a', excludes('benefit-b')),
    benefit('benefit-b', excludes('benefit-a')),
    benefit('capped-a', capped),
    benefit('capped-b', capped),
  ];
  for (const document of documents) {
    const { id } = await world.clerk.create('policy-versions', { document });
    await world.reviewer.act('policy-versions', id, 'publish');
  }
  // an approval stays open for a while after it has looked around: whoever is let beside it sees nothing of it
  await app.sql('CREATE FUNCTION take_time() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.3); RETURN NEW; END $$');
  await app.sql(`CREATE TRIGGER take_time BEFORE UPDATE OF status ON subsidy_applications FOR EACH ROW
    WHEN (OLD.status = 'in_final_review' AND NEW.status = 'awaiting_notice') EXECUTE FUNCTION take_time()`);
});
afterAll(() => app.close());

async function recommended(enrollmentId: string, policyKey: string): Promise<string> {
  const { id } = await claims.draft(enrollmentId, { policyKey });
  for (const action of ['submit', 'accept']) await world.clerk.act(path, id, action);
  await world.reviewer.act(path, id, 'recommend');
  return id;
}

/** Two claims for one trainee, of two benefits. */
async function either(kind = 'benefit'): Promise<[string, string]> {
  const [enrollment] = (await claims.placed(1)) as [string];
  return [await recommended(enrollment, `${kind}-a`), await recommended(enrollment, `${kind}-b`)];
}

/** A fund of its own for each: no lock on one serves for the other. */
async function approveOne(id: string): Promise<Answer> {
  return claims.reviewer2.post(`/v1/${path}/${id}/approve`, { fundId: await claims.fund(10_000_000) });
}

/** A decision over several cases, as its dry run has shown it; carried out when called. */
async function approveMany(ids: readonly string[], by: Caller): Promise<() => Promise<Answer>> {
  const asked = { action: 'approve', ids, fundId: await claims.fund(10_000_000) };
  const decide = (more: object) => by.post(`/v1/${path}/decide`, { ...asked, ...more }, { etag: false });
  const { digest, pass } = (await decide({ dryRun: true })).body;
  expect(pass.count).toBe(ids.length);
  return () => decide({ dryRun: false, digest });
}

const grantedOf = async (ids: readonly string[]) =>
  (await app.sql("SELECT id FROM subsidy_applications WHERE id = ANY($1) AND status = 'awaiting_notice'", [ids])).length;

const statuses = (answers: readonly Answer[]) => answers.map(({ status }) => status).sort();

describe('approvals at the same moment', () => {
  it('of two benefits that exclude each other: one is given, whichever fund each is from', async () => {
    const ids = await either();
    const answers = await Promise.all(ids.map(approveOne));
    expect(statuses(answers)).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      type: 'urn:rongcai:problem:decided-otherwise',
      failed: ['ONE_ONLY'],
    });
    expect(await grantedOf(ids)).toBe(1);
  });

  it('of two claims that together exceed what a person may get: one is given', async () => {
    const ids = await either('capped');
    const answers = await Promise.all(ids.map(approveOne));
    expect([statuses(answers), await grantedOf(ids)]).toEqual([[200, 409], 1]);
  });

  it('over many and of one that excludes one of the many: one of the two is given', async () => {
    const [a, b] = await either();
    const [other] = (await claims.placed(1)) as [string];
    const many = await approveMany([a, await recommended(other, 'benefit-a')], third);
    const answers = await Promise.all([many(), approveOne(b)]);
    for (const { status } of answers) expect([200, 409]).toContain(status);
    expect(await grantedOf([a, b])).toBe(1);
  });

  it('over many beside another over many, each with what excludes the other’s: one of each two is given', async () => {
    const [first, second] = [await either(), await either()];
    const [one, other] = [await approveMany([first[0], second[0]], claims.reviewer2), await approveMany([second[1], first[1]], third)];
    const answers = await Promise.all([one(), other()]);
    expect(statuses(answers)).toEqual([200, 409]);
    expect([await grantedOf(first), await grantedOf(second)]).toEqual([1, 1]);
  });
});

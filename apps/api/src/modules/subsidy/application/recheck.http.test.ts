import { readFileSync } from 'node:fs';
import { type Claims, makeClaims } from '../../../../test/claims.ts';
import { startTestApp, type TestApp } from '../../../../test/harness.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { readAtOnce } from '../../../platform/http/read-at-once.ts';
import { systemActor } from '../../../platform/security/actor.ts';
import { gatherFacts } from '../policy/fact.queries.ts';

const order = JSON.parse(readFileSync('policies/kundulun-order-class-training.json', 'utf8'));
const path = 'subsidy-applications';

let app: TestApp;
let world: World;
let claims: Claims;
let fundId: string;
let other: string;

/** Two benefits for one trainee, each of which excludes the other. */
const either = (key: string, than: string) => ({
  ...order,
  key,
  automatic: false,
  examples: [],
  stacking: [{ id: 'ONE_ONLY', kind: 'excludes', with: [than] }],
});
beforeAll(async () => {
  app = await startTestApp({ time: '2026-03-02T02:00:00Z' });
  world = await makeWorld(app);
  claims = await makeClaims(app, world);
  fundId = await claims.fund(10_000_000);
  other = await claims.fund(10_000_000);
  for (const document of [either('benefit-a', 'benefit-b'), either('benefit-b', 'benefit-a')]) {
    const { id } = await world.clerk.create('policy-versions', { document });
    await world.reviewer.act('policy-versions', id, 'publish');
  }
});
afterAll(() => app.close());

async function recommended(enrollmentId: string, policyKey: string): Promise<string> {
  const { id } = await claims.draft(enrollmentId, { policyKey });
  await world.clerk.act(path, id, 'submit');
  await world.clerk.act(path, id, 'accept');
  await world.reviewer.act(path, id, 'recommend');
  return id;
}
const approve = (id: string, fund = fundId) => claims.reviewer2.post(`/v1/${path}/${id}/approve`, { fundId: fund });
const one = async () => (await claims.placed(1))[0] as string;

describe('what was granted on the same record under another policy', () => {
  it('is seen by a claim on it, as if it were on any other', async () => {
    const enrollment = await one();
    const a = await recommended(enrollment, 'benefit-a');
    expect((await approve(a)).status).toBe(200);
    const gathered = await readAtOnce(app.services, systemActor, (ctx) => gatherFacts(ctx, 'enrollment', enrollment));
    expect(gathered.facts.grants).toMatchObject([{ policyKey: 'benefit-a', amountFen: 180_000 }]);
    const b = await claims.draft(enrollment, { policyKey: 'benefit-b' });
    expect(b).toMatchObject({ outcome: 'ineligible', amountFen: 0 });
  });
});

describe('a signature', () => {
  it('is not given to a case that another grant excludes since it was looked at', async () => {
    const enrollment = await one();
    const [a, b] = [await recommended(enrollment, 'benefit-a'), await recommended(enrollment, 'benefit-b')];
    expect((await approve(a)).status).toBe(200);
    const refused = await approve(b);
    expect([refused.status, refused.body]).toMatchObject([
      409,
      { type: 'urn:rongcai:problem:decided-otherwise', outcome: 'ineligible', amountFen: 0, failed: ['ONE_ONLY'] },
    ]);
  });

  it('is given to one of two that exclude each other, however they are asked for at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const enrollment = await one();
      const [a, b] = [await recommended(enrollment, 'benefit-a'), await recommended(enrollment, 'benefit-b')];
      const answers = await Promise.all([approve(a), approve(b, other)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    }
  });

  it('of many at once sees what the ones before it take', async () => {
    const enrollment = await one();
    const ids = [await recommended(enrollment, 'benefit-a'), await recommended(enrollment, 'benefit-b')];
    const ask = (more: object) => claims.reviewer2.post(`/v1/${path}/decide`, { action: 'approve', ids, fundId, ...more }, { etag: false });
    const shown = await ask({ dryRun: true });
    expect(shown.body.rows.map((row: { verdict: string; reasons: string[] }) => [row.verdict, row.reasons])).toEqual([
      ['pass', []],
      ['blocked', ['decided-otherwise']],
    ]);
    expect(await app.sql('SELECT DISTINCT status FROM subsidy_applications WHERE id = ANY($1)', [ids])).toEqual([
      { status: 'in_final_review' },
    ]);
    const done = await ask({ dryRun: false, digest: shown.body.digest });
    expect([done.status, done.body.done]).toEqual([200, 1]);
  });
});

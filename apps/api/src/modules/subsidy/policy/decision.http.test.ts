import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Claims, makeClaims } from '../../../../test/claims.ts';
import { startTestApp, type TestApp } from '../../../../test/harness.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { allComponents } from '../../../platform/http/schemas.ts';

let app: TestApp;
let world: World;
let claims: Claims;

beforeAll(async () => {
  app = await startTestApp({ time: '2026-03-02T02:00:00Z' });
  world = await makeWorld(app);
  claims = await makeClaims(app, world);
});
afterAll(() => app.close());

/** The members of an interface in the policy language, as its source has them. */
function membersOf(name: string): string[] {
  const source = readFileSync(join(process.cwd(), 'packages/policy/src/decision.ts'), 'utf8');
  const body = source.split(`export interface ${name} {`)[1]?.split('\n}')[0] ?? '';
  return [...body.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, member = '']) => member);
}

describe('the decision in the contract', () => {
  it.each([
    ['Decision', 'Decision'],
    ['PredicateResult', 'DecisionPredicate'],
    ['MemberResult', 'DecisionMember'],
    ['ComponentResult', 'DecisionComponent'],
  ])('has every member of %s', (type, component) => {
    const { properties } = allComponents().get(component) as { properties: object };
    expect(membersOf(type).length).toBeGreaterThan(5);
    expect(Object.keys(properties).sort()).toEqual(membersOf(type).sort());
  });

  it('is what a case was decided by, what a replay gives and what a trial answers', async () => {
    const [enrollment] = (await claims.placed(1)) as [string];
    const { id, policyVersionId, basisId } = await claims.inReview(enrollment);
    const stored = (await world.reviewer.get(`/v1/subsidy-applications/${id}/decision`)).body.decision;
    expect(stored).toMatchObject({ outcome: 'eligible', amountFen: 180_000 });
    expect((await world.reviewer.get(`/v1/subsidy-applications/${id}/replay`)).body).toMatchObject({ same: true, decision: stored });
    const tried = (await world.reviewer.post(`/v1/policy-versions/${policyVersionId}/explain`, { basisId })).body;
    expect(Object.keys(tried)).toEqual(expect.arrayContaining([...Object.keys(stored), 'facts']));
  });
});

import { JIMEI, startTestApp, type TestApp } from '../../../test/harness.ts';
import { makeWorld, type World } from '../../../test/world.ts';
import { dateOf } from '../../kernel/dates.ts';

let app: TestApp;
let world: World;

beforeAll(async () => {
  app = await startTestApp();
  world = await makeWorld(app);
});
afterAll(() => app.close());

async function passed() {
  const class_ = await world.enrollingClass();
  const made = await world.enrollment(class_.id);
  await world.clerk.act('enrollments', made.id, 'admit');
  await world.clerk.act('training-classes', class_.id, 'start');
  await world.clerk.act('enrollments', made.id, 'complete', { hoursAttended: 120 });
  return world.clerk.act('enrollments', made.id, 'pass', { score: 90, assessor: '王考评' });
}

describe('placing a trainee', () => {
  const startedOn = dateOf(new Date());

  it('names an employer of the own region', async () => {
    const employer = await world.organization();
    const placed = await world.clerk.act('enrollments', (await passed()).id, 'place', { startedOn, organizationId: employer.id });
    expect(placed.status).toBe('placed');
  });

  it.each([
    ['of another region', async () => (await (await makeWorld(app, JIMEI)).organization()).id],
    ['that there is not', async () => '018f0000-0000-7000-8000-00000000abcd'],
  ])('refuses an employer %s alike', async (_what, employer) => {
    const trainee = await passed();
    const answer = await world.clerk.post(`/v1/enrollments/${trainee.id}/place`, { startedOn, organizationId: await employer() });
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0]).toMatchObject({ pointer: '/organizationId', code: 'unknown-reference' });
  });

  it('refuses an id in another notation', async () => {
    const trainee = await passed();
    const organizationId = `urn:uuid:${(await world.organization()).id}`;
    expect((await world.clerk.post(`/v1/enrollments/${trainee.id}/place`, { startedOn, organizationId })).status).toBe(400);
  });
});

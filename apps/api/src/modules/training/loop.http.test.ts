import { startTestApp, type TestApp } from '../../../test/harness.ts';
import { makeWorld, type World } from '../../../test/world.ts';

let app: TestApp;
let world: World;

beforeAll(async () => {
  app = await startTestApp({ time: '2026-03-02T02:00:00Z' });
  world = await makeWorld(app);
});
afterAll(() => app.close());

describe('an order from the enterprise to people at work', () => {
  it('goes through proposals, a class, an assessment and a placement, and its funnel shows it', async () => {
    const { order, proposal, provider } = await world.awardedOrder({ headcount: 3 });
    const made = await world.enrollingClass({
      kind: 'order',
      proposalId: proposal.id,
      providerId: provider.id,
      seats: 3,
      enrollFromOn: '2026-03-01',
      enrollToOn: '2026-03-10',
      startOn: '2026-03-02',
      endOn: '2026-03-31',
    });
    const first = await world.enrollment(made.id);
    const second = await world.enrollment(made.id);
    await world.clerk.act('enrollments', first.id, 'admit');
    await world.clerk.act('enrollments', second.id, 'admit');
    await world.clerk.act('training-classes', made.id, 'start');
    await world.clerk.act('enrollments', first.id, 'complete', { hoursAttended: 110 });
    await world.clerk.act('enrollments', second.id, 'drop', { reason: '个人原因' });
    await world.clerk.act('training-classes', made.id, 'assess');
    const passed = await world.clerk.act('enrollments', first.id, 'pass', { score: 86, assessor: '王考评' });
    expect(passed.certificateId).toMatch(/^[0-9a-f-]{36}$/);
    const placed = await world.clerk.act('enrollments', first.id, 'place', { startedOn: '2026-03-02', monthlyWageFen: 500_000 });
    expect(placed.status).toBe('placed');
    await world.clerk.act('training-classes', made.id, 'close');
    const funnel = await world.clerk.get(`/v1/training-orders/${order.id}/funnel`);
    expect(funnel.body).toEqual({
      ordered: 3,
      proposed: 3,
      awarded: 3,
      enrolled: 2,
      completed: 1,
      passed: 1,
      placed: 1,
      retained3: 0,
      retained6: 0,
      retained12: 0,
      committed: 3,
    });
    app.setTime('2026-09-05T02:00:00Z');
    const later = await world.clerk.get(`/v1/training-orders/${order.id}/funnel`);
    expect(later.body).toMatchObject({ retained3: 1, retained6: 1, retained12: 0 });
  });
});

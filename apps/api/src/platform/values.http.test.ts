import { startTestApp, type TestApp } from '../../test/harness.ts';
import { makeWorld, type World } from '../../test/world.ts';

let app: TestApp;
let world: World;

beforeAll(async () => {
  app = await startTestApp({ time: '2026-03-02T02:00:00Z' });
  world = await makeWorld(app);
});
afterAll(() => app.close());

const order = (fields: object) => ({
  title: '订单班',
  regionCode: '150203',
  occupationCode: '6-31-01-03',
  level: 'intermediate',
  headcount: 5,
  wageFromFen: 500_000,
  wageToFen: 600_000,
  hireCommitmentBp: 8_000,
  startFromOn: '2026-04-01',
  startToOn: '2026-05-01',
  requiredHours: 80,
  budgetPerHeadFen: 200_000,
  ...fields,
});

describe('what a new record is given', () => {
  it('is refused where a record of another kind is meant', async () => {
    const college = await world.organization('college');
    const { status, body } = await world.clerk.post('/v1/training-orders', order({ enterpriseId: college.id }));
    expect(status).toBe(400);
    expect(body.errors).toEqual([expect.objectContaining({ pointer: '/enterpriseId', code: 'wrong-kind' })]);
    expect(body.errors[0].message).toContain('enterprise');
  });

  it('is refused in every field that is wrong at once: code, region and reference', async () => {
    const { status, body } = await world.clerk.post(
      '/v1/training-orders',
      order({ enterpriseId: '018f0000-0000-7000-8000-000000000000', occupationCode: '9-99-99-99', regionCode: '999999' }),
    );
    expect(status).toBe(400);
    expect(body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code]).sort()).toEqual([
      ['/enterpriseId', 'unknown-reference'],
      ['/occupationCode', 'unknown-occupation'],
      ['/regionCode', 'unknown-region'],
    ]);
  });

  it('takes over what stands in the record that it points to', async () => {
    const class_ = await world.enrollingClass();
    const person = await world.person({ realName: '包艳' });
    const made = await world.enrollment(class_.id, { personId: person.id });
    expect(made).toMatchObject({ personName: '包艳', providerId: class_.providerId, regionCode: class_.regionCode });
  });

  it('cannot be a day that lies ahead where something has happened', async () => {
    const apprentice = await world.signedApprentice((await world.filedProgram()).id);
    const { status, body } = await world.clerk.post(`/v1/apprenticeships/${apprentice.id}/terminate`, {
      endedOn: '2026-03-03',
      reason: '个人原因',
    });
    expect(status).toBe(400);
    expect(body.errors).toEqual([expect.objectContaining({ pointer: '/endedOn', code: 'future-date' })]);
  });
});

describe('a change that changes nothing', () => {
  it('is no new version and leaves no entry', async () => {
    const made = await world.organization();
    const { body: again } = await world.clerk.patch(`/v1/organizations/${made.id}`, { name: made.name });
    expect(again.version).toBe(made.version);
    const { body } = await world.clerk.get(`/v1/organizations/${made.id}/history`);
    expect(body.data.map(({ action }: { action: string }) => action)).not.toContain('organization.update');
  });
});

import { startTestApp, type TestApp } from '../../../test/harness.ts';
import { makeWorld, type World } from '../../../test/world.ts';

let app: TestApp;
let world: World;

beforeAll(async () => {
  app = await startTestApp({ time: '2026-06-01T02:00:00Z' });
  world = await makeWorld(app);
});
afterAll(() => app.close());

async function scheme(places: number, year = 0) {
  const organizer = await world.organization('association');
  const made = await world.clerk.create('evaluation-schemes', {
    organizerId: organizer.id,
    regionCode: world.regionCode,
    title: '金蓝领人才评价',
    fromOn: '2026-01-01',
    toOn: '2029-12-31',
    stipendPolicyKey: 'cn-jimei-goldblue',
  });
  const quota = await world.clerk.create('evaluation-quotas', { schemeId: made.id, level: 'technician', places, year });
  return { scheme: await world.reviewer.act('evaluation-schemes', made.id, 'publish'), quota };
}
async function onNotice(schemeId: string) {
  const made = await world.clerk.create('evaluation-cases', {
    schemeId,
    personId: (await world.person()).id,
    employerId: (await world.organization()).id,
    occupationCode: '6-31-01-03',
    level: 'technician',
  });
  await world.reviewer.act('evaluation-cases', made.id, 'review', { score: 88 });
  return world.clerk.act('evaluation-cases', made.id, 'notice');
}

describe('an evaluation case', () => {
  it('ends with the recognition and its certificate, by two people', async () => {
    const second = await app.staff(['reviewer']);
    const made = await onNotice((await scheme(5)).scheme.id);
    const same = await world.reviewer.post(`/v1/evaluation-cases/${made.id}/award`);
    expect([same.status, same.body.type]).toEqual([409, 'urn:rongcai:problem:same-person']);
    const awarded = await second.act('evaluation-cases', made.id, 'award');
    expect(awarded).toMatchObject({ status: 'awarded', awardedOn: '2026-06-01', score: 88 });
    const { body } = await world.clerk.get(`/v1/certificates/${awarded.certificateId}`);
    expect(body).toMatchObject({ status: 'valid', level: 'technician', source: 'evaluation', sourceId: made.id });
  });

  it('is never awarded beyond the quota, however many at once; a revocation frees the place and ends the certificate', async () => {
    const second = await app.staff(['reviewer']);
    const { scheme: one, quota } = await scheme(2);
    const cases = await Promise.all(Array.from({ length: 6 }, () => onNotice(one.id)));
    const answers = await Promise.all(cases.map(({ id }) => second.post(`/v1/evaluation-cases/${id}/award`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409, 409, 409, 409]);
    const awarded = answers.find(({ status }) => status === 200)?.body;
    await second.act('evaluation-cases', awarded.id, 'revoke', { reason: '业绩材料不实' });
    expect((await world.clerk.get(`/v1/certificates/${awarded.certificateId}`)).body).toMatchObject({ status: 'revoked' });
    expect((await world.clerk.get(`/v1/evaluation-quotas/${quota.id}`)).body).toMatchObject({ taken: 1, places: 2 });
    const late = cases[answers.findIndex(({ status }) => status === 409)];
    expect((await second.post(`/v1/evaluation-cases/${late?.id}/award`)).status).toBe(200);
  });

  it('takes the quota of the year before that of the whole scheme', async () => {
    const second = await app.staff(['reviewer']);
    const { scheme: one, quota } = await scheme(0, 2026);
    await world.clerk.create('evaluation-quotas', { schemeId: one.id, level: 'technician', places: 9 });
    const made = await onNotice(one.id);
    const { status, body } = await second.post(`/v1/evaluation-cases/${made.id}/award`);
    expect([status, body.type]).toEqual([409, 'urn:rongcai:problem:quota-exhausted']);
    await world.clerk.patch(`/v1/evaluation-quotas/${quota.id}`, { places: 1 });
    expect(await second.act('evaluation-cases', made.id, 'award')).toMatchObject({ quotaId: quota.id });
  });

  it('is not taken by a scheme that is not published', async () => {
    const organizer = await world.organization('association');
    const draft = await world.clerk.create('evaluation-schemes', {
      organizerId: organizer.id,
      regionCode: world.regionCode,
      title: '未发布',
      fromOn: '2026-01-01',
      toOn: '2026-12-31',
    });
    await expect(onNotice(draft.id)).rejects.toThrow(/scheme-not-open/);
  });
});

describe('a quota that is none', () => {
  it('is refused by the name of what is wrong, for whoever asks', async () => {
    const { scheme: one, quota } = await scheme(2);
    const at = `/v1/evaluation-quotas/${quota.id}`;
    for (const [body, pointer] of [
      [{ places: 100_001 }, '/places'],
      [{ places: -1 }, '/places'],
      [{ places: 1e30 }, '/places'],
      [{ places: 1.5 }, '/places'],
      [{ places: null }, '/places'],
      [{ taken: 0 }, '/taken'],
      [{ schemeId: one.id }, '/schemeId'],
    ] as const) {
      const refused = await world.clerk.patch(at, body);
      expect([body, refused.status, refused.body.errors[0].pointer]).toEqual([body, 400, pointer]);
    }
    const again = await world.clerk.post('/v1/evaluation-quotas', { schemeId: one.id, level: 'technician', places: 1, year: 2_101 });
    expect([again.status, again.body.errors[0].pointer]).toEqual([400, '/year']);
    expect((await world.clerk.patch(at, { places: 3 }, { etag: '"99"' })).status).toBe(412);
    expect((await world.clerk.patch(at, { places: 3 }, { etag: false })).status).toBe(428);
    expect((await (await app.staff(['clerk'], '350211')).patch(at, { places: 3 }, { etag: '*' })).status).toBe(404);
    expect((await world.clerk.get(at)).body).toMatchObject({ places: 2, version: quota.version });
  });
});

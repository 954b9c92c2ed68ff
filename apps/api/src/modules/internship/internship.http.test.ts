import { startTestApp, type TestApp } from '../../../test/harness.ts';
import { makeWorld, type World } from '../../../test/world.ts';

let app: TestApp;
let world: World;

beforeAll(async () => {
  app = await startTestApp({ time: '2026-06-01T02:00:00Z' });
  world = await makeWorld(app);
});
afterAll(() => app.close());

async function publishedPost(fields: object = {}) {
  const host = await world.organization();
  const made = await world.clerk.create('internship-posts', {
    hostId: host.id,
    regionCode: world.regionCode,
    title: '设备运维实习生',
    kind: 'student',
    openings: 2,
    fromOn: '2026-03-01',
    toOn: '2026-12-31',
    place: '厂区',
    contact: '刘主任',
    lodging: true,
    ...fields,
  });
  return world.reviewer.act('internship-posts', made.id, 'publish');
}
const applied = async (postId: string) => world.clerk.create('internships', { postId, personId: (await world.person()).id });
const insurance = { insurer: '人保财险', insuredFen: 33_000_000, insurancePolicyNumber: 'PZ2026-1' };

describe('an internship', () => {
  it('leads from the post to the job at the host', async () => {
    const post = await publishedPost();
    const made = await applied(post.id);
    expect(made).toMatchObject({ status: 'applied', hostId: post.hostId, contact: '刘主任', regionCode: post.regionCode });
    await world.clerk.act('internships', made.id, 'match', insurance);
    await world.clerk.act('internships', made.id, 'activate', { startedOn: '2026-03-01' });
    await world.clerk.act('internships', made.id, 'complete', { endedOn: '2026-05-31' });
    const retained = await world.clerk.act('internships', made.id, 'retain', { employedOn: '2026-06-01' });
    expect(retained).toMatchObject({ status: 'retained', allowedActions: [] });
    const { body } = await world.clerk.get(`/v1/employments/${retained.employmentId}`);
    expect(body).toMatchObject({ organizationId: post.hostId, startedOn: '2026-06-01', source: 'internship', sourceId: made.id });
  });

  it('does not begin without accident insurance', async () => {
    const made = await applied((await publishedPost()).id);
    await world.clerk.act('internships', made.id, 'match', {});
    const { status, body } = await world.clerk.post(`/v1/internships/${made.id}/activate`, { startedOn: '2026-05-01' });
    expect([status, body.type]).toEqual([409, 'urn:rongcai:problem:not-insured']);
  });

  it('is not ended before it began, nor in days to come', async () => {
    const made = await applied((await publishedPost()).id);
    await world.clerk.act('internships', made.id, 'match', insurance);
    const ahead = await world.clerk.post(`/v1/internships/${made.id}/activate`, { startedOn: '2026-06-02' });
    expect(ahead.body.errors[0]).toMatchObject({ pointer: '/startedOn', code: 'future-date' });
    await world.clerk.act('internships', made.id, 'activate', { startedOn: '2026-05-10' });
    const before = await world.clerk.post(`/v1/internships/${made.id}/complete`, { endedOn: '2026-05-09' });
    expect([before.status, before.body.errors?.[0]?.pointer]).toEqual([409, '/endedOn']);
  });

  it('is one at a time for each person', async () => {
    const made = await applied((await publishedPost()).id);
    const again = await world.clerk.post('/v1/internships', { postId: (await publishedPost()).id, personId: made.personId });
    expect([again.status, again.body.type]).toEqual([409, 'urn:rongcai:problem:already-an-intern']);
  });

  it('is matched to no more than the openings, however many try at once; a place given back is free again', async () => {
    const post = await publishedPost({ openings: 3 });
    const all = await Promise.all(Array.from({ length: 10 }, () => applied(post.id)));
    const answers = await Promise.all(all.map(({ id }) => world.clerk.post(`/v1/internships/${id}/match`, {})));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, ...new Array(7).fill(409)]);
    const matched = answers.find(({ status }) => status === 200)?.body;
    await world.clerk.act('internships', matched.id, 'terminate', { reason: '放弃' });
    const late = answers.findIndex(({ status }) => status === 409);
    expect((await world.clerk.post(`/v1/internships/${all[late]?.id}/match`, {})).status).toBe(200);
    expect((await world.clerk.get(`/v1/internship-posts/${post.id}`)).body).toMatchObject({ filled: 3, openings: 3 });
  });
});

describe('a published internship post', () => {
  const post = (id: string) => `/v1/internship-posts/${id}`;
  const changes = {
    title: '另一个岗位',
    kind: 'graduate',
    fromOn: '2026-04-01',
    toOn: '2027-01-31',
    place: '外地',
    allowanceFen: 1,
    board: true,
    lodging: false,
    transport: true,
    description: '另一种工作',
  };

  it('keeps what interns count on, whoever asks: the host that is bound to it, and the clerk', async () => {
    const { id, hostId } = await publishedPost();
    const host = await app.client(['internship:read', 'internship:write'], { organizationId: hostId });
    for (const caller of [host, world.clerk]) {
      for (const [name, value] of Object.entries(changes)) {
        const { status, body } = await caller.patch(post(id), { [name]: value });
        expect([name, status, body.type, body.errors?.[0]]).toEqual([
          name,
          409,
          'urn:rongcai:problem:state-conflict',
          expect.objectContaining({ pointer: `/${name}`, code: 'fixed-in-state' }),
        ]);
      }
    }
    expect((await host.get(post(id))).body).toMatchObject({ title: '设备运维实习生', place: '厂区', lodging: true, version: 2 });
  });

  it('may still take more people and name another contact; fields that are sent as they were are no change', async () => {
    const { id, hostId } = await publishedPost();
    const host = await app.client(['internship:read', 'internship:write'], { organizationId: hostId });
    const changed = await host.patch(post(id), { title: '设备运维实习生', lodging: true, openings: 3, contact: '王主任' });
    expect(changed.body).toMatchObject({ openings: 3, contact: '王主任', version: 3 });
  });

  it('as a draft is changed in everything', async () => {
    const { body } = await world.clerk.get(post((await publishedPost()).id));
    const draft = await world.clerk.create('internship-posts', {
      ...Object.fromEntries(
        ['hostId', 'regionCode', 'title', 'kind', 'openings', 'fromOn', 'toOn', 'place', 'contact'].map((name) => [name, body[name]]),
      ),
    });
    expect((await world.clerk.patch(post(draft.id), changes)).body).toMatchObject(changes);
  });
});

describe('the public list of internship posts', () => {
  it('shows published posts with the name of the host, and no contact', async () => {
    const { id, number, title } = await publishedPost({ title: '公开的岗位' });
    const closed = await publishedPost({ title: '公开过的岗位' });
    await world.clerk.act('internship-posts', closed.id, 'close');
    const { body } = await app.anonymous().get('/v1/public/internship-posts?q=%E5%85%AC%E5%BC%80');
    expect(body.data).toEqual([expect.objectContaining({ id, number, title })]);
    expect(body.data[0].organizationName).toMatch(/^单位/);
    expect(body.data[0]).not.toHaveProperty('contact');
  });
});

import { startTestApp, type TestApp } from '../../../test/harness.ts';
import { makeWorld, type World } from '../../../test/world.ts';

let app: TestApp;
let world: World;

beforeAll(async () => {
  app = await startTestApp({ time: '2026-03-02T02:00:00Z' });
  world = await makeWorld(app);
});
afterAll(() => app.close());

const counted = (answers: { status: number }[]) => answers.map(({ status }) => status).sort();
const many = <T>(n: number, make: () => Promise<T>) => Promise.all(Array.from({ length: n }, make));

describe('at the same moment', () => {
  it('eight are hired for three openings: three are, and the posting closes', async () => {
    const posting = await world.publishedPosting({ openings: 3 });
    const offered = await many(8, () => world.offeredApplication(posting.id));
    const answers = await Promise.all(
      offered.map(({ id }) => world.clerk.post(`/v1/job-applications/${id}/hire`, { startedOn: '2026-03-09' })),
    );
    expect(counted(answers)).toEqual([200, 200, 200, 409, 409, 409, 409, 409]);
    expect((await world.clerk.get(`/v1/job-postings/${posting.id}`)).body).toMatchObject({ filled: 3, status: 'closed' });
    const employed = "SELECT count(*)::int AS n FROM employments WHERE source = 'job-application' AND organization_id = $1";
    expect(await app.sql(employed, [posting.enterpriseId])).toEqual([{ n: 3 }]);
  });

  it('eight booths are approved at a fair with three: three are', async () => {
    const fair = await world.publishedFair({ boothCapacity: 3 });
    const applied = await many(8, async () =>
      world.clerk.create('booths', { fairId: fair.id, enterpriseId: (await world.organization()).id }),
    );
    const answers = await Promise.all(applied.map(({ id }) => world.reviewer.post(`/v1/booths/${id}/approve`)));
    expect(counted(answers)).toEqual([200, 200, 200, 409, 409, 409, 409, 409]);
    expect((await world.clerk.get(`/v1/job-fairs/${fair.id}`)).body.boothsTaken).toBe(3);
    expect((await world.clerk.get(`/v1/booths?fairId=${fair.id}&status=approved`)).body.data).toHaveLength(3);
  });

  it('a fair ends while booths are approved, and no booth stays in between', async () => {
    const fair = await world.publishedFair();
    const applied = await many(6, async () =>
      world.clerk.create('booths', { fairId: fair.id, enterpriseId: (await world.organization()).id }),
    );
    await world.clerk.act('job-fairs', fair.id, 'start');
    await Promise.all([
      ...applied.map(({ id }) => world.reviewer.post(`/v1/booths/${id}/approve`)),
      world.clerk.post(`/v1/job-fairs/${fair.id}/end`, undefined, { etag: '*' }),
    ]);
    const left = await world.clerk.get(`/v1/booths?fairId=${fair.id}&status=applied,approved`);
    expect(left.body.data).toEqual([]);
    const [row] = await app.sql(
      `SELECT booths_taken AS taken, (SELECT count(*)::int FROM booths b WHERE b.fair_id = f.id AND status = 'absent') AS absent FROM job_fairs f WHERE id = $1`,
      [fair.id],
    );
    expect(row?.taken).toBe(row?.absent);
  });

  it('a double click hires once, with one employment', async () => {
    const posting = await world.publishedPosting();
    const { id } = await world.offeredApplication(posting.id);
    const etag = (await world.clerk.get(`/v1/job-applications/${id}`)).headers.etag as string;
    const click = () => world.clerk.post(`/v1/job-applications/${id}/hire`, { startedOn: '2026-03-09' }, { key: 'hire-once', etag });
    const answers = await many(3, click);
    expect(counted(answers)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.employmentId)).size).toBe(1);
    expect((await world.clerk.get(`/v1/job-postings/${posting.id}`)).body.filled).toBe(1);
  });

  it('a person applies twice for one posting, and has one application', async () => {
    const posting = await world.publishedPosting();
    const personId = (await world.person()).id;
    const answers = await many(5, () => world.clerk.post('/v1/job-applications', { postingId: posting.id, personId }));
    expect(counted(answers)).toEqual([201, 409, 409, 409, 409]);
  });
});

import { JIMEI, startTestApp, type TestApp } from '../../../test/harness.ts';
import { makeWorld, type World } from '../../../test/world.ts';
import { recruitment } from './index.ts';

let app: TestApp;
let world: World;

beforeEach(async () => {
  app = await startTestApp({ time: '2026-03-02T02:00:00Z' });
  world = await makeWorld(app);
});
afterEach(() => app.close());

const titles = (answer: { body: { data: { title: string }[] } }) => answer.body.data.map(({ title }) => title);

describe('what anybody may read', () => {
  it('is the published postings of every region, with the name of the enterprise and without what is internal', async () => {
    const far = await makeWorld(app, JIMEI);
    const enterprise = await far.organization('enterprise', { name: '厦门某电子厂' });
    const near = await world.publishedPosting({ title: '包头岗位' });
    await far.publishedPosting({ title: '厦门岗位', enterpriseId: enterprise.id, wageFromFen: 600_000 });
    await world.draftPosting({ title: '草稿岗位' });
    const paused = await world.publishedPosting({ title: '暂停岗位' });
    await world.clerk.act('job-postings', paused.id, 'pause');
    const anybody = app.anonymous();
    const all = await anybody.get('/v1/public/job-postings');
    expect(titles(all)).toEqual(['厦门岗位', '包头岗位']);
    expect(all.body.data[0].organizationName).toBe('厦门某电子厂');
    for (const internal of ['allowedActions', 'returnedReason', 'createdBy', 'version', 'enterpriseId']) {
      expect(all.body.data[1]).not.toHaveProperty(internal);
    }
    expect(all.body.data[1].id).toBe(near.id);
    expect(titles(await anybody.get('/v1/public/job-postings?regionCode=350000'))).toEqual(['厦门岗位']);
    expect(titles(await anybody.get('/v1/public/job-postings?wageFromFenTo=500000&q=岗位'))).toEqual(['包头岗位']);
    const draft = await anybody.get('/v1/public/job-postings?status=draft');
    expect(draft).toMatchObject({ status: 400, body: { errors: [{ pointer: '?status' }] } });
  });

  it('comes page by page, each posting once', async () => {
    for (const title of ['甲', '乙', '丙']) await world.publishedPosting({ title });
    const anybody = app.anonymous();
    const first = await anybody.get('/v1/public/job-postings?limit=2');
    expect(titles(first)).toEqual(['丙', '乙']);
    const second = await anybody.get(`/v1/public/job-postings?limit=2&cursor=${first.body.page.nextCursor}`);
    expect(titles(second)).toEqual(['甲']);
    expect(second.body.page.nextCursor).toBeNull();
    expect((await anybody.get('/v1/public/job-postings?cursor=x.y')).status).toBe(400);
  });

  it('is the fairs that are published or live, the next one first', async () => {
    const later = await world.publishedFair({ title: '四月招聘会', startsAt: '2026-04-01T01:00:00Z', endsAt: '2026-04-01T09:00:00Z' });
    const live = await world.publishedFair({ title: '三月招聘会' });
    await world.clerk.act('job-fairs', live.id, 'start');
    const over = await world.publishedFair({ title: '已办招聘会' });
    await world.clerk.act('job-fairs', over.id, 'start');
    await world.clerk.act('job-fairs', over.id, 'end');
    const fairs = await app.anonymous().get('/v1/public/job-fairs');
    expect(fairs.body.data).toMatchObject([
      { id: live.id, title: '三月招聘会', status: 'live' },
      { id: later.id, status: 'published', startsAt: '2026-04-01T01:00:00.000Z' },
    ]);
  });
});

describe('the clock', () => {
  const expire = () => recruitment.timers?.find(({ name }) => name === 'expire-job-postings')?.run(app.services);

  it('closes postings after their last day in China, published or paused, and says that it was the system', async () => {
    const shown = await world.publishedPosting({ validUntilOn: '2026-03-05' });
    const paused = await world.publishedPosting({ validUntilOn: '2026-03-05' });
    await world.clerk.act('job-postings', paused.id, 'pause');
    const lasting = await world.publishedPosting({ validUntilOn: '2026-03-06' });
    const draft = await world.draftPosting({ validUntilOn: '2026-03-05' });
    const states = async () =>
      Promise.all([shown, paused, lasting, draft].map(async ({ id }) => (await world.clerk.get(`/v1/job-postings/${id}`)).body.status));
    app.setTime('2026-03-05T15:59:00Z');
    await expire();
    expect(await states()).toEqual(['published', 'paused', 'published', 'draft']);
    app.setTime('2026-03-05T16:01:00Z');
    const personId = (await world.person()).id;
    const late = await world.clerk.post('/v1/job-applications', { postingId: shown.id, personId });
    expect(late).toMatchObject({ status: 409, body: { type: 'urn:rongcai:problem:posting-expired' } });
    expect(await world.clerk.post(`/v1/job-postings/${paused.id}/resume`)).toMatchObject({ status: 409 });
    await expire();
    await expire();
    expect(await states()).toEqual(['closed', 'closed', 'published', 'draft']);
    const history = await world.clerk.get(`/v1/job-postings/${shown.id}/history`);
    expect(history.body.data[0]).toMatchObject({ action: 'job-posting.expire', actorKind: 'system' });
    const events = await app.sql("SELECT count(*)::int AS n FROM events WHERE type = 'job-posting.expired'");
    expect(events).toEqual([{ n: 2 }]);
  });

  it('closes more than one batch, and leaves no expired posting behind', async () => {
    const { id } = await world.publishedPosting({ validUntilOn: '2026-03-05' });
    const columns = (
      await app.sql<{ name: string }>("SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'job_postings'")
    )
      .map(({ name }) => name)
      .filter((name) => !['id', 'number'].includes(name));
    await app.sql(
      `INSERT INTO job_postings (id, number, ${columns.join(', ')})
       SELECT gen_random_uuid(), 'X' || n, ${columns.join(', ')} FROM job_postings, generate_series(1, 1500) n WHERE id = $1`,
      [id],
    );
    app.setTime('2026-03-07T02:00:00Z');
    await expire();
    expect(await app.sql('SELECT status, count(*)::int AS n FROM job_postings GROUP BY status')).toEqual([{ status: 'closed', n: 1501 }]);
  });
});

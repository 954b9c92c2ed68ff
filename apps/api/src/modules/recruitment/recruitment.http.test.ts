import { JIMEI, startTestApp, type TestApp } from '../../../test/harness.ts';
import { makeWorld, type World } from '../../../test/world.ts';

let app: TestApp;
let world: World;

beforeAll(async () => {
  app = await startTestApp({ time: '2026-03-02T02:00:00Z' });
  world = await makeWorld(app);
});
afterAll(() => app.close());

const hire = (id: string) => world.clerk.post(`/v1/job-applications/${id}/hire`, { startedOn: '2026-03-09' });
const stateOf = async (path: string, id: string) => (await world.clerk.get(`/v1/${path}/${id}`)).body.status;

describe('a fair and its booths', () => {
  it('is published, held, ended and archived; who did not come was absent, who still waits is told', async () => {
    const fair = await world.publishedFair();
    const booth = async () => world.clerk.create('booths', { fairId: fair.id, enterpriseId: (await world.organization()).id });
    const [came, stayedAway, undecided, refused] = [await booth(), await booth(), await booth(), await booth()];
    expect(came).toMatchObject({ status: 'applied', hostId: fair.hostId, regionCode: fair.regionCode });
    await world.reviewer.act('booths', came.id, 'approve');
    await world.reviewer.act('booths', stayedAway.id, 'approve');
    await world.reviewer.act('booths', refused.id, 'reject', { reason: '不符合参会条件' });
    await world.clerk.act('job-fairs', fair.id, 'start');
    await world.clerk.act('booths', came.id, 'attend');
    expect(await world.clerk.act('job-fairs', fair.id, 'end')).toMatchObject({ status: 'ended', boothsTaken: 2 });
    expect(await stateOf('booths', came.id)).toBe('attended');
    expect(await stateOf('booths', stayedAway.id)).toBe('absent');
    expect((await world.clerk.get(`/v1/booths/${undecided.id}`)).body).toMatchObject({ status: 'rejected', endReason: '招聘活动已结束' });
    expect((await world.clerk.get(`/v1/booths/${refused.id}`)).body.endReason).toBe('不符合参会条件');
    expect(await world.clerk.act('job-fairs', fair.id, 'archive')).toMatchObject({ status: 'archived', allowedActions: [] });
  });

  it('takes no booth before it is published, and one for each enterprise', async () => {
    const enterpriseId = (await world.organization()).id;
    const times = { startsAt: '2026-03-05T01:00:00Z', endsAt: '2026-03-05T09:00:00Z' };
    const draft = await world.clerk.create('job-fairs', {
      kind: 'livestream',
      title: '直播带岗',
      hostId: enterpriseId,
      regionCode: world.regionCode,
      ...times,
    });
    const early = await world.clerk.post('/v1/booths', { fairId: draft.id, enterpriseId });
    expect(early).toMatchObject({ status: 409, body: { type: 'urn:rongcai:problem:fair-not-open', state: 'draft' } });
    const fair = await world.publishedFair();
    const body = { fairId: fair.id, enterpriseId };
    const { id } = await world.clerk.create('booths', body);
    expect(await world.clerk.post('/v1/booths', body)).toMatchObject({ status: 409, body: { errors: [{ pointer: '/enterpriseId' }] } });
    await world.reviewer.act('booths', id, 'reject', { reason: '材料不全' });
    expect((await world.clerk.post('/v1/booths', body)).status).toBe(201);
  });

  it('keeps at least the booths that are taken, and ends after it starts', async () => {
    const fair = await world.publishedFair();
    const { id } = await world.clerk.create('booths', { fairId: fair.id, enterpriseId: (await world.organization()).id });
    await world.reviewer.act('booths', id, 'approve');
    const fewer = await world.clerk.patch(`/v1/job-fairs/${fair.id}`, { boothCapacity: 0 });
    expect(fewer).toMatchObject({ status: 409, body: { errors: [{ pointer: '/boothCapacity', code: 'booths-taken' }] } });
    const backwards = await world.clerk.patch(`/v1/job-fairs/${fair.id}`, { endsAt: fair.startsAt });
    expect(backwards).toMatchObject({ status: 409, body: { errors: [{ pointer: '/endsAt' }] } });
  });

  it('is run by its host, who decides on booths but does not publish', async () => {
    const fair = await world.publishedFair();
    const host = await app.client(['recruitment:read', 'recruitment:write', 'recruitment:act'], { organizationId: fair.hostId });
    const { id } = await world.clerk.create('booths', { fairId: fair.id, enterpriseId: (await world.organization()).id });
    expect((await host.get(`/v1/booths/${id}`)).body.allowedActions).toEqual(['approve', 'reject']);
    expect(await host.act('booths', id, 'approve')).toMatchObject({ status: 'approved' });
    const { id: own } = await host.create('job-fairs', {
      kind: 'online',
      title: '网络招聘会',
      hostId: fair.hostId,
      regionCode: world.regionCode,
      startsAt: fair.startsAt,
      endsAt: fair.endsAt,
    });
    expect((await host.post(`/v1/job-fairs/${own}/publish`)).status).toBe(403);
  });
});

describe('a posting and who applies for it', () => {
  it('leads from the application to an employment', async () => {
    const posting = await world.publishedPosting({ openings: 2 });
    const fair = await world.publishedFair();
    const offered = await world.offeredApplication(posting.id, { fairId: fair.id });
    expect(offered).toMatchObject({ status: 'offered', interviewAt: '2026-03-03T02:00:00.000Z', enterpriseId: posting.enterpriseId });
    const hired = await hire(offered.id);
    expect(hired).toMatchObject({ status: 200, body: { status: 'hired', startedOn: '2026-03-09' } });
    const employment = await world.clerk.get(`/v1/employments/${hired.body.employmentId}`);
    expect(employment.body).toMatchObject({
      source: 'job-application',
      sourceId: offered.id,
      personId: offered.personId,
      organizationId: posting.enterpriseId,
      monthlyWageFen: 520_000,
      startedOn: '2026-03-09',
    });
    expect((await world.clerk.get(`/v1/job-postings/${posting.id}`)).body).toMatchObject({ status: 'published', filled: 1 });
  });

  it('closes with its last opening and refuses further hires', async () => {
    const posting = await world.publishedPosting({ openings: 1 });
    const [first, second] = [await world.offeredApplication(posting.id), await world.offeredApplication(posting.id)];
    expect((await hire(first.id)).status).toBe(200);
    expect((await world.clerk.get(`/v1/job-postings/${posting.id}`)).body).toMatchObject({ status: 'closed', filled: 1 });
    expect(await hire(second.id)).toMatchObject({ status: 409, body: { type: 'urn:rongcai:problem:posting-full' } });
    expect(await stateOf('job-applications', second.id)).toBe('offered');
  });

  it('still hires whom it had offered the job when it was closed early', async () => {
    const posting = await world.publishedPosting();
    const offered = await world.offeredApplication(posting.id);
    await world.clerk.act('job-postings', posting.id, 'close');
    expect((await hire(offered.id)).body.status).toBe('hired');
    expect((await world.clerk.get(`/v1/job-postings/${posting.id}`)).body).toMatchObject({ status: 'closed', filled: 1 });
  });

  it('is submitted, returned with a reason, published by a reviewer, paused and resumed', async () => {
    const { id } = await world.draftPosting();
    await world.clerk.act('job-postings', id, 'submit');
    expect((await world.clerk.post(`/v1/job-postings/${id}/publish`)).status).toBe(403);
    const returned = await world.reviewer.act('job-postings', id, 'return', { reason: '请写明工作地点' });
    expect(returned).toMatchObject({ status: 'draft', returnedReason: '请写明工作地点' });
    await world.clerk.act('job-postings', id, 'submit');
    await world.reviewer.act('job-postings', id, 'publish');
    await world.clerk.act('job-postings', id, 'pause');
    const person = (await world.person()).id;
    const paused = await world.clerk.post('/v1/job-applications', { postingId: id, personId: person });
    expect(paused).toMatchObject({ status: 409, body: { type: 'urn:rongcai:problem:posting-not-published', state: 'paused' } });
    expect(await world.clerk.act('job-postings', id, 'resume')).toMatchObject({ status: 'published' });
  });

  it('has one live application of a person, and another after the first was withdrawn', async () => {
    const posting = await world.publishedPosting();
    const first = await world.jobApplication(posting.id);
    const again = { postingId: posting.id, personId: first.personId };
    expect(await world.clerk.post('/v1/job-applications', again)).toMatchObject({
      status: 409,
      body: { errors: [{ pointer: '/personId', code: 'already-applied' }] },
    });
    const withdrawn = await world.clerk.act('job-applications', first.id, 'withdraw', { reason: '已找到工作' });
    expect(withdrawn).toMatchObject({ status: 'withdrawn', endReason: '已找到工作' });
    expect((await world.clerk.post('/v1/job-applications', again)).status).toBe(201);
  });

  it('names state and allowed actions in the wrong state, and the fields of bad input', async () => {
    const posting = await world.publishedPosting();
    const { id, personId } = await world.jobApplication(posting.id);
    expect(await hire(id)).toMatchObject({ status: 409, body: { state: 'submitted', allowedActions: ['screen', 'reject', 'withdraw'] } });
    const wage = await world.clerk.patch(`/v1/job-postings/${(await world.draftPosting()).id}`, { wageToFen: 1 });
    expect(wage).toMatchObject({ status: 409, body: { errors: [{ pointer: '/wageToFen', code: 'wage-range' }] } });
    const bad = await world.clerk.post('/v1/job-postings', { title: ' ', term: 'forever', openings: 0 });
    const pointers = bad.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/title', '/term', '/openings', '/validUntilOn', '/enterpriseId']));
    const unknown = await world.clerk.post('/v1/job-applications', { postingId: personId, personId });
    expect(unknown).toMatchObject({ status: 400, body: { errors: [{ pointer: '/postingId', code: 'unknown-reference' }] } });
    expect((await world.clerk.patch(`/v1/job-postings/${posting.id}`, { openings: 99 })).status).toBe(409);
  });

  it('is made by the enterprise for itself only, which also applies for its booth', async () => {
    const [own, other] = [await world.organization(), await world.organization()];
    const client = await app.client(['recruitment:read', 'recruitment:write', 'recruitment:act'], { organizationId: own.id });
    const fair = await world.publishedFair();
    expect(await client.create('booths', { fairId: fair.id, enterpriseId: own.id })).toMatchObject({
      status: 'applied',
      allowedActions: [],
    });
    expect((await client.post('/v1/booths', { fairId: fair.id, enterpriseId: other.id })).status).toBe(403);
    const { id, allowedActions: _, ...draft } = await world.draftPosting({ enterpriseId: own.id });
    expect((await client.post(`/v1/job-postings/${id}/submit`)).body).toMatchObject({ status: 'submitted', allowedActions: [] });
    const names = ['regionCode', 'title', 'occupationCode', 'openings', 'wageFromFen', 'wageToFen', 'place', 'term', 'validUntilOn'];
    const terms = Object.fromEntries(names.map((name) => [name, draft[name]]));
    expect((await client.post('/v1/job-postings', { ...terms, enterpriseId: own.id })).status).toBe(201);
    expect((await client.post('/v1/job-postings', { ...terms, enterpriseId: other.id })).status).toBe(403);
  });

  it('does not exist elsewhere; another organization of the region sees published postings and no applications', async () => {
    const posting = await world.publishedPosting();
    const draft = await world.draftPosting();
    const { id } = await world.jobApplication(posting.id);
    const elsewhere = await app.staff(['clerk'], JIMEI);
    const stranger = await app.client(['recruitment:read', 'recruitment:act'], { organizationId: (await world.organization()).id });
    for (const caller of [elsewhere, stranger]) {
      expect((await caller.get(`/v1/job-postings/${draft.id}`)).status).toBe(404);
      expect((await caller.get(`/v1/job-applications/${id}`)).status).toBe(404);
      expect((await caller.get('/v1/job-applications?count=exact')).body).toMatchObject({ data: [], page: { total: 0 } });
    }
    expect((await elsewhere.get(`/v1/job-postings/${posting.id}`)).status).toBe(404);
    expect((await stranger.get(`/v1/job-postings/${posting.id}`)).body).toMatchObject({ id: posting.id, allowedActions: [] });
    expect((await stranger.post(`/v1/job-postings/${posting.id}/close`)).status).toBe(403);
    expect((await stranger.post(`/v1/job-applications/${id}/screen`, undefined, { etag: '*' })).status).toBe(404);
  });
});

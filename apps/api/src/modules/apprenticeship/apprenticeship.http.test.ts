import { JIMEI, startTestApp, type TestApp } from '../../../test/harness.ts';
import { makeWorld, type World } from '../../../test/world.ts';

let app: TestApp;
let world: World;

beforeAll(async () => {
  app = await startTestApp({ time: '2026-03-02T02:00:00Z' });
  world = await makeWorld(app);
});
afterAll(() => app.close());

const APPRENTICES = 'apprenticeships';
const PROGRAMS = 'apprenticeship-programs';
const file = (id: string) => world.reviewer.act(APPRENTICES, id, 'file');
/** A program in training with one active apprentice. */
async function inTraining(fields: object = {}) {
  const program = await world.filedProgram();
  const { id } = await world.signedApprentice(program.id, fields);
  await file(id);
  await world.clerk.act(PROGRAMS, program.id, 'start');
  return { program, apprentice: await world.clerk.act(APPRENTICES, id, 'activate', { startedOn: '2026-03-02' }) };
}

describe('an apprenticeship from the agreement to the certificate', () => {
  it('is signed, filed, activated, paused, resumed, passed and completed', async () => {
    const { program, apprentice } = await inTraining();
    expect(apprentice).toMatchObject({ status: 'active', startedOn: '2026-03-02', filedOn: '2026-03-02', level: 'intermediate' });
    const employment = await world.clerk.get(`/v1/employments/${apprentice.employmentId}`);
    expect(employment.body).toMatchObject({
      source: 'apprenticeship',
      sourceId: apprentice.id,
      personId: apprentice.personId,
      organizationId: program.enterpriseId,
      monthlyWageFen: 480_000,
    });
    expect(await world.clerk.act(APPRENTICES, apprentice.id, 'pause', { reason: '企业停产' })).toMatchObject({ status: 'paused' });
    expect(await world.clerk.act(APPRENTICES, apprentice.id, 'resume')).toMatchObject({ status: 'active' });
    const left = await world.clerk.post(`/v1/${PROGRAMS}/${program.id}/finish`);
    expect(left).toMatchObject({ status: 409, body: { type: 'urn:rongcai:problem:apprentices-left', left: 1 } });
    const late = await world.apprentice(program.id);
    const passed = await world.clerk.act(APPRENTICES, apprentice.id, 'pass', { score: 88, assessor: '王考评' });
    const certificate = await world.clerk.get(`/v1/certificates/${passed.certificateId}`);
    expect(certificate.body).toMatchObject({ personId: apprentice.personId, issuerId: program.providerId, level: 'intermediate' });
    expect(await world.clerk.act(APPRENTICES, apprentice.id, 'complete')).toMatchObject({ status: 'completed', endedOn: '2026-03-02' });
    expect(await world.clerk.act(PROGRAMS, program.id, 'finish')).toMatchObject({ status: 'completed', apprenticesFiled: 1 });
    const unfiled = await world.clerk.get(`/v1/${APPRENTICES}/${late.id}`);
    expect(unfiled.body).toMatchObject({ status: 'terminated', endReason: '学徒班已结束' });
  });

  it('frees the mentor with a failed assessment, and issues no certificate', async () => {
    const mentor = { enterpriseMentor: '李带一' };
    const { program, apprentice } = await inTraining(mentor);
    const failed = await world.clerk.act(APPRENTICES, apprentice.id, 'fail', { score: 40, assessor: '王考评' });
    expect(failed).toMatchObject({ status: 'failed', score: 40, certificateId: null });
    const [load] = await app.sql('SELECT live FROM mentor_loads WHERE organization_id = $1 AND name = $2', [
      program.enterpriseId,
      '李带一',
    ]);
    expect(load).toEqual({ live: 0 });
  });

  it('ends early with a date and a reason; before training began, the place is free again', async () => {
    const program = await world.filedProgram({ headcount: 1 });
    const { id } = await world.signedApprentice(program.id);
    await file(id);
    const early = { endedOn: '2026-03-02', reason: '个人原因' };
    const future = await world.clerk.post(`/v1/${APPRENTICES}/${id}/terminate`, { ...early, endedOn: '2026-03-03' });
    expect(future).toMatchObject({ status: 400, body: { errors: [{ pointer: '/endedOn' }] } });
    expect(await world.clerk.act(APPRENTICES, id, 'terminate', early)).toMatchObject({ status: 'terminated', endReason: '个人原因' });
    await file((await world.signedApprentice(program.id)).id);
    const { apprentice, program: running } = await inTraining();
    const tooEarly = await world.clerk.post(`/v1/${APPRENTICES}/${apprentice.id}/terminate`, { ...early, endedOn: '2026-03-01' });
    expect(tooEarly).toMatchObject({ status: 409, body: { errors: [{ pointer: '/endedOn' }] } });
    await world.clerk.act(APPRENTICES, apprentice.id, 'terminate', early);
    expect((await world.clerk.get(`/v1/${PROGRAMS}/${running.id}`)).body.apprenticesFiled).toBe(1);
    const loads = await app.sql('SELECT live FROM mentor_loads WHERE organization_id = $1', [running.enterpriseId]);
    expect(loads).toEqual([{ live: 0 }]);
  });
});

describe('a program', () => {
  it('is returned with a reason, needs its agreement, and cannot start without a filed apprentice', async () => {
    const draft = await world.draftProgram({ agreementNumber: null });
    const bare = await world.clerk.post(`/v1/${PROGRAMS}/${draft.id}/submit`);
    expect(bare).toMatchObject({ status: 409, body: { type: 'urn:rongcai:problem:agreement-missing' } });
    await world.clerk.patch(`/v1/${PROGRAMS}/${draft.id}`, { agreementText: '双方合作内容' });
    await world.clerk.act(PROGRAMS, draft.id, 'submit');
    expect((await world.clerk.post(`/v1/${PROGRAMS}/${draft.id}/file`)).status).toBe(403);
    const returned = await world.reviewer.act(PROGRAMS, draft.id, 'return', { reason: '请补充课时' });
    expect(returned).toMatchObject({ status: 'draft', returnedReason: '请补充课时' });
    const filed = await world.filedProgram();
    expect(await world.clerk.post(`/v1/${PROGRAMS}/${filed.id}/start`)).toMatchObject({
      status: 409,
      body: { type: 'urn:rongcai:problem:nobody-filed' },
    });
  });

  it('that is rejected or canceled ends the agreements in it and takes no new ones', async () => {
    const submitted = await world.draftProgram();
    await world.clerk.act(PROGRAMS, submitted.id, 'submit');
    const first = await world.apprentice(submitted.id);
    await world.reviewer.act(PROGRAMS, submitted.id, 'reject', { reason: '不符合条件' });
    const filed = await world.filedProgram();
    const second = await world.signedApprentice(filed.id);
    await world.clerk.act(PROGRAMS, filed.id, 'cancel');
    for (const { id } of [first, second]) expect((await world.clerk.get(`/v1/${APPRENTICES}/${id}`)).body.status).toBe('terminated');
    const late = await world.clerk.post(`/v1/${APPRENTICES}`, { ...agreement(filed.id), personId: (await world.person()).id });
    expect(late).toMatchObject({ status: 409, body: { type: 'urn:rongcai:problem:program-state', state: 'canceled' } });
  });
});

const agreement = (programId: string) => ({
  programId,
  enterpriseMentor: '张师傅',
  schoolMentor: '陈老师',
  hireKind: 'transferred',
  postKind: 'skilled',
  contractMonths: 24,
});

describe('what is refused', () => {
  it('names the fields of bad input', async () => {
    const program = await world.draftProgram();
    const bad = await world.clerk.post(`/v1/${APPRENTICES}`, {
      ...agreement(program.id),
      hireKind: 'borrowed',
      contractMonths: 0,
      mentor: 'x',
    });
    expect(bad.status).toBe(400);
    expect(bad.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/contractMonths',
      '/hireKind',
      '/mentor',
      '/personId',
    ]);
    const period = await world.clerk.patch(`/v1/${PROGRAMS}/${program.id}`, { endOn: '2026-01-01' });
    expect(period).toMatchObject({ status: 409, body: { errors: [{ pointer: '/endOn', code: 'period' }] } });
    const occupation = await world.clerk.patch(`/v1/${PROGRAMS}/${program.id}`, { occupationCode: '9-99-99-99' });
    expect(occupation).toMatchObject({ status: 400, body: { errors: [{ pointer: '/occupationCode' }] } });
    const { apprentice } = await inTraining();
    const noScore = await world.clerk.post(`/v1/${APPRENTICES}/${apprentice.id}/pass`, { score: null, assessor: '王考评' });
    expect(noScore).toMatchObject({ status: 400, body: { errors: [{ pointer: '/score' }] } });
  });

  it('names state and allowed actions in the wrong state', async () => {
    const { id } = await world.apprentice((await world.filedProgram()).id);
    const answer = await world.clerk.post(`/v1/${APPRENTICES}/${id}/activate`, { startedOn: '2026-03-02' });
    expect(answer).toMatchObject({ status: 409, body: { state: 'draft', allowedActions: ['sign', 'terminate'] } });
  });

  it('waits for the program: nobody is filed before it is filed, or trained before it runs', async () => {
    const draft = await world.draftProgram();
    const early = await world.signedApprentice(draft.id);
    expect(await world.reviewer.post(`/v1/${APPRENTICES}/${early.id}/file`)).toMatchObject({ status: 409, body: { state: 'draft' } });
    const { id } = await world.signedApprentice((await world.filedProgram()).id);
    await file(id);
    const started = await world.clerk.post(`/v1/${APPRENTICES}/${id}/activate`, { startedOn: '2026-03-02' });
    expect(started).toMatchObject({ status: 409, body: { type: 'urn:rongcai:problem:program-state', state: 'filed' } });
  });

  it('keeps a person to one live apprenticeship, until it has ended', async () => {
    const [one, other] = [await world.filedProgram(), await world.filedProgram()];
    const { id, personId } = await world.apprentice(one.id);
    const second = { ...agreement(other.id), personId };
    expect(await world.clerk.post(`/v1/${APPRENTICES}`, second)).toMatchObject({
      status: 409,
      body: { errors: [{ pointer: '/personId', code: 'already-an-apprentice' }] },
    });
    await world.clerk.act(APPRENTICES, id, 'terminate', { endedOn: '2026-03-02', reason: '未入职' });
    expect((await world.clerk.post(`/v1/${APPRENTICES}`, second)).status).toBe(201);
  });

  it('keeps an agreement as it was when the first party signed it', async () => {
    const { id } = await world.apprentice((await world.filedProgram()).id);
    expect((await world.clerk.patch(`/v1/${APPRENTICES}/${id}`, { schoolMentor: '赵老师' })).status).toBe(200);
    await world.clerk.act(APPRENTICES, id, 'sign', { party: 'apprentice', signedOn: '2026-03-01' });
    expect(await world.clerk.patch(`/v1/${APPRENTICES}/${id}`, { schoolMentor: '钱老师' })).toMatchObject({
      status: 409,
      body: { type: 'urn:rongcai:problem:already-signed' },
    });
  });
});

describe('who sees and signs', () => {
  it('does not exist for another region or another organization', async () => {
    const program = await world.filedProgram();
    const { id } = await world.apprentice(program.id);
    const elsewhere = await app.staff(['clerk'], JIMEI);
    const stranger = await app.client(['apprenticeship:read'], { organizationId: (await world.organization()).id });
    for (const caller of [elsewhere, stranger]) {
      expect((await caller.get(`/v1/${APPRENTICES}/${id}`)).status).toBe(404);
      expect((await caller.get(`/v1/${PROGRAMS}/${program.id}`)).status).toBe(404);
      expect((await caller.get(`/v1/${APPRENTICES}?count=exact`)).body).toMatchObject({ data: [], page: { total: 0 } });
    }
    expect((await elsewhere.post(`/v1/${APPRENTICES}/${id}/sign`, { party: 'apprentice' }, { etag: '*' })).status).toBe(404);
    const enterprise = await app.client(['apprenticeship:read'], { organizationId: program.enterpriseId });
    expect((await enterprise.get(`/v1/${APPRENTICES}`)).body.data).toMatchObject([{ id }]);
  });

  it('lets an organization sign for itself only, once, and not after today', async () => {
    const program = await world.filedProgram();
    const { id } = await world.apprentice(program.id);
    const provider = await app.client(['apprenticeship:read', 'apprenticeship:act'], { organizationId: program.providerId });
    const sign = (party: string, signedOn?: string) => provider.post(`/v1/${APPRENTICES}/${id}/sign`, { party, signedOn });
    expect((await sign('enterprise')).status).toBe(403);
    expect((await sign('apprentice')).status).toBe(403);
    expect(await sign('provider', '2026-03-03')).toMatchObject({ status: 400, body: { errors: [{ pointer: '/signedOn' }] } });
    expect(await sign('provider', '2026-02-27')).toMatchObject({ status: 200, body: { status: 'draft', providerSignedOn: '2026-02-27' } });
    expect(await sign('provider')).toMatchObject({
      status: 409,
      body: { type: 'urn:rongcai:problem:already-signed', signedOn: '2026-02-27' },
    });
    expect((await provider.get(`/v1/${APPRENTICES}/${id}`)).body.providerSignedOn).toBe('2026-02-27');
  });
});

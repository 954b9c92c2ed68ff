import { type Claims, makeClaims, visited } from '../../../../test/claims.ts';
import { type Caller, startTestApp, type TestApp } from '../../../../test/harness.ts';
import { makeWorld, type World } from '../../../../test/world.ts';

let app: TestApp;
let world: World;
let claims: Claims;
let reviewer: Caller;
let fundId: string;

beforeAll(async () => {
  app = await startTestApp({ time: '2026-03-02T02:00:00Z', env: { COUNTERSIGN_ABOVE_FEN: '100' } });
  world = await makeWorld(app);
  claims = await makeClaims(app, world);
  reviewer = world.reviewer;
  fundId = await claims.fund(100_000_000);
});
afterAll(() => app.close());

const path = 'subsidy-applications';
const answered = ({ status, body }: { status: number; body: { type?: string } }) =>
  status < 400 ? status : `${status} ${body.type?.replace('urn:rongcai:problem:', '')}`;
const post = (caller: Caller, id: string, action: string, body?: object) => caller.post(`/v1/${path}/${id}/${action}`, body);

/** A claim whose visit was stated and proved by a record, accepted. */
async function inReview(): Promise<{ id: string; paper: { kind: string; fileId: string } }> {
  const [enrollmentId] = await claims.placed(1);
  const { id } = await claims.draft(String(enrollmentId), { policyKey: visited.key, facts: { 'visit.confirmed': true } });
  const paper = { kind: 'visit-record', fileId: await claims.file(`visit for ${id}`) };
  await world.clerk.act(path, id, 'attach', paper);
  for (const action of ['submit', 'accept']) await world.clerk.act(path, id, action);
  return { id, paper };
}
/** As it is where the record went astray after the submission. */
const loseThePaper = async (id: string) => {
  await app.sql('DELETE FROM application_evidence WHERE application_id = $1', [id]);
  await app.sql(`UPDATE subsidy_applications SET missing = '{"facts": [], "evidence": ["visit-record"]}' WHERE id = $1`, [id]);
};

describe('what the policy wants to see on paper', () => {
  it('is not taken away under review while nothing else of its kind is there', async () => {
    const { id, paper } = await inReview();
    const refused = await post(world.clerk, id, 'detach', paper);
    expect([answered(refused), refused.body.detail]).toEqual(['409 evidence-missing', '尚缺材料：走访照片']);
    const better = { kind: paper.kind, fileId: await claims.file('a sharper photo') };
    await world.clerk.act(path, id, 'attach', better);
    expect(answered(await post(world.clerk, id, 'detach', paper))).toBe(200);
    expect(answered(await post(reviewer, id, 'recommend'))).toBe(200);
  });

  it('is missing at the first signature when the condition rests on what was stated since the submission', async () => {
    const { id } = await inReview();
    await loseThePaper(id);
    const stated = await post(reviewer, id, 'state', { facts: { 'visit.confirmed': true } });
    expect(stated.body.missing.evidence).toEqual(['visit-record']);
    const refused = await post(reviewer, id, 'recommend');
    expect([answered(refused), refused.body.missing]).toEqual(['409 evidence-missing', ['visit-record']]);
    const { body } = await reviewer.post(`/v1/${path}/decide`, { action: 'recommend', ids: [id], dryRun: true }, { etag: false });
    expect(body.rows[0]).toMatchObject({ verdict: 'blocked' });
    expect(body.rows[0].reasons).toContain('evidence-missing');
  });

  it('is asked for again at the final signature and at the countersign', async () => {
    const { id, paper } = await inReview();
    await reviewer.act(path, id, 'recommend');
    await loseThePaper(id);
    const approve = () => post(claims.reviewer2, id, 'approve', { fundId });
    const countersign = () => post(claims.reviewer3, id, 'countersign');
    expect(answered(await approve())).toBe('409 evidence-missing');
    const giveBack = () =>
      app.sql(
        `INSERT INTO application_evidence (id, region_code, application_id, kind, file_id, file_name, sha_256, attached_by_name, version, created_at, updated_at, created_by)
         SELECT gen_random_uuid(), $2, $1, 'visit-record', id, name, sha_256, 'clerk', 1, now(), now(), created_by FROM files WHERE id = $3`,
        [id, world.regionCode, paper.fileId],
      );
    await giveBack();
    expect(answered(await approve())).toBe(200);
    await loseThePaper(id);
    expect(answered(await countersign())).toBe('409 evidence-missing');
    await giveBack();
    expect(answered(await countersign())).toBe(200);
  });
});

describe('an accepted case', () => {
  it('is changed by no machine client, whoever it is for', async () => {
    const { id, paper } = await inReview();
    const platform = await app.client(['subsidy:read', 'subsidy:write', 'subsidy:act']);
    for (const [action, body] of [['state', { facts: { 'visit.hours': 2 } }], ['attach', paper], ['detach', paper], ['withdraw']] as const)
      expect([action, answered(await post(platform, id, action, body))]).toEqual([action, '409 under-review']);
    expect((await platform.get(`/v1/${path}/${id}`)).body.allowedActions).toEqual([]);
    expect(answered(await post(world.clerk, id, 'withdraw'))).toBe(200);
  });

  it('is changed by nobody else while somebody has it before them', async () => {
    const { id, paper } = await inReview();
    await reviewer.post(`/v1/${path}/${id}/claim`, {}, { etag: false });
    const more = { kind: paper.kind, fileId: await claims.file('another visit') };
    const changes = [
      ['state', { facts: { 'visit.hours': 2 } }],
      ['attach', more],
      ['detach', paper],
      ['reassess', undefined],
      ['return', { reason: '请补正' }],
    ] as const;
    for (const [action, body] of changes)
      for (const caller of [world.clerk, claims.reviewer2])
        expect([action, answered(await post(caller, id, action, body))]).toEqual([action, '409 claimed-by-other']);
    expect(answered(await post(claims.reviewer2, id, 'reject', { reason: '不符合' }))).toBe('409 claimed-by-other');
    for (const [action, body] of [changes[0], changes[1], changes[2], changes[3]])
      expect([action, answered(await post(reviewer, id, action, body))]).toEqual([action, 200]);
  });
});

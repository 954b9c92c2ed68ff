import { type Claims, makeClaims, visited } from '../../../../test/claims.ts';
import { type Answer, type Caller, startTestApp, type TestApp } from '../../../../test/harness.ts';
import { makeWorld, type World } from '../../../../test/world.ts';

let app: TestApp;
let world: World;
let claims: Claims;
let reviewer: Caller;

beforeAll(async () => {
  app = await startTestApp({ time: '2026-03-02T02:00:00Z', env: { COUNTERSIGN_ABOVE_FEN: '200000' } });
  world = await makeWorld(app);
  claims = await makeClaims(app, world);
  reviewer = world.reviewer;
});
afterAll(() => app.close());
afterEach(async () => {
  await app.sql(
    "UPDATE subsidy_applications SET status = 'withdrawn', claimed_until = NULL WHERE status IN ('in_review', 'in_final_review')",
  );
});

const path = '/v1/subsidy-applications';
const codeOf = (answer: Answer) => answer.body.type.replace('urn:rongcai:problem:', '');
const decide = (caller: Caller, body: object) => caller.post(`${path}/decide`, body, { etag: false });
const next = (caller: Caller, body: object = {}) => caller.post(`${path}/claim-next`, body, { etag: false });
const statesOf = (ids: string[]) =>
  app.sql<{ status: string; n: number }>(
    'SELECT status, count(*) AS n FROM subsidy_applications WHERE id = ANY($1) GROUP BY 1 ORDER BY 1',
    [ids],
  );

async function inReview(count: number, level?: string): Promise<string[]> {
  const ids: string[] = [];
  for (const enrollmentId of await claims.placed(count, level)) ids.push((await claims.inReview(enrollmentId)).id);
  return ids;
}

async function inFinalReview(count: number, level?: string): Promise<string[]> {
  const ids = await inReview(count, level);
  for (const id of ids) await reviewer.act('subsidy-applications', id, 'recommend');
  return ids;
}

describe('the next case', () => {
  it('is another one for each of many reviewers who ask at the same moment', async () => {
    const ids = await inReview(8);
    const callers = await Promise.all(Array.from({ length: 12 }, () => app.staff(['reviewer'])));
    const answers = await Promise.all(callers.map((caller) => next(caller)));
    const taken = answers.filter(({ status }) => status === 200).map(({ body }) => body.id);
    expect(taken.sort()).toEqual([...ids].sort());
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(4);
    const held = await app.sql<{ claimed_by_id: string }>('SELECT claimed_by_id FROM subsidy_applications WHERE id = ANY($1)', [ids]);
    expect(new Set(held.map((row) => row.claimed_by_id)).size).toBe(8);
  });

  it('is the oldest, and never one that the caller recommended', async () => {
    const [first, second] = (await inReview(2)) as [string, string];
    await reviewer.act('subsidy-applications', first, 'recommend');
    expect((await next(reviewer)).body.id).toBe(second);
    expect((await next(reviewer)).status).toBe(204);
    expect((await next(claims.reviewer2)).body.id).toBe(first);
  });

  it('is of the stage, policy and place that were asked for', async () => {
    const [id] = await inReview(1);
    expect((await next(reviewer, { stage: 'in_final_review' })).status).toBe(204);
    expect((await next(reviewer, { policyKey: visited.key })).status).toBe(204);
    expect((await next(reviewer, { regionCode: '350211' })).status).toBe(204);
    expect((await next(reviewer, { stage: 'in_review', regionCode: '150200' })).body.id).toBe(id);
  });

  it('of another place is nobody else’s business', async () => {
    await inReview(1);
    expect((await next(await app.staff(['reviewer'], '350211'))).status).toBe(204);
  });

  it('is decided once when two reviewers act at the same moment', async () => {
    const [id] = (await inReview(1)) as [string];
    const { headers } = await reviewer.get(`${path}/${id}`);
    const answers = await Promise.all(
      [reviewer, claims.reviewer2].map((caller) => caller.post(`${path}/${id}/recommend`, undefined, { etag: headers.etag as string })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});

describe('a decision over many', () => {
  it('accepts what was submitted, as a clerk may; what another desk holds stays with its reason', async () => {
    const ids: string[] = [];
    for (const enrollmentId of await claims.placed(3)) {
      const { id } = await claims.draft(enrollmentId);
      await world.clerk.act('subsidy-applications', id, 'submit');
      ids.push(id);
    }
    await claims.reviewer3.post(`${path}/${ids[2]}/claim`, undefined, { etag: false });
    const asked = { action: 'accept', ids };
    const shown = await decide(world.clerk, { ...asked, dryRun: true });
    expect(shown.body).toMatchObject({ done: 0, pass: { count: 2 }, blocked: { count: 1 } });
    const verdicts = new Map(
      (shown.body.rows as { id: string; verdict: string; reasons: string[] }[]).map(({ id, verdict, reasons }) => [id, [verdict, reasons]]),
    );
    expect(verdicts.get(ids[2] as string)).toEqual(['blocked', ['claimed-by-other']]);
    const done = await decide(world.clerk, { ...asked, dryRun: false, digest: shown.body.digest });
    expect(done.body).toMatchObject({ done: 2 });
    expect(await statesOf(ids)).toEqual([
      { status: 'in_review', n: 2 },
      { status: 'submitted', n: 1 },
    ]);
    const entries = await app.sql("SELECT 1 FROM audit_entries WHERE action = 'subsidy-application.accept' AND subject_id = ANY($1)", [
      ids,
    ]);
    expect(entries).toHaveLength(2);
    expect((await decide(world.clerk, { action: 'recommend', ids, dryRun: true })).status).toBe(403);
    await app.sql("UPDATE subsidy_applications SET status = 'withdrawn', claimed_until = NULL WHERE id = $1", [ids[2]]);
  });

  it('shows first and then does what was shown, each with its audit entry', async () => {
    const fundId = await claims.fund(1_000_000);
    const ids = await inFinalReview(3);
    const asked = { action: 'approve', ids, fundId };
    const shown = await decide(claims.reviewer2, { ...asked, dryRun: true });
    expect(shown.body).toMatchObject({ dryRun: true, done: 0, pass: { count: 3, sumFen: 540_000 }, blocked: { count: 0 } });
    expect(await statesOf(ids)).toEqual([{ status: 'in_final_review', n: 3 }]);
    const done = await decide(claims.reviewer2, { ...asked, dryRun: false, digest: shown.body.digest });
    expect(done.body).toMatchObject({ dryRun: false, done: 3, pass: { count: 3, sumFen: 540_000 } });
    expect(await statesOf(ids)).toEqual([{ status: 'awaiting_notice', n: 3 }]);
    const entries = await app.sql("SELECT 1 FROM audit_entries WHERE action = 'subsidy-application.approve' AND subject_id = ANY($1)", [
      ids,
    ]);
    expect(entries).toHaveLength(3);
    expect((await claims.finance.get(`/v1/funds/${fundId}`)).body).toMatchObject({ availableFen: 460_000, committedFen: 540_000 });
    const booked = await app.sql(
      `SELECT DISTINCT a.id FROM ledger_entries l JOIN subsidy_applications a ON a.id = l.application_id AND a.number = l.document_number
       WHERE a.id = ANY($1) AND l.movement = 'commit'`,
      [ids],
    );
    expect(booked).toHaveLength(3);
  });

  it('is refused when anything has changed since it was shown', async () => {
    const ids = await inReview(2);
    const asked = { action: 'recommend', ids };
    const { digest } = (await decide(reviewer, { ...asked, dryRun: true })).body;
    await world.clerk.act('subsidy-applications', ids[0] as string, 'reassess');
    const refused = await decide(reviewer, { ...asked, dryRun: false, digest });
    expect([refused.status, codeOf(refused)]).toEqual([409, 'shown-otherwise']);
    expect(await statesOf(ids)).toEqual([{ status: 'in_review', n: 2 }]);
  });

  it('is nobody else’s to carry out', async () => {
    const ids = await inReview(1);
    const { digest } = (await decide(reviewer, { action: 'recommend', ids, dryRun: true })).body;
    expect((await decide(claims.reviewer2, { action: 'recommend', ids, dryRun: false, digest })).status).toBe(409);
  });

  it('leaves what needs eyes or is blocked as it is, and says why', async () => {
    const fundId = await claims.fund(10_000_000);
    const [usual, claimed] = (await inFinalReview(2)) as [string, string];
    const [large] = (await inFinalReview(1, 'advanced')) as [string];
    const [early] = (await inReview(1)) as [string];
    await claims.reviewer3.post(`${path}/${claimed}/claim`);
    const asked = { action: 'approve', ids: [usual, claimed, large, early], fundId };
    const shown = (await decide(claims.reviewer2, { ...asked, dryRun: true })).body;
    const verdicts = Object.fromEntries(
      shown.rows.map((row: { id: string; verdict: string; reasons: string[] }) => [row.id, [row.verdict, ...row.reasons]]),
    );
    expect(verdicts).toEqual({
      [usual]: ['pass'],
      [claimed]: ['blocked', 'claimed-by-other'],
      [large]: ['needs_eyes', 'above-threshold'],
      [early]: ['blocked', 'state-conflict'],
    });
    expect(shown).toMatchObject({ needsEyes: { count: 1, sumFen: 240_000 }, blocked: { count: 2, sumFen: 360_000 } });
    expect((await decide(claims.reviewer2, { ...asked, dryRun: false, digest: shown.digest })).body.done).toBe(1);
    expect(await statesOf([usual])).toEqual([{ status: 'awaiting_notice', n: 1 }]);
    expect(await statesOf([claimed, large])).toEqual([{ status: 'in_final_review', n: 2 }]);
  });

  it('over a filter takes the cases of the stage, and a return gives all of them the list of what to mend', async () => {
    const ids = await inReview(2);
    const asked = { action: 'return', filter: { regionCode: world.regionCode }, reason: '请补照片', items: [{ message: '补照片' }] };
    const { digest, rows } = (await decide(reviewer, { ...asked, dryRun: true })).body;
    expect(rows.map(({ id }: { id: string }) => id)).toEqual(ids);
    expect((await decide(reviewer, { ...asked, dryRun: false, digest })).body.done).toBe(2);
    const { body } = await world.clerk.get(`${path}/${ids[0]}`);
    expect(body).toMatchObject({ status: 'draft', mendList: { reason: '请补照片', items: [{ message: '补照片' }] } });
  });

  it('names what is missing from the request, and what the caller cannot see', async () => {
    const bare = await decide(reviewer, { action: 'approve', dryRun: false });
    expect(bare.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/ids', '/fundId', '/digest']);
    const ids = await inReview(1);
    const stranger = await decide(await app.staff(['reviewer'], '350211'), { action: 'recommend', ids, dryRun: true });
    expect([stranger.status, stranger.body.errors[0].code]).toEqual([400, 'unknown-reference']);
  });
});

describe('a fund', () => {
  it('is never exceeded by approvals one by one and over many at the same moment', async () => {
    const ids = await inFinalReview(9);
    // enough for five
    const fundId = await claims.fund(180_000 * 5 + 179_999);
    const tags = new Map<string, string>();
    for (const id of ids) tags.set(id, (await reviewer.get(`${path}/${id}`)).headers.etag as string);
    const group = ids.slice(0, 3);
    const other = ids.slice(3, 6);
    const digestOf = async (caller: Caller, chosen: string[]) =>
      (await decide(caller, { action: 'approve', ids: chosen, fundId, dryRun: true })).body.digest;
    const digests = [await digestOf(claims.reviewer2, group), await digestOf(claims.reviewer3, other)];
    const answers = await Promise.all([
      decide(claims.reviewer2, { action: 'approve', ids: group, fundId, dryRun: false, digest: digests[0] }),
      decide(claims.reviewer3, { action: 'approve', ids: other, fundId, dryRun: false, digest: digests[1] }),
      ...ids.map((id) => claims.reviewer2.post(`${path}/${id}/approve`, { fundId }, { etag: tags.get(id) as string })),
    ]);
    for (const { status } of answers) expect([200, 409, 412]).toContain(status);
    const [approved] = await app.sql<{ n: number; sum: number }>(
      "SELECT count(*) AS n, coalesce(sum(amount_fen), 0)::bigint AS sum FROM subsidy_applications WHERE id = ANY($1) AND status = 'awaiting_notice'",
      [ids],
    );
    const fund = (await claims.finance.get(`/v1/funds/${fundId}`)).body;
    expect(fund.committedFen).toBe(approved?.sum);
    expect(fund.availableFen).toBe(180_000 * 5 + 179_999 - (approved?.sum ?? 0));
    expect(approved?.n).toBeGreaterThan(0);
    expect(approved?.n).toBeLessThanOrEqual(5);
    const [ledger] = await app.sql<{ sum: number }>(
      "SELECT sum(amount_fen)::bigint AS sum FROM ledger_entries WHERE fund_id = $1 AND account = 'committed'",
      [fundId],
    );
    expect(ledger?.sum).toBe(fund.committedFen);
  });
});

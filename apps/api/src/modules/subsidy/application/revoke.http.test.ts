import { type Claims, makeClaims } from '../../../../test/claims.ts';
import { type Caller, startTestApp, type TestApp } from '../../../../test/harness.ts';
import { makeWorld, type World } from '../../../../test/world.ts';

let app: TestApp;
let world: World;
let claims: Claims;

beforeAll(async () => {
  app = await startTestApp({ time: '2026-03-02T02:00:00Z', env: { COUNTERSIGN_ABOVE_FEN: '200000' } });
  world = await makeWorld(app);
  claims = await makeClaims(app, world);
});
afterAll(() => app.close());

// biome-ignore lint/suspicious/noExplicitAny: records as the API gives them
type Made = any;
const path = 'subsidy-applications';
const reason = '社保已断缴，不应批准';
const codeOf = (answer: Made) => answer.body.type.replace('urn:rongcai:problem:', '');
const post = (caller: Caller, id: string, action: string, body?: object) => caller.post(`/v1/${path}/${id}/${action}`, body);
const read = async (id: string): Promise<Made> => (await world.clerk.get(`/v1/${path}/${id}`)).body;
const balances = async (fundId: string) => (await claims.finance.get(`/v1/funds/${fundId}`)).body;

/** Approvals that have stood in a public notice, on a fund that pays for nothing else. */
async function approved(count = 1, level = 'intermediate', from?: string): Promise<{ ids: string[]; fundId: string }> {
  app.setTime('2026-03-02T02:00:00Z');
  const fundId = from ?? (await claims.fund(10_000_000));
  const ids: string[] = [];
  for (const enrollmentId of await claims.placed(count, level)) {
    const { id } = await claims.inFinalReview(enrollmentId);
    const once = await claims.reviewer2.act(path, id, 'approve', { fundId });
    if (once.status === 'in_final_review') await claims.reviewer3.act(path, id, 'countersign');
    ids.push(id);
  }
  const draft = await world.clerk.create('public-notices', { title: '公示', workdays: 5, regionCode: world.regionCode });
  const notice = await world.clerk.act('public-notices', draft.id, 'publish');
  app.setTime('2026-03-10T02:00:00Z');
  await world.clerk.act('public-notices', notice.id, 'close');
  return { ids, fundId };
}

describe('an approval that is revoked', () => {
  it('goes back to the first review without signatures, its money is free again, and the fund may close', async () => {
    const { ids, fundId } = await approved();
    const [id] = ids as [string];
    expect((await read(id)).status).toBe('approved');
    expect(codeOf(await claims.finance.post(`/v1/funds/${fundId}/close`))).toBe('fund-in-use');
    const revoked = await world.reviewer.act(path, id, 'revoke', { reason });
    expect(revoked).toMatchObject({
      status: 'in_review',
      recommendedById: null,
      approvedById: null,
      fundId: null,
      noticeId: null,
      returnedReason: reason,
    });
    expect(await balances(fundId)).toMatchObject({ committedFen: 0, availableFen: 10_000_000 });
    await claims.finance.act('funds', fundId, 'close');
  });

  it('gives back to the budget line what it took from it', async () => {
    const fundId = await claims.fund(10_000_000);
    const policyKey = 'kundulun-order-class-training';
    const line = await claims.finance.create('budget-lines', { fundId, name: '培训补贴', policyKey, year: 2026, amountFen: 500_000 });
    const { ids } = await approved(1, 'intermediate', fundId);
    const [id] = ids as [string];
    const used = async () => (await claims.finance.get(`/v1/budget-lines/${line.id}`)).body.usedFen;
    expect(await used()).toBe(180_000);
    await world.reviewer.act(path, id, 'revoke', { reason });
    expect(await used()).toBe(0);
  });

  it('says who revoked it and why, in the log and to whoever listens', async () => {
    const { ids } = await approved();
    const [id] = ids as [string];
    await world.reviewer.act(path, id, 'revoke', { reason });
    const auditor = await app.staff(['auditor']);
    const [entry] = (await auditor.get(`/v1/audit-entries?subjectId=${id}&action=subsidy-application.revoke`)).body.data;
    expect(entry).toMatchObject({ reason, actorId: world.reviewer.id, before: { status: 'approved' }, after: { status: 'in_review' } });
    const events = await app.sql<{ type: string }>("SELECT type FROM events WHERE subject_id = $1 AND type LIKE '%revoked'", [id]);
    expect(events).toEqual([{ type: 'subsidy-application.revoked' }]);
  });

  it('needs a reason, and another person than those who approved it', async () => {
    const { ids } = await approved(1, 'advanced');
    const [id] = ids as [string];
    const without = await post(world.reviewer, id, 'revoke', {});
    expect([without.status, without.body.errors[0].pointer]).toEqual([400, '/reason']);
    for (const caller of [claims.reviewer2, claims.reviewer3]) {
      expect(codeOf(await post(caller, id, 'revoke', { reason }))).toBe('same-person');
      expect((await caller.get(`/v1/${path}/${id}`)).body.allowedActions).not.toContain('revoke');
    }
    expect((await world.reviewer.get(`/v1/${path}/${id}`)).body.allowedActions).toContain('revoke');
    await world.reviewer.act(path, id, 'revoke', { reason });
    expect(codeOf(await post(world.reviewer, id, 'revoke', { reason }))).toBe('state-conflict');
  });

  it('is decided anew: the former signatures count for nothing', async () => {
    const { ids, fundId } = await approved(1, 'advanced');
    const [id] = ids as [string];
    await world.reviewer.act(path, id, 'revoke', { reason });
    expect(codeOf(await post(claims.reviewer3, id, 'countersign'))).toBe('state-conflict');
    await claims.reviewer2.act(path, id, 'recommend');
    expect(codeOf(await post(claims.reviewer3, id, 'countersign'))).toBe('not-approved');
    await claims.reviewer3.act(path, id, 'approve', { fundId });
    expect(await world.reviewer.act(path, id, 'countersign')).toMatchObject({ status: 'awaiting_notice', noticeId: null });
    expect(await balances(fundId)).toMatchObject({ committedFen: 240_000 });
  });

  it('that is in a batch is taken out of it first', async () => {
    const { ids, fundId } = await approved(2);
    const [id] = ids as [string, string];
    const batch = await claims.finance.create('payment-batches', { fundId });
    expect(codeOf(await post(world.reviewer, id, 'revoke', { reason }))).toBe('state-conflict');
    const lines = (await claims.finance.get(`/v1/payments?batchId=${batch.id}`)).body.data;
    const line = lines.find(({ applicationId }: Made) => applicationId === id);
    await claims.finance.act('payments', line.id, 'remove');
    expect(await world.reviewer.act(path, id, 'revoke', { reason })).toMatchObject({ status: 'in_review' });
  });

  it('while a batch is made is either in the batch or revoked, and no fen is lost', async () => {
    const { ids, fundId } = await approved(6);
    const finance2 = await app.staff(['finance']);
    const answers = await Promise.all([
      ...ids.map((id) => post(world.reviewer, id, 'revoke', { reason })),
      claims.finance.post('/v1/payment-batches', { fundId }),
      finance2.post('/v1/payment-batches', { fundId }),
    ]);
    for (const { status } of answers) expect([200, 201, 409, 412]).toContain(status);
    const rows = await app.sql<{ status: string; lines: number; committed: number }>(
      `SELECT a.status, (SELECT count(*)::int FROM payments p WHERE p.application_id = a.id AND p.status = 'pending') AS lines,
         (SELECT coalesce(sum(amount_fen), 0)::int FROM ledger_entries l WHERE l.application_id = a.id AND account = 'committed') AS committed
       FROM subsidy_applications a WHERE a.id = ANY($1)`,
      [ids],
    );
    expect(rows).toHaveLength(6);
    rows.forEach(({ status, lines, committed }) => {
      expect({ status, lines, committed }).toEqual(
        status === 'paying' ? { status: 'paying', lines: 1, committed: 180_000 } : { status: 'in_review', lines: 0, committed: 0 },
      );
    });
    const revoked = answers.slice(0, 6).filter(({ status }) => status === 200).length;
    expect(rows.filter(({ status }) => status === 'in_review')).toHaveLength(revoked);
    expect((await claims.finance.get('/v1/ledger-check')).body).toMatchObject({ sound: true, sumFen: 0, differences: [] });
  });
});

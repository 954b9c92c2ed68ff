import { type Claims, makeClaims, visited } from '../../../../test/claims.ts';
import { type Caller, startTestApp, type TestApp } from '../../../../test/harness.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { write } from '../../../platform/http/write.ts';
import { systemActor } from '../../../platform/security/actor.ts';
import { endOverrides } from './override.commands.ts';

let app: TestApp;
let world: World;
let claims: Claims;
let reviewer: Caller;
let fundId: string;

beforeAll(async () => {
  app = await startTestApp({ time: '2026-03-02T02:00:00Z', env: { COUNTERSIGN_ABOVE_FEN: '200000' } });
  world = await makeWorld(app);
  claims = await makeClaims(app, world);
  reviewer = world.reviewer;
  fundId = await claims.fund(100_000_000);
});
afterAll(() => app.close());

const path = 'subsidy-applications';
const codeOf = (answer: { body: { type: string } }) => answer.body.type.replace('urn:rongcai:problem:', '');
const read = async (id: string) => (await world.clerk.get(`/v1/${path}/${id}`)).body;
const post = (caller: Caller, id: string, action: string, body?: object) => caller.post(`/v1/${path}/${id}/${action}`, body);
const decision = async (id: string) => (await world.clerk.get(`/v1/${path}/${id}/decision`)).body;
const onVisit = { policyKey: visited.key };
const one = async () => (await claims.placed(1))[0] as string;

describe('a claim', () => {
  it('is made once on one record: nobody may name a period of their own', async () => {
    const enrollmentId = await one();
    const { policyKey, basisId } = await claims.draft(enrollmentId);
    const again = { policyKey, basis: 'enrollment', basisId };
    expect(codeOf(await world.clerk.post(`/v1/${path}`, again))).toBe('already-claimed');
    const { status, body } = await world.clerk.post(`/v1/${path}`, { ...again, period: '2026-01' });
    expect([status, body.errors[0].pointer]).toEqual([400, '/period']);
  });

  it('is charged to a fund of its own place only', async () => {
    const elsewhere = await app.staff(['finance'], '150000');
    const fund = await elsewhere.create('funds', { name: '邻区资金', year: 2026, source: '区级财政', regionCode: '150204' });
    await elsewhere.act('funds', fund.id, 'appropriate', { amountFen: 1_000_000, documentNumber: 'QS-1' });
    const { id } = await claims.inFinalReview(await one());
    const above = await app.staff(['reviewer'], '150000');
    expect(codeOf(await post(above, id, 'approve', { fundId: fund.id }))).toBe('fund-elsewhere');
    const asked = { action: 'approve', ids: [id], fundId: fund.id, dryRun: true };
    const { body } = await above.post(`/v1/${path}/decide`, asked, { etag: false });
    expect(body.rows[0]).toMatchObject({ verdict: 'blocked', reasons: ['fund-elsewhere'] });
  });
});

describe('the money for a case', () => {
  const linesOf = async (amountFen: number, policyKey: string) => {
    const id = await claims.fund(100_000_000);
    await claims.finance.create('budget-lines', { fundId: id, name: '科目', policyKey, year: 2026, amountFen });
    return id;
  };

  it('is shown before the approval: which funds could pay for its policy, and why the others can not', async () => {
    const { id, policyKey, amountFen } = await claims.inFinalReview(await one());
    const [other, short, enough, small] = [
      await linesOf(1_000_000, 'something-else'),
      await linesOf(amountFen - 1, policyKey),
      await linesOf(amountFen, policyKey),
      await claims.fund(amountFen - 1),
    ];
    const { funding } = await decision(id);
    expect(funding).toMatchObject({ neededFen: amountFen, payable: true });
    const shown = Object.fromEntries(funding.funds.map((one: { id: string }) => [one.id, one]));
    expect(shown[other]).toMatchObject({ leftFen: 0, refusal: 'no-budget-line' });
    expect(shown[short]).toMatchObject({ leftFen: amountFen - 1, refusal: 'budget-line-exhausted' });
    expect(shown[enough]).toMatchObject({ leftFen: amountFen, refusal: null });
    expect(shown[small]).toMatchObject({ leftFen: amountFen - 1, refusal: 'fund-exhausted' });
    for (const [wrong, code] of [
      [other, 'no-budget-line'],
      [short, 'budget-line-exhausted'],
      [small, 'fund-exhausted'],
    ] as const) {
      const refused = await post(claims.reviewer2, id, 'approve', { fundId: wrong });
      expect([refused.status, codeOf(refused), refused.body.errors[0].pointer]).toEqual([409, code, '/fundId']);
      expect(refused.body.detail).toContain('可用：就业补助资金');
      const asked = { action: 'approve', ids: [id], fundId: wrong, dryRun: true };
      const { body } = await claims.reviewer2.post(`/v1/${path}/decide`, asked, { etag: false });
      expect(body.rows[0]).toMatchObject({ verdict: 'blocked', reasons: [code] });
    }
    await claims.reviewer2.act(path, id, 'approve', { fundId: enough });
    expect((await decision(id)).funding).toBeNull();
  });

  it('that no fund of the place has is missing beforehand, and the refusal says what to do', async () => {
    const { id } = await claims.inFinalReview(await one());
    await app.sql("UPDATE funds SET status = 'closed' WHERE status = 'open'");
    expect((await decision(id)).funding).toMatchObject({ payable: false, funds: [] });
    const refused = await post(claims.reviewer2, id, 'approve', { fundId });
    expect([codeOf(refused), refused.body.detail]).toEqual(['fund-exhausted', expect.stringContaining('此地没有可支付的资金')]);
    await app.sql("UPDATE funds SET status = 'open'");
  });
});

describe('facts that no register holds', () => {
  it('are stated at entry and stand in the decision with who said them and when', async () => {
    const draft = await claims.draft(await one(), { ...onVisit, facts: { 'visit.confirmed': true } });
    expect(draft).toMatchObject({ outcome: 'eligible', missing: { facts: [], evidence: ['visit-record'] } });
    const shown = await decision(draft.id);
    const seen = shown.decision.predicates.find(({ id }: { id: string }) => id === 'VISITED').seen[0];
    expect(seen).toEqual({ fact: 'visit.confirmed', value: true, source: 'clerk', date: '2026-03-02' });
    expect(shown.stated['visit.confirmed']).toMatchObject({ value: true, by: 'clerk', byId: world.clerk.id });
  });

  it('are missing until somebody states them, and can be taken back', async () => {
    const draft = await claims.draft(await one(), onVisit);
    expect(draft).toMatchObject({ outcome: 'needs_info', missing: { facts: ['visit.confirmed'] } });
    const stated = await world.clerk.act(path, draft.id, 'state', { facts: { 'visit.confirmed': false } });
    expect(stated).toMatchObject({ status: 'draft', outcome: 'ineligible' });
    const back = await world.clerk.act(path, draft.id, 'state', { facts: { 'visit.confirmed': null } });
    expect(back.outcome).toBe('needs_info');
  });

  it('are refused by name when the version does not ask for them or they are of another type', async () => {
    const answer = await world.clerk.post(`/v1/${path}`, {
      policyKey: visited.key,
      basis: 'enrollment',
      basisId: await one(),
      facts: { 'visit.confirmed': 'yes', 'visit.hours': 25, 'enrollment.score': 100 },
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])).toEqual([
      ['/facts/visit.confirmed', 'fact_type'],
      ['/facts/visit.hours', 'too_large'],
      ['/facts/enrollment.score', 'unknown_fact'],
    ]);
  });

  it('are refused by their own names where they lead out of the calendar', async () => {
    const facts = { 'visit.confirmed': true, 'visit.on': '9999-12-31' };
    const answer = await world.clerk.post(`/v1/${path}`, { policyKey: visited.key, basis: 'enrollment', basisId: await one(), facts });
    const errors = answer.body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code]);
    expect([answer.status, errors]).toEqual([400, [['/facts/visit.on', 'date_out_of_range']]]);
    const draft = await claims.draft(await one(), onVisit);
    const stated = await post(world.clerk, draft.id, 'state', { facts });
    expect([stated.status, stated.body.errors[0].pointer]).toEqual([400, '/facts/visit.on']);
  });

  it('can still be mended by an official during the review, and the decision is replayed with them', async () => {
    const { id } = await claims.draft(await one(), { ...onVisit, facts: { 'visit.confirmed': true } });
    await world.clerk.act(path, id, 'attach', { kind: 'visit-record', fileId: await claims.file('visit of today') });
    await world.clerk.act(path, id, 'submit');
    await world.clerk.act(path, id, 'accept');
    const mended = await reviewer.act(path, id, 'state', { facts: { 'visit.confirmed': false } });
    expect(mended).toMatchObject({ status: 'in_review', outcome: 'ineligible' });
    expect((await world.clerk.get(`/v1/${path}/${id}/replay`)).body.same).toBe(true);
  });
});

describe('evidence', () => {
  it('that no register replaces must be there before the application is submitted', async () => {
    const { id } = await claims.draft(await one(), { ...onVisit, facts: { 'visit.confirmed': true } });
    const refused = await post(world.clerk, id, 'submit');
    expect([refused.status, codeOf(refused), refused.body.missing]).toEqual([409, 'evidence-missing', ['visit-record']]);
    expect(refused.body.detail).toBe('尚缺材料：走访照片');
    const fileId = await claims.file('a visit');
    const attached = await world.clerk.act(path, id, 'attach', { kind: 'visit-record', fileId });
    expect(attached.missing.evidence).toEqual([]);
    const shown = (await world.clerk.get(`/v1/${path}/${id}/evidence`)).body;
    expect(shown.files).toMatchObject([{ kind: 'visit-record', fileId, attachedByName: 'clerk' }]);
    expect(shown.kinds.find(({ kind }: { kind: string }) => kind === 'certificate')).toMatchObject({ required: false, missing: false });
    expect(shown.kinds.find(({ kind }: { kind: string }) => kind === 'visit-record').title).toEqual({
      zh: '走访照片',
      en: 'photo of the visit',
    });
    await world.clerk.act(path, id, 'submit');
  });

  it('is of a kind that the policy names, once for each file, and can be taken away', async () => {
    const { id } = await claims.draft(await one());
    const fileId = await claims.file('a certificate');
    expect((await post(world.clerk, id, 'attach', { kind: 'poem', fileId })).body.errors[0].pointer).toBe('/kind');
    await world.clerk.act(path, id, 'attach', { kind: 'certificate', fileId });
    expect(codeOf(await post(world.clerk, id, 'attach', { kind: 'certificate', fileId }))).toBe('already-attached');
    await world.clerk.act(path, id, 'detach', { kind: 'certificate', fileId });
    expect((await world.clerk.get(`/v1/${path}/${id}/evidence`)).body.files).toEqual([]);
    expect((await post(world.clerk, id, 'detach', { kind: 'certificate', fileId })).status).toBe(400);
  });
});

describe('a return', () => {
  it('shows the applicant what to mend until the next submission, and the history keeps it', async () => {
    const { id } = await claims.inReview(await one());
    const items = [
      { evidence: 'certificate', message: '证书照片不清晰' },
      { predicate: 'HOURS', message: '请补考勤表' },
    ];
    const returned = await reviewer.act(path, id, 'return', { reason: '材料不全', items });
    expect(returned).toMatchObject({ status: 'draft', mendList: { reason: '材料不全', items, by: 'reviewer' } });
    expect((await world.clerk.act(path, id, 'submit')).mendList).toBeNull();
    const { data } = (await world.clerk.get(`/v1/${path}/${id}/history`)).body;
    const entry = data.find(({ action }: { action: string }) => action === 'subsidy-application.return');
    expect(entry.after.mendList.items).toEqual(items);
  });
});

describe('a claimed case', () => {
  it('is decided by its holder only, and others learn who that is', async () => {
    const { id } = await claims.inReview(await one());
    await post(reviewer, id, 'claim');
    for (const [action, body] of [
      ['recommend', undefined],
      ['return', { reason: '材料不全' }],
      ['reject', { reason: '材料不实' }],
    ] as const) {
      const refused = await post(claims.reviewer2, id, action, body);
      expect([action, refused.status, codeOf(refused), refused.body.holder]).toEqual([action, 409, 'claimed-by-other', 'reviewer']);
      expect(Date.parse(refused.body.until)).toBeGreaterThan(Date.now());
    }
    expect((await post(claims.reviewer2, id, 'claim')).status).toBe(409);
    expect((await post(claims.reviewer2, id, 'release')).status).toBe(409);
    const recommended = await reviewer.act(path, id, 'recommend');
    expect(recommended.claimedById).toBeNull();
  });

  it("is on nobody's desk any more once it is accepted, and others who have it there accept it alone", async () => {
    const { id } = await claims.draft(await one());
    await world.clerk.act(path, id, 'submit');
    await post(reviewer, id, 'claim');
    const refused = await post(claims.reviewer2, id, 'accept');
    expect([refused.status, codeOf(refused)]).toEqual([409, 'claimed-by-other']);
    const accepted = await reviewer.act(path, id, 'accept');
    expect(accepted).toMatchObject({ status: 'in_review', claimedById: null, claimedByName: null, claimedUntil: null });
    await post(reviewer, id, 'claim');
    expect((await world.clerk.act(path, id, 'withdraw')).claimedById).toBeNull();
  });

  it('is free again once it is released, or when nobody has worked on it for half an hour', async () => {
    const { id } = await claims.inReview(await one());
    await post(reviewer, id, 'claim');
    await post(reviewer, id, 'release');
    expect((await post(claims.reviewer2, id, 'claim')).status).toBe(200);
    await app.sql("UPDATE subsidy_applications SET claimed_until = clock_timestamp() - interval '1 second' WHERE id = $1", [id]);
    expect((await post(reviewer, id, 'claim')).body.claimedById).toBe(reviewer.id);
  });

  it('keeps its ETag: a claim is no change of the record', async () => {
    const { id, version } = await claims.inReview(await one());
    expect((await post(reviewer, id, 'claim')).body.version).toBe(version);
  });
});

describe('a finding by hand', () => {
  const propose = async (id: string, more: object = {}) => ({
    applicationId: id,
    predicate: 'HOURS',
    reason: '考勤机故障，教师签到表可证',
    fileId: await claims.file(`signed list ${Math.random()}`),
    expiresOn: '2026-06-30',
    ...more,
  });
  /** In review with too few hours. */
  async function shortOfHours() {
    const enrollmentId = await one();
    await app.sql('UPDATE enrollments SET hours_attended = 60 WHERE id = $1', [enrollmentId]);
    return claims.inReview(enrollmentId);
  }

  it('by two people lets an unmet condition count, visibly, and is replayed', async () => {
    const { id, outcome } = await shortOfHours();
    expect(outcome).toBe('ineligible');
    const override = await reviewer.create('predicate-overrides', await propose(id));
    expect(codeOf(await reviewer.post(`/v1/predicate-overrides/${override.id}/grant`, {}))).toBe('same-person');
    await claims.reviewer2.act('predicate-overrides', override.id, 'grant', {});
    expect(await read(id)).toMatchObject({ outcome: 'eligible', amountFen: 180_000 });
    const predicates = (await decision(id)).decision.predicates;
    expect(predicates.find((one: { id: string }) => one.id === 'HOURS')).toMatchObject({
      outcome: 'unmet',
      overridden: { by: 'reviewer、reviewer', reason: '考勤机故障，教师签到表可证', until: '2026-06-30' },
    });
    expect((await world.clerk.get(`/v1/${path}/${id}/replay`)).body.same).toBe(true);
  });

  it('that has ended does not count at the next assessment', async () => {
    const { id } = await shortOfHours();
    const override = await reviewer.create('predicate-overrides', await propose(id, { expiresOn: '2026-03-02' }));
    await claims.reviewer2.act('predicate-overrides', override.id, 'grant', {});
    expect((await read(id)).outcome).toBe('eligible');
    expect((await world.clerk.get(`/v1/${path}/${id}/difference`)).body).toMatchObject({ shouldBeFen: 180_000, proposal: 'open_claim' });
    app.setTime('2026-03-03T02:00:00Z');
    expect(codeOf(await post(reviewer, id, 'recommend'))).toBe('override-ended');
    expect((await world.clerk.get(`/v1/${path}/${id}/difference`)).body).toMatchObject({ shouldBeFen: 0, proposal: 'open_claim' });
    expect((await world.clerk.act(path, id, 'reassess')).outcome).toBe('ineligible');
    app.setTime('2026-03-02T03:00:00Z');
  });

  it('that ended before anybody granted it is granted no more', async () => {
    const { id } = await shortOfHours();
    const override = await reviewer.create('predicate-overrides', await propose(id, { expiresOn: '2026-03-02' }));
    app.setTime('2026-03-03T02:00:00Z');
    const refused = await claims.reviewer2.post(`/v1/predicate-overrides/${override.id}/grant`, {});
    expect([refused.status, codeOf(refused)]).toEqual([409, 'override-ended']);
    app.setTime('2026-03-02T03:00:00Z');
  });

  it('that has ended gives way to a new one by itself, to one of several that are proposed at once', async () => {
    const { id } = await shortOfHours();
    const first = await reviewer.create('predicate-overrides', await propose(id, { expiresOn: '2026-03-02' }));
    await claims.reviewer2.act('predicate-overrides', first.id, 'grant', {});
    app.setTime('2026-03-03T02:00:00Z');
    const bodies = await Promise.all([1, 2, 3].map(() => propose(id)));
    const answers = await Promise.all(
      bodies.map((body, nth) => (nth === 1 ? claims.reviewer2 : reviewer).post('/v1/predicate-overrides', body)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect((await reviewer.get(`/v1/predicate-overrides/${first.id}`)).body.status).toBe('ended');
    const { data } = (await reviewer.get(`/v1/predicate-overrides/${first.id}/history`)).body;
    expect(data[0].action).toBe('predicate-override.end');
    const second = answers.find(({ status }) => status === 201)?.body;
    await claims.reviewer3.act('predicate-overrides', second.id, 'grant', {});
    expect((await decision(id)).decision.predicates.find((one: { id: string }) => one.id === 'HOURS').overridden.until).toBe('2026-06-30');
    app.setTime('2026-03-02T03:00:00Z');
  });

  it('ends with the day by the clock, a proposal that nobody granted too', async () => {
    const { id } = await shortOfHours();
    const { id: override } = await reviewer.create('predicate-overrides', await propose(id, { expiresOn: '2026-03-02' }));
    const ended = async () => {
      await write(app.services, systemActor, null, async (ctx) => ({ status: 204, body: await endOverrides(ctx) }));
      return (await reviewer.get(`/v1/predicate-overrides/${override}`)).body.status;
    };
    expect(await ended()).toBe('proposed');
    app.setTime('2026-03-03T02:00:00Z');
    expect(await ended()).toBe('ended');
    app.setTime('2026-03-02T03:00:00Z');
  });

  it('is taken back with its effect', async () => {
    const { id } = await shortOfHours();
    const override = await reviewer.create('predicate-overrides', await propose(id));
    await claims.reviewer2.act('predicate-overrides', override.id, 'grant', {});
    await reviewer.act('predicate-overrides', override.id, 'withdraw', { reason: '签到表有误' });
    expect((await read(id)).outcome).toBe('ineligible');
  });

  it('is proposed once, for a condition that is not met, and not for ever', async () => {
    const { id } = await shortOfHours();
    await reviewer.create('predicate-overrides', await propose(id));
    expect(codeOf(await reviewer.post('/v1/predicate-overrides', await propose(id)))).toBe('already-overridden');
    const wrong = async (more: object) => (await reviewer.post('/v1/predicate-overrides', await propose(id, more))).body.errors[0].code;
    expect(await wrong({ predicate: 'AGE' })).toBe('already-met');
    expect(await wrong({ predicate: 'POEM' })).toBe('unknown-predicate');
    expect(await wrong({ expiresOn: '2026-03-01' })).toBe('past-date');
    expect(await wrong({ expiresOn: '2027-03-03' })).toBe('too-late');
  });
});

describe('an approval above the threshold', () => {
  it('takes two final reviewers, neither of them the first reviewer, before money is committed', async () => {
    const [enrollmentId] = await claims.placed(1, 'advanced');
    const { id } = await claims.inFinalReview(enrollmentId as string);
    const before = (await claims.finance.get(`/v1/funds/${fundId}`)).body.committedFen;
    expect(codeOf(await post(claims.reviewer2, id, 'countersign'))).toBe('not-approved');
    const once = await claims.reviewer2.act(path, id, 'approve', { fundId });
    expect(once).toMatchObject({ status: 'in_final_review', approvedById: claims.reviewer2.id, amountFen: 240_000 });
    expect((await claims.finance.get(`/v1/funds/${fundId}`)).body.committedFen).toBe(before);
    expect(codeOf(await post(claims.reviewer3, id, 'approve', { fundId }))).toBe('awaits-countersign');
    for (const caller of [reviewer, claims.reviewer2]) expect(codeOf(await post(caller, id, 'countersign'))).toBe('same-person');
    const twice = await claims.reviewer3.act(path, id, 'countersign');
    expect(twice).toMatchObject({ status: 'awaiting_notice', countersignedById: claims.reviewer3.id });
    expect((await claims.finance.get(`/v1/funds/${fundId}`)).body.committedFen).toBe(before + 240_000);
  });

  it('is not noted against a fund that could not pay it', async () => {
    const [enrollmentId] = await claims.placed(1, 'advanced');
    const { id } = await claims.inFinalReview(enrollmentId as string);
    expect(codeOf(await post(claims.reviewer2, id, 'approve', { fundId: await claims.fund(239_999) }))).toBe('fund-exhausted');
    const [city, above] = [await app.staff(['finance'], '150200'), await app.staff(['reviewer'], '150200')];
    const other = await city.create('funds', { name: '邻区的另一项资金', year: 2026, source: '区级财政', regionCode: '150204' });
    expect(codeOf(await post(above, id, 'approve', { fundId: other.id }))).toBe('fund-elsewhere');
    expect(await read(id)).toMatchObject({ status: 'in_final_review', approvedById: null, fundId: null });
  });

  it('counts a claim with what was granted of it before: parts are no way around the second signature', async () => {
    const enrollmentId = await one();
    const { id } = await claims.inFinalReview(enrollmentId);
    await claims.reviewer2.act(path, id, 'approve', { fundId });
    const notice = await world.clerk.create('public-notices', { title: '公示', workdays: 5, regionCode: world.regionCode });
    await world.clerk.act('public-notices', notice.id, 'publish');
    app.setTime('2026-03-20T02:00:00Z');
    await world.clerk.act('public-notices', notice.id, 'close');
    await app.sql("UPDATE training_classes SET level = 'advanced' WHERE id = (SELECT class_id FROM enrollments WHERE id = $1)", [
      enrollmentId,
    ]);
    await app.sql("UPDATE certificates SET level = 'advanced' WHERE id = (SELECT certificate_id FROM enrollments WHERE id = $1)", [
      enrollmentId,
    ]);
    const { body: more } = await world.clerk.post(`/v1/${path}/${id}/supplement`);
    expect(more).toMatchObject({ amountFen: 60_000, grantedBeforeFen: 180_000 });
    for (const action of ['submit', 'accept']) await world.clerk.act(path, more.id, action);
    await reviewer.act(path, more.id, 'recommend');
    expect(await claims.reviewer2.act(path, more.id, 'approve', { fundId })).toMatchObject({ status: 'in_final_review' });
    expect(await claims.reviewer3.act(path, more.id, 'countersign')).toMatchObject({ status: 'awaiting_notice' });
  });

  it('whose rules have changed is assessed again from the final review too, and goes through the first one again', async () => {
    const { id } = await claims.inFinalReview(await one());
    expect(await reviewer.act(path, id, 'reassess')).toMatchObject({ status: 'in_review', recommendedById: null });
  });

  it('starts afresh after a return', async () => {
    const [enrollmentId] = await claims.placed(1, 'advanced');
    const { id } = await claims.inFinalReview(enrollmentId as string);
    await claims.reviewer2.act(path, id, 'approve', { fundId });
    const returned = await claims.reviewer3.act(path, id, 'return', { reason: '金额须复核' });
    expect(returned).toMatchObject({ status: 'draft', recommendedById: null, approvedById: null, fundId: null });
  });
});

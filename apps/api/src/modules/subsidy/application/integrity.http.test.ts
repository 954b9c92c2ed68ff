import { type Claims, makeClaims } from '../../../../test/claims.ts';
import { type Caller, startTestApp, type TestApp } from '../../../../test/harness.ts';
import { makeWorld, type World } from '../../../../test/world.ts';

let app: TestApp;
let world: World;
let claims: Claims;
let reviewer: Caller;
let admin: Caller;

beforeAll(async () => {
  app = await startTestApp({ time: '2026-03-02T02:00:00Z' });
  world = await makeWorld(app);
  claims = await makeClaims(app, world);
  reviewer = world.reviewer;
  admin = await app.staff(['admin']);
});
afterAll(() => app.close());

const path = 'subsidy-applications';
const codeOf = (answer: { body: { type: string } }) => answer.body.type.replace('urn:rongcai:problem:', '');
const post = (caller: Caller, id: string, action: string, body?: object) => caller.post(`/v1/${path}/${id}/${action}`, body);
const one = async () => (await claims.placed(1))[0] as string;
const findings = async (id: string, caller = reviewer) => (await caller.get(`/v1/${path}/${id}/findings`)).body.data;

describe('what the integrity checks find', () => {
  const internPolicy = {
    key: 'intern-allowance',
    version: '1',
    title: { zh: '实习补贴' },
    regionCode: '150203',
    legalBasis: [{ title: '实习补贴办法' }],
    beneficiary: 'person',
    basis: 'internship',
    automatic: false,
    anchor: { fact: 'internship.startedOn' },
    effective: { from: '2026-01-01' },
    predicates: [],
    amount: { tree: 100_000 },
  };

  /** Somebody who began an internship in the month of the class. */
  async function traineeAndIntern() {
    const [enrollmentId] = (await claims.placed(1)) as [string];
    const [{ person_id: personId }] = (await app.sql('SELECT person_id FROM enrollments WHERE id = $1', [enrollmentId])) as [
      { person_id: string },
    ];
    const post = await world.clerk.create('internship-posts', {
      hostId: (await world.organization()).id,
      regionCode: world.regionCode,
      title: '设备运维实习生',
      kind: 'student',
      openings: 1,
      fromOn: '2026-03-01',
      toOn: '2026-12-31',
      place: '厂区',
      contact: '刘主任',
    });
    await reviewer.act('internship-posts', post.id, 'publish');
    const { id: internshipId } = await world.clerk.create('internships', { postId: post.id, personId });
    await world.clerk.act('internships', internshipId, 'match', {
      insurer: '人保财险',
      insuredFen: 33_000_000,
      insurancePolicyNumber: 'PZ-1',
    });
    await world.clerk.act('internships', internshipId, 'activate', { startedOn: '2026-03-02' });
    return { enrollmentId, internshipId, personId };
  }

  it('is told by the refusal, with the records that it rests on, when it was found only then; a claim keeps it', async () => {
    const [enrollmentId] = (await claims.placed(1, 'intermediate', '6222035555555551')) as [string];
    const { id } = await claims.inReview(enrollmentId);
    expect(await findings(id)).toEqual([]);
    const other = await world.person({ bankAccount: '6222035555555551' });
    const refused = await post(reviewer, id, 'recommend');
    expect(codeOf(refused)).toBe('findings-open');
    const { personId } = (await reviewer.get(`/v1/${path}/${id}`)).body;
    expect(refused.body.findings).toEqual([
      { checkKey: 'same-account', measure: 2, threshold: 1, related: expect.arrayContaining([other.id, personId]) },
    ]);
    // what was refused has kept nothing
    expect(await findings(id)).toEqual([]);
    await reviewer.post(`/v1/${path}/${id}/claim`);
    expect(await findings(id)).toMatchObject([{ checkKey: 'same-account', status: 'open' }]);
  });

  it('stops the case when it blocks, until a named person settles it with a reason', async () => {
    const [first] = await claims.placed(2, 'intermediate', '6222039999999999');
    const { id } = await claims.inReview(first as string);
    const [finding] = await findings(id);
    expect(finding).toMatchObject({ checkKey: 'same-account', severity: 'block', status: 'open', measure: 2 });
    const refused = await post(reviewer, id, 'recommend');
    expect([refused.status, codeOf(refused)]).toEqual([409, 'findings-open']);
    await reviewer.act('integrity-findings', finding.id, 'settle', { reason: '夫妻共用账户，已核对户口簿' });
    expect((await findings(id))[0]).toMatchObject({
      status: 'settled',
      settledByName: 'reviewer',
      settledReason: '夫妻共用账户，已核对户口簿',
    });
    await reviewer.act(path, id, 'recommend');
  });

  it('comes back when more is found than was settled', async () => {
    const [first] = await claims.placed(2, 'intermediate', '6222038888888888');
    const { id } = await claims.inReview(first as string);
    await reviewer.act('integrity-findings', (await findings(id))[0].id, 'settle', { reason: '已核对户口簿' });
    await world.person({ bankAccount: '6222038888888888' });
    await post(reviewer, id, 'claim');
    expect((await findings(id))[0]).toMatchObject({ status: 'open', measure: 3 });
  });

  it('is cleared when it is no longer so', async () => {
    const [first] = await claims.placed(2, 'intermediate', '6222037777777777');
    const { id, personId } = await claims.inReview(first as string);
    expect(await findings(id)).toHaveLength(1);
    await world.clerk.patch(`/v1/people/${personId}`, { bankAccount: '6222036666666666' });
    await post(reviewer, id, 'claim');
    expect(await findings(id)).toEqual([]);
  });

  it('names an employment with somebody else, another program at the same time and a file that is used twice', async () => {
    const [mine, other] = (await claims.placed(2)) as [string, string];
    const [{ person_id: personId }] = (await app.sql('SELECT person_id FROM enrollments WHERE id = $1', [mine])) as [{ person_id: string }];
    await world.clerk.create('employments', {
      personId,
      organizationId: (await world.organization('enterprise')).id,
      startedOn: '2026-03-02',
      regionCode: world.regionCode,
    });
    const elsewhere = await world.enrollingClass({ startOn: '2026-03-03' });
    const second = await world.enrollment(elsewhere.id, { personId, overlapReason: '夜校' });
    await app.sql("UPDATE enrollments SET status = 'attending' WHERE id = $1", [second.id]);
    const fileId = await claims.file('one certificate for two');
    for (const enrollmentId of [other, mine]) {
      const { id } = await claims.draft(enrollmentId);
      await world.clerk.act(path, id, 'attach', { kind: 'certificate', fileId });
      await world.clerk.act(path, id, 'submit');
      if (enrollmentId === mine) {
        expect((await findings(id)).map(({ checkKey, severity }: { checkKey: string; severity: string }) => [checkKey, severity])).toEqual([
          ['insured-elsewhere', 'block'],
          ['overlapping-programs', 'warn'],
          ['same-evidence', 'warn'],
        ]);
      }
    }
  });

  it('names an internship at the same time as a class, from whichever of the two is claimed for', async () => {
    const { enrollmentId, internshipId, personId } = await traineeAndIntern();
    const { id } = await claims.inReview(enrollmentId);
    const [found] = await findings(id);
    expect(found).toMatchObject({ checkKey: 'overlapping-programs', measure: 1, related: [internshipId] });
    const version = await world.clerk.create('policy-versions', { document: internPolicy });
    await reviewer.act('policy-versions', version.id, 'publish');
    await world.clerk.create('employments', {
      personId,
      organizationId: (await world.organization('enterprise')).id,
      startedOn: '2026-03-02',
      regionCode: world.regionCode,
    });
    const claim = await world.clerk.create(path, { policyKey: internPolicy.key, basis: 'internship', basisId: internshipId });
    await world.clerk.act(path, claim.id, 'submit');
    const seen = (await findings(claim.id)).map(({ checkKey, related }: { checkKey: string; related: string[] }) => [checkKey, related]);
    expect(seen).toEqual([
      ['insured-elsewhere', [expect.any(String), expect.any(String)]],
      ['overlapping-programs', [enrollmentId]],
    ]);
  });

  it('names an assessor who passes very many in a day', async () => {
    const enrollmentId = await one();
    await app.sql(
      `INSERT INTO enrollments SELECT (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'status', 'failed'))).*
       FROM enrollments e, generate_series(1, 60) WHERE e.id = $1`,
      [enrollmentId],
    );
    const { id } = await claims.inReview(enrollmentId);
    expect(await findings(id)).toMatchObject([{ checkKey: 'assessor-per-day', severity: 'info', measure: 61 }]);
    await reviewer.act(path, id, 'recommend');
  });

  it('names an assessor who fails nobody of very many', async () => {
    const enrollmentId = await one();
    await app.sql(
      `WITH others AS (
         INSERT INTO people SELECT (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'national_id_index', md5(i::text) || md5(p.id::text),
           'bank_account_index', NULL, 'phone_index', NULL))).*
         FROM enrollments e JOIN people p ON p.id = e.person_id, generate_series(1, 100) i WHERE e.id = $1 RETURNING id)
       INSERT INTO enrollments SELECT (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'person_id', others.id, 'status', 'passed',
         'passed_on', '2025-11-11'))).* FROM enrollments e, others WHERE e.id = $1`,
      [enrollmentId],
    );
    const { id } = await claims.inReview(enrollmentId);
    const [found] = await findings(id);
    expect(found).toMatchObject({ checkKey: 'assessor-passes-all', severity: 'info', measure: 101, threshold: 100 });
    expect(found.rows).toHaveLength(20);
    expect(found.rows[0]).toMatchObject({ path: 'enrollments', detail: expect.stringContaining('王考评') });
  });
});

describe('a finding', () => {
  it('leads to every record that it rests on, each by its name', async () => {
    const [mine, other] = (await claims.placed(2, 'intermediate', '6222031111111111')) as [string, string];
    const [{ person_id: personId }] = (await app.sql('SELECT person_id FROM enrollments WHERE id = $1', [mine])) as [{ person_id: string }];
    const employer = await world.organization('enterprise');
    const employment = await world.clerk.create('employments', {
      personId,
      organizationId: employer.id,
      startedOn: '2026-03-02',
      regionCode: world.regionCode,
    });
    const { id } = await claims.inReview(mine);
    const [account, elsewhere] = (await findings(id)).sort((a: { checkKey: string }, b: { checkKey: string }) =>
      a.checkKey < b.checkKey ? 1 : -1,
    );
    expect(account.rows.map(({ path: kind }: { path: string }) => kind)).toEqual(['people', 'people']);
    expect(account.rows.map(({ title }: { title: string }) => title).sort()).toEqual(
      (
        await app.sql<{ name: string }>(
          'SELECT real_name AS name FROM people p JOIN enrollments e ON e.person_id = p.id WHERE e.id = ANY($1)',
          [[mine, other]],
        )
      )
        .map(({ name }) => name)
        .sort(),
    );
    expect(elsewhere.rows).toEqual([
      { path: 'employments', id: employment.id, title: employer.name, detail: expect.stringContaining('2026-03-02') },
    ]);
  });

  it('names nothing that lies outside the region of who looks', async () => {
    const [first] = await claims.placed(1, 'intermediate', '6222032222222222');
    const elsewhere = await app.staff(['clerk'], '350211');
    await elsewhere.create('people', {
      realName: '外区人员',
      nationalId: '350211197001010019',
      regionCode: '350211',
      bankAccount: '6222032222222222',
    });
    const { id } = await claims.inReview(first as string);
    const [found] = await findings(id);
    expect(found).toMatchObject({ measure: 2, related: [expect.any(String), expect.any(String)] });
    expect(found.rows).toHaveLength(1);
    expect(JSON.stringify(found)).not.toContain('外区人员');
  });
});

describe('a rule about findings', () => {
  const rule = (fields: object = {}) => ({
    regionCode: world.regionCode,
    checkKey: 'same-account',
    severity: 'warn',
    limit: 1,
    effectiveFrom: '2026-03-02',
    source: '内控办法第五条',
    ...fields,
  });

  it('sets the limit and severity of a check at a place from a day on', async () => {
    const [first] = await claims.placed(2, 'intermediate', '6222033333333333');
    const { id } = await claims.inReview(first as string);
    expect((await findings(id))[0]).toMatchObject({ severity: 'block', measure: 2, threshold: 1 });
    await admin.create('integrity-rules', rule());
    await post(reviewer, id, 'claim');
    expect((await findings(id))[0]).toMatchObject({ severity: 'warn', status: 'open' });
    await admin.create('integrity-rules', rule({ limit: 5, effectiveFrom: '2026-03-03' }));
    app.setTime('2026-03-03T02:00:00Z');
    await post(reviewer, id, 'claim');
    expect(await findings(id)).toEqual([]);
    app.setTime('2026-03-02T02:00:00Z');
  });

  it('is set by administrators, for today or later, once for a day, and stands once it holds', async () => {
    const later = rule({ checkKey: 'same-phone', effectiveFrom: '2026-04-01' });
    for (const caller of [world.clerk, reviewer]) expect((await caller.post('/v1/integrity-rules', later)).status).toBe(403);
    expect((await admin.post('/v1/integrity-rules', rule({ effectiveFrom: '2026-03-01' }))).body.errors[0].code).toBe('past-date');
    const made = await admin.create('integrity-rules', later);
    expect(codeOf(await admin.post('/v1/integrity-rules', later))).toBe('rule-exists');
    expect((await admin.patch(`/v1/integrity-rules/${made.id}`, { limit: 8 })).body.limit).toBe(8);
    app.setTime('2026-04-01T02:00:00Z');
    const refused = await admin.patch(`/v1/integrity-rules/${made.id}`, { limit: 9 });
    expect([refused.status, codeOf(refused)]).toEqual([409, 'rule-in-force']);
    app.setTime('2026-03-02T02:00:00Z');
  });
});

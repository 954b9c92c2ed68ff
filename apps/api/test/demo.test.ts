import { isSyntheticCreditCode, isSyntheticNationalId } from '@rongcai/codes';
import supertest from 'supertest';
import { openApplication } from '../src/application.ts';
import { demoAccounts, demoClient, demoPassword } from '../src/demo-accounts.ts';
import { loadDemo } from '../src/demo-mode.ts';
import { readConfig } from '../src/platform/config.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';

const TODAY = '2026-11-23';
const PRESENT = '2026-11-20';

interface Demo {
  readonly database: TestDatabase;
  readonly application: Awaited<ReturnType<typeof openApplication>>;
  /** What a member of staff reads. */
  read(path: string): Promise<Answer>;
  create(username: string, path: string, body: object): Promise<Answer>;
  all(path: string): Promise<Row[]>;
  count(path: string): Promise<number>;
  sql(statement: string): Promise<Row[]>;
}

// biome-ignore lint/suspicious/noExplicitAny: tests read answers freely; the contract test proves their shape
type Row = any;
type Answer = { status: number; body: Row };

async function loaded(options: { seed: string; small?: boolean }): Promise<Demo> {
  const database = await createTestDatabase();
  const config = readConfig({
    DATABASE_URL: database.url,
    ENCRYPTION_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
    LOG_LEVEL: 'silent',
    JOB_WORKERS: '0',
    RATE_LIMIT_PER_MINUTE: '10000000',
  });
  await loadDemo(config, () => {}, { ...options, today: TODAY });
  const application = await openApplication(config, () => {});
  const { app, services } = application;
  await app.ready();
  const request = supertest(app.server);
  const rightsOf = async (username: string): Promise<string> => {
    const { accessToken } = (await request.post('/v1/auth/login').send({ username, password: demoPassword })).body;
    return `Bearer ${accessToken}`;
  };
  const analyst = await rightsOf('analyst');
  const read = async (path: string): Promise<Answer> => request.get(`/v1/${path}`).set('authorization', analyst);
  return {
    database,
    application,
    read,
    create: async (username, path, body) =>
      request
        .post(`/v1/${path}`)
        .set('authorization', await rightsOf(username))
        .send(body),
    async all(path) {
      const rows: Row[] = [];
      for (let cursor = ''; ; ) {
        const { status, body } = await read(`${path}&limit=200${cursor}`);
        if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
        rows.push(...body.data);
        if (!body.page.nextCursor) return rows;
        cursor = `&cursor=${encodeURIComponent(body.page.nextCursor)}`;
      }
    },
    async count(path) {
      const { status, body } = await read(`${path}&limit=1&count=exact`);
      if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
      return body.page.total;
    },
    sql: async (statement) => (await services.db.pool.query(statement)).rows,
  };
}

async function closed(demo: Demo | undefined): Promise<void> {
  await demo?.application.close();
  await demo?.database.drop();
}

const sum = (rows: readonly Row[], field: string) => rows.reduce((total, row) => total + row[field], 0);
const distinct = (rows: readonly Row[], field: string) => new Set(rows.map((row) => row[field])).size;

describe('the demonstration', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await loaded({ seed: 'rongcai' });
  }, 180_000);
  afterAll(() => closed(demo));

  it('shows the figures of Kundulun', async () => {
    const orders = await demo.all('training-orders?regionCode=150203');
    expect(distinct(orders, 'enterpriseId')).toBe(20);
    expect(await demo.count('organizations?regionCode=150203&kind=college')).toBe(6);
    const classes = await demo.all('training-classes?regionCode=150203&kind=order');
    expect(distinct(classes, 'providerId')).toBe(6);

    const delivered = await demo.sql(
      "SELECT count(*)::int AS n FROM enrollments e JOIN training_classes c ON c.id = e.class_id WHERE c.kind = 'order' AND e.region_code = '150203' AND e.status = 'placed'",
    );
    expect(delivered[0].n).toBe(5_000);
    expect(await demo.count('enrollments?regionCode=150203&status=placed')).toBe(5_001);
    const graduates = await demo.sql(
      `SELECT count(*)::int AS n FROM employments m JOIN people p ON p.id = m.person_id
       WHERE m.source = 'order-class' AND m.started_on BETWEEN '2023-01-01' AND '2023-12-31' AND p.graduated_on BETWEEN '2023-01-01' AND '2023-12-31'`,
    );
    expect(graduates[0].n).toBe(40);
    const ofTheCollege = classes.filter((row) => row.name.includes('产业学院'));
    const places = await Promise.all(ofTheCollege.map((row) => demo.count(`enrollments?classId=${row.id}&status=placed`)));
    expect(places.reduce((total, n) => total + n, 0)).toBe(200);
    expect(ofTheCollege.every((row) => row.startOn > '2021-11-30')).toBe(true);

    const livestreams = (await demo.all('job-fairs?regionCode=150203&kind=livestream&sort=startsAt')).filter(
      (row) => row.startsAt < '2023',
    );
    expect(livestreams.map((row) => row.boothsTaken)).toEqual([10, 55]);
    const may = await demo.all('job-postings?regionCode=150203&createdFrom=2022-05-01&createdTo=2022-05-31');
    expect([may.length, sum(may, 'openings'), distinct(may, 'enterpriseId')]).toEqual([46, 2_260, 10]);
    const november = await demo.all('job-postings?regionCode=150203&createdFrom=2022-11-01&createdTo=2022-11-30');
    expect([november.length, distinct(november, 'enterpriseId')]).toEqual([371, 55]);
    expect(await demo.count(`job-applications?fairId=${livestreams[1].id}`)).toBe(746);
    expect(await demo.count('job-applications?regionCode=150203&status=hired&startedFrom=2022-11-01&startedTo=2022-11-30')).toBe(979);
    expect(sum(november, 'filled')).toBe(979);
  });

  it('shows the figures of Jimei', async () => {
    expect(await demo.count('organizations?regionCode=350211&kind=training_provider')).toBe(17);
    const classes = await demo.all('training-classes?regionCode=350211');
    expect(classes.filter((row) => row.kind === 'project')).toHaveLength(62);
    expect(classes.filter((row) => row.kind === 'entrepreneurship')).toHaveLength(6);
    expect(distinct(classes, 'providerId')).toBe(17);
    expect(await demo.count('enrollments?regionCode=350211')).toBe(2_045);
    expect(classes.every((row) => row.startOn.startsWith('2023'))).toBe(true);

    const programs = await demo.all('apprenticeship-programs?regionCode=350211');
    expect(distinct(programs, 'enterpriseId')).toBe(7);
    expect(await demo.count('apprenticeships?regionCode=350211')).toBe(290);

    const [evaluator] = await demo.all(`organizations?regionCode=350211&q=${encodeURIComponent('技能人才评价')}`);
    const awarded = ['intermediate', 'advanced', 'technician', 'senior_technician'].map((level) =>
      demo.count(`certificates?issuerId=${evaluator.id}&level=${level}`),
    );
    expect(await Promise.all(awarded)).toEqual([94, 40, 15, 5]);

    const fairs = await demo.all('job-fairs?regionCode=350211');
    const campus = fairs.filter((row) => row.kind === 'campus' || row.kind === 'air_lecture');
    expect(sum(campus, 'boothsTaken')).toBe(1_110);
    expect(
      campus
        .map((row) => row.startsAt)
        .sort()[0]
        .slice(0, 7),
    ).toBe('2022-04');
    const cloud = fairs.filter((row) => row.kind === 'online');
    expect([cloud.length, sum(cloud, 'boothsTaken')]).toEqual([10, 265]);
    const outbound = fairs.filter((row) => row.kind === 'outbound');
    expect([outbound.length, distinct(outbound, 'route')]).toEqual([18, 5]);
    const recognised = await demo.all('evaluation-cases?regionCode=350211&status=awarded');
    const of = (level: string) => recognised.filter((row) => row.level === level).length;
    expect([recognised.length, ...['intermediate', 'advanced', 'technician', 'senior_technician'].map(of)]).toEqual([154, 94, 40, 15, 5]);
    const quotas = await demo.all('evaluation-quotas?regionCode=350211');
    expect([sum(quotas, 'places'), sum(quotas, 'taken')]).toEqual([500, 60]);
    const postings = await demo.all('job-postings?regionCode=350211');
    expect([postings.length, sum(postings, 'openings')]).toEqual([1_782, 8_369]);
  });

  it('shows the figures of Wenxi, Pingdingshan and Qingcheng as far as there are records for them', async () => {
    expect(await demo.count('people?regionCode=140823')).toBe(141);
    expect(await demo.count('people?regionCode=140823&degree=master')).toBe(2);
    expect(await demo.count(`organizations?regionCode=140823&kind=government&q=${encodeURIComponent('服务中心')}`)).toBe(9);
    const interns = await demo.all('internships?regionCode=140823');
    const begun = interns.filter((row) => row.startedOn !== null);
    expect([interns.length, begun.length, begun.filter((row) => row.insuredFen === 33_000_000).length]).toEqual([141, 80, 80]);
    expect(await demo.count('people?regionCode=410400')).toBe(100);
    const exchange = await demo.all('job-fairs?regionCode=410400&kind=campus');
    expect(
      exchange
        .map((row) => row.startsAt)
        .sort()[0]
        .slice(0, 10),
    ).toBe('2023-07-05');
    const visitors = (await Promise.all(exchange.map((row) => demo.all(`booths?fairId=${row.id}`)))).flat();
    expect([visitors.length, distinct(visitors, 'enterpriseId')]).toEqual([100, 100]);
    const industries = await demo.all('organizations?regionCode=410400&kind=enterprise');
    expect(distinct(industries, 'industryCode')).toBe(4);
    expect(await demo.count('organizations?regionCode=441802&kind=college')).toBe(10);
    expect(await demo.count('job-fairs?regionCode=441802&kind=online')).toBe(2);
    expect(await demo.count('job-fairs?regionCode=441802&kind=onsite')).toBe(1);
  });

  it('has every state of the loop in Kundulun', async () => {
    const states = async (path: string) => new Set((await demo.all(`${path}?regionCode=150203`)).map((row) => row.status));
    expect(await states('training-orders')).toEqual(
      new Set(['draft', 'submitted', 'open', 'awarded', 'delivering', 'closed', 'rejected', 'canceled']),
    );
    expect(await states('proposals')).toEqual(new Set(['submitted', 'selected', 'declined', 'withdrawn']));
    expect(await states('training-classes')).toEqual(new Set(['planned', 'enrolling', 'running', 'assessing', 'closed']));
    expect(await states('enrollments')).toEqual(
      new Set([
        'applied',
        'waitlisted',
        'admitted',
        'attending',
        'completed',
        'passed',
        'placed',
        'failed',
        'withdrawn',
        'dropped',
        'rejected',
      ]),
    );
    expect(await states('subsidy-applications')).toEqual(
      new Set([
        'draft',
        'submitted',
        'in_review',
        'in_final_review',
        'in_public_notice',
        'approved',
        'paying',
        'paid',
        'rejected',
        'withdrawn',
      ]),
    );
    expect(await states('public-notices')).toEqual(new Set(['published', 'closed']));
    expect(await states('payment-batches')).toEqual(new Set(['draft', 'locked', 'sent', 'reconciled']));
    expect(await states('payments')).toEqual(new Set(['pending', 'sent', 'paid', 'failed', 'superseded']));
    expect(await states('apprenticeships')).toEqual(
      new Set(['draft', 'signed', 'filed', 'active', 'paused', 'passed', 'failed', 'completed', 'terminated']),
    );
    expect(await states('apprenticeship-programs')).toEqual(new Set(['draft', 'submitted', 'filed', 'running', 'completed']));
    expect(await states('job-fairs')).toEqual(new Set(['draft', 'published', 'live', 'ended', 'archived']));
    expect(await states('booths')).toEqual(new Set(['applied', 'approved', 'rejected', 'attended', 'absent']));
    expect(await states('job-postings')).toEqual(new Set(['draft', 'submitted', 'published', 'paused', 'closed']));
    expect(await states('job-applications')).toEqual(
      new Set(['submitted', 'screened', 'interviewing', 'offered', 'hired', 'rejected', 'withdrawn']),
    );
    expect(await states('organizations')).toEqual(new Set(['pending', 'verified', 'suspended']));
  });

  it('has something for the officer to find', async () => {
    expect(await demo.count('subsidy-applications?outcome=ineligible')).toBe(1);
    expect(await demo.count('subsidy-applications?outcome=needs_info')).toBe(1);
    const [failed] = await demo.all('payments?status=failed');
    expect(failed.failure).toBe('户名与账号不符');
    const twins = await demo.sql(
      'SELECT count(*)::int AS n FROM people a JOIN people b ON a.real_name = b.real_name AND a.birth_date = b.birth_date AND a.id < b.id',
    );
    expect(twins[0].n).toBeGreaterThan(0);
    const full = (await demo.all('training-classes?status=enrolling')).find((row) => row.seatsTaken === row.seats);
    expect(await demo.count(`enrollments?classId=${full.id}&status=waitlisted`)).toBe(4);
    const [promoted] = await demo.sql('SELECT count(*)::int AS n FROM enrollments WHERE promoted_at IS NOT NULL');
    expect(promoted.n).toBe(2);
    expect(await demo.count('objections?status=open')).toBe(1);
    expect(await demo.count('entitlement-runs?regionCode=150203')).toBe(1);
  });

  it('keeps the books: the ledger sums to zero and the fund to what it was given', async () => {
    const entries = await demo.all('ledger-entries?regionCode=150203');
    expect(sum(entries, 'amountFen')).toBe(0);
    const funds = await demo.all('funds?regionCode=150203');
    expect(funds).toHaveLength(2);
    for (const fund of funds) expect(fund.availableFen + fund.committedFen + fund.inPaymentFen + fund.paidFen).toBe(fund.appropriatedFen);
    expect(sum(funds, 'paidFen')).toBe(sum(await demo.all('payments?status=paid'), 'amountFen'));
    for (const application of await demo.all('subsidy-applications?outcome=eligible')) {
      const { body } = await demo.read(`subsidy-applications/${application.id}/replay`);
      expect(body.same).toBe(true);
    }
  });

  it('has states in the order of time, and nothing after the present', async () => {
    const wrong = async (table: string, condition: string) =>
      (await demo.sql(`SELECT count(*)::int AS n FROM ${table} WHERE NOT coalesce(${condition}, true)`))[0].n;
    expect(await wrong('enrollments', 'completed_on <= passed_on AND passed_on <= placed_on')).toBe(0);
    expect(await wrong('enrollments', 'passed_on <= placed_on')).toBe(0);
    expect(await wrong('apprenticeships', 'filed_on <= started_on AND started_on <= ended_on')).toBe(0);
    expect(await wrong('employments', 'started_on <= ended_on')).toBe(0);
    for (const table of [
      'people',
      'enrollments',
      'training_classes',
      'training_orders',
      'job_postings',
      'job_fairs',
      'certificates',
      'subsidy_applications',
      'audit_entries',
    ])
      expect(
        await wrong(table, `${table === 'audit_entries' ? "action LIKE 'session.%' OR at" : 'updated_at'} < '${PRESENT}T16:00:00Z'`),
      ).toBe(0);
    const outOfOrder = await demo.sql(
      "SELECT count(*)::int AS n FROM (SELECT at, lag(at) OVER (ORDER BY transaction, position) AS before FROM audit_entries WHERE action NOT LIKE 'session.%') x WHERE at < before",
    );
    expect(outOfOrder[0].n).toBe(0);
    const seats = await demo.sql(
      `SELECT count(*)::int AS n FROM training_classes c WHERE status <> 'closed' AND seats_taken <>
         (SELECT count(*) FROM enrollments e WHERE e.class_id = c.id AND e.status NOT IN ('waitlisted', 'rejected', 'withdrawn'))`,
    );
    expect(seats[0].n).toBe(0);
    const mentors = await demo.sql(
      `SELECT count(*)::int AS n FROM mentor_loads m WHERE live <> (SELECT count(*) FROM apprenticeships a WHERE a.status IN ('filed', 'active', 'paused')
         AND ((a.enterprise_id = m.organization_id AND a.enterprise_mentor = m.name) OR (a.provider_id = m.organization_id AND a.school_mentor = m.name)))`,
    );
    expect(mentors[0].n).toBe(0);
  });

  it('has nobody real in it', async () => {
    const { keyring } = demo.application.services;
    const people = await demo.sql('SELECT national_id, phone FROM people');
    expect(people.length).toBeGreaterThan(9_000);
    expect(people.filter((row) => !isSyntheticNationalId(keyring.decrypt(row.national_id)))).toEqual([]);
    expect(people.filter((row) => row.phone && !keyring.decrypt(row.phone).startsWith('154'))).toEqual([]);
    const organizations = await demo.sql('SELECT name, uscc FROM organizations');
    expect(organizations.filter((row) => !isSyntheticCreditCode(row.uscc))).toEqual([]);
    expect(distinct(organizations, 'name')).toBe(organizations.length);
  });

  it('has the accounts and the client that the greeting names, each within its region', async () => {
    const request = supertest(demo.application.app.server);
    const token = await request
      .post('/v1/oauth/token')
      .auth(demoClient.clientId, demoClient.secret)
      .send({ grant_type: 'client_credentials' });
    const read = (path: string, bearer: string) => request.get(`/v1/${path}`).set('authorization', `Bearer ${bearer}`);
    expect((await read('people?regionCode=350211', token.body.access_token)).body.data).toEqual([]);
    expect((await read('training-orders?status=open', token.body.access_token)).body.data).toHaveLength(2);
    for (const { username, regionCode } of demoAccounts) {
      const signedIn = await request.post('/v1/auth/login').send({ username, password: demoPassword });
      const { page } = (await read('job-postings?count=exact', signedIn.body.accessToken)).body;
      expect([username, page.total > 2_000]).toEqual([username, regionCode === '000000']);
    }
  });

  it('lets the end of the loop be walked: claims to put into a batch, of which some are paid in parts, and a batch that waits for its return file', async () => {
    const approved = await demo.all('subsidy-applications?status=approved');
    const inParts = approved.filter((row) => row.policyKey === 'kundulun-settling-allowance');
    expect([approved.length, inParts.length]).toEqual([10, 6]);
    for (const row of inParts) {
      expect(row.paidFen).toBeGreaterThan(0);
      expect(row.paidFen).toBeLessThan(row.amountFen);
    }
    const noticed = await Promise.all(approved.map((row) => demo.read(`public-notices/${row.noticeId}`)));
    expect(new Set(noticed.map(({ body }) => body.status))).toEqual(new Set(['closed']));
    const [batch, ...others] = await demo.all('payment-batches?status=sent');
    expect(others).toEqual([]);
    expect(await demo.count(`payments?batchId=${batch.id}&status=sent`)).toBe(batch.declaredCount);

    const made = await demo.create('finance', 'payment-batches', { fundId: approved[0].fundId });
    expect(made).toMatchObject({ status: 201, body: { declaredCount: 10 } });
  });
});

describe('two loads with one seed', () => {
  it('give the same records and numbers', async () => {
    const fingerprint = async () => {
      const demo = await loaded({ seed: 'small', small: true });
      try {
        const parts = await demo.sql(
          `SELECT 'orders' AS part, md5(string_agg(number || status || title || headcount || created_at, ',' ORDER BY number)) AS print FROM training_orders
           UNION ALL SELECT 'classes', md5(string_agg(number || status || name || seats_taken, ',' ORDER BY number)) FROM training_classes
           UNION ALL SELECT 'people', md5(string_agg(real_name || birth_date || coalesce(degree, ''), ',' ORDER BY created_at, real_name, birth_date)) FROM people
           UNION ALL SELECT 'certificates', md5(string_agg(number || level || issued_on, ',' ORDER BY number)) FROM certificates
           UNION ALL SELECT 'postings', md5(string_agg(number || title || openings, ',' ORDER BY number)) FROM job_postings
           UNION ALL SELECT 'applications', md5(string_agg(number || status || amount_fen || created_at, ',' ORDER BY number)) FROM subsidy_applications
           UNION ALL SELECT 'payments', md5(string_agg(reference || status || amount_fen, ',' ORDER BY reference)) FROM payments
           UNION ALL SELECT 'audit', md5(string_agg(action || at, ',' ORDER BY transaction, position)) FROM audit_entries WHERE action NOT LIKE 'session.%' ORDER BY 1`,
        );
        return Object.fromEntries(parts.map((row) => [row.part, row.print]));
      } finally {
        await closed(demo);
      }
    };
    expect(await fingerprint()).toEqual(await fingerprint());
  }, 180_000);
});

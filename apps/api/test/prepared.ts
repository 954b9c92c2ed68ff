import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { syntheticCreditCode } from '@rongcai/codes';
import { sweepEntitlements } from '../src/modules/subsidy/entitlement/sweep.commands.ts';
import { write } from '../src/platform/http/write.ts';
import { accepted, startJob } from '../src/platform/long-work.ts';
import type { Permission } from '../src/platform/security/actor.ts';
import { type Actor, clientScopes, systemActor } from '../src/platform/security/actor.ts';
import { type Caller, KUNDULUN, type TestApp } from './harness.ts';
import type { Contract, Operation } from './operations.ts';
import { sampleOf } from './sample.ts';
import { wire } from './wire.ts';
import { makeWorld, nationalId, type World } from './world.ts';

// biome-ignore lint/suspicious/noExplicitAny: records as the API gives them
export type Made = any;

/** Stands in every text of every prepared record; a caller from elsewhere must never see it. */
export const CANARY = 'QUEZKANARIE';
const canary = (what: string) => `${CANARY}${what}`;

export interface Kit {
  readonly app: TestApp;
  readonly world: World;
  readonly admin: Caller;
  readonly finance: Caller;
  /** Who approves what the world's reviewer has recommended. */
  readonly secondReviewer: Caller;
  readonly enterprise: Made;
  readonly provider: Made;
  /** A caller of the platform (unbound, all scopes). */
  readonly platform: Caller;
  /** The prepared record of a resource, made at first use. */
  record(path: string): Promise<Made>;
  /** Any such record made anew. */
  fresh(path: string): Promise<Made>;
  /** A machine client with every scope that is bound to an organization. */
  boundTo(organizationId: string): Promise<Caller>;
}

/** How one record of a resource comes about. Every resource needs a row here; the test fails without one. */
interface Preparation {
  /** A body that POST accepts; each call gives another one. */
  readonly body?: (kit: Kit) => Promise<object> | object;
  /** One record, when the clerk's POST of `body` does not make it. */
  readonly record?: (kit: Kit) => Promise<Made>;
}

let counter = 700_000;
const next = () => ++counter;

const plus = (kit: Kit, days: number) =>
  new Date(kit.app.services.clock().getTime() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

export const preparations: Readonly<Record<string, Preparation>> = {
  users: {
    body: () => {
      const n = next();
      return { username: `user${n}`, displayName: canary('用户'), regionCode: KUNDULUN, roles: ['clerk'], password: PASSWORD };
    },
    record: async (kit) => kit.admin.create('users', await preparations.users?.body?.(kit)),
  },
  'api-clients': {
    body: () => ({ clientId: `client-${next()}`, name: canary('接口'), regionCode: KUNDULUN, scopes: ['training:read'] }),
    record: async (kit) => {
      const made = await kit.admin.post('/v1/api-clients', await preparations['api-clients']?.body?.(kit));
      return (await kit.admin.get(made.headers.location as string)).body;
    },
  },
  'audit-entries': {
    record: async (kit) => {
      const order = await kit.record('training-orders');
      const page = await kit.admin.get(`/v1/audit-entries?subjectId=${order.id}`);
      return page.body.data[0];
    },
  },
  organizations: {
    body: () => ({
      name: canary('单位'),
      kind: 'enterprise',
      uscc: syntheticCreditCode(next()),
      regionCode: KUNDULUN,
      contactName: canary('联系人'),
      address: canary('地址'),
    }),
  },
  people: {
    body: (kit) => ({
      realName: canary(`人${next()}`),
      nationalId: nationalId(next()),
      regionCode: KUNDULUN,
      major: canary('专业'),
      registeredById: kit.provider.id,
    }),
  },
  employments: {
    body: async (kit) => ({
      personId: (await kit.fresh('people')).id,
      organizationId: kit.enterprise.id,
      startedOn: plus(kit, -30),
      regionCode: KUNDULUN,
    }),
  },
  'training-orders': {
    body: (kit) => ({
      title: canary('订单'),
      enterpriseId: kit.enterprise.id,
      regionCode: KUNDULUN,
      occupationCode: '6-31-01-03',
      level: 'intermediate',
      headcount: 30,
      wageFromFen: 450_000,
      wageToFen: 700_000,
      hireCommitmentBp: 8_000,
      startFromOn: plus(kit, 1),
      startToOn: plus(kit, 60),
      requiredHours: 120,
      budgetPerHeadFen: 300_000,
      note: canary('说明'),
    }),
  },
  proposals: {
    body: async (kit) => {
      const order = await kit.fresh('training-orders');
      await kit.world.clerk.act('training-orders', order.id, 'submit');
      await kit.world.reviewer.act('training-orders', order.id, 'approve');
      return {
        orderId: order.id,
        providerId: kit.provider.id,
        plan: canary('方案'),
        pricePerHeadFen: 280_000,
        seats: 10,
        startOn: plus(kit, 2),
        endOn: plus(kit, 32),
      };
    },
  },
  'training-classes': {
    body: (kit) => ({
      kind: 'project',
      name: canary('班级'),
      providerId: kit.provider.id,
      regionCode: KUNDULUN,
      occupationCode: '6-31-01-03',
      level: 'intermediate',
      seats: 500,
      enrollFromOn: plus(kit, -1),
      enrollToOn: plus(kit, 10),
      startOn: plus(kit, 11),
      endOn: plus(kit, 40),
      hours: 120,
      pricePerHeadFen: 200_000,
    }),
  },
  enrollments: {
    body: async (kit) => ({ classId: (await enrolling(kit)).id, personId: (await kit.fresh('people')).id }),
  },
  'apprenticeship-programs': {
    body: (kit) => ({
      name: canary('学徒班'),
      enterpriseId: kit.enterprise.id,
      providerId: kit.provider.id,
      regionCode: KUNDULUN,
      occupationCode: '6-31-01-03',
      level: 'intermediate',
      termMonths: 12,
      theoryHours: 160,
      practiceHours: 480,
      startOn: plus(kit, 1),
      endOn: plus(kit, 366),
      headcount: 30,
      agreementNumber: canary('协议'),
    }),
  },
  apprenticeships: {
    body: async (kit) => {
      const program = await kit.fresh('apprenticeship-programs');
      await kit.world.clerk.act('apprenticeship-programs', program.id, 'submit');
      await kit.world.reviewer.act('apprenticeship-programs', program.id, 'file');
      return {
        programId: program.id,
        personId: (await kit.fresh('people')).id,
        enterpriseMentor: canary(`企业导师${next()}`),
        schoolMentor: canary(`院校导师${next()}`),
        hireKind: 'new_hire',
        postKind: 'skilled',
        contractMonths: 24,
        monthlyWageFen: 480_000,
      };
    },
  },
  'internship-posts': {
    body: (kit) => ({
      hostId: kit.enterprise.id,
      regionCode: KUNDULUN,
      title: canary('实习岗位'),
      kind: 'student',
      openings: 500,
      fromOn: plus(kit, 1),
      toOn: plus(kit, 90),
      place: canary('地点'),
      contact: canary('联系人'),
    }),
  },
  internships: {
    body: async (kit) => {
      const post = await kit.fresh('internship-posts');
      await kit.world.reviewer.act('internship-posts', post.id, 'publish');
      return { postId: post.id, personId: (await kit.fresh('people')).id };
    },
  },
  'evaluation-schemes': {
    body: (kit) => ({
      organizerId: kit.provider.id,
      regionCode: KUNDULUN,
      title: canary('评价计划'),
      fromOn: plus(kit, -1),
      toOn: plus(kit, 300),
    }),
  },
  'evaluation-quotas': {
    body: async (kit) => ({ schemeId: (await kit.fresh('evaluation-schemes')).id, level: 'advanced', places: 50 }),
  },
  'evaluation-cases': {
    body: async (kit) => {
      const quota = await kit.fresh('evaluation-quotas');
      await kit.world.reviewer.act('evaluation-schemes', quota.schemeId, 'publish');
      return {
        schemeId: quota.schemeId,
        personId: (await kit.fresh('people')).id,
        employerId: kit.enterprise.id,
        occupationCode: '6-31-01-03',
        level: 'advanced',
        evidence: canary('业绩'),
      };
    },
  },
  'job-fairs': {
    body: (kit) => ({
      kind: 'onsite',
      title: canary('招聘会'),
      hostId: kit.provider.id,
      regionCode: KUNDULUN,
      startsAt: `${plus(kit, 3)}T01:00:00Z`,
      endsAt: `${plus(kit, 3)}T09:00:00Z`,
      place: canary('市场'),
      boothCapacity: 1_000,
    }),
  },
  booths: {
    body: async (kit) => {
      const fair = await kit.fresh('job-fairs');
      await kit.world.reviewer.act('job-fairs', fair.id, 'publish');
      return { fairId: fair.id, enterpriseId: kit.enterprise.id, needs: canary('需求') };
    },
  },
  'job-postings': {
    body: (kit) => ({
      enterpriseId: kit.enterprise.id,
      regionCode: KUNDULUN,
      title: canary('岗位'),
      occupationCode: '6-31-01-03',
      openings: 500,
      wageFromFen: 450_000,
      wageToFen: 700_000,
      place: canary('地点'),
      term: 'fixed',
      validUntilOn: plus(kit, 30),
    }),
  },
  'job-applications': {
    body: async (kit) => {
      const posting = await kit.fresh('job-postings');
      await kit.world.clerk.act('job-postings', posting.id, 'submit');
      await kit.world.reviewer.act('job-postings', posting.id, 'publish');
      return { postingId: posting.id, personId: (await kit.fresh('people')).id };
    },
  },
  funds: {
    body: () => ({ name: canary(`资金${next()}`), year: 2026, source: canary('财政'), regionCode: KUNDULUN }),
    record: async (kit) => {
      const fund = await kit.finance.create('funds', await preparations.funds?.body?.(kit));
      return kit.finance.act('funds', fund.id, 'appropriate', { amountFen: 100_000_000, documentNumber: canary('文号') });
    },
  },
  'ledger-entries': {
    record: async (kit) => {
      const fund = await kit.record('funds');
      return (await kit.finance.get(`/v1/ledger-entries?fundId=${fund.id}`)).body.data[0];
    },
  },
  'policy-versions': { body: () => ({ document: { ...orderClassPolicy, key: `pruefung-${next()}` } }) },
  'subsidy-applications': { body: (kit) => claim(kit) },
  'predicate-overrides': {
    body: async (kit) => {
      const { clerk, reviewer } = kit.world;
      const { id, basisId } = await kit.fresh('subsidy-applications');
      await kit.app.sql('UPDATE enrollments SET hours_attended = 1 WHERE id = $1', [basisId]);
      await clerk.act('subsidy-applications', id, 'submit');
      await reviewer.act('subsidy-applications', id, 'accept');
      const { id: fileId } = await kit.record('files');
      return { applicationId: id, predicate: 'HOURS', reason: canary('签到表可证'), fileId, expiresOn: plus(kit, 30) };
    },
    record: async (kit) => kit.world.reviewer.create('predicate-overrides', await preparations['predicate-overrides']?.body?.(kit)),
  },
  'integrity-findings': {
    record: async (kit) => {
      const { clerk } = kit.world;
      const { id, personId } = await kit.fresh('subsidy-applications');
      const bankAccount = '6222039999999999';
      await clerk.patch(`/v1/people/${personId}`, { bankAccount });
      await clerk.patch(`/v1/people/${(await kit.fresh('people')).id}`, { bankAccount });
      await clerk.act('subsidy-applications', id, 'submit');
      return (await clerk.get(`/v1/integrity-findings?applicationId=${id}`)).body.data[0];
    },
  },
  'calendar-days': {
    body: () => ({
      regionCode: KUNDULUN,
      day: new Date(Date.UTC(2030, 0, next() % 20_000)).toISOString().slice(0, 10),
      kind: 'holiday',
      title: canary('放假'),
      source: canary('通知'),
    }),
  },
  'public-notices': {
    body: async (kit) => {
      await approvedApplication(kit);
      return { title: canary('公示'), workdays: 5, regionCode: KUNDULUN };
    },
    record: async (kit) => {
      const notice = await kit.world.clerk.create('public-notices', await preparations['public-notices']?.body?.(kit));
      return kit.world.clerk.act('public-notices', notice.id, 'publish');
    },
  },
  objections: {
    body: async (kit) => {
      const notice = await kit.fresh('public-notices');
      const page = await kit.world.clerk.get(`/v1/subsidy-applications?noticeId=${notice.id}`);
      return { applicationId: page.body.data[0].id, raisedBy: canary('举报人'), grounds: canary('不符合条件') };
    },
  },
  'payment-batches': {
    body: async (kit) => {
      const notice = await kit.fresh('public-notices');
      // its days have passed
      await kit.app.sql('UPDATE public_notices SET starts_on = starts_on - 30, ends_on = starts_on - 20 WHERE id = $1', [notice.id]);
      await kit.world.clerk.act('public-notices', notice.id, 'close');
      return { fundId: (await payingFund(kit)).id };
    },
    record: async (kit) => kit.finance.create('payment-batches', await preparations['payment-batches']?.body?.(kit)),
  },
  'bank-templates': {
    body: () => ({
      name: canary(`模板${next()}`),
      regionCode: KUNDULUN,
      payment: {
        format: 'csv',
        encoding: 'gb18030',
        columns: [
          { title: canary('流水号'), source: 'reference' },
          { title: '账号', source: 'payeeAccount' },
          { title: '金额', source: 'amount' },
        ],
      },
      returns: {
        format: 'csv',
        encoding: 'gb18030',
        reference: { at: 1 },
        amount: { at: 2 },
        result: { at: 3 },
        codes: { paid: ['0'], failed: ['1'], unknown: [] },
      },
    }),
    record: async (kit) => kit.finance.create('bank-templates', await preparations['bank-templates']?.body?.(kit)),
  },
  'budget-lines': {
    // of a fund of its own: a fund with lines pays for nothing else
    body: async (kit) => ({
      fundId: (await kit.fresh('funds')).id,
      name: canary('科目'),
      policyKey: 'pruefung',
      year: 2026,
      amountFen: 1_000_000,
    }),
    record: async (kit) => kit.finance.create('budget-lines', await preparations['budget-lines']?.body?.(kit)),
  },
  'bank-returns': { record: async (kit) => (await answered(kit)).file },
  recoveries: {
    body: async (kit) => ({
      applicationId: (await answered(kit)).payment.applicationId,
      amountFen: 60_000,
      reason: canary('未满服务期'),
      dueOn: plus(kit, 90),
      instalmentCount: 3,
    }),
    record: async (kit) => kit.finance.create('recoveries', await preparations.recoveries?.body?.(kit)),
  },
  'recovery-instalments': {
    record: async (kit) => {
      const { id } = await kit.record('recoveries');
      return (await kit.finance.get(`/v1/recovery-instalments?recoveryId=${id}`)).body.data[0];
    },
  },
  payments: {
    record: async (kit) => {
      const batch = await kit.fresh('payment-batches');
      return (await kit.finance.get(`/v1/payments?batchId=${batch.id}`)).body.data[0];
    },
  },
  'entitlement-runs': { body: () => ({ regionCode: KUNDULUN }) },
  entitlements: {
    record: async (kit) => {
      const { id: basisId } = await swept(kit);
      return (await kit.world.clerk.get(`/v1/entitlements?basisId=${basisId}`)).body.data[0];
    },
  },
  'entitlement-near-misses': {
    record: async (kit) => {
      const { id: basisId } = await swept(kit);
      return (await kit.world.clerk.get(`/v1/entitlement-near-misses?basisId=${basisId}`)).body.data[0];
    },
  },
  files: {
    record: async (kit) => {
      const { body, headers } = pdf();
      const call = await wire(kit.app);
      const answer = await call({ method: 'POST', path: '/v1/files', token: kit.world.clerk.token, body, headers });
      call.close();
      return answer.json;
    },
  },
  jobs: {
    record: async (kit) => {
      const { services } = kit.app;
      const actor: Actor = { ...systemActor, id: kit.world.clerk.id, kind: 'staff', regionCode: KUNDULUN, hats: new Set(['clerk']) };
      const answer = await write(services, actor, null, async (ctx) =>
        accepted(services, await startJob(ctx, 'nothing', {}, { total: 1 }), actor),
      );
      return answer.body;
    },
  },
  certificates: {
    record: async (kit) => {
      const source = await kit.world.enrollment((await kit.world.enrollingClass({ providerId: kit.provider.id })).id, {
        personId: (await kit.fresh('people')).id,
      });
      const { clerk } = kit.world;
      await clerk.act('enrollments', source.id, 'admit');
      await clerk.act('training-classes', source.classId, 'start');
      await clerk.act('enrollments', source.id, 'complete', { hoursAttended: 120 });
      const passed = await clerk.act('enrollments', source.id, 'pass', { score: 90, assessor: canary('考评员') });
      return (await clerk.get(`/v1/certificates/${passed.certificateId}`)).body;
    },
  },
};

/** A payment that the bank has paid, and the file that said so. */
async function answered(kit: Kit): Promise<{ payment: Made; file: Made }> {
  const payment = await kit.fresh('payments');
  await (await kit.app.staff(['finance'])).act('payment-batches', payment.batchId, 'lock');
  await kit.finance.act('payment-batches', payment.batchId, 'send');
  const yuan = `${payment.amountFen / 100}.00`;
  const answer = await kit.finance.post(
    `/v1/payment-batches/${payment.batchId}/import-returns`,
    `reference,amount,result,reason\n${payment.reference},${yuan},SUCCESS,\n`,
    { headers: { 'content-type': 'text/csv' } },
  );
  return { payment, file: answer.body };
}

const orderClassPolicy = JSON.parse(readFileSync(join(process.cwd(), 'policies/kundulun-order-class-training.json'), 'utf8'));
const published = new WeakMap<Kit, Promise<Made>>();

/** A policy that pays employers without application: for whom so many months are insured, which nobody has by then. */
const givenToEmployers = (key: string, months: number) => ({
  key,
  version: '1',
  title: { zh: canary('政策') },
  regionCode: KUNDULUN,
  legalBasis: [],
  beneficiary: 'organization',
  basis: 'employment',
  automatic: true,
  anchor: { fact: 'employment.startedOn' },
  effective: { from: '2020-01-01' },
  predicates: [
    {
      id: 'INSURED',
      tree: { ge: [{ fact: 'employment.insuredMonths' }, months] },
      text: { met: { zh: '符合' }, unmet: { zh: '不符合' }, unknown: { zh: '待补充' } },
    },
  ],
  amount: { tree: 50_000 },
});
const automatic = new WeakMap<Kit, Promise<void>>();

async function publishAutomatic({ world: { clerk, reviewer } }: Kit): Promise<void> {
  for (const document of [givenToEmployers('due-to-all', 0), givenToEmployers('due-to-none', 500)]) {
    const { id } = await clerk.create('policy-versions', { document });
    await reviewer.act('policy-versions', id, 'publish');
  }
}

/** An employment that a run has looked at: one policy is due on it, and another one misses. */
async function swept(kit: Kit): Promise<Made> {
  const published = automatic.get(kit) ?? publishAutomatic(kit);
  automatic.set(kit, published);
  await published;
  const employment = await kit.fresh('employments');
  const { jobId } = await kit.fresh('entitlement-runs');
  await sweepEntitlements(kit.app.services, { jobId });
  return employment;
}

/** The policy of order classes, published once. */
function publishedPolicy(kit: Kit): Promise<Made> {
  const { clerk, reviewer } = kit.world;
  const policy =
    published.get(kit) ??
    clerk.create('policy-versions', { document: orderClassPolicy }).then(({ id }) => reviewer.act('policy-versions', id, 'publish'));
  published.set(kit, policy);
  return policy;
}

/** A subsidy claim for a trainee of an order class who has started work. */
async function claim(kit: Kit): Promise<object> {
  const { clerk } = kit.world;
  await publishedPolicy(kit);
  const { proposal, provider } = await kit.world.awardedOrder({ headcount: 1, title: canary('订单') });
  await clerk.patch(`/v1/organizations/${provider.id}`, { bankAccount: '6222021234567890' });
  const class_ = await kit.world.enrollingClass({
    kind: 'order',
    proposalId: proposal.id,
    providerId: provider.id,
    seats: 1,
    startOn: plus(kit, 0),
  });
  const { id } = await kit.world.enrollment(class_.id, { personId: (await kit.fresh('people')).id });
  await clerk.act('enrollments', id, 'admit');
  await clerk.act('training-classes', class_.id, 'start');
  await clerk.act('enrollments', id, 'complete', { hoursAttended: 110 });
  await clerk.act('enrollments', id, 'pass', { score: 80, assessor: canary('考评员') });
  await clerk.act('enrollments', id, 'place', { startedOn: plus(kit, 0) });
  return { policyKey: orderClassPolicy.key, basis: 'enrollment', basisId: id };
}

const payingFunds = new WeakMap<Kit, Promise<Made>>();
/** The fund that claims are paid from: no test gives it budget lines or closes it. */
function payingFund(kit: Kit): Promise<Made> {
  const made = payingFunds.get(kit) ?? kit.fresh('funds');
  payingFunds.set(kit, made);
  return made;
}

async function approvedApplication(kit: Kit): Promise<void> {
  const { clerk, reviewer } = kit.world;
  const { id } = await kit.fresh('subsidy-applications');
  await clerk.act('subsidy-applications', id, 'submit');
  await clerk.act('subsidy-applications', id, 'accept');
  await reviewer.act('subsidy-applications', id, 'recommend');
  await kit.secondReviewer.act('subsidy-applications', id, 'approve', { fundId: (await payingFund(kit)).id });
}

const pdf = () => ({
  body: Buffer.from(`%PDF-1.7\n% ${next()}\n1 0 obj\n<<>>\nendobj\n%%EOF\n`),
  headers: { 'content-type': 'application/octet-stream', 'x-filename': `UTF-8''${encodeURIComponent(`${canary('文件')}.pdf`)}` },
});

let shared: { kit: Kit; made: Promise<Made> } | undefined;
/** One class that takes everybody whom the tests enroll. */
function enrolling(kit: Kit): Promise<Made> {
  if (shared?.kit !== kit) {
    const made = kit.fresh('training-classes').then((row) => kit.world.clerk.act('training-classes', row.id, 'open'));
    shared = { kit, made };
  }
  return shared.made;
}

interface Request {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What an operation needs that neither its resource nor its schemas can say. */
const requests: Readonly<Record<string, (kit: Kit) => Promise<Request> | Request>> = {
  verifyCertificate: async (kit) => {
    const { number } = await kit.record('certificates');
    return { params: { number }, query: `?code=${kit.app.services.keyring.sign('certificate', number).slice(0, 8)}` };
  },
  signIn: async (kit) => ({ body: await credentials(kit) }),
  refreshSession: async (kit) => ({ headers: { cookie: await refreshCookie(kit) } }),
  signOut: async (kit) => ({ headers: { cookie: await refreshCookie(kit) } }),
  issueToken: async (kit) => {
    const made = await kit.admin.post('/v1/api-clients', await preparations['api-clients']?.body?.(kit));
    return { body: { grant_type: 'client_credentials', client_id: made.body.clientId, client_secret: made.body.clientSecret } };
  },
  changeOwnPassword: () => ({ body: { current: 'not-the-password', password: PASSWORD } }),
  findPerson: async (kit) => ({ body: { nationalId: await nationalIdOfPreparedPerson(kit) } }),
  listPublicNoticeLines: async (kit) => ({ params: { id: (await kit.record('public-notices')).id } }),
  objectToPublicNotice: async (kit) => {
    const { id } = await kit.record('public-notices');
    const [line] = (await kit.world.clerk.get(`/v1/subsidy-applications?noticeId=${id}`)).body.data;
    return { params: { id }, body: { number: line.number, raisedBy: '李四', grounds: '不符合条件' } };
  },
  stateSubsidyApplication: () => ({ body: { facts: { 'visit.confirmed': true } } }),
  claimNextSubsidyApplication: () => ({ body: { stage: 'submitted' } }),
  decideSubsidyApplications: async (kit) => ({
    body: { action: 'recommend', ids: [(await kit.record('subsidy-applications')).id], dryRun: true },
  }),
  getPublishedNotice: async (kit) => ({ params: { id: (await kit.record('public-notices')).id } }),
  importReturnsPaymentBatch: () => ({ body: 'reference,amount,result,reason\n', headers: { 'content-type': 'text/csv' } }),
  uploadFile: (kit) => ({ ...pdf(), query: `?regionCode=${KUNDULUN}&organizationId=${kit.provider.id}` }),
  explainPolicyVersion: () => ({ body: { facts: orderClassPolicy.exampleFacts } }),
  checkPolicyDocument: () => ({ body: { document: orderClassPolicy } }),
  comparePolicyVersions: async (kit) => ({ query: `?with=${(await kit.record('policy-versions')).id}` }),
  getPolicy: async (kit) => ({ params: { regionCode: KUNDULUN, key: (await kit.record('policy-versions')).policyKey } }),
  getPublicPolicy: (kit) => publishedPolicy(kit).then(() => ({ params: { key: orderClassPolicy.key } })),
  explainPublicPolicy: (kit) =>
    publishedPolicy(kit).then(() => ({ params: { key: orderClassPolicy.key }, body: { facts: orderClassPolicy.exampleFacts } })),
  revealPerson: () => ({ body: { field: 'nationalId', reason: '核对身份' } }),
};

const PASSWORD = 'Vx8-tragbar-lang';
const accounts = new WeakMap<Kit, Promise<Made>>();

async function credentials(kit: Kit): Promise<{ username: string; password: string }> {
  const account = accounts.get(kit) ?? kit.fresh('users');
  accounts.set(kit, account);
  return { username: (await account).username, password: PASSWORD };
}

async function refreshCookie(kit: Kit): Promise<string> {
  const signedIn = await kit.app.anonymous().post('/v1/auth/login', await credentials(kit));
  return String(signedIn.headers['set-cookie']).split(';')[0] as string;
}

async function nationalIdOfPreparedPerson(kit: Kit): Promise<string> {
  const person = await kit.record('people');
  const [row] = await kit.app.sql<{ national_id: string }>('SELECT national_id FROM people WHERE id = $1', [person.id]);
  return kit.app.services.keyring.decrypt(row?.national_id ?? '');
}

export async function makeKit(app: TestApp): Promise<Kit> {
  const world = await makeWorld(app);
  const records = new Map<string, Promise<Made>>();
  const bound = new Map<string, Promise<Caller>>();
  const kit: Kit = {
    app,
    world,
    admin: await app.staff(['admin']),
    finance: await app.staff(['finance']),
    secondReviewer: await app.staff(['reviewer']),
    platform: await app.client([...clientScopes] as Permission[]),
    enterprise: await world.organization('enterprise', { name: canary('企业') }),
    provider: await world.organization('training_provider', { name: canary('机构') }),
    record(path) {
      const known = records.get(path);
      if (known) return known;
      const made = kit.fresh(path);
      records.set(path, made);
      return made;
    },
    async fresh(path) {
      const preparation = preparations[path];
      if (preparation?.record) return preparation.record(kit);
      if (preparation?.body) return world.clerk.create(path, await preparation.body(kit));
      throw new Error(`prepared.ts does not say how a record of ${path} is made`);
    },
    boundTo(organizationId) {
      const known = bound.get(organizationId);
      if (known) return known;
      const client = app.client([...clientScopes] as Permission[], { organizationId });
      bound.set(organizationId, client);
      return client;
    },
  };
  return kit;
}

/** A request that the operation would carry out for a caller with every right, on the prepared record. */
export async function requestFor(kit: Kit, contract: Contract, operation: Operation): Promise<Required<Request> & { url: string }> {
  const own = await requests[operation.id]?.(kit);
  const params: Record<string, string> = { ...own?.params };
  if (operation.parameters.path.some(({ name }) => name === 'id') && !params.id) {
    if (!operation.resource) throw new Error(`prepared.ts does not say which record ${operation.id} is called with`);
    params.id = (await kit.record(operation.resource.path)).id;
  }
  for (const { name } of operation.parameters.path) {
    if (params[name] === undefined) throw new Error(`prepared.ts does not say {${name}} of ${operation.id}`);
  }
  let query = own?.query ?? '';
  for (const { name, required, schema } of operation.parameters.query) {
    if (!required || query.includes(`${name}=`)) continue;
    query += `${query ? '&' : '?'}${name}=${encodeURIComponent(String(await sampleOf(contract, schema, referrals(kit), name)))}`;
  }
  let body = own?.body;
  if (body === undefined && operation.body) {
    const creates = operation.method === 'POST' && operation.resource?.path === operation.path.slice('/v1/'.length);
    const prepared = creates ? preparations[operation.resource?.path ?? '']?.body : undefined;
    body = prepared ? await prepared(kit) : await sampleOf(contract, operation.body, referrals(kit));
  }
  const url = operation.path.replace(/\{([A-Za-z]+)\}/g, (_, name: string) => encodeURIComponent(params[name] as string)) + query;
  return { params, query, body, url, headers: own?.headers ?? {} };
}

const referrals = (kit: Kit) => ({ idOf: async (path: string) => (await kit.record(path)).id as string });

import { syntheticCreditCode, syntheticNationalId } from '@rongcai/codes';
import { addDays, dateOf } from '../src/kernel/dates.ts';
import { type Caller, KUNDULUN, type TestApp } from './harness.ts';

let counter = 0;
const unique = () => ++counter;

// biome-ignore lint/suspicious/noExplicitAny: records as the API gives them
type Made = any;

/** Builds the world of a test in a line each, through the API, as the people of one region would. */
export interface World {
  readonly clerk: Caller;
  readonly reviewer: Caller;
  readonly regionCode: string;
  organization(kind?: string, fields?: object): Promise<Made>;
  person(fields?: object): Promise<Made>;
  draftOrder(fields?: object): Promise<Made>;
  openOrder(fields?: object): Promise<Made>;
  /** An awarded order with its selected proposal. */
  awardedOrder(fields?: object): Promise<{ order: Made; proposal: Made; provider: Made }>;
  plannedClass(fields?: object): Promise<Made>;
  enrollingClass(fields?: object): Promise<Made>;
  enrollment(classId: string, fields?: object): Promise<Made>;
  draftProgram(fields?: object): Promise<Made>;
  /** A program that may take apprentices. */
  filedProgram(fields?: object): Promise<Made>;
  apprentice(programId: string, fields?: object): Promise<Made>;
  /** An apprentice whose agreement all three parties have signed. */
  signedApprentice(programId: string, fields?: object): Promise<Made>;
  publishedFair(fields?: object): Promise<Made>;
  draftPosting(fields?: object): Promise<Made>;
  publishedPosting(fields?: object): Promise<Made>;
  jobApplication(postingId: string, fields?: object): Promise<Made>;
  /** An application whose person has been offered the job. */
  offeredApplication(postingId: string, fields?: object): Promise<Made>;
}

export async function makeWorld(app: TestApp, regionCode = KUNDULUN): Promise<World> {
  const clerk = await app.staff(['clerk'], regionCode);
  const reviewer = await app.staff(['reviewer'], regionCode);
  const today = () => dateOf(app.services.clock());
  const day = (offset: number) => addDays(today(), offset);
  const world: World = {
    clerk,
    reviewer,
    regionCode,
    async organization(kind = 'enterprise', fields = {}) {
      const n = unique();
      const made = await clerk.create('organizations', { name: `单位${n}`, kind, uscc: syntheticCreditCode(n), regionCode, ...fields });
      return clerk.act('organizations', made.id, 'verify');
    },
    person: (fields = {}) => {
      const n = unique();
      return clerk.create('people', { realName: `学员${n}`, nationalId: nationalId(n), regionCode, ...fields });
    },
    async draftOrder(fields = {}) {
      const enterprise = await world.organization('enterprise');
      return clerk.create('training-orders', {
        title: '光伏组件操作工订单班',
        enterpriseId: enterprise.id,
        regionCode,
        occupationCode: '6-31-01-03',
        level: 'intermediate',
        headcount: 30,
        wageFromFen: 450_000,
        wageToFen: 700_000,
        hireCommitmentBp: 8_000,
        startFromOn: day(1),
        startToOn: day(60),
        requiredHours: 120,
        budgetPerHeadFen: 300_000,
        ...fields,
      });
    },
    async openOrder(fields) {
      const draft = await world.draftOrder(fields);
      await clerk.act('training-orders', draft.id, 'submit');
      return reviewer.act('training-orders', draft.id, 'approve');
    },
    async awardedOrder(fields) {
      const order = await world.openOrder(fields);
      const provider = await world.organization('training_provider');
      const proposal = await clerk.create('proposals', {
        orderId: order.id,
        providerId: provider.id,
        plan: '理论40课时，实操80课时',
        pricePerHeadFen: 280_000,
        seats: order.headcount,
        startOn: day(2),
        endOn: day(32),
      });
      await clerk.act('proposals', proposal.id, 'select');
      return { order: await clerk.act('training-orders', order.id, 'award'), proposal, provider };
    },
    async plannedClass(fields = {}) {
      const providerId = 'providerId' in fields ? undefined : (await world.organization('training_provider')).id;
      return clerk.create('training-classes', {
        kind: 'project',
        name: '电工中级班',
        providerId,
        regionCode,
        occupationCode: '6-31-01-03',
        level: 'intermediate',
        seats: 30,
        enrollFromOn: day(-1),
        enrollToOn: day(10),
        startOn: day(11),
        endOn: day(40),
        hours: 120,
        pricePerHeadFen: 200_000,
        ...fields,
      });
    },
    async enrollingClass(fields) {
      const planned = await world.plannedClass(fields);
      return clerk.act('training-classes', planned.id, 'open');
    },
    async enrollment(classId, fields = {}) {
      const personId = 'personId' in fields ? undefined : (await world.person()).id;
      return clerk.create('enrollments', { classId, personId, ...fields });
    },
    async draftProgram(fields = {}) {
      return clerk.create('apprenticeship-programs', {
        name: '光伏组件操作工学徒班',
        enterpriseId: 'enterpriseId' in fields ? undefined : (await world.organization('enterprise')).id,
        providerId: 'providerId' in fields ? undefined : (await world.organization('college')).id,
        regionCode,
        occupationCode: '6-31-01-03',
        level: 'intermediate',
        termMonths: 12,
        theoryHours: 160,
        practiceHours: 480,
        startOn: day(1),
        endOn: day(366),
        headcount: 30,
        agreementNumber: '校企合作〔2026〕1号',
        ...fields,
      });
    },
    async filedProgram(fields) {
      const draft = await world.draftProgram(fields);
      await clerk.act('apprenticeship-programs', draft.id, 'submit');
      return reviewer.act('apprenticeship-programs', draft.id, 'file');
    },
    async apprentice(programId, fields = {}) {
      const n = unique();
      return clerk.create('apprenticeships', {
        programId,
        personId: 'personId' in fields ? undefined : (await world.person()).id,
        enterpriseMentor: `企业导师${n}`,
        schoolMentor: `院校导师${n}`,
        hireKind: 'new_hire',
        postKind: 'skilled',
        contractMonths: 24,
        monthlyWageFen: 480_000,
        ...fields,
      });
    },
    async signedApprentice(programId, fields) {
      const { id } = await world.apprentice(programId, fields);
      await clerk.act('apprenticeships', id, 'sign', { party: 'apprentice' });
      await clerk.act('apprenticeships', id, 'sign', { party: 'enterprise' });
      return clerk.act('apprenticeships', id, 'sign', { party: 'provider' });
    },
    async publishedFair(fields = {}) {
      const draft = await clerk.create('job-fairs', {
        kind: 'onsite',
        title: '春季专场招聘会',
        hostId: 'hostId' in fields ? undefined : (await world.organization('government')).id,
        regionCode,
        startsAt: `${day(3)}T01:00:00Z`,
        endsAt: `${day(3)}T09:00:00Z`,
        place: '人力资源市场一楼',
        boothCapacity: 30,
        ...fields,
      });
      return reviewer.act('job-fairs', draft.id, 'publish');
    },
    async draftPosting(fields = {}) {
      return clerk.create('job-postings', {
        enterpriseId: 'enterpriseId' in fields ? undefined : (await world.organization('enterprise')).id,
        regionCode,
        title: '光伏组件操作工',
        occupationCode: '6-31-01-03',
        openings: 10,
        wageFromFen: 450_000,
        wageToFen: 700_000,
        place: '包头市昆都仑区',
        term: 'fixed',
        validUntilOn: day(30),
        ...fields,
      });
    },
    async publishedPosting(fields) {
      const draft = await world.draftPosting(fields);
      await clerk.act('job-postings', draft.id, 'submit');
      return reviewer.act('job-postings', draft.id, 'publish');
    },
    async jobApplication(postingId, fields = {}) {
      const personId = 'personId' in fields ? undefined : (await world.person()).id;
      return clerk.create('job-applications', { postingId, personId, ...fields });
    },
    async offeredApplication(postingId, fields) {
      const { id } = await world.jobApplication(postingId, fields);
      await clerk.act('job-applications', id, 'screen');
      await clerk.act('job-applications', id, 'interview', { interviewAt: `${day(1)}T02:00:00Z` });
      return clerk.act('job-applications', id, 'offer', { offeredWageFen: 520_000 });
    },
  };
  return world;
}

/** A checksum-valid, visibly synthetic national id, another one for each number. */
export function nationalId(n: number): string {
  const birthDate = new Date(Date.UTC(1975, 0, 1) + Math.floor(n / 100) * 86_400_000).toISOString().slice(0, 10);
  return syntheticNationalId({ divisionCode: KUNDULUN, birthDate, sex: n % 2 ? 'male' : 'female', serial: Math.floor((n % 100) / 2) });
}

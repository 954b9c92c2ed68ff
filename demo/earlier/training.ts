import { newId } from '../../apps/api/src/kernel/ids.ts';
import type { Bulk, Entry } from '../bulk.ts';
import type { Populace, Wanted } from '../people.ts';
import { between, instant, type Organization } from '../place.ts';
import type { Chance } from '../random.ts';
import { shift } from '../stage.ts';
import { assessors, reasons } from '../world.ts';

export interface ClassPlan {
  readonly kind: 'order' | 'project' | 'entrepreneurship';
  readonly name: string;
  readonly provider: Organization;
  readonly order?: { readonly id: string; readonly proposalId: string; readonly enterprise: Organization };
  /** Where the trainees of a class without an order find work. */
  readonly employers?: readonly Organization[];
  readonly occupation: string;
  readonly level: string;
  readonly seats: number;
  readonly startOn: string;
  readonly days: number;
  readonly hours: number;
  readonly price: number;
  readonly placed: number;
  readonly passed: number;
  readonly failed: number;
  readonly dropped: number;
  readonly wage: number;
  readonly wanted: Wanted;
  readonly college?: (birthDate: string) => object;
  /** Days from the end of the class to the first day at work. */
  readonly toWork?: number;
}

type Row = Entry & { [property: string]: unknown };

/** The training of earlier years, gathered and then written in the order in which records refer to each other. */
export class EarlierTraining {
  private readonly regionCode: string;
  private readonly people: Populace;
  private readonly luck: Chance;
  private readonly until: string;
  private readonly rows: Record<'people' | 'orders' | 'proposals' | 'classes' | 'certificates' | 'employments' | 'enrollments', Row[]> = {
    people: [],
    orders: [],
    proposals: [],
    classes: [],
    certificates: [],
    employments: [],
    enrollments: [],
  };

  constructor(regionCode: string, people: Populace, luck: Chance, until: string) {
    this.regionCode = regionCode;
    this.people = people;
    this.luck = luck;
    this.until = until;
  }

  private base(date: string, time: string): { id: string; regionCode: string; createdAt: Date } {
    const createdAt = instant(date, time);
    return { id: newId(createdAt.getTime()), regionCode: this.regionCode, createdAt };
  }

  addPerson(date: string, wanted: Wanted, fields: (birthDate: string) => object = () => ({})): Row & { realName: string } {
    const person = this.people.person(this.luck, wanted);
    const row = {
      ...this.base(date, `${9 + this.luck.whole(0, 7)}:${this.luck.whole(10, 59)}`.padStart(5, '0')),
      ...person,
      collegeId: null,
      major: null,
      graduatedOn: null,
      occupationCode: null,
      skills: [],
      ...fields(person.birthDate),
    };
    this.rows.people.push(row);
    return row;
  }

  /** An order that was delivered, with the proposal that was chosen and sometimes one that was not. */
  addOrder(plan: {
    enterprise: Organization;
    occupation: string;
    level: string;
    title: string;
    headcount: number;
    startOn: string;
    hours: number;
    price: number;
    wage: number;
    provider: Organization;
    other: Organization;
  }): { id: string; proposalId: string; enterprise: Organization } {
    const { luck } = this;
    const orderedOn = shift(plan.startOn, -luck.whole(30, 55));
    const order = {
      ...this.base(orderedOn, '10:20'),
      status: 'closed',
      title: plan.title,
      enterpriseId: plan.enterprise.id,
      occupationCode: plan.occupation,
      level: plan.level,
      headcount: plan.headcount,
      seatsAwarded: plan.headcount,
      wageFromFen: plan.wage - 60_000,
      wageToFen: plan.wage + 140_000,
      hireCommitmentBp: luck.one([7_000, 8_000, 8_500, 9_000]),
      startFromOn: shift(plan.startOn, -10),
      startToOn: shift(plan.startOn, 20),
      requiredHours: plan.hours,
      modules: ['岗位认知', '专业实操', '安全生产'],
      budgetPerHeadFen: plan.price + 10_000,
    };
    this.rows.orders.push(order);
    const proposal = (provider: Organization, status: string, price: number) => {
      const made = {
        ...this.base(shift(orderedOn, luck.whole(4, 12)), '14:30'),
        status,
        orderId: order.id,
        providerId: provider.id,
        enterpriseId: plan.enterprise.id,
        plan: `理论${Math.round(plan.hours / 3)}课时，其余为生产线实操，结业后统一考核。`,
        teachers: luck.one(['双师型教师2名，企业技师1名', '高级技师1名，专任教师2名']),
        pricePerHeadFen: price,
        seats: plan.headcount,
        seatsPlanned: status === 'selected' ? plan.headcount : 0,
        startOn: plan.startOn,
        endOn: shift(plan.startOn, 40),
      };
      this.rows.proposals.push(made);
      return made.id;
    };
    if (luck.yes(0.45)) proposal(plan.other, 'declined', plan.price + luck.whole(1, 12) * 1_000);
    return { id: order.id, proposalId: proposal(plan.provider, 'selected', plan.price), enterprise: plan.enterprise };
  }

  /** A class that is over. @returns the enrollments of those who were placed */
  addClass(plan: ClassPlan): Row[] {
    const { luck } = this;
    const endOn = shift(plan.startOn, plan.days);
    const seated = plan.placed + plan.passed;
    const made = {
      ...this.base(shift(plan.startOn, -luck.whole(14, 25)), '11:00'),
      status: 'closed',
      name: plan.name,
      kind: plan.kind,
      orderId: plan.order?.id ?? null,
      proposalId: plan.order?.proposalId ?? null,
      providerId: plan.provider.id,
      enterpriseId: plan.order?.enterprise.id ?? null,
      occupationCode: plan.occupation,
      level: plan.level,
      seats: plan.seats,
      seatsTaken: seated + plan.failed + plan.dropped,
      enrollFromOn: shift(plan.startOn, -14),
      enrollToOn: shift(plan.startOn, -1),
      startOn: plan.startOn,
      endOn,
      hours: plan.hours,
      minimumShareBp: 8_000,
      pricePerHeadFen: plan.price,
      location: `${plan.provider.name}`,
    };
    this.rows.classes.push(made);
    const passedOn = shift(endOn, luck.whole(2, 6));
    const ends = luck.shuffled([
      ...Array<string>(plan.placed).fill('placed'),
      ...Array<string>(plan.passed).fill('passed'),
      ...Array<string>(plan.failed).fill('failed'),
      ...Array<string>(plan.dropped).fill('dropped'),
    ]);
    return ends.map((status) => this.addTrainee(plan, made, status, endOn, passedOn)).filter((row) => row.status === 'placed');
  }

  private addTrainee(plan: ClassPlan, row: Row, status: string, endOn: string, passedOn: string): Row {
    const { luck } = this;
    const person = this.addPerson(between(luck, shift(plan.startOn, -13), 11), plan.wanted, plan.college);
    const id = newId((person.createdAt as Date).getTime() + 600_000);
    const finished = status !== 'dropped';
    const passed = status === 'passed' || status === 'placed';
    const placedOn = status === 'placed' ? between(luck, shift(passedOn, 1), plan.toWork ?? 45) : null;
    const certificate = passed
      ? {
          ...this.base(passedOn, '16:00'),
          status: 'valid',
          personId: person.id,
          issuerId: plan.provider.id,
          occupationCode: plan.occupation,
          level: plan.level,
          issuedOn: passedOn,
          source: 'assessment',
          sourceId: id,
        }
      : null;
    if (certificate) this.rows.certificates.push(certificate);
    const employer = plan.order?.enterprise ?? luck.one(plan.employers ?? []);
    const employment = placedOn
      ? this.employment(person.id, employer.id, placedOn, plan.wage + luck.whole(-8, 12) * 10_000, 'order-class', id)
      : null;
    const enrollment = {
      id,
      regionCode: this.regionCode,
      createdAt: new Date((person.createdAt as Date).getTime() + 600_000),
      status,
      classId: row.id,
      personId: person.id,
      orderId: plan.order?.id ?? null,
      providerId: plan.provider.id,
      enterpriseId: plan.order?.enterprise.id ?? null,
      personName: person.realName,
      period: `[${plan.startOn},${endOn}]`,
      hoursAttended: finished ? luck.whole(Math.ceil(plan.hours * 0.82), plan.hours) : null,
      completedOn: finished ? endOn : null,
      score: passed ? luck.whole(60, 98) : status === 'failed' ? luck.whole(32, 58) : null,
      assessor: passed ? luck.one(assessors) : null,
      passedOn: passed ? passedOn : null,
      certificateId: certificate?.id ?? null,
      placedOn,
      employmentId: employment,
      endReason: status === 'failed' ? luck.one(reasons.failed) : status === 'dropped' ? luck.one(reasons.dropped) : null,
    };
    this.rows.enrollments.push(enrollment);
    return enrollment;
  }

  employment(
    personId: string,
    organizationId: string,
    startedOn: string,
    monthlyWageFen: number,
    source: string,
    sourceId: string | null,
  ): string {
    const { luck } = this;
    const left = luck.yes(0.16) ? shift(startedOn, luck.whole(40, 420)) : null;
    const endedOn = left && left < this.until ? left : null;
    const days = (Date.parse(endedOn ?? this.until) - Date.parse(startedOn)) / 86_400_000;
    const row = {
      ...this.base(startedOn, '09:00'),
      personId,
      organizationId,
      startedOn,
      endedOn,
      insuredMonths: Math.max(0, Math.floor(days / 30.5)),
      monthlyWageFen,
      source,
      sourceId,
    };
    this.rows.employments.push(row);
    return row.id;
  }

  addCertificate(row: {
    personId: string;
    issuerId: string;
    occupationCode: string;
    level: string;
    issuedOn: string;
    source: string;
    sourceId: string | null;
  }): string {
    const made = { ...this.base(row.issuedOn, '16:30'), status: 'valid', ...row };
    this.rows.certificates.push(made);
    return made.id;
  }

  /** The paper was never found: the trainee has passed, and the register has no certificate. */
  loseCertificate(enrollmentId: string): void {
    const enrollment = this.rows.enrollments.find((row) => row.id === enrollmentId);
    this.rows.certificates = this.rows.certificates.filter((row) => row.sourceId !== enrollmentId);
    if (enrollment) enrollment.certificateId = null;
  }

  async write(bulk: Bulk): Promise<void> {
    const { rows } = this;
    await bulk.add({ table: 'people', noun: 'person', module: 'directory' }, rows.people);
    await bulk.add(
      { table: 'training_orders', noun: 'training-order', module: 'training', parties: ['enterpriseId'] },
      await bulk.numbered('DD', rows.orders),
    );
    await bulk.add({ table: 'proposals', noun: 'proposal', module: 'training', parties: ['providerId', 'enterpriseId'] }, rows.proposals);
    await bulk.add(
      { table: 'training_classes', noun: 'training-class', module: 'training', parties: ['providerId', 'enterpriseId'] },
      await bulk.numbered('BJ', rows.classes),
    );
    await bulk.add(
      { table: 'certificates', noun: 'certificate', module: 'evaluation', parties: ['issuerId'] },
      await bulk.numbered('ZS', rows.certificates),
    );
    await bulk.add({ table: 'employments', noun: 'employment', module: 'directory', parties: ['organizationId'] }, rows.employments);
    const queue = await bulk.queue(rows.enrollments.length);
    await bulk.add(
      { table: 'enrollments', noun: 'enrollment', module: 'training', parties: ['providerId', 'enterpriseId'] },
      rows.enrollments.map((row, index) => ({ ...row, queueNumber: queue[index] })),
    );
  }
}

import { newId } from '../../apps/api/src/kernel/ids.ts';
import type { Bulk, Entry } from '../bulk.ts';
import type { Wanted } from '../people.ts';
import { instant, type Organization } from '../place.ts';
import type { Chance } from '../random.ts';
import { shift } from '../stage.ts';
import { assessors } from '../world.ts';
import type { EarlierTraining } from './training.ts';

export interface EarlierProgram {
  readonly name: string;
  readonly enterprise: Organization;
  readonly provider: Organization;
  readonly occupation: string;
  readonly level: string;
  readonly from: string;
  readonly months: number;
  readonly apprentices: number;
  readonly failed: number;
  /** Still in training. */
  readonly running: boolean;
}

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧'];
const given = ['建军', '志强', '国平', '永刚', '海涛', '文斌', '立新', '玉华', '明辉', '春生', '福贵', '庆丰'];

/** Apprenticeships of earlier years with their two mentors; nobody has more than five apprentices. */
export class EarlierApprentices {
  private readonly regionCode: string;
  private readonly luck: Chance;
  private readonly training: EarlierTraining;
  private readonly programs: Entry[] = [];
  private readonly apprentices: Entry[] = [];
  private readonly loads = new Map<string, { organizationId: string; name: string; live: number }>();

  constructor(regionCode: string, luck: Chance, training: EarlierTraining) {
    this.regionCode = regionCode;
    this.luck = luck;
    this.training = training;
  }

  addProgram(plan: EarlierProgram, wanted: Wanted): void {
    const { luck, regionCode, training } = this;
    const endOn = shift(plan.from, Math.round(plan.months * 30.4));
    const createdAt = instant(shift(plan.from, -40));
    const program = {
      id: newId(createdAt.getTime()),
      regionCode,
      createdAt,
      status: plan.running ? 'running' : 'completed',
      name: plan.name,
      enterpriseId: plan.enterprise.id,
      providerId: plan.provider.id,
      occupationCode: plan.occupation,
      level: plan.level,
      termMonths: plan.months,
      theoryHours: plan.months * 20,
      practiceHours: plan.months * 60,
      startOn: plan.from,
      endOn,
      headcount: plan.apprentices,
      apprenticesFiled: plan.apprentices,
      apprenticesPerMentor: 5,
      advanceShareBp: 5_000,
      agreementNumber: `学徒协〔${plan.from.slice(0, 4)}〕${this.programs.length + 1}号`,
    };
    this.programs.push(program);
    const mentors = Array.from({ length: Math.ceil(plan.apprentices / 5) }, (_, nth) => ({
      enterprise: `${surnames[(nth * 7 + this.programs.length) % 30]}${given[nth % 12]}`,
      school: `${surnames[(nth * 11 + 3 + this.programs.length) % 30]}${given[(nth + 5) % 12]}`,
    }));
    for (let nth = 0; nth < plan.apprentices; nth++) {
      const mentor = mentors[Math.floor(nth / 5)] as (typeof mentors)[number];
      const person = training.addPerson(shift(plan.from, -luck.whole(20, 35)), wanted);
      const at = instant(shift(plan.from, -18), '14:00');
      const id = newId(at.getTime());
      const passed = !plan.running && nth >= plan.failed;
      const wage = 450_000 + luck.whole(0, 20) * 10_000;
      const certificateId = passed
        ? training.addCertificate({
            personId: person.id,
            issuerId: plan.provider.id,
            occupationCode: plan.occupation,
            level: plan.level,
            issuedOn: endOn,
            source: 'assessment',
            sourceId: id,
          })
        : null;
      if (plan.running) {
        this.take(plan.enterprise.id, mentor.enterprise);
        this.take(plan.provider.id, mentor.school);
      }
      this.apprentices.push({
        id,
        regionCode,
        createdAt: at,
        status: plan.running ? 'active' : 'completed',
        programId: program.id,
        personId: person.id,
        personName: person.realName,
        enterpriseId: plan.enterprise.id,
        providerId: plan.provider.id,
        occupationCode: plan.occupation,
        level: plan.level,
        enterpriseMentor: mentor.enterprise,
        schoolMentor: mentor.school,
        hireKind: luck.yes(0.8) ? 'new_hire' : 'transferred',
        postKind: 'skilled',
        contractMonths: luck.one([24, 36, 36, 60]),
        monthlyWageFen: wage,
        apprenticeSignedOn: shift(plan.from, -14),
        enterpriseSignedOn: shift(plan.from, -13),
        providerSignedOn: shift(plan.from, -12),
        filedOn: shift(plan.from, -6),
        startedOn: plan.from,
        employmentId: training.employment(person.id, plan.enterprise.id, plan.from, wage, 'apprenticeship', id),
        score: plan.running ? null : passed ? luck.whole(62, 96) : luck.whole(40, 57),
        assessor: plan.running ? null : luck.one(assessors),
        assessedOn: plan.running ? null : endOn,
        certificateId,
        endedOn: plan.running ? null : shift(endOn, 5),
      } as Entry);
    }
  }

  private take(organizationId: string, name: string): void {
    const key = `${organizationId} ${name}`;
    const load = this.loads.get(key) ?? { organizationId, name, live: 0 };
    load.live += 1;
    this.loads.set(key, load);
  }

  /** After the training, whose people, certificates and employments these records refer to. */
  async write(bulk: Bulk): Promise<void> {
    const parties = ['enterpriseId', 'providerId'];
    await bulk.add(
      { table: 'apprenticeship_programs', noun: 'apprenticeship-program', module: 'apprenticeship', parties },
      await bulk.numbered('XT', this.programs),
    );
    await bulk.add({ table: 'apprenticeships', noun: 'apprenticeship', module: 'apprenticeship', parties }, this.apprentices);
    await bulk.loads([...this.loads.values()]);
  }
}

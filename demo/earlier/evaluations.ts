import { newId } from '../../apps/api/src/kernel/ids.ts';
import type { Bulk, Entry } from '../bulk.ts';
import { instant, type Organization } from '../place.ts';

export interface SchemePlan {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly stipendPolicyKey: string;
  /** Places of each level over the whole scheme. */
  readonly quotas: Readonly<Record<string, number>>;
}

/** 金蓝领: a place's own scheme with its quotas, and who was recognised. */
export class EarlierEvaluations {
  private readonly scheme: Entry;
  private readonly quotas: (Entry & { level: string; taken: number })[];
  private readonly cases: Entry[] = [];
  private readonly regionCode: string;
  private readonly organizer: Organization;

  constructor(regionCode: string, plan: SchemePlan, organizer: Organization) {
    this.organizer = organizer;
    const createdAt = instant(plan.from);
    this.regionCode = regionCode;
    const { title, stipendPolicyKey } = plan;
    const common = { createdAt, regionCode, organizerId: organizer.id };
    this.scheme = {
      ...common,
      id: newId(createdAt.getTime()),
      status: 'published',
      title,
      stipendPolicyKey,
      fromOn: plan.from,
      toOn: plan.to,
    };
    this.quotas = Object.entries(plan.quotas).map(([level, places]) => ({
      ...common,
      id: newId(createdAt.getTime()),
      schemeId: this.scheme.id,
      level,
      year: 0,
      places,
      taken: 0,
    }));
  }

  /** @returns the id of the case, for the certificate that it issued */
  add(
    person: { id: string; realName: string },
    employerId: string,
    occupationCode: string,
    level: string,
    awardedOn: string,
    score: number,
  ): string {
    const quota = this.quotas.find((one) => one.level === level);
    if (quota) quota.taken += 1;
    const createdAt = instant(awardedOn, '09:30');
    const id = newId(createdAt.getTime());
    this.cases.push({
      id,
      createdAt,
      regionCode: this.regionCode,
      status: 'awarded',
      schemeId: this.scheme.id,
      organizerId: this.organizer.id,
      personId: person.id,
      personName: person.realName,
      employerId,
      occupationCode,
      level,
      score,
      quotaId: quota?.id ?? null,
      awardedOn,
      certificateId: null,
    });
    return id;
  }

  certify(caseId: string, certificateId: string): void {
    const at = this.cases.findIndex((one) => one.id === caseId);
    this.cases[at] = { ...(this.cases[at] as Entry), certificateId };
  }

  /** After the people and certificates that these records refer to. */
  async write(bulk: Bulk): Promise<void> {
    const kind = { module: 'evaluation', parties: ['organizerId'] };
    await bulk.add({ table: 'evaluation_schemes', noun: 'evaluation-scheme', ...kind }, await bulk.numbered('PJ', [this.scheme]));
    await bulk.add({ table: 'evaluation_quotas', noun: 'evaluation-quota', ...kind }, this.quotas);
    await bulk.add({ table: 'evaluation_cases', noun: 'evaluation-case', ...kind }, await bulk.numbered('SB', this.cases));
  }
}

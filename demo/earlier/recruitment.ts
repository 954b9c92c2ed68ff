import { newId } from '../../apps/api/src/kernel/ids.ts';
import { findOccupation, shanghaiToday } from '../../packages/codes/src/index.ts';
import type { Bulk, Entry } from '../bulk.ts';
import { instant, type Organization } from '../place.ts';
import type { Chance } from '../random.ts';
import { shift } from '../stage.ts';

export interface FairSeries {
  readonly kind: string;
  readonly count: number;
  /** Enterprises at all of them together. */
  readonly visits: number;
  /** No enterprise comes twice. */
  readonly distinct?: boolean;
  readonly from: string;
  readonly to: string;
  readonly titles: readonly string[];
  readonly places: readonly string[];
  readonly routes?: readonly string[];
}

export interface PostingSeries {
  readonly count: number;
  readonly openings: number;
  /** From this day to the present. */
  readonly from: string;
  /** So many, the newest ones, are still open. */
  readonly stillOpen: number;
}

export interface Posting extends Entry {
  readonly enterpriseId: string;
  readonly openings: number;
  filled: number;
  readonly wageFromFen: number;
}

/** The same day, at a moment at which somebody is at work. */
function inOfficeHours(at: Date, luck: Chance): Date {
  const date = shanghaiToday(at);
  return new Date(instant(date, '08:40').getTime() + luck.whole(0, 520) * 60_000);
}

const suffixes = ['', '', '', '（提供住宿）', '（双休）', '（急聘）', '学徒岗', '（可接收应届生）'] as const;

/** Fairs, booths, postings and applications of earlier years. */
export class EarlierRecruitment {
  private readonly regionCode: string;
  private readonly luck: Chance;
  private readonly hostId: string;
  private readonly present: string;
  private readonly fairs: Entry[] = [];
  private readonly booths: Entry[] = [];
  private readonly postings: Posting[] = [];
  private readonly applications: Entry[] = [];

  constructor(regionCode: string, luck: Chance, hostId: string, present: string) {
    this.regionCode = regionCode;
    this.present = present;
    this.luck = luck;
    this.hostId = hostId;
  }

  private base(createdAt: Date): { id: string; regionCode: string; createdAt: Date } {
    return { id: newId(createdAt.getTime()), regionCode: this.regionCode, createdAt };
  }

  addFair(
    fair: { kind: string; title: string; startsAt: Date; endsAt: Date; place: string; route?: string | null },
    visitors: readonly Organization[],
  ): string {
    const { luck } = this;
    const row = {
      ...this.base(new Date(fair.startsAt.getTime() - luck.whole(12, 24) * 86_400_000)),
      status: shift(fair.endsAt.toISOString().slice(0, 10), 60) > this.present ? 'ended' : 'archived',
      hostId: this.hostId,
      boothCapacity: Math.ceil((visitors.length * 1.15) / 5) * 5,
      boothsTaken: visitors.length,
      ...fair,
      route: fair.route ?? null,
    };
    this.fairs.push(row);
    for (const visitor of visitors) {
      const createdAt = inOfficeHours(new Date(fair.startsAt.getTime() - luck.whole(1, 9) * 86_400_000), luck);
      this.booths.push({
        ...this.base(createdAt),
        status: luck.yes(0.96) ? 'attended' : 'absent',
        fairId: row.id,
        enterpriseId: visitor.id,
        hostId: this.hostId,
      });
    }
    return row.id;
  }

  addFairs(series: FairSeries, enterprises: readonly Organization[]): void {
    const { luck } = this;
    const sizes = luck.split(series.visits, series.count, Math.max(1, Math.floor((series.visits / series.count) * 0.5)));
    const first = Date.parse(`${series.from}T00:00:00Z`);
    const span = Date.parse(`${series.to}T00:00:00Z`) - first;
    const once = luck.shuffled(enterprises);
    for (const [nth, size] of sizes.entries()) {
      const date = new Date(first + (series.count > 1 ? (span * nth) / (series.count - 1) : 0)).toISOString().slice(0, 10);
      const title = series.titles[nth % series.titles.length] as string;
      const visitors = series.distinct ? once.splice(0, size) : luck.shuffled(enterprises).slice(0, size);
      const place = series.places[nth % series.places.length] as string;
      const route = series.routes?.[nth % series.routes.length];
      const named =
        series.titles.length < series.count
          ? `${date.slice(0, 4)}年${title}${route ? `（${route.split('：')[1]?.split('—')[nth % 3]}站）` : `（${Number(date.slice(5, 7))}月）`}`
          : title;
      this.addFair(
        {
          kind: series.kind,
          title: named,
          startsAt: instant(date, '09:00'),
          endsAt: instant(date, series.kind === 'air_lecture' ? '11:00' : '16:30'),
          place,
          route: route ?? null,
        },
        visitors,
      );
    }
  }

  addPosting(enterprise: Organization, createdAt: Date, openings: number, seat: string, stillOpenUntil: string | null): Posting {
    const { luck } = this;
    const occupation = luck.one(enterprise.occupations ?? []);
    const name = (findOccupation(occupation)?.zh ?? '').replace('工程技术人员', '工程师');
    const wage = 350_000 + luck.whole(0, 24) * 15_000 + (occupation.startsWith('2-') ? 350_000 : 0);
    const degree = occupation.startsWith('2-')
      ? 'bachelor'
      : luck.yes(0.35)
        ? luck.one(['associate', 'vocational_secondary', 'associate', 'bachelor'])
        : null;
    const row: Posting = {
      ...this.base(inOfficeHours(createdAt, luck)),
      status: stillOpenUntil ? 'published' : 'closed',
      enterpriseId: enterprise.id,
      title: `${name}${luck.one(suffixes)}`,
      occupationCode: occupation,
      openings,
      filled: 0,
      wageFromFen: wage,
      wageToFen: wage + luck.whole(6, 25) * 10_000,
      degree,
      level: luck.yes(0.3) ? luck.one(['junior', 'intermediate', 'intermediate', 'advanced']) : null,
      place: seat,
      term: luck.yes(0.86) ? 'fixed' : luck.one(['open_ended', 'task']),
      validUntilOn: stillOpenUntil ?? shift(createdAt.toISOString().slice(0, 10), luck.whole(30, 90)),
      description: '签订劳动合同并缴纳社会保险，提供岗前培训。',
    };
    this.postings.push(row);
    return row;
  }

  /** Postings over some years whose openings sum up; those still open are valid for some weeks after the present. */
  addPostings(series: PostingSeries, enterprises: readonly Organization[], seat: string): void {
    const { luck, present } = this;
    const sizes = luck.split(series.openings, series.count, 1);
    const first = Date.parse(`${series.from}T01:00:00Z`);
    const span = Date.parse(`${shift(present, -1)}T01:00:00Z`) - first;
    const dates = sizes.map(() => first + luck.next() * span).sort((a, b) => a - b);
    for (const [nth, openings] of sizes.entries()) {
      const open = nth >= series.count - series.stillOpen;
      this.addPosting(
        luck.one(enterprises),
        new Date(dates[nth] as number),
        openings,
        seat,
        open ? shift(present, luck.whole(25, 120)) : null,
      );
    }
  }

  addApplication(row: {
    posting: Posting;
    person: { id: string; realName: string };
    createdAt: Date;
    fairId: string | null;
    status: string;
    startedOn?: string;
    employmentId?: string;
    id?: string;
    endReason?: string;
  }): void {
    const { posting, person, createdAt, ...fields } = row;
    const went = ['interviewing', 'offered', 'hired'].includes(row.status);
    if (row.status === 'hired') posting.filled += 1;
    this.applications.push({
      ...this.base(createdAt),
      startedOn: null,
      employmentId: null,
      endReason: null,
      ...fields,
      postingId: posting.id,
      personId: person.id,
      personName: person.realName,
      enterpriseId: posting.enterpriseId,
      interviewAt: went ? new Date(createdAt.getTime() + 3 * 86_400_000) : null,
      offeredWageFen: row.status === 'hired' ? posting.wageFromFen + this.luck.whole(0, 5) * 10_000 : null,
    } as Entry);
  }

  async write(bulk: Bulk): Promise<void> {
    const module = 'recruitment';
    await bulk.add({ table: 'job_fairs', noun: 'job-fair', module, parties: ['hostId'] }, await bulk.numbered('ZP', this.fairs));
    await bulk.add({ table: 'booths', noun: 'booth', module, parties: ['enterpriseId', 'hostId'] }, this.booths);
    await bulk.add(
      { table: 'job_postings', noun: 'job-posting', module, parties: ['enterpriseId'] },
      await bulk.numbered('GW', this.postings),
    );
    await bulk.add({ table: 'job_applications', noun: 'job-application', module, parties: ['enterpriseId'] }, this.applications);
  }
}

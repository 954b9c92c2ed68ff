import { newId } from '../../apps/api/src/kernel/ids.ts';
import type { Bulk, Entry } from '../bulk.ts';
import { instant, type Organization } from '../place.ts';
import type { Chance } from '../random.ts';
import { shift } from '../stage.ts';

export interface InternshipPlan {
  /** Key of the host; without one the interns are spread over the place's enterprises. */
  readonly host?: string;
  readonly title: string;
  readonly kind: 'student' | 'teacher' | 'graduate';
  /** The first day of those who have been; absent: matched and not begun. */
  readonly from?: string;
  /** Whole months of stay, of one intern after the other. */
  readonly months?: readonly number[];
  /** How many the host kept. */
  readonly retained?: number;
}

/** The same day of a later month; the days here exist in every month. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, date)).toISOString().slice(0, 10);
}

interface Post extends Entry {
  readonly filled: number;
  readonly contact: string;
}

type Employ = (personId: string, organizationId: string, startedOn: string, wageFen: number, source: string, sourceId: string) => string;

/** Internships of earlier years, with their posts and accident insurance. */
export class EarlierInternships {
  private readonly posts = new Map<string, Post>();
  private readonly stays: Entry[] = [];
  private readonly regionCode: string;
  private readonly luck: Chance;
  private readonly employ: Employ;

  constructor(regionCode: string, luck: Chance, employ: Employ) {
    this.regionCode = regionCode;
    this.luck = luck;
    this.employ = employ;
  }

  add(
    plan: InternshipPlan,
    nth: number,
    person: { readonly id: string; readonly realName: string },
    host: Organization,
    present: string,
  ): void {
    const startedOn = plan.from ?? null;
    const months = plan.months?.[nth % plan.months.length] ?? 1;
    const endedOn = startedOn && shift(monthsAfter(startedOn, months), -1);
    const offered = shift(startedOn ?? present, -30);
    const post = this.postOf(plan, host, offered, startedOn ?? present);
    const id = newId(instant(offered).getTime());
    const retained = nth < (plan.retained ?? 0) && endedOn !== null;
    const employedOn = retained ? shift(endedOn, 1) : null;
    this.stays.push({
      id,
      createdAt: instant(shift(offered, this.luck.whole(1, 14))),
      regionCode: this.regionCode,
      status: retained ? 'retained' : startedOn ? 'completed' : 'matched',
      postId: post.id,
      personId: person.id,
      personName: person.realName,
      hostId: host.id,
      contact: post.contact,
      needsBoard: true,
      needsLodging: this.luck.yes(0.6),
      needsTransport: this.luck.yes(0.3),
      insurer: '财产保险股份有限公司闻喜支公司',
      insuredFen: 33_000_000,
      insurancePolicyNumber: `PZWX${String(this.stays.length + 1).padStart(6, '0')}`,
      startedOn,
      endedOn,
      employedOn,
      employmentId: employedOn ? this.employ(person.id, host.id, employedOn, 480_000, 'internship', id) : null,
    });
  }

  private postOf(plan: InternshipPlan, host: Organization, offered: string, from: string): Post {
    const key = `${plan.title} ${host.id}`;
    const known = this.posts.get(key);
    const post: Post = known ?? {
      id: newId(instant(offered).getTime()),
      createdAt: instant(offered),
      regionCode: this.regionCode,
      status: plan.from ? 'closed' : 'published',
      hostId: host.id,
      title: plan.title,
      kind: plan.kind,
      openings: 0,
      filled: 0,
      fromOn: from,
      toOn: shift(from, 365),
      board: true,
      lodging: true,
      transport: false,
      place: `${host.name}`,
      contact: `${this.luck.one([...'王李张刘陈'])}主任`,
    };
    const filled = post.filled + 1;
    const grown: Post = { ...post, filled, openings: plan.from ? filled : filled + 2 };
    this.posts.set(key, grown);
    return grown;
  }

  /** After the people and employments that these records refer to. */
  async write(bulk: Bulk): Promise<void> {
    const kind = { module: 'internship', parties: ['hostId'] };
    await bulk.add({ table: 'internship_posts', noun: 'internship-post', ...kind }, await bulk.numbered('SG', [...this.posts.values()]));
    await bulk.add({ table: 'internships', noun: 'internship', ...kind }, this.stays);
  }
}

import { newId } from '../../apps/api/src/kernel/ids.ts';
import { instant, type Organization, type Place } from '../place.ts';
import type { Chance } from '../random.ts';
import { shift } from '../stage.ts';
import type { EarlierRecruitment, Posting } from './recruitment.ts';
import type { EarlierTraining } from './training.ts';

export interface Livestream {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly enterprises: number;
  readonly postings: number;
  readonly openings: number;
  readonly photovoltaicOnly?: boolean;
  readonly resumes?: number;
  readonly hires?: number;
  readonly hiresOfTheMonth?: number;
}

/**
 * A livestream with its postings and applications. The hires that its report gives are those of the month at all
 * photovoltaic enterprises, so some of the people hired had not applied in the livestream.
 */
export function addLivestream(
  recruitment: EarlierRecruitment,
  training: EarlierTraining,
  place: Place,
  plan: Livestream,
  organizations: readonly Organization[],
  luck: Chance,
): void {
  const all = organizations.filter((one) => one.kind === 'enterprise');
  const visitors = (plan.photovoltaicOnly ? all.filter((one) => one.photovoltaic) : all).slice(0, plan.enterprises);
  if (visitors.length !== plan.enterprises) throw new Error(`${plan.title}: ${visitors.length} enterprises instead of ${plan.enterprises}`);
  const [from = '', time = ''] = plan.from.split(' ');
  const [to = '', end = ''] = plan.to.split(' ');
  const fairId = recruitment.addFair(
    { kind: 'livestream', title: plan.title, startsAt: instant(from, time), endsAt: instant(to, end), place: '线上直播间' },
    visitors,
  );
  const monthBegins = Date.parse(`${from.slice(0, 7)}-01T01:00:00Z`);
  const daysBefore = (Date.parse(from) - Date.parse(`${from.slice(0, 7)}-01`)) / 86_400_000;
  const postings = luck.split(plan.openings, plan.postings, 1).map((openings, nth) => {
    const createdAt = new Date(monthBegins + (nth % Math.max(1, daysBefore)) * 86_400_000 + luck.whole(0, 400) * 60_000);
    return recruitment.addPosting(visitors[nth % visitors.length] as Organization, createdAt, openings, place.seat, null);
  });
  if (!plan.resumes || !plan.hires || !plan.hiresOfTheMonth) return;
  const solar = new Set(organizations.filter((one) => one.photovoltaic).map((one) => one.id));
  const atSolar = postings.filter((posting) => solar.has(posting.enterpriseId));
  const withRoom = () => luck.one(atSolar.filter((posting) => posting.filled < posting.openings));
  const wanted = { homes: place.homes, bornFrom: 1982, bornTo: 2003 };
  const hire = (posting: Posting, at: Date, ofFair: string | null) => {
    const person = training.addPerson(at.toISOString().slice(0, 10), wanted);
    const id = newId(at.getTime());
    const startedOn = shift(at.toISOString().slice(0, 10), luck.whole(3, 9));
    const employmentId = training.employment(
      person.id,
      posting.enterpriseId,
      startedOn,
      posting.wageFromFen + 40_000,
      'job-application',
      id,
    );
    recruitment.addApplication({ posting, person, createdAt: at, fairId: ofFair, status: 'hired', startedOn, employmentId, id });
  };
  const during = () => new Date(instant(from, time).getTime() + luck.whole(0, 13) * 86_400_000 + luck.whole(0, 660) * 60_000);
  for (let n = 0; n < plan.hires; n++) hire(withRoom(), during(), fairId);
  for (let n = 0; n < plan.hiresOfTheMonth - plan.hires; n++)
    hire(withRoom(), new Date(monthBegins + luck.whole(0, 18) * 86_400_000 + luck.whole(0, 480) * 60_000), null);
  for (let n = 0; n < plan.resumes - plan.hires; n++) {
    const at = during();
    const status = luck.weighted({ rejected: 8, withdrawn: 2 });
    const endReason = status === 'rejected' ? luck.one(['岗位已招满', '专业不符', '面试未通过', '未按时参加面试']) : '已找到其他工作';
    recruitment.addApplication({
      posting: luck.one(postings),
      person: training.addPerson(at.toISOString().slice(0, 10), wanted),
      createdAt: at,
      fairId,
      status,
      endReason,
    });
  }
}

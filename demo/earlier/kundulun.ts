import { findOccupation } from '../../packages/codes/src/index.ts';
import type { Bulk } from '../bulk.ts';
import type { ProgramPlan } from '../loop/apprentices.ts';
import type { assessingClass, DeliveredPlan, fullClass, plannedClass, runningClass } from '../loop/classes.ts';
import type { OpenPlan, OrderPlan } from '../loop/orders.ts';
import type { Populace } from '../people.ts';
import { addOrganizations, composed, type GivenOrganization, type Organization, type Pattern, type Place } from '../place.ts';
import { type Chance, chance } from '../random.ts';
import { type Stage, shift } from '../stage.ts';
import { EarlierApprentices } from './apprentices.ts';
import { addLivestream, type Livestream } from './livestreams.ts';
import { EarlierRecruitment } from './recruitment.ts';
import { EarlierTraining } from './training.ts';

type Second<F extends (...given: never[]) => unknown> = Parameters<F>[1];

export interface KundulunPlace extends Place {
  readonly orderEnterprises: readonly GivenOrganization[];
  readonly otherEnterprises: Pattern;
  readonly orderClasses: {
    readonly delivered: number;
    readonly from: string;
    readonly to: string;
    readonly industryCollege: { readonly college: string; readonly opened: string; readonly delivered: number; readonly name: string };
    readonly graduatesPlaced2023: {
      readonly college: string;
      readonly enterprise: string;
      readonly placed: number;
      readonly major: string;
    };
  };
  readonly livestreams: readonly Livestream[];
  readonly earlierApprenticeships: readonly {
    enterprise: string;
    college: string;
    name: string;
    occupation: string;
    level: string;
    from: string;
    months: number;
    apprentices: number;
    failed: number;
  }[];
  readonly loop: {
    readonly classes: readonly DeliveredPlan[];
    readonly running: Second<typeof runningClass>;
    readonly assessing: Second<typeof assessingClass>;
    readonly full: Second<typeof fullClass>;
    readonly planned: Second<typeof plannedClass>;
    readonly open: readonly OpenPlan[];
    readonly submitted: readonly OrderPlan[];
    readonly draft: OrderPlan;
    readonly returned: OrderPlan & { reason: string };
    readonly rejected: OrderPlan & { reason: string };
    readonly canceled: OrderPlan;
    readonly apprenticeships: readonly ProgramPlan[];
  };
}

export interface EarlierKundulun {
  readonly organizations: readonly Organization[];
  readonly withoutCertificate: string;
}

const levels = { junior: 30, intermediate: 48, advanced: 22 };
const prices: Readonly<Record<string, number>> = { junior: 115_000, intermediate: 175_000, advanced: 230_000 };
const nameOf = (code: string) => findOccupation(code)?.zh ?? code;

export async function addEarlierKundulun(
  bulk: Bulk,
  place: KundulunPlace,
  people: Populace,
  seed: string,
  stage: Stage,
): Promise<EarlierKundulun> {
  const luck = chance(`${seed} kundulun`);
  const organizations = [
    ...(await addOrganizations(bulk, place, place.organizations, '2021-01-11')),
    ...(await addOrganizations(bulk, place, place.orderEnterprises, '2021-02-22')),
    ...(await addOrganizations(bulk, place, composed(place.otherEnterprises, 'other'), '2021-06-15')),
  ];
  const training = new EarlierTraining(place.regionCode, people, luck, stage.plain(-200));
  const find = (key: string) => organizations.find((one) => one.key === key) as Organization;
  const withoutCertificate = addOrderClasses(training, place, organizations, luck, stage.plain(-290));
  const apprentices = new EarlierApprentices(place.regionCode, luck, training);
  for (const { enterprise, college, ...plan } of place.earlierApprenticeships) {
    apprentices.addProgram(
      { ...plan, enterprise: find(enterprise), provider: find(college), running: false },
      { homes: place.homes, bornFrom: 1985, bornTo: 2001, male: 0.85 },
    );
  }
  const recruitment = new EarlierRecruitment(place.regionCode, luck, find('bureau').id, stage.present);
  for (const livestream of place.livestreams) addLivestream(recruitment, training, place, livestream, organizations, luck);
  await training.write(bulk);
  await apprentices.write(bulk);
  await recruitment.write(bulk);
  return { organizations, withoutCertificate };
}

/** 5,000 delivered since 2021, those of the loop included: the last class takes what is left. */
function addOrderClasses(
  training: EarlierTraining,
  place: KundulunPlace,
  organizations: readonly Organization[],
  luck: Chance,
  recently: string,
): string {
  const { orderClasses: plan, loop } = place;
  const find = (key: string) => organizations.find((one) => one.key === key) as Organization;
  const colleges = organizations.filter((one) => one.kind === 'college');
  const enterprises = place.orderEnterprises.map((one) => find(one.key));
  const providers = organizations.filter((one) => one.kind === 'college' || one.kind === 'training_provider');
  let left = plan.delivered - loop.classes.reduce((sum, { placed }) => sum + placed, 0);
  let lastPlaced = '';

  /** Those who study or have studied; who finishes in 2023 and starts work in that year counts among the graduates of 2023. */
  const studied = (startOn: string) => (birthDate: string) => {
    const year = Number(birthDate.slice(0, 4)) + luck.whole(20, 22);
    if (birthDate < '1996' || luck.yes(0.35) || year === 2023 || `${year}-07` > startOn) return {};
    return { collegeId: luck.one(colleges).id, major: luck.one(place.majors), graduatedOn: `${year}-06-30` };
  };
  const deliver = (
    enterprise: Organization,
    provider: Organization,
    startOn: string,
    sizes: readonly number[],
    named?: string,
    college?: (birthDate: string) => object,
  ) => {
    const occupation = luck.one(enterprise.occupations ?? []);
    const level = luck.weighted(levels);
    const hours = level === 'junior' ? 120 : 160;
    const price = (prices[level] as number) + luck.whole(-5, 5) * 1_000;
    const wage = 480_000 + luck.whole(0, 30) * 10_000;
    const title = named ?? `${nameOf(occupation)}订单班`;
    const other = luck.one(providers.filter((one) => one !== provider));
    const order = training.addOrder({
      enterprise,
      occupation,
      level,
      title,
      headcount: sizes.reduce((sum, size) => sum + size, 0),
      startOn,
      hours,
      price,
      wage,
      provider,
      other,
    });
    for (const [nth, placed] of sizes.entries()) {
      const start = shift(startOn, nth * 14);
      const lost = named ? [0, 0, 0] : [luck.whole(0, 2), luck.whole(0, 2), luck.whole(0, 3)];
      const [passed, failed, dropped] = lost as [number, number, number];
      const taken = Math.max(0, placed - passed - failed - dropped);
      const done = training.addClass({
        kind: 'order',
        name: `${title}（${start.slice(0, 4)}年${Number(start.slice(5, 7))}月${sizes.length > 1 ? `第${nth + 1}班` : ''}）`,
        provider,
        order,
        occupation,
        level,
        seats: placed,
        startOn: start,
        days: level === 'junior' ? 24 : 34,
        hours,
        price,
        placed: taken,
        passed,
        failed,
        dropped,
        wage,
        wanted: { homes: place.homes, bornFrom: 1976, bornTo: Number(start.slice(0, 4)) - 19 },
        college: college ?? studied(start),
      });
      left -= taken;
      lastPlaced = done.at(-1)?.id ?? lastPlaced;
    }
  };

  const { industryCollege, graduatesPlaced2023 } = plan;
  const sums = luck.split(industryCollege.delivered, 5, 30);
  for (const [nth, size] of sums.entries()) {
    deliver(
      enterprises[nth % 6] as Organization,
      find(industryCollege.college),
      shift(industryCollege.opened, 20 + nth * 150),
      [size],
      `${industryCollege.name}订单班`,
    );
  }
  deliver(
    find(graduatesPlaced2023.enterprise),
    find(graduatesPlaced2023.college),
    '2023-06-12',
    [graduatesPlaced2023.placed],
    '2023届毕业生光伏订单班',
    () => ({
      collegeId: find(graduatesPlaced2023.college).id,
      major: graduatesPlaced2023.major,
      graduatedOn: '2023-06-30',
    }),
  );
  const first = Date.parse(`${plan.from}-10T00:00:00Z`);
  const last = Date.parse(`${plan.to}-01T00:00:00Z`);
  for (let nth = 0; left > 0; nth++) {
    // two rounds give each enterprise a college of its own, then chance does
    const enterprise = nth < 40 ? (enterprises[nth % 20] as Organization) : luck.one(enterprises.slice(0, 14));
    const provider = nth < 40 ? (colleges[nth % 6] as Organization) : luck.one(colleges);
    const startOn = new Date(first + ((nth * 0.618_034) % 1) * (last - first)).toISOString().slice(0, 10);
    if (left > 160)
      deliver(
        enterprise,
        provider,
        startOn,
        Array.from({ length: luck.whole(1, 3) }, () => luck.whole(28, 50)),
      );
    else {
      for (let week = 0; left > 0; week++)
        deliver(
          enterprises[week] as Organization,
          colleges[week] as Organization,
          shift(recently, week * 9),
          [Math.min(left, 40)],
          '晶硅光伏材料订单班',
        );
    }
  }
  training.loseCertificate(lastPlaced);
  return lastPlaced;
}

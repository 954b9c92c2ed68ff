import type { Degree, SkillLevel } from '../../packages/codes/src/index.ts';
import type { Bulk } from '../bulk.ts';
import type { Populace } from '../people.ts';
import { addOrganizations, between, composed, type Organization, type Pattern, type Place } from '../place.ts';
import { type Chance, chance } from '../random.ts';
import { type Stage, shift } from '../stage.ts';
import { EarlierApprentices } from './apprentices.ts';
import { EarlierEvaluations, type SchemePlan } from './evaluations.ts';
import { EarlierInternships, type InternshipPlan } from './internships.ts';
import { EarlierRecruitment, type FairSeries, type PostingSeries } from './recruitment.ts';
import { EarlierTraining } from './training.ts';

/** A place whose data is only earlier records; each part is there when its figures are. */
export interface ImportedPlace extends Place {
  /** Districts over which its enterprises lie, where the place is a whole city. */
  readonly districts?: readonly string[];
  readonly enterprises: Pattern;
  readonly people?: readonly {
    readonly count: number;
    readonly degrees: Partial<Record<Degree, number>>;
    readonly bornFrom: number;
    readonly bornTo: number;
    readonly graduated: number;
    readonly colleges: readonly string[];
    readonly majors?: readonly string[];
    readonly internship?: InternshipPlan;
  }[];
  readonly classes?: {
    readonly trainees: number;
    readonly project: number;
    readonly entrepreneurship: number;
    readonly from: string;
    readonly to: string;
    readonly trades: readonly { occupation: string; name: string; level: string; hours: number; price: number }[];
  };
  readonly apprenticeships?: {
    readonly enterprises: number;
    readonly apprentices: number;
    readonly running: number;
    readonly college: string;
  };
  readonly evaluation?: {
    readonly issuer: string;
    readonly scheme: SchemePlan;
    readonly levels: Partial<Record<SkillLevel, number>>;
    readonly days: readonly string[];
  };
  readonly fairs: readonly FairSeries[];
  readonly postings: PostingSeries;
}

export async function addEarlierPlace(bulk: Bulk, place: ImportedPlace, people: Populace, seed: string, stage: Stage): Promise<void> {
  const luck = chance(`${seed} ${place.key}`);
  const organizations = await addOrganizations(bulk, place, place.organizations, '2021-01-18');
  const enterprises = await addOrganizations(bulk, place, composed(place.enterprises, 'e'), '2021-02-25', place.districts);
  const find = (key: string) => [...organizations, ...enterprises].find((one) => one.key === key) as Organization;
  const training = new EarlierTraining(place.regionCode, people, luck, stage.present);
  const apprentices = new EarlierApprentices(place.regionCode, luck, training);
  const recruitment = new EarlierRecruitment(place.regionCode, luck, find('bureau').id, stage.present);

  const internships = new EarlierInternships(place.regionCode, luck, (...given) => training.employment(...given));

  for (const group of place.people ?? []) {
    const wanted = { homes: place.homes, ...group };
    for (let nth = 0; nth < group.count; nth++) {
      const known = between(luck, `${group.graduated - 1}-05-10`, group.internship?.from ? 20 : 150);
      const person = training.addPerson(known, wanted, () => ({
        collegeId: find(luck.one(group.colleges)).id,
        major: luck.one(group.majors ?? place.majors),
        graduatedOn: `${group.graduated}-06-30`,
      }));
      const plan = group.internship;
      if (plan) internships.add(plan, nth, person, plan.host ? find(plan.host) : luck.one(enterprises), stage.present);
    }
  }
  addClasses(training, place, organizations, enterprises, luck);
  addApprenticeships(apprentices, place, enterprises, find, luck, stage);
  const evaluations = addEvaluations(training, place, enterprises, find, luck);
  await training.write(bulk);
  await apprentices.write(bulk);
  await internships.write(bulk);
  await evaluations?.write(bulk);
  for (const series of place.fairs) recruitment.addFairs(series, enterprises);
  recruitment.addPostings(place.postings, enterprises, place.seat);
  await recruitment.write(bulk);
}

function addClasses(
  training: EarlierTraining,
  place: ImportedPlace,
  organizations: readonly Organization[],
  enterprises: readonly Organization[],
  luck: Chance,
): void {
  const plan = place.classes;
  if (!plan) return;
  const providers = organizations.filter((one) => one.kind === 'training_provider');
  const count = plan.project + plan.entrepreneurship;
  const sizes = luck.split(plan.trainees, count, 22);
  const first = Date.parse(`${plan.from}T00:00:00Z`);
  const span = Date.parse(`${plan.to}T00:00:00Z`) - first;
  const starters = { occupation: '4-01-06-01', name: '马兰花创业培训（网络创业）', level: 'novice', hours: 56, price: 120_000 };
  for (const [nth, size] of sizes.entries()) {
    const starting = nth % Math.floor(count / plan.entrepreneurship) === 4 && nth < count - 2;
    const trade = starting ? starters : (plan.trades[nth % plan.trades.length] as (typeof plan.trades)[number]);
    const failed = starting ? 0 : luck.whole(0, 3);
    const dropped = luck.whole(0, 2);
    const placed = starting ? 0 : luck.whole(3, 9);
    training.addClass({
      kind: starting ? 'entrepreneurship' : 'project',
      name: starting ? `${trade.name}班` : `${trade.name}项目制培训班`,
      provider: providers[nth % providers.length] as Organization,
      employers: enterprises,
      occupation: trade.occupation,
      level: trade.level,
      seats: Math.max(size, 30),
      startOn: new Date(first + (span * nth) / (count - 1)).toISOString().slice(0, 10),
      days: Math.ceil(trade.hours / 8) + 4,
      hours: trade.hours,
      price: trade.price,
      placed,
      passed: size - placed - failed - dropped,
      failed,
      dropped,
      wage: 450_000,
      wanted: { homes: place.homes, bornFrom: 1972, bornTo: 2003, male: 0.45 },
    });
  }
}

function addApprenticeships(
  apprentices: EarlierApprentices,
  place: ImportedPlace,
  enterprises: readonly Organization[],
  find: (key: string) => Organization,
  luck: Chance,
  stage: Stage,
): void {
  const plan = place.apprenticeships;
  if (!plan) return;
  const makers = enterprises.filter((one) => one.industry?.startsWith('C'));
  for (const [nth, count] of luck.split(plan.apprentices, plan.enterprises, 28).entries()) {
    const enterprise = makers[nth * 5] as Organization;
    const running = nth >= plan.enterprises - plan.running;
    const occupation = enterprise.occupations?.[0] as string;
    apprentices.addProgram(
      {
        name: `${enterprise.name.replace('有限公司', '')}新型学徒班`,
        enterprise,
        provider: find(plan.college),
        occupation,
        level: luck.one(['intermediate', 'advanced']),
        from: running ? stage.plain(-330 + nth * 12) : shift('2022-03-15', nth * 130),
        months: running ? 24 : 12,
        apprentices: count,
        failed: running ? 0 : luck.whole(0, 3),
        running,
      },
      { homes: place.homes, bornFrom: 1984, bornTo: 2002, male: 0.72 },
    );
  }
}

/** Recognitions of the place's own evaluation, of people who work at its enterprises, with their certificates. */
function addEvaluations(
  training: EarlierTraining,
  place: ImportedPlace,
  enterprises: readonly Organization[],
  find: (key: string) => Organization,
  luck: Chance,
): EarlierEvaluations | null {
  const plan = place.evaluation;
  if (!plan) return null;
  const evaluations = new EarlierEvaluations(place.regionCode, plan.scheme, find(plan.issuer));
  const makers = enterprises.filter((one) => one.industry?.startsWith('C'));
  for (const [level, count] of Object.entries(plan.levels)) {
    for (let nth = 0; nth < count; nth++) {
      const enterprise = luck.one(makers);
      const issuedOn = plan.days[nth % plan.days.length] as string;
      const occupationCode = luck.one(enterprise.occupations ?? []);
      const person = training.addPerson(
        shift(issuedOn, -luck.whole(40, 90)),
        { homes: place.homes, bornFrom: 1970, bornTo: 1995, male: 0.8 },
        () => ({ occupationCode, skillLevel: level }),
      );
      training.employment(
        person.id,
        enterprise.id,
        shift(issuedOn, -luck.whole(500, 3_000)),
        650_000 + luck.whole(0, 40) * 10_000,
        'other',
        null,
      );
      const source = evaluations.add(person, enterprise.id, occupationCode, level, issuedOn, luck.whole(70, 97));
      const certificate = training.addCertificate({
        personId: person.id,
        issuerId: find(plan.issuer).id,
        occupationCode,
        level,
        issuedOn,
        source: 'evaluation',
        sourceId: source,
      });
      evaluations.certify(source, certificate);
    }
  }
  return evaluations;
}

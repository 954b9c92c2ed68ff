import { nextCreditCode } from '../place.ts';
import type { Made } from '../staff.ts';
import { type Story, shift } from '../stage.ts';
import { register, type World } from '../world.ts';

/** What an officer should find: a person who is probably in the records twice, and organizations that wait or are suspended. */
export async function* duplicateStory(world: World): Story {
  const { stage, clerk2, luck, homes, people } = world;
  yield `${stage.day(-20)} 10:00`;
  const first = people.person(luck, { homes, bornFrom: 1990, bornTo: 1990 });
  const { sex: _sex, birthDate: _birthDate, skillLevel: _level, ...fields } = first;
  await clerk2.create('people', { ...fields, regionCode: world.regionCode });
  yield `${stage.day(-6)} 15:40`;
  // the same name and birthday, a home next door: another id, as when a digit of the place was misread
  const [, otherHome] = homes as [string, string];
  let second = people.person(luck, { homes: [otherHome], bornFrom: 1990, bornTo: 1990 });
  second = { ...second, realName: first.realName };
  const { syntheticNationalId } = await import('../../packages/codes/src/index.ts');
  const nationalId = syntheticNationalId({ divisionCode: homes.at(-1) as string, birthDate: first.birthDate, sex: first.sex, serial: 49 });
  const twin = {
    realName: first.realName,
    nationalId,
    phone: second.phone,
    degree: first.degree,
    homeRegionCode: otherHome,
    regionCode: world.regionCode,
  };
  await clerk2.refused('people', twin, 'possible-duplicate');
  await clerk2.create('people', { ...twin, confirmDistinct: true });
}

export async function* organizationStory(world: World): Story {
  const { stage, clerk2, reviewer2, regionCode } = world;
  const make = (name: string, industryCode: string) =>
    clerk2.create('organizations', {
      name,
      kind: 'enterprise',
      uscc: nextCreditCode('enterprise'),
      regionCode,
      industryCode,
      size: 'small',
    });
  yield `${stage.day(-55)} 11:00`;
  const suspended = await make('包头诚聘未来信息咨询有限公司', 'L72');
  await clerk2.act('organizations', suspended.id, 'verify');
  yield `${stage.day(-31)} 09:50`;
  await reviewer2.act('organizations', suspended.id, 'suspend', { reason: '群众举报以招聘名义收取培训费，正在核查' });
  yield `${stage.day(-1)} 16:20`;
  await make('包头云岭储能科技有限公司', 'C38');
  await make('包头鹿城味道餐饮有限公司', 'H62');
}

/** A trainee past the age of the policy: trained, passed, at work, and not subsidised. */
export async function* overAgeStory(world: World): Story {
  const { stage, clerk2, organization } = world;
  yield `${stage.day(-70)} 09:40`;
  const start = stage.plain(-60);
  const row: Made = await clerk2.create('training-classes', {
    kind: 'project',
    name: '家政服务员项目制培训班',
    providerId: organization('zhixing').id,
    regionCode: world.regionCode,
    occupationCode: '4-10-01-06',
    level: 'junior',
    seats: 30,
    enrollFromOn: stage.today(),
    enrollToOn: shift(start, -1),
    startOn: start,
    endOn: shift(start, 20),
    hours: 96,
    pricePerHeadFen: 90_000,
    location: '知行技能培训中心',
  });
  await clerk2.act('training-classes', row.id, 'open');
  const trainees: Made[] = [];
  for (let nth = 0; nth < 6; nth++) {
    const person = await register(
      world,
      clerk2,
      nth === 0 ? { bornFrom: 1963, bornTo: 1964, male: 0 } : { bornFrom: 1972, bornTo: 1988, male: 0.1 },
    );
    trainees.push(await clerk2.create('enrollments', { classId: row.id, personId: person.id }));
  }
  yield `${stage.day(-61)} 15:00`;
  for (const { id } of trainees) await clerk2.act('enrollments', id, 'admit');
  yield `${start} 08:30`;
  await clerk2.act('training-classes', row.id, 'start');
  yield `${stage.day(-39)} 16:00`;
  for (const { id } of trainees) await clerk2.act('enrollments', id, 'complete', { hoursAttended: 92 });
  await clerk2.act('training-classes', row.id, 'assess');
  yield `${stage.day(-36)} 15:00`;
  for (const { id } of trainees) await clerk2.act('enrollments', id, 'pass', { score: 81, assessor: '王考评' });
  await clerk2.act('training-classes', row.id, 'close');
  yield `${stage.day(-30)} 10:00`;
  const eldest = trainees[0] as Made;
  await clerk2.act('enrollments', eldest.id, 'place', {
    startedOn: stage.today(),
    organizationId: organization('anyi').id,
    monthlyWageFen: 380_000,
  });
  world.kept.set('placed over 59', [eldest.id]);
}

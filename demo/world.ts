import type { Populace, Wanted } from './people.ts';
import type { Organization } from './place.ts';
import type { Chance } from './random.ts';
import type { Made, Staff } from './staff.ts';
import type { Stage } from './stage.ts';

/** What the stories of the loop share. */
export interface World {
  readonly stage: Stage;
  readonly clerk: Staff;
  readonly clerk2: Staff;
  readonly reviewer: Staff;
  readonly reviewer2: Staff;
  readonly finance: Staff;
  readonly finance2: Staff;
  readonly luck: Chance;
  readonly people: Populace;
  readonly regionCode: string;
  readonly homes: readonly string[];
  readonly colleges: readonly Organization[];
  readonly majors: readonly string[];
  readonly organization: (key: string) => Organization;
  /** Records that one story makes and another one needs. */
  readonly kept: Map<string, string[]>;
}

/** A worker or student who comes to the counter. */
export async function register(world: World, staff: Staff, wanted: Partial<Wanted> & { fields?: object } = {}): Promise<Made> {
  const { luck } = world;
  const { fields, ...rest } = wanted;
  const {
    sex: _sex,
    birthDate,
    skillLevel,
    ...person
  } = world.people.person(luck, { homes: world.homes, bornFrom: 1978, bornTo: 2005, ...rest });
  const graduate = birthDate > '1999' && person.degree !== 'secondary';
  return staff.create('people', {
    ...person,
    regionCode: world.regionCode,
    ...(skillLevel ? { skillLevel } : {}),
    ...(graduate
      ? {
          collegeId: luck.one(world.colleges).id,
          major: luck.one(world.majors),
          graduatedOn: `${Number(birthDate.slice(0, 4)) + luck.whole(20, 22)}-06-30`,
        }
      : {}),
    ...fields,
  });
}

export const reasons = {
  dropped: ['家中有事，无法继续参加培训', '身体原因退学', '已自行到外地就业'],
  failed: ['实操考核未达到合格线', '理论考试未通过'],
} as const;

export const assessors = ['王考评', '刘考评', '张考评', '高考评'] as const;

import { allDegrees, allSkillLevels, type Degree, findOccupation, type SkillLevel } from '@rongcai/codes';
import { text as label, type Text } from '../../kernel/text.ts';
import { blindIndex, code, date, oneOf, reference, region, secret, text, texts } from '../../platform/database/fields.ts';
import { type RowOf, table } from '../../platform/database/table.ts';

const titled = <K extends string>(titles: readonly { code: K; zh: string; en: string }[]) =>
  Object.fromEntries(titles.map(({ code: key, zh, en }) => [key, label(zh, en)])) as Record<K, Text>;

const degreeLabels = titled<Degree>(allDegrees());
const skillLevelLabels = titled<SkillLevel>(allSkillLevels());

export const occupationField = () =>
  code(20, '^[0-9A-Z-]{3,20}$')
    .known({
      code: 'unknown-occupation',
      of: label('职业（工种）', 'occupation in the national classification'),
      has: (value) => findOccupation(value) !== undefined,
    })
    .label('职业（工种）', 'Occupation');
export const skillLevelField = () => oneOf(skillLevelLabels).label('技能等级', 'Skill level');
export const degreeField = () => oneOf(degreeLabels).label('学历', 'Degree');

/** A worker, student or graduate. What identifies the person is encrypted, and found by keyed hashes. */
export const personTable = table({
  name: 'people',
  noun: 'person',
  label: label('人员', 'Person'),
  module: 'directory',
  place: 'region',
  parties: { registrar: 'registeredById' },
  fields: {
    realName: text(60).label('姓名', 'Name'),
    nationalId: secret('national-id', { minLength: 15, maxLength: 18, pattern: '^[0-9Xx]{15,18}$' }).label('身份证号', 'National id'),
    nationalIdIndex: blindIndex(),
    phone: secret('phone', { minLength: 11, maxLength: 11, pattern: '^1[3-9][0-9]{9}$' }).nullable().label('手机号', 'Phone'),
    phoneIndex: blindIndex().nullable(),
    bankAccount: secret('account', { minLength: 8, maxLength: 30, pattern: '^[0-9]{8,30}$' }).nullable().label('银行账号', 'Bank account'),
    bankAccountIndex: blindIndex().nullable(),
    sex: oneOf({ male: label('男', 'Male'), female: label('女', 'Female') }).label('性别', 'Sex'),
    birthDate: date().label('出生日期', 'Born'),
    degree: degreeField().nullable(),
    collegeId: reference('organizations').nullable().label('毕业院校', 'College'),
    major: text(80).nullable().label('专业', 'Major'),
    graduatedOn: date().nullable().label('毕业日期', 'Graduated'),
    homeRegionCode: region().nullable().label('户籍地', 'Home region'),
    occupationCode: occupationField().nullable(),
    skillLevel: skillLevelField().nullable(),
    skills: texts(20, 40).default([]).label('技能', 'Skills'),
    registeredById: reference('organizations').nullable().label('登记单位', 'Registered by'),
  },
  uniques: {
    national_id: {
      columns: ['nationalIdIndex'],
      code: 'duplicate-person',
      pointer: '/nationalId',
      message: label('该身份证号已登记', 'A person with this national id is registered already'),
    },
  },
  indices: {
    phone: { columns: ['phoneIndex'] },
    account: { columns: ['bankAccountIndex'] },
    name: { columns: ['realName', 'birthDate'] },
    place: { columns: ['regionCode', 'createdAt', 'id'] },
  },
});
export type PersonRow = RowOf<typeof personTable>;

import { text as label } from '../../kernel/text.ts';
import { date, integer, money, oneOf, reference, text } from '../../platform/database/fields.ts';
import { type RowOf, table } from '../../platform/database/table.ts';
import { occupationField, skillLevelField } from '../directory/index.ts';
import { apprenticeshipLifecycle, live } from './apprenticeship.lifecycle.ts';

export const apprenticeshipTable = table({
  name: 'apprenticeships',
  noun: 'apprenticeship',
  label: label('学徒', 'Apprenticeship'),
  module: 'apprenticeship',
  place: 'region',
  lifecycle: apprenticeshipLifecycle,
  parties: { enterprise: 'enterpriseId', provider: 'providerId' },
  copies: {
    programId: {
      enterpriseId: 'enterpriseId',
      providerId: 'providerId',
      occupationCode: 'occupationCode',
      level: 'level',
      regionCode: 'regionCode',
    },
    personId: { personName: 'realName' },
  },
  fields: {
    programId: reference('apprenticeship_programs').label('学徒班', 'Program'),
    personId: reference('people').label('学徒', 'Person'),
    personName: text(60).label('姓名', 'Name'),
    enterpriseId: reference('organizations').label('培养企业', 'Enterprise'),
    providerId: reference('organizations').label('培训机构', 'Provider'),
    occupationCode: occupationField(),
    level: skillLevelField(),
    enterpriseMentor: text(60).label('企业导师', 'Enterprise mentor'),
    schoolMentor: text(60).label('院校导师', 'School mentor'),
    hireKind: oneOf({ new_hire: label('新招用', 'New hire'), transferred: label('转岗', 'Transferred') }).label('用工类型', 'Kind of hire'),
    postKind: oneOf({
      skilled: label('技能岗位', 'Skilled'),
      technical: label('专业技术岗位', 'Technical'),
      management: label('管理岗位', 'Management'),
      other: label('其他岗位', 'Other'),
    }).label('岗位类别', 'Kind of post'),
    contractMonths: integer(1, 600).label('劳动合同期限（月）', 'Contract in months'),
    monthlyWageFen: money().nullable().label('月工资', 'Monthly wage'),
    apprenticeSignedOn: date().nullable().label('学徒签订日期', 'Signed by the apprentice'),
    enterpriseSignedOn: date().nullable().label('企业签订日期', 'Signed by the enterprise'),
    providerSignedOn: date().nullable().label('培训机构签订日期', 'Signed by the provider'),
    filedOn: date().nullable().label('备案日期', 'Filed'),
    startedOn: date().past().nullable().label('培养开始日期', 'Started'),
    employmentId: reference('employments').nullable().label('就业记录', 'Employment'),
    score: integer(0, 100).nullable().label('考核成绩', 'Score'),
    assessor: text(60).nullable().label('考评员', 'Assessor'),
    assessedOn: date().nullable().label('考核日期', 'Assessed'),
    certificateId: reference('certificates').nullable().label('证书', 'Certificate'),
    endedOn: date().past().nullable().label('培养结束日期', 'Ended'),
    endReason: text(500).nullable().label('终止理由', 'Why terminated'),
  },
  checks: {
    signatures:
      "status IN ('draft', 'terminated') OR (apprentice_signed_on IS NOT NULL AND enterprise_signed_on IS NOT NULL AND provider_signed_on IS NOT NULL)",
    period: {
      holds: 'ended_on IS NULL OR started_on IS NULL OR started_on <= ended_on',
      code: 'period',
      pointer: '/endedOn',
      message: label('结束日期不能早于培养开始日期', 'It cannot end before it started'),
    },
  },
  uniques: {
    live: {
      columns: ['personId'],
      where: `status IN (${live.map((state) => `'${state}'`).join(', ')})`,
      code: 'already-an-apprentice',
      pointer: '/personId',
      message: label('该人员已是在培学徒', 'The person has another live apprenticeship'),
    },
  },
  indices: {
    place: { columns: ['regionCode', 'status', 'createdAt'] },
    program: { columns: ['programId', 'status'] },
    enterprise: { columns: ['enterpriseId'] },
    provider: { columns: ['providerId'] },
  },
});
export type ApprenticeshipRow = RowOf<typeof apprenticeshipTable>;

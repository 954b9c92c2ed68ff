import { allSkillLevels } from '@rongcai/codes';
import type { Catalogue, Code, FactDefinition } from '@rongcai/policy';

/** A kind of record that claims rest on: its relation, and who and where a claim on it is. */
export interface Basis {
  readonly key: string;
  readonly catalogue: Catalogue;
  readonly claim: { readonly regionCode: string; readonly personId: string; readonly organizationId: string };
}

const levels: Code[] = allSkillLevels().map(({ code, zh, en }) => ({ code, zh, en }));
const classKinds: Code[] = ['order', 'project', 'apprenticeship', 'entrepreneurship', 'upskilling'].map((code) => ({ code }));

const fact = (
  path: string,
  type: FactDefinition['type'],
  zh: string,
  en: string,
  register: string,
  expression: string,
  more: Partial<FactDefinition> = {},
): FactDefinition => ({
  path,
  type,
  title: { zh, en },
  register,
  sql: { expression },
  ...more,
});

const subject = `enrollments e
  JOIN training_classes c ON c.id = e.class_id
  JOIN people p ON p.id = e.person_id
  JOIN organizations provider ON provider.id = e.provider_id
  LEFT JOIN training_orders o ON o.id = e.order_id
  LEFT JOIN certificates z ON z.id = e.certificate_id
  LEFT JOIN employments m ON m.id = e.employment_id`;

const facts: FactDefinition[] = [
  fact('enrollment.status', 'text', '学员状态', 'Status of the enrollment', 'training', 'e.status'),
  fact('enrollment.level', 'enum', '培训等级', 'Level trained for', 'training', 'c.level', { codes: levels }),
  fact('enrollment.completedOn', 'date', '结业日期', 'Completed on', 'training', 'e.completed_on::text'),
  fact('enrollment.passedOn', 'date', '考核合格日期', 'Passed on', 'training', 'e.passed_on::text'),
  fact('enrollment.placedOn', 'date', '上岗日期', 'Placed on', 'training', 'e.placed_on::text'),
  fact('enrollment.score', 'integer', '成绩', 'Score', 'training', 'e.score', { minimum: 0, maximum: 100 }),
  fact('enrollment.hoursAttended', 'integer', '出勤课时', 'Hours attended', 'training', 'e.hours_attended', { unit: 'hour', minimum: 0 }),
  fact(
    'enrollment.hoursShare',
    'number',
    '出勤比例',
    'Share of hours attended',
    'training',
    '(e.hours_attended::numeric / c.hours)::text',
    { unit: 'ratio', minimum: 0, maximum: 1 },
  ),
  fact('class.kind', 'enum', '班级类别', 'Kind of class', 'training', 'c.kind', { codes: classKinds }),
  fact('class.hours', 'integer', '班级课时', 'Hours of the class', 'training', 'c.hours', { unit: 'hour', minimum: 1 }),
  fact('class.startOn', 'date', '开课日期', 'Class starts', 'training', 'c.start_on::text'),
  fact('class.endOn', 'date', '结课日期', 'Class ends', 'training', 'c.end_on::text'),
  fact('class.pricePerHead', 'money', '人均费用', 'Price per head', 'training', 'c.price_per_head_fen', { unit: 'fen', minimum: 0 }),
  fact('class.occupationCode', 'text', '职业（工种）', 'Occupation', 'training', 'c.occupation_code'),
  fact('order.number', 'text', '订单号', 'Order number', 'training', 'o.number'),
  fact('order.regionCode', 'text', '订单所属行政区划', 'Region of the order', 'training', 'o.region_code'),
  fact('certificate.level', 'enum', '证书等级', 'Level of the certificate', 'evaluation', 'z.level', { codes: levels }),
  fact('certificate.occupation', 'text', '证书职业（工种）', 'Occupation of the certificate', 'evaluation', 'z.occupation_code'),
  fact('certificate.status', 'text', '证书状态', 'Status of the certificate', 'evaluation', 'z.status'),
  fact('certificate.issuedOn', 'date', '发证日期', 'Certificate issued on', 'evaluation', 'z.issued_on::text'),
  fact('employment.startedOn', 'date', '入职日期', 'Employed from', 'directory', 'm.started_on::text'),
  fact('employment.endedOn', 'date', '离职日期', 'Employed to', 'directory', 'm.ended_on::text'),
  fact('employment.insuredMonths', 'integer', '参保月数', 'Months insured', 'directory', 'm.insured_months', { unit: 'month', minimum: 0 }),
  fact('person.birthDate', 'date', '出生日期', 'Born on', 'directory', 'p.birth_date::text'),
  fact(
    'person.age',
    'integer',
    '结业时年龄',
    'Age on passing, else on the first day of class',
    'directory',
    'extract(year FROM age(coalesce(e.passed_on, c.start_on), p.birth_date))::int',
    { unit: 'year', minimum: 0, maximum: 120 },
  ),
  fact('person.sex', 'text', '性别', 'Sex', 'directory', 'p.sex'),
  fact('person.degree', 'text', '学历', 'Degree', 'directory', 'p.degree'),
  fact('provider.verified', 'boolean', '培训机构已核实', 'The provider is verified', 'directory', "(provider.status = 'verified')"),
  {
    path: 'grants',
    type: 'list',
    title: { zh: '该学员已批准的补贴', en: 'Subsidies granted for this person before' },
    register: 'subsidy',
    sql: {
      from: 'subsidy_applications g',
      on: "g.person_id = e.person_id AND g.basis_id <> e.id AND g.status IN ('in_public_notice', 'approved', 'paying', 'paid')",
    },
    fields: [
      { name: 'policyKey', type: 'text', sql: { expression: 'g.policy_key' } },
      { name: 'occupation', type: 'text', sql: { expression: "g.facts->>'certificate.occupation'" } },
      { name: 'level', type: 'text', sql: { expression: 'g.level' } },
      { name: 'year', type: 'integer', sql: { expression: "extract(year FROM g.created_at AT TIME ZONE 'Asia/Shanghai')::int" } },
      { name: 'amount', type: 'money', unit: 'fen', sql: { expression: 'g.amount_fen' } },
    ],
  },
];

/** A trainee's way through one class: what order-class and project training is paid for. */
export const enrollmentBasis: Basis = {
  key: 'enrollment',
  catalogue: { facts, subject: { from: subject, key: 'e.id' } },
  claim: { regionCode: 'e.region_code', personId: 'e.person_id', organizationId: 'e.provider_id' },
};

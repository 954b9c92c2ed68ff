import { text as label } from '../../kernel/text.ts';
import { date, integer, money, oneOf, reference, uuid } from '../../platform/database/fields.ts';
import { type RowOf, table } from '../../platform/database/table.ts';

export const employmentTable = table({
  name: 'employments',
  noun: 'employment',
  label: label('就业', 'Employment'),
  module: 'directory',
  place: 'region',
  parties: { employer: 'organizationId' },
  fields: {
    personId: reference('people').label('人员', 'Person'),
    organizationId: reference('organizations').label('用人单位', 'Employer'),
    startedOn: date().label('入职日期', 'From'),
    endedOn: date().nullable().label('离职日期', 'To'),
    insuredMonths: integer(0, 600).default(0).label('参保月数', 'Insured months'),
    monthlyWageFen: money().nullable().label('月工资', 'Monthly wage'),
    source: oneOf({
      'order-class': label('订单班', 'Order class'),
      apprenticeship: label('学徒制', 'Apprenticeship'),
      'job-application': label('招聘', 'Job application'),
      internship: label('实习见习', 'Internship'),
      other: label('其他', 'Other'),
    }).label('来源', 'Source'),
    sourceId: uuid().nullable().label('来源记录', 'Source record'),
  },
  checks: {
    period: {
      holds: 'ended_on IS NULL OR ended_on >= started_on',
      code: 'period',
      pointer: '/endedOn',
      message: label('离职日期不能早于入职日期', 'The employment ends before it begins'),
    },
  },
  uniques: { source: { columns: ['source', 'sourceId'], where: 'source_id IS NOT NULL' } },
  indices: {
    person: { columns: ['personId', 'startedOn'] },
    employer: { columns: ['organizationId', 'startedOn'] },
    place: { columns: ['regionCode', 'createdAt'] },
  },
});
export type EmploymentRow = RowOf<typeof employmentTable>;

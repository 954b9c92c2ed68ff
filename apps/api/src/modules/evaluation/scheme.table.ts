import { text as label } from '../../kernel/text.ts';
import { code, date, reference, text } from '../../platform/database/fields.ts';
import { table } from '../../platform/database/table.ts';
import { schemeLifecycle } from './scheme.lifecycle.ts';

export const schemeTable = table({
  name: 'evaluation_schemes',
  noun: 'evaluation-scheme',
  label: label('评价计划', 'Evaluation scheme'),
  module: 'evaluation',
  place: 'region',
  lifecycle: schemeLifecycle,
  numbered: 'PJ',
  parties: { organizer: 'organizerId' },
  openIn: ['published'],
  fields: {
    title: text(120).label('计划名称', 'Title'),
    organizerId: reference('organizations').label('评价机构', 'Organizer'),
    fromOn: date().label('开始日期', 'From'),
    toOn: date().label('结束日期', 'To'),
    stipendPolicyKey: code(80, '^[a-z0-9-]+$').nullable().label('津贴政策标识', 'Key of the stipend policy'),
    description: text(2_000).nullable().label('说明', 'Description'),
  },
  checks: {
    period: {
      holds: 'from_on <= to_on',
      code: 'period',
      pointer: '/toOn',
      message: label('结束日期不能早于开始日期', 'The scheme ends before it starts'),
    },
  },
  indices: { place: { columns: ['regionCode', 'status', 'createdAt'] }, organizer: { columns: ['organizerId'] } },
});

import { text as label } from '../../kernel/text.ts';
import { basisPoints, date, integer, reference, text } from '../../platform/database/fields.ts';
import { type RowOf, table } from '../../platform/database/table.ts';
import { occupationField, skillLevelField } from '../directory/index.ts';
import { programLifecycle } from './program.lifecycle.ts';

export const programTable = table({
  name: 'apprenticeship_programs',
  noun: 'apprenticeship-program',
  label: label('学徒班', 'Apprenticeship program'),
  module: 'apprenticeship',
  place: 'region',
  lifecycle: programLifecycle,
  numbered: 'XT',
  parties: { enterprise: 'enterpriseId', provider: 'providerId' },
  fields: {
    name: text(120).label('学徒班名称', 'Name'),
    enterpriseId: reference('organizations', 'enterprise').label('培养企业', 'Enterprise'),
    providerId: reference('organizations', 'training_provider', 'college').label('培训机构', 'Provider'),
    occupationCode: occupationField(),
    level: skillLevelField(),
    termMonths: integer(1, 60).label('培养期限（月）', 'Term in months'),
    theoryHours: integer(0, 5_000).label('理论课时', 'Theory hours'),
    practiceHours: integer(0, 10_000).label('实操课时', 'Practice hours'),
    startOn: date().label('开班日期', 'Starts'),
    endOn: date().label('结业日期', 'Ends'),
    headcount: integer(1, 5_000).label('计划培养人数', 'Planned headcount'),
    apprenticesFiled: integer(0, 5_000).default(0).label('已备案人数', 'Apprentices filed'),
    apprenticesPerMentor: integer(1, 50).default(5).label('每名导师带徒上限', 'Apprentices per mentor'),
    advanceShareBp: basisPoints().default(0).label('预拨比例（万分比）', 'Advance share (bp)'),
    agreementNumber: text(60).nullable().label('校企合作协议编号', 'Agreement number'),
    agreementText: text(4_000).nullable().label('校企合作协议内容', 'Agreement text'),
    returnedReason: text(500).nullable().label('退回理由', 'Why returned'),
  },
  checks: {
    headcount: {
      holds: 'apprentices_filed <= headcount',
      code: 'headcount-exceeded',
      pointer: '/headcount',
      message: label('备案人数不能超过计划培养人数', 'More apprentices would be filed than the program plans'),
    },
    period: {
      holds: 'start_on <= end_on',
      code: 'period',
      pointer: '/endOn',
      message: label('结业日期不能早于开班日期', 'The program ends before it starts'),
    },
  },
  indices: {
    place: { columns: ['regionCode', 'status', 'createdAt'] },
    enterprise: { columns: ['enterpriseId'] },
    provider: { columns: ['providerId'] },
  },
});
export type ProgramRow = RowOf<typeof programTable>;

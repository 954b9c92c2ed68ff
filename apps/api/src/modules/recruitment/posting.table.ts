import { text as label } from '../../kernel/text.ts';
import { date, integer, money, oneOf, reference, text } from '../../platform/database/fields.ts';
import { type RowOf, table } from '../../platform/database/table.ts';
import { degreeField, occupationField, skillLevelField } from '../directory/index.ts';
import { postingLifecycle } from './posting.lifecycle.ts';

export const postingTable = table({
  name: 'job_postings',
  noun: 'job-posting',
  label: label('招聘岗位', 'Job posting'),
  module: 'recruitment',
  place: 'region',
  lifecycle: postingLifecycle,
  numbered: 'GW',
  parties: { enterprise: 'enterpriseId' },
  openIn: ['published'],
  fields: {
    enterpriseId: reference('organizations').label('招聘企业', 'Enterprise'),
    title: text(120).label('岗位名称', 'Title'),
    occupationCode: occupationField(),
    openings: integer(1, 10_000).label('招聘人数', 'Openings'),
    filled: integer(0, 10_000).default(0).label('已录用人数', 'Filled'),
    wageFromFen: money().label('月薪下限', 'Wage from'),
    wageToFen: money().label('月薪上限', 'Wage to'),
    degree: degreeField().nullable().label('学历要求', 'Degree wanted'),
    level: skillLevelField().nullable().label('技能等级要求', 'Level wanted'),
    place: text(200).label('工作地点', 'Place of work'),
    term: oneOf({
      fixed: label('固定期限', 'Fixed term'),
      open_ended: label('无固定期限', 'Open-ended'),
      task: label('以完成一定工作任务为期限', 'Until a task is done'),
    }).label('劳动合同期限', 'Contract term'),
    validUntilOn: date().label('有效期至', 'Valid until'),
    description: text(4_000).nullable().label('岗位职责与要求', 'Description'),
    returnedReason: text(500).nullable().label('退回理由', 'Why returned'),
  },
  checks: {
    openings: {
      holds: 'filled <= openings',
      code: 'posting-full',
      message: label('该岗位已招满', 'Every opening of the posting is filled'),
    },
    wage: {
      holds: 'wage_from_fen <= wage_to_fen',
      code: 'wage-range',
      pointer: '/wageToFen',
      message: label('月薪上限不能低于下限', 'The upper wage is below the lower one'),
    },
  },
  indices: {
    place: { columns: ['regionCode', 'status', 'createdAt'] },
    enterprise: { columns: ['enterpriseId'] },
    expiry: { columns: ['validUntilOn'], where: "status IN ('published', 'paused')" },
    shown: { columns: ['createdAt', 'id'], where: "status = 'published'" },
  },
});
export type PostingRow = RowOf<typeof postingTable>;

import { text as label } from '../../kernel/text.ts';
import { basisPoints, date, integer, money, reference, text, texts } from '../../platform/database/fields.ts';
import { type RowOf, table } from '../../platform/database/table.ts';
import { occupationField, skillLevelField } from '../directory/index.ts';
import { orderLifecycle } from './order.lifecycle.ts';

export const orderTable = table({
  name: 'training_orders',
  noun: 'training-order',
  label: label('培训订单', 'Training order'),
  module: 'training',
  place: 'region',
  lifecycle: orderLifecycle,
  numbered: 'DD',
  parties: { enterprise: 'enterpriseId' },
  openIn: ['open'],
  pasts: { 'take-seats': 'seats-taken' },
  fields: {
    title: text(120).label('名称', 'Title'),
    enterpriseId: reference('organizations', 'enterprise').label('用人企业', 'Enterprise'),
    occupationCode: occupationField(),
    level: skillLevelField(),
    headcount: integer(1, 10_000).label('需求人数', 'Headcount'),
    seatsAwarded: integer(0, 10_000).default(0).label('已选定人数', 'Seats awarded'),
    wageFromFen: money().label('月工资下限', 'Wage from'),
    wageToFen: money().label('月工资上限', 'Wage to'),
    hireCommitmentBp: basisPoints().label('录用承诺（万分比）', 'Hire commitment (bp)'),
    startFromOn: date().label('最早开班', 'Earliest start'),
    startToOn: date().label('最晚开班', 'Latest start'),
    requiredHours: integer(1, 5_000).label('培训课时', 'Hours'),
    modules: texts(30, 80).default([]).label('培训模块', 'Modules'),
    budgetPerHeadFen: money().label('人均预算', 'Budget per head'),
    note: text(2_000).nullable().label('说明', 'Note'),
    returnedReason: text(500).nullable().label('退回理由', 'Why returned'),
  },
  checks: {
    seats: {
      holds: 'seats_awarded <= headcount',
      code: 'headcount-exceeded',
      message: label('选定人数不能超过需求人数', 'The seats selected would exceed the headcount ordered'),
    },
    wage: {
      holds: 'wage_from_fen <= wage_to_fen',
      code: 'wage-range',
      pointer: '/wageToFen',
      message: label('工资上限不能低于下限', 'The upper wage is below the lower one'),
    },
    window: {
      holds: 'start_from_on <= start_to_on',
      code: 'start-window',
      pointer: '/startToOn',
      message: label('最晚开班不能早于最早开班', 'The latest start is before the earliest'),
    },
  },
  indices: { place: { columns: ['regionCode', 'status', 'createdAt'] }, enterprise: { columns: ['enterpriseId'] } },
});
export type OrderRow = RowOf<typeof orderTable>;

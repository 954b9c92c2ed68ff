import { text as label } from '../../kernel/text.ts';
import { basisPoints, date, integer, money, oneOf, reference, text } from '../../platform/database/fields.ts';
import { type RowOf, table } from '../../platform/database/table.ts';
import { occupationField, skillLevelField } from '../directory/index.ts';
import { classLifecycle } from './class.lifecycle.ts';

export const classTable = table({
  name: 'training_classes',
  noun: 'training-class',
  label: label('培训班', 'Training class'),
  module: 'training',
  place: 'region',
  lifecycle: classLifecycle,
  numbered: 'BJ',
  parties: { provider: 'providerId', enterprise: 'enterpriseId' },
  openIn: ['enrolling'],
  fields: {
    name: text(120).label('班级名称', 'Name'),
    kind: oneOf({
      order: label('订单班', 'Order class'),
      project: label('项目制培训', 'Project-based'),
      apprenticeship: label('学徒制', 'Apprenticeship'),
      entrepreneurship: label('创业培训（马兰花）', 'Entrepreneurship'),
      upskilling: label('技能提升', 'Upskilling'),
    }).label('类别', 'Kind'),
    orderId: reference('training_orders').nullable().label('订单', 'Order'),
    proposalId: reference('proposals').nullable().label('应单方案', 'Proposal'),
    providerId: reference('organizations', 'training_provider', 'college').label('培训机构', 'Provider'),
    enterpriseId: reference('organizations').nullable().label('用人企业', 'Enterprise'),
    occupationCode: occupationField(),
    level: skillLevelField(),
    seats: integer(1, 2_000).label('名额', 'Seats'),
    seatsTaken: integer(0, 2_000).default(0).label('已占名额', 'Seats taken'),
    enrollFromOn: date().label('报名开始', 'Enrollment from'),
    enrollToOn: date().label('报名截止', 'Enrollment to'),
    startOn: date().label('开课日期', 'Starts'),
    endOn: date().label('结课日期', 'Ends'),
    hours: integer(1, 5_000).label('课时', 'Hours'),
    minimumShareBp: basisPoints().default(8_000).label('最低出勤率（万分比）', 'Minimum attendance (bp)'),
    pricePerHeadFen: money().label('人均费用', 'Price per head'),
    location: text(200).nullable().label('地点', 'Place'),
  },
  checks: {
    seats: {
      holds: 'seats_taken <= seats',
      code: 'seats-taken',
      pointer: '/seats',
      message: label('名额不能少于已占名额', 'The class cannot have fewer seats than are taken'),
    },
    enrollment: {
      holds: 'enroll_from_on <= enroll_to_on',
      code: 'period',
      pointer: '/enrollToOn',
      message: label('报名截止不能早于报名开始', 'Enrollment ends before it begins'),
    },
    period: {
      holds: 'start_on <= end_on',
      code: 'period',
      pointer: '/endOn',
      message: label('结课日期不能早于开课日期', 'The class ends before it starts'),
    },
  },
  indices: {
    place: { columns: ['regionCode', 'status', 'createdAt'] },
    order: { columns: ['orderId'] },
    provider: { columns: ['providerId'] },
  },
});
export type ClassRow = RowOf<typeof classTable>;

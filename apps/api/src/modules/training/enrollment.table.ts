import { text as label } from '../../kernel/text.ts';
import { counter, date, Field, instant, integer, reference, text } from '../../platform/database/fields.ts';
import { type RowOf, table } from '../../platform/database/table.ts';
import { enrollmentLifecycle, live } from './enrollment.lifecycle.ts';

const liveList = live.map((state) => `'${state}'`).join(', ');

export const enrollmentTable = table({
  name: 'enrollments',
  noun: 'enrollment',
  label: label('学员报名', 'Enrollment'),
  module: 'training',
  place: 'region',
  lifecycle: enrollmentLifecycle,
  parties: { provider: 'providerId', enterprise: 'enterpriseId' },
  copies: {
    classId: { orderId: 'orderId', providerId: 'providerId', enterpriseId: 'enterpriseId', regionCode: 'regionCode' },
    personId: { personName: 'realName' },
  },
  fields: {
    classId: reference('training_classes').label('班级', 'Class'),
    personId: reference('people').label('学员', 'Person'),
    orderId: reference('training_orders').nullable().label('订单', 'Order'),
    providerId: reference('organizations').label('培训机构', 'Provider'),
    enterpriseId: reference('organizations').nullable().label('用人企业', 'Enterprise'),
    personName: text(60).label('姓名', 'Name'),
    queueNumber: counter().label('报名顺序', 'Order of arrival'),
    /** The days of the class, for the constraint that no two live classes of a person overlap without a reason. */
    period: new Field<string>({ column: { type: 'daterange' }, schema: { type: 'string' }, lazy: true }),
    overlapReason: text(300).nullable().label('时间重叠理由', 'Reason for overlap'),
    hoursAttended: integer(0, 5_000).nullable().label('出勤课时', 'Hours attended'),
    completedOn: date().nullable().label('结业日期', 'Completed'),
    score: integer(0, 100).nullable().label('成绩', 'Score'),
    assessor: text(60).nullable().label('考评员', 'Assessor'),
    passedOn: date().nullable().label('合格日期', 'Passed'),
    certificateId: reference('certificates').nullable().label('证书', 'Certificate'),
    placedOn: date().nullable().label('上岗日期', 'Placed'),
    employmentId: reference('employments').nullable().label('就业记录', 'Employment'),
    promotedAt: instant().nullable().label('递补时间', 'Promoted'),
    endReason: text(500).nullable().label('结束理由', 'Why ended'),
  },
  uniques: {
    live: {
      columns: ['classId', 'personId'],
      where: `status IN (${liveList})`,
      code: 'already-enrolled',
      message: label('该人员已报名此班级', 'The person has an enrollment in this class'),
    },
  },
  exclusions: {
    overlap: {
      holds: `USING gist (person_id WITH =, period WITH &&) WHERE (status IN (${liveList}) AND overlap_reason IS NULL)`,
      code: 'overlapping-class',
      pointer: '/overlapReason',
      message: label(
        '该人员同期已报名其他班级；如确需同时参加请填写理由',
        'The person is in another class at the same time: give overlapReason if that is meant',
      ),
    },
  },
  indices: {
    class: { columns: ['classId', 'queueNumber'] },
    person: { columns: ['personId'] },
    order: { columns: ['orderId'] },
    place: { columns: ['regionCode', 'createdAt'] },
    waiting: { columns: ['classId', 'queueNumber'], where: "status = 'waitlisted'" },
  },
});
export type EnrollmentRow = RowOf<typeof enrollmentTable>;

import { Type } from 'typebox';
import { action, resource } from '../../platform/http/resource.ts';
import { body, Reason, shape, view } from '../../platform/http/schemas.ts';
import {
  applyForClass,
  completeTraining,
  dropOut,
  failAssessment,
  leaveClass,
  passAssessment,
  placeTrainee,
} from './enrollment.commands.ts';
import { enrollmentTable } from './enrollment.table.ts';

const labelled = (zh: string, en: string) => ({ 'x-label': { zh, en } });
const score = Type.Integer({ minimum: 0, maximum: 100, ...labelled('成绩', 'Score') });

const Completion = shape(
  'Completion',
  Type.Object({ hoursAttended: Type.Integer({ minimum: 0, maximum: 5_000, ...labelled('出勤课时', 'Hours attended') }) }),
);
const Result = shape(
  'AssessmentResult',
  Type.Object({
    score,
    assessor: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S', ...labelled('考评员', 'Assessor') }),
  }),
);
const Failure = shape(
  'AssessmentFailure',
  Type.Object({
    reason: Type.String({ minLength: 2, maxLength: 500, pattern: '\\S', ...labelled('理由', 'Reason') }),
    score: Type.Optional(score),
  }),
);
const Placement = shape(
  'Placement',
  Type.Object({
    startedOn: Type.String({ format: 'date', minLength: 10, maxLength: 10, ...labelled('入职日期', 'Starts work') }),
    monthlyWageFen: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000_000, ...labelled('月工资', 'Monthly wage') })),
    organizationId: Type.Optional(
      Type.String({ format: 'uuid', minLength: 36, maxLength: 36, 'x-references': 'organizations', ...labelled('用人单位', 'Employer') }),
    ),
  }),
);

export const enrollments = resource({
  table: enrollmentTable,
  path: 'enrollments',
  view: view(enrollmentTable, 'Enrollment', [
    'classId',
    'personId',
    'personName',
    'orderId',
    'providerId',
    'enterpriseId',
    'queueNumber',
    'overlapReason',
    'hoursAttended',
    'completedOn',
    'score',
    'assessor',
    'passedOn',
    'certificateId',
    'placedOn',
    'employmentId',
    'promotedAt',
    'endReason',
  ]),
  list: {
    filters: ['status', 'regionCode', 'classId', 'personId', 'orderId', 'providerId', 'enterpriseId', 'passedOn', 'placedOn', 'createdAt'],
    search: ['personName'],
    sorts: ['createdAt', 'queueNumber'],
    defaultSort: 'queueNumber',
  },
  create: {
    by: ['clerk', 'platform', 'provider'],
    body: body(enrollmentTable, 'NewEnrollment', { required: ['classId', 'personId'], optional: ['overlapReason'] }),
    run: applyForClass,
  },
  actions: {
    withdraw: action(Reason, leaveClass),
    reject: action(Reason, leaveClass),
    drop: action(Reason, dropOut),
    complete: action(Completion, completeTraining),
    pass: action(Result, passAssessment),
    fail: action(Failure, failAssessment),
    place: action(Placement, placeTrainee),
  },
  internal: ['promote', 'start'],
});

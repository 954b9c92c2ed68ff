import { Type } from 'typebox';
import { action, resource } from '../../platform/http/resource.ts';
import { labelled, shape } from '../../platform/http/schemas.ts';
import { applyForClass, completeTraining, leaveClass, passAssessment, placeTrainee } from './enrollment.commands.ts';
import { enrollmentTable } from './enrollment.table.ts';

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
  list: {
    filters: ['status', 'regionCode', 'classId', 'personId', 'orderId', 'providerId', 'enterpriseId', 'passedOn', 'placedOn', 'createdAt'],
    search: ['personName'],
    sorts: ['createdAt', 'queueNumber'],
    defaultSort: 'queueNumber',
  },
  create: {
    by: ['clerk', 'platform', 'provider'],
    required: ['classId', 'personId'],
    optional: ['overlapReason'],
    run: applyForClass,
  },
  actions: {
    withdraw: { reason: 'endReason', run: leaveClass },
    reject: { reason: 'endReason', run: leaveClass },
    // leaving a class that has started frees no seat: nobody can catch up
    drop: { reason: 'endReason' },
    complete: { takes: ['hoursAttended'], run: completeTraining },
    pass: { takes: ['score', 'assessor'], run: passAssessment },
    fail: { may: ['score'], reason: 'endReason' },
    place: action(Placement, placeTrainee),
  },
  internal: ['promote', 'start'],
});

import type { FactDefinition } from '@rongcai/policy';
import { text } from '../../../../kernel/text.ts';
import { enrollmentTable } from '../../../training/index.ts';
import { columns, fact } from './declare.facts.ts';

/** A trainee's way through one class; `c` is the class. */
export const enrollmentFacts = (e: string, c: string): FactDefinition[] => [
  ...columns(enrollmentTable, {
    of: 'enrollment',
    alias: e,
    columns: ['status', 'completedOn', 'passedOn', 'placedOn', 'score', { of: 'hoursAttended', unit: 'hour' }],
  }),
  fact('enrollment.hoursShare', 'number', text('出勤比例', 'Enrollment: share of hours attended'), {
    register: 'training',
    unit: 'ratio',
    minimum: 0,
    maximum: 1,
    expression: `(${e}.hours_attended::numeric / ${c}.hours)`,
  }),
];

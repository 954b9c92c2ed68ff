import { Type } from 'typebox';
import { labelled, shape } from '../../../platform/http/schemas.ts';
import { outcomes } from './application.table.ts';

const identity = {
  path: Type.Union([Type.String(), Type.Null()], {
    ...labelled('记录类别', 'Kind of record'),
    description: 'The collection of the record that the member is',
  }),
  recordId: Type.Union([Type.String({ format: 'uuid' }), Type.Null()]),
  personId: Type.Union([Type.String({ format: 'uuid' }), Type.Null()], {
    ...labelled('人员', 'Person'),
    description: 'null: the caller does not see the person',
  }),
  name: Type.Union([Type.String(), Type.Null()], {
    ...labelled('姓名', 'Name'),
    description: 'Masked where the caller sees the record and not the person',
  }),
};

/** One member of the list that a decision counts: a trainee, an apprentice, an employee. */
export const MemberView = shape(
  'SubsidyMember',
  Type.Object({
    key: Type.String(),
    outcome: Type.String({ enum: Object.keys(outcomes), 'x-labels': outcomes, ...labelled('核验结果', 'Outcome') }),
    amountFen: Type.Integer({ description: 'To the nearest fen; 0 where the amount is not reckoned by heads' }),
    why: Type.Array(Type.Object({ zh: Type.String(), en: Type.String() }), { description: 'Why it is not due, or not known' }),
    ...identity,
  }),
);

/** The person whom a claim is for, as far as the caller may see. */
export const TraineeView = shape('SubsidyTrainee', Type.Object(identity));

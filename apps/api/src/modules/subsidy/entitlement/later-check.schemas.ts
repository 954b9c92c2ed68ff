import { Type } from 'typebox';
import { PLAIN_TEXT } from '../../../platform/database/fields.ts';
import { labelled, shape } from '../../../platform/http/schemas.ts';

const said = {
  findings: Type.String({ minLength: 2, maxLength: 1_000, pattern: PLAIN_TEXT, ...labelled('核查情况', 'Findings') }),
  fileId: Type.Optional(
    Type.String({ format: 'uuid', minLength: 36, maxLength: 36, 'x-references': 'files', ...labelled('核查记录', 'Record') }),
  ),
};

export const CheckPassed = shape('LaterCheckPass', Type.Object(said));

export const CheckFailed = shape(
  'LaterCheckFail',
  Type.Object({
    ...said,
    amountFen: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 1_000_000_000_000,
        description: 'Of what was paid and has not been asked back yet, what is asked back now; all of it where nothing is said',
        ...labelled('追缴金额', 'Amount asked back'),
      }),
    ),
    dueOn: Type.Optional(
      Type.String({
        format: 'date',
        minLength: 10,
        maxLength: 10,
        ...labelled('还款期限', 'Due'),
        description: 'In 30 days where nothing is said',
      }),
    ),
  }),
);

import { Type } from 'typebox';
import { PLAIN_TEXT } from '../../../platform/database/fields.ts';
import { body, labelled, shape } from '../../../platform/http/schemas.ts';
import { overrideTable } from './override.table.ts';

export const NewOverrideBody = body(overrideTable, 'NewPredicateOverride', {
  required: ['applicationId', 'predicate', 'reason', 'fileId', 'expiresOn'],
  optional: ['member'],
});

export const OverrideGrant = shape(
  'OverrideGrant',
  Type.Object({
    answer: Type.Optional(Type.String({ minLength: 2, maxLength: 500, pattern: PLAIN_TEXT, ...labelled('处理意见', 'Answer') })),
  }),
);

import { Type } from 'typebox';
import { PLAIN_TEXT } from '../../../platform/database/fields.ts';
import { action, resource } from '../../../platform/http/resource.ts';
import { body, Reason, shape, view } from '../../../platform/http/schemas.ts';
import { grantOverride, proposeOverride, refuseOverride, withdrawOverride } from './override.commands.ts';
import { overrideTable } from './override.table.ts';

const Grant = shape(
  'OverrideGrant',
  Type.Object({
    answer: Type.Optional(Type.String({ minLength: 2, maxLength: 500, pattern: PLAIN_TEXT, 'x-label': { zh: '处理意见', en: 'Answer' } })),
  }),
);

export const predicateOverrides = resource({
  table: overrideTable,
  path: 'predicate-overrides',
  view: view(overrideTable, 'PredicateOverride', 'all'),
  list: { filters: ['status', 'regionCode', 'applicationId'], sorts: ['createdAt'], defaultSort: '-createdAt' },
  create: {
    by: ['reviewer'],
    body: body(overrideTable, 'NewPredicateOverride', {
      required: ['applicationId', 'predicate', 'reason', 'fileId', 'expiresOn'],
      optional: ['member'],
    }),
    run: proposeOverride,
  },
  actions: {
    grant: action(Grant, grantOverride),
    refuse: action(Reason, refuseOverride),
    withdraw: action(Reason, withdrawOverride),
  },
  // a reviewer acts on applications; to propose a finding is part of that
  permissions: { write: 'subsidy:act' },
});

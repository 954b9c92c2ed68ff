import { action, resource } from '../../../platform/http/resource.ts';
import { Reason, view } from '../../../platform/http/schemas.ts';
import { grantOverride, proposeOverride, refuseOverride, withdrawOverride } from './override.commands.ts';
import { NewOverrideBody, OverrideGrant } from './override.schemas.ts';
import { overrideTable } from './override.table.ts';

export const predicateOverrides = resource({
  table: overrideTable,
  path: 'predicate-overrides',
  view: view(overrideTable, 'PredicateOverride', 'all'),
  list: {
    filters: ['status', 'regionCode', 'applicationId', 'predicate', 'expiresOn', 'createdAt'],
    sorts: ['createdAt'],
    defaultSort: '-createdAt',
  },
  create: {
    by: ['reviewer'],
    body: NewOverrideBody,
    run: proposeOverride,
  },
  actions: {
    grant: action(OverrideGrant, grantOverride),
    refuse: action(Reason, refuseOverride),
    withdraw: action(Reason, withdrawOverride),
  },
  internal: ['end'],
  // a reviewer acts on applications; to propose a finding is part of that
  permissions: { write: 'subsidy:act' },
});

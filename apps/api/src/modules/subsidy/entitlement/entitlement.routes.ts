import { action, resource } from '../../../platform/http/resource.ts';
import { body, Reason, view } from '../../../platform/http/schemas.ts';
import { acceptEntitlement } from './entitlement.commands.ts';
import { type EntitlementRow, entitlementTable, nearMissTable, runTable } from './entitlement.table.ts';
import { openRun, startRun } from './sweep.commands.ts';

export const entitlementRuns = resource({
  table: runTable,
  path: 'entitlement-runs',
  view: view(runTable, 'EntitlementRun', 'all'),
  list: { filters: ['regionCode', 'asOf', 'createdAt'], search: ['number'], sorts: ['createdAt', 'asOf'], defaultSort: '-createdAt' },
  create: {
    by: ['clerk', 'reviewer', 'platform'],
    body: body(runTable, 'NewEntitlementRun', {
      required: ['regionCode'],
      optional: ['policyKeys', 'asOf', 'expiresOn', 'sampleShareBp'],
    }),
    run: openRun,
    after: startRun,
  },
  // a run is an action on everybody of a place, not the typing in of a record: reviewers start one too
  permissions: { write: 'subsidy:act' },
});

export const entitlements = resource({
  table: entitlementTable,
  path: 'entitlements',
  view: view(entitlementTable, 'Entitlement', 'all'),
  list: {
    filters: [
      'status',
      'regionCode',
      'policyKey',
      'policyVersionId',
      'runId',
      'beneficiary',
      'personId',
      'organizationId',
      'basisId',
      'applicationId',
      'expiredBecause',
      'sampled',
      'amountFen',
      'expiresOn',
      'createdAt',
    ],
    search: ['beneficiaryName'],
    sorts: ['createdAt', 'amountFen', 'expiresOn', 'place'],
    defaultSort: '-createdAt',
  },
  actions: {
    accept: { run: acceptEntitlement },
    decline: action(Reason, async (_ctx, _row: EntitlementRow, { reason }) => ({ declinedReason: reason })),
  },
  internal: ['offer', 'expire'],
});

export const entitlementNearMisses = resource({
  table: nearMissTable,
  path: 'entitlement-near-misses',
  view: view(nearMissTable, 'EntitlementNearMiss', 'all'),
  list: {
    filters: ['runId', 'regionCode', 'policyKey', 'predicate', 'outcome', 'mend', 'personId', 'organizationId', 'basisId', 'foundAt'],
    sorts: ['foundAt', 'rank'],
    defaultSort: '-foundAt',
  },
});

import { action, resource } from '../../../platform/http/resource.ts';
import { view } from '../../../platform/http/schemas.ts';
import { failCheck, passCheck } from './later-check.commands.ts';
import { CheckFailed, CheckPassed } from './later-check.schemas.ts';
import { laterCheckTable } from './later-check.table.ts';

export const laterChecks = resource({
  table: laterCheckTable,
  path: 'later-checks',
  view: view(laterCheckTable, 'LaterCheck', 'all'),
  list: {
    filters: ['status', 'regionCode', 'policyKey', 'runId', 'entitlementId', 'applicationId', 'consequence', 'checkedById', 'createdAt'],
    search: ['number', 'beneficiaryName'],
    sorts: ['createdAt'],
    defaultSort: 'createdAt',
  },
  actions: { pass: action(CheckPassed, passCheck), fail: action(CheckFailed, failCheck) },
});

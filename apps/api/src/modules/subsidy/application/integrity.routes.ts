import { action, resource } from '../../../platform/http/resource.ts';
import { body, patchBody, Reason, view } from '../../../platform/http/schemas.ts';
import { settleFinding } from './integrity.commands.ts';
import { findingTable } from './integrity.table.ts';
import { changeRule, openRule } from './integrity-rule.commands.ts';
import { integrityRuleTable } from './integrity-rule.table.ts';

export const integrityFindings = resource({
  table: findingTable,
  path: 'integrity-findings',
  view: view(findingTable, 'IntegrityFinding', 'all'),
  list: {
    filters: ['status', 'regionCode', 'applicationId', 'checkKey', 'severity', 'foundAt'],
    sorts: ['createdAt', 'foundAt'],
    defaultSort: '-createdAt',
  },
  actions: { settle: action(Reason, settleFinding) },
  internal: ['reopen', 'clear'],
});

export const integrityRules = resource({
  table: integrityRuleTable,
  path: 'integrity-rules',
  view: view(integrityRuleTable, 'IntegrityRule', 'all'),
  list: {
    filters: ['regionCode', 'checkKey', 'severity', 'effectiveFrom'],
    sorts: ['effectiveFrom', 'createdAt'],
    defaultSort: '-effectiveFrom',
  },
  create: {
    by: ['admin'],
    body: body(integrityRuleTable, 'NewIntegrityRule', {
      required: ['regionCode', 'checkKey', 'severity', 'limit', 'effectiveFrom', 'source'],
    }),
    run: openRule,
  },
  patch: { by: ['admin'], body: patchBody(integrityRuleTable, 'IntegrityRulePatch', ['severity', 'limit', 'source']), run: changeRule },
  // limits are reference data: who is held by them does not set them
  permissions: { write: 'directory:write' },
});

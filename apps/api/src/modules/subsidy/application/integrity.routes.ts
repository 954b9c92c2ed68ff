import { action, resource } from '../../../platform/http/resource.ts';
import { Reason, view } from '../../../platform/http/schemas.ts';
import { settleFinding } from './integrity.commands.ts';
import { findingTable } from './integrity.table.ts';

export const integrityFindings = resource({
  table: findingTable,
  path: 'integrity-findings',
  view: view(findingTable, 'IntegrityFinding', 'all'),
  list: { filters: ['status', 'regionCode', 'applicationId', 'checkKey', 'severity'], sorts: ['createdAt'], defaultSort: '-createdAt' },
  actions: { settle: action(Reason, settleFinding) },
  internal: ['reopen', 'clear'],
});

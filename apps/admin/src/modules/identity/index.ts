import type { AdminModule } from '../../module.ts';

export const module: AdminModule = {
  name: 'identity',
  icon: 'shield',
  resources: {
    users: { columns: ['displayName', 'username', 'roles', 'status', 'regionCode', 'lastLoginAt'] },
    'api-clients': { columns: ['name', 'clientId', 'organizationId', 'scopes', 'status'] },
    'audit-entries': {
      columns: ['at', 'actorName', 'action', 'subjectType', 'reason', 'address'],
      filters: ['action', 'regionCode'],
    },
  },
};

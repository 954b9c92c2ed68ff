import { resource } from '../../platform/http/resource.ts';
import { body, patchBody, view } from '../../platform/http/schemas.ts';
import { createFair, endFair } from './fair.commands.ts';
import { fairTable } from './fair.table.ts';

const terms = ['title', 'startsAt', 'endsAt'] as const;
const optional = ['place', 'route', 'description', 'boothCapacity'] as const;
const makers = ['clerk', 'platform', 'host'];

export const jobFairs = resource({
  table: fairTable,
  path: 'job-fairs',
  view: view(fairTable, 'JobFair', 'all'),
  list: {
    filters: ['status', 'regionCode', 'kind', 'hostId', 'startsAt', 'createdAt'],
    search: ['title', 'number'],
    sorts: ['createdAt', 'startsAt'],
    defaultSort: '-startsAt',
  },
  create: {
    by: makers,
    body: body(fairTable, 'NewJobFair', { required: ['kind', 'hostId', 'regionCode', ...terms], optional }),
    run: createFair,
  },
  patch: { by: makers, in: ['draft', 'published'], body: patchBody(fairTable, 'JobFairPatch', [...terms, ...optional]) },
  actions: { end: { run: endFair } },
});

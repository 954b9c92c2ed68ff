import { resource } from '../../platform/http/resource.ts';
import { endFair } from './fair.commands.ts';
import { openFair } from './fair.lifecycle.ts';
import { fairTable } from './fair.table.ts';

const terms = ['title', 'startsAt', 'endsAt'] as const;
const optional = ['place', 'route', 'description', 'boothCapacity'] as const;
const makers = ['clerk', 'platform', 'host'];

export const jobFairs = resource({
  table: fairTable,
  path: 'job-fairs',
  list: {
    filters: ['status', 'regionCode', 'kind', 'hostId', 'startsAt', 'createdAt'],
    search: ['title', 'number'],
    sorts: ['createdAt', 'startsAt'],
    defaultSort: '-startsAt',
  },
  create: { by: makers, required: ['kind', 'hostId', 'regionCode', ...terms], optional },
  patch: { by: makers, in: ['draft', 'published'], fields: [...terms, ...optional] },
  actions: { end: { run: endFair } },
  public: {
    states: openFair,
    fields: ['number', 'status', 'regionCode', 'kind', ...terms, ...optional, 'boothsTaken'],
    names: { organizationName: 'hostId' },
    list: { filters: ['regionCode', 'kind', 'startsAt'], search: ['title'], sorts: ['startsAt'], defaultSort: 'startsAt' },
  },
});

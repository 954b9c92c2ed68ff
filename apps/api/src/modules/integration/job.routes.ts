import { resource } from '../../platform/http/resource.ts';
import { JobView, jobTable } from '../../platform/long-work.ts';

export const jobs = resource({
  table: jobTable,
  path: 'jobs',
  view: JobView,
  list: {
    filters: ['status', 'regionCode', 'kind', 'organizationId', 'createdAt', 'finishedAt'],
    sorts: ['createdAt'],
    defaultSort: '-createdAt',
  },
  actions: { cancel: { run: async (ctx) => ({ finishedAt: ctx.now }) } },
  internal: ['begin', 'finish', 'fail'],
  // whoever may start work may stop it
  permissions: { act: 'integration:write' },
});

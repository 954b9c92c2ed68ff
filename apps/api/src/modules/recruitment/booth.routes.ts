import { resource } from '../../platform/http/resource.ts';
import { applyForBooth, approveBooth } from './booth.commands.ts';
import { boothTable } from './booth.table.ts';

export const booths = resource({
  table: boothTable,
  path: 'booths',
  list: {
    filters: ['status', 'regionCode', 'fairId', 'enterpriseId', 'hostId', 'createdAt'],
    sorts: ['createdAt'],
    defaultSort: 'createdAt',
  },
  create: {
    by: ['clerk', 'platform', 'enterprise', 'host'],
    required: ['fairId', 'enterpriseId'],
    optional: ['needs'],
    run: applyForBooth,
  },
  actions: { approve: { run: approveBooth }, reject: { reason: 'endReason' } },
  internal: ['miss'],
});

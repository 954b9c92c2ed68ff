import { action, resource } from '../../platform/http/resource.ts';
import { body, Reason, view } from '../../platform/http/schemas.ts';
import { applyForBooth, approveBooth } from './booth.commands.ts';
import { boothTable } from './booth.table.ts';

export const booths = resource({
  table: boothTable,
  path: 'booths',
  view: view(boothTable, 'Booth', 'all'),
  list: {
    filters: ['status', 'regionCode', 'fairId', 'enterpriseId', 'hostId', 'createdAt'],
    sorts: ['createdAt'],
    defaultSort: 'createdAt',
  },
  create: {
    by: ['clerk', 'platform', 'enterprise', 'host'],
    body: body(boothTable, 'NewBooth', { required: ['fairId', 'enterpriseId'], optional: ['needs'] }),
    run: applyForBooth,
  },
  actions: {
    approve: { run: approveBooth },
    reject: action(Reason, async (_ctx, _row, { reason }) => ({ endReason: reason })),
  },
  internal: ['miss'],
});

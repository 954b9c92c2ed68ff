import { resource } from '../../platform/http/resource.ts';
import { createProposal, selectProposal } from './proposal.commands.ts';
import { proposalTable } from './proposal.table.ts';

const terms = ['plan', 'pricePerHeadFen', 'seats', 'startOn', 'endOn'] as const;

export const proposals = resource({
  table: proposalTable,
  path: 'proposals',
  list: {
    filters: ['status', 'regionCode', 'orderId', 'providerId', 'enterpriseId', 'pricePerHeadFen'],
    sorts: ['createdAt', 'pricePerHeadFen', 'seats'],
    defaultSort: '-createdAt',
  },
  create: {
    by: ['clerk', 'platform', 'provider'],
    required: ['orderId', 'providerId', ...terms],
    optional: ['teachers'],
    run: createProposal,
  },
  patch: {
    by: ['clerk', 'platform', 'provider'],
    fields: [...terms, 'teachers'],
    in: ['submitted'],
  },
  actions: { select: { run: selectProposal } },
});

import { resource } from '../../platform/http/resource.ts';
import { body, patchBody, view } from '../../platform/http/schemas.ts';
import { createProposal, selectProposal } from './proposal.commands.ts';
import { proposalTable } from './proposal.table.ts';

const terms = ['plan', 'pricePerHeadFen', 'seats', 'startOn', 'endOn'] as const;

export const proposals = resource({
  table: proposalTable,
  path: 'proposals',
  view: view(proposalTable, 'Proposal', ['orderId', 'providerId', 'enterpriseId', ...terms, 'teachers', 'seatsPlanned']),
  list: {
    filters: ['status', 'regionCode', 'orderId', 'providerId', 'enterpriseId', 'pricePerHeadFen'],
    sorts: ['createdAt', 'pricePerHeadFen', 'seats'],
    defaultSort: '-createdAt',
  },
  create: {
    by: ['clerk', 'platform', 'provider'],
    body: body(proposalTable, 'NewProposal', { required: ['orderId', 'providerId', ...terms], optional: ['teachers'] }),
    run: createProposal,
  },
  patch: {
    by: ['clerk', 'platform', 'provider'],
    body: patchBody(proposalTable, 'ProposalPatch', [...terms, 'teachers']),
    in: ['submitted'],
  },
  actions: { select: { run: selectProposal } },
});

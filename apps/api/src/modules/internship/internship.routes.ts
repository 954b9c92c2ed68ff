import { resource } from '../../platform/http/resource.ts';
import { activateInternship, applyForPost, matchIntern, retainIntern, terminateInternship } from './internship.commands.ts';
import { internshipTable } from './internship.table.ts';

const needs = ['needsBoard', 'needsLodging', 'needsTransport'] as const;
const insurance = ['insurer', 'insuredFen', 'insurancePolicyNumber'] as const;

export const internships = resource({
  table: internshipTable,
  path: 'internships',
  list: {
    filters: ['status', 'regionCode', 'postId', 'personId', 'hostId', 'startedOn', 'endedOn', 'createdAt'],
    search: ['personName', 'contact'],
    sorts: ['createdAt', 'personName'],
    defaultSort: '-createdAt',
  },
  create: { by: ['clerk', 'platform', 'host'], required: ['postId', 'personId'], optional: needs, run: applyForPost },
  patch: {
    by: ['clerk', 'platform', 'host'],
    in: ['applied', 'matched', 'active'],
    fields: ['contact', ...needs, ...insurance],
  },
  actions: {
    match: { may: insurance, run: matchIntern },
    activate: { takes: ['startedOn'], run: activateInternship },
    complete: { takes: ['endedOn'] },
    retain: { takes: ['employedOn'], run: retainIntern },
    terminate: { may: ['endedOn'], reason: 'endReason', run: terminateInternship },
  },
});

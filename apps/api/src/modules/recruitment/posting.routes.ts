import { resource } from '../../platform/http/resource.ts';
import { refuseExpired } from './posting.commands.ts';
import { postingTable } from './posting.table.ts';

const terms = ['title', 'occupationCode', 'openings', 'wageFromFen', 'wageToFen', 'place', 'term', 'validUntilOn'] as const;
const optional = ['degree', 'level', 'description'] as const;
const makers = ['clerk', 'platform', 'enterprise'];

export const jobPostings = resource({
  table: postingTable,
  path: 'job-postings',
  list: {
    filters: [
      'status',
      'regionCode',
      'enterpriseId',
      'occupationCode',
      'degree',
      'level',
      'term',
      'wageFromFen',
      'validUntilOn',
      'createdAt',
    ],
    search: ['title', 'number'],
    sorts: ['createdAt', 'wageFromFen', 'validUntilOn'],
    defaultSort: '-createdAt',
  },
  create: { by: makers, required: ['enterpriseId', 'regionCode', ...terms], optional },
  patch: { by: makers, in: ['draft'], fields: [...terms, ...optional] },
  actions: { publish: { run: refuseExpired }, resume: { run: refuseExpired }, return: { reason: 'returnedReason' } },
  internal: ['expire', 'fill'],
  public: {
    states: ['published'],
    fields: ['number', 'regionCode', ...terms, ...optional, 'filled', 'createdAt'],
    names: { organizationName: 'enterpriseId' },
    list: {
      filters: ['regionCode', 'occupationCode', 'degree', 'level', 'term', 'wageFromFen'],
      search: ['title'],
      sorts: ['createdAt', 'wageFromFen'],
      defaultSort: '-createdAt',
    },
  },
});

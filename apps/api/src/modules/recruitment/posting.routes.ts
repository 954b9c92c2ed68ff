import { action, resource } from '../../platform/http/resource.ts';
import { body, patchBody, Reason, view } from '../../platform/http/schemas.ts';
import { changePosting, createPosting, refuseExpired } from './posting.commands.ts';
import { postingTable } from './posting.table.ts';

const terms = ['title', 'occupationCode', 'openings', 'wageFromFen', 'wageToFen', 'place', 'term', 'validUntilOn'] as const;
const optional = ['degree', 'level', 'description'] as const;
const makers = ['clerk', 'platform', 'enterprise'];

export const jobPostings = resource({
  table: postingTable,
  path: 'job-postings',
  view: view(postingTable, 'JobPosting', 'all'),
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
  create: {
    by: makers,
    body: body(postingTable, 'NewJobPosting', { required: ['enterpriseId', 'regionCode', ...terms], optional }),
    run: createPosting,
  },
  patch: { by: makers, in: ['draft'], body: patchBody(postingTable, 'JobPostingPatch', [...terms, ...optional]), run: changePosting },
  actions: {
    publish: { run: refuseExpired },
    resume: { run: refuseExpired },
    return: action(Reason, async (_ctx, _row, { reason }) => ({ returnedReason: reason })),
  },
  internal: ['expire', 'fill'],
});

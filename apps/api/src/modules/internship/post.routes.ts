import { resource } from '../../platform/http/resource.ts';
import { postTable } from './post.table.ts';

const terms = ['title', 'kind', 'openings', 'fromOn', 'toOn', 'place', 'contact'] as const;
const optional = ['allowanceFen', 'board', 'lodging', 'transport', 'description'] as const;
const makers = ['clerk', 'platform', 'host'];

export const internshipPosts = resource({
  table: postTable,
  path: 'internship-posts',
  list: {
    filters: ['status', 'regionCode', 'hostId', 'kind', 'fromOn', 'lodging', 'createdAt'],
    search: ['title', 'number'],
    sorts: ['createdAt', 'fromOn', 'openings'],
    defaultSort: '-createdAt',
  },
  create: { by: makers, required: ['hostId', 'regionCode', ...terms], optional },
  // what was reviewed, and what those who applied count on, stands; for anything else the post is closed and made anew
  patch: { by: makers, in: ['draft', 'published'], only: { published: ['openings', 'contact'] }, fields: [...terms, ...optional] },
  public: {
    states: ['published'],
    fields: ['number', 'regionCode', 'title', 'kind', 'openings', 'filled', 'fromOn', 'toOn', 'place', ...optional],
    names: { organizationName: 'hostId' },
    list: { filters: ['regionCode', 'kind', 'fromOn', 'lodging'], search: ['title'], sorts: ['fromOn'], defaultSort: 'fromOn' },
  },
});

import { text as label } from '../../kernel/text.ts';
import { integer, reference } from '../../platform/database/fields.ts';
import { table } from '../../platform/database/table.ts';
import { skillLevelField } from '../directory/index.ts';

/** How many may be recognised at a level: in one year, or over the whole scheme. The row is the lock that awards take. */
export const quotaTable = table({
  name: 'evaluation_quotas',
  noun: 'evaluation-quota',
  label: label('评价名额', 'Evaluation quota'),
  module: 'evaluation',
  place: 'region',
  parties: { organizer: 'organizerId' },
  copies: { schemeId: { organizerId: 'organizerId', regionCode: 'regionCode' } },
  fields: {
    schemeId: reference('evaluation_schemes').label('评价计划', 'Scheme'),
    organizerId: reference('organizations').label('评价机构', 'Organizer'),
    level: skillLevelField(),
    year: integer(0, 2_100).default(0).label('年度（0 为整个计划）', 'Year (0: the whole scheme)'),
    places: integer(0, 100_000).label('名额', 'Places'),
    taken: integer(0, 100_000).default(0).label('已用名额', 'Taken'),
  },
  checks: {
    places: {
      holds: 'taken <= places',
      code: 'quota-exhausted',
      pointer: '/places',
      message: label('名额不能少于已用名额', 'There cannot be fewer places than are taken'),
    },
  },
  uniques: {
    level: {
      columns: ['schemeId', 'level', 'year'],
      code: 'quota-exists',
      message: label('该等级和年度已有名额', 'The scheme has a quota for this level and year already'),
    },
  },
  indices: { place: { columns: ['regionCode', 'createdAt'] } },
});

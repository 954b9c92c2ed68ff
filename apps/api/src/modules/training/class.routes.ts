import { resource } from '../../platform/http/resource.ts';
import { cancelClass, changeClass, closeClass, createClass, startClass } from './class.commands.ts';
import { classTable } from './class.table.ts';

const terms = [
  'name',
  'occupationCode',
  'level',
  'seats',
  'enrollFromOn',
  'enrollToOn',
  'startOn',
  'endOn',
  'hours',
  'pricePerHeadFen',
] as const;
const optional = ['minimumShareBp', 'location'] as const;

export const trainingClasses = resource({
  table: classTable,
  path: 'training-classes',
  list: {
    filters: [
      'status',
      'regionCode',
      'kind',
      'orderId',
      'proposalId',
      'providerId',
      'enterpriseId',
      'occupationCode',
      'level',
      'startOn',
      'createdAt',
    ],
    search: ['name', 'number'],
    sorts: ['createdAt', 'startOn', 'seats'],
    defaultSort: '-createdAt',
  },
  create: {
    by: ['clerk', 'platform', 'provider'],
    required: ['kind', 'providerId', 'regionCode', ...terms],
    optional: ['proposalId', ...optional],
    run: createClass,
  },
  patch: {
    by: ['clerk', 'platform', 'provider'],
    in: ['planned', 'enrolling'],
    run: changeClass,
    fields: ['name', 'seats', 'enrollFromOn', 'enrollToOn', 'location', 'minimumShareBp', 'pricePerHeadFen'],
  },
  actions: { start: { run: startClass }, close: { run: closeClass }, cancel: { run: cancelClass } },
});

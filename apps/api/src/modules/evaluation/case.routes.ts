import { resource } from '../../platform/http/resource.ts';
import { awardCase, revokeCase, submitCase } from './case.commands.ts';
import { caseTable } from './case.table.ts';
import { quotaTable } from './quota.table.ts';
import { schemeTable } from './scheme.table.ts';

/** Places are the bureau's to give, not the organizer's. */
const bureau = ['clerk', 'platform'];
const makers = [...bureau, 'organizer'];
const terms = ['title', 'fromOn', 'toOn'] as const;
const optional = ['stipendPolicyKey', 'description'] as const;

export const evaluationSchemes = resource({
  table: schemeTable,
  path: 'evaluation-schemes',
  list: {
    filters: ['status', 'regionCode', 'organizerId', 'fromOn', 'createdAt'],
    search: ['title', 'number'],
    sorts: ['createdAt', 'fromOn'],
    defaultSort: '-createdAt',
  },
  create: { by: makers, required: ['organizerId', 'regionCode', ...terms], optional },
  patch: { by: makers, in: ['draft'], fields: [...terms, ...optional] },
});

export const evaluationQuotas = resource({
  table: quotaTable,
  path: 'evaluation-quotas',
  list: { filters: ['regionCode', 'schemeId', 'level', 'year'], sorts: ['createdAt', 'places'], defaultSort: 'createdAt' },
  create: { by: bureau, required: ['schemeId', 'level', 'places'], optional: ['year'] },
  patch: { by: bureau, fields: ['places'] },
});

export const evaluationCases = resource({
  table: caseTable,
  path: 'evaluation-cases',
  list: {
    filters: [
      'status',
      'regionCode',
      'schemeId',
      'personId',
      'organizerId',
      'employerId',
      'occupationCode',
      'level',
      'awardedOn',
      'createdAt',
    ],
    search: ['personName', 'number'],
    sorts: ['createdAt', 'personName'],
    defaultSort: '-createdAt',
  },
  create: {
    by: [...makers, 'employer'],
    required: ['schemeId', 'personId', 'employerId', 'occupationCode', 'level'],
    optional: ['evidence'],
    run: submitCase,
  },
  patch: { by: [...makers, 'employer'], in: ['submitted'], fields: ['occupationCode', 'evidence'] },
  actions: {
    review: { takes: ['score'], run: async (ctx) => ({ reviewedById: ctx.actor.id }) },
    award: { run: awardCase },
    reject: { reason: 'endReason' },
    revoke: { reason: 'endReason', run: revokeCase },
  },
});

import { resource } from '../../platform/http/resource.ts';
import { applyForPosting, hireApplicant } from './application.commands.ts';
import { applicationTable } from './application.table.ts';

export const jobApplications = resource({
  table: applicationTable,
  path: 'job-applications',
  list: {
    filters: ['status', 'regionCode', 'postingId', 'personId', 'enterpriseId', 'fairId', 'startedOn', 'createdAt'],
    search: ['personName'],
    sorts: ['createdAt'],
    defaultSort: '-createdAt',
  },
  create: {
    by: ['clerk', 'platform', 'enterprise'],
    required: ['postingId', 'personId'],
    optional: ['fairId'],
    run: applyForPosting,
  },
  actions: {
    interview: { takes: ['interviewAt'] },
    offer: { takes: ['offeredWageFen'] },
    hire: { takes: ['startedOn'], run: hireApplicant },
    reject: { reason: 'endReason' },
    withdraw: { reason: 'endReason' },
  },
});

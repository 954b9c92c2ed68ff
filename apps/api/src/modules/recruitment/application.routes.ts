import { action, resource } from '../../platform/http/resource.ts';
import { body, Reason, view } from '../../platform/http/schemas.ts';
import { applyForPosting, hireApplicant } from './application.commands.ts';
import { applicationTable } from './application.table.ts';

const ended = action(Reason, async (_ctx, _row, { reason }) => ({ endReason: reason }));

export const jobApplications = resource({
  table: applicationTable,
  path: 'job-applications',
  view: view(applicationTable, 'JobApplication', 'all'),
  list: {
    filters: ['status', 'regionCode', 'postingId', 'personId', 'enterpriseId', 'fairId', 'startedOn', 'createdAt'],
    search: ['personName'],
    sorts: ['createdAt'],
    defaultSort: '-createdAt',
  },
  create: {
    by: ['clerk', 'platform', 'enterprise'],
    body: body(applicationTable, 'NewJobApplication', { required: ['postingId', 'personId'], optional: ['fairId'] }),
    run: applyForPosting,
  },
  actions: {
    interview: action(body(applicationTable, 'JobInterview', { required: ['interviewAt'] }), async (_ctx, _row, { interviewAt }) => ({
      interviewAt: new Date(interviewAt),
    })),
    offer: action(body(applicationTable, 'JobOffer', { required: ['offeredWageFen'] }), async (_ctx, _row, given) => given),
    hire: action(body(applicationTable, 'JobHire', { required: ['startedOn'] }), hireApplicant),
    reject: ended,
    withdraw: ended,
  },
});

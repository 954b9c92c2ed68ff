import type { FastifyInstance } from 'fastify';
import { type CalendarDate, dateOf } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/text.ts';
import type { Database } from '../../../platform/database/database.ts';
import { callerOf } from '../../../platform/http/access.ts';
import { problemResponses } from '../../../platform/http/answers.ts';
import { action, resource } from '../../../platform/http/resource.ts';
import { component, idParams, Reason, view } from '../../../platform/http/schemas.ts';
import type { Services } from '../../../platform/http/services.ts';
import type { Actor } from '../../../platform/security/actor.ts';
import { advanceInstalments, stopPayments } from '../payment/instalment.commands.ts';
import { type NewApplication, openApplication, reassess, stateApplicationFacts, submitApplication } from './application.commands.ts';
import { consequences } from './application.lifecycle.ts';
import { decisionOf, evidenceOf, findingsShown, replayOf } from './application.queries.ts';
import {
  Approval,
  AttachmentBody,
  DecisionView,
  EvidenceView,
  FactsBody,
  FindingsView,
  newApplicationSchema,
  ReplayView,
  ReturnBody,
} from './application.schemas.ts';
import { applicationTable } from './application.table.ts';
import { attachEvidence, detachEvidence } from './evidence.commands.ts';
import { acceptCase, approve, countersign, recommend, reject, revokeApproval, sendBack } from './review.commands.ts';

const NewApplicationBody = component<NewApplication>('NewSubsidyApplication', newApplicationSchema);

export const subsidyApplications = resource({
  table: applicationTable,
  path: 'subsidy-applications',
  view: view(applicationTable, 'SubsidyApplication', [
    'number',
    'policyVersionId',
    'policyKey',
    'beneficiary',
    'beneficiaryId',
    'beneficiaryName',
    'personId',
    'organizationId',
    'basis',
    'basisId',
    'period',
    'level',
    'outcome',
    'amountFen',
    'instalments',
    'paidFen',
    'nextDueOn',
    'stoppedAt',
    'supplementOfId',
    'sequence',
    'grantedBeforeFen',
    'assessedAt',
    'missing',
    'mendList',
    'returnedReason',
    'claimedById',
    'claimedByName',
    'claimedUntil',
    'recommendedById',
    'approvedById',
    'countersignedById',
    'fundId',
    'noticeId',
  ]),
  list: {
    filters: [
      'status',
      'regionCode',
      'policyKey',
      'policyVersionId',
      'outcome',
      'organizationId',
      'personId',
      'basisId',
      'period',
      'approvedById',
      'claimedById',
      'fundId',
      'noticeId',
      'supplementOfId',
      'amountFen',
      'nextDueOn',
      'createdAt',
    ],
    has: { noticed: { field: 'noticeId', label: text('已列入公示', 'On a notice') } },
    search: ['number', 'beneficiaryName'],
    sorts: ['createdAt', 'amountFen', 'assessedAt', 'nextDueOn'],
    defaultSort: '-createdAt',
  },
  create: { by: ['clerk', 'platform', 'organization'], body: NewApplicationBody, run: openApplication },
  actions: {
    submit: { run: submitApplication },
    accept: { run: acceptCase },
    state: action(FactsBody, stateApplicationFacts),
    attach: action(AttachmentBody, attachEvidence),
    detach: action(AttachmentBody, detachEvidence),
    reassess: { run: reassess },
    recommend: { run: recommend },
    approve: action(Approval, approve),
    countersign: { run: countersign },
    return: action(ReturnBody, sendBack),
    reject: action(Reason, reject),
    revoke: action(Reason, revokeApproval),
    advance: { run: advanceInstalments },
    stop: action(Reason, stopPayments),
  },
  internal: [...consequences],
});

interface Detail {
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly shows: { readonly ref: { readonly $ref: string } };
  readonly read: (db: Database, actor: Actor, id: string, today: CalendarDate) => Promise<object>;
}

const details: readonly Detail[] = [
  {
    path: 'decision',
    operationId: 'getSubsidyDecision',
    summary: 'Every predicate with what it saw, and the amount step by step · 核验结果',
    shows: DecisionView,
    read: decisionOf,
  },
  {
    path: 'replay',
    operationId: 'replaySubsidyDecision',
    summary: 'Decide again from the stored facts, findings by hand and version · 重放核验',
    shows: ReplayView,
    read: replayOf,
  },
  {
    path: 'evidence',
    operationId: 'getSubsidyEvidence',
    summary: 'The files of an application, and which kinds of evidence are missing · 证明材料',
    shows: EvidenceView,
    read: evidenceOf,
  },
  {
    path: 'findings',
    operationId: 'getSubsidyFindings',
    summary: 'What the integrity checks have found, what blocks first · 疑点',
    shows: FindingsView,
    read: async (db, actor, id) => ({ data: await findingsShown(db, actor, id) }),
  },
];

/** What belongs to an application and is too large for its lists. */
export function applicationRoutes(app: FastifyInstance, services: Services): void {
  for (const { path, operationId, summary, shows, read } of details) {
    app.get(`/v1/subsidy-applications/:id/${path}`, {
      config: { access: { permission: 'subsidy:read', scope: 'region', audit: 'none' } },
      schema: {
        operationId,
        tags: ['subsidy'],
        summary,
        params: idParams,
        response: {
          200: { description: summary, content: { 'application/json': { schema: shows.ref } } },
          ...problemResponses(400, 401, 403, 404, 429),
        },
        'x-resource': 'subsidy-applications',
      } as object,
      handler: async (request, reply) => {
        const { id } = request.params as { id: string };
        return reply.send(await read(services.db, callerOf(request), id, dateOf(services.clock())));
      },
    });
  }
}

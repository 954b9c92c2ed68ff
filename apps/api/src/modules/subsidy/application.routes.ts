import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { callerOf } from '../../platform/http/access.ts';
import { problemResponses } from '../../platform/http/answers.ts';
import { action, resource } from '../../platform/http/resource.ts';
import { component, idParams, Reason, shape, view } from '../../platform/http/schemas.ts';
import type { Services } from '../../platform/http/services.ts';
import { approve, type NewApplication, openApplication, reassess, recommend, sendBack, submitApplication } from './application.commands.ts';
import { consequences } from './application.lifecycle.ts';
import { decisionOf, replayOf } from './application.queries.ts';
import { type ApplicationRow, applicationTable } from './application.table.ts';
import { allBases } from './fact.queries.ts';

const labelled = (zh: string, en: string) => ({ 'x-label': { zh, en } });

const NewApplicationBody = component<NewApplication>('NewSubsidyApplication', {
  type: 'object',
  additionalProperties: false,
  properties: {
    policyKey: { type: 'string', maxLength: 80, pattern: '^[a-z0-9-]+$', ...labelled('政策标识', 'Policy key') },
    basis: { type: 'string', enum: allBases().map((basis) => basis.key), ...labelled('依据类别', 'Kind of basis') },
    basisId: { type: 'string', format: 'uuid', minLength: 36, maxLength: 36, ...labelled('依据记录', 'Basis record') },
    period: {
      type: 'string',
      pattern: '^(once|[0-9]{4}(-[0-9]{2})?)$',
      maxLength: 20,
      description: 'once, a year or a month',
      ...labelled('所属期', 'Period'),
    },
  },
  required: ['policyKey', 'basis', 'basisId'],
});

const Approval = shape(
  'Approval',
  Type.Object({
    fundId: Type.String({ format: 'uuid', minLength: 36, maxLength: 36, 'x-references': 'funds', ...labelled('资金', 'Fund') }),
  }),
);

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
    'assessedAt',
    'returnedReason',
    'recommendedById',
    'approvedById',
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
      'fundId',
      'noticeId',
      'amountFen',
      'createdAt',
    ],
    search: ['number', 'beneficiaryName'],
    sorts: ['createdAt', 'amountFen', 'assessedAt'],
    defaultSort: '-createdAt',
  },
  create: { by: ['clerk', 'platform', 'organization'], body: NewApplicationBody, run: openApplication },
  actions: {
    submit: { run: submitApplication },
    reassess: { run: reassess },
    recommend: { run: recommend },
    approve: action(Approval, approve),
    return: action(Reason, sendBack),
    reject: action(Reason, async (_ctx, _row: ApplicationRow, { reason }) => ({ returnedReason: reason })),
  },
  internal: [...consequences],
});

const anything = { type: 'object', additionalProperties: true };
const DecisionView = component('SubsidyDecision', {
  type: 'object',
  additionalProperties: false,
  description: 'A decision with the facts that it was made from and the rules that made it',
  properties: {
    facts: anything,
    decision: anything,
    reading: { type: 'object', additionalProperties: true, description: 'The version in sentences, zh and en' },
    assessedAt: { type: 'string', format: 'date-time' },
  },
  required: ['facts', 'decision', 'reading', 'assessedAt'],
});
const ReplayView = component('SubsidyReplay', {
  type: 'object',
  additionalProperties: false,
  properties: { same: { type: 'boolean', description: 'The stored facts and version give the stored decision again' }, decision: anything },
  required: ['same', 'decision'],
});

export function applicationRoutes(app: FastifyInstance, services: Services): void {
  const access = { permission: 'subsidy:read', scope: 'region', audit: 'none' } as const;
  const errors = problemResponses(400, 401, 403, 404, 429);
  app.get('/v1/subsidy-applications/:id/decision', {
    config: { access },
    schema: {
      operationId: 'getSubsidyDecision',
      tags: ['subsidy'],
      summary: 'Every predicate with what it saw, and the amount step by step · 核验结果',
      params: idParams,
      response: { 200: { description: 'The decision', content: { 'application/json': { schema: DecisionView.ref } } }, ...errors },
    } as object,
    handler: async (request, reply) => reply.send(await decisionOf(services.db, callerOf(request), (request.params as { id: string }).id)),
  });
  app.get('/v1/subsidy-applications/:id/replay', {
    config: { access },
    schema: {
      operationId: 'replaySubsidyDecision',
      tags: ['subsidy'],
      summary: 'Decide again from the stored facts and version · 重放核验',
      params: idParams,
      response: { 200: { description: 'The result', content: { 'application/json': { schema: ReplayView.ref } } }, ...errors },
    } as object,
    handler: async (request, reply) => reply.send(await replayOf(services.db, callerOf(request), (request.params as { id: string }).id)),
  });
}

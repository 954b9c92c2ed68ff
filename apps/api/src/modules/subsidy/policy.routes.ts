import { explain, type Facts, PolicyError, prepare, read } from '@rongcai/policy';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { dateOf } from '../../kernel/dates.ts';
import { DomainError, notFound } from '../../kernel/errors.ts';
import { text } from '../../kernel/text.ts';
import { callerOf } from '../../platform/http/access.ts';
import { problemResponses } from '../../platform/http/answers.ts';
import { resource } from '../../platform/http/resource.ts';
import { component, idParams, shape, view } from '../../platform/http/schemas.ts';
import type { Services } from '../../platform/http/services.ts';
import type { Actor } from '../../platform/security/actor.ts';
import { scopeCondition, Values } from '../../platform/security/scope.ts';
import { catalogueOf } from './fact.queries.ts';
import { draftVersion, findingsOf, publishVersion, redraftVersion } from './policy.commands.ts';
import { type PolicyVersionRow, policyVersionTable } from './policy.table.ts';

const document = {
  type: 'object',
  additionalProperties: true,
  description: 'A version in the policy language',
  'x-label': { zh: '规则', en: 'Rules' },
};
const PolicyDocument = component<{ document: unknown }>('PolicyDocument', {
  type: 'object',
  additionalProperties: false,
  properties: { document },
  required: ['document'],
});

export const policyVersions = resource({
  table: policyVersionTable,
  path: 'policy-versions',
  view: view(policyVersionTable, 'PolicyVersion', [
    'policyKey',
    'versionNumber',
    'title',
    'titleEn',
    'beneficiary',
    'basis',
    'effectiveFrom',
    'effectiveTo',
    'automatic',
    'createdBy',
  ]),
  list: {
    filters: ['status', 'regionCode', 'policyKey', 'beneficiary', 'basis', 'effectiveFrom'],
    search: ['title', 'policyKey'],
    sorts: ['createdAt', 'effectiveFrom'],
    defaultSort: '-createdAt',
  },
  create: { by: ['clerk', 'reviewer'], body: PolicyDocument, run: draftVersion },
  patch: {
    by: ['clerk', 'reviewer'],
    body: component<{ document: unknown }>('PolicyDocumentPatch', {
      type: 'object',
      additionalProperties: false,
      properties: { document },
      required: ['document'],
    }),
    in: ['draft'],
    run: redraftVersion,
  },
  actions: { publish: { run: publishVersion } },
});

const anything = { type: 'object', additionalProperties: true };
const PolicyText = component('PolicyText', {
  type: 'object',
  additionalProperties: false,
  properties: { document: anything, zh: anything, en: anything },
  required: ['document', 'zh', 'en'],
});
const Findings = shape('PolicyFindings', Type.Object({ findings: Type.Array(Type.Object({}, { additionalProperties: true })) }));
const ExplainRequest = component<{ facts: Facts; asOf?: string }>('ExplainRequest', {
  type: 'object',
  additionalProperties: false,
  properties: { facts: anything, asOf: { type: 'string', format: 'date', minLength: 10, maxLength: 10 } },
  required: ['facts'],
});
const Explained = component('ExplainedDecision', { type: 'object', additionalProperties: true });

async function versionOf(services: Services, actor: Actor, id: string): Promise<PolicyVersionRow> {
  const values = new Values();
  const [row] = await services.db.read<PolicyVersionRow & Record<string, unknown>>(
    `SELECT ${policyVersionTable.selection}, document FROM policy_versions WHERE id = ${values.add(id)}::uuid AND ${scopeCondition(policyVersionTable as never, actor, values)}`,
    values.list,
  );
  if (!row) throw notFound();
  return row;
}

export function policyRoutes(app: FastifyInstance, services: Services): void {
  const access = { permission: 'subsidy:read', scope: 'region', audit: 'none' } as const;
  const tags = ['subsidy'];
  const errors = problemResponses(400, 401, 403, 404, 415, 429);
  const answer = (ref: { $ref: string }, description: string) => ({
    200: { description, content: { 'application/json': { schema: ref } } },
    ...errors,
  });

  app.get('/v1/policy-versions/:id/text', {
    config: { access },
    schema: {
      operationId: 'getPolicyText',
      tags,
      summary: 'The rules as data and in sentences · 政策原文',
      params: idParams,
      response: answer(PolicyText.ref, 'The version'),
    } as object,
    handler: async (request, reply) => {
      const row = await versionOf(services, callerOf(request), (request.params as { id: string }).id);
      const prepared = prepare(row.document, catalogueOf(row.basis));
      return reply.send({ document: row.document, zh: read(prepared, 'zh'), en: read(prepared, 'en') });
    },
  });

  app.get('/v1/policy-versions/:id/check', {
    config: { access },
    schema: {
      operationId: 'checkPolicyVersion',
      tags,
      summary: 'What stands in the way of publication · 检查政策',
      params: idParams,
      response: answer(Findings.ref, 'Errors and warnings'),
    } as object,
    handler: async (request, reply) => {
      const row = await versionOf(services, callerOf(request), (request.params as { id: string }).id);
      return reply.send({ findings: findingsOf(row.document) });
    },
  });

  app.post('/v1/policy-versions/:id/explain', {
    config: { access },
    schema: {
      operationId: 'explainPolicyVersion',
      tags,
      summary: 'Decide one case from facts that are given; nothing is stored · 试算',
      params: idParams,
      body: ExplainRequest.ref,
      response: answer(Explained.ref, 'The decision'),
    } as object,
    handler: async (request, reply) => {
      const row = await versionOf(services, callerOf(request), (request.params as { id: string }).id);
      const { facts, asOf } = request.body as { facts: Facts; asOf?: string };
      try {
        return reply.send(explain(prepare(row.document, catalogueOf(row.basis)), facts, { asOf: asOf ?? dateOf(services.clock()) }));
      } catch (error) {
        if (!(error instanceof PolicyError)) throw error;
        throw new DomainError('invalid', 'invalid-facts', text('给出的事实不符合其类型', 'A fact is not of its type'), {
          errors: error.problems
            .slice(0, 20)
            .map((problem) => ({ pointer: problem.pointer, code: problem.code, message: text(problem.message, problem.message) })),
        });
      }
    },
  });
}

import { isWithinRegion } from '@rongcai/codes';
import { explain, type PolicyVersion } from '@rongcai/policy';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { dateOf } from '../../../kernel/dates.ts';
import { fieldError, invalid } from '../../../kernel/errors.ts';
import { callerOf, requireHat } from '../../../platform/http/access.ts';
import { idempotencyHeader, problemResponses, send, writeErrors } from '../../../platform/http/answers.ts';
import { idParams } from '../../../platform/http/schemas.ts';
import type { Services } from '../../../platform/http/services.ts';
import { write } from '../../../platform/http/write.ts';
import { accepted, JobView } from '../../../platform/long-work.ts';
import { NATION } from '../../../platform/security/actor.ts';
import { membersOf } from '../application/member.queries.ts';
import { catalogueOf } from './fact.queries.ts';
import { factsOfRecord, ruleBefore, versionOf } from './policy.queries.ts';
import {
  type ExplainBody,
  Explained,
  ExplainRequest,
  PolicyDocument,
  PolicyFindings,
  ReplayRequest,
  type SimulationBody,
  SimulationRequest,
} from './policy.schemas.ts';
import { refuseUnswept, startReplay, startSimulation, windowOf } from './policy-simulation.commands.ts';
import { findingsOf, parseDocument, prepareSaved, withGivenFacts } from './rules/policy-document.ts';

const idOf = (request: FastifyRequest) => (request.params as { id: string }).id;

/** Trying rules before they hold: on a document, on one case, on a region, on what was approved before. Nothing is stored. */
export function policyTrialRoutes(app: FastifyInstance, services: Services): void {
  const access = { permission: 'subsidy:read', scope: 'region', audit: 'none' } as const;
  const tags = ['subsidy'];
  const errors = problemResponses(400, 401, 403, 404, 409, 413, 415, 429);
  const answer = (schema: { $ref: string }, description: string) => ({
    200: { description, content: { 'application/json': { schema } } },
    ...errors,
  });

  app.post('/v1/policy-versions/check', {
    config: { access: { ...access, scope: 'all' } },
    schema: {
      operationId: 'checkPolicyDocument',
      tags,
      summary: 'Check a document that is not saved · 检查未保存的政策文件',
      body: PolicyDocument.ref,
      response: answer(PolicyFindings.ref, 'Errors and warnings'),
    } as object,
    handler: async (request, reply) => {
      const document: PolicyVersion = parseDocument((request.body as { document: unknown }).document);
      return reply.send({ findings: findingsOf(document, catalogueOf(document.basis)) });
    },
  });

  app.post('/v1/policy-versions/:id/explain', {
    config: { access },
    schema: {
      operationId: 'explainPolicyVersion',
      tags,
      summary: 'Decide one case from facts, or from what a record shows; nothing is stored · 试算',
      params: idParams,
      body: ExplainRequest.ref,
      response: answer(
        Explained.ref,
        'The decision; with basisId also the facts that it was made from, and who its members are (`listed`)',
      ),
    } as object,
    handler: async (request, reply) => {
      const actor = callerOf(request);
      const row = await versionOf(services, actor, idOf(request));
      const { facts: given, basisId, asOf } = request.body as ExplainBody;
      if ((given === undefined) === (basisId === undefined))
        throw invalid(fieldError('/facts', 'required', '请给出 facts 或 basisId 之一', 'give either facts or basisId'));
      const prepared = prepareSaved(row.document, catalogueOf(row.basis));
      const facts = given ?? (await factsOfRecord(services, actor, row.basis, String(basisId)));
      const decision = withGivenFacts(given ?? {}, () => explain(prepared, facts, { asOf: asOf ?? dateOf(services.clock()) }));
      if (given) return reply.send(decision);
      return reply.send({ ...decision, facts, listed: await membersOf(services.db, actor, decision) });
    },
  });

  const job = {
    202: { description: 'A job: where to look for its result', content: { 'application/json': { schema: JobView.ref } } },
    ...writeErrors,
  };
  const starting = { permission: 'subsidy:act', scope: 'region', audit: 'change' } as const;
  const mayStart = ['clerk', 'reviewer', 'platform'];

  app.post('/v1/policy-versions/:id/simulate', {
    config: { access: starting },
    schema: {
      operationId: 'simulatePolicyVersion',
      tags,
      summary: 'Sweep a region without writing: how many, how much, who gains and who loses · 模拟测算',
      description: 'Events of the given days, under this version and under the rules that it would take the place of',
      params: idParams,
      headers: { type: 'object', properties: idempotencyHeader },
      body: SimulationRequest.ref,
      response: job,
    } as object,
    handler: async (request, reply) => {
      const actor = callerOf(request);
      const row = await versionOf(services, actor, idOf(request));
      requireHat(actor, actor.hats, mayStart);
      const body = request.body as SimulationBody;
      const regionCode = body.regionCode ?? row.regionCode;
      if (row.regionCode !== NATION && !isWithinRegion(regionCode, row.regionCode))
        throw invalid(fieldError('/regionCode', 'outside-scope', `须在 ${row.regionCode} 之内`, `must lie within ${row.regionCode}`));
      const asOf = dateOf(services.clock());
      const window = windowOf(asOf, body);
      refuseUnswept(row.document, catalogueOf(row.basis));
      const before = await ruleBefore(services, row);
      const inForce = before && { id: before.id, versionNumber: before.versionNumber, document: before.document };
      const done = await write(services, actor, request, async (ctx) =>
        accepted(services, await startSimulation(ctx, { document: row.document, inForce, regionCode, asOf, ...window }), actor),
      );
      return send(reply, done);
    },
  });

  app.post('/v1/policy-versions/:id/replay', {
    config: { access: starting },
    schema: {
      operationId: 'replayPolicyVersion',
      tags,
      summary: 'Decide past approvals again as though this version had held · 按新规则重放已批准的申请',
      params: idParams,
      headers: { type: 'object', properties: idempotencyHeader },
      body: ReplayRequest.ref,
      response: job,
    } as object,
    handler: async (request, reply) => {
      const actor = callerOf(request);
      const row = await versionOf(services, actor, idOf(request));
      requireHat(actor, actor.hats, mayStart);
      const window = windowOf(dateOf(services.clock()), request.body as SimulationBody);
      const done = await write(services, actor, request, async (ctx) => accepted(services, await startReplay(ctx, row, window), actor));
      return send(reply, done);
    },
  });
}

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { callerOf, requireHat } from '../../../platform/http/access.ts';
import { checkEtagIfGiven, idempotencyHeader, ifMatchHeader, problemResponses, send } from '../../../platform/http/answers.ts';
import { readAtOnce } from '../../../platform/http/read-at-once.ts';
import { resource } from '../../../platform/http/resource.ts';
import { idParams, view } from '../../../platform/http/schemas.ts';
import type { Services } from '../../../platform/http/services.ts';
import { write } from '../../../platform/http/write.ts';
import { accepted, JobView } from '../../../platform/long-work.ts';
import { type Context, lock } from '../../../platform/records.ts';
import { policyVersionTable } from '../policy/policy.table.ts';
import { findAgain, startOpening } from './retroactive.commands.ts';
import { summaryOfId } from './retroactive.queries.ts';
import { type OpenSupplements, OpenSupplementsBody, SummaryView } from './retroactive.schemas.ts';
import { retroactiveTable } from './retroactive.table.ts';

export const retroactiveDifferences = resource({
  table: retroactiveTable,
  path: 'retroactive-differences',
  view: view(retroactiveTable, 'RetroactiveDifference', 'all'),
  list: {
    filters: ['policyVersionId', 'applicationId', 'supplementId', 'proposal', 'regionCode', 'organizationId', 'differenceFen', 'foundAt'],
    search: ['beneficiaryName'],
    sorts: ['differenceFen', 'foundAt'],
    defaultSort: '-differenceFen',
  },
});

const idOf = (request: FastifyRequest) => (request.params as { id: string }).id;

/** What a version that reaches back changes for claims that were granted before, and acting on it. */
export function retroactiveRoutes(app: FastifyInstance, services: Services): void {
  const tags = ['subsidy'];
  const errors = problemResponses(400, 401, 403, 404, 409, 412, 413, 415, 422, 429, 503);
  const headers = { type: 'object', properties: { ...ifMatchHeader, ...idempotencyHeader } };
  const precondition = async (ctx: Context, request: FastifyRequest) =>
    checkEtagIfGiven(request, await lock(ctx, policyVersionTable, idOf(request)));
  const acting = { permission: 'subsidy:act', scope: 'region', audit: 'change' } as const;
  const job = { description: 'A job: where to look for its result', content: { 'application/json': { schema: JobView.ref } } };
  const figures = { description: 'How many and how much', content: { 'application/json': { schema: SummaryView.ref } } };

  app.get('/v1/policy-versions/:id/retroaction', {
    config: { access: { permission: 'subsidy:read', scope: 'region', audit: 'none' } },
    schema: {
      operationId: 'getPolicyRetroaction',
      tags,
      summary: 'Granted claims that the version decides otherwise, summed up · 追溯差额汇总',
      params: idParams,
      response: { 200: figures, ...problemResponses(400, 401, 403, 404, 429) },
    } as object,
    handler: async (request, reply) => {
      const read = readAtOnce(services, callerOf(request), (ctx) => summaryOfId(ctx, idOf(request)));
      return reply.send(await read);
    },
  });

  app.post('/v1/policy-versions/:id/find-differences', {
    config: { access: acting },
    schema: {
      operationId: 'findPolicyDifferences',
      tags,
      summary: 'Look again for granted claims that the version decides otherwise · 重新核算追溯差额',
      params: idParams,
      headers,
      response: { 202: job, ...errors },
    } as object,
    handler: async (request, reply) => {
      const actor = callerOf(request);
      requireHat(actor, actor.hats, ['clerk', 'reviewer']);
      const answer = await write(services, actor, request, async (ctx) => {
        await precondition(ctx, request);
        return accepted(services, await findAgain(ctx, idOf(request)), actor);
      });
      return send(reply, answer);
    },
  });

  app.post('/v1/policy-versions/:id/open-supplements', {
    config: { access: acting },
    schema: {
      operationId: 'openPolicySupplements',
      tags,
      summary: 'Open a supplement of every claim that gains, as a dry run has shown · 批量补发',
      description: 'Each claim gets one supplement at most, whoever asks and however often. Nothing is recovered from those that lose.',
      params: idParams,
      headers,
      body: OpenSupplementsBody.ref,
      response: { 200: { ...figures, description: 'The dry run' }, 202: job, ...errors },
    } as object,
    handler: async (request, reply) => {
      const actor = callerOf(request);
      requireHat(actor, actor.hats, ['clerk']);
      const { dryRun, digest } = request.body as OpenSupplements;
      const answer = await write(services, actor, request, async (ctx) => {
        await precondition(ctx, request);
        if (dryRun) return { status: 200, body: await summaryOfId(ctx, idOf(request)) };
        return accepted(services, await startOpening(ctx, idOf(request), digest), actor);
      });
      return send(reply, answer);
    },
  });
}

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { callerOf, requireHat } from '../../../platform/http/access.ts';
import { etagOf, idempotencyHeader, problemResponses, send } from '../../../platform/http/answers.ts';
import { presenter } from '../../../platform/http/present.ts';
import { idParams } from '../../../platform/http/schemas.ts';
import type { Services } from '../../../platform/http/services.ts';
import { type Answer, write } from '../../../platform/http/write.ts';
import { type Context, lock } from '../../../platform/records.ts';
import { subsidyApplications } from './application.routes.ts';
import { type ApplicationRow, applicationTable } from './application.table.ts';
import { checkIntegrity } from './integrity.commands.ts';
import { BatchAnswerView, BatchBody, type BatchDecision, type Queue, QueueBody } from './review.schemas.ts';
import { decideBatch } from './review-batch.commands.ts';
import { claimCase, claimNext, releaseCase } from './review-claim.commands.ts';

/** The desk of a reviewer: claim, release, the next case, and decisions over many. */
export function reviewRoutes(app: FastifyInstance, services: Services): void {
  const access = { permission: 'subsidy:act', scope: 'region', audit: 'change' } as const;
  const base = '/v1/subsidy-applications';
  const present = presenter(applicationTable, subsidyApplications.view, services.keyring);
  const errors = problemResponses(400, 401, 403, 404, 409, 413, 415, 422, 429, 503);
  const shared = { tags: ['subsidy'], headers: { type: 'object', properties: idempotencyHeader }, 'x-resource': 'subsidy-applications' };
  const shown = { description: 'The case', content: { 'application/json': { schema: { $ref: 'SubsidyApplication#' } } } };

  const answerOf = (ctx: Context, row: ApplicationRow): Answer => ({
    status: 200,
    body: present({ ...row }, ctx.actor),
    headers: { etag: etagOf(row) },
  });
  /** The checks run anew when a case comes onto a desk: what has changed since it was submitted is seen before it is decided. */
  const onTheDesk = async (ctx: Context, row: ApplicationRow): Promise<Answer> => {
    await checkIntegrity(ctx, [row.id]);
    return answerOf(ctx, row);
  };
  const reviewing = (request: FastifyRequest) => {
    const actor = callerOf(request);
    requireHat(actor, actor.hats, ['clerk', 'reviewer']);
    return actor;
  };
  const idOf = (request: FastifyRequest) => (request.params as { id: string }).id;

  app.post(`${base}/:id/claim`, {
    config: { access },
    schema: {
      operationId: 'claimSubsidyApplication',
      summary: 'Take a case onto one’s desk for 30 minutes; working on it keeps it · 领取',
      params: idParams,
      response: { 200: shown, ...errors },
      ...shared,
    } as object,
    handler: async (request, reply) => {
      const work = async (ctx: Context) => onTheDesk(ctx, await claimCase(ctx, await lock(ctx, applicationTable, idOf(request))));
      return send(reply, await write(services, reviewing(request), request, work));
    },
  });

  app.post(`${base}/:id/release`, {
    config: { access },
    schema: {
      operationId: 'releaseSubsidyApplication',
      summary: 'Put a case back into the queue · 退领',
      params: idParams,
      response: { 200: shown, ...errors },
      ...shared,
    } as object,
    handler: async (request, reply) => {
      const work = async (ctx: Context) => answerOf(ctx, await releaseCase(ctx, await lock(ctx, applicationTable, idOf(request))));
      return send(reply, await write(services, reviewing(request), request, work));
    },
  });

  app.post(`${base}/claim-next`, {
    config: { access },
    schema: {
      operationId: 'claimNextSubsidyApplication',
      summary: 'The oldest waiting case that the caller may decide, claimed at once · 领取下一件',
      body: QueueBody.ref,
      response: { 200: shown, 204: { description: 'Nothing waits' }, ...errors },
      ...shared,
    } as object,
    handler: async (request, reply) => {
      const answer = await write(services, reviewing(request), request, async (ctx) => {
        const row = await claimNext(ctx, request.body as Queue);
        return row ? onTheDesk(ctx, row) : { status: 204, body: undefined };
      });
      return send(reply, answer);
    },
  });

  app.post(`${base}/decide`, {
    config: { access },
    schema: {
      operationId: 'decideSubsidyApplications',
      summary: 'Decide up to 500 cases as a dry run has shown them · 批量审核',
      description: 'Cases that pass are decided in one transaction. What needs eyes or is blocked stays as it is.',
      body: BatchBody.ref,
      response: {
        200: { description: 'What happens to each', content: { 'application/json': { schema: BatchAnswerView.ref } } },
        ...errors,
      },
      ...shared,
    } as object,
    handler: async (request, reply) => {
      const actor = callerOf(request);
      const decision = request.body as BatchDecision;
      requireHat(actor, actor.hats, ['accept', 'return'].includes(decision.action) ? ['clerk', 'reviewer'] : ['reviewer']);
      return send(reply, await write(services, actor, request, async (ctx) => ({ status: 200, body: await decideBatch(ctx, decision) })));
    },
  });
}

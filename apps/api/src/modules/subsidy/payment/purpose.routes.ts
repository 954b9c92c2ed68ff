import type { FastifyInstance } from 'fastify';
import { callerOf } from '../../../platform/http/access.ts';
import { problemResponses } from '../../../platform/http/answers.ts';
import { idParams } from '../../../platform/http/schemas.ts';
import type { Services } from '../../../platform/http/services.ts';
import { payableOf } from './payable.queries.ts';
import { purposesOf } from './purpose.queries.ts';
import { FundPayable, PurposeQuery, Purposes } from './purpose.schemas.ts';

/** What the two who sign for a batch want to know of it: what waits for one, and what each line is for. */
export function purposeRoutes(app: FastifyInstance, services: Services): void {
  const config = { access: { permission: 'subsidy:read', scope: 'region', audit: 'none' } } as const;
  app.get('/v1/payment-batches/:id/purposes', {
    config,
    schema: {
      operationId: 'listPaymentPurposes',
      tags: ['subsidy'],
      summary: 'What each line of a batch is paid for · 批次明细的拨付事由',
      description: 'In the order of the references, as the payments of the batch are listed by sort=reference.',
      params: idParams,
      querystring: PurposeQuery,
      response: {
        200: { description: 'Lines', content: { 'application/json': { schema: Purposes.ref } } },
        ...problemResponses(400, 401, 403, 404, 429),
      },
      'x-resource': 'payment-batches',
    } as object,
    handler: async (request, reply) => {
      const { after = '', limit = 50 } = request.query as { after?: string; limit?: number };
      return reply.send(await purposesOf(services.db, callerOf(request), (request.params as { id: string }).id, { after, limit }));
    },
  });
  app.get('/v1/funds/:id/payable', {
    config,
    schema: {
      operationId: 'getFundPayable',
      tags: ['subsidy'],
      summary: 'What a batch of the fund would hold if it were made now · 待拨付申请',
      params: idParams,
      response: {
        200: { description: 'Counts and sums', content: { 'application/json': { schema: FundPayable.ref } } },
        ...problemResponses(400, 401, 403, 404, 429),
      },
      'x-resource': 'funds',
    } as object,
    handler: async (request, reply) => reply.send(await payableOf(services.db, callerOf(request), (request.params as { id: string }).id)),
  });
}

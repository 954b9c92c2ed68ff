import type { FastifyInstance } from 'fastify';
import { callerOf } from '../../../platform/http/access.ts';
import { problemResponses } from '../../../platform/http/answers.ts';
import { idParams } from '../../../platform/http/schemas.ts';
import type { Services } from '../../../platform/http/services.ts';
import { payableOf } from './payable.queries.ts';
import { lineSumsOf, purposesOf } from './purpose.queries.ts';
import { FundPayable, LineSums, PurposeQuery, Purposes } from './purpose.schemas.ts';

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
      const { after = '', status, limit = 50 } = request.query as { after?: string; status?: string; limit?: number };
      return reply.send(await purposesOf(services.db, callerOf(request), (request.params as { id: string }).id, { after, status, limit }));
    },
  });
  app.get('/v1/payment-batches/:id/line-sums', {
    config,
    schema: {
      operationId: 'getBatchLineSums',
      tags: ['subsidy'],
      summary: 'What the lines of a batch come to, by state · 批次明细合计',
      params: idParams,
      response: {
        200: { description: 'Counts and sums', content: { 'application/json': { schema: LineSums.ref } } },
        ...problemResponses(400, 401, 403, 404, 429),
      },
      'x-resource': 'payment-batches',
    } as object,
    handler: async (request, reply) => reply.send(await lineSumsOf(services.db, callerOf(request), (request.params as { id: string }).id)),
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

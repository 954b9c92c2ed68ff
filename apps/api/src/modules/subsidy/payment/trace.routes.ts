import type { FastifyInstance } from 'fastify';
import { callerOf } from '../../../platform/http/access.ts';
import { problemResponses } from '../../../platform/http/answers.ts';
import { idParams } from '../../../platform/http/schemas.ts';
import type { Services } from '../../../platform/http/services.ts';
import { traceOf } from './trace.queries.ts';
import { PaymentTrace } from './trace.schemas.ts';

export function traceRoutes(app: FastifyInstance, services: Services): void {
  app.get('/v1/payments/:id/trace', {
    config: { access: { permission: 'subsidy:read', scope: 'region', audit: 'none' } },
    schema: {
      operationId: 'tracePayment',
      tags: ['subsidy'],
      summary: 'From the paid fen back to the trainee · 资金追溯',
      params: idParams,
      response: {
        200: { description: 'The chain', content: { 'application/json': { schema: PaymentTrace.ref } } },
        ...problemResponses(400, 401, 403, 404, 429),
      },
    } as object,
    handler: async (request, reply) => reply.send(await traceOf(services.db, callerOf(request), (request.params as { id: string }).id)),
  });
}

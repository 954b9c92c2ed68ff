import type { FastifyInstance } from 'fastify';
import { callerOf } from '../../../platform/http/access.ts';
import { problemResponses } from '../../../platform/http/answers.ts';
import { readAtOnce } from '../../../platform/http/read-at-once.ts';
import { idParams } from '../../../platform/http/schemas.ts';
import type { Services } from '../../../platform/http/services.ts';
import { differenceToday } from './difference.queries.ts';
import { DifferenceView } from './difference.schemas.ts';

export function differenceRoutes(app: FastifyInstance, services: Services): void {
  app.get('/v1/subsidy-applications/:id/difference', {
    config: { access: { permission: 'subsidy:read', scope: 'region', audit: 'none' } },
    schema: {
      operationId: 'getSubsidyDifference',
      tags: ['subsidy'],
      summary: 'Decide with the facts of today, and what to top up or to recover · 应补应退',
      params: idParams,
      response: {
        200: { description: 'The difference', content: { 'application/json': { schema: DifferenceView.ref } } },
        ...problemResponses(400, 401, 403, 404, 429),
      },
    } as object,
    handler: async (request, reply) => {
      const { id } = request.params as { id: string };
      // facts and payments are of one moment
      return reply.send(await readAtOnce(services, callerOf(request), (ctx) => differenceToday(ctx, id)));
    },
  });
}

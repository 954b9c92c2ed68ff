import type { FastifyInstance } from 'fastify';
import { callerOf } from '../../platform/http/access.ts';
import { problemResponses } from '../../platform/http/answers.ts';
import type { Services } from '../../platform/http/services.ts';
import { type EventQuery, readEvents } from './event.queries.ts';
import { EventFeed, eventQuery } from './event.schemas.ts';

export function eventRoutes(app: FastifyInstance, services: Services): void {
  app.get('/v1/events', {
    config: { access: { permission: 'integration:read', scope: 'region', audit: 'none' } },
    schema: {
      operationId: 'listEvents',
      tags: ['integration'],
      summary: 'What has changed, in an order that holds; to be read again from any place · 事件流',
      querystring: eventQuery,
      response: {
        200: { description: 'Events in order, and where to read on', content: { 'application/json': { schema: EventFeed.ref } } },
        ...problemResponses(400, 401, 403, 429, 503),
      },
    } as object,
    handler: async (request, reply) => reply.send(await readEvents(services.db, callerOf(request), request.query as EventQuery)),
  });
}

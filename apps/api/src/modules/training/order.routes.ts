import type { FastifyInstance } from 'fastify';
import { dateOf } from '../../kernel/dates.ts';
import { callerOf } from '../../platform/http/access.ts';
import { problemResponses } from '../../platform/http/answers.ts';
import { action, resource } from '../../platform/http/resource.ts';
import { idParams, Reason } from '../../platform/http/schemas.ts';
import type { Services } from '../../platform/http/services.ts';
import { awardOrder, cancelOrder, changeOrder, createOrder } from './order.commands.ts';
import { orderFunnel } from './order.queries.ts';
import { NewOrder, OrderFunnel, OrderPatch, OrderView } from './order.schemas.ts';
import { orderTable } from './order.table.ts';

export const trainingOrders = resource({
  table: orderTable,
  path: 'training-orders',
  view: OrderView,
  list: {
    filters: ['status', 'regionCode', 'enterpriseId', 'occupationCode', 'level', 'headcount', 'startFromOn', 'createdAt'],
    search: ['title', 'number'],
    sorts: ['createdAt', 'headcount', 'startFromOn'],
    defaultSort: '-createdAt',
  },
  create: { by: ['clerk', 'platform', 'enterprise'], body: NewOrder, run: createOrder },
  patch: { by: ['clerk', 'platform', 'enterprise'], body: OrderPatch, in: ['draft'], run: changeOrder },
  actions: {
    return: action(Reason, async (_ctx, _order, { reason }) => ({ returnedReason: reason })),
    reject: action(Reason, async (_ctx, _order, { reason }) => ({ returnedReason: reason })),
    award: { run: awardOrder },
    cancel: { run: cancelOrder },
  },
  internal: ['start'],
});

export function orderRoutes(app: FastifyInstance, services: Services): void {
  app.get('/v1/training-orders/:id/funnel', {
    config: { access: { permission: 'training:read', scope: 'region', audit: 'none' } },
    schema: {
      operationId: 'getTrainingOrderFunnel',
      tags: ['training'],
      summary: 'From the order to people who stay · 订单漏斗',
      params: idParams,
      response: {
        200: { description: 'Counts of people', content: { 'application/json': { schema: OrderFunnel.ref } } },
        ...problemResponses(400, 401, 403, 404, 429),
      },
      'x-resource': 'training-orders',
    } as object,
    handler: async (request, reply) =>
      reply.send(await orderFunnel(services.db, callerOf(request), (request.params as { id: string }).id, dateOf(services.clock()))),
  });
}

import type { FastifyInstance } from 'fastify';
import { dateOf } from '../../kernel/dates.ts';
import { callerOf } from '../../platform/http/access.ts';
import { problemResponses } from '../../platform/http/answers.ts';
import { resource } from '../../platform/http/resource.ts';
import { idParams } from '../../platform/http/schemas.ts';
import type { Services } from '../../platform/http/services.ts';
import { declineOthers } from './order.commands.ts';
import { orderFunnel } from './order.queries.ts';
import { OrderFunnel } from './order.schemas.ts';
import { orderTable } from './order.table.ts';

const terms = [
  'title',
  'occupationCode',
  'level',
  'headcount',
  'wageFromFen',
  'wageToFen',
  'hireCommitmentBp',
  'startFromOn',
  'startToOn',
  'requiredHours',
  'budgetPerHeadFen',
] as const;
const optional = ['modules', 'note'] as const;
const makers = ['clerk', 'platform', 'enterprise'];

export const trainingOrders = resource({
  table: orderTable,
  path: 'training-orders',
  list: {
    filters: ['status', 'regionCode', 'enterpriseId', 'occupationCode', 'level', 'headcount', 'startFromOn', 'createdAt'],
    search: ['title', 'number'],
    sorts: ['createdAt', 'headcount', 'startFromOn'],
    defaultSort: '-createdAt',
  },
  create: { by: makers, required: ['enterpriseId', 'regionCode', ...terms], optional },
  patch: { by: makers, in: ['draft'], fields: [...terms, ...optional] },
  actions: {
    return: { reason: 'returnedReason' },
    reject: { reason: 'returnedReason' },
    award: { run: declineOthers },
    cancel: { run: declineOthers },
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

import type { FastifyInstance } from 'fastify';
import { callerOf } from '../../../platform/http/access.ts';
import { problemResponses } from '../../../platform/http/answers.ts';
import { action, resource } from '../../../platform/http/resource.ts';
import { idParams } from '../../../platform/http/schemas.ts';
import type { Services } from '../../../platform/http/services.ts';
import { addBudgetLine } from './budget-line.commands.ts';
import { budgetLineTable } from './budget-line.table.ts';
import { appropriateFund, checkBeforeClosing } from './fund.commands.ts';
import { Appropriation, Balances, BudgetLineView, Check } from './fund.schemas.ts';
import { fundTable } from './fund.table.ts';
import { balancesOf, checkLedger } from './ledger.queries.ts';
import { ledgerTable } from './ledger.table.ts';

export const funds = resource({
  table: fundTable,
  path: 'funds',
  list: { filters: ['status', 'regionCode', 'year'], search: ['name', 'source'], sorts: ['createdAt', 'year'], defaultSort: '-createdAt' },
  create: {
    by: ['finance'],
    required: ['name', 'year', 'source', 'regionCode'],
    optional: ['bankTemplateId'],
  },
  patch: { by: ['finance'], fields: ['name', 'source', 'bankTemplateId'], in: ['open'] },
  actions: {
    appropriate: action(Appropriation, appropriateFund),
    close: { run: checkBeforeClosing },
  },
});

export const budgetLines = resource({
  table: budgetLineTable,
  path: 'budget-lines',
  view: BudgetLineView,
  list: {
    filters: ['regionCode', 'fundId', 'policyKey', 'year'],
    search: ['name'],
    sorts: ['createdAt', 'year', 'amountFen'],
    defaultSort: '-createdAt',
  },
  create: {
    by: ['finance'],
    required: ['fundId', 'name', 'policyKey', 'year', 'amountFen'],
    run: addBudgetLine,
  },
  patch: { by: ['finance'], fields: ['name', 'amountFen'] },
});

export const ledgerEntries = resource({
  table: ledgerTable,
  path: 'ledger-entries',
  list: {
    filters: ['regionCode', 'fundId', 'movement', 'account', 'applicationId', 'paymentId', 'recoveryId', 'budgetLineId', 'postingId', 'at'],
    sorts: ['position', 'at'],
    defaultSort: '-position',
  },
});

export function fundRoutes(app: FastifyInstance, services: Services): void {
  const access = { permission: 'subsidy:read', scope: 'region', audit: 'none' } as const;
  app.get('/v1/funds/:id/balances', {
    config: { access },
    schema: {
      operationId: 'getFundBalances',
      tags: ['subsidy'],
      summary: 'Balances by account and budget line, and where their entries are · 资金余额',
      params: idParams,
      response: {
        200: { description: 'The balances', content: { 'application/json': { schema: Balances.ref } } },
        ...problemResponses(400, 401, 403, 404, 429),
      },
      'x-resource': 'funds',
    } as object,
    handler: async (request, reply) => reply.send(await balancesOf(services.db, callerOf(request), (request.params as { id: string }).id)),
  });
  app.get('/v1/ledger-check', {
    config: { access },
    schema: {
      operationId: 'checkLedger',
      tags: ['subsidy'],
      summary: "The ledgers of the caller's funds, added up · 资金核对",
      response: {
        200: { description: 'What was found', content: { 'application/json': { schema: Check.ref } } },
        ...problemResponses(400, 401, 403, 429),
      },
    } as object,
    handler: async (request, reply) => reply.send(await checkLedger(services.db, callerOf(request))),
  });
}

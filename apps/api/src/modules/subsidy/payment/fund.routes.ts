import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { conflict } from '../../../kernel/errors.ts';
import { PLAIN_TEXT } from '../../../platform/database/fields.ts';
import { callerOf } from '../../../platform/http/access.ts';
import { problemResponses } from '../../../platform/http/answers.ts';
import { action, resource } from '../../../platform/http/resource.ts';
import { component, idParams, shape, view } from '../../../platform/http/schemas.ts';
import type { Services } from '../../../platform/http/services.ts';
import { addBudgetLine } from './budget-line.commands.ts';
import { budgetLineTable } from './budget-line.table.ts';
import { type FundRow, fundTable } from './fund.table.ts';
import { post } from './ledger.commands.ts';
import { balancesOf, checkLedger } from './ledger.queries.ts';
import { ledgerTable } from './ledger.table.ts';

const Appropriation = shape(
  'Appropriation',
  Type.Object({
    amountFen: Type.Integer({ minimum: 1, maximum: 1_000_000_000_000, 'x-label': { zh: '金额', en: 'Amount' } }),
    documentNumber: Type.String({ minLength: 1, maxLength: 40, pattern: PLAIN_TEXT, 'x-label': { zh: '凭证号', en: 'Document' } }),
  }),
);

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
    appropriate: action(Appropriation, async (ctx, fund: FundRow, { amountFen, documentNumber }) => {
      await post(ctx, fund, 'appropriate', [{ amountFen }], documentNumber);
    }),
    close: {
      run: async (_ctx, fund) => {
        if (fund.committedFen + fund.inPaymentFen > 0)
          throw conflict('fund-in-use', '还有未拨付的承诺，不能关闭', 'There are commitments that have not been paid', {
            extra: { committedFen: fund.committedFen, inPaymentFen: fund.inPaymentFen },
          });
      },
    },
  },
});

export const budgetLines = resource({
  table: budgetLineTable,
  path: 'budget-lines',
  view: view(budgetLineTable, 'BudgetLine', ['fundId', 'name', 'policyKey', 'year', 'amountFen', 'usedFen'], {
    leftFen: {
      schema: { type: 'integer', format: 'int64' },
      of: (row) => row.amountFen - row.usedFen,
      label: { zh: '剩余', en: 'Left' },
    },
  }),
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

const fen = { type: 'integer', format: 'int64' };
const closed = (properties: Record<string, object>) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required: Object.keys(properties),
});
const balance = {
  account: { type: 'string' },
  balanceFen: fen,
  ledgerFen: { ...fen, description: 'What the entries add up to' },
  entries: { type: 'integer' },
  href: { type: 'string', description: 'The entries that make up the balance' },
};
const Balances = component('FundBalances', {
  ...closed({
    fundId: { type: 'string', format: 'uuid' },
    agrees: { type: 'boolean', description: "Every balance is the ledger's" },
    accounts: { type: 'array', items: closed(balance) },
    budgetLines: {
      type: 'array',
      items: closed({
        id: { type: 'string', format: 'uuid' },
        name: { type: 'string' },
        policyKey: { type: 'string' },
        year: { type: 'integer' },
        ...balance,
      }),
    },
  }),
  description: 'What a fund holds, account by account, each with the way to its entries · 资金余额',
});
const Check = component('LedgerCheck', {
  ...closed({
    sound: { type: 'boolean' },
    funds: { type: 'integer' },
    sumFen: { ...fen, description: 'Of all entries: zero' },
    unbalancedPostings: { type: 'integer' },
    differences: {
      type: 'array',
      items: closed({ fundId: { type: 'string', format: 'uuid' }, account: { type: 'string' }, balanceFen: fen, ledgerFen: fen }),
    },
  }),
  description: 'The ledger added up · 资金核对',
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

import { Type } from 'typebox';
import { conflict } from '../../kernel/errors.ts';
import { action, resource } from '../../platform/http/resource.ts';
import { body, patchBody, shape, view } from '../../platform/http/schemas.ts';
import { type FundRow, fundTable } from './fund.table.ts';
import { post } from './ledger.commands.ts';
import { ledgerTable } from './ledger.table.ts';

const Appropriation = shape(
  'Appropriation',
  Type.Object({
    amountFen: Type.Integer({ minimum: 1, maximum: 1_000_000_000_000, 'x-label': { zh: '金额', en: 'Amount' } }),
    documentNumber: Type.String({ minLength: 1, maxLength: 40, pattern: '\\S', 'x-label': { zh: '凭证号', en: 'Document' } }),
  }),
);

export const funds = resource({
  table: fundTable,
  path: 'funds',
  view: view(fundTable, 'Fund', ['name', 'year', 'source', 'appropriatedFen', 'availableFen', 'committedFen', 'inPaymentFen', 'paidFen']),
  list: { filters: ['status', 'regionCode', 'year'], search: ['name', 'source'], sorts: ['createdAt', 'year'], defaultSort: '-createdAt' },
  create: {
    by: ['finance'],
    body: body(fundTable, 'NewFund', { required: ['name', 'year', 'source', 'regionCode'] }),
    run: async (_ctx, given) => given,
  },
  patch: { by: ['finance'], body: patchBody(fundTable, 'FundPatch', ['name', 'source']), in: ['open'] },
  actions: {
    appropriate: action(Appropriation, async (ctx, fund: FundRow, { amountFen, documentNumber }) => {
      await post(ctx, fund, 'appropriate', [{ amountFen }], documentNumber);
    }),
    close: {
      run: async (_ctx, fund) => {
        if (fund.committedFen + fund.inPaymentFen > 0)
          throw conflict('fund-in-use', '还有未拨付的承诺，不能关闭', 'There are commitments that have not been paid');
      },
    },
  },
});

export const ledgerEntries = resource({
  table: ledgerTable,
  path: 'ledger-entries',
  view: view(ledgerTable, 'LedgerEntry', [
    'at',
    'position',
    'postingId',
    'fundId',
    'movement',
    'account',
    'amountFen',
    'applicationId',
    'paymentId',
    'documentNumber',
  ]) as never,
  list: {
    filters: ['regionCode', 'fundId', 'movement', 'account', 'applicationId', 'paymentId', 'postingId', 'at'],
    sorts: ['position', 'at'],
    defaultSort: '-position',
  },
});

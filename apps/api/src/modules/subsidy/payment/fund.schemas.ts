import { Type } from 'typebox';
import { component, labelled, shape, view } from '../../../platform/http/schemas.ts';
import { budgetLineTable } from './budget-line.table.ts';
import { DocumentNumber } from './ledger.schemas.ts';

export const Appropriation = shape(
  'Appropriation',
  Type.Object({
    amountFen: Type.Integer({ minimum: 1, maximum: 1_000_000_000_000, ...labelled('金额', 'Amount') }),
    documentNumber: DocumentNumber,
  }),
);

export const BudgetLineView = view(budgetLineTable, 'BudgetLine', ['fundId', 'name', 'policyKey', 'year', 'amountFen', 'usedFen'], {
  leftFen: {
    schema: { type: 'integer', format: 'int64' },
    of: (row) => row.amountFen - row.usedFen,
    label: { zh: '剩余', en: 'Left' },
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
export const Balances = component('FundBalances', {
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
export const Check = component('LedgerCheck', {
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

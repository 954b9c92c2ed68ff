import { text as label } from '../../../kernel/text.ts';
import { code, integer, money, reference, text } from '../../../platform/database/fields.ts';
import { type RowOf, table } from '../../../platform/database/table.ts';
import { fundRefusals } from './rules/funding.ts';

/**
 * 预算科目: what a fund may spend on one policy in one year. What is used (committed, in payment or paid) changes only
 * in the statement that writes the ledger.
 */
export const budgetLineTable = table({
  name: 'budget_lines',
  noun: 'budget-line',
  label: label('预算科目', 'Budget line'),
  module: 'subsidy',
  place: 'region',
  copies: { fundId: { regionCode: 'regionCode' } },
  fields: {
    fundId: reference('funds').label('资金', 'Fund'),
    name: text(120).label('科目名称', 'Name'),
    policyKey: code(80, '^[a-z0-9-]+$').label('政策标识', 'Policy key'),
    year: integer(2000, 2200).label('年度', 'Year'),
    amountFen: money().label('预算金额', 'Amount'),
    usedFen: money().default(0).label('已使用', 'Used'),
  },
  checks: {
    used: {
      holds: 'used_fen <= amount_fen',
      code: 'budget-line-exhausted',
      message: fundRefusals['budget-line-exhausted'],
      pointer: '/amountFen',
    },
  },
  uniques: {
    purpose: {
      columns: ['fundId', 'policyKey', 'year'],
      code: 'budget-line-exists',
      message: label('该资金已有此政策和年度的科目', 'The fund has a line for this policy and year'),
    },
  },
  indices: { place: { columns: ['regionCode', 'createdAt'] } },
});
export type BudgetLineRow = RowOf<typeof budgetLineTable>;

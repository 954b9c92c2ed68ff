import { text as label } from '../../../kernel/text.ts';
import { code, counter, instant, oneOf, reference, signedMoney, uuid } from '../../../platform/database/fields.ts';
import { table } from '../../../platform/database/table.ts';
import { LONGEST_DOCUMENT } from './rules/document-number.ts';

export const accounts = {
  source: label('资金来源', 'Source'),
  available: label('可用', 'Available'),
  committed: label('已承诺', 'Committed'),
  in_payment: label('拨付中', 'In payment'),
  paid: label('已拨付', 'Paid'),
  returned: label('已上缴', 'Handed back'),
};
export type Account = keyof typeof accounts;

/** Why money moves from one account to another. */
export const movements = {
  appropriate: { from: 'source', to: 'available', label: label('拨入资金', 'Appropriated') },
  commit: { from: 'available', to: 'committed', label: label('批准承诺', 'Committed by approval') },
  release: { from: 'committed', to: 'available', label: label('撤销承诺', 'Commitment released') },
  send: { from: 'committed', to: 'in_payment', label: label('送银行', 'Sent to the bank') },
  settle: { from: 'in_payment', to: 'paid', label: label('银行付讫', 'Paid by the bank') },
  bounce: { from: 'in_payment', to: 'committed', label: label('银行退回', 'Returned by the bank') },
  recover: { from: 'paid', to: 'available', label: label('追回可再用', 'Recovered for use') },
  return: { from: 'paid', to: 'returned', label: label('追回上缴', 'Recovered and handed back') },
} as const satisfies Record<string, { from: Account; to: Account; label: { zh: string; en: string } }>;
export type Movement = keyof typeof movements;

/** A movement takes from its one account and gives to its other one: nothing else is an entry of it. */
const legs = Object.entries(movements)
  .map(([movement, { from, to }]) => `('${movement}', '${from}', -1), ('${movement}', '${to}', 1)`)
  .join(', ');

/**
 * Double entry, append-only. A leg stands on an account of its movement, with its sign; the legs of a posting belong to
 * one movement of one fund and sum to zero, which a deferred trigger holds at every commit.
 */
export const ledgerTable = table({
  name: 'ledger_entries',
  noun: 'ledger-entry',
  label: label('资金流水', 'Ledger entry'),
  module: 'subsidy',
  place: 'region',
  plain: true,
  fields: {
    at: instant().label('时间', 'At'),
    position: counter().label('序号', 'Position'),
    postingId: uuid().label('分录', 'Posting'),
    fundId: reference('funds').label('资金', 'Fund'),
    movement: oneOf(Object.fromEntries(Object.entries(movements).map(([key, { label: title }]) => [key, title]))).label('事由', 'Movement'),
    account: oneOf(accounts).label('科目', 'Account'),
    amountFen: signedMoney().label('金额', 'Amount'),
    applicationId: reference('subsidy_applications').nullable().label('补贴申请', 'Application'),
    paymentId: reference('payments').nullable().label('拨付', 'Payment'),
    recoveryId: reference('recoveries').nullable().label('追缴', 'Recovery'),
    budgetLineId: reference('budget_lines').nullable().label('预算科目', 'Budget line'),
    documentNumber: code(LONGEST_DOCUMENT, '^.+$').nullable().label('凭证号', 'Document'),
    /** What makes two documents the same one, however their numbers are typed. */
    documentKey: code(120, '^.+$').nullable().lazy().label('凭证号（比对用）', 'Document, to compare'),
  },
  checks: {
    nonzero: 'amount_fen <> 0',
    legs: `(movement, account, sign(amount_fen)) IN (${legs})`,
    document: "document_number IS NULL OR document_key IS NOT NULL OR movement NOT IN ('appropriate', 'recover', 'return')",
  },
  uniques: {
    payment: { columns: ['paymentId', 'movement', 'account'], where: 'payment_id IS NOT NULL' },
    outcome: {
      columns: ['paymentId', 'account'],
      where: "payment_id IS NOT NULL AND movement IN ('settle', 'bounce') AND account = 'in_payment'",
    },
    appropriation: {
      columns: ['fundId', 'documentKey', 'account'],
      where: "movement = 'appropriate'",
      code: 'appropriation-known',
      message: label(
        '该凭证号的拨入资金已登记，同一文件只登记一次',
        'The fund has an appropriation with this document number: a document is booked once',
      ),
      pointer: '/documentNumber',
    },
    receipt: {
      columns: ['recoveryId', 'documentKey', 'account'],
      where: 'recovery_id IS NOT NULL',
      code: 'receipt-known',
      message: label('该凭证号的还款已登记', 'A receipt with this document number stands in the ledger'),
      pointer: '/documentNumber',
    },
  },
  indices: {
    fund: { columns: ['fundId', 'position'] },
    posting: { columns: ['postingId'] },
    application: { columns: ['applicationId'] },
    time: { columns: ['at', 'id'] },
    line: { columns: ['budgetLineId'], where: 'budget_line_id IS NOT NULL' },
  },
});

import { text as label } from '../../../kernel/text.ts';
import { date, integer, money, reference, text, uuid } from '../../../platform/database/fields.ts';
import { type RowOf, table } from '../../../platform/database/table.ts';
import { recoveryLifecycle } from './recovery.lifecycle.ts';

/** What is asked back of one payment; the payment's row holds that all of them together never exceed it. */
export const recoveryTable = table({
  name: 'recoveries',
  noun: 'recovery',
  label: label('追缴', 'Recovery'),
  module: 'subsidy',
  place: 'region',
  lifecycle: recoveryLifecycle,
  parties: { organization: 'organizationId' },
  numbered: 'ZJ',
  copies: { applicationId: { regionCode: 'regionCode', organizationId: 'organizationId' } },
  fields: {
    applicationId: reference('subsidy_applications').label('补贴申请', 'Application'),
    paymentId: reference('payments').label('拨付', 'Payment'),
    fundId: reference('funds').label('资金', 'Fund'),
    organizationId: reference('organizations').nullable().label('申请单位', 'Organization'),
    amountFen: money().label('应还金额', 'Amount'),
    receivedFen: money().default(0).label('已还金额', 'Received'),
    /** What the chain holds beyond its decision since this was written off: a debt that nobody can collect. */
    lostFen: money().default(0).label('核销损失', 'Lost by the write-off'),
    writtenOffById: uuid().nullable().label('核销人编号', 'Written off by'),
    writtenOffByName: text(120).nullable().label('核销人', 'Written off by'),
    reason: text(500).label('追缴原因', 'Reason'),
    dueOn: date().label('还款期限', 'Due'),
  },
  checks: {
    received: {
      holds: 'received_fen <= amount_fen',
      code: 'more-than-owed',
      message: label('还款超过应还金额', 'More than is owed'),
      pointer: '/amountFen',
    },
    positive: 'amount_fen > 0',
    lost: "lost_fen <= amount_fen - received_fen AND (status = 'written_off' OR lost_fen = 0)",
    writers: 'written_off_by_id IS NULL OR written_off_by_id IS DISTINCT FROM created_by',
  },
  indices: {
    place: { columns: ['regionCode', 'status', 'createdAt'] },
    application: { columns: ['applicationId'] },
    payment: { columns: ['paymentId'] },
    fund: { columns: ['fundId'] },
  },
});
export type RecoveryRow = RowOf<typeof recoveryTable>;

/** 分期. What is received fills the earliest ones first. */
export const instalmentTable = table({
  name: 'recovery_instalments',
  noun: 'recovery-instalment',
  label: label('还款分期', 'Instalment'),
  module: 'subsidy',
  place: 'region',
  parties: { organization: 'organizationId' },
  fields: {
    recoveryId: reference('recoveries').label('追缴', 'Recovery'),
    organizationId: reference('organizations').nullable().label('申请单位', 'Organization'),
    sequence: integer(1, 120).label('期次', 'Number'),
    dueOn: date().label('到期日', 'Due'),
    amountFen: money().label('应还金额', 'Amount'),
    receivedFen: money().default(0).label('已还金额', 'Received'),
  },
  checks: { received: 'received_fen <= amount_fen' },
  uniques: { sequence: { columns: ['recoveryId', 'sequence'] } },
  indices: { place: { columns: ['regionCode', 'createdAt'] }, due: { columns: ['dueOn'] } },
});

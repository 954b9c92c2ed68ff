import { text } from '../../../kernel/text.ts';
import { action, resource } from '../../../platform/http/resource.ts';
import {
  cancelRecovery,
  keepInstalments,
  openRecovery,
  type Receipt,
  receiveMoney,
  settleWhenPaidBack,
  writeOffRecovery,
} from './recovery.commands.ts';
import { NewRecoveryBody, ReceiptBody, RecoveryView, type WriteOff, WriteOffBody } from './recovery.schemas.ts';
import { instalmentTable, type RecoveryRow, recoveryTable } from './recovery.table.ts';

export const recoveries = resource({
  table: recoveryTable,
  path: 'recoveries',
  view: RecoveryView,
  list: {
    filters: ['status', 'regionCode', 'applicationId', 'paymentId', 'fundId', 'organizationId', 'dueOn', 'createdAt'],
    search: ['number'],
    sorts: ['createdAt', 'dueOn', 'amountFen'],
    defaultSort: '-createdAt',
  },
  create: { by: ['finance'], body: NewRecoveryBody, run: openRecovery, after: keepInstalments },
  actions: {
    receive: { ...action<RecoveryRow, Receipt>(ReceiptBody, receiveMoney), after: settleWhenPaidBack },
    'write-off': action<RecoveryRow, WriteOff>(WriteOffBody, writeOffRecovery),
    cancel: { reason: 'audited', run: cancelRecovery },
  },
  internal: ['settle'],
});

export const recoveryInstalments = resource({
  table: instalmentTable,
  path: 'recovery-instalments',
  list: {
    filters: ['regionCode', 'recoveryId', 'organizationId', 'dueOn'],
    through: { recoveryStatus: { reference: 'recoveryId', field: 'status', label: text('追缴状态', 'Status of the recovery') } },
    sorts: ['dueOn', 'sequence', 'createdAt'],
    defaultSort: 'dueOn',
  },
});

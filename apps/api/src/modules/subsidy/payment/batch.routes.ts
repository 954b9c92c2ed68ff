import { resource } from '../../../platform/http/resource.ts';
import {
  beginFilling,
  beginOverLines,
  checkResumable,
  lockBatch,
  prepareSending,
  queryPayment,
  reconcileBatch,
  reissuePayment,
  removePayment,
  resumeWork,
  unlockBatch,
} from './batch.commands.ts';
import { BatchView } from './batch.schemas.ts';
import { batchTable, paymentTable } from './batch.table.ts';

export const paymentBatches = resource({
  table: batchTable,
  path: 'payment-batches',
  view: BatchView,
  list: {
    filters: ['status', 'regionCode', 'fundId', 'sentAt', 'createdAt'],
    search: ['number'],
    sorts: ['createdAt', 'declaredSumFen'],
    defaultSort: '-createdAt',
  },
  create: { by: ['finance'], required: ['fundId'], after: beginFilling },
  actions: {
    lock: { run: lockBatch },
    unlock: { reason: 'audited', run: unlockBatch },
    send: { run: prepareSending, after: beginOverLines },
    reconcile: { run: reconcileBatch },
    cancel: { after: beginOverLines },
    resume: { run: checkResumable, after: resumeWork },
  },
  internal: ['fill', 'refuse', 'deliver', 'release'],
});

export const payments = resource({
  table: paymentTable,
  path: 'payments',
  list: {
    filters: ['status', 'regionCode', 'batchId', 'applicationId', 'fundId', 'budgetLineId', 'amountFen', 'settledAt', 'createdAt'],
    search: ['reference', 'payeeName'],
    sorts: ['reference', 'createdAt'],
    defaultSort: 'reference',
  },
  actions: { remove: { run: removePayment }, reissue: { run: reissuePayment }, query: { run: queryPayment } },
  internal: ['send', 'doubt', 'settle', 'bounce'],
});

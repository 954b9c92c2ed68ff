import { view } from '../../../platform/http/schemas.ts';
import { batchTable } from './batch.table.ts';

export const BatchView = view(
  batchTable,
  'PaymentBatch',
  [
    'number',
    'fundId',
    'declaredCount',
    'declaredSumFen',
    'skippedCount',
    'paidCount',
    'paidFen',
    'failedCount',
    'failedFen',
    'createdBy',
    'changedById',
    'changedByIds',
    'lockedById',
    'sentAt',
    'returnedAt',
    'jobId',
  ],
  {
    templateName: {
      schema: { type: ['string', 'null'] },
      of: (row) => row.bankTemplate?.name ?? null,
      label: { zh: '银行文件模板', en: 'Template of bank files' },
    },
  },
);

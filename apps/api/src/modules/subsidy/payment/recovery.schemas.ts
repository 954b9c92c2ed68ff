import { Type } from 'typebox';
import type { CalendarDate } from '../../../kernel/dates.ts';
import { PLAIN_TEXT } from '../../../platform/database/fields.ts';
import { component, labelled, shape, view } from '../../../platform/http/schemas.ts';
import { uuidText } from '../application/application.schemas.ts';
import { DocumentNumber } from './ledger.schemas.ts';
import { recoveryTable } from './recovery.table.ts';
import type { Instalment } from './rules/instalments.ts';

const amount = { type: 'integer', format: 'int64', minimum: 1, maximum: 1_000_000_000_000 };
const day = { type: 'string', format: 'date', minLength: 10, maxLength: 10 };

export interface NewRecovery {
  readonly applicationId: string;
  readonly paymentId?: string | undefined;
  readonly amountFen: number;
  readonly reason: string;
  readonly dueOn: CalendarDate;
  readonly instalmentCount?: number | undefined;
  readonly plan?: readonly Instalment[] | undefined;
}

export const NewRecoveryBody = component<NewRecovery>('NewRecovery', {
  type: 'object',
  additionalProperties: false,
  properties: {
    applicationId: {
      ...uuidText,
      'x-references': 'subsidy-applications',
      ...labelled('补贴申请', 'Application'),
    },
    paymentId: {
      ...uuidText,
      'x-references': 'payments',
      description: 'The payment that is asked back; without it the one of the application of which most is left',
      ...labelled('拨付', 'Payment'),
    },
    amountFen: { ...amount, ...labelled('应还金额', 'Amount') },
    reason: { ...recoveryTable.fields.reason?.parts.schema, ...labelled('追缴原因', 'Reason') },
    dueOn: { ...day, ...labelled('还款期限', 'Due') },
    instalmentCount: {
      type: 'integer',
      minimum: 1,
      maximum: 60,
      description: 'So many equal monthly instalments, the last of them due on dueOn',
      ...labelled('分期数', 'Instalments'),
    },
    plan: {
      type: 'array',
      minItems: 1,
      maxItems: 60,
      description: 'Or the instalments themselves: their sum is amountFen',
      items: {
        type: 'object',
        additionalProperties: false,
        properties: { dueOn: day, amountFen: amount },
        required: ['dueOn', 'amountFen'],
      },
      ...labelled('分期计划', 'Plan'),
    },
  },
  required: ['applicationId', 'amountFen', 'reason', 'dueOn'],
});

export const ReceiptBody = shape(
  'RecoveryReceipt',
  Type.Object({
    amountFen: Type.Integer({ minimum: 1, maximum: 1_000_000_000_000, ...labelled('还款金额', 'Amount') }),
    documentNumber: DocumentNumber,
    receivedOn: Type.String({ format: 'date', minLength: 10, maxLength: 10, ...labelled('到账日期', 'Received on') }),
    to: Type.Unsafe<'available' | 'returned'>({
      type: 'string',
      enum: ['available', 'returned'],
      'x-labels': {
        available: { zh: '回到资金，可再用', en: 'Into the fund, for use again' },
        returned: { zh: '上缴财政', en: 'On to the treasury' },
      },
      description: 'available: for use again; returned: handed back to the treasury',
      ...labelled('去向', 'Where it goes'),
    }),
  }),
);

export const WriteOffBody = shape(
  'RecoveryWriteOff',
  Type.Object({
    reason: Type.String({ minLength: 2, maxLength: 500, pattern: PLAIN_TEXT, ...labelled('理由', 'Reason') }),
    lossFen: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 1_000_000_000_000,
        description:
          'What is lost, where a supplement was granted because of the recovery, so that the claim holds so much more than is due from then on; a refusal tells it as beyondFen. Whoever approved that supplement does not do it.',
        ...labelled('核销损失', 'Loss'),
      }),
    ),
  }),
);
export interface WriteOff {
  readonly reason: string;
  /** What it means to lose; refused when that is another sum. */
  readonly lossFen?: number | undefined;
}

export const RecoveryView = view(
  recoveryTable,
  'Recovery',
  [
    'number',
    'applicationId',
    'paymentId',
    'fundId',
    'organizationId',
    'amountFen',
    'receivedFen',
    'lostFen',
    'writtenOffByName',
    'reason',
    'dueOn',
  ],
  {
    owedFen: {
      schema: { type: 'integer', format: 'int64' },
      of: (row) => (row.status === 'open' ? row.amountFen - row.receivedFen : 0),
      label: { zh: '尚欠', en: 'Owed' },
    },
  },
);

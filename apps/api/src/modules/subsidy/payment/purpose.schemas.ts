import { Type } from 'typebox';
import { labelled, shape } from '../../../platform/http/schemas.ts';
import { paymentLifecycle } from './batch.lifecycle.ts';

const uuid = () => Type.String({ format: 'uuid' });

export const PurposeQuery = Type.Object(
  {
    after: Type.Optional(
      Type.String({ maxLength: 40, description: 'The reference of the last line that was read', ...labelled('从此流水号之后', 'After') }),
    ),
    status: Type.Optional(
      Type.String({
        maxLength: 100,
        pattern: '^[a-z]+(,[a-z]+)*$',
        description: 'Of lines in one of these states, as payments are filtered',
        ...labelled('状态', 'Status'),
      }),
    ),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50, ...labelled('条数', 'Limit') })),
  },
  { additionalProperties: false },
);

/** What the lines of a batch are paid for. */
export const Purposes = shape(
  'PaymentPurposes',
  Type.Object({
    data: Type.Array(
      Type.Object({
        paymentId: uuid(),
        applicationId: uuid(),
        applicationNumber: Type.String(labelled('申请编号', 'Application number')),
        policy: Type.Object({ zh: Type.String(), en: Type.String() }, labelled('补贴项目', 'Policy')),
        concerns: Type.Union([Type.String(), Type.Null()], {
          ...labelled('涉及人员', 'Concerns'),
          description:
            'The person whom it is paid for, masked where the caller sees the record and not the person; null of a list or an organization',
        }),
        personId: Type.Union([uuid(), Type.Null()], labelled('人员', 'Person')),
      }),
    ),
  }),
);

/** What the lines of a batch come to, however many there are. */
export const LineSums = shape(
  'BatchLineSums',
  Type.Object({
    data: Type.Array(
      Type.Object({
        status: Type.Unsafe<string>({
          type: 'string',
          enum: Object.keys(paymentLifecycle.states),
          'x-labels': paymentLifecycle.states,
          ...labelled('状态', 'Status'),
        }),
        lines: Type.Integer(labelled('笔数', 'Lines')),
        sumFen: Type.Integer(labelled('金额', 'Sum')),
      }),
      { description: 'By state; a state without lines is left out' },
    ),
    unchanged: Type.Integer({
      ...labelled('账号未变', 'Account unchanged'),
      description: 'Lines that the bank returned and whose payee has had no other account entered since',
    }),
    without: Type.Integer({
      ...labelled('缺账号', 'Without an account'),
      description: 'Lines that the bank returned and whose payee has no account now',
    }),
  }),
);

/** What a batch of a fund would hold if it were made now. */
export const FundPayable = shape(
  'FundPayable',
  Type.Object({
    fundId: uuid(),
    payable: Type.Integer({
      ...labelled('可列入', 'Claims that wait'),
      description: 'Approved claims of which something has fallen due and that have an account',
    }),
    payableFen: Type.Integer(labelled('可列入金额', 'Sum of those')),
    without: Type.Integer(labelled('缺账号', 'Without an account')),
    committedFen: Type.Integer(labelled('已承诺余额', 'Committed')),
    availableFen: Type.Integer(labelled('可用余额', 'Available')),
  }),
);

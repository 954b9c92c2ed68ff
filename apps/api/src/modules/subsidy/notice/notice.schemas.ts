import { Type } from 'typebox';
import { PLAIN_TEXT } from '../../../platform/database/fields.ts';
import { body, component, labelled, shape } from '../../../platform/http/schemas.ts';
import { noticeTable } from './notice.table.ts';

export interface NewNotice {
  readonly title: string;
  readonly workdays: number;
  readonly regionCode: string;
  readonly policyKey?: string | undefined;
}

const fields = body(noticeTable, 'PublicNoticeFields', { required: ['title', 'workdays', 'regionCode'] });
export const NewNoticeBody = component<NewNotice>('NewPublicNotice', {
  ...fields.schema,
  properties: {
    ...(fields.schema.properties as object),
    policyKey: {
      type: 'string',
      maxLength: 80,
      pattern: '^[a-z0-9-]+$',
      description: 'Only approvals under this policy',
      ...labelled('政策标识', 'Policy key'),
    },
  },
});

export const ObjectionAnswer = shape(
  'ObjectionAnswer',
  Type.Object({ answer: Type.String({ minLength: 2, maxLength: 1_000, pattern: PLAIN_TEXT, ...labelled('处理意见', 'Answer') }) }),
);

/** A line as anybody may see it, and the columns of its file. */
const line = {
  number: Type.String(labelled('申请编号', 'Number')),
  beneficiary: Type.String({ description: 'Persons masked', ...labelled('受益人', 'Beneficiary') }),
  trainee: Type.String({ description: 'Masked; empty when the claim is about no single person', ...labelled('所涉人员', 'Person') }),
  policy: Type.String(labelled('政策', 'Policy')),
  amountFen: Type.Integer(labelled('金额（分）', 'Amount (fen)')),
};
const PublicLine = shape('PublicNoticeLine', Type.Object(line));
export const publicLineColumns = Object.entries(line).map(([name, schema]) => ({
  name,
  header: (schema as unknown as ReturnType<typeof labelled>)['x-label'].zh,
}));
export const PublicLinePage = shape(
  'PublicNoticeLinePage',
  Type.Object({ data: Type.Array(Type.Unsafe<object>(PublicLine.ref)), page: Type.Unsafe<object>({ $ref: 'PageInfo#' }) }),
);

const said = (zh: string, en: string, maxLength: number) =>
  Type.String({
    minLength: 2,
    maxLength,
    pattern: '^[^\\u0000-\\u0008\\u000b-\\u001f\\u007f]*\\S[^\\u0000-\\u0008\\u000b-\\u001f\\u007f]*$',
    ...labelled(zh, en),
  });
export const NewPublicObjection = shape(
  'NewPublicObjection',
  Type.Object({
    number: Type.String({ pattern: '^[A-Z0-9]{6,20}$', maxLength: 20, ...labelled('申请编号', 'Number of the line') }),
    raisedBy: said('异议人', 'Raised by', 80),
    grounds: said('异议内容', 'Grounds', 1_000),
  }),
);
export const ObjectionReceived = shape(
  'PublicObjectionReceived',
  Type.Object({ received: Type.String({ format: 'date-time', ...labelled('收到时间', 'Received') }) }),
);

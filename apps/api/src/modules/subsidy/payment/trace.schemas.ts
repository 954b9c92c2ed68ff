import { component, labelled } from '../../../platform/http/schemas.ts';
import { MemberView, TraineeView } from '../application/member.schemas.ts';
import { basisKinds } from '../policy/rules/basis-kind.ts';
import { coversSchema } from './batch.table.ts';

const text = { type: 'string' };
const textOrNull = { type: ['string', 'null'] };
const id = { type: 'string', format: 'uuid' };
const idOrNull = { type: ['string', 'null'], format: 'uuid' };
const momentOrNull = { type: ['string', 'null'], format: 'date-time' };
const fen = { type: 'integer', format: 'int64' };

const closed = (zh: string, en: string, properties: Record<string, object>, type: string | string[] = 'object') => ({
  type,
  additionalProperties: false,
  properties,
  required: Object.keys(properties),
  ...labelled(zh, en),
});
/** What a claim need not rest on. */
const perhaps = (zh: string, en: string, properties: Record<string, object>) => closed(zh, en, properties, ['object', 'null']);
const settledAt = { ...momentOrNull, ...labelled('银行处理时间', 'Settled') };
const outcome = { ...text, ...labelled('核验结果', 'Outcome') };

export const PaymentTrace = component('PaymentTrace', {
  ...closed('拨付溯源', 'Payment trace', {
    payment: closed('拨付', 'Payment', {
      id,
      reference: text,
      amountFen: fen,
      status: text,
      settledAt,
      covers: { ...coversSchema, type: ['object', 'null'], ...labelled('所付期次', 'Parts paid') },
    }),
    payee: closed('收款人', 'Payee', { id, kind: { type: 'string', enum: ['person', 'organization'] }, name: text }),
    replaced: {
      type: 'array',
      description: 'The payments that it takes the place of, the latest first',
      ...labelled('被替代的拨付', 'Payments replaced'),
      items: closed('拨付', 'Payment', {
        id,
        reference: text,
        status: text,
        settledAt,
        failure: { ...textOrNull, ...labelled('退回原因', 'Why returned') },
      }),
    },
    budgetLine: perhaps('预算科目', 'Budget line', { id, name: text, year: { type: 'integer' } }),
    batch: closed('批次', 'Batch', { id, number: text, status: text }),
    fund: closed('资金', 'Fund', { id, name: text, year: { type: 'integer' } }),
    application: closed('补贴申请', 'Application', {
      id,
      number: text,
      outcome,
      amountFen: fen,
      recommendedById: { ...idOrNull, ...labelled('初审人', 'First reviewer') },
      approvedById: { ...idOrNull, ...labelled('终审人', 'Final reviewer') },
      noticeId: { ...idOrNull, 'x-references': 'public-notices', ...labelled('公示', 'Public notice') },
    }),
    policyVersion: closed('政策版本', 'Policy version', { id, policyKey: text, version: text, title: text }),
    basis: closed('依据', 'Basis', { kind: { type: 'string', enum: Object.keys(basisKinds), 'x-labels': basisKinds }, id }),
    enrollment: perhaps('报名', 'Enrollment', {
      id,
      personId: { ...id, ...labelled('学员', 'Person') },
      classId: { ...id, ...labelled('班级', 'Class') },
      certificateId: { ...idOrNull, ...labelled('证书', 'Certificate') },
      employmentId: { ...idOrNull, ...labelled('就业记录', 'Employment') },
      status: text,
    }),
    class: perhaps('班级', 'Class', { id, number: text, name: text }),
    order: perhaps('企业订单', 'Training order', { id, number: text, title: text }),
    trainee: TraineeView.ref,
    members: {
      type: 'array',
      items: MemberView.ref,
      description: 'Of a claim that counts a list: whom it was paid for, and who of the list was not',
    },
    ledger: {
      type: 'array',
      description: 'The legs of its money, in their order',
      ...labelled('分录', 'Ledger entries'),
      items: closed('分录', 'Ledger entry', {
        id,
        at: { type: 'string', format: 'date-time' },
        movement: { ...text, ...labelled('变动', 'Movement') },
        account: text,
        amountFen: fen,
        postingId: { ...id, ...labelled('记账', 'Posting') },
        documentNumber: { ...textOrNull, ...labelled('文号', 'Document') },
      }),
    },
  }),
  description: 'From the payment back to the trainee that it was paid for · 拨付溯源',
});

import type { Decision, Facts, Override } from '@rongcai/policy';
import { text as label } from '../../../kernel/text.ts';
import { code, date, instant, integer, json, money, oneOf, reference, text, uuid } from '../../../platform/database/fields.ts';
import { type RowOf, table } from '../../../platform/database/table.ts';
import { basisKinds } from '../policy/rules/basis-kind.ts';
import { applicationLifecycle, STANDING } from './application.lifecycle.ts';
import type { PlannedInstalment } from './rules/plan.ts';
import type { Missing, StatedFacts } from './rules/stated-facts.ts';

const anyObject = { type: ['object', 'null'], additionalProperties: true };

export interface MendItem {
  readonly predicate?: string | undefined;
  readonly field?: string | undefined;
  readonly evidence?: string | undefined;
  readonly message: string;
}

/** What the applicant is asked to mend; the history keeps the lists of earlier returns. */
export interface MendList {
  readonly reason: string;
  readonly items: readonly MendItem[];
  readonly by: string;
  readonly at: string;
}

const names = { type: 'array', items: { type: 'string' } };
const missingSchema = {
  type: ['object', 'null'],
  additionalProperties: false,
  properties: { facts: names, evidence: names },
  required: ['facts', 'evidence'],
};
const mendSchema = {
  type: ['object', 'null'],
  additionalProperties: false,
  properties: {
    reason: { type: 'string' },
    by: { type: 'string' },
    at: { type: 'string', format: 'date-time' },
    items: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        properties: {
          predicate: { type: 'string' },
          field: { type: 'string' },
          evidence: { type: 'string' },
          message: { type: 'string' },
        },
        required: ['message'],
      },
    },
  },
  required: ['reason', 'items', 'by', 'at'],
};

const instalmentsSchema = {
  type: 'array',
  description: 'Parts of the amount with the day from which each may be paid; a waiting one is for an event that has not happened yet',
  items: {
    type: 'object',
    additionalProperties: false,
    properties: {
      key: { type: 'string' },
      on: { type: 'string', format: 'date' },
      amountFen: { type: 'integer', format: 'int64' },
      state: {
        type: 'string',
        enum: ['due', 'waiting'],
        'x-label': label('状态', 'State'),
        'x-labels': { due: label('到期可拨', 'Due'), waiting: label('待条件满足', 'Waits for its event') },
      },
    },
    required: ['key', 'on', 'amountFen', 'state'],
  },
};

/** What a decision comes to, for the whole case and for each member of its list. */
export const outcomes = {
  eligible: label('符合', 'Eligible'),
  ineligible: label('不符合', 'Ineligible'),
  needs_info: label('待补充', 'Needs information'),
  eligible_waitlisted: label('符合，排队', 'Eligible, waitlisted'),
};

export const applicationTable = table({
  name: 'subsidy_applications',
  noun: 'subsidy-application',
  label: label('补贴申请', 'Subsidy application'),
  module: 'subsidy',
  place: 'region',
  lifecycle: applicationLifecycle,
  untilMoved: ['claimedById', 'claimedByName', 'claimedUntil'],
  parties: { organization: 'organizationId' },
  fields: {
    number: text(20).label('申请编号', 'Number'),
    policyVersionId: reference('policy_versions').label('政策版本', 'Policy version'),
    policyKey: code(80, '^[a-z0-9-]+$').label('政策标识', 'Policy key'),
    beneficiary: oneOf({ person: label('个人', 'Person'), organization: label('单位', 'Organization') }).label('受益对象', 'Beneficiary'),
    beneficiaryId: uuid().label('受益人编号', 'Beneficiary id'),
    beneficiaryName: text(120).label('受益人', 'Beneficiary name'),
    /** A claim of an organization for itself or for a group has no person; one of a person alone has no organization. */
    personId: reference('people').nullable().label('所涉人员', 'Person'),
    organizationId: reference('organizations').nullable().label('申请单位', 'Organization'),
    basis: oneOf(basisKinds).label('依据类别', 'Kind of basis'),
    basisId: uuid().label('依据记录', 'Basis record'),
    period: text(20).label('所属期', 'Period'),
    level: text(40).nullable().label('等级', 'Level'),
    outcome: oneOf(outcomes).label('核验结果', 'Outcome'),
    amountFen: money().label('金额', 'Amount'),
    instalments: json<readonly PlannedInstalment[]>(instalmentsSchema).label('拨付计划', 'Instalments'),
    /** What the bank has paid of it. */
    paidFen: money().default(0).label('已拨付金额', 'Paid so far'),
    /** From when on more of it may be paid: the database keeps it in step with the two above. */
    nextDueOn: date().nullable().label('可拨付日', 'Payable from'),
    /** 停发: since when nothing more is paid of it. */
    stoppedAt: instant().nullable().label('停发时间', 'Payments stopped'),
    /** 补发: the first application of the chain that it tops up, and which of its supplements it is; 0 is the first itself. */
    supplementOfId: reference('subsidy_applications').nullable().label('补发自', 'Supplement of'),
    sequence: integer(0, 999).default(0).label('第几次补发', 'Supplement number'),
    /** What the chain held when it was assessed: granted before it, less what was asked back. */
    grantedBeforeFen: money().default(0).label('此前已批准金额', 'Granted before'),
    /** Of a supplement: what was lost by write-offs since it was granted, which the chain holds beyond its decision. */
    lostSinceFen: money().default(0).label('此后核销损失', 'Lost since by write-offs'),
    assessedAt: instant().label('核验时间', 'Assessed'),
    /** What the decision was made from and what it was: it can be replayed from here alone. */
    facts: json<Facts>(anyObject).lazy(),
    decision: json<Decision>(anyObject).lazy(),
    /** What officials and applicants have said by hand, each with who and when. */
    stated: json<StatedFacts | null>(anyObject).nullable().lazy(),
    /** The findings by hand that counted in the decision. */
    overrides: json<readonly Override[] | null>(anyObject).nullable().lazy(),
    missing: json<Missing | null>(missingSchema).nullable().label('尚缺', 'Missing'),
    mendList: json<MendList | null>(mendSchema).nullable().label('补正清单', 'What to mend'),
    /** A lease on the case while somebody reviews it; it is no change of the record and leaves its version alone. */
    claimedById: uuid().nullable().label('领取人编号', 'Claimed by'),
    claimedByName: text(120).nullable().label('领取人', 'Claimed by'),
    claimedUntil: instant().nullable().label('领取至', 'Claimed until'),
    returnedReason: text(500).nullable().label('退回或不予批准的理由', 'Why returned or rejected'),
    recommendedById: uuid().nullable().label('初审人', 'First reviewer'),
    approvedById: uuid().nullable().label('终审人', 'Final reviewer'),
    countersignedById: uuid().nullable().label('复签人', 'Countersigned by'),
    fundId: reference('funds').nullable().label('资金', 'Fund'),
    noticeId: reference('public_notices').nullable().label('公示', 'Public notice'),
  },
  checks: {
    paid: 'paid_fen BETWEEN 0 AND amount_fen',
    sequence: '(supplement_of_id IS NULL) = (sequence = 0)',
    reviewers: 'approved_by_id IS NULL OR approved_by_id IS DISTINCT FROM recommended_by_id',
    countersign:
      'countersigned_by_id IS NULL OR (countersigned_by_id IS DISTINCT FROM approved_by_id AND countersigned_by_id IS DISTINCT FROM recommended_by_id)',
  },
  uniques: {
    number: { columns: ['number'] },
    once: {
      columns: ['beneficiaryId', 'policyKey', 'basisId', 'period'],
      where: `${STANDING} AND supplement_of_id IS NULL`,
      // the period moves with the event that it is for, and with the day of a submission
      setBy: ['state', 'submit', 'reassess'],
      code: 'already-claimed',
      message: label(
        '同一受益人、政策、依据和期间只能申领一次；应补金额增加的，请在原申请上办理补发',
        'The same beneficiary, policy, basis and period are claimed once; what has become due beyond it is a supplement of that application',
      ),
    },
    supplement: {
      columns: ['supplementOfId', 'sequence'],
      where: `${STANDING} AND supplement_of_id IS NOT NULL`,
      code: 'supplement-open',
      message: label('该申请已有补发在办', 'A supplement of this application is under way already'),
    },
  },
  indices: {
    place: { columns: ['regionCode', 'status', 'createdAt'] },
    fund: { columns: ['fundId', 'status', 'number'] },
    due: { columns: ['nextDueOn'], where: "status = 'approved'" },
    notice: { columns: ['noticeId', 'number'] },
    person: { columns: ['personId'] },
    chain: { columns: ['supplementOfId'], where: 'supplement_of_id IS NOT NULL' },
    basis: { columns: ['basisId'] },
    policy: { columns: ['policyKey', 'status'] },
    claimed: { columns: ['claimedById'], where: 'claimed_by_id IS NOT NULL' },
    approver: { columns: ['approvedById'], where: 'approved_by_id IS NOT NULL' },
  },
});
export type ApplicationRow = RowOf<typeof applicationTable>;

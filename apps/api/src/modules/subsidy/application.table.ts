import type { Decision, Facts } from '@rongcai/policy';
import { text as label } from '../../kernel/text.ts';
import { code, instant, json, money, oneOf, reference, text, uuid } from '../../platform/database/fields.ts';
import { type RowOf, table } from '../../platform/database/table.ts';
import { applicationLifecycle } from './application.lifecycle.ts';

const anyObject = { type: ['object', 'null'], additionalProperties: true };

export const applicationTable = table({
  name: 'subsidy_applications',
  noun: 'subsidy-application',
  label: label('补贴申请', 'Subsidy application'),
  module: 'subsidy',
  place: 'region',
  lifecycle: applicationLifecycle,
  parties: { organization: 'organizationId' },
  fields: {
    number: text(20).label('申请编号', 'Number'),
    policyVersionId: reference('policy_versions').label('政策版本', 'Policy version'),
    policyKey: code(80, '^[a-z0-9-]+$').label('政策标识', 'Policy key'),
    beneficiary: oneOf({ person: label('个人', 'Person'), organization: label('单位', 'Organization') }).label('受益对象', 'Beneficiary'),
    beneficiaryId: uuid().label('受益人编号', 'Beneficiary id'),
    beneficiaryName: text(120).label('受益人', 'Beneficiary name'),
    personId: reference('people').label('所涉人员', 'Person'),
    organizationId: reference('organizations').label('申请单位', 'Organization'),
    basis: code(40, '^[a-z-]+$').label('依据类别', 'Kind of basis'),
    basisId: uuid().label('依据记录', 'Basis record'),
    period: text(20).label('所属期', 'Period'),
    level: text(40).nullable().label('等级', 'Level'),
    outcome: oneOf({
      eligible: label('符合', 'Eligible'),
      ineligible: label('不符合', 'Ineligible'),
      needs_info: label('待补充', 'Needs information'),
      eligible_waitlisted: label('符合，排队', 'Eligible, waitlisted'),
    }).label('核验结果', 'Outcome'),
    amountFen: money().label('金额', 'Amount'),
    assessedAt: instant().label('核验时间', 'Assessed'),
    /** What the decision was made from and what it was: it can be replayed from here alone. */
    facts: json<Facts>(anyObject).lazy(),
    decision: json<Decision>(anyObject).lazy(),
    returnedReason: text(500).nullable().label('退回或不予批准的理由', 'Why returned or rejected'),
    recommendedById: uuid().nullable().label('初审人', 'First reviewer'),
    approvedById: uuid().nullable().label('终审人', 'Final reviewer'),
    fundId: reference('funds').nullable().label('资金', 'Fund'),
    noticeId: reference('public_notices').nullable().label('公示', 'Public notice'),
  },
  uniques: {
    number: { columns: ['number'] },
    once: { columns: ['beneficiaryId', 'policyKey', 'basisId', 'period'], where: "status NOT IN ('rejected', 'withdrawn')" },
  },
  indices: {
    place: { columns: ['regionCode', 'status', 'createdAt'] },
    fund: { columns: ['fundId', 'status', 'number'] },
    notice: { columns: ['noticeId'] },
    person: { columns: ['personId'] },
    basis: { columns: ['basisId'] },
  },
  refusals: {
    uq_subsidy_applications_once: {
      code: 'already-claimed',
      message: label('同一受益人、政策、依据和期间只能申领一次', 'The same beneficiary, policy, basis and period are claimed once'),
    },
  },
});
export type ApplicationRow = RowOf<typeof applicationTable>;

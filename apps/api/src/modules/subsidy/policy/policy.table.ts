import type { PolicyVersion } from '@rongcai/policy';
import { text as label } from '../../../kernel/text.ts';
import { code, date, flag, json, oneOf, reference, text, uuid } from '../../../platform/database/fields.ts';
import { type RowOf, table } from '../../../platform/database/table.ts';
import { policyVersionLifecycle } from './policy.lifecycle.ts';
import { basisKinds } from './rules/basis-kind.ts';

export const policyVersionTable = table({
  name: 'policy_versions',
  noun: 'policy-version',
  label: label('政策版本', 'Policy version'),
  module: 'subsidy',
  place: 'region',
  lifecycle: policyVersionLifecycle,
  openIn: ['published'],
  fields: {
    policyKey: code(80, '^[a-z0-9]+(-[a-z0-9]+)*$').label('政策标识', 'Policy key'),
    versionNumber: text(40).label('版本号', 'Version number'),
    title: text(200).label('名称', 'Title'),
    titleEn: text(200).nullable().label('英文名称', 'English title'),
    beneficiary: oneOf({ person: label('个人', 'Person'), organization: label('单位', 'Organization') }).label('受益对象', 'Beneficiary'),
    basis: oneOf(basisKinds).label('依据', 'Basis'),
    effectiveFrom: date().label('生效日期', 'Effective from'),
    effectiveTo: date().nullable().label('失效日期', 'Effective to'),
    automatic: flag().label('免申即享', 'Without application'),
    /** Who wrote what it says now; the author may have been another. */
    editedById: uuid().nullable().label('最后修改人', 'Last edited by'),
    /** Why it reaches back over approvals, and the job that last looked for those that it decides otherwise. */
    retroactiveReason: text(500).nullable().label('追溯理由', 'Why it reaches back'),
    retroactiveJobId: reference('jobs').nullable().label('追溯核算任务', 'Job that looks for differences'),
    document: json<PolicyVersion>({ type: 'object', additionalProperties: true, 'x-label': label('规则', 'Rules') }).lazy(),
  },
  uniques: {
    version: {
      columns: ['regionCode', 'policyKey', 'versionNumber'],
      code: 'duplicate-version',
      pointer: '/document/version',
      message: label('该政策已有这个版本号', 'This policy has a version of that number'),
    },
  },
  exclusions: {
    // a retired version goes on to decide the events before its end; retired on its first day, it decides none
    overlap: {
      holds:
        "USING gist (policy_key WITH =, region_code WITH =, daterange(effective_from, effective_to) WITH &&) WHERE (status <> 'draft')",
      code: 'versions-overlap',
      pointer: '/effectiveFrom',
      message: label(
        '与该政策已发布的另一版本生效期重叠；请修改生效日期，或先废止另一版本',
        'It would hold on the same days as another published version of the policy: change the days, or retire that one',
      ),
    },
  },
  indices: { key: { columns: ['policyKey', 'status'] }, place: { columns: ['regionCode', 'createdAt'] } },
});
export type PolicyVersionRow = RowOf<typeof policyVersionTable>;

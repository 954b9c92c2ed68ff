import { text as label } from '../../../kernel/text.ts';
import { instant, json, money, oneOf, reference, signedMoney, text } from '../../../platform/database/fields.ts';
import { table } from '../../../platform/database/table.ts';
import { listedProposals } from './rules/difference.ts';

/** The kinds of the jobs, and the tasks that do them. */
export const FIND_DIFFERENCES = 'find-retroactive-differences';
export const OPEN_SUPPLEMENTS = 'open-supplements';

export interface Refused {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** 追溯差额: a claim that was granted before, and that a version which reaches back decides otherwise. */
export const retroactiveTable = table({
  name: 'retroactive_differences',
  noun: 'retroactive-difference',
  label: label('追溯差额', 'Retroactive difference'),
  module: 'subsidy',
  place: 'region',
  plain: true,
  parties: { organization: 'organizationId' },
  fields: {
    applicationId: reference('subsidy_applications').label('原申请', 'Application'),
    policyVersionId: reference('policy_versions').label('追溯版本', 'Version that reaches back'),
    organizationId: reference('organizations').nullable().label('申请单位', 'Organization'),
    beneficiaryName: text(120).label('受益人', 'Beneficiary name'),
    grantedFen: money().label('已批准（扣除追缴）', 'Granted, less what was asked back'),
    /** null: the facts of today do not say. */
    shouldBeFen: money().nullable().label('应补金额', 'Should be'),
    differenceFen: signedMoney().label('差额', 'Difference'),
    proposal: oneOf(listedProposals).label('建议', 'Proposal'),
    supplementId: reference('subsidy_applications').nullable().label('补发申请', 'Supplement'),
    /** Why no supplement could be opened, when it was last tried. */
    refusal: json<Refused | null>({
      type: ['object', 'null'],
      additionalProperties: false,
      properties: { code: { type: 'string' }, zh: { type: 'string' }, en: { type: 'string' } },
      required: ['code', 'zh', 'en'],
    })
      .nullable()
      .label('未能补发的原因', 'Why not opened'),
    foundAt: instant().label('核算时间', 'Found'),
  },
  uniques: { once: { columns: ['policyVersionId', 'applicationId'] } },
  indices: {
    place: { columns: ['regionCode', 'foundAt'] },
    application: { columns: ['applicationId'] },
    proposal: { columns: ['policyVersionId', 'proposal', 'id'] },
    supplement: { columns: ['supplementId'], where: 'supplement_id IS NOT NULL' },
  },
});

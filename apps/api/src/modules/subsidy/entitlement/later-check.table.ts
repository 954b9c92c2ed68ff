import { text as label } from '../../../kernel/text.ts';
import { code, instant, oneOf, reference, text, uuid } from '../../../platform/database/fields.ts';
import { type RowOf, table } from '../../../platform/database/table.ts';
import { laterCheckLifecycle } from './later-check.lifecycle.ts';

/** What a failed check has led to. */
const consequences = {
  none: label('申请已了结，无需处理', 'Nothing: the claim had ended'),
  returned: label('退回补正', 'Returned'),
  revoked: label('撤销批准', 'Approval revoked'),
  reopened: label('退出公示，退回复审', 'Taken off its notice'),
  recovery: label('已立项追缴', 'Money asked back'),
  asked_back: label('已拨付款项此前已全部立项追缴', 'Nothing more: all that was paid had been asked back before'),
};

/** One drawn case. Those whom it is about do not see it. */
export const laterCheckTable = table({
  name: 'later_checks',
  noun: 'later-check',
  label: label('事后抽查', 'Later check'),
  module: 'subsidy',
  place: 'region',
  lifecycle: laterCheckLifecycle,
  numbered: 'CC',
  fields: {
    applicationId: reference('subsidy_applications').label('补贴申请', 'Application'),
    entitlementId: reference('entitlements').label('免申即享资格', 'Entitlement'),
    runId: reference('entitlement_runs').label('筛查', 'Run'),
    policyKey: code(80, '^[a-z0-9-]+$').label('政策标识', 'Policy key'),
    beneficiaryName: text(120).label('受益人', 'Beneficiary name'),
    findings: text(1_000).nullable().label('核查情况', 'Findings'),
    fileId: reference('files').nullable().label('核查记录', 'Record'),
    checkedById: uuid().nullable().label('核查人编号', 'Checked by'),
    checkedByName: text(120).nullable().label('核查人', 'Checked by'),
    checkedAt: instant().nullable().label('核查时间', 'Checked'),
    consequence: oneOf(consequences).nullable().label('处理结果', 'Consequence'),
    recoveryId: reference('recoveries').nullable().label('追缴', 'Recovery'),
  },
  checks: {
    said: "(status = 'open') = (findings IS NULL)",
    consequence: "(status = 'failed') = (consequence IS NOT NULL)",
    recovery: "(consequence IS NOT DISTINCT FROM 'recovery') = (recovery_id IS NOT NULL)",
  },
  uniques: { entitlement: { columns: ['entitlementId'] } },
  indices: {
    place: { columns: ['regionCode', 'status', 'createdAt'] },
    application: { columns: ['applicationId'] },
    run: { columns: ['runId'] },
  },
});
export type LaterCheckRow = RowOf<typeof laterCheckTable>;

import { defineLifecycle } from '../../../kernel/lifecycle.ts';
import { text as label } from '../../../kernel/text.ts';
import { instant, integer, json, oneOf, reference, text, uuid } from '../../../platform/database/fields.ts';
import { type RowOf, table } from '../../../platform/database/table.ts';
import { checkTitles, severities } from './rules/integrity.ts';

const findingLifecycle = defineLifecycle({
  initial: 'open',
  states: { open: label('待核实', 'Open'), settled: label('已核实', 'Settled'), cleared: label('已消除', 'Cleared') },
  actions: {
    settle: { label: label('核实', 'Settle'), from: ['open'], to: 'settled', by: ['reviewer'] },
    reopen: { label: label('重新核实', 'Reopen'), from: ['settled', 'cleared'], to: 'open', by: ['timer'] },
    clear: { label: label('消除', 'Clear'), from: ['open', 'settled'], to: 'cleared', by: ['timer'] },
  },
});

/** 疑点: what a check has found about an application. One that blocks is settled by a named person with a reason. */
export const findingTable = table({
  name: 'integrity_findings',
  noun: 'integrity-finding',
  label: label('疑点', 'Finding'),
  module: 'subsidy',
  place: 'region',
  lifecycle: findingLifecycle,
  fields: {
    applicationId: reference('subsidy_applications').label('补贴申请', 'Application'),
    checkKey: oneOf(checkTitles).label('检查项', 'Check'),
    severity: oneOf(severities).label('级别', 'Severity'),
    measure: integer(0, 2_147_483_647).label('数量', 'Count'),
    threshold: integer(0, 2_147_483_647).label('上限', 'Limit'),
    related: json<readonly string[]>({ type: 'array', items: { type: 'string', format: 'uuid' } }).label('相关记录', 'Related records'),
    foundAt: instant().label('发现时间', 'Found'),
    settledById: uuid().nullable().label('核实人编号', 'Settled by'),
    settledByName: text(120).nullable().label('核实人', 'Settled by'),
    settledReason: text(500).nullable().label('核实说明', 'Why settled'),
  },
  uniques: { once: { columns: ['applicationId', 'checkKey'] } },
  indices: { place: { columns: ['regionCode', 'createdAt'] }, found: { columns: ['regionCode', 'foundAt'] } },
});
export type FindingRow = RowOf<typeof findingTable>;

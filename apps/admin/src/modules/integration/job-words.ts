import type { Label } from '@rongcai/client';
import { whole, yuan } from '../../ui/format.ts';

const w = (zh: string, en: string): Label => ({ zh, en });
export const kinds: Readonly<Record<string, Label>> = {
  'sweep-entitlements': w('免申即享筛查', 'Entitlement run'),
  'fill-payment-batch': w('列入拨付批次', 'Filling a payment batch'),
  'send-payment-batch': w('批次送银行', 'Sending a payment batch'),
  'cancel-payment-batch': w('取消拨付批次', 'Canceling a payment batch'),
  'take-in-bank-return': w('导入银行回盘', 'Taking in a bank’s answer'),
  'policy-simulation': w('政策测算', 'Policy simulation'),
  'policy-replay': w('按新版本重算获批申请', 'Approvals decided again'),
  'find-retroactive-differences': w('核算追溯差额', 'Finding what a version changes'),
  'open-supplements': w('批量补发', 'Opening supplements'),
};
const figures: Readonly<Record<string, Label>> = {
  policies: w('政策', 'Policies'),
  records: w('比对记录', 'Records'),
  examined: w('已核算', 'Examined'),
  found: w('有差额', 'Differences'),
  opened: w('已开立', 'Opened'),
  refused: w('未能开立', 'Refused'),
  lines: w('笔数', 'Lines'),
  due: w('应享', 'Due'),
  dueFen: w('应享金额', 'Sum due'),
  changedTotal: w('结果不同', 'Changed'),
  gain: w('增加', 'Gain'),
  gainFen: w('增加金额', 'Gained'),
  lose: w('减少', 'Lose'),
  loseFen: w('减少金额', 'Lost'),
  moreFen: w('增加金额', 'More'),
  lessFen: w('减少金额', 'Less'),
  fen: w('金额', 'Sum'),
  beforeFen: w('原金额', 'Sum before'),
  sumFen: w('合计', 'In all'),
  unchanged: w('不受影响', 'Unchanged'),
};
const own = <T>(names: Readonly<Record<string, T>>, name: string): T | undefined => (Object.hasOwn(names, name) ? names[name] : undefined);

export const kindLabel = (kind: string): Label => own(kinds, kind) ?? w(kind, kind);

export interface Figure {
  readonly label: Label;
  readonly value: string;
}

/** The figures of a job's result that stand for themselves, in a fixed order; lists and details stay on the pages that asked for them. */
export function keyFigures(result: unknown): Figure[] {
  const found = (result ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(figures).flatMap(([name, label]) => {
    const value = own(found, name);
    return typeof value === 'number' ? [{ label, value: /fen$/i.test(name) ? yuan(value) : whole(value) }] : [];
  });
}

import { type Text, text } from '../../../../kernel/text.ts';

export const severities = { block: text('阻断', 'Blocks'), warn: text('警示', 'Warns'), info: text('提示', 'Informs') };
export type Severity = keyof typeof severities;

/** One thing that should make a reviewer look twice. `limit` is the largest count that is still usual; a place may say otherwise. */
export interface IntegrityCheck {
  readonly severity: Severity;
  readonly title: Text;
  readonly limit: number;
  readonly say: (measure: number) => Text;
}

/** Every check as it is shipped; `integrity.queries.ts` has the statement behind each. */
export const integrityChecks = {
  'same-account': {
    severity: 'block',
    title: text('同一银行账号多人使用', 'One bank account on several people'),
    limit: 1,
    say: (n) => text(`该银行账号登记在 ${n} 人名下`, `The bank account is registered for ${n} people`),
  },
  'insured-elsewhere': {
    severity: 'block',
    title: text('同期在其他单位就业', 'Employed elsewhere at the same time'),
    limit: 0,
    say: (n) => text(`同期另有 ${n} 条其他单位的就业记录`, `${n} employments with other organizations in the same period`),
  },
  'failed-check': {
    severity: 'block',
    title: text('事后抽查不合格或已停发', 'A later check failed, or payments were stopped'),
    limit: 0,
    say: (n) => text(`所补发的申请有 ${n} 次抽查不合格或停发`, `${n} failed checks or stopped payments of what it supplements`),
  },
  'overlapping-programs': {
    severity: 'warn',
    title: text('同期参加其他培训、学徒或实习', 'Another program in the same period'),
    limit: 0,
    say: (n) => text(`同期另有 ${n} 项培训、学徒或实习记录`, `${n} other classes, apprenticeships or internships in the same period`),
  },
  'same-phone': {
    severity: 'warn',
    title: text('同一手机号多人使用', 'One phone on many people'),
    limit: 3,
    say: (n) => text(`该手机号登记在 ${n} 人名下`, `The phone is registered for ${n} people`),
  },
  'same-evidence': {
    severity: 'warn',
    title: text('同一材料用于多份申请', 'One file on several applications'),
    limit: 0,
    say: (n) => text(`材料与另外 ${n} 份申请相同`, `The same file is on ${n} other applications`),
  },
  'assessor-per-day': {
    severity: 'info',
    title: text('考评员单日考核人数异常', 'Unusually many assessed in a day'),
    limit: 60,
    say: (n) => text(`该考评员当日判定 ${n} 人合格`, `The assessor passed ${n} people on that day`),
  },
  'assessor-passes-all': {
    severity: 'info',
    title: text('考评员无一人不合格', 'The assessor fails nobody'),
    limit: 100,
    say: (n) => text(`该考评员判定的 ${n} 人全部合格`, `All ${n} people whom the assessor has judged passed`),
  },
} as const satisfies Readonly<Record<string, IntegrityCheck>>;

export type IntegrityKey = keyof typeof integrityChecks;

export const integrityKeys = Object.keys(integrityChecks) as IntegrityKey[];

export const checkTitles = Object.fromEntries(integrityKeys.map((key) => [key, integrityChecks[key].title])) as Record<IntegrityKey, Text>;

export interface IntegrityRule {
  readonly regionCode: string;
  readonly checkKey: IntegrityKey;
  readonly severity: Severity;
  readonly limit: number;
  readonly effectiveFrom: string;
}

/**
 * What is usual at a place on a day: of the rules in force that of the nearest place, there the latest; else as shipped.
 * @param places the place and what it belongs to, the nearest first
 */
export function usualAt(
  checkKey: IntegrityKey,
  rules: readonly IntegrityRule[],
  places: readonly string[],
  day: string,
): Pick<IntegrityRule, 'severity' | 'limit'> {
  const inForce = rules.filter((rule) => rule.checkKey === checkKey && rule.effectiveFrom <= day && places.includes(rule.regionCode));
  const [nearest] = inForce.sort(
    (a, b) => places.indexOf(a.regionCode) - places.indexOf(b.regionCode) || (a.effectiveFrom < b.effectiveFrom ? 1 : -1),
  );
  const { severity, limit } = nearest ?? integrityChecks[checkKey];
  return { severity, limit };
}

/** A blocking finding that nobody has settled stops the case. */
export function blocks(finding: { severity: string; status: string }): boolean {
  return finding.severity === 'block' && finding.status === 'open';
}

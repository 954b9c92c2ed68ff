import { fundRefusalOf } from '../../payment/rules/funding.ts';

/** What a decision over many cases may do with one of them. */
export type Verdict = 'pass' | 'needs_eyes' | 'blocked';

/** Everything that may keep a case from being decided with others; the screens have words for each. */
export const batchReasons = [
  'state-conflict',
  'claimed-by-other',
  'version-ended',
  'not-eligible',
  'findings-open',
  'evidence-missing',
  'same-person',
  'awaits-countersign',
  'nothing-due',
  'no-place-left',
  'fund-elsewhere',
  'fund-exhausted',
  'no-budget-line',
  'budget-line-exhausted',
  'decided-otherwise',
  'finding-warns',
  'overridden',
  'stated-by-hand',
  'asked-back',
  'above-threshold',
] as const;
export type BatchReason = (typeof batchReasons)[number];

export type BatchAction = 'accept' | 'recommend' | 'approve' | 'return' | 'reject';

export interface BatchCase {
  readonly status: string;
  readonly outcome: string;
  readonly amountFen: number;
  readonly grantedBeforeFen: number;
  readonly recommendedById: string | null;
  readonly approvedById: string | null;
  /** Somebody else has claimed it. */
  readonly heldByOther: boolean;
  /** Something that its policy wants to see on paper is not attached. */
  readonly papersMissing: boolean;
  readonly findings: readonly { readonly severity: string; readonly status: string }[];
  readonly overridden: boolean;
  readonly stated: boolean;
  /** It tops up a claim of which money was asked back, or that was stopped. */
  readonly askedBack: boolean;
  /** The version under which it was decided no longer holds on its day. */
  readonly versionEnded: boolean;
  /** A limit that it shares with other claims leaves it no place. */
  readonly withoutPlace: boolean;
}

export interface BatchQuestion {
  readonly action: BatchAction;
  /** The states from which the action leads, as the lifecycle has them. */
  readonly from: readonly string[];
  readonly callerId: string;
  readonly countersignAboveFen: number;
}

/** Pass: nothing is unusual. Needs eyes: somebody should open it. Blocked: the action would be refused. With every reason. */
export function verdictOf(
  one: BatchCase,
  { action, from, callerId, countersignAboveFen }: BatchQuestion,
): { verdict: Verdict; reasons: BatchReason[] } {
  const blocked: BatchReason[] = [];
  const eyes: BatchReason[] = [];
  if (!from.includes(one.status)) blocked.push('state-conflict');
  if (one.heldByOther) blocked.push('claimed-by-other');
  // it can be accepted, and is assessed again before it goes on
  if (action === 'accept' && one.versionEnded) eyes.push('version-ended');
  if (action === 'recommend' || action === 'approve') {
    if (one.versionEnded) blocked.push('version-ended');
    if (one.outcome !== 'eligible') blocked.push('not-eligible');
    if (one.papersMissing) blocked.push('evidence-missing');
    if (one.findings.some(({ severity, status }) => severity === 'block' && status === 'open')) blocked.push('findings-open');
    if (one.findings.some(({ severity, status }) => severity === 'warn' && status === 'open')) eyes.push('finding-warns');
    if (one.overridden) eyes.push('overridden');
    if (one.stated) eyes.push('stated-by-hand');
    if (one.askedBack) eyes.push('asked-back');
  }
  if (action === 'approve') {
    if (one.recommendedById === callerId || one.approvedById === callerId) blocked.push('same-person');
    if (one.approvedById !== null) blocked.push('awaits-countersign');
    if (one.amountFen === 0) blocked.push('nothing-due');
    if (one.withoutPlace) blocked.push('no-place-left');
    if (one.amountFen + one.grantedBeforeFen > countersignAboveFen) eyes.push('above-threshold');
  }
  const verdict: Verdict = blocked.length > 0 ? 'blocked' : eyes.length > 0 ? 'needs_eyes' : 'pass';
  return { verdict, reasons: [...blocked, ...eyes] };
}

/** What a fund has left, and each of its budget lines by its policy; without lines it is one pot. */
export interface Purse {
  readonly availableFen: number;
  readonly lines: ReadonlyMap<string, number> | null;
}

interface Payable {
  readonly verdict: Verdict;
  readonly reasons: BatchReason[];
  readonly amountFen: number;
  readonly policyKey: string;
}

/** Cases that pass, in their order, as far as the fund and its budget lines reach; the others are blocked. */
export function withinFund<R extends Payable>(rows: readonly R[], { availableFen, lines }: Purse): R[] {
  let left = availableFen;
  const lineLeft = lines && new Map(lines);
  return rows.map((row) => {
    if (row.verdict !== 'pass') return row;
    const line = lineLeft?.get(row.policyKey) ?? null;
    const refusal = fundRefusalOf({ availableFen: left, hasLines: lineLeft !== null, lineLeftFen: line }, row.amountFen);
    if (refusal) return { ...row, verdict: 'blocked', reasons: [...row.reasons, refusal] };
    left -= row.amountFen;
    if (line !== null) lineLeft?.set(row.policyKey, line - row.amountFen);
    return row;
  });
}

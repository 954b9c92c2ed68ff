import type { Decision } from '@rongcai/policy';
import { conflict } from '../../../../kernel/errors.ts';
import { yuan } from '../../../../kernel/money.ts';
import { amountToday } from '../../payment/rules/difference.ts';
import { type PlannedInstalment, upTo } from './plan.ts';

/** What one application of a chain (a claim and its supplements) was granted. */
export interface Granted {
  readonly amountFen: number;
  /** What recoveries have asked back of it, received or not. */
  readonly claimedFen: number;
  /** What of that was written off: it stays with the beneficiary. */
  readonly writtenOffFen: number;
  readonly instalments: readonly PlannedInstalment[];
}

const held = ({ amountFen, claimedFen, writtenOffFen }: Granted): number => amountFen - claimedFen + writtenOffFen;

/** What a chain holds: granted, less what was asked back and not written off. */
export function heldBy(chain: readonly Granted[]): number {
  return chain.reduce((sum, one) => sum + held(one), 0);
}

/**
 * 补发: what is due beyond what was granted before, and when: of each part of the plan what no earlier grant has planned
 * for it, as far as the difference reaches. The parts sum to it.
 */
export function dueBeyond(
  plan: readonly PlannedInstalment[],
  shouldBeFen: number,
  before: readonly Granted[],
): { amountFen: number; instalments: PlannedInstalment[] } {
  const amountFen = Math.max(0, shouldBeFen - heldBy(before));
  const planned = new Map<string, number>();
  for (const one of before) {
    for (const part of upTo(one.instalments, held(one))) planned.set(part.key, (planned.get(part.key) ?? 0) + part.amountFen);
  }
  const beyond = upTo(plan, shouldBeFen).map((part) => ({
    ...part,
    amountFen: Math.max(0, part.amountFen - (planned.get(part.key) ?? 0)),
  }));
  return { amountFen, instalments: upTo(beyond, amountFen) };
}

interface Supplemented {
  readonly amountFen?: number;
  readonly grantedBeforeFen?: number;
  readonly decision?: Decision;
}

/** @throws a conflict with the figures when no more is due than was granted; what must be told first may go on */
export function refuseNothingDue({ amountFen = 0, grantedBeforeFen = 0, decision }: Supplemented): void {
  const shouldBeFen = decision ? amountToday(decision) : null;
  if (shouldBeFen === null || amountFen > 0) return;
  throw conflict(
    'nothing-due',
    `应补 ${yuan(shouldBeFen)} 元，已批准（扣除追缴）${yuan(grantedBeforeFen)} 元，没有可补发的差额`,
    `${yuan(shouldBeFen)} yuan should be and ${yuan(grantedBeforeFen)} stand granted, less what was asked back: no difference is due`,
    { extra: { shouldBeFen, heldFen: grantedBeforeFen } },
  );
}

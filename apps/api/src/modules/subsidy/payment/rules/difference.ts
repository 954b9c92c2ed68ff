import type { Decision, Facts } from '@rongcai/policy';
import { text } from '../../../../kernel/text.ts';

export interface Standing {
  /** What the decision of today gives; null when it can't say yet. */
  readonly shouldBeFen: number | null;
  readonly grantedFen: number;
  readonly paidFen: number;
  /** What recoveries have asked back of it, received or not. */
  readonly claimedFen: number;
  /** What of that was written off: it stays with the beneficiary, and is not asked again. */
  readonly writtenOffFen: number;
  /** Payments of it were stopped. */
  readonly stopped: boolean;
}

export const proposals = {
  none: text('无差额', 'Nothing'),
  top_up: text('补发', 'Top up'),
  look: text('须人工查看：曾追缴或停发', 'To be looked at: money was asked back, or payments were stopped'),
  recovery: text('追缴', 'Recover'),
  reassess: text('重新核验', 'Reassess'),
  more_information: text('待补充', 'More information'),
};
export type Proposal = keyof typeof proposals;

export interface Difference extends Omit<Standing, 'stopped'> {
  /** Above zero: still due. Below zero: too much. */
  readonly differenceFen: number | null;
  readonly proposal: Proposal;
}

/** Change of circumstances, top-up and recovery are one operation: what should be, less what was granted. */
export function differenceOf({ stopped, ...standing }: Standing): Difference {
  const { shouldBeFen, grantedFen, paidFen, claimedFen, writtenOffFen } = standing;
  if (shouldBeFen === null) return { ...standing, differenceFen: null, proposal: 'more_information' };
  const tooMuch = Math.min(0, shouldBeFen - (grantedFen - claimedFen));
  const due = Math.max(0, shouldBeFen - (grantedFen - claimedFen + writtenOffFen));
  const differenceFen = tooMuch + due;
  // the registers may not know why: a person sees to it that what was found is not granted again
  const more = claimedFen > 0 || stopped ? 'look' : 'top_up';
  const proposal = differenceFen === 0 ? 'none' : differenceFen > 0 ? more : paidFen > 0 ? 'recovery' : 'reassess';
  return { ...standing, differenceFen, proposal };
}

/** The amount that a decision stands for today: what it grants, less what its recovery clauses ask back for sure. */
export function amountToday(decision: {
  readonly outcome: string;
  readonly amountFen: number;
  readonly recovery: readonly Pick<Decision['recovery'][number], 'outcome' | 'amountFen'>[];
}): number | null {
  if (decision.outcome === 'needs_info') return null;
  const due = decision.outcome === 'eligible' ? decision.amountFen : 0;
  return Math.max(
    0,
    due - decision.recovery.reduce((sum, { outcome, amountFen }) => sum + (outcome === 'unknown' ? 0 : (amountFen ?? 0)), 0),
  );
}

/**
 * The facts as they are without the claim itself: of a person or an organization, everything granted is a fact, and
 * what was granted for this very claim does not stand in its way.
 */
export function withoutGrants(facts: Facts, applicationIds: readonly string[]): Facts {
  const { grants } = facts;
  if (!Array.isArray(grants) || applicationIds.length === 0) return facts;
  return { ...facts, grants: grants.filter((grant) => !applicationIds.includes(grant.id)) };
}

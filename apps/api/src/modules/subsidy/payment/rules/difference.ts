import type { Decision, Facts } from '@rongcai/policy';
import { text } from '../../../../kernel/text.ts';

/** What a claim with its supplements was granted, and what of that was paid. */
export interface Standing {
  /** What the decision of today gives in all; null when it can't say yet. */
  readonly shouldBeFen: number | null;
  /** What of that has fallen due by today. */
  readonly dueSoFarFen: number | null;
  readonly grantedFen: number;
  readonly paidFen: number;
  /** What recoveries have asked back of it, received or not. */
  readonly claimedFen: number;
  /** What of that was written off: it stays with the beneficiary, and is not asked again. */
  readonly writtenOffFen: number;
  /** Payments of it were stopped. */
  readonly stopped: boolean;
  /** Of a claim of which nothing stands granted: whether it is still decided, or has ended. */
  readonly ungranted: 'open' | 'ended' | null;
}

export const proposals = {
  open_claim: text('尚未批准：请办理本申请', 'Nothing is granted yet: the application itself is decided'),
  ended: text('申请已了结，没有批准', 'The application has ended without a grant'),
  level: text('已付清，无差额', 'Paid as it should be'),
  waiting: text('无差额，待到期或银行付讫', 'Granted as it should be: the rest falls due later, or is on its way'),
  ahead: text('无差额，但付款早于应付时间', 'Paid as it should be, but before it is due'),
  top_up: text('补发', 'Top up'),
  look: text('须人工查看：曾追缴或停发', 'To be looked at: money was asked back, or payments were stopped'),
  recovery: text('追缴', 'Recover'),
  reassess: text('多批，尚未拨付：重新核验', 'Too much is granted, and not paid yet: look at it again'),
  more_information: text('待补充', 'More information'),
};
export type Proposal = keyof typeof proposals;

const { level, top_up, look, recovery, reassess, more_information } = proposals;
/** What a list of differences has; `level` of those that were dealt with. */
export const listedProposals = { level, top_up, look, recovery, reassess, more_information };
export type Listed = keyof typeof listedProposals;

/** What the list says of a claim: there is something to do about the amount, or there is not. */
export const listedAs = (proposal: Proposal): Listed => (proposal in listedProposals ? (proposal as Listed) : 'level');

/**
 * The parts that lie between what stands and what should be:
 * kept + waiting + to top up − to recover − given up = should be, where kept is what was paid, less what was asked back
 * and not written off.
 */
interface Parts {
  /** Granted, still due, and not paid: it falls due later, waits for a batch, or is with the bank. */
  readonly waitingFen: number;
  readonly topUpFen: number;
  /** Paid, not due, and not asked back yet. */
  readonly recoverFen: number;
  /** Written off, and not due either: it stays with the beneficiary, and nobody asks for it. */
  readonly givenUpFen: number;
  /** Granted and not paid, but no longer due: free again once the application is looked at. */
  readonly releaseFen: number;
  /** Paid before it is due: its day or its event has not come by the facts of today. */
  readonly aheadFen: number;
}

type Nothing = { readonly [name in keyof Parts]: null };
const nothing: Nothing = { waitingFen: null, topUpFen: null, recoverFen: null, givenUpFen: null, releaseFen: null, aheadFen: null };

export type Difference = Omit<Standing, 'stopped' | 'ungranted'> &
  (Parts | Nothing) & {
    /** Above zero: still due. Below zero: too much, paid or only granted. */
    readonly differenceFen: number | null;
    readonly proposal: Proposal;
  };

function partsOf(standing: Omit<Standing, 'shouldBeFen'>, shouldBeFen: number): Parts {
  const { grantedFen, paidFen, claimedFen, writtenOffFen, dueSoFarFen } = standing;
  const toPayFen = grantedFen - paidFen;
  const keptFen = paidFen - claimedFen + writtenOffFen;
  const waitingFen = Math.min(toPayFen, Math.max(0, shouldBeFen - keptFen));
  const recoverFen = Math.max(0, paidFen - claimedFen - shouldBeFen);
  return {
    waitingFen,
    topUpFen: Math.max(0, shouldBeFen - keptFen - toPayFen),
    recoverFen,
    givenUpFen: Math.max(0, keptFen - shouldBeFen) - recoverFen,
    releaseFen: toPayFen - waitingFen,
    aheadFen: Math.max(0, Math.min(keptFen, shouldBeFen) - (dueSoFarFen ?? shouldBeFen)),
  };
}

function proposalOf({ topUpFen, recoverFen, releaseFen, waitingFen, aheadFen }: Parts, { claimedFen, stopped }: Standing): Proposal {
  if (recoverFen > 0) return 'recovery';
  // the registers may not know why: a person sees to it that what was found is not granted again
  if (topUpFen > 0) return claimedFen > 0 || stopped ? 'look' : 'top_up';
  if (releaseFen > 0) return 'reassess';
  if (waitingFen > 0) return 'waiting';
  return aheadFen > 0 ? 'ahead' : 'level';
}

/** Change of circumstances, top-up and recovery are one operation: what should be, less what was paid and will be. */
export function differenceOf(standing: Standing): Difference {
  const { stopped: _stopped, ungranted, ...figures } = standing;
  if (ungranted !== null) return { ...figures, ...nothing, differenceFen: null, proposal: ungranted === 'open' ? 'open_claim' : 'ended' };
  const { shouldBeFen } = figures;
  if (shouldBeFen === null) return { ...figures, ...nothing, differenceFen: null, proposal: 'more_information' };
  const parts = partsOf(standing, shouldBeFen);
  const differenceFen = parts.topUpFen - parts.recoverFen - parts.releaseFen;
  return { ...figures, ...parts, differenceFen, proposal: proposalOf(parts, standing) };
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

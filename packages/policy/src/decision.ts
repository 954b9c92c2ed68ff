import type { Limit, Outcome, Severity, Text } from './form.ts';
import type { Type } from './type.ts';

/** A decision as plain JSON: exact numbers are integers or decimal text. */
export interface Seen {
  readonly fact: string;
  readonly value: unknown;
  /** Of a list: how many rows; `value` shows the first twenty. */
  readonly count?: number;
  readonly source?: string;
  readonly date?: string;
}

export type PredicateOutcome = 'met' | 'unmet' | 'unknown';

/** An official's finding that a predicate counts as met, whatever the facts say. Its original outcome stays visible. */
export interface Override {
  readonly predicate: string;
  /** The key of the member, for a predicate that is asked of each member. */
  readonly member?: string;
  readonly by: string;
  readonly reason: string;
  /** The last day on which it counts. */
  readonly until?: string;
}

export interface PredicateResult {
  readonly id: string;
  readonly outcome: PredicateOutcome;
  readonly seen: readonly Seen[];
  readonly text: Text;
  readonly severity: Severity;
  readonly evidence: readonly string[];
  readonly clause?: string;
  /** It counts as met by an official's finding; `outcome` is what the facts gave. */
  readonly overridden?: Pick<Override, 'by' | 'reason' | 'until'>;
}

/** How far a comparison was from being met: what would change the outcome. */
export interface NearMiss {
  readonly predicate: string;
  readonly member?: string;
  readonly component?: string;
  readonly fact?: string;
  readonly operator: string;
  readonly have: unknown;
  readonly need: unknown;
  readonly gap: unknown;
  readonly unit: string;
  /** Nothing else stands in the way. */
  readonly only: boolean;
}

export interface ComponentResult {
  readonly key: string;
  readonly outcome: Outcome;
  readonly predicates: readonly PredicateResult[];
  readonly failed: readonly string[];
  readonly unknown: readonly string[];
  readonly amountFen: number;
}

export interface MemberResult {
  readonly key: string;
  readonly outcome: Outcome;
  readonly predicates: readonly PredicateResult[];
  readonly failed: readonly string[];
  readonly unknown: readonly string[];
  /** The member's share; exact text where a fen is only rounded in the sum. */
  readonly amountFen: number | string;
  readonly components?: readonly ComponentResult[];
}

export interface Step {
  readonly node: string;
  readonly name?: string;
  readonly pointer: string;
  readonly value: unknown;
  /** Of what kind the value is: money is in fen. */
  readonly type: Type['kind'];
  readonly text: Text;
}

export interface Instalment {
  readonly key: string;
  readonly due?: string;
  readonly amountFen: number;
  /** `waiting`: its condition is not met yet. */
  readonly state: 'due' | 'waiting';
}

export interface LimitResult {
  readonly id: string;
  readonly of: Limit['of'];
  readonly title?: Text;
  readonly member?: string;
  readonly max: unknown;
  readonly used: unknown;
  readonly asked: unknown;
  readonly outcome: 'within' | 'refused' | 'reduced' | 'waitlisted' | 'unknown';
}

export interface StackingResult {
  readonly id: string;
  readonly kind: string;
  readonly outcome: 'free' | 'excluded' | 'reduced' | 'unknown';
  readonly components?: readonly string[];
  readonly text?: Text;
}

/** Why something isn't known though no fact is missing: the rules themselves come to nothing. */
export interface Gap {
  readonly code: 'no_row' | 'no_value' | 'division_by_zero';
  /** The node that does. */
  readonly pointer: string;
  /** The table or the parameter. */
  readonly name?: string;
  readonly keys?: readonly unknown[];
  readonly day?: string;
  readonly text: Text;
}

/** A gap with what is unknown by it: a predicate, a limit or the `amount`. */
export interface GapResult extends Gap {
  readonly of: string;
  readonly member?: string;
  readonly component?: string;
}

/** What is asked back. */
export interface RecoveryResult {
  readonly id: string;
  /** `unknown`: it isn't known whether it is, or how much. */
  readonly outcome: 'due' | 'unknown';
  /** How much is asked back, or would be if it were due; null while that isn't known. */
  readonly amountFen: number | null;
  /** The facts that an unknown one lacks. */
  readonly missing?: readonly string[];
  readonly clause?: string;
}

export interface Decision {
  readonly key: string;
  readonly version: string;
  readonly asOf: string;
  readonly anchorDate: string | null;
  readonly outcome: Outcome;
  readonly predicates: readonly PredicateResult[];
  readonly failed: readonly string[];
  readonly unknown: readonly string[];
  readonly members?: readonly MemberResult[];
  readonly components?: readonly ComponentResult[];
  readonly currency: string;
  /** What the rules give in all. */
  readonly entitledFen: number;
  /** What was granted for it before. */
  readonly grantedFen: number;
  /** What is due now: the difference, never below zero. */
  readonly amountFen: number;
  /** What was granted beyond the entitlement. */
  readonly overpaidFen: number;
  readonly amountSteps: readonly Step[];
  readonly schedule: readonly Instalment[];
  readonly limits: readonly LimitResult[];
  readonly stacking: readonly StackingResult[];
  readonly inKind: readonly { readonly key: string; readonly title?: Text; readonly value?: unknown; readonly unit?: string }[];
  readonly recovery: readonly RecoveryResult[];
  readonly nearMisses: readonly NearMiss[];
  /** The facts that it lacks. What is unknown though none of them is missing has its reason among the `gaps`. */
  readonly missing: readonly string[];
  readonly gaps?: readonly GapResult[];
}

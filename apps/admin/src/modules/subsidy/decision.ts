import type { components, Label } from '@rongcai/client';
import type { Decision, FactDefinition, Reading, Text } from '@rongcai/policy';

export type { Reading };

/** The decision as the API stores it; its shape belongs to the policy language. */
export interface Predicate {
  readonly id: string;
  readonly outcome: 'met' | 'unmet' | 'unknown';
  readonly seen: readonly {
    readonly fact: string;
    readonly value: unknown;
    readonly count?: number;
    readonly source?: string;
    readonly date?: string;
  }[];
  readonly text: Label;
  readonly severity: string;
  readonly evidence: readonly string[];
  readonly clause?: string;
  /** It counts as met by an official's finding. */
  readonly overridden?: { readonly by: string; readonly reason: string; readonly until?: string };
}
export interface NearMiss {
  readonly predicate: string;
  readonly fact?: string;
  readonly operator: string;
  readonly have: unknown;
  readonly need: unknown;
  readonly gap: unknown;
  readonly unit: string;
  readonly only: boolean;
}
export interface DecisionBody {
  readonly asOf: string;
  readonly outcome: string;
  readonly predicates: readonly Predicate[];
  readonly failed?: readonly string[];
  readonly unknown?: readonly string[];
  readonly amountSteps: readonly {
    readonly node: string;
    readonly pointer: string;
    readonly value: unknown;
    /** Missing in decisions that were kept before it was said. */
    readonly type?: string;
    readonly text: Label;
  }[];
  /** How the amount came about, of a policy that has several parts. */
  readonly components?: Decision['components'];
  /** Each of its list, of a policy that counts one. */
  readonly members?: Decision['members'];
  readonly entitledFen: number;
  readonly grantedFen: number;
  readonly amountFen: number;
  readonly overpaidFen?: number;
  readonly limits: readonly {
    readonly id: string;
    readonly of?: string;
    readonly title?: Text;
    readonly member?: string;
    readonly max: unknown;
    readonly used: unknown;
    readonly asked: unknown;
    readonly outcome?: string;
  }[];
  /** How it stands beside other benefits; decisions that were kept before these were said have none of them. */
  readonly stacking?: Decision['stacking'];
  readonly recovery?: Decision['recovery'];
  readonly gaps?: Decision['gaps'];
  readonly nearMisses: readonly NearMiss[];
  readonly missing: readonly string[];
}

const PREFIX = /^(符合|不符合|需要补充资料才能判断|Met|Not met|More information is needed)\s*[:：]\s*/;
/** What is said of a condition where its outcome stands beside it. */
export const unprefixed = (text: string) => text.replace(PREFIX, '');

export interface DecisionView {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly decision: DecisionBody;
  /** Who the members of its list are; a trial names nobody. */
  readonly members?: readonly components['schemas']['SubsidyMember'][];
  readonly reading: { readonly zh: Reading; readonly en: Reading };
  /** The facts that the version takes by hand, and what was stated. A trial has neither. */
  readonly statable?: readonly FactDefinition[];
  readonly stated?: Readonly<
    Record<string, { readonly value: unknown; readonly by: string; readonly at: string; readonly statedIn?: string }>
  >;
  /** What the kinds of evidence are called. */
  readonly evidence?: Readonly<Record<string, Label>>;
  readonly assessedAt: string;
  /** The version holds no longer on the day of the case. A trial does not say. */
  readonly versionEnded?: { readonly version: string; readonly to: string } | null;
  /** Which funds could pay it, while it is still to be approved. A trial has none. */
  readonly funding?: components['schemas']['SubsidyDecision']['funding'];
}

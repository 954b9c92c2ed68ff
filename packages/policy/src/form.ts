import type { FactDefinition } from './catalogue.ts';
import type { Kind } from './kind.ts';
import type { RoundingMode } from './num.ts';

/** The form of a policy version: what a bureau writes, reads, simulates and publishes. All money is integer or exact fen. */
export interface Text {
  readonly zh: string;
  readonly en?: string;
}

/** A rule tree: a literal or a one-key object. */
export type Node = number | string | boolean | { readonly [kind in Kind]?: unknown };

export type ScalarType = 'boolean' | 'integer' | 'number' | 'money' | 'date' | 'month' | 'text';
export type Literal = number | string | boolean;

/** `[from, to)`; without `to` it holds until something else is written. */
export interface Period {
  readonly from: string;
  readonly to?: string;
}

export interface Parameter {
  readonly title?: Text;
  /** The fact whose values these are; without it the rules that use it say so. */
  readonly fact?: string;
  readonly type: ScalarType;
  readonly values: readonly (Period & { readonly value: Literal | readonly Literal[] })[];
}

/** A cell matches a value, a range `[from, to)`, one of several values, or anything (`"*"`). */
export type Cell = Literal | { readonly from?: Literal; readonly to?: Literal } | readonly Literal[];

export interface TableColumn {
  readonly name: string;
  readonly type: ScalarType;
  readonly title?: Text;
  /** The fact whose values these are; without it the rules that look in the table say so. */
  readonly fact?: string;
}

export interface Table {
  readonly title?: Text;
  readonly keys: readonly TableColumn[];
  readonly columns: readonly TableColumn[];
  readonly periods: readonly (Period & {
    readonly rows: readonly { readonly when: readonly Cell[]; readonly give: readonly Literal[] }[];
  })[];
}

export type Severity = 'blocking' | 'warning';

export interface Predicate {
  readonly id: string;
  readonly title?: Text;
  readonly tree: Node;
  /** `member`: asked of every member of the list, with `{"fact":"member.…"}`. */
  readonly scope?: 'case' | 'member';
  /** Only these components rest on it; without, the whole case (or member) does. */
  readonly components?: readonly string[];
  readonly text: { readonly met: Text; readonly unmet: Text; readonly unknown: Text };
  readonly severity?: Severity;
  readonly evidence?: readonly string[];
  readonly clause?: string;
}

export interface Rounding {
  readonly mode: RoundingMode;
  /** Decimal places of a fen: 0 to the fen, -2 to the yuan. */
  readonly places?: number;
  /** `line`: once per payment line; `member`: each member's amount by itself. */
  readonly at?: 'line' | 'member';
}

export interface Amount {
  /** The amount of the case, in fen. */
  readonly tree?: Node;
  /** The amount of each passing member, instead of `tree`: the case is their sum. */
  readonly perMember?: Node;
  /** What was granted for the same before: only the difference is due. */
  readonly already?: Node;
  readonly rounding?: Rounding;
}

/** A separately decided part of the benefit: a bonus, a tier, a milestone. */
export interface Component {
  readonly key: string;
  readonly title?: Text;
  readonly scope?: 'case' | 'member';
  /** Read by trees as `{"fact":"component.<name>"}`. */
  readonly values?: { readonly [name: string]: Literal };
  readonly amount?: Amount;
  readonly due?: Node;
}

export type Schedule =
  | { readonly kind: 'once'; readonly due?: Node }
  | {
      readonly kind: 'monthly';
      readonly from: Node;
      readonly months?: Node;
      readonly to?: Node;
      /** The month's share, relative to the other months'; equal when left out. */
      readonly weight?: Node;
      readonly while?: Node;
    }
  | {
      readonly kind: 'stages';
      readonly stages: readonly {
        readonly key: string;
        readonly title?: Text;
        readonly due?: Node;
        readonly when?: Node;
        readonly share?: Node;
        readonly amount?: Node;
      }[];
    };

export interface InKind {
  readonly key: string;
  readonly title?: Text;
  readonly component?: string;
  readonly when?: Node;
  readonly value?: Node;
  readonly unit?: string;
}

export interface Limit {
  readonly id: string;
  readonly title?: Text;
  /** `count`, `months`: what is asked must fit; `money`: the amount must fit; `heads`: so many members. */
  readonly of: 'count' | 'months' | 'money' | 'heads';
  readonly per: readonly string[];
  readonly window: 'ever' | 'year' | 'month' | 'application' | 'policy';
  readonly max: Node;
  /**
   * How much of it was used before, in the window and by those that it is per. Without it nothing was: `check` refuses
   * that unless the window is the application itself, or many cases share it and wait (`sharedLimits`). Of `heads` only
   * the members at hand count, whatever the window.
   */
  readonly used?: Node;
  /** What a `count` or a limit of `months` is asked for: of `months` those that the schedule pays, else one. */
  readonly asks?: Node;
  readonly scope?: 'case' | 'member';
  readonly components?: readonly string[];
  /**
   * What is above: it refuses the case (or the member, or the component), waits, or is cut off. `reduce` pays money up to
   * the limit; of `months` the first ones of the schedule that are left, by their weight; of a `count`, and of `months`
   * where `asks` says how many, the amount in the proportion of what is left to what is asked. Nothing left refuses.
   */
  readonly over: 'refuse' | 'reduce' | 'waitlist';
  readonly order?: readonly { readonly by: Node; readonly descending?: boolean }[];
  readonly text?: Text;
  readonly clause?: string;
  readonly effective?: Period;
}

/**
 * What may be drawn beside what. What leaves nothing of an amount above zero refuses the case, whether it is a `topUp`, a
 * `cap`, the highest of several or a limit of money.
 */
export interface Stacking {
  readonly id: string;
  readonly kind: 'excludes' | 'oneOf' | 'topUp' | 'cap' | 'together';
  /** Other policies by key, or this policy's own components. */
  readonly with?: readonly string[];
  readonly components?: readonly string[];
  readonly by?: 'choice' | 'priority' | 'highest';
  /** The key that was chosen (`by: choice`). */
  readonly choice?: Node;
  /** First to last (`by: priority`); the policy's own key stands among the others. */
  readonly order?: readonly string[];
  /**
   * `oneOf` with other policies: what is paid beside one of them that is held already and doesn't exclude this one, as a
   * lower one (`highest`), one behind it in the order (`priority`) or one that wasn't chosen. `difference` (unless said
   * otherwise) pays what it lacks, so that both come to no more than the one alone (就高补差); `nothing` refuses.
   */
  readonly beside?: 'difference' | 'nothing';
  /** Whether another of the group excludes this one; without it `grants` is asked. */
  readonly held?: Node;
  /** What is held of the others, in fen; without it `grants` is asked. */
  readonly heldFen?: Node;
  readonly capFen?: Node;
  readonly text?: Text;
  readonly clause?: string;
  readonly effective?: Period;
}

export interface Recovery {
  readonly id: string;
  readonly title?: Text;
  readonly when: Node;
  readonly amount: Node;
  readonly clause?: string;
}

export interface Convention {
  readonly id: string;
  readonly text: Text;
  readonly choice: string;
  readonly clause?: string;
}

/** Facts as they are given: by path, a plain value or one with its source and date; `null` is missing. */
export interface Facts {
  readonly [path: string]: unknown;
}

export type Outcome = 'eligible' | 'ineligible' | 'needs_info' | 'eligible_waitlisted';

export interface Expectation {
  readonly outcome?: Outcome;
  readonly version?: string;
  readonly failed?: readonly string[];
  readonly unknown?: readonly string[];
  readonly failedMembers?: { readonly [key: string]: readonly string[] };
  readonly failedMemberCount?: number;
  /** In any order. */
  readonly waitlistedMembers?: readonly string[];
  readonly failedComponents?: { readonly [key: string]: readonly string[] };
  readonly granted?: readonly string[];
  readonly amountFen?: number;
  readonly entitledFen?: number;
  readonly overpaidFen?: number;
  /** All that is asked back, or each rule by itself. */
  readonly recoveryFen?: number;
  readonly recovery?: readonly { readonly id: string; readonly amountFen: number }[];
  readonly schedule?: readonly {
    readonly key?: string;
    readonly due?: string;
    readonly amountFen: number;
    readonly state?: 'due' | 'waiting';
  }[];
  readonly inKind?: readonly { readonly key: string; readonly value?: number }[];
}

export interface Example {
  readonly id: string;
  readonly title?: Text;
  readonly asOf: string;
  readonly facts: Facts;
  readonly expect: Expectation;
  readonly note?: string;
}

export interface PolicyVersion {
  readonly key: string;
  readonly version: string;
  readonly title: Text;
  readonly summary?: Text;
  readonly regionCode: string;
  readonly legalBasis: readonly { readonly title: string; readonly number?: string; readonly url?: string; readonly note?: string }[];
  readonly beneficiary: 'person' | 'organization';
  readonly basis: string;
  readonly anchor: Node;
  readonly effective: Period;
  readonly applyWithin?: {
    readonly id?: string;
    readonly of: Node;
    readonly months?: number;
    readonly days?: number;
    readonly text?: Predicate['text'];
    readonly clause?: string;
  };
  /** The claim comes again on the same record, once in each period of its anchor date; without, it is made once. */
  readonly period?: 'month' | 'quarter' | 'year';
  readonly automatic: boolean;
  readonly currency?: string;
  readonly facts?: readonly FactDefinition[];
  readonly definitions?: { readonly [name: string]: { readonly title?: Text; readonly tree: Node } };
  readonly parameters?: { readonly [name: string]: Parameter };
  readonly tables?: { readonly [name: string]: Table };
  readonly calendar?: { readonly holidays?: readonly string[]; readonly workdays?: readonly string[] };
  readonly members?: { readonly list: Node; readonly key: string; readonly title?: Text };
  readonly predicates: readonly Predicate[];
  readonly components?: readonly Component[];
  readonly combine?: 'sum' | 'highest' | 'first';
  readonly amount?: Amount;
  readonly schedule?: Schedule;
  readonly inKind?: readonly InKind[];
  readonly limits?: readonly Limit[];
  readonly stacking?: readonly Stacking[];
  readonly recovery?: readonly Recovery[];
  /** What the kinds of evidence are called that the bureau names itself. */
  readonly evidence?: { readonly [kind: string]: Text };
  readonly conventions?: readonly Convention[];
  /** Facts that every example shares; its own come on top. */
  readonly exampleFacts?: Facts;
  readonly examples?: readonly Example[];
}

import { type Decision, PolicyError } from '@rongcai/policy';

interface Approval {
  readonly id: string;
  readonly number: string;
  readonly beneficiaryName: string;
  readonly amountFen: number;
}

/** An approval as it would come out under other rules. */
interface Replayed {
  readonly id: string;
  readonly number: string;
  readonly beneficiaryName: string;
  readonly outcome: Decision['outcome'] | 'failed';
  readonly beforeFen: number;
  readonly fen: number;
  readonly failed: readonly string[];
  readonly unknown: readonly string[];
}

export interface ReplayTotals {
  readonly examined: number;
  /** No longer due, or no longer to be told. */
  readonly outcomeChanged: number;
  readonly amountChanged: number;
  readonly beforeFen: number;
  readonly fen: number;
  readonly moreFen: number;
  readonly lessFen: number;
  readonly changedTotal: number;
  /** The first of them; `changedTotal` says how many there are. */
  readonly changed: readonly Replayed[];
}

const LISTED = 200;

export const noChanges: ReplayTotals = {
  examined: 0,
  outcomeChanged: 0,
  amountChanged: 0,
  beforeFen: 0,
  fen: 0,
  moreFen: 0,
  lessFen: 0,
  changedTotal: 0,
  changed: [],
};

/** Facts that were kept long ago may not be of the type that a fact has today: then the case counts as failed. */
export function replayed({ id, number, beneficiaryName, amountFen }: Approval, decide: () => Decision): Replayed {
  const common = { id, number, beneficiaryName, beforeFen: amountFen };
  try {
    const decision = decide();
    return { ...common, outcome: decision.outcome, fen: decision.amountFen, failed: decision.failed, unknown: decision.unknown };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return { ...common, outcome: 'failed', fen: 0, failed: [], unknown: error.problems.map(({ pointer }) => pointer) };
  }
}

export function addChanges(sum: ReplayTotals, found: readonly Replayed[]): ReplayTotals {
  const changed = found.filter(({ outcome, fen, beforeFen }) => outcome !== 'eligible' || fen !== beforeFen);
  const total = (of: (one: Replayed) => number) => found.reduce((n, one) => n + of(one), 0);
  return {
    examined: sum.examined + found.length,
    outcomeChanged: sum.outcomeChanged + changed.filter(({ outcome }) => outcome !== 'eligible').length,
    amountChanged: sum.amountChanged + changed.filter(({ outcome }) => outcome === 'eligible').length,
    beforeFen: sum.beforeFen + total(({ beforeFen }) => beforeFen),
    fen: sum.fen + total(({ fen }) => fen),
    moreFen: sum.moreFen + total(({ fen, beforeFen }) => Math.max(0, fen - beforeFen)),
    lessFen: sum.lessFen + total(({ fen, beforeFen }) => Math.max(0, beforeFen - fen)),
    changedTotal: sum.changedTotal + changed.length,
    changed: [...sum.changed, ...changed].slice(0, LISTED),
  };
}

import type { ComponentResult, Decision, RecoveryResult } from './decision.ts';
import { type Case, missingOf, within } from './judge.ts';
import { isNum } from './num.ts';
import { toFen } from './pay.ts';
import type { ReadyAmount } from './prepare.ts';
import { writeValue } from './value.ts';

/** What was granted for the same before, as far as it is known; not to know it is a reason to ask, not to pay again. */
export interface Granted {
  readonly fen: number;
  readonly isKnown: boolean;
  /** What is lacking where it isn't known. */
  readonly facts: readonly string[];
}

export function grantedBefore({ prepared, run }: Case): Granted {
  let fen = 0;
  const facts: string[] = [];
  let isKnown = true;
  const count = (ready: ReadyAmount | undefined): void => {
    if (!ready?.already) return;
    const value = ready.already(run);
    if (isNum(value)) fen += toFen(value, undefined);
    else {
      isKnown = false;
      facts.push(...ready.alreadyFacts);
    }
  };
  count(prepared.amount);
  for (const component of prepared.caseComponents) within(run, { component }, () => count(component.amount));
  return { fen, isKnown, facts };
}

/** What is given in kind, beside or instead of money. */
export function kindsGiven(state: Case, components: readonly ComponentResult[]): Decision['inKind'] {
  return state.prepared.inKind.flatMap(({ inKind, when, value }) => {
    const part =
      inKind.component === undefined || components.find((component) => component.key === inKind.component)?.outcome === 'eligible';
    if (!part || (when && when(state.run) !== true)) return [];
    const amount = value?.(state.run);
    return [
      {
        key: inKind.key,
        ...(inKind.title ? { title: inKind.title } : {}),
        ...(amount === undefined ? {} : { value: writeValue(amount) }),
        ...(inKind.unit === undefined ? {} : { unit: inKind.unit }),
      },
    ];
  });
}

/**
 * What later events ask back. Where it isn't known whether or how much, that is listed with what is missing; it stands
 * among the `unknown`, too, and leaves the decision itself as it is: what is due now doesn't wait for what may come later.
 */
export function recoveries(state: Case, unknown: string[]): RecoveryResult[] {
  return state.prepared.recovery.flatMap(({ recovery, when, amount, facts }): RecoveryResult[] => {
    const applies = when(state.run);
    if (applies === false) return [];
    const value = amount(state.run);
    const amountFen = isNum(value) ? toFen(value, undefined) : undefined;
    const { id } = recovery;
    const clause = recovery.clause === undefined ? {} : { clause: recovery.clause };
    if (applies === true && amountFen !== undefined) return [{ id, outcome: 'due', amountFen, ...clause }];
    if (amountFen === 0) return [];
    unknown.push(id);
    const missing = new Set([
      ...(applies === true ? [] : missingOf(state, facts.when)),
      ...(isNum(value) ? [] : missingOf(state, facts.amount)),
    ]);
    for (const path of missing) state.missing.add(path);
    return [{ id, outcome: 'unknown', amountFen: amountFen ?? null, missing: [...missing], ...clause }];
  });
}

import type { ComponentResult, Decision } from './decision.ts';
import { type Case, noteMissing, within } from './judge.ts';
import { isNum } from './num.ts';
import { toFen } from './pay.ts';
import type { ReadyAmount } from './prepare.ts';
import { writeValue } from './value.ts';

/** What was granted for the same before; not to know it is a reason to ask, not to pay again. */
export function grantedBefore(state: Case, unknown: string[]): number {
  const { prepared, run } = state;
  let sum = 0;
  const count = (ready: ReadyAmount | undefined): void => {
    if (!ready?.already) return;
    const value = ready.already(run);
    if (isNum(value)) sum += toFen(value, undefined);
    else {
      unknown.push('already');
      noteMissing(state, ready.facts);
    }
  };
  count(prepared.amount);
  for (const component of prepared.caseComponents) within(run, { component }, () => count(component.amount));
  return sum;
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

/** What later events ask back. */
export function recoveries(state: Case): Decision['recovery'] {
  return state.prepared.recovery.flatMap(({ recovery, when, amount }) => {
    if (when(state.run) !== true) return [];
    const value = amount(state.run);
    return isNum(value)
      ? [{ id: recovery.id, amountFen: toFen(value, undefined), ...(recovery.clause === undefined ? {} : { clause: recovery.clause }) }]
      : [];
  });
}

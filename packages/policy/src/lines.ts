import type { ComponentResult } from './decision.ts';
import { type Case, within } from './judge.ts';
import { type Limited, limitCase, limitLines, limitMember, limitsInForce, noLimits } from './limit.ts';
import { amountOf, combine, type Line, mainAmount, type Paid, shareMembers, toFen } from './pay.ts';
import type { ReadyLimit } from './prepare.ts';
import { type Stacked, stackComponents, stackOthers } from './stack.ts';

/** Amounts, rounded once per line, then what limits and stacking leave of them. */
export function payLines(
  state: Case,
  judged: readonly ComponentResult[],
  paid: readonly Paid[],
  limited: Limited,
  stacked: Stacked,
): Line[] {
  const { prepared, run } = state;
  const limits = limitsInForce(state);
  const sharesKnown = shareMembers(state, paid);
  for (const ready of limits)
    if (ready.limit.scope === 'member' && ready.limit.of === 'money')
      for (const member of paid) if (!member.open) limitMember(state, ready, member, limited);

  const lines: Line[] = prepared.caseComponents.map((component): Line => {
    const granted = judged.find((one) => one.key === component.component.key)?.outcome === 'eligible';
    const rounding = component.amount?.amount.rounding;
    const value = granted && component.amount ? within(run, { component }, () => component.amount && amountOf(state, component.amount)) : 0;
    if (granted && value === undefined) limited.amountOpen = true;
    return { key: component.component.key, component, rounding, granted, fen: value === undefined ? undefined : toFen(value, rounding) };
  });
  if (lines.length === 0 || prepared.amount || prepared.memberComponents.length) {
    const rounding = prepared.amount?.amount.rounding;
    const value = mainAmount(state, paid, sharesKnown);
    if (value === undefined) limited.amountOpen = true;
    lines.push({
      key: 'main',
      component: undefined,
      rounding,
      granted: true,
      fen: value === undefined ? undefined : toFen(value, rounding),
    });
  }
  for (const ready of limits) if (ready.limit.components) limitComponents(state, ready, lines, limited, stacked);
  stackComponents(state, lines, stacked);
  const granted = lines.filter((line) => line.granted);
  const kept = combine(
    granted.map((line) => line.fen ?? 0),
    prepared.caseComponents.length ? prepared.version.combine : 'sum',
  );
  for (const [index, line] of granted.entries()) if (!kept[index]) line.granted = false;
  stackOthers(state, lines, stacked);
  for (const ready of limits) {
    if (ready.limit.components || ready.limit.scope === 'member' || ready.limit.of === 'heads') continue;
    if (ready.limit.of === 'money') limitLines(state, ready, lines, limited);
    else limitCase(state, ready, limited);
  }
  return lines;
}

/** A component's own limit takes only that component away. */
function limitComponents(state: Case, ready: ReadyLimit, lines: readonly Line[], limited: Limited, stacked: Stacked): void {
  for (const line of lines) {
    const { component } = line;
    if (!component || !line.granted || !ready.limit.components?.includes(line.key)) continue;
    // An amount that isn't known is asked for by itself.
    if (ready.limit.of === 'money' && line.fen === undefined) continue;
    const own = noLimits();
    within(state.run, { component }, () => {
      if (ready.limit.of === 'money') limitLines(state, ready, [line], own);
      else limitCase(state, ready, own);
    });
    limited.results.push(...own.results);
    if (own.unknown.length) {
      line.granted = false;
      stacked.open.set(line.key, [...(stacked.open.get(line.key) ?? []), ready.limit.id]);
    }
    if (own.failed.length || own.waitlisted) {
      line.granted = false;
      stacked.excluded.set(line.key, [...(stacked.excluded.get(line.key) ?? []), ready.limit.id]);
    }
  }
}

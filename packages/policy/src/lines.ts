import type { ComponentResult } from './decision.ts';
import { type Case, noteMissing, noteUnknown, within } from './judge.ts';
import { type Limited, limitCase, limitLines, limitMember, limitsInForce, noLimits } from './limit.ts';
import { isNum } from './num.ts';
import { type Line, mainAmount, type Paid, shareMembers, takeOne, toFen } from './pay.ts';
import type { ReadyComponent, ReadyLimit } from './prepare.ts';
import { payOne, type Stacked, stackComponents, stackOthers } from './stack.ts';

/** Amounts, rounded once per line, then what limits and stacking leave of them. */
export function payLines(
  state: Case,
  judged: readonly ComponentResult[],
  paid: readonly Paid[],
  limited: Limited,
  stacked: Stacked,
): Line[] {
  const { prepared } = state;
  const limits = limitsInForce(state);
  const sharesKnown = shareMembers(state, paid);
  for (const ready of limits)
    if (ready.limit.scope === 'member' && ready.limit.of === 'money')
      for (const member of paid) if (!member.open) limitMember(state, ready, member, limited);

  const lines: Line[] = prepared.caseComponents.map((component): Line => {
    const outcome = judged.find((one) => one.key === component.component.key)?.outcome;
    const [granted, open] = [outcome === 'eligible', outcome === 'needs_info'];
    const rounding = component.amount?.amount.rounding;
    return { key: component.component.key, component, rounding, granted, open, fen: granted || open ? fenOf(state, component, open) : 0 };
  });
  if (lines.length === 0 || prepared.amount || prepared.memberComponents.length) {
    const rounding = prepared.amount?.amount.rounding;
    const value = mainAmount(state, paid, sharesKnown);
    lines.push({
      key: 'main',
      component: undefined,
      rounding,
      granted: true,
      open: false,
      fen: value === undefined ? undefined : toFen(value, rounding),
    });
  }
  for (const ready of limits) if (ready.limit.components) limitComponents(state, ready, lines, limited, stacked);
  stackComponents(state, lines, stacked);
  combineLines(state, lines, stacked);
  for (const line of lines) {
    if (!line.granted || line.fen !== undefined) continue;
    if (line.contest) stacked.unknown.push(line.contest.rule);
    else limited.amountOpen = true;
    const { contest, component } = line;
    if (contest) noteMissing(state, contest.facts);
    else if (component?.amount) {
      const { amount } = component;
      within(state.run, { component }, () => noteUnknown(state, 'amount', amount, { component: line.key }));
    }
  }
  stackOthers(state, lines, stacked);
  for (const ready of limits) {
    if (ready.limit.components || ready.limit.scope === 'member' || ready.limit.of === 'heads') continue;
    if (ready.limit.of === 'money') limitLines(state, ready, lines, limited);
    else limitCase(state, ready, lines, limited);
  }
  return lines;
}

/** A component's amount in whole fen. Of one that may not be granted no step is told. */
function fenOf(state: Case, component: ReadyComponent, quiet: boolean): number | undefined {
  const { amount } = component;
  if (!amount) return 0;
  const told = state.run.steps?.length;
  const value = within(state.run, { component }, () => amount.tree?.(state.run));
  if (quiet && state.run.steps) state.run.steps.length = told ?? 0;
  return isNum(value) ? toFen(value, amount.amount.rounding) : undefined;
}

/** Of several components only the highest or the first is paid; the version's own amount stands last among them. */
function combineLines(state: Case, lines: readonly Line[], stacked: Stacked): void {
  const { combine } = state.prepared.version;
  if (combine === undefined || combine === 'sum' || state.prepared.caseComponents.length === 0) return;
  const options = lines.filter((line) => line.granted || line.open);
  const { index, open } = takeOne(
    options.map((line) => ({ sure: line.granted, value: line.fen })),
    combine,
  );
  const taken = options[index];
  if (!taken) return;
  if (!open) for (const { key } of options) if (key !== taken.key) stacked.beaten.add(key);
  payOne(options, taken, open ? 'combine' : undefined, taken.contest?.facts);
}

/** A component's own limit takes only that component away. */
function limitComponents(state: Case, ready: ReadyLimit, lines: readonly Line[], limited: Limited, stacked: Stacked): void {
  for (const line of lines) {
    const { component } = line;
    if (!component || !(line.granted || line.open) || !ready.limit.components?.includes(line.key)) continue;
    // An amount that isn't known is asked for by itself.
    if (ready.limit.of === 'money' && line.fen === undefined) continue;
    const own = noLimits();
    const asked: Line = { ...line, granted: true };
    within(state.run, { component }, () => {
      if (ready.limit.of === 'money') limitLines(state, ready, [asked], own);
      else limitCase(state, ready, [asked], own);
    });
    line.fen = asked.fen;
    limited.results.push(...own.results);
    if (own.unknown.length) {
      line.granted = false;
      line.open = true;
      stacked.open.set(line.key, [...(stacked.open.get(line.key) ?? []), ready.limit.id]);
    }
    if (own.failed.length || own.waitlisted) {
      line.granted = false;
      line.open = false;
      stacked.excluded.set(line.key, [...(stacked.excluded.get(line.key) ?? []), ready.limit.id]);
    }
  }
}

import type { ComponentResult, Decision, PredicateResult } from './decision.ts';
import type { Text } from './form.ts';
import { said } from './message.ts';

export const inBoth = ({ zh, en }: Text): Required<Text> => ({ zh, en: en ?? zh });

type Rules = Pick<Decision, 'limits'> & Partial<Pick<Decision, 'stacking'>>;

/** What an id among the failed or the unknown ones means: a condition, a limit, or a rule that pays one of several. */
export function reasonOf(id: string, asked: readonly PredicateResult[], { limits, stacking = [] }: Rules): Required<Text> {
  const predicate = asked.find((one) => one.id === id && one.outcome !== 'met') ?? asked.find((one) => one.id === id);
  if (predicate) return inBoth(predicate.text);
  const limit = limits.find((one) => one.id === id);
  if (limit) {
    const { zh, en } = inBoth(limit.title ?? { zh: id });
    return said(`限额：${zh}`, `limit: ${en}`);
  }
  const rule = stacking.find((one) => one.id === id);
  if (rule) return rule.text ? inBoth(rule.text) : said('与其他部分不能同时享受', 'it is not paid together with another part');
  return id === 'combine' ? said('几项中只发一项，另一项优先', 'one of the parts is paid, and another goes before it') : { zh: id, en: id };
}

/** Why a component gives nothing, or why it isn't known; none where it gives what it should. */
export function componentReasons(decision: Rules & Pick<Decision, 'gaps'>, component: ComponentResult): Required<Text>[] {
  const { key, outcome, predicates, failed, unknown } = component;
  const waits = decision.limits.filter((limit) => limit.outcome === 'waitlisted' && limit.member === undefined);
  const ids = { eligible: [], ineligible: failed, needs_info: unknown, eligible_waitlisted: waits.map(({ id }) => id) }[outcome];
  const gaps = outcome === 'needs_info' ? (decision.gaps ?? []).filter((gap) => gap.component === key) : [];
  return [...[...new Set<string>(ids)].map((id) => reasonOf(id, predicates, decision)), ...gaps.map(({ text }) => inBoth(text))];
}

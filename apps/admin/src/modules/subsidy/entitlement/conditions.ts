import type { Label } from '@rongcai/client';
import { type PolicyVersion, predicatesOf } from '@rongcai/policy';
import type { Predicate } from '../decision.ts';

const MET = /^(符合|Met)\s*[:：]\s*/;
const both = (words: { readonly zh: string; readonly en?: string }): Label => ({ zh: words.zh, en: words.en ?? words.zh });

/** What a condition is called; one without a name of its own goes by the sentence that says it is met. */
export function conditionTitle(document: PolicyVersion, id: string): Label {
  const found = predicatesOf(document).find((one) => one.id === id);
  const words = both(found?.title ?? found?.text?.met ?? { zh: id });
  return { zh: words.zh.replace(MET, ''), en: words.en.replace(MET, '') };
}

/** The conditions of a version with outcomes that were kept without what was seen. */
export function conditionsOf(document: PolicyVersion, outcomes: Readonly<Record<string, string>>): Predicate[] {
  return predicatesOf(document).flatMap(({ id, text, title, severity, clause }) => {
    const outcome = outcomes[id] as Predicate['outcome'] | undefined;
    if (!outcome) return [];
    const words = both(text?.[outcome] ?? title ?? { zh: id });
    return [{ id, outcome, seen: [], text: words, severity: severity ?? 'blocking', evidence: [], ...(clause ? { clause } : {}) }];
  });
}

import type { Label } from '@rongcai/client';
import { type PolicyVersion, predicatesOf } from '@rongcai/policy';
import type { LanguageName } from '../../../language/index.ts';
import { conditionTitle } from '../entitlement/conditions.ts';
import { at, type Draft } from './document.ts';
import { words as w } from './words.ts';

/** Reasons that the language names by itself, each as a sentence. */
export const isBuiltIn = (id: string): id is keyof typeof w.builtIn => Object.hasOwn(w.builtIn, id);

interface Rule {
  readonly id?: string;
  readonly title?: { readonly zh: string; readonly en?: string };
  readonly text?: { readonly zh: string; readonly en?: string };
}

const listOf = <T>(draft: Draft, path: readonly string[]): readonly T[] => {
  const found = at(draft, path);
  return Array.isArray(found) ? found : [];
};

/** What a decision calls by an id, in words: a condition of the case, of its parts or of a member, a limit, what is held beside. */
export function sayCondition(draft: Draft, id: string, language: LanguageName): string {
  if (isBuiltIn(id)) return w.builtIn[id][language];
  const parts = [draft, ...listOf<Draft>(draft, ['components']), ...listOf<Draft>(draft, ['inKind']), at(draft, ['members']) ?? {}];
  for (const part of parts as Draft[]) {
    const version = { ...part, predicates: listOf(part, ['predicates']) } as unknown as PolicyVersion;
    if (predicatesOf(version).some((one) => one.id === id)) return conditionTitle(version, id)[language];
  }
  const rule = [...listOf<Rule>(draft, ['limits']), ...listOf<Rule>(draft, ['stacking'])].find((one) => one.id === id);
  const words: Partial<Label> | undefined = rule?.title ?? rule?.text;
  return words?.[language] ?? words?.zh ?? id;
}

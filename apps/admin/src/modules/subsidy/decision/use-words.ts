import type { Label } from '@rongcai/client';
import { useWords } from '../../../language/index.ts';
import { words } from './words.ts';

/** `p` says words of a decision, with `{name}` filled in. */
export function useDecisionWords() {
  const { language, say, t } = useWords();
  const p = (label: Label, values: Readonly<Record<string, string | number>> = {}) =>
    Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, String(value)), label[language.value]);
  return { p, w: words, say, t, language };
}

import { useWords } from '../../../language/index.ts';
import { words } from './words.ts';

/** `p` says words of the policy pages, with `{name}` filled in. */
export function usePolicyWords() {
  const { language, say, t } = useWords();
  const p = (label: { readonly zh: string; readonly en: string }, values: Readonly<Record<string, string | number>> = {}) =>
    Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, String(value)), label[language.value]);
  const named = (label: { readonly zh: string; readonly en?: string } | undefined, otherwise = '') =>
    label ? ((language.value === 'en' ? label.en : undefined) ?? label.zh) : otherwise;
  return { p, w: words, named, language, say, t };
}

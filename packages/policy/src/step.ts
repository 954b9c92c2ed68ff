import { inQuotes } from './clause.ts';
import type { Text } from './form.ts';
import { say } from './say.ts';
import type { Term } from './term.ts';

const known = new WeakMap<Term, Text>();

/** What a step of the calculation does, in words; told once per tree. */
export function stepText(term: Term): Text {
  const text = known.get(term) ?? { zh: say(term, { language: 'zh' }), en: inQuotes(say(term, { language: 'en' }), false) };
  known.set(term, text);
  return text;
}

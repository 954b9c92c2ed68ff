import type { Component, PolicyVersion } from './form.ts';
import { builtinNames, rowNames } from './phrases.ts';
import { type Quantity, quantityOf, type Usage } from './quantity.ts';
import { type Language, pick, sayAll, sayLiteral, sayValue } from './say-value.ts';
import type { Term } from './term.ts';

/** Who speaks: the language, and what is known around the tree. */
export interface Voice {
  readonly language: Language;
  readonly version?: PolicyVersion;
  readonly usage?: Usage;
  /** The parts that the tree is asked of. */
  readonly asked?: readonly Component[];
  /** How many lists the tree stands in. */
  readonly rows?: number;
}

/** A voice with the means to say what stands inside a tree. */
export interface Speech extends Voice {
  /** In one breath; a bare number is measured as `expected` says. */
  readonly say: (term: Term, expected?: Quantity) => string;
  /** The same within a phrase, in brackets where it would be read wrongly without: a case, a sum. */
  readonly part: (term: Term, expected?: Quantity) => string;
  /** What is asked: a fact that is true or false is said to hold. */
  readonly holds: (term: Term) => string;
  /** For what is asked of the rows of a list. */
  readonly inside: () => Speech;
  readonly or: (zh: string, en: string) => string;
}

const UNMEASURED: Quantity = { kind: 'any' };

/** A literal, or a set of them, as what it stands beside is measured. */
export function sayWritten(term: Term, quantity: Quantity | undefined, { language, version }: Voice): string {
  const own = term.type.of ?? term.type;
  const measured = quantity && (quantity.unit !== undefined || quantity.nameOf !== undefined || quantity.kind === 'money');
  const how: Quantity = measured ? quantity : { ...UNMEASURED, kind: own.kind, nameOf: own.nameOf };
  const inWords = (value: Term['value']): string => sayValue(value, how, language, version?.currency);
  return term.kind === 'set' ? sayAll((term.values ?? []).map(inWords), language) : inWords(term.value);
}

/** What a term is called: by its title, else by its own name in quotes. */
export function nameOf(term: Term, { language, version, rows = 0 }: Voice): string {
  const { definition } = term.type;
  const name = term.name ?? '';
  const title = term.title ?? (term.kind === 'fact' || term.kind === 'item' ? definition?.title : undefined);
  if (title && term.kind === 'item' && (term.level ?? 0) < rows - 1)
    return language === 'zh' ? `前述记录的${title.zh}` : `${title.en ?? title.zh} of the record before`;
  if (title) return pick(title, language);
  if (term.kind === 'item' && Object.hasOwn(rowNames, name)) return rowNames[name]?.[language] ?? name;
  const members = version?.members?.title;
  if (members && name === 'members.all') return language === 'zh' ? `全部${members.zh}` : `all: ${members.en ?? members.zh}`;
  if (members && name === 'members.passing')
    return language === 'zh' ? `符合条件的${members.zh}` : `those that pass: ${members.en ?? members.zh}`;
  return builtinNames[name]?.[language] ?? `“${name}”`;
}

/** A value of the parts themselves: with one part its own, with several each with its part. */
export function sayComponentValue(term: Term, quantity: Quantity | undefined, voice: Voice): string {
  const field = (term.name ?? '').slice('component.'.length);
  const { language, asked = [] } = voice;
  const zh = language === 'zh';
  const titles = asked.map((one) => pick(one.title, language, one.key));
  if (field === 'key') return asked.length === 1 ? (titles[0] ?? '') : zh ? '本项' : 'this part';
  const values = asked.map((one) => one.values?.[field]);
  const said = values.map((value) =>
    value === undefined ? '' : sayLiteral(value, quantity ?? { ...UNMEASURED, kind: term.type.kind }, language),
  );
  if (asked.length === 0) return zh ? `本项的“${field}”` : `“${field}” of the part`;
  if (new Set(said).size === 1) return said[0] ?? '';
  return said.map((value, index) => (zh ? `${value}（${titles[index]}）` : `${value} (${titles[index]})`)).join(zh ? '、' : ', ');
}

/** What a dated value comes to, where the version knows but one. */
export function sayOnly(term: Term, voice: Voice): string | undefined {
  const { version, usage, language } = voice;
  const values = version?.parameters?.[term.name ?? '']?.values ?? [];
  const [day] = term.args;
  const atAnchor = day?.kind === 'fact' && day.name === 'anchor.date';
  const { from, to } = version?.effective ?? {};
  const holding = atAnchor
    ? values.filter((one) => (to === undefined || one.from < to) && (one.to === undefined || from === undefined || from < one.to))
    : values;
  const [only, ...others] = holding;
  if (!only || others.length > 0 || Array.isArray(only.value) || typeof only.value === 'object') return undefined;
  return sayLiteral(only.value, quantityOf(term, usage), language, version?.currency);
}

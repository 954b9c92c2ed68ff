import type { Message } from '@rongcai/policy';
import type { LanguageName } from '../../../language/index.ts';
import { yuan } from '../../../ui/format.ts';
import { words as w } from './words.ts';

/** What a check found, in the words that the editor has for it. */
const own = <T>(names: Readonly<Record<string, T>>, name: string): T | undefined => (Object.hasOwn(names, name) ? names[name] : undefined);

export const sayCode = (code: string, language: LanguageName): string => own(w.codes, code)?.[language] ?? code;

const quoted = (text: string) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};
type TitleOf = (id: string) => string;
const asIs: TitleOf = (id) => id;

function sayValue(what: string, text: string, language: LanguageName, titleOf: TitleOf): string {
  const value = quoted(text);
  if (what.endsWith('Fen') && typeof value === 'number') return yuan(value);
  if (what === 'outcome') return own(w.outcomes, String(value))?.[language] ?? String(value);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return JSON.stringify(value);
  if (!Array.isArray(value)) return String(text);
  const words = value.map((one) => (typeof one === 'string' ? titleOf(one) : JSON.stringify(one)));
  return words.join(language === 'zh' ? '、' : ', ') || (language === 'zh' ? '无' : 'none');
}

/** `amountFen: expected 150000, found 0` as a sentence. */
export function sayDifference(difference: Message, language: LanguageName, titleOf: TitleOf = asIs): string {
  const [, what = '', wanted = '', found = ''] = /^(\w+): expected (.*), found (.*)$/.exec(difference.en) ?? [];
  if (!what) return difference[language];
  return w.differs[language]
    .replace('{what}', own(w.what, what)?.[language] ?? what)
    .replace('{wanted}', sayValue(what, wanted, language, titleOf))
    .replace('{found}', sayValue(what, found, language, titleOf));
}

/** An example's finding holds its name and all its differences. */
export function sayFinding(
  { code, message }: { readonly code: string; readonly message: Message },
  language: LanguageName,
  titleOf: TitleOf = asIs,
): string {
  const [, name, differences] = (code === 'example' && /^(.*?): (\w+: expected .*)$/.exec(message.en)) || [];
  if (name === undefined || differences === undefined) return message[language];
  const said = differences.split(/; (?=\w+: expected )/).map((en) => sayDifference({ zh: en, en }, language, titleOf));
  return language === 'zh' ? `${name}：${said.join('；')}` : `${name}: ${said.join('; ')}`;
}

/** The parts of a document as its editor calls them. */
const parts: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  title: w.titleZh,
  key: w.key,
  version: w.version,
  regionCode: w.region,
  basis: w.basis,
  beneficiary: w.beneficiary,
  anchor: w.anchor,
  effective: w.from,
  period: w.claimPeriod,
  automatic: w.automatic,
  legalBasis: w.legalBasis,
  parameters: w.parameters,
  tables: w.tables,
  eligibility: w.sections.predicates,
  predicates: w.sections.predicates,
  components: w.components,
  inKind: w.inKind,
  members: w.members,
  amount: w.amount,
  schedule: w.schedule,
  limits: w.limits,
  stacking: w.stacking,
  recovery: w.recovery,
  examples: w.examples,
  exampleFacts: w.examples,
};

interface Named {
  readonly title?: { readonly zh: string; readonly en?: string };
  readonly id?: string;
}

/** `/examples/0` as people read it, by the names that the document gives its parts; null for the document as a whole. */
export function sayPlace(pointer: string, language: LanguageName, document?: Readonly<Record<string, unknown>>): string | null {
  const [, part, which] = pointer.split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (!part) return null;
  const name = own(parts, part)?.[language] ?? part;
  const isNumber = which !== undefined && /^\d+$/.test(which);
  if (which === undefined || !(isNumber || ['parameters', 'tables'].includes(part))) return name;
  const place = own((document?.[part] ?? {}) as Readonly<Record<string, Named>>, which);
  const title = place?.title?.[language] ?? place?.title?.zh ?? (isNumber && part !== 'examples' ? undefined : place?.id);
  return `${name} ${title ? `“${title}”` : isNumber ? String(Number(which) + 1) : which}`;
}

/** On which page of the editor a place is. */
export function tabOf(pointer: string): keyof typeof w.tabs {
  const part = pointer.split('/')[1] ?? '';
  if (['parameters', 'tables'].includes(part)) return 'values';
  if (['predicates', 'applyWithin'].includes(part)) return 'conditions';
  if (['amount', 'components', 'combine', 'schedule', 'inKind', 'members'].includes(part)) return 'amount';
  if (['limits', 'stacking', 'recovery'].includes(part)) return 'limits';
  return ['facts', 'definitions', 'calendar', 'conventions', 'evidence'].includes(part) ? 'expert' : 'head';
}

import { allIndustries, allOccupations, allRegions } from '@rongcai/codes';
import type { FactDefinition } from '@rongcai/policy';
import { currentLanguage } from '../../../language/index.ts';
import { occupations } from '../../../ui/occupations.ts';
import { isFoundIn } from '../../../ui/pinyin.ts';
import { knownPolicies } from './known-policies.ts';
import { names } from './names.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** By what else it is found. */
  readonly also: readonly (string | undefined)[];
}

/** What has codes: a fact, a field of a list, or a column by where the rules use it. */
export type Coded = Pick<FactDefinition, 'codes' | 'codeList'>;

export const isCoded = (one: Coded | undefined): boolean => Boolean(one?.codes?.length) || one?.codeList !== undefined;

const choice = (value: string, zh: string | undefined, en: string | undefined, ...also: string[]): Choice => ({
  value,
  label: (currentLanguage() === 'en' ? en : zh) ?? zh ?? value,
  also: [zh, en, value, ...also],
});

function listed(list: string): Choice[] {
  if (list === 'region')
    return allRegions().map(({ code, name, nameEn, pinyin }) => choice(code, name, nameEn, pinyin.replaceAll(' ', '')));
  if (list === 'industry') return allIndustries().map(({ code, zh, en }) => choice(code, zh, en));
  if (list === 'policy') return [...knownPolicies()].map(([key, { title, names: both }]) => choice(key, title, title, ...both));
  if (list !== 'occupation') return [];
  const own = new Set(occupations.value.map(({ code }) => code));
  return [...occupations.value, ...allOccupations().filter(({ code }) => !own.has(code))].map(({ code, zh, en }) => choice(code, zh, en));
}

/** What may be chosen, as many as can be looked through; `typed` narrows it. */
export function choicesOf({ codes, codeList }: Coded, typed: string, most = 60): Choice[] {
  const all = codes?.length ? codes.map(({ code, zh, en }) => choice(code, zh, en)) : codeList ? listed(codeList) : [];
  const found: Choice[] = [];
  for (const one of all) {
    if (isFoundIn(typed, one.also)) found.push(one);
    if (found.length >= most) break;
  }
  return found;
}

/** What a code is called; the code itself where it has no name. */
export function codeName({ codes, codeList }: Coded, code: string): string {
  const own = codes?.find((one) => one.code === code);
  const name = own?.zh ? { zh: own.zh, en: own.en } : codeList ? names(codeList, code) : undefined;
  return (currentLanguage() === 'en' ? name?.en : undefined) ?? name?.zh ?? code;
}

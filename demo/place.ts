import { readFileSync } from 'node:fs';
import { newId } from '../apps/api/src/kernel/ids.ts';
import { type SyntheticCreditCodeKind, syntheticCreditCode } from '../packages/codes/src/index.ts';
import type { Bulk, Entry } from './bulk.ts';
import { type Chance, chance } from './random.ts';

export interface GivenOrganization {
  readonly key: string;
  readonly name: string;
  readonly kind?: SyntheticCreditCodeKind;
  readonly industry?: string;
  readonly size?: 'micro' | 'small' | 'medium' | 'large';
  readonly occupations?: readonly string[];
  readonly photovoltaic?: boolean;
}

interface Trade {
  readonly name: string;
  readonly industry: string;
  readonly occupations: readonly string[];
  readonly photovoltaic?: boolean;
}

/** Enterprises whose names are put together: prefix, word, trade. */
export interface Pattern {
  readonly count: number;
  readonly prefix: readonly string[];
  readonly words: readonly string[];
  readonly trades: readonly Trade[];
}

/** What every place has. */
export interface Place {
  readonly key: string;
  readonly regionCode: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly seat: string;
  readonly dial: string;
  readonly streets: readonly string[];
  /** Where its people come from, the most frequent first. */
  readonly homes: readonly string[];
  readonly majors: readonly string[];
  readonly organizations: readonly GivenOrganization[];
}

export interface Organization extends GivenOrganization {
  readonly id: string;
  readonly kind: SyntheticCreditCodeKind;
}

export function readPlace<P extends Place>(key: string): P {
  return JSON.parse(readFileSync(new URL(`places/${key}.json`, import.meta.url), 'utf8')) as P;
}

/** Names from a pattern, each once: words and trades are gone through in step so that neighbours differ. */
export function composed({ count, prefix, words, trades }: Pattern, key: string): GivenOrganization[] {
  if (count > words.length * trades.length) throw new Error(`the pattern ${key} has fewer than ${count} names`);
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / words.length);
    const trade = trades[(index + round) % trades.length] as Trade;
    const word = words[index % words.length] as string;
    const size = (['small', 'small', 'medium', 'micro', 'medium', 'large'] as const)[(index * 7 + round) % 6] as 'small';
    const photovoltaic = trade.photovoltaic === true;
    const { industry, occupations } = trade;
    return {
      key: `${key}${index}`,
      name: `${prefix[(index * 3 + round) % prefix.length]}${word}${trade.name}`,
      industry,
      occupations,
      size,
      photovoltaic,
    };
  });
}

let creditCodes = 0;

export function restartCreditCodes(): void {
  creditCodes = 0;
}

export const nextCreditCode = (kind: SyntheticCreditCodeKind): string => syntheticCreditCode(10_000_000 + ++creditCodes * 37, kind);

const contacts = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧';

export async function addOrganizations(
  bulk: Bulk,
  place: Place,
  given: readonly GivenOrganization[],
  since: string,
  districts?: readonly string[],
): Promise<Organization[]> {
  const luck = chance(`${place.key} organizations ${since}`);
  const organizations = given.map((one) => ({ ...one, kind: one.kind ?? 'enterprise', id: newId(Date.parse(since)) }));
  await bulk.add(
    { table: 'organizations', noun: 'organization', module: 'directory', parties: ['id'] },
    organizations.map((one) => ({
      id: one.id,
      createdAt: instant(between(luck, since, 60)),
      regionCode: districts && one.kind === 'enterprise' ? luck.one(districts) : place.regionCode,
      status: 'verified',
      name: one.name,
      kind: one.kind,
      uscc: nextCreditCode(one.kind),
      industryCode: one.industry ?? null,
      size: one.size ?? null,
      contactName: luck.one([...contacts]) + luck.one(['经理', '主任', '老师', '主管']),
      contactPhone: `${place.dial}-555${luck.whole(1000, 9999)}`,
      bankAccount: `9900${luck.whole(10_000_000, 99_999_999)}${luck.whole(100_000, 999_999)}`,
      address: `${place.seat}${luck.one(place.streets)}${luck.whole(1, 188)}号`,
    })),
  );
  return organizations;
}

/** A moment of a working day, as an instant. */
export function instant(date: string, time = '10:00'): Date {
  return new Date(`${date}T${time}:00+08:00`);
}

/** A day within `days` from `from`. */
export function between(luck: Chance, from: string, days: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + luck.whole(0, days) * 86_400_000).toISOString().slice(0, 10);
}

export type { Entry };

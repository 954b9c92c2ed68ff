// 国民经济行业分类: GB/T 4754-2017 (with amendment 1 of 2019), sections and divisions.
import { industryLines } from './industries.data.ts';

export interface Industry {
  /** A letter for a section (`C`), two digits for a division (`30`). */
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** The section of a division; `null` for sections. */
  readonly sectionCode: string | null;
}

let industries: ReadonlyMap<string, Industry> | undefined;

/** A section (`C`) or division (`30`, also with its section: `C30`); `undefined` for any other text. Longer classes belong to the division of their first two digits. */
export function findIndustry(code: string): Industry | undefined {
  const map = industryMap();
  const [, section, division = ''] = /^([A-T])(\d\d)$/.exec(code) ?? [];
  const found = map.get(section ? division : code);
  return section && found?.sectionCode !== section ? undefined : found;
}

/** The 20 sections, each followed by its divisions: 97 of them. */
export function allIndustries(): readonly Industry[] {
  return [...industryMap().values()];
}

function industryMap(): ReadonlyMap<string, Industry> {
  industries ??= readIndustries();
  return industries;
}

function readIndustries(): ReadonlyMap<string, Industry> {
  const map = new Map<string, Industry>();
  let section: string | null = null;
  for (const line of industryLines.trim().split('\n')) {
    const [code = '', zh = '', en = ''] = line.split('|');
    if (/^[A-T]$/.test(code)) section = code;
    map.set(code, { code, zh, en, sectionCode: code === section ? null : section });
  }
  return map;
}

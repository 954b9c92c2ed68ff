// 行政区划代码: GB/T 2260. Six digits: two for the province, two for the city, two for the county.
import { regionLines } from './regions.data.ts';
import { retiredRegionLines } from './regions.retired.ts';

export { regionsAsOf } from './regions.data.ts';

export type RegionLevel = 'nation' | 'province' | 'city' | 'county';

export interface Region {
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
  /** The code one level up; the nation (`000000`) above provinces; `null` above the nation. */
  readonly parentCode: string | null;
  /** Syllables without tones, separated by blanks: `kun du lun qu`. For search, not for display. */
  readonly pinyin: string;
  /** Transliterated name with its kind: `Kundulun District`. */
  readonly nameEn: string;
  /** `YYYY-MM-DD`; only on codes that are no longer given. */
  readonly retiredOn?: string;
  /** The present code of (most of) its area; only on codes that are no longer given. */
  readonly replacedBy?: string;
}

export interface RegionListOptions {
  /** Codes no longer given are left out unless this is true. */
  readonly withRetired?: boolean;
}

/** `code >= from && code < to`, compared as text, selects a region and everything below it. */
export interface RegionRange {
  readonly from: string;
  readonly to: string;
}

export const nationCode = '000000';

interface RegionIndex {
  readonly byCode: ReadonlyMap<string, Region>;
  readonly current: readonly Region[];
  readonly all: readonly Region[];
  readonly children: ReadonlyMap<string, readonly Region[]>;
}

const nation: Region = {
  code: nationCode,
  name: '全国',
  level: 'nation',
  parentCode: null,
  pinyin: 'quan guo',
  nameEn: 'Whole nation',
};
let index: RegionIndex | undefined;

/** The region of a code, also of a retired one and of `000000`; `undefined` when the table doesn't have it. */
export function findRegion(code: string): Region | undefined {
  return regionIndex().byCode.get(code);
}

/** The region that stands for a code today: itself, or what replaced a retired one; `undefined` when the table doesn't have it. */
export function currentRegion(code: string): Region | undefined {
  let region = findRegion(code);
  while (region?.replacedBy) region = findRegion(region.replacedBy);
  return region;
}

/** All regions in the order of their codes, without the nation. */
export function allRegions(options: RegionListOptions = {}): readonly Region[] {
  return options.withRetired ? regionIndex().all : regionIndex().current;
}

/** Level by the shape of the code alone, so it also answers for codes that aren't in the table. Throws `RangeError` unless six digits. */
export function regionLevel(code: string): RegionLevel {
  requireShape(code);
  if (code === nationCode) return 'nation';
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'county';
}

/**
 * The regions above, from the province down to the nearest; empty for provinces and the nation.
 * By the shape of the code, so retired and unknown counties have ancestors too; unknown ancestors are left out.
 * Throws `RangeError` unless six digits.
 */
export function regionAncestors(code: string): readonly Region[] {
  requireShape(code);
  const codes = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`];
  return [...new Set(codes)]
    .filter((above) => above !== code && above !== nationCode)
    .map(findRegion)
    .filter((region) => region !== undefined);
}

/** The regions directly below in the order of their codes; the provinces below `000000`. Empty for counties and unknown codes. */
export function regionChildren(code: string, options: RegionListOptions = {}): readonly Region[] {
  const children = regionIndex().children.get(code) ?? [];
  return options.withRetired ? children : children.filter((region) => region.retiredOn === undefined);
}

/**
 * The codes of a region and of everything below as a half-open range: 150000 → 150000…160000, 150200 → 150200…150300,
 * 150203 → 150203…150204, 000000 → 000000…999999. Throws `RangeError` unless six digits.
 */
export function regionRange(code: string): RegionRange {
  const level = regionLevel(code);
  if (level === 'nation') return { from: nationCode, to: '999999' };
  const step = level === 'province' ? 10_000 : level === 'city' ? 100 : 1;
  return { from: code, to: String(Math.min(Number(code) + step, 999_999)).padStart(6, '0') };
}

/** Whether `code` is the region `scopeCode` or lies below it. Throws `RangeError` unless both have six digits. */
export function isWithinRegion(code: string, scopeCode: string): boolean {
  requireShape(code);
  const { from, to } = regionRange(scopeCode);
  return code >= from && code < to;
}

function requireShape(code: string): void {
  if (!/^\d{6}$/.test(code)) throw new RangeError(`a division code has six digits: ${code}`);
}

// Read on first use: importing the package costs nothing.
function regionIndex(): RegionIndex {
  index ??= readTable();
  return index;
}

function readTable(): RegionIndex {
  const current = regionLines.trim().split('\n').map(readLine);
  const retired = retiredRegionLines.trim().split('\n').map(readLine);
  const all = [...current, ...retired].sort((a, b) => (a.code < b.code ? -1 : 1));
  const children = new Map<string, Region[]>();
  for (const region of all) {
    const siblings = children.get(region.parentCode ?? '');
    if (siblings) siblings.push(region);
    else children.set(region.parentCode ?? '', [region]);
  }
  return { byCode: new Map([nation, ...all].map((region) => [region.code, region])), current, all, children };
}

function readLine(line: string): Region {
  const [code = '', name = '', pinyin = '', nameEn = '', retiredOn, replacedBy] = line.split('|');
  const level = regionLevel(code);
  const region: Region = { code, name, level, parentCode: parentCodeOf(code, level), pinyin, nameEn };
  return retiredOn && replacedBy ? { ...region, retiredOn, replacedBy } : region;
}

function parentCodeOf(code: string, level: RegionLevel): string {
  if (level === 'province') return nationCode;
  return level === 'city' ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`;
}

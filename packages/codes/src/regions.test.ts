import fc from 'fast-check';
import {
  allRegions,
  currentRegion,
  findRegion,
  isWithinRegion,
  nationCode,
  regionAncestors,
  regionChildren,
  regionLevel,
  regionRange,
} from './regions.ts';

const codes = (regions: readonly { code: string }[]) => regions.map((region) => region.code);
const anyRegion = fc.constantFrom(...allRegions({ withRetired: true }));

describe('divisions (GB/T 2260)', () => {
  test.each([
    ['150000', '内蒙古自治区', 'province', 'Inner Mongolia'],
    ['150200', '包头市', 'city', 'Baotou City'],
    ['150203', '昆都仑区', 'county', 'Kundulun District'],
    ['140823', '闻喜县', 'county', 'Wenxi County'],
    ['410400', '平顶山市', 'city', 'Pingdingshan City'],
    ['350211', '集美区', 'county', 'Jimei District'],
    ['441802', '清城区', 'county', 'Qingcheng District'],
    ['110100', '市辖区', 'city', 'Municipal Districts'],
    ['429004', '仙桃市', 'county', 'Xiantao City'],
    ['341500', '六安市', 'city', "Lu'an City"],
    ['130726', '蔚县', 'county', 'Yuxian County'],
    ['810000', '香港特别行政区', 'province', 'Hong Kong'],
  ])('%s is %s', (code, name, level, nameEn) => {
    expect(findRegion(code)).toMatchObject({ code, name, level, nameEn });
  });

  test('readings that a dictionary gets wrong', () => {
    expect(findRegion('310112')?.pinyin).toBe('min hang qu');
    expect(findRegion('321012')?.pinyin).toBe('jiang du qu');
    expect(findRegion('500000')?.pinyin).toBe('chong qing shi');
    expect(findRegion('653100')?.pinyin).toBe('ka shi di qu');
  });

  test('the table is whole: 34 provinces, each code once, each parent known, names not empty', () => {
    const regions = allRegions();
    expect(regions.filter((region) => region.level === 'province')).toHaveLength(34);
    expect(regions.length).toBeGreaterThan(3200);
    expect(new Set(codes(allRegions({ withRetired: true }))).size).toBe(allRegions({ withRetired: true }).length);
    expect(codes(regions)).toEqual([...codes(regions)].sort());
    for (const region of allRegions({ withRetired: true })) {
      expect(findRegion(region.parentCode ?? '')).toBeDefined();
      expect(region.name && region.nameEn).toBeTruthy();
      expect(region.pinyin).toMatch(/^[a-z]+( [a-z]+)*$/);
    }
  });

  test('the whole nation stands above and apart', () => {
    expect(findRegion(nationCode)).toMatchObject({ name: '全国', level: 'nation', parentCode: null });
    expect(codes(allRegions())).not.toContain(nationCode);
    expect(regionChildren(nationCode)).toHaveLength(34);
  });

  test('ancestors and children', () => {
    expect(codes(regionAncestors('150203'))).toEqual(['150000', '150200']);
    expect(codes(regionAncestors('150200'))).toEqual(['150000']);
    expect(regionAncestors('150000')).toEqual([]);
    expect(regionAncestors(nationCode)).toEqual([]);
    expect(codes(regionChildren('150200'))).toEqual([
      '150202',
      '150203',
      '150204',
      '150205',
      '150206',
      '150207',
      '150221',
      '150222',
      '150223',
    ]);
    expect(codes(regionChildren('441900'))).toEqual([]);
    expect(regionChildren('nonsense')).toEqual([]);
  });

  test.each([
    ['150000', '150000', '160000'],
    ['150200', '150200', '150300'],
    ['150203', '150203', '150204'],
    ['659900', '659900', '660000'],
    ['150299', '150299', '150300'],
    ['820000', '820000', '830000'],
    ['000000', '000000', '999999'],
  ])('range of %s', (code, from, to) => {
    expect(regionRange(code)).toEqual({ from, to });
  });

  test('scope', () => {
    expect(isWithinRegion('150203', '150200')).toBe(true);
    expect(isWithinRegion('150200', '150203')).toBe(false);
    expect(isWithinRegion('150300', '150200')).toBe(false);
    expect(isWithinRegion('820000', nationCode)).toBe(true);
    expect(isWithinRegion(nationCode, '150000')).toBe(false);
    expect(isWithinRegion(nationCode, nationCode)).toBe(true);
  });

  test('a range selects exactly a region and what hangs below it', () => {
    const all = allRegions({ withRetired: true });
    fc.assert(
      fc.property(anyRegion, (scope) => {
        const { from, to } = regionRange(scope.code);
        const inRange = codes(all.filter(({ code }) => code >= from && code < to));
        const below = (code: string): string[] => [
          code,
          ...regionChildren(code, { withRetired: true }).flatMap((child) => below(child.code)),
        ];
        expect(inRange).toEqual(below(scope.code).sort());
      }),
      { numRuns: 60 },
    );
  });

  test('retired codes still resolve, lead to a present one and stay out of lists', () => {
    expect(findRegion('330103')).toMatchObject({ name: '下城区', retiredOn: '2021-04-09', replacedBy: '330105' });
    expect(currentRegion('330103')?.name).toBe('拱墅区');
    expect(currentRegion('150203')?.code).toBe('150203');
    expect(currentRegion('999999')).toBeUndefined();
    expect(codes(regionChildren('330100'))).not.toContain('330103');
    expect(codes(regionChildren('330100', { withRetired: true }))).toContain('330103');
    const present = new Set(codes(allRegions()));
    for (const region of allRegions({ withRetired: true })) {
      if (region.retiredOn === undefined) continue;
      expect(region.retiredOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(present.has(region.code)).toBe(false);
      expect(present.has(region.replacedBy ?? '')).toBe(true);
    }
  });

  test('a code that is none is refused or unknown', () => {
    for (const text of ['', '1502', '15020a', '1502033']) {
      expect(findRegion(text)).toBeUndefined();
      expect(() => regionLevel(text)).toThrow(RangeError);
      expect(() => regionRange(text)).toThrow(RangeError);
      expect(() => isWithinRegion(text, '150000')).toThrow(RangeError);
    }
  });
});

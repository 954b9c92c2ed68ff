import { allDegrees, compareDegrees, findDegree } from './degrees.ts';
import { allIndustries, findIndustry } from './industries.ts';
import { allOccupations, findOccupation, isOccupationCode } from './occupations.ts';
import { allSkillLevels, compareSkillLevels, findSkillLevel, type SkillLevel, skillLevelCodes } from './skill-levels.ts';

describe('skill levels', () => {
  test('eight, from 学徒工 to 首席技师', () => {
    expect(allSkillLevels().map((level) => level.zh)).toEqual([
      '学徒工',
      '初级工',
      '中级工',
      '高级工',
      '技师',
      '高级技师',
      '特级技师',
      '首席技师',
    ]);
    expect(allSkillLevels().map((level) => level.code)).toEqual([...skillLevelCodes]);
    expect(allSkillLevels().map((level) => level.order)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('sorts from low to high', () => {
    const mixed: SkillLevel[] = ['technician', 'novice', 'chief_technician', 'junior'];
    expect(mixed.sort(compareSkillLevels)).toEqual(['novice', 'junior', 'technician', 'chief_technician']);
    expect(compareSkillLevels('advanced', 'advanced')).toBe(0);
  });

  test('certificates count down', () => {
    expect(findSkillLevel('junior')).toMatchObject({ certificateGrade: 5 });
    expect(findSkillLevel('senior_technician')).toMatchObject({ certificateGrade: 1 });
    expect(findSkillLevel('master')).toBeUndefined();
  });
});

describe('degrees', () => {
  test('order', () => {
    expect(compareDegrees('bachelor', 'associate')).toBeGreaterThan(0);
    expect(compareDegrees('associate', 'doctor')).toBeLessThan(0);
    expect(compareDegrees('secondary', 'vocational_secondary')).toBe(0);
    expect(allDegrees()).toHaveLength(6);
    expect(findDegree('master')?.zh).toBe('硕士研究生');
    expect(findDegree('none')).toBeUndefined();
  });
});

describe('industries (GB/T 4754-2017)', () => {
  test('20 sections and 97 divisions, numbered without a gap', () => {
    const sections = allIndustries().filter((industry) => industry.sectionCode === null);
    const divisions = allIndustries().filter((industry) => industry.sectionCode !== null);
    expect(sections.map((section) => section.code).join('')).toBe('ABCDEFGHIJKLMNOPQRST');
    expect(divisions.map((division) => division.code)).toEqual(
      Array.from({ length: 97 }, (_, index) => String(index + 1).padStart(2, '0')),
    );
    for (const industry of allIndustries()) expect(industry.zh && industry.en).toBeTruthy();
  });

  test('divisions know their section', () => {
    expect(findIndustry('13')).toMatchObject({ sectionCode: 'C' });
    expect(findIndustry('43')).toMatchObject({ sectionCode: 'C' });
    expect(findIndustry('44')).toMatchObject({ sectionCode: 'D' });
    expect(findIndustry('38')).toMatchObject({ zh: '电气机械和器材制造业' });
    expect(findIndustry('97')).toMatchObject({ sectionCode: 'T' });
    expect(findIndustry('98')).toBeUndefined();
  });

  test('a division is also found by its section and its number together, if it is of that section', () => {
    expect(findIndustry('P83')).toMatchObject({ zh: '教育', code: '83' });
    expect(findIndustry('C83')).toBeUndefined();
  });
});

describe('occupations', () => {
  test.each([
    ['6-31-01-03', '电工'],
    ['6-18-02-04', '焊工'],
    ['6-18-01-01', '车工'],
    ['6-20-01-01', '装配钳工'],
    ['4-10-01-05', '养老护理员'],
    ['4-10-01-03', '保育师'],
    ['4-01-06-02', '互联网营销师'],
    ['6-24-02-04', '光伏组件制造工'],
    ['6-10-02-02', '炼焦工'],
    ['6-15-05-03', '陶瓷烧成工'],
    ['6-31-07-03', '工业机器人系统操作员'],
  ])('%s is %s', (code, zh) => expect(findOccupation(code)).toMatchObject({ code, zh }));

  test('well formed, in order, each once', () => {
    const codes = allOccupations().map((occupation) => occupation.code);
    expect(codes.length).toBeGreaterThan(200);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(codes.every(isOccupationCode)).toBe(true);
    expect(new Set(allOccupations().map((occupation) => occupation.zh)).size).toBe(codes.length);
    for (const occupation of allOccupations()) expect(occupation.en).toMatch(/^[A-Z]/);
    expect(isOccupationCode('6-31-1-3')).toBe(false);
    expect(findOccupation('6-99-99-99')).toBeUndefined();
  });
});

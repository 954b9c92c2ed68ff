// 新八级工 skill levels: 人社部发〔2022〕14号.

export const skillLevelCodes = [
  'novice',
  'junior',
  'intermediate',
  'advanced',
  'technician',
  'senior_technician',
  'special_technician',
  'chief_technician',
] as const;

export type SkillLevel = (typeof skillLevelCodes)[number];

export interface SkillLevelTitle {
  readonly code: SkillLevel;
  /** 1 for the lowest to 8 for the highest. */
  readonly order: number;
  readonly zh: string;
  readonly en: string;
  /** The number printed on certificates: 5 (junior) to 1 (senior technician); the other three have none. */
  readonly certificateGrade?: 1 | 2 | 3 | 4 | 5;
}

const titles: readonly SkillLevelTitle[] = [
  { code: 'novice', order: 1, zh: '学徒工', en: 'Novice' },
  { code: 'junior', order: 2, zh: '初级工', en: 'Junior worker', certificateGrade: 5 },
  { code: 'intermediate', order: 3, zh: '中级工', en: 'Intermediate worker', certificateGrade: 4 },
  { code: 'advanced', order: 4, zh: '高级工', en: 'Advanced worker', certificateGrade: 3 },
  { code: 'technician', order: 5, zh: '技师', en: 'Technician', certificateGrade: 2 },
  { code: 'senior_technician', order: 6, zh: '高级技师', en: 'Senior technician', certificateGrade: 1 },
  { code: 'special_technician', order: 7, zh: '特级技师', en: 'Special technician' },
  { code: 'chief_technician', order: 8, zh: '首席技师', en: 'Chief technician' },
];

/** The eight levels from the lowest to the highest. */
export function allSkillLevels(): readonly SkillLevelTitle[] {
  return titles;
}

/** Titles and order of a level; `undefined` for any other text. */
export function findSkillLevel(code: string): SkillLevelTitle | undefined {
  return titles.find((title) => title.code === code);
}

/** Negative when `a` is lower than `b`, 0 when equal, positive when higher: fits `Array.prototype.sort`. */
export function compareSkillLevels(a: SkillLevel, b: SkillLevel): number {
  return skillLevelCodes.indexOf(a) - skillLevelCodes.indexOf(b);
}

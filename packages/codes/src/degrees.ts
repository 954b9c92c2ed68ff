// 学历: the levels of GB/T 4658-2006 that vacancies and subsidies ask for; primary and junior secondary count as none.

export const degreeCodes = ['secondary', 'vocational_secondary', 'associate', 'bachelor', 'master', 'doctor'] as const;

export type Degree = (typeof degreeCodes)[number];

export interface DegreeTitle {
  readonly code: Degree;
  /** 1 for the lowest; the two kinds of secondary school stand side by side with 1. */
  readonly order: number;
  readonly zh: string;
  readonly en: string;
}

const titles: readonly DegreeTitle[] = [
  { code: 'secondary', order: 1, zh: '高中', en: 'Senior secondary school' },
  { code: 'vocational_secondary', order: 1, zh: '中专（中职、技校）', en: 'Vocational secondary school' },
  { code: 'associate', order: 2, zh: '大专（高职）', en: 'Associate degree (higher vocational)' },
  { code: 'bachelor', order: 3, zh: '本科', en: "Bachelor's degree" },
  { code: 'master', order: 4, zh: '硕士研究生', en: "Master's degree" },
  { code: 'doctor', order: 5, zh: '博士研究生', en: 'Doctorate' },
];

/** The degrees from the lowest to the highest. */
export function allDegrees(): readonly DegreeTitle[] {
  return titles;
}

/** Titles and order of a degree; `undefined` for any other text. */
export function findDegree(code: string): DegreeTitle | undefined {
  return titles.find((title) => title.code === code);
}

/** Negative when `a` is lower than `b`, 0 when neither is higher: senior and vocational secondary school are equal. */
export function compareDegrees(a: Degree, b: Degree): number {
  return orderOf(a) - orderOf(b);
}

function orderOf(degree: Degree): number {
  return titles.find((title) => title.code === degree)?.order ?? 0;
}

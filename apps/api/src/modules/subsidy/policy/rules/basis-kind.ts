import { text } from '../../../../kernel/text.ts';

/** The kinds of record that claims rest on, as people call them. */
export const basisKinds = {
  enrollment: text('学员报名', 'Enrollment'),
  'training-class': text('培训班', 'Training class'),
  certificate: text('证书', 'Certificate'),
  employment: text('就业', 'Employment'),
  person: text('人员', 'Person'),
  organization: text('单位', 'Organization'),
  apprenticeship: text('学徒', 'Apprenticeship'),
  'apprenticeship-program': text('学徒班', 'Apprenticeship program'),
  internship: text('实习见习', 'Internship'),
  'evaluation-case': text('评价申报', 'Evaluation case'),
};
export type BasisKind = keyof typeof basisKinds;

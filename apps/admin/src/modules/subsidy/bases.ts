/** The resource that holds the records of each kind of basis. */
export const bases: Readonly<Record<string, readonly [module: string, resource: string]>> = {
  enrollment: ['training', 'enrollments'],
  'training-class': ['training', 'training-classes'],
  certificate: ['evaluation', 'certificates'],
  employment: ['directory', 'employments'],
  person: ['directory', 'people'],
  organization: ['directory', 'organizations'],
  apprenticeship: ['apprenticeship', 'apprenticeships'],
  'apprenticeship-program': ['apprenticeship', 'apprenticeship-programs'],
  internship: ['internship', 'internships'],
  'evaluation-case': ['evaluation', 'evaluation-cases'],
};

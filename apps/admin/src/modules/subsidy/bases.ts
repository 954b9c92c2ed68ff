/** The resource that holds the records of each kind of basis. */
export const bases: Readonly<Record<string, readonly [module: string, resource: string]>> = {
  enrollment: ['training', 'enrollments'],
  certificate: ['evaluation', 'certificates'],
  employment: ['directory', 'employments'],
  apprenticeship: ['apprenticeship', 'apprenticeships'],
};

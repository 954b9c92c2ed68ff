import { text } from '../../kernel/text.ts';
import type { Module } from '../../platform/http/module.ts';
import { type Context, insert, type ValuesFor } from '../../platform/records.ts';
import { directoryRoutes, employments, organizations, people } from './directory.routes.ts';
import { directoryWords } from './directory.words.ts';
import { type EmploymentRow, employmentTable } from './employment.table.ts';

export { type EmploymentRow, employmentTable } from './employment.table.ts';
export { organizationTable } from './organization.table.ts';
export { degreeField, occupationField, personTable, skillLevelField } from './person.table.ts';
export { checkRegion } from './rules/codes.ts';

/** The employment that a placement, an apprenticeship or a hire brings about; one for each source record. */
export function employ(ctx: Context, values: ValuesFor<EmploymentRow>): Promise<EmploymentRow> {
  return insert(ctx, employmentTable, values);
}

export const directory: Module = {
  name: 'directory',
  label: text('基础信息', 'Directory'),
  words: directoryWords,
  resources: [organizations, people, employments],
  routes: directoryRoutes,
};

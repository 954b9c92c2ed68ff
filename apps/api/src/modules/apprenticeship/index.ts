import { text } from '../../kernel/text.ts';
import type { Module } from '../../platform/http/module.ts';
import { apprenticeships } from './apprenticeship.routes.ts';
import { apprenticeshipWords } from './apprenticeship.words.ts';
import { apprenticeshipPrograms } from './program.routes.ts';

export { apprenticeshipTable } from './apprenticeship.table.ts';
export { programTable } from './program.table.ts';

export const apprenticeship: Module = {
  name: 'apprenticeship',
  label: text('新型学徒制', 'Apprenticeship'),
  words: apprenticeshipWords,
  resources: [apprenticeshipPrograms, apprenticeships],
};

import { text } from '../../kernel/text.ts';
import type { Module } from '../../platform/http/module.ts';
import { evaluationCases, evaluationQuotas, evaluationSchemes } from './case.routes.ts';
import { certificateRoutes, certificates } from './certificate.routes.ts';
import { evaluationWords } from './evaluation.words.ts';

export { caseTable } from './case.table.ts';
export { issueCertificate } from './certificate.commands.ts';
export { certificateTable } from './certificate.table.ts';

export const evaluation: Module = {
  name: 'evaluation',
  label: text('人才评价', 'Evaluation'),
  words: evaluationWords,
  resources: [evaluationSchemes, evaluationQuotas, evaluationCases, certificates],
  routes: certificateRoutes,
};

import { resource } from '../../platform/http/resource.ts';
import { endProgram } from './program.commands.ts';
import { programTable } from './program.table.ts';

const course = ['name', 'occupationCode', 'level', 'termMonths', 'theoryHours', 'practiceHours', 'startOn', 'endOn', 'headcount'] as const;
const optional = ['apprenticesPerMentor', 'advanceShareBp', 'agreementNumber', 'agreementText'] as const;
const makers = ['clerk', 'platform', 'enterprise', 'provider'];

export const apprenticeshipPrograms = resource({
  table: programTable,
  path: 'apprenticeship-programs',
  list: {
    filters: ['status', 'regionCode', 'enterpriseId', 'providerId', 'occupationCode', 'level', 'startOn', 'endOn', 'createdAt'],
    search: ['name', 'number'],
    sorts: ['createdAt', 'startOn', 'headcount'],
    defaultSort: '-createdAt',
  },
  create: { by: makers, required: ['enterpriseId', 'providerId', 'regionCode', ...course], optional },
  patch: { by: makers, in: ['draft'], fields: [...course, ...optional] },
  actions: {
    return: { reason: 'returnedReason' },
    reject: { reason: 'returnedReason', run: endProgram },
    finish: { run: endProgram },
    cancel: { run: endProgram },
  },
});

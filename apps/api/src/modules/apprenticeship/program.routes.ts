import { action, resource } from '../../platform/http/resource.ts';
import { body, patchBody, Reason, view } from '../../platform/http/schemas.ts';
import type { Context } from '../../platform/records.ts';
import { changeProgram, createProgram, endProgram } from './program.commands.ts';
import { type ProgramRow, programTable } from './program.table.ts';

const course = ['name', 'occupationCode', 'level', 'termMonths', 'theoryHours', 'practiceHours', 'startOn', 'endOn', 'headcount'] as const;
const optional = ['apprenticesPerMentor', 'advanceShareBp', 'agreementNumber', 'agreementText'] as const;
const makers = ['clerk', 'platform', 'enterprise', 'provider'];

export const apprenticeshipPrograms = resource({
  table: programTable,
  path: 'apprenticeship-programs',
  view: view(programTable, 'ApprenticeshipProgram', 'all'),
  list: {
    filters: ['status', 'regionCode', 'enterpriseId', 'providerId', 'occupationCode', 'level', 'startOn', 'endOn', 'createdAt'],
    search: ['name', 'number'],
    sorts: ['createdAt', 'startOn', 'headcount'],
    defaultSort: '-createdAt',
  },
  create: {
    by: makers,
    body: body(programTable, 'NewApprenticeshipProgram', { required: ['enterpriseId', 'providerId', 'regionCode', ...course], optional }),
    run: createProgram,
  },
  patch: {
    by: makers,
    in: ['draft'],
    body: patchBody(programTable, 'ApprenticeshipProgramPatch', [...course, ...optional]),
    run: changeProgram,
  },
  actions: {
    return: action(Reason, async (_ctx, _row, { reason }) => ({ returnedReason: reason })),
    reject: action(Reason, async (ctx: Context, row: ProgramRow, { reason }) => {
      await endProgram(ctx, row);
      return { returnedReason: reason };
    }),
    finish: { run: endProgram },
    cancel: { run: endProgram },
  },
});

import { Type } from 'typebox';
import { action, resource } from '../../platform/http/resource.ts';
import { labelled, shape } from '../../platform/http/schemas.ts';
import {
  activateApprenticeship,
  changeApprenticeship,
  createApprenticeship,
  failApprenticeship,
  fileApprenticeship,
  passApprenticeship,
  type SigningParty,
  signAgreement,
  terminateApprenticeship,
} from './apprenticeship.commands.ts';
import { apprenticeshipTable } from './apprenticeship.table.ts';

const terms = ['enterpriseMentor', 'schoolMentor', 'hireKind', 'postKind', 'contractMonths'] as const;
const makers = ['clerk', 'platform', 'enterprise', 'provider'];
const day = (zh: string, en: string) => Type.String({ format: 'date', minLength: 10, maxLength: 10, ...labelled(zh, en) });

const parties = {
  apprentice: { zh: '学徒', en: 'Apprentice' },
  enterprise: { zh: '企业', en: 'Enterprise' },
  provider: { zh: '培训机构', en: 'Provider' },
};
const Signature = shape(
  'ApprenticeshipSignature',
  Type.Object({
    party: Type.Unsafe<SigningParty>({
      type: 'string',
      enum: Object.keys(parties),
      'x-labels': parties,
      ...labelled('签订方', 'Party'),
    }),
    signedOn: Type.Optional(day('签订日期', 'Signed')),
  }),
);
export const apprenticeships = resource({
  table: apprenticeshipTable,
  path: 'apprenticeships',
  list: {
    filters: [
      'status',
      'regionCode',
      'programId',
      'personId',
      'enterpriseId',
      'providerId',
      'hireKind',
      'startedOn',
      'endedOn',
      'createdAt',
    ],
    search: ['personName', 'enterpriseMentor', 'schoolMentor'],
    sorts: ['createdAt', 'personName'],
    defaultSort: '-createdAt',
  },
  create: { by: makers, required: ['programId', 'personId', ...terms], optional: ['monthlyWageFen'], run: createApprenticeship },
  patch: { by: makers, in: ['draft'], fields: [...terms, 'monthlyWageFen'], run: changeApprenticeship },
  actions: {
    sign: action(Signature, signAgreement),
    file: { run: fileApprenticeship },
    activate: { takes: ['startedOn'], run: activateApprenticeship },
    pause: { reason: 'audited' },
    pass: { takes: ['score', 'assessor'], run: passApprenticeship },
    fail: { takes: ['score', 'assessor'], run: failApprenticeship },
    complete: { run: async (ctx) => ({ endedOn: ctx.today }) },
    terminate: { takes: ['endedOn'], reason: 'endReason', run: terminateApprenticeship },
  },
});

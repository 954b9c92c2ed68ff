import { text as label } from '../../kernel/text.ts';
import { date, integer, reference, text, uuid } from '../../platform/database/fields.ts';
import { type RowOf, table } from '../../platform/database/table.ts';
import { occupationField, skillLevelField } from '../directory/index.ts';
import { caseLifecycle } from './case.lifecycle.ts';

export const caseTable = table({
  name: 'evaluation_cases',
  noun: 'evaluation-case',
  label: label('评价申报', 'Evaluation case'),
  module: 'evaluation',
  place: 'region',
  lifecycle: caseLifecycle,
  numbered: 'SB',
  parties: { organizer: 'organizerId', employer: 'employerId' },
  copies: { schemeId: { organizerId: 'organizerId', regionCode: 'regionCode' }, personId: { personName: 'realName' } },
  fields: {
    schemeId: reference('evaluation_schemes').label('评价计划', 'Scheme'),
    organizerId: reference('organizations').label('评价机构', 'Organizer'),
    personId: reference('people').label('申报人', 'Person'),
    personName: text(60).label('姓名', 'Name'),
    employerId: reference('organizations').label('工作单位', 'Employer'),
    occupationCode: occupationField(),
    level: skillLevelField(),
    evidence: text(2_000).nullable().label('业绩材料', 'Evidence'),
    score: integer(0, 100).nullable().label('评审得分', 'Score'),
    reviewedById: uuid().nullable().label('评审人', 'Reviewer'),
    quotaId: reference('evaluation_quotas').nullable().label('名额', 'Quota'),
    awardedOn: date().nullable().label('认定日期', 'Awarded'),
    certificateId: reference('certificates').nullable().label('证书', 'Certificate'),
    endReason: text(500).nullable().label('不予认定或撤销理由', 'Why rejected or revoked'),
  },
  uniques: {
    live: {
      columns: ['schemeId', 'personId', 'level'],
      where: "status NOT IN ('rejected', 'revoked')",
      code: 'already-claimed',
      pointer: '/level',
      message: label('该人员已申报此等级', 'The person has a case for this level in the scheme already'),
    },
  },
  indices: {
    place: { columns: ['regionCode', 'status', 'createdAt'] },
    scheme: { columns: ['schemeId', 'level', 'status'] },
    person: { columns: ['personId'] },
    employer: { columns: ['employerId'] },
  },
});
export type CaseRow = RowOf<typeof caseTable>;

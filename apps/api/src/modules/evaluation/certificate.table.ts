import { text as label } from '../../kernel/text.ts';
import { date, oneOf, reference, text, uuid } from '../../platform/database/fields.ts';
import { type RowOf, table } from '../../platform/database/table.ts';
import { occupationField, skillLevelField } from '../directory/index.ts';
import { certificateLifecycle } from './certificate.lifecycle.ts';

export const certificateTable = table({
  name: 'certificates',
  noun: 'certificate',
  label: label('证书', 'Certificate'),
  module: 'evaluation',
  place: 'region',
  lifecycle: certificateLifecycle,
  parties: { issuer: 'issuerId' },
  fields: {
    number: text(40).label('证书编号', 'Number'),
    personId: reference('people').label('人员', 'Person'),
    issuerId: reference('organizations').label('发证单位', 'Issuer'),
    occupationCode: occupationField(),
    level: skillLevelField(),
    issuedOn: date().label('发证日期', 'Issued'),
    expiresOn: date().nullable().label('有效期至', 'Expires'),
    source: oneOf({
      assessment: label('培训考核', 'Assessment'),
      evaluation: label('人才评价', 'Evaluation'),
      import: label('导入', 'Import'),
    }).label('来源', 'Source'),
    sourceId: uuid().nullable().label('来源记录', 'Source record'),
    revokedReason: text(500).nullable().label('撤销理由', 'Why revoked'),
  },
  uniques: { number: { columns: ['number'] }, source: { columns: ['source', 'sourceId'], where: 'source_id IS NOT NULL' } },
  indices: { person: { columns: ['personId'] }, place: { columns: ['regionCode', 'createdAt'] } },
});
export type CertificateRow = RowOf<typeof certificateTable>;

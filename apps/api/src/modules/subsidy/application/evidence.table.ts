import { text as label } from '../../../kernel/text.ts';
import { code, reference, text } from '../../../platform/database/fields.ts';
import { table } from '../../../platform/database/table.ts';

/** 证明材料: a file that stands for a kind of evidence. The digest is copied, so that one file on many claims is found. */
export const evidenceTable = table({
  name: 'application_evidence',
  noun: 'application-evidence',
  label: label('证明材料', 'Evidence'),
  module: 'subsidy',
  place: 'region',
  fields: {
    applicationId: reference('subsidy_applications').label('补贴申请', 'Application'),
    kind: text(80).label('材料类别', 'Kind of evidence'),
    fileId: reference('files').label('文件', 'File'),
    fileName: text(200).label('文件名', 'Name'),
    sha256: code(64, '^[0-9a-f]{64}$').label('SHA-256 摘要', 'SHA-256'),
    attachedByName: text(120).label('提交人', 'Attached by'),
  },
  uniques: {
    once: {
      columns: ['applicationId', 'kind', 'fileId'],
      code: 'already-attached',
      pointer: '/fileId',
      message: label('该文件已作为此类材料附上', 'The file is attached as this kind of evidence already'),
    },
  },
  indices: { digest: { columns: ['sha256'] } },
});

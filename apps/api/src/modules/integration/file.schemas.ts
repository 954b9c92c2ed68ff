import { fileFormats } from '../../platform/file-formats.ts';
import { type FileRow, fileTable, LARGEST_FILE } from '../../platform/files.ts';
import { view } from '../../platform/http/schemas.ts';

export const FileView = view(
  fileTable,
  'File',
  ['name', 'format', 'size', 'sha256', 'organizationId', 'recordType', 'recordId', 'createdBy'],
  {
    mediaType: {
      schema: { type: 'string' },
      of: (row: FileRow) => fileFormats[row.format].mediaType,
      label: { zh: '内容类型', en: 'Media type' },
    },
  },
);

const mediaTypes = Object.values(fileFormats).map((format) => format.mediaType);

/** The bytes as they are; a schema without a type holds for any of them. */
export const fileBody = {
  content: Object.fromEntries(
    [...mediaTypes, 'application/octet-stream'].map((type) => [type, { schema: { description: `At most ${LARGEST_FILE} bytes` } }]),
  ),
};

export const fileHeaders = {
  'x-filename': {
    type: 'string',
    minLength: 1,
    maxLength: 2000,
    description: "The name in the form of RFC 8187, for example UTF-8''%E5%90%8D%E5%8D%95.xlsx",
    pattern: "^([Uu][Tt][Ff]-8'[A-Za-z0-9-]*')?([A-Za-z0-9!#$&+.^_`|~-]|%[0-9A-Fa-f]{2})+$",
  },
};

export const uploadQuery = {
  type: 'object',
  additionalProperties: false,
  properties: {
    regionCode: {
      type: 'string',
      pattern: '^[0-9]{6}$',
      minLength: 6,
      maxLength: 6,
      description: 'Where it belongs; by default the region of the caller',
    },
    organizationId: {
      type: 'string',
      format: 'uuid',
      minLength: 36,
      maxLength: 36,
      description: 'The organization that may read it, too; a bound client stores for its own',
    },
    recordType: {
      type: 'string',
      maxLength: 60,
      pattern: '^[a-z-]+$',
      description: 'Kind of the record that it belongs to, for example training-order: who may read that may fetch the bytes',
    },
    recordId: { type: 'string', format: 'uuid', minLength: 36, maxLength: 36, description: 'Id of that record' },
  },
};

/** What a file looks like when it is fetched. */
export const fileContent = Object.fromEntries(mediaTypes.map((type) => [type, { schema: { description: 'The bytes' } }]));

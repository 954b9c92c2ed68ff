import { Type } from 'typebox';
import { PLAIN_TEXT } from '../../../platform/database/fields.ts';
import { labelled } from '../../../platform/http/schemas.ts';
import { LONGEST_DOCUMENT } from './rules/document-number.ts';

/** The number of a document by which money came. */
export const DocumentNumber = Type.String({
  minLength: 1,
  maxLength: LONGEST_DOCUMENT,
  pattern: PLAIN_TEXT,
  description: 'Kept in its plain form: width, spaces, capitals, kinds of brackets and characters that nobody sees make no other document',
  ...labelled('凭证号', 'Document'),
});

import { fieldError, invalid } from '../../../../kernel/errors.ts';

/** The number of a document as the ledger keeps it, and what makes two numbers the same one. */
export interface DocumentNumber {
  readonly shown: string;
  readonly key: string;
}

export const LONGEST_DOCUMENT = 40;

/**
 * One document has one number, however it is typed: with full-width digits, in capitals or not, with spaces between, in
 * one kind of brackets or another, with characters that nobody sees. It is kept in its plain form, and compared
 * without what differs by the keyboard only.
 * @throws a 400 when nothing is left that could be read, or more than the ledger has room for
 */
export function documentNumber(typed: string): DocumentNumber {
  const shown = typed
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .normalize('NFKC')
    .trim();
  const key = shown
    .toLowerCase()
    .replaceAll(' ', '')
    .replace(/\p{Ps}/gu, '(')
    .replace(/\p{Pe}/gu, ')')
    .replace(/\p{Pd}/gu, '-');
  if (key === '') throw invalid(fieldError('/documentNumber', 'minLength', '凭证号没有可见的字符', 'has no character that can be seen'));
  if (shown.length > LONGEST_DOCUMENT)
    throw invalid(
      fieldError('/documentNumber', 'maxLength', `凭证号最多 ${LONGEST_DOCUMENT} 个字符`, `has at most ${LONGEST_DOCUMENT} characters`),
    );
  return { shown, key };
}

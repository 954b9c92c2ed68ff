import { checkCreditCode } from '@rongcai/codes';
import { fieldError, invalid } from '../../kernel/errors.ts';
import type { Context, ValuesFor } from '../../platform/records.ts';
import type { OrganizationRow } from './organization.table.ts';

/** Refuses a code that GB 32100 refuses, naming the check that failed. */
export async function createOrganization(_ctx: Context, given: ValuesFor<OrganizationRow>): Promise<ValuesFor<OrganizationRow>> {
  const checked = checkCreditCode(given.uscc ?? '');
  if (!checked.ok) throw invalid(fieldError('/uscc', checked.code, checked.zh, checked.en));
  return { ...given, uscc: checked.value };
}

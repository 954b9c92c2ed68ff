import type { AnyRow } from '@rongcai/client';
import { api } from '../../api.ts';
import type { ActionFact } from '../../module.ts';
import { accountsOf } from './batch-facts.ts';

/** The accounts of a returned payment; a batch takes the one that the register has then. */
export async function reissueFacts(payment: AnyRow): Promise<ActionFact[]> {
  const { data: application } = await api.read('subsidy-applications', String(payment.applicationId));
  const register = application?.beneficiary === 'organization' ? 'organizations' : 'people';
  const payee = application && (await api.read(register, String(application.beneficiaryId))).data;
  return accountsOf(payment.payeeAccount, payee?.bankAccount);
}

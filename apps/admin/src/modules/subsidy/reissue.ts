import type { AnyRow } from '@rongcai/client';
import { api } from '../../api.ts';
import type { ActionFact } from '../../module.ts';
import { accountsOf } from './batch-facts.ts';

/** The account that a payee has in its register now, masked; undefined where the caller may not see it. */
async function accountNow(payment: AnyRow): Promise<unknown> {
  const { data: application } = await api.read('subsidy-applications', String(payment.applicationId), { include: 'person,organization' });
  const payee = application?.beneficiary === 'organization' ? application.organization : application?.person;
  return (payee as AnyRow | null | undefined)?.bankAccount;
}

/** The accounts of a returned payment; a batch takes the one that the register has then. */
export const reissueFacts = async (payment: AnyRow): Promise<ActionFact[]> => accountsOf(payment.payeeAccount, await accountNow(payment));

import type { AnyRow, Label } from '@rongcai/client';
import { api } from '../../api.ts';
import type { ActionFact } from '../../module.ts';
import { accountsOf, accountWarning } from './batch-facts.ts';

/** The account that a payee has in its register now, masked; undefined where the caller may not see it. */
async function accountNow(payment: AnyRow): Promise<unknown> {
  const { data: application } = await api.read('subsidy-applications', String(payment.applicationId), { include: 'person,organization' });
  const payee = application?.beneficiary === 'organization' ? application.organization : application?.person;
  return (payee as AnyRow | null | undefined)?.bankAccount;
}

/** The accounts of a returned payment; a batch takes the one that the register has then. */
export const reissueFacts = async (payment: AnyRow): Promise<ActionFact[]> => accountsOf(payment.payeeAccount, await accountNow(payment));

/** Asked for at once; a long list takes several rounds. */
const ROUND = 10;

/** What speaks against making many returned payments anew: those that would go to the same account again, or to none. */
export async function reissueAllWarning(payments: readonly AnyRow[]): Promise<Label | null> {
  const accounts: unknown[] = [];
  for (let from = 0; from < payments.length; from += ROUND)
    accounts.push(...(await Promise.all(payments.slice(from, from + ROUND).map(accountNow))));
  return accountWarning(payments.map(({ payeeAccount }, index) => [payeeAccount, accounts[index]]));
}

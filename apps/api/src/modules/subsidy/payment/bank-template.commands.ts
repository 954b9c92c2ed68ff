import { checkPaymentTemplate, checkReturnTemplate, type PaymentTemplate, type ReturnTemplate } from './rules/bank-template.ts';

interface Forms {
  payment?: PaymentTemplate | undefined;
  returns?: ReturnTemplate | undefined;
}

/** @throws a 400 that names the place of what is missing or can't be */
export function checkTemplate<T extends Forms>(given: T): T {
  if (given.payment) checkPaymentTemplate(given.payment);
  if (given.returns) checkReturnTemplate(given.returns);
  return given;
}

import { component, view } from '../../../platform/http/schemas.ts';
import { bankReturnTable } from './bank-return.table.ts';

export const BankReturnView = view(bankReturnTable, 'BankReturn', 'all');

export const PaymentTrace = component('PaymentTrace', {
  type: 'object',
  additionalProperties: true,
  description: 'From the payment back to the trainee that it was paid for',
});

export const templateQuery = {
  type: 'object',
  additionalProperties: false,
  properties: {
    template: {
      type: 'string',
      minLength: 1,
      maxLength: 80,
      pattern: '^[A-Za-z0-9-]+$',
      description: "Id of a template, or sample-csv or sample-fixed; otherwise the fund's, else sample-csv",
    },
  },
};

const text = { schema: { type: 'string' } };
export const bankFileBody = { description: 'As the template says', content: { 'text/csv': text, 'text/plain': text } };

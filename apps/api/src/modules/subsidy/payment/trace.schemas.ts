import { component } from '../../../platform/http/schemas.ts';

export const PaymentTrace = component('PaymentTrace', {
  type: 'object',
  additionalProperties: true,
  description: 'From the payment back to the trainee that it was paid for',
});

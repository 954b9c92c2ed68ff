import { component } from '../../../platform/http/schemas.ts';
import { MemberView, TraineeView } from '../application/member.schemas.ts';

export const PaymentTrace = component('PaymentTrace', {
  type: 'object',
  additionalProperties: true,
  description: 'From the payment back to the trainee that it was paid for',
  properties: {
    trainee: TraineeView.ref,
    members: {
      type: 'array',
      items: MemberView.ref,
      description: 'Of a claim that counts a list: whom it was paid for, and who of the list was not',
    },
  },
  required: ['trainee', 'members'],
});

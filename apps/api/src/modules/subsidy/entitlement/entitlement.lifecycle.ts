import { defineLifecycle } from '../../../kernel/lifecycle.ts';
import { text } from '../../../kernel/text.ts';

const answerers = ['clerk', 'platform', 'beneficiary'];

/**
 * 免申即享: found by a run, offered, and taken or not. What is no longer due is withdrawn by a later run; what finds no
 * place waits until a later run has one for it.
 */
export const entitlementLifecycle = defineLifecycle({
  initial: 'offered',
  states: {
    waitlisted: text('候补', 'Waitlisted'),
    offered: text('待确认', 'Offered'),
    accepted: text('已确认', 'Accepted'),
    declined: text('已放弃', 'Declined'),
    expired: text('已失效', 'Expired'),
  },
  actions: {
    offer: { label: text('递补', 'Offer'), from: ['waitlisted'], to: 'offered', by: ['timer'] },
    accept: { label: text('确认享受', 'Accept'), from: ['offered'], to: 'accepted', by: answerers },
    decline: { label: text('放弃', 'Decline'), from: ['offered'], to: 'declined', by: answerers },
    expire: { label: text('失效', 'Expire'), from: ['waitlisted', 'offered'], to: 'expired', by: ['timer'] },
  },
});

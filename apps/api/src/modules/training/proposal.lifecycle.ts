import { defineLifecycle } from '../../kernel/lifecycle.ts';
import { text } from '../../kernel/text.ts';

/** 应单: a provider or college answers an open order. */
export const proposalLifecycle = defineLifecycle({
  initial: 'submitted',
  states: {
    submitted: text('已应单', 'Submitted'),
    selected: text('已选定', 'Selected'),
    declined: text('未选定', 'Declined'),
    withdrawn: text('已撤回', 'Withdrawn'),
  },
  actions: {
    select: { label: text('选定', 'Select'), from: ['submitted'], to: 'selected', by: ['clerk', 'enterprise'] },
    decline: { label: text('不选', 'Decline'), from: ['submitted'], to: 'declined', by: ['clerk', 'enterprise'] },
    withdraw: { label: text('撤回', 'Withdraw'), past: 'withdrawn', from: ['submitted'], to: 'withdrawn', by: ['clerk', 'provider'] },
  },
});

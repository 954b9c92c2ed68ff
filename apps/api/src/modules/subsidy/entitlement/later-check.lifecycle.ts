import { defineLifecycle } from '../../../kernel/lifecycle.ts';
import { text } from '../../../kernel/text.ts';

/** 事后抽查: who was drawn is looked at once, by a person who had no hand in the approval. */
export const laterCheckLifecycle = defineLifecycle({
  initial: 'open',
  states: { open: text('待核查', 'Open'), passed: text('核查合格', 'Passed'), failed: text('核查不合格', 'Failed') },
  actions: {
    pass: { label: text('核查合格', 'Pass'), from: ['open'], to: 'passed', by: ['reviewer'] },
    fail: { label: text('核查不合格', 'Fail'), from: ['open'], to: 'failed', by: ['reviewer'] },
  },
});

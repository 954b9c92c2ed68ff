import { defineLifecycle } from '../../kernel/lifecycle.ts';
import { text } from '../../kernel/text.ts';

export const certificateLifecycle = defineLifecycle({
  initial: 'valid',
  states: { valid: text('有效', 'Valid'), revoked: text('已撤销', 'Revoked') },
  actions: { revoke: { label: text('撤销', 'Revoke'), from: ['valid'], to: 'revoked', by: ['reviewer'] } },
});

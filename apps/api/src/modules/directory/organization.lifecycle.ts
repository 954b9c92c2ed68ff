import { defineLifecycle } from '../../kernel/lifecycle.ts';
import { text } from '../../kernel/text.ts';

export const organizationLifecycle = defineLifecycle({
  initial: 'pending',
  states: { pending: text('待核实', 'Pending'), verified: text('已核实', 'Verified'), suspended: text('已暂停', 'Suspended') },
  actions: {
    verify: { label: text('核实', 'Verify'), from: ['pending'], to: 'verified', by: ['clerk', 'reviewer'] },
    suspend: { label: text('暂停', 'Suspend'), from: ['pending', 'verified'], to: 'suspended', by: ['clerk', 'reviewer'] },
    reinstate: { label: text('恢复', 'Reinstate'), from: ['suspended'], to: 'verified', by: ['reviewer'] },
  },
});

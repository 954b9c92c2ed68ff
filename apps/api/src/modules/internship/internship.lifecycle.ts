import { defineLifecycle } from '../../kernel/lifecycle.ts';
import { text } from '../../kernel/text.ts';

const hosts = ['clerk', 'platform', 'host'];

/** 实习见习: from the application to the end of the stay, and to the job when the host keeps the person. */
export const internshipLifecycle = defineLifecycle({
  initial: 'applied',
  states: {
    applied: text('已申请', 'Applied'),
    matched: text('已对接', 'Matched'),
    active: text('实习中', 'Active'),
    completed: text('已完成', 'Completed'),
    retained: text('已留用', 'Retained'),
    terminated: text('已终止', 'Terminated'),
  },
  actions: {
    match: { label: text('对接', 'Match'), from: ['applied'], to: 'matched', by: ['clerk', 'platform'] },
    activate: { label: text('开始实习', 'Activate'), from: ['matched'], to: 'active', by: hosts },
    complete: { label: text('完成', 'Complete'), from: ['active'], to: 'completed', by: hosts },
    retain: { label: text('留用', 'Retain'), from: ['completed'], to: 'retained', by: hosts },
    terminate: { label: text('终止', 'Terminate'), from: ['applied', 'matched', 'active'], to: 'terminated', by: hosts },
  },
});

/** States in which a person is an intern, or about to be: one such internship for each person and time. */
export const live = ['applied', 'matched', 'active'] as const;

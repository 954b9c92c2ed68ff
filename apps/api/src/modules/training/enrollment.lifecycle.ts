import { defineLifecycle } from '../../kernel/lifecycle.ts';
import { text } from '../../kernel/text.ts';

const runners = ['clerk', 'platform', 'provider'];

/** 报名: a worker's way through one class, from the application to a job. */
export const enrollmentLifecycle = defineLifecycle({
  initial: 'applied',
  states: {
    applied: text('已报名', 'Applied'),
    waitlisted: text('候补', 'Waitlisted'),
    admitted: text('已录取', 'Admitted'),
    attending: text('在读', 'Attending'),
    completed: text('已结业', 'Completed'),
    passed: text('考核合格', 'Passed'),
    placed: text('已上岗', 'Placed'),
    failed: text('考核未合格', 'Failed'),
    withdrawn: text('已退出', 'Withdrawn'),
    dropped: text('中途退学', 'Dropped'),
    rejected: text('未录取', 'Rejected'),
  },
  actions: {
    promote: { label: text('递补', 'Promote'), from: ['waitlisted'], to: 'applied', by: ['timer'] },
    admit: { label: text('录取', 'Admit'), from: ['applied'], to: 'admitted', by: runners },
    start: { label: text('开课', 'Start'), from: ['admitted'], to: 'attending', by: ['timer'] },
    complete: { label: text('结业', 'Complete'), from: ['attending'], to: 'completed', by: runners },
    pass: { label: text('考核合格', 'Pass'), from: ['completed'], to: 'passed', by: runners },
    fail: { label: text('考核未合格', 'Fail'), from: ['attending', 'completed'], to: 'failed', by: runners },
    place: { label: text('上岗', 'Place'), from: ['passed'], to: 'placed', by: ['clerk', 'platform', 'enterprise', 'provider'] },
    withdraw: {
      label: text('退出', 'Withdraw'),
      past: 'withdrawn',
      from: ['applied', 'waitlisted', 'admitted'],
      to: 'withdrawn',
      by: runners,
    },
    drop: { label: text('中途退学', 'Drop'), from: ['attending'], to: 'dropped', by: runners },
    reject: { label: text('不予录取', 'Reject'), from: ['applied', 'waitlisted'], to: 'rejected', by: runners },
  },
});

/** States that hold a seat of the class. */
const seated = ['applied', 'admitted', 'attending', 'completed', 'passed', 'placed'] as const;
/** States in which a person is in the class or waits for it: one such enrollment for each person and class. */
export const live = [...seated, 'waitlisted'] as const;

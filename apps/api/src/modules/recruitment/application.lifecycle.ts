import { defineLifecycle } from '../../kernel/lifecycle.ts';
import { text } from '../../kernel/text.ts';

const employers = ['clerk', 'platform', 'enterprise'];
const open = ['submitted', 'screened', 'interviewing', 'offered'] as const;

/** 投递: a person's way from the application to the job. */
export const applicationLifecycle = defineLifecycle({
  initial: 'submitted',
  states: {
    submitted: text('已投递', 'Submitted'),
    screened: text('初筛通过', 'Screened'),
    interviewing: text('面试中', 'Interviewing'),
    offered: text('已发录用通知', 'Offered'),
    hired: text('已录用', 'Hired'),
    rejected: text('不合适', 'Rejected'),
    withdrawn: text('已撤回', 'Withdrawn'),
  },
  actions: {
    screen: { label: text('初筛通过', 'Screen'), from: ['submitted'], to: 'screened', by: employers },
    interview: { label: text('邀请面试', 'Interview'), from: ['screened'], to: 'interviewing', by: employers },
    offer: { label: text('发录用通知', 'Offer'), from: ['interviewing'], to: 'offered', by: employers },
    hire: { label: text('录用', 'Hire'), from: ['offered'], to: 'hired', by: employers },
    reject: { label: text('不合适', 'Reject'), from: open, to: 'rejected', by: employers },
    withdraw: { label: text('撤回', 'Withdraw'), past: 'withdrawn', from: open, to: 'withdrawn', by: ['clerk', 'platform'] },
  },
});

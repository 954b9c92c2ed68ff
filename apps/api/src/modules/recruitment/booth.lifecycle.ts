import { defineLifecycle } from '../../kernel/lifecycle.ts';
import { text } from '../../kernel/text.ts';

/** 展位: an enterprise's place at a fair. */
export const boothLifecycle = defineLifecycle({
  initial: 'applied',
  states: {
    applied: text('已申请', 'Applied'),
    approved: text('已通过', 'Approved'),
    rejected: text('未通过', 'Rejected'),
    attended: text('已参会', 'Attended'),
    absent: text('未参会', 'Absent'),
  },
  actions: {
    approve: { label: text('通过', 'Approve'), from: ['applied'], to: 'approved', by: ['reviewer', 'host'] },
    reject: { label: text('不予通过', 'Reject'), from: ['applied'], to: 'rejected', by: ['reviewer', 'host'] },
    attend: { label: text('签到', 'Attend'), from: ['approved'], to: 'attended', by: ['clerk', 'platform', 'host'] },
    miss: { label: text('缺席', 'Miss'), from: ['approved'], to: 'absent', by: ['timer'] },
  },
});

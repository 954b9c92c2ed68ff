import { defineLifecycle } from '../../kernel/lifecycle.ts';
import { text } from '../../kernel/text.ts';

/** 企业订单: an enterprise orders trained people. */
export const orderLifecycle = defineLifecycle({
  initial: 'draft',
  states: {
    draft: text('草稿', 'Draft'),
    submitted: text('已提交', 'Submitted'),
    open: text('征集中', 'Open'),
    awarded: text('已定标', 'Awarded'),
    delivering: text('实施中', 'Delivering'),
    closed: text('已完结', 'Closed'),
    rejected: text('未通过', 'Rejected'),
    canceled: text('已取消', 'Canceled'),
  },
  actions: {
    submit: { label: text('提交', 'Submit'), from: ['draft'], to: 'submitted', by: ['clerk', 'platform', 'enterprise'] },
    approve: { label: text('批准', 'Approve'), from: ['submitted'], to: 'open', by: ['reviewer'] },
    return: { label: text('退回', 'Return'), from: ['submitted'], to: 'draft', by: ['reviewer'] },
    reject: { label: text('不予通过', 'Reject'), from: ['submitted'], to: 'rejected', by: ['reviewer'] },
    award: {
      label: text('定标', 'Award'),
      from: ['open'],
      to: 'awarded',
      by: ['clerk', 'enterprise'],
      guard: (row) =>
        row.seatsAwarded === 0
          ? { code: 'nothing-selected', message: text('请先选定至少一个应单方案', 'Select at least one proposal first') }
          : null,
    },
    start: { label: text('开班', 'Start'), from: ['awarded'], to: 'delivering', by: ['timer'] },
    close: { label: text('完结', 'Close'), from: ['delivering', 'awarded'], to: 'closed', by: ['clerk'] },
    cancel: { label: text('取消', 'Cancel'), from: ['draft', 'submitted', 'open'], to: 'canceled', by: ['clerk', 'enterprise'] },
  },
});

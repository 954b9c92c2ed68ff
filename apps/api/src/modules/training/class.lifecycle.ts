import { defineLifecycle } from '../../kernel/lifecycle.ts';
import { text } from '../../kernel/text.ts';

const runners = ['clerk', 'platform', 'provider'];

export const classLifecycle = defineLifecycle({
  initial: 'planned',
  states: {
    planned: text('筹备', 'Planned'),
    enrolling: text('报名中', 'Enrolling'),
    running: text('培训中', 'Running'),
    assessing: text('考核中', 'Assessing'),
    closed: text('已结班', 'Closed'),
    canceled: text('已取消', 'Canceled'),
  },
  actions: {
    open: { label: text('开放报名', 'Open enrollment'), from: ['planned'], to: 'enrolling', by: runners },
    start: { label: text('开课', 'Start'), from: ['enrolling'], to: 'running', by: runners },
    assess: { label: text('进入考核', 'Assess'), from: ['running'], to: 'assessing', by: runners },
    close: { label: text('结班', 'Close'), from: ['assessing'], to: 'closed', by: ['clerk', 'provider'] },
    cancel: { label: text('取消', 'Cancel'), from: ['planned', 'enrolling'], to: 'canceled', by: ['clerk'] },
  },
});

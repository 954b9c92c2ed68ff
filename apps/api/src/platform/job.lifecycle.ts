import { defineLifecycle } from '../kernel/lifecycle.ts';
import { text } from '../kernel/text.ts';

const clock = ['timer'];

/** Long work that somebody waits for. Only cancel is for people; the worker takes the other steps. */
export const jobLifecycle = defineLifecycle({
  initial: 'queued',
  states: {
    queued: text('排队中', 'Queued'),
    running: text('进行中', 'Running'),
    done: text('已完成', 'Done'),
    failed: text('失败', 'Failed'),
    canceled: text('已取消', 'Canceled'),
  },
  actions: {
    begin: { label: text('开始', 'Begin'), past: 'begun', from: ['queued'], to: 'running', by: clock },
    finish: { label: text('完成', 'Finish'), from: ['running'], to: 'done', by: clock },
    fail: { label: text('失败', 'Fail'), from: ['running'], to: 'failed', by: clock },
    cancel: {
      label: text('取消', 'Cancel'),
      from: ['queued', 'running'],
      to: 'canceled',
      by: ['clerk', 'reviewer', 'finance', 'admin', 'platform', 'owner'],
    },
  },
});

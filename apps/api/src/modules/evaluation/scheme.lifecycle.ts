import { defineLifecycle } from '../../kernel/lifecycle.ts';
import { text } from '../../kernel/text.ts';

/** 评价计划. */
export const schemeLifecycle = defineLifecycle({
  initial: 'draft',
  states: { draft: text('草稿', 'Draft'), published: text('已发布', 'Published'), closed: text('已结束', 'Closed') },
  actions: {
    publish: { label: text('发布', 'Publish'), from: ['draft'], to: 'published', by: ['reviewer'] },
    close: { label: text('结束', 'Close'), from: ['published'], to: 'closed', by: ['clerk', 'reviewer'] },
  },
});

import { defineLifecycle } from '../../kernel/lifecycle.ts';
import { text } from '../../kernel/text.ts';

const hosts = ['clerk', 'platform', 'host'];

/** 实习见习岗位. */
export const postLifecycle = defineLifecycle({
  initial: 'draft',
  states: { draft: text('草稿', 'Draft'), published: text('已发布', 'Published'), closed: text('已关闭', 'Closed') },
  actions: {
    publish: { label: text('发布', 'Publish'), from: ['draft'], to: 'published', by: ['reviewer'] },
    close: { label: text('关闭', 'Close'), from: ['published'], to: 'closed', by: hosts },
  },
});

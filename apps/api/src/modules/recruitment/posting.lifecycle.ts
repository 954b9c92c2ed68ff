import { defineLifecycle } from '../../kernel/lifecycle.ts';
import { text } from '../../kernel/text.ts';

const employers = ['clerk', 'platform', 'enterprise'];

/** 岗位. A posting also ends by itself: when its day has passed, and when its last opening is filled. */
export const postingLifecycle = defineLifecycle({
  initial: 'draft',
  states: {
    draft: text('草稿', 'Draft'),
    submitted: text('待审核', 'Submitted'),
    published: text('招聘中', 'Published'),
    paused: text('已暂停', 'Paused'),
    closed: text('已关闭', 'Closed'),
  },
  actions: {
    submit: { label: text('提交审核', 'Submit'), from: ['draft'], to: 'submitted', by: employers },
    publish: { label: text('发布', 'Publish'), from: ['submitted'], to: 'published', by: ['reviewer'] },
    return: { label: text('退回', 'Return'), from: ['submitted'], to: 'draft', by: ['reviewer'] },
    pause: { label: text('暂停', 'Pause'), from: ['published'], to: 'paused', by: [...employers, 'reviewer'] },
    resume: { label: text('恢复', 'Resume'), from: ['paused'], to: 'published', by: employers },
    close: { label: text('关闭', 'Close'), from: ['published', 'paused'], to: 'closed', by: employers },
    expire: { label: text('到期', 'Expire'), from: ['published', 'paused'], to: 'closed', by: ['timer'] },
    fill: { label: text('招满', 'Fill'), from: ['published', 'paused'], to: 'closed', by: ['timer'] },
  },
});

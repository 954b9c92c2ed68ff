import { defineLifecycle } from '../../kernel/lifecycle.ts';
import { text } from '../../kernel/text.ts';

const hosts = ['clerk', 'platform', 'host'];

/** States in which enterprises and applicants may come to a fair. */
export const openFair = ['published', 'live'];

/** 招聘活动. The bureau's reviewer publishes what a clerk or the host has prepared. */
export const fairLifecycle = defineLifecycle({
  initial: 'draft',
  states: {
    draft: text('草稿', 'Draft'),
    published: text('已发布', 'Published'),
    live: text('进行中', 'Live'),
    ended: text('已结束', 'Ended'),
    archived: text('已归档', 'Archived'),
  },
  actions: {
    publish: { label: text('发布', 'Publish'), from: ['draft'], to: 'published', by: ['reviewer'] },
    start: { label: text('开始', 'Start'), from: ['published'], to: 'live', by: hosts },
    end: { label: text('结束', 'End'), from: ['live'], to: 'ended', by: hosts },
    archive: { label: text('归档', 'Archive'), from: ['ended'], to: 'archived', by: ['clerk'] },
  },
});

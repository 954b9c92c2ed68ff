import { defineLifecycle } from '../../kernel/lifecycle.ts';
import { text } from '../../kernel/text.ts';

const makers = ['clerk', 'platform', 'enterprise', 'provider'];

/** 企业新型学徒制学徒班: an enterprise and a provider train the enterprise's own workers together. */
export const programLifecycle = defineLifecycle({
  initial: 'draft',
  states: {
    draft: text('草稿', 'Draft'),
    submitted: text('已提交', 'Submitted'),
    filed: text('已备案', 'Filed'),
    running: text('培养中', 'Running'),
    completed: text('已结业', 'Completed'),
    rejected: text('不予备案', 'Rejected'),
    canceled: text('已取消', 'Canceled'),
  },
  actions: {
    submit: {
      label: text('提交备案', 'Submit'),
      from: ['draft'],
      to: 'submitted',
      by: makers,
      guard: ({ agreementNumber, agreementText }) =>
        agreementNumber || agreementText
          ? null
          : { code: 'agreement-missing', message: text('请先填写校企合作协议', 'Give the cooperation agreement first') },
    },
    file: { label: text('备案', 'File'), from: ['submitted'], to: 'filed', by: ['reviewer'] },
    return: { label: text('退回', 'Return'), from: ['submitted'], to: 'draft', by: ['reviewer'] },
    reject: { label: text('不予备案', 'Reject'), from: ['submitted'], to: 'rejected', by: ['reviewer'] },
    start: {
      label: text('开班', 'Start'),
      from: ['filed'],
      to: 'running',
      by: makers,
      guard: ({ apprenticesFiled }) =>
        apprenticesFiled === 0 ? { code: 'nobody-filed', message: text('还没有备案的学徒', 'No apprentice has been filed yet') } : null,
    },
    finish: { label: text('结业', 'Finish'), from: ['running'], to: 'completed', by: ['clerk'] },
    cancel: { label: text('取消', 'Cancel'), from: ['draft', 'submitted', 'filed'], to: 'canceled', by: ['clerk', 'enterprise'] },
  },
});

import { defineLifecycle, type GuardCaller, type GuardRow } from '../../kernel/lifecycle.ts';
import { text } from '../../kernel/text.ts';

const anotherThanMaker = (row: GuardRow, caller: GuardCaller) =>
  row.createdBy === caller.id
    ? { code: 'same-person', message: text('批次的制作和锁定须由两人完成', 'A batch is made and locked by two people') }
    : null;

/** 拨付批次: made by one person, locked by another, sent to the bank, reconciled with its return file. */
export const batchLifecycle = defineLifecycle({
  initial: 'draft',
  states: {
    draft: text('待锁定', 'Draft'),
    locked: text('已锁定', 'Locked'),
    sent: text('已送银行', 'Sent'),
    reconciled: text('已对账', 'Reconciled'),
    canceled: text('已取消', 'Canceled'),
  },
  actions: {
    lock: { label: text('复核锁定', 'Lock'), from: ['draft'], to: 'locked', by: ['finance'], guard: anotherThanMaker },
    send: { label: text('送银行', 'Send'), from: ['locked'], to: 'sent', by: ['finance'] },
    reconcile: { label: text('对账完成', 'Reconcile'), from: ['sent'], to: 'reconciled', by: ['finance'] },
    cancel: { label: text('取消', 'Cancel'), from: ['draft', 'locked'], to: 'canceled', by: ['finance'] },
  },
});

export const paymentLifecycle = defineLifecycle({
  initial: 'pending',
  states: {
    pending: text('待送', 'Pending'),
    sent: text('已送', 'Sent'),
    paid: text('付讫', 'Paid'),
    failed: text('退回', 'Failed'),
    removed: text('已移出', 'Removed'),
    superseded: text('已重新安排', 'Superseded'),
  },
  actions: {
    send: { label: text('送出', 'Send'), from: ['pending'], to: 'sent', by: ['timer'] },
    settle: { label: text('付讫', 'Settle'), from: ['sent'], to: 'paid', by: ['timer'] },
    bounce: { label: text('退回', 'Bounce'), from: ['sent'], to: 'failed', by: ['timer'] },
    remove: { label: text('移出批次', 'Remove'), from: ['pending'], to: 'removed', by: ['finance'] },
    reissue: { label: text('重新拨付', 'Reissue'), from: ['failed'], to: 'superseded', by: ['finance'] },
  },
});

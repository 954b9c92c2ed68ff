import { defineLifecycle, type GuardCaller, type GuardRow } from '../../../kernel/lifecycle.ts';
import { text } from '../../../kernel/text.ts';

/** Whoever made the list never signs for it, and neither does anyone who took a line out of it since a signature stood last. */
const neitherMakerNorChanger = (row: GuardRow, caller: GuardCaller) =>
  row.createdBy === caller.id || row.changedById === caller.id || (Array.isArray(row.changedByIds) && row.changedByIds.includes(caller.id))
    ? {
        code: 'same-person',
        message: text(
          '批次须由制作人和移出过明细的人以外的财务人员锁定；没有这样的人时，请撤销批次后重新生成',
          'A batch is locked by a finance officer who neither made it nor took a line out of it; where there is none, cancel it and make a new one',
        ),
      }
    : null;

const clock = ['timer'];

/**
 * 拨付批次: made by one person, locked by another, sent to the bank, reconciled with its return file. Filling, sending
 * and canceling go over every line: a short list has passed through these states before the answer, a long one is a
 * job's work.
 */
export const batchLifecycle = defineLifecycle({
  initial: 'filling',
  states: {
    filling: text('列单中', 'Filling'),
    draft: text('待锁定', 'Draft'),
    locked: text('已锁定', 'Locked'),
    sending: text('送出中', 'Sending'),
    sent: text('已送银行', 'Sent'),
    reconciled: text('已对账', 'Reconciled'),
    canceling: text('撤销中', 'Canceling'),
    canceled: text('已撤销', 'Canceled'),
  },
  actions: {
    fill: { label: text('列单完成', 'Fill'), from: ['filling'], to: 'draft', by: clock },
    lock: { label: text('复核锁定', 'Lock'), from: ['draft'], to: 'locked', by: ['finance'], guard: neitherMakerNorChanger },
    send: { label: text('送银行', 'Send'), past: 'sent', from: ['locked'], to: 'sending', by: ['finance'] },
    unlock: { label: text('解除锁定', 'Unlock'), from: ['locked'], to: 'draft', by: ['finance'] },
    refuse: { label: text('不能送出', 'Refuse'), from: ['sending'], to: 'locked', by: clock },
    deliver: { label: text('送出完成', 'Deliver'), from: ['sending'], to: 'sent', by: clock },
    reconcile: { label: text('对账完成', 'Reconcile'), from: ['sent'], to: 'reconciled', by: ['finance'] },
    cancel: { label: text('撤销批次', 'Cancel the batch'), from: ['filling', 'draft', 'locked'], to: 'canceling', by: ['finance'] },
    release: { label: text('撤销完成', 'Release'), from: ['canceling'], to: 'canceled', by: clock },
    resume: { label: text('继续处理', 'Resume'), from: ['filling', 'sending', 'canceling'], to: 'same', by: ['finance'] },
  },
});

/** 拨付. An unknown result is asked about; it is never sent again before the bank has said that it failed. */
export const paymentLifecycle = defineLifecycle({
  initial: 'pending',
  states: {
    pending: text('待送', 'Pending'),
    sent: text('已送', 'Sent'),
    unknown: text('待查', 'Unknown'),
    paid: text('付讫', 'Paid'),
    failed: text('退回', 'Failed'),
    removed: text('已移出', 'Removed'),
    superseded: text('已重新安排', 'Superseded'),
  },
  actions: {
    send: { label: text('送出', 'Send'), past: 'sent', from: ['pending'], to: 'sent', by: clock },
    doubt: { label: text('结果不明', 'Doubt'), from: ['sent'], to: 'unknown', by: clock },
    query: { label: text('向银行查询', 'Query'), from: ['sent', 'unknown'], to: 'unknown', by: ['finance'] },
    settle: { label: text('付讫', 'Settle'), from: ['sent', 'unknown'], to: 'paid', by: clock },
    bounce: { label: text('退回', 'Bounce'), from: ['sent', 'unknown'], to: 'failed', by: clock },
    remove: { label: text('移出批次', 'Remove'), from: ['pending'], to: 'removed', by: ['finance'] },
    reissue: { label: text('重新拨付', 'Reissue'), from: ['failed'], to: 'superseded', by: ['finance'] },
  },
});

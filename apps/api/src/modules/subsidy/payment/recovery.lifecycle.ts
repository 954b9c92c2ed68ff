import { defineLifecycle, type GuardCaller, type GuardRow } from '../../../kernel/lifecycle.ts';
import { text } from '../../../kernel/text.ts';

const anotherThanMaker = (row: GuardRow, caller: GuardCaller) =>
  row.createdBy === caller.id
    ? { code: 'same-person', message: text('追缴的立项和核销须由两人完成', 'A recovery is opened and written off by two people') }
    : null;

/** 追缴: money that was paid and has to come back. */
export const recoveryLifecycle = defineLifecycle({
  initial: 'open',
  states: {
    open: text('追缴中', 'Open'),
    settled: text('已还清', 'Settled'),
    written_off: text('已核销', 'Written off'),
    canceled: text('已撤销', 'Canceled'),
  },
  actions: {
    receive: { label: text('登记还款', 'Receive money'), from: ['open'], to: 'same', by: ['finance'] },
    settle: { label: text('还清', 'Settle'), from: ['open'], to: 'settled', by: ['timer'] },
    'write-off': {
      label: text('核销', 'Write off'),
      past: 'written-off',
      from: ['open'],
      to: 'written_off',
      by: ['finance'],
      guard: anotherThanMaker,
    },
    cancel: { label: text('撤销', 'Cancel'), from: ['open'], to: 'canceled', by: ['finance'] },
  },
});

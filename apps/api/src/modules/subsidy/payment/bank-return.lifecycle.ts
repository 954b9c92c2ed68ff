import { defineLifecycle } from '../../../kernel/lifecycle.ts';
import { text } from '../../../kernel/text.ts';

const clock = ['timer'];

/** 回盘文件: read and checked whole before any line counts; then line after line is settled. */
export const bankReturnLifecycle = defineLifecycle({
  initial: 'reading',
  states: {
    reading: text('读取中', 'Reading'),
    applying: text('入账中', 'Applying'),
    applied: text('已入账', 'Applied'),
    refused: text('已拒绝', 'Refused'),
    interrupted: text('已中断', 'Interrupted'),
  },
  actions: {
    check: { label: text('核对无误', 'Check'), from: ['reading'], to: 'applying', by: clock },
    apply: { label: text('入账完成', 'Apply'), from: ['applying'], to: 'applied', by: clock },
    refuse: { label: text('拒绝', 'Refuse'), from: ['reading'], to: 'refused', by: clock },
    interrupt: { label: text('中断', 'Interrupt'), from: ['reading', 'applying'], to: 'interrupted', by: clock },
  },
});

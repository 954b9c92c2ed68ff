import { defineLifecycle } from '../../kernel/lifecycle.ts';
import { text } from '../../kernel/text.ts';

const employers = ['clerk', 'platform', 'enterprise'];
const assessors = ['clerk', 'platform', 'provider'];

/** 学徒: from the agreement of the three parties to the certificate. */
export const apprenticeshipLifecycle = defineLifecycle({
  initial: 'draft',
  states: {
    draft: text('待签协议', 'Draft'),
    signed: text('已签协议', 'Signed'),
    filed: text('已备案', 'Filed'),
    active: text('培养中', 'Active'),
    paused: text('已中止', 'Paused'),
    passed: text('考核合格', 'Passed'),
    failed: text('考核未合格', 'Failed'),
    completed: text('已结业', 'Completed'),
    terminated: text('已终止', 'Terminated'),
  },
  actions: {
    // to `signed` with the third signature
    sign: { label: text('签订协议', 'Sign'), from: ['draft'], to: ['signed', 'draft'], by: [...employers, 'provider'] },
    file: { label: text('备案', 'File'), from: ['signed'], to: 'filed', by: ['reviewer'] },
    activate: { label: text('开始培养', 'Activate'), from: ['filed'], to: 'active', by: employers },
    pause: { label: text('中止', 'Pause'), from: ['active'], to: 'paused', by: employers },
    resume: { label: text('恢复', 'Resume'), from: ['paused'], to: 'active', by: employers },
    pass: { label: text('考核合格', 'Pass'), from: ['active'], to: 'passed', by: assessors },
    fail: { label: text('考核未合格', 'Fail'), from: ['active'], to: 'failed', by: assessors },
    complete: { label: text('结业', 'Complete'), from: ['passed', 'failed'], to: 'completed', by: ['clerk'] },
    terminate: {
      label: text('终止', 'Terminate'),
      from: ['draft', 'signed', 'filed', 'active', 'paused'],
      to: 'terminated',
      by: employers,
    },
  },
});

/** States in which a person is somebody's apprentice, or about to be: one such apprenticeship for each person. */
export const live = ['draft', 'signed', 'filed', 'active', 'paused'] as const;

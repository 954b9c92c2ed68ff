import { defineLifecycle, type GuardCaller, type GuardRow } from '../../kernel/lifecycle.ts';
import { text } from '../../kernel/text.ts';

const secondPerson = (row: GuardRow, caller: GuardCaller) =>
  row.reviewedById === caller.id
    ? { code: 'same-person', message: text('评审和认定须由两人完成', 'Review and award are done by two people') }
    : null;

/** 申报: from the claim of a level to its recognition. */
export const caseLifecycle = defineLifecycle({
  initial: 'submitted',
  states: {
    submitted: text('已申报', 'Submitted'),
    reviewed: text('已评审', 'Reviewed'),
    public_notice: text('公示中', 'In public notice'),
    awarded: text('已认定', 'Awarded'),
    rejected: text('未通过', 'Rejected'),
    revoked: text('已撤销', 'Revoked'),
  },
  actions: {
    review: { label: text('评审', 'Review'), from: ['submitted'], to: 'reviewed', by: ['reviewer', 'organizer'] },
    notice: { label: text('公示', 'Put on notice'), from: ['reviewed'], to: 'public_notice', by: ['clerk', 'reviewer'] },
    award: { label: text('认定', 'Award'), from: ['public_notice'], to: 'awarded', by: ['reviewer'], guard: secondPerson },
    reject: { label: text('不予认定', 'Reject'), from: ['submitted', 'reviewed', 'public_notice'], to: 'rejected', by: ['reviewer'] },
    revoke: { label: text('撤销', 'Revoke'), from: ['awarded'], to: 'revoked', by: ['reviewer'] },
  },
});

import { defineLifecycle, type GuardCaller, type GuardRow } from '../../../kernel/lifecycle.ts';
import { text } from '../../../kernel/text.ts';

const otherPerson = (row: GuardRow, caller: GuardCaller) =>
  row.recommendedById === caller.id || row.approvedById === caller.id
    ? { code: 'same-person', message: text('初审、终审和复签须由不同的人完成', 'Each review is done by another person') }
    : null;

/** Only what every predicate allows goes forward; a reviewer who sees it otherwise returns it or proposes a finding by hand. */
const eligible = (row: GuardRow) =>
  row.outcome === 'eligible'
    ? null
    : { code: 'not-eligible', message: text('政策条件未全部满足', 'Not every condition of the policy is met') };

const notYetApproved = (row: GuardRow) =>
  row.approvedById === null
    ? null
    : { code: 'awaits-countersign', message: text('已终审，待复签', 'Approved once: it waits for a countersign') };

const approvedOnce = (row: GuardRow) =>
  row.approvedById === null ? { code: 'not-approved', message: text('尚未终审', 'It has had no final review yet') } : null;

/** Whoever approved does not undo it alone; who only recommended may. */
const notTheApprover = (row: GuardRow, caller: GuardCaller) =>
  row.approvedById === caller.id || row.countersignedById === caller.id
    ? {
        code: 'same-person',
        message: text('撤销或停发须由批准人以外的审核人办理', 'An approval is revoked or stopped by another person than who gave it'),
      }
    : null;

/** What the bank has paid is asked back by a recovery. */
const nothingPaid = (row: GuardRow) =>
  Number(row.paidFen) === 0
    ? null
    : { code: 'partly-paid', message: text('已拨付部分款项，只能追缴', 'Part of it has been paid: that is asked back by a recovery') };

/** Of what was paid in part the rest can be stopped; an approval of which nothing was paid is revoked. */
const partlyPaid = (row: GuardRow) =>
  Number(row.paidFen) > 0
    ? null
    : { code: 'nothing-paid', message: text('尚未拨付，请撤销批准', 'Nothing has been paid yet: revoke the approval') };

/** Once the case is accepted, what it holds is changed by officials, and no machine client of anybody takes it away. */
const untilAccepted = (row: GuardRow, caller: GuardCaller) =>
  caller.kind === 'client' && row.status === 'in_review'
    ? { code: 'under-review', message: text('已提交，须退回后才能修改', 'It is under review: it can be changed once it is returned') }
    : null;

const preparers = ['clerk', 'reviewer', 'platform', 'organization'] as const;
const onesWhoReview = ['submitted', 'in_review', 'in_final_review'] as const;

/** 申请 → 受理 → 初审 → 终审 (→ 复签) → 待公示 → 公示 → 批准 → 拨付. */
export const applicationLifecycle = defineLifecycle({
  initial: 'draft',
  states: {
    draft: text('草稿', 'Draft'),
    submitted: text('已提交', 'Submitted'),
    in_review: text('初审中', 'In review'),
    in_final_review: text('终审中', 'In final review'),
    awaiting_notice: text('待公示', 'Awaiting public notice'),
    in_public_notice: text('公示中', 'In public notice'),
    approved: text('已批准', 'Approved'),
    paying: text('拨付中', 'Paying'),
    paid: text('已拨付', 'Paid'),
    lapsed: text('已失效', 'Lapsed'),
    rejected: text('不予批准', 'Rejected'),
    withdrawn: text('已撤回', 'Withdrawn'),
  },
  actions: {
    submit: { label: text('提交', 'Submit'), from: ['draft'], to: 'submitted', by: ['clerk', 'platform', 'organization'] },
    accept: { label: text('受理', 'Accept'), from: ['submitted'], to: 'in_review', by: ['clerk', 'reviewer'] },
    // what comes out of it in the final review goes through the first one again
    reassess: { label: text('重新核验', 'Reassess'), from: ['in_review', 'in_final_review'], to: 'in_review', by: ['clerk', 'reviewer'] },
    recommend: { label: text('初审通过', 'Recommend'), from: ['in_review'], to: 'in_final_review', by: ['reviewer'], guard: eligible },
    approve: {
      label: text('终审通过', 'Approve'),
      from: ['in_final_review'],
      // above the threshold it waits there for a countersign
      to: ['awaiting_notice', 'in_final_review'],
      by: ['reviewer'],
      guard: (row, caller) => otherPerson(row, caller) ?? notYetApproved(row) ?? eligible(row),
    },
    countersign: {
      label: text('复签', 'Countersign'),
      from: ['in_final_review'],
      to: 'awaiting_notice',
      by: ['reviewer'],
      guard: (row, caller) => approvedOnce(row) ?? otherPerson(row, caller) ?? eligible(row),
    },
    return: { label: text('退回补正', 'Return'), from: onesWhoReview, to: 'draft', by: ['clerk', 'reviewer'] },
    reject: { label: text('不予批准', 'Reject'), from: ['in_review', 'in_final_review'], to: 'rejected', by: ['reviewer'] },
    withdraw: {
      label: text('撤回', 'Withdraw'),
      past: 'withdrawn',
      from: ['draft', 'submitted', 'in_review'],
      to: 'withdrawn',
      by: ['clerk', 'platform', 'organization'],
      guard: untilAccepted,
    },
    state: { label: text('填报事实', 'State facts'), from: ['draft', 'in_review'], to: 'same', by: preparers, guard: untilAccepted },
    attach: { label: text('附上材料', 'Attach evidence'), from: ['draft', 'in_review'], to: 'same', by: preparers, guard: untilAccepted },
    detach: { label: text('移除材料', 'Detach evidence'), from: ['draft', 'in_review'], to: 'same', by: preparers, guard: untilAccepted },
    list: { label: text('列入公示名单', 'Put on a notice'), from: ['awaiting_notice'], to: 'same', by: ['timer'] },
    announce: { label: text('公示', 'Announce'), from: ['awaiting_notice'], to: 'in_public_notice', by: ['timer'] },
    reopen: { label: text('异议成立，退回复审', 'Reopen'), from: ['in_public_notice'], to: 'in_review', by: ['timer'] },
    confirm: { label: text('公示无异议', 'Confirm'), from: ['in_public_notice'], to: 'approved', by: ['timer'] },
    revoke: {
      label: text('撤销批准', 'Revoke approval'),
      from: ['awaiting_notice', 'approved'],
      to: 'in_review',
      by: ['reviewer'],
      guard: (row, caller) => notTheApprover(row, caller) ?? nothingPaid(row),
    },
    advance: { label: text('续拨核验', 'Look at instalments'), from: ['approved'], to: ['approved', 'paid', 'lapsed'], by: ['reviewer'] },
    stop: {
      label: text('停发', 'Stop payments'),
      past: 'stopped',
      from: ['approved'],
      to: 'paid',
      by: ['reviewer'],
      guard: (row, caller) => notTheApprover(row, caller) ?? partlyPaid(row),
    },
    batch: { label: text('列入拨付', 'Put into a batch'), from: ['approved'], to: 'paying', by: ['timer'] },
    unbatch: { label: text('退出拨付', 'Take out of a batch'), from: ['paying'], to: 'approved', by: ['timer'] },
    continue: { label: text('分期续拨', 'Continue'), from: ['paying'], to: 'approved', by: ['timer'] },
    settle: { label: text('拨付完毕', 'Settle'), from: ['paying'], to: 'paid', by: ['timer'] },
  },
});

/** The states in which somebody of the bureau has the case before them. */
export const reviewStages = onesWhoReview;

/** The states in which the money is promised or paid: what counts as granted. */
export const grantedStates = ['awaiting_notice', 'in_public_notice', 'approved', 'paying', 'paid'] as const;

/** The states in which nothing is promised any more: the same may be claimed again. */
const endedStates = ['rejected', 'withdrawn', 'lapsed'] as const;

export const isEnded = (status: string): boolean => (endedStates as readonly string[]).includes(status);

/** SQL: that an application still stands in the way of another one for the same. */
export const STANDING = `status NOT IN ('${endedStates.join("', '")}')`;

/** The actions that only follow from notices, batches and return files. */
export const consequences = ['list', 'announce', 'reopen', 'confirm', 'batch', 'unbatch', 'continue', 'settle'] as const;

import { defineLifecycle, type GuardCaller, type GuardRow } from '../../../kernel/lifecycle.ts';
import { text as label } from '../../../kernel/text.ts';
import { code, date, reference, text, uuid } from '../../../platform/database/fields.ts';
import { type RowOf, table } from '../../../platform/database/table.ts';

const secondPerson = (row: GuardRow, caller: GuardCaller) =>
  row.createdBy === caller.id
    ? { code: 'same-person', message: label('人工认定须由另一人核准', 'A finding by hand is granted by another person') }
    : null;

const overrideLifecycle = defineLifecycle({
  initial: 'proposed',
  states: {
    proposed: label('待核准', 'Proposed'),
    granted: label('已核准', 'Granted'),
    refused: label('未核准', 'Refused'),
    withdrawn: label('已撤销', 'Withdrawn'),
    ended: label('已失效', 'Ended'),
  },
  actions: {
    grant: { label: label('核准', 'Grant'), from: ['proposed'], to: 'granted', by: ['reviewer'], guard: secondPerson },
    refuse: { label: label('不予核准', 'Refuse'), from: ['proposed'], to: 'refused', by: ['reviewer'] },
    withdraw: { label: label('撤销', 'Withdraw'), past: 'withdrawn', from: ['proposed', 'granted'], to: 'withdrawn', by: ['reviewer'] },
    end: { label: label('失效', 'End'), from: ['proposed', 'granted'], to: 'ended', by: ['timer'] },
  },
});

/** 人工认定: an unmet or unknown condition counts as met for a time, by two people, with a reason and a file. */
export const overrideTable = table({
  name: 'predicate_overrides',
  noun: 'predicate-override',
  label: label('人工认定', 'Predicate override'),
  module: 'subsidy',
  place: 'region',
  lifecycle: overrideLifecycle,
  fields: {
    applicationId: reference('subsidy_applications').label('补贴申请', 'Application'),
    predicate: text(80).label('条件', 'Condition'),
    /** The key of the member, for a condition that is asked of each; empty otherwise. */
    member: code(80, '^[^\\u0000-\\u001f]*$').default('').label('名单成员', 'Member'),
    reason: text(500).label('理由', 'Reason'),
    fileId: reference('files').label('依据材料', 'Evidence'),
    expiresOn: date().label('有效期至', 'Counts until'),
    proposedByName: text(120).label('提出人', 'Proposed by'),
    grantedById: uuid().nullable().label('核准人编号', 'Granted by'),
    grantedByName: text(120).nullable().label('核准人', 'Granted by'),
    answer: text(500).nullable().label('处理意见', 'Answer'),
  },
  checks: {
    two: 'granted_by_id IS NULL OR granted_by_id <> created_by',
  },
  uniques: {
    live: {
      columns: ['applicationId', 'predicate', 'member'],
      where: "status IN ('proposed', 'granted')",
      code: 'already-overridden',
      pointer: '/predicate',
      message: label('该条件已有人工认定', 'There is a finding by hand for this condition already'),
    },
  },
  indices: { place: { columns: ['regionCode', 'createdAt'] }, application: { columns: ['applicationId'] } },
});
export type OverrideRow = RowOf<typeof overrideTable>;

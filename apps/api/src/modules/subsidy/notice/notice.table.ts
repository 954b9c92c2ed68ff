import { defineLifecycle } from '../../../kernel/lifecycle.ts';
import { text as label } from '../../../kernel/text.ts';
import { blindIndex, date, flag, integer, oneOf, reference, text } from '../../../platform/database/fields.ts';
import { type RowOf, table } from '../../../platform/database/table.ts';

const noticeLifecycle = defineLifecycle({
  initial: 'draft',
  states: { draft: label('待发布', 'Draft'), published: label('公示中', 'Published'), closed: label('已结束', 'Closed') },
  actions: {
    publish: { label: label('发布', 'Publish'), from: ['draft'], to: 'published', by: ['clerk', 'reviewer'] },
    close: { label: label('结束公示', 'Close'), from: ['published'], to: 'closed', by: ['clerk', 'reviewer', 'timer'] },
  },
});

/** 公示: a list of approvals, shown with masked identities for a number of working days. */
export const noticeTable = table({
  name: 'public_notices',
  noun: 'public-notice',
  label: label('公示', 'Public notice'),
  module: 'subsidy',
  place: 'region',
  lifecycle: noticeLifecycle,
  fields: {
    number: text(20).label('公示编号', 'Number'),
    title: text(200).label('标题', 'Title'),
    workdays: integer(1, 60).label('公示工作日', 'Working days'),
    startsOn: date().nullable().label('开始日期', 'From'),
    endsOn: date().nullable().label('结束日期', 'To'),
    endCertain: flag().default(true).label('期满日确定', 'The end is certain'),
  },
  uniques: { number: { columns: ['number'] } },
  indices: { place: { columns: ['regionCode', 'createdAt'] } },
});
export type NoticeRow = RowOf<typeof noticeTable>;

const objectionLifecycle = defineLifecycle({
  initial: 'open',
  states: { open: label('待处理', 'Open'), upheld: label('成立', 'Upheld'), dismissed: label('不成立', 'Dismissed') },
  actions: {
    uphold: { label: label('异议成立', 'Uphold'), past: 'upheld', from: ['open'], to: 'upheld', by: ['reviewer'] },
    dismiss: { label: label('异议不成立', 'Dismiss'), from: ['open'], to: 'dismissed', by: ['reviewer'] },
  },
});

/** 异议: holds its own line only; the others go on. */
export const objectionTable = table({
  name: 'objections',
  noun: 'objection',
  label: label('异议', 'Objection'),
  module: 'subsidy',
  place: 'region',
  lifecycle: objectionLifecycle,
  fields: {
    noticeId: reference('public_notices').label('公示', 'Public notice'),
    applicationId: reference('subsidy_applications').label('补贴申请', 'Application'),
    raisedBy: text(80).label('异议人', 'Raised by'),
    channel: oneOf({ staff: label('经办登记', 'Staff'), public: label('公众提交', 'Public') })
      .default('staff')
      .label('来源', 'Channel'),
    /** The network that a public objection came from, as a keyed hash. */
    sourceIndex: blindIndex().nullable().lazy(),
    grounds: text(1_000).label('异议内容', 'Grounds'),
    answer: text(1_000).nullable().label('处理意见', 'Answer'),
  },
  indices: {
    application: { columns: ['applicationId'] },
    place: { columns: ['regionCode', 'createdAt'] },
    source: { columns: ['sourceIndex', 'createdAt'] },
  },
});
export type ObjectionRow = RowOf<typeof objectionTable>;

import { Type } from 'typebox';
import { PLAIN_TEXT } from '../../../platform/database/fields.ts';
import { action, resource } from '../../../platform/http/resource.ts';
import { body, component, shape, view } from '../../../platform/http/schemas.ts';
import {
  closeNotice,
  createNotice,
  dismissObjection,
  fillNotice,
  type NewNotice,
  publishNotice,
  raiseObjection,
  upholdObjection,
} from './notice.commands.ts';
import { type NoticeRow, noticeTable, objectionTable } from './notice.table.ts';

const fields = body(noticeTable, 'PublicNoticeFields', { required: ['title', 'workdays', 'regionCode'] });
const NewNoticeBody = component<NewNotice>('NewPublicNotice', {
  ...fields.schema,
  properties: {
    ...(fields.schema.properties as object),
    policyKey: {
      type: 'string',
      maxLength: 80,
      pattern: '^[a-z0-9-]+$',
      description: 'Only approvals under this policy',
      'x-label': { zh: '政策标识', en: 'Policy key' },
    },
  },
});

export const publicNotices = resource({
  table: noticeTable,
  path: 'public-notices',
  view: view(noticeTable, 'PublicNotice', ['number', 'title', 'workdays', 'startsOn', 'endsOn', 'endCertain']),
  list: {
    filters: ['status', 'regionCode', 'startsOn', 'endsOn'],
    search: ['title', 'number'],
    sorts: ['createdAt'],
    defaultSort: '-createdAt',
  },
  create: {
    by: ['clerk', 'reviewer'],
    body: NewNoticeBody,
    run: createNotice,
    after: async (ctx, row: NoticeRow, given: NewNotice) => {
      await fillNotice(ctx, row, given.policyKey);
    },
  },
  actions: { publish: { run: publishNotice }, close: { run: closeNotice } },
});

const Answer = shape(
  'ObjectionAnswer',
  Type.Object({
    answer: Type.String({ minLength: 2, maxLength: 1_000, pattern: PLAIN_TEXT, 'x-label': { zh: '处理意见', en: 'Answer' } }),
  }),
);

export const objections = resource({
  table: objectionTable,
  path: 'objections',
  view: view(objectionTable, 'Objection', ['noticeId', 'applicationId', 'channel', 'raisedBy', 'grounds', 'answer']),
  list: { filters: ['status', 'regionCode', 'noticeId', 'applicationId', 'channel'], sorts: ['createdAt'], defaultSort: '-createdAt' },
  create: {
    by: ['clerk', 'reviewer'],
    body: body(objectionTable, 'NewObjection', { required: ['applicationId', 'raisedBy', 'grounds'] }),
    run: raiseObjection,
  },
  actions: { uphold: action(Answer, upholdObjection), dismiss: action(Answer, dismissObjection) },
});

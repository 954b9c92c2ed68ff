import { action, resource } from '../../../platform/http/resource.ts';
import { body, view } from '../../../platform/http/schemas.ts';
import {
  closeNotice,
  createNotice,
  dismissObjection,
  fillNotice,
  publishNotice,
  raiseObjection,
  upholdObjection,
} from './notice.commands.ts';
import { type NewNotice, NewNoticeBody, ObjectionAnswer } from './notice.schemas.ts';
import { type NoticeRow, noticeTable, objectionTable } from './notice.table.ts';

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
    by: ['clerk'],
    body: NewNoticeBody,
    run: createNotice,
    after: async (ctx, row: NoticeRow, given: NewNotice) => {
      await fillNotice(ctx, row, given.policyKey);
    },
  },
  actions: { publish: { run: publishNotice }, close: { run: closeNotice } },
  public: {
    as: { path: 'notices', one: 'PublishedNotice', many: 'PublishedNotices' },
    states: ['published', 'closed'],
    fields: ['number', 'title', 'regionCode', 'startsOn', 'endsOn', 'endCertain', 'status'],
    list: { filters: ['regionCode', 'endsOn'], search: ['title', 'number'], sorts: ['createdAt'], defaultSort: '-createdAt' },
  },
});

export const objections = resource({
  table: objectionTable,
  path: 'objections',
  view: view(objectionTable, 'Objection', ['noticeId', 'applicationId', 'channel', 'raisedBy', 'grounds', 'answer']),
  list: {
    filters: ['status', 'regionCode', 'noticeId', 'applicationId', 'channel', 'createdAt'],
    sorts: ['createdAt'],
    defaultSort: '-createdAt',
  },
  create: {
    by: ['clerk'],
    body: body(objectionTable, 'NewObjection', { required: ['applicationId', 'raisedBy', 'grounds'] }),
    run: raiseObjection,
  },
  actions: { uphold: action(ObjectionAnswer, upholdObjection), dismiss: action(ObjectionAnswer, dismissObjection) },
});

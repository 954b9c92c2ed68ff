import { text as label } from '../../kernel/text.ts';
import { date, flag, integer, money, oneOf, reference, text } from '../../platform/database/fields.ts';
import { table } from '../../platform/database/table.ts';
import { postLifecycle } from './post.lifecycle.ts';

export const postTable = table({
  name: 'internship_posts',
  noun: 'internship-post',
  label: label('实习见习岗位', 'Internship post'),
  module: 'internship',
  place: 'region',
  lifecycle: postLifecycle,
  numbered: 'SG',
  parties: { host: 'hostId' },
  openIn: ['published'],
  fields: {
    hostId: reference('organizations').label('接收单位', 'Host'),
    title: text(120).label('岗位名称', 'Title'),
    kind: oneOf({
      student: label('大学生实习', 'Student'),
      teacher: label('教师实践', 'Teacher'),
      graduate: label('毕业生见习', 'Graduate'),
    }).label('类别', 'Kind'),
    openings: integer(1, 5_000).label('接收人数', 'Openings'),
    filled: integer(0, 5_000).default(0).label('已对接人数', 'Matched'),
    fromOn: date().label('最早开始', 'From'),
    toOn: date().label('最晚结束', 'To'),
    allowanceFen: money().nullable().label('单位每月补助', 'Host allowance a month'),
    board: flag().default(false).label('提供伙食', 'Board'),
    lodging: flag().default(false).label('提供住宿', 'Lodging'),
    transport: flag().default(false).label('提供交通', 'Transport'),
    place: text(200).label('地点', 'Place'),
    contact: text(60).label('专人跟踪', 'Contact'),
    description: text(2_000).nullable().label('岗位说明', 'Description'),
  },
  checks: {
    openings: {
      holds: 'filled <= openings',
      code: 'post-full',
      pointer: '/openings',
      message: label('接收人数不能少于已对接人数', 'The post cannot have fewer openings than are matched'),
    },
    period: {
      holds: 'from_on <= to_on',
      code: 'period',
      pointer: '/toOn',
      message: label('最晚结束不能早于最早开始', 'It ends before it starts'),
    },
  },
  indices: { place: { columns: ['regionCode', 'status', 'createdAt'] }, host: { columns: ['hostId'] } },
});

import { text as label } from '../../kernel/text.ts';
import { date, flag, money, reference, text } from '../../platform/database/fields.ts';
import { type RowOf, table } from '../../platform/database/table.ts';
import { internshipLifecycle, live } from './internship.lifecycle.ts';

export const internshipTable = table({
  name: 'internships',
  noun: 'internship',
  label: label('实习见习', 'Internship'),
  module: 'internship',
  place: 'region',
  lifecycle: internshipLifecycle,
  parties: { host: 'hostId' },
  copies: { postId: { hostId: 'hostId', regionCode: 'regionCode', contact: 'contact' }, personId: { personName: 'realName' } },
  fields: {
    postId: reference('internship_posts').label('岗位', 'Post'),
    personId: reference('people').label('实习人员', 'Person'),
    personName: text(60).label('姓名', 'Name'),
    hostId: reference('organizations').label('接收单位', 'Host'),
    contact: text(60).label('专人跟踪', 'Contact'),
    needsBoard: flag().default(false).label('需要伙食', 'Needs board'),
    needsLodging: flag().default(false).label('需要住宿', 'Needs lodging'),
    needsTransport: flag().default(false).label('需要交通', 'Needs transport'),
    insurer: text(120).nullable().label('意外险承保机构', 'Insurer'),
    insuredFen: money().nullable().label('意外险保额', 'Insured sum'),
    insurancePolicyNumber: text(60).nullable().label('意外险保单号', 'Insurance policy number'),
    startedOn: date().past().nullable().label('开始日期', 'Started'),
    endedOn: date().past().nullable().label('结束日期', 'Ended'),
    employedOn: date().nullable().label('入职日期', 'Employed from'),
    employmentId: reference('employments').nullable().label('就业记录', 'Employment'),
    endReason: text(500).nullable().label('终止理由', 'Why terminated'),
  },
  checks: {
    period: {
      holds: 'ended_on IS NULL OR started_on IS NULL OR started_on <= ended_on',
      code: 'period',
      pointer: '/endedOn',
      message: label('结束日期不能早于开始日期', 'It cannot end before it started'),
    },
  },
  uniques: {
    live: {
      columns: ['personId'],
      where: `status IN (${live.map((state) => `'${state}'`).join(', ')})`,
      code: 'already-an-intern',
      pointer: '/personId',
      message: label('该人员已有进行中的实习', 'The person has another live internship'),
    },
  },
  indices: {
    place: { columns: ['regionCode', 'status', 'createdAt'] },
    post: { columns: ['postId', 'status'] },
    person: { columns: ['personId'] },
    host: { columns: ['hostId'] },
  },
});
export type InternshipRow = RowOf<typeof internshipTable>;

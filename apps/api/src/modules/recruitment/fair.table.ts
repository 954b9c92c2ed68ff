import { text as label } from '../../kernel/text.ts';
import { instant, integer, oneOf, reference, text } from '../../platform/database/fields.ts';
import { type RowOf, table } from '../../platform/database/table.ts';
import { fairLifecycle } from './fair.lifecycle.ts';

export const fairTable = table({
  name: 'job_fairs',
  noun: 'job-fair',
  label: label('招聘活动', 'Job fair'),
  module: 'recruitment',
  place: 'region',
  lifecycle: fairLifecycle,
  numbered: 'ZP',
  parties: { host: 'hostId' },
  openIn: ['published', 'live'],
  fields: {
    kind: oneOf({
      onsite: label('现场招聘会', 'Onsite'),
      online: label('网络招聘会', 'Online'),
      livestream: label('直播带岗', 'Livestream'),
      campus: label('校园招聘', 'Campus'),
      outbound: label('赴外引才', 'Outbound'),
      air_lecture: label('空中宣讲', 'Air lecture'),
      study_tour_fair: label('研学招聘', 'Study tour fair'),
    }).label('活动类型', 'Kind'),
    title: text(120).label('活动名称', 'Title'),
    hostId: reference('organizations').label('主办单位', 'Host'),
    startsAt: instant().label('开始时间', 'Starts'),
    endsAt: instant().label('结束时间', 'Ends'),
    place: text(200).nullable().label('活动地点', 'Place'),
    route: text(1_000).nullable().label('活动路线', 'Route'),
    description: text(4_000).nullable().label('活动说明', 'Description'),
    boothCapacity: integer(0, 5_000).default(0).label('展位数', 'Booths'),
    boothsTaken: integer(0, 5_000).default(0).label('已定展位数', 'Booths taken'),
  },
  checks: {
    booths: {
      holds: 'booths_taken <= booth_capacity',
      code: 'booths-taken',
      pointer: '/boothCapacity',
      message: label('展位数不能少于已定展位数', 'The fair cannot have fewer booths than are taken'),
    },
    period: {
      holds: 'starts_at < ends_at',
      code: 'period',
      pointer: '/endsAt',
      message: label('结束时间须晚于开始时间', 'The fair must end after it starts'),
    },
  },
  indices: { place: { columns: ['regionCode', 'status', 'startsAt'] }, host: { columns: ['hostId'] } },
});
export type FairRow = RowOf<typeof fairTable>;

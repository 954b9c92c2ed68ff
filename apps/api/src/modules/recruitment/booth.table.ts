import { text as label } from '../../kernel/text.ts';
import { reference, text } from '../../platform/database/fields.ts';
import { type RowOf, table } from '../../platform/database/table.ts';
import { boothLifecycle } from './booth.lifecycle.ts';

export const boothTable = table({
  name: 'booths',
  noun: 'booth',
  label: label('展位', 'Booth'),
  module: 'recruitment',
  place: 'region',
  lifecycle: boothLifecycle,
  parties: { enterprise: 'enterpriseId', host: 'hostId' },
  copies: { fairId: { hostId: 'hostId', regionCode: 'regionCode' } },
  fields: {
    fairId: reference('job_fairs').label('招聘活动', 'Fair'),
    enterpriseId: reference('organizations').label('参会企业', 'Enterprise'),
    hostId: reference('organizations').label('主办单位', 'Host'),
    needs: text(500).nullable().label('展位需求', 'Needs'),
    endReason: text(500).nullable().label('未通过理由', 'Why rejected'),
  },
  uniques: {
    live: {
      columns: ['fairId', 'enterpriseId'],
      where: "status <> 'rejected'",
      code: 'already-applied',
      pointer: '/enterpriseId',
      message: label('该企业已申请此活动的展位', 'The enterprise has applied for a booth at this fair already'),
    },
  },
  indices: { fair: { columns: ['fairId', 'status'] }, place: { columns: ['regionCode', 'createdAt'] } },
});
export type BoothRow = RowOf<typeof boothTable>;

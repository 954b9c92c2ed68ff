import { text as label } from '../../kernel/text.ts';
import { date, integer, money, reference, text } from '../../platform/database/fields.ts';
import { type RowOf, table } from '../../platform/database/table.ts';
import { proposalLifecycle } from './proposal.lifecycle.ts';

export const proposalTable = table({
  name: 'proposals',
  noun: 'proposal',
  label: label('应单方案', 'Proposal'),
  module: 'training',
  place: 'region',
  lifecycle: proposalLifecycle,
  parties: { provider: 'providerId', enterprise: 'enterpriseId' },
  copies: { orderId: { enterpriseId: 'enterpriseId', regionCode: 'regionCode' } },
  fields: {
    orderId: reference('training_orders').label('订单', 'Order'),
    providerId: reference('organizations', 'training_provider', 'college').label('培训机构', 'Provider'),
    enterpriseId: reference('organizations').label('用人企业', 'Enterprise'),
    plan: text(4_000).label('培训方案', 'Plan'),
    teachers: text(500).nullable().label('师资', 'Teachers'),
    pricePerHeadFen: money().label('人均价格', 'Price per head'),
    seats: integer(1, 10_000).label('可培训人数', 'Seats'),
    seatsPlanned: integer(0, 10_000).default(0).label('已开班人数', 'Seats in classes'),
    startOn: date().label('开班日期', 'Starts'),
    endOn: date().label('结业日期', 'Ends'),
  },
  checks: {
    period: {
      holds: 'start_on <= end_on',
      code: 'period',
      pointer: '/endOn',
      message: label('结业日期不能早于开班日期', 'It ends before it starts'),
    },
    planned: {
      holds: 'seats_planned <= seats',
      code: 'seats-exceeded',
      pointer: '/seats',
      message: label('班级人数超过选定的应单人数', 'The classes would have more seats than the proposal that was selected'),
    },
  },
  uniques: {
    live: {
      columns: ['orderId', 'providerId'],
      where: "status IN ('submitted', 'selected')",
      code: 'already-proposed',
      message: label('该机构已应此订单', 'This provider has answered the order already'),
    },
  },
  indices: { order: { columns: ['orderId'] }, provider: { columns: ['providerId'] }, place: { columns: ['regionCode', 'createdAt'] } },
});
export type ProposalRow = RowOf<typeof proposalTable>;

import { conflict, fieldError, invalid } from '../../kernel/errors.ts';
import { type Context, lock, type ValuesFor } from '../../platform/records.ts';
import { takeOrderSeats } from './order.commands.ts';
import { orderTable } from './order.table.ts';
import type { ProposalRow } from './proposal.table.ts';

export async function createProposal(ctx: Context, given: ValuesFor<ProposalRow>): Promise<ValuesFor<ProposalRow>> {
  const order = await lock(ctx, orderTable, String(given.orderId));
  if (order.status !== 'open')
    throw conflict('order-not-open', '订单不在征集中，不能应单', 'The order is not open for proposals', { extra: { state: order.status } });
  if (Number(given.seats) > order.headcount) {
    throw invalid(
      fieldError('/seats', 'maximum', `不能超过订单人数 ${order.headcount}`, `must be at most ${order.headcount}, the headcount ordered`),
    );
  }
  return given;
}

export async function selectProposal(ctx: Context, proposal: ProposalRow): Promise<undefined> {
  await takeOrderSeats(ctx, proposal.orderId, proposal.seats);
}

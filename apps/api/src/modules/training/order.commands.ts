import { conflict } from '../../kernel/errors.ts';
import { amend, type Context, lockUnscoped, move, moveAll, nextNumber, type ValuesFor } from '../../platform/records.ts';
import { checkOccupation, checkRegion } from '../directory/index.ts';
import { type OrderRow, orderTable } from './order.table.ts';
import { proposalTable } from './proposal.table.ts';

export async function createOrder(ctx: Context, given: ValuesFor<OrderRow>): Promise<ValuesFor<OrderRow>> {
  checkRegion('/regionCode', given.regionCode);
  checkOccupation('/occupationCode', given.occupationCode);
  return { ...given, number: await nextNumber(ctx, 'DD') };
}

export async function changeOrder(_ctx: Context, _order: OrderRow, patch: ValuesFor<OrderRow>): Promise<ValuesFor<OrderRow>> {
  checkOccupation('/occupationCode', patch.occupationCode);
  return patch;
}

/** Proposals that were not selected are declined with the award. */
export async function awardOrder(ctx: Context, order: OrderRow): Promise<undefined> {
  await moveAll(ctx, proposalTable, 'decline', (values) => `order_id = ${values.add(order.id)}`);
}

export async function cancelOrder(ctx: Context, order: OrderRow): Promise<undefined> {
  await moveAll(ctx, proposalTable, 'decline', (values) => `order_id = ${values.add(order.id)}`);
}

/** Takes seats of an open order for a proposal: the one place where the number grows, and it never passes the headcount. */
export async function takeOrderSeats(ctx: Context, orderId: string, seats: number): Promise<void> {
  const order = await lockUnscoped(ctx, orderTable, orderId);
  if (order.status !== 'open') throw conflict('order-not-open', '订单不在征集中', 'The order is not open');
  if (order.seatsAwarded + seats > order.headcount) {
    const left = order.headcount - order.seatsAwarded;
    throw conflict('headcount-exceeded', `订单只剩 ${left} 人可选定`, `Only ${left} of the ordered headcount are left`, {
      extra: { left },
    });
  }
  await amend(ctx, orderTable, order, { seatsAwarded: order.seatsAwarded + seats }, 'take-seats');
}

/** The first class that starts takes its order into delivery. */
export async function startDelivery(ctx: Context, orderId: string): Promise<void> {
  const order = await lockUnscoped(ctx, orderTable, orderId);
  if (order.status === 'awarded') await move(ctx, orderTable, order, 'start');
}

import { conflict } from '../../kernel/errors.ts';
import { amend, type Context, lockUnscoped, move, moveAll } from '../../platform/records.ts';
import { type OrderRow, orderTable } from './order.table.ts';
import { proposalTable } from './proposal.table.ts';

/** Proposals that were not selected are declined with the award, and with a cancelation all of them. */
export async function declineOthers(ctx: Context, order: OrderRow): Promise<undefined> {
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

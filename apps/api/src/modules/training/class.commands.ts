import { conflict, fieldError, invalid } from '../../kernel/errors.ts';
import { amend, type Context, lock, moveAll, type ValuesFor } from '../../platform/records.ts';
import type { ClassRow } from './class.table.ts';
import { holdQueue, promoteWaiting } from './enrollment.commands.ts';
import { enrollmentTable } from './enrollment.table.ts';
import { startDelivery } from './order.commands.ts';
import { orderTable } from './order.table.ts';
import { proposalTable } from './proposal.table.ts';

/** A class of the public catalogue, or one that delivers a selected proposal and takes its terms from there. */
export async function createClass(ctx: Context, given: ValuesFor<ClassRow>): Promise<ValuesFor<ClassRow>> {
  if (given.kind !== 'order') {
    if (given.proposalId)
      throw invalid(
        fieldError('/proposalId', 'not-an-order-class', '只有订单班可以引用应单方案', 'Only a class of kind order refers to a proposal'),
      );
    return given;
  }
  if (!given.proposalId)
    throw invalid(
      fieldError('/proposalId', 'required', '订单班须引用已选定的应单方案', 'A class of kind order needs the selected proposal'),
    );
  const proposal = await lock(ctx, proposalTable, given.proposalId);
  if (proposal.status !== 'selected')
    throw conflict('proposal-not-selected', '该应单方案未被选定', 'The proposal was not selected', { extra: { state: proposal.status } });
  const order = await lock(ctx, orderTable, proposal.orderId);
  if (!['awarded', 'delivering'].includes(order.status))
    throw conflict('order-not-awarded', '订单尚未定标', 'The order has not been awarded', { extra: { state: order.status } });
  if (proposal.providerId !== given.providerId) {
    throw invalid(fieldError('/providerId', 'not-the-provider', '须为应单方案的培训机构', 'must be the provider of the proposal'));
  }
  const left = proposal.seats - proposal.seatsPlanned;
  if (Number(given.seats) > left)
    throw invalid(fieldError('/seats', 'maximum', `该方案只剩 ${left} 个名额`, `must be at most ${left}, what is left of the proposal`));
  await amend(ctx, proposalTable, proposal, { seatsPlanned: proposal.seatsPlanned + Number(given.seats) }, 'plan-seats');
  return { ...given, orderId: order.id, enterpriseId: order.enterpriseId, regionCode: order.regionCode };
}

/** More seats promote those who wait, in order; fewer than taken is refused by the database. */
export async function changeClass(ctx: Context, row: ClassRow, patch: ValuesFor<ClassRow>): Promise<ValuesFor<ClassRow>> {
  if (patch.seats === undefined || patch.seats === row.seats) return patch;
  if (row.proposalId) {
    const proposal = await lock(ctx, proposalTable, row.proposalId);
    await amend(ctx, proposalTable, proposal, { seatsPlanned: proposal.seatsPlanned + patch.seats - row.seats }, 'plan-seats');
  }
  await holdQueue(ctx, row.id);
  const promoted = patch.seats > row.seats ? await promoteWaiting(ctx, row.id, patch.seats - row.seatsTaken) : 0;
  return { ...patch, seatsTaken: row.seatsTaken + promoted };
}

/** Everyone admitted attends; those who still wait or were not admitted are told that it is too late. */
export async function startClass(ctx: Context, row: ClassRow): Promise<ValuesFor<ClassRow>> {
  await holdQueue(ctx, row.id);
  // everyone's row is held first: who is being admitted at this moment is in one of the two lists below, never in none
  await ctx.tx.rows('SELECT id FROM enrollments WHERE class_id = $1 ORDER BY id FOR NO KEY UPDATE', [row.id]);
  const started = await moveAll(ctx, enrollmentTable, 'start', (values) => `class_id = ${values.add(row.id)}`);
  if (started.length === 0)
    throw conflict('nobody-admitted', '没有已录取的学员，不能开课', 'Nobody has been admitted: the class cannot start');
  await moveAll(ctx, enrollmentTable, 'reject', (values) => `class_id = ${values.add(row.id)}`, { endReason: '班级已开课' });
  if (row.orderId) await startDelivery(ctx, row.orderId);
  return { seatsTaken: started.length };
}

/** A class closes when everyone's result is known. */
export async function closeClass(ctx: Context, row: ClassRow): Promise<undefined> {
  const [open] = await ctx.tx.rows<{ n: number }>(
    "SELECT count(*)::int AS n FROM enrollments WHERE class_id = $1 AND status IN ('attending', 'completed')",
    [row.id],
  );
  if (open?.n)
    throw conflict('results-missing', `还有 ${open.n} 名学员没有结果`, `${open.n} trainees have no result yet`, {
      extra: { open: open.n },
    });
}

export async function cancelClass(ctx: Context, row: ClassRow): Promise<ValuesFor<ClassRow>> {
  await holdQueue(ctx, row.id);
  await moveAll(ctx, enrollmentTable, 'reject', (values) => `class_id = ${values.add(row.id)}`, { endReason: '班级已取消' });
  await moveAll(ctx, enrollmentTable, 'withdraw', (values) => `class_id = ${values.add(row.id)}`, { endReason: '班级已取消' });
  if (row.proposalId) {
    const proposal = await lock(ctx, proposalTable, row.proposalId);
    await amend(ctx, proposalTable, proposal, { seatsPlanned: proposal.seatsPlanned - row.seats }, 'plan-seats');
  }
  return { seatsTaken: 0 };
}

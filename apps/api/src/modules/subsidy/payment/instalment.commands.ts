import { dateOf } from '../../../kernel/dates.ts';
import { conflict, DomainError } from '../../../kernel/errors.ts';
import { NIL } from '../../../kernel/ids.ts';
import type { Services } from '../../../platform/http/services.ts';
import { write } from '../../../platform/http/write.ts';
import { type Context, lockUnscoped, move, type ValuesFor } from '../../../platform/records.ts';
import { systemActor } from '../../../platform/security/actor.ts';
import { type ApplicationRow, applicationTable } from '../application/application.table.ts';
import { grantedOf, refuseUnderWay, rootOf } from '../application/chain.queries.ts';
import { dueBeyond } from '../application/rules/chain.ts';
import { type PlannedInstalment, planOf, upTo } from '../application/rules/plan.ts';
import { decideToday } from './difference.queries.ts';
import { fundTable } from './fund.table.ts';
import { post } from './ledger.commands.ts';
import { amountToday } from './rules/difference.ts';

/**
 * Looks at what is left of an approval with the facts of today: an instalment whose event has happened falls due, and
 * what is no longer due is given back to the fund. What was paid stays, and is asked back by a recovery; more than was
 * approved needs an approval of its own.
 * @throws a conflict when a fact is missing, or when more would be due than was approved
 */
export async function advanceInstalments(ctx: Context, row: ApplicationRow): Promise<ValuesFor<ApplicationRow>> {
  const decision = await decideToday(ctx, row);
  const chain = await grantedOf(ctx, rootOf(row));
  const before = chain.filter(({ sequence }) => sequence < row.sequence);
  const isLast = chain.at(-1)?.id === row.id;
  const shouldBe = amountToday(decision);
  if (shouldBe === null)
    throw conflict('more-information', '今天的资料不足以判断，请先补充', 'The facts of today do not tell: add what is missing first', {
      extra: { missing: decision.missing },
    });
  const due = dueBeyond(planOf(decision), shouldBe, before);
  // what is due beyond an earlier application of a chain is its supplements' matter
  if (due.amountFen > row.amountFen && isLast)
    throw conflict(
      'more-than-approved',
      '今天应补的金额多于已批准的金额，须另行审批',
      'More would be due than was approved: that needs an approval of its own',
      {
        extra: { approvedFen: row.amountFen, shouldBeFen: due.amountFen },
      },
    );
  const amountFen = Math.max(Math.min(due.amountFen, row.amountFen), row.paidFen);
  const left = await leave(ctx, row, amountFen, due.instalments);
  if (amountFen > row.paidFen) return { ...left, status: 'approved' };
  if (amountFen > 0 || !isLast) return { ...left, status: 'paid' };
  // of what nothing was paid nothing is granted any more: it stands in the way of no other claim
  await refuseUnderWay(ctx, rootOf(row));
  return { ...left, status: 'lapsed' };
}

/** Leaves so much of an approval; what lies beyond it is free again in the fund. */
async function leave(
  ctx: Context,
  row: ApplicationRow,
  amountFen: number,
  plan: readonly PlannedInstalment[],
): Promise<ValuesFor<ApplicationRow>> {
  const fund = await lockUnscoped(ctx, fundTable, String(row.fundId));
  await post(ctx, fund, 'release', [{ amountFen: row.amountFen - amountFen, applicationId: row.id, document: row.number }]);
  return { amountFen, instalments: upTo(plan, amountFen), assessedAt: ctx.now };
}

/** 停发: what was paid stays, and nothing more is paid. */
export async function stopPayments(ctx: Context, row: ApplicationRow, { reason }: { reason: string }): Promise<ValuesFor<ApplicationRow>> {
  return { ...(await leave(ctx, row, row.paidFen, row.instalments)), returnedReason: reason, stoppedAt: ctx.now };
}

/**
 * Every night: approvals of which an instalment has come since they were last looked at, or waits for its event. What
 * a person must see first (a missing fact, more than was approved) stays as it is; each case is for itself.
 */
export async function advanceDue(services: Services): Promise<void> {
  const failures: unknown[] = [];
  for (let after = NIL; ; ) {
    const cases = await services.db.read<{ id: string }>(
      `SELECT id FROM subsidy_applications WHERE status = 'approved' AND id > $2::uuid
         AND (next_due_on <= $1::date AND next_due_on > (assessed_at AT TIME ZONE 'Asia/Shanghai')::date OR instalments @> '[{"state":"waiting"}]')
       ORDER BY id LIMIT 500`,
      [dateOf(services.clock()), after],
    );
    for (const { id } of cases) {
      await write(services, systemActor, null, async (ctx) => {
        const row = await lockUnscoped(ctx, applicationTable, id);
        if (row.status === 'approved') await move(ctx, applicationTable, row, 'advance', { patch: await advanceInstalments(ctx, row) });
        return { status: 204, body: undefined };
      }).catch((error) => {
        if (!(error instanceof DomainError)) failures.push(error);
      });
    }
    const last = cases.at(-1);
    if (!last) break;
    after = last.id;
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} cases could not be looked at`);
}

import { addDays, type CalendarDate } from '../../../kernel/dates.ts';
import { conflict, fieldError, invalid } from '../../../kernel/errors.ts';
import { fileTable } from '../../../platform/files.ts';
import { type Context, find, insert, lock, move, type ValuesFor } from '../../../platform/records.ts';
import { type ApplicationRow, applicationTable } from '../application/application.table.ts';
import { rootOf } from '../application/chain.queries.ts';
import { mendListOf, refuseSupplemented, revokeApproval, unreviewed } from '../application/review.commands.ts';
import { lockLine } from '../notice/notice.commands.ts';
import { stopPayments } from '../payment/instalment.commands.ts';
import { moreThanPaid, openRecoveries, type PartAskedBack } from '../payment/recovery.commands.ts';
import type { EntitlementRow } from './entitlement.table.ts';
import { type LaterCheckRow, laterCheckTable } from './later-check.table.ts';

type Values = ValuesFor<LaterCheckRow>;

const DAYS_TO_PAY_BACK = 30;

/** Puts an accepted entitlement that was drawn into the queue. */
export async function openLaterCheck(
  ctx: Context,
  { id, runId, regionCode, policyKey }: EntitlementRow,
  application: ApplicationRow,
): Promise<void> {
  const { id: applicationId, beneficiaryName } = application;
  await insert(ctx, laterCheckTable, { regionCode, entitlementId: id, runId, policyKey, applicationId, beneficiaryName });
}

export interface CheckResult {
  readonly findings: string;
  readonly fileId?: string | undefined;
}

/** Who approved does not check; the record of the visit is a file that the caller can see. */
async function resultOf(ctx: Context, application: ApplicationRow, { findings, fileId }: CheckResult): Promise<Values> {
  const { recommendedById, approvedById, countersignedById, createdBy } = application;
  if ([recommendedById, approvedById, countersignedById, createdBy].includes(ctx.actor.id))
    throw conflict('same-person', '经办、审核过该申请的人不能核查', 'Whoever opened or approved the claim does not check it');
  if (fileId !== undefined && !(await find(ctx, fileTable, fileId)))
    throw invalid(fieldError('/fileId', 'unknown-reference', '没有该文件', 'There is no such file'));
  return {
    findings,
    fileId: fileId ?? null,
    checkedById: ctx.actor.id,
    checkedByName: ctx.actor.name.slice(0, 120),
    checkedAt: ctx.now,
  };
}

export async function passCheck(ctx: Context, row: LaterCheckRow, result: CheckResult): Promise<Values> {
  return resultOf(ctx, await lock(ctx, applicationTable, row.applicationId), result);
}

export interface FailedCheck extends CheckResult {
  readonly amountFen?: number | undefined;
  readonly dueOn?: CalendarDate | undefined;
}

/** What should not have been given is stopped where it stands: back to the applicant, the approval revoked, or the money asked back. */
export async function failCheck(ctx: Context, row: LaterCheckRow, failed: FailedCheck): Promise<Values> {
  const { application } = await lockLine(ctx, row.applicationId);
  const result = await resultOf(ctx, application, failed);
  return { ...result, ...(await follow(ctx, application, failed)) };
}

async function follow(ctx: Context, application: ApplicationRow, failed: FailedCheck): Promise<Pick<Values, 'consequence' | 'recoveryId'>> {
  const reason = failed.findings.slice(0, 500);
  // of what is due in parts some may be paid while the rest waits: that is asked back, and this stopped
  const paid = application.status !== 'paying' && application.paidFen > 0;
  const onlyOfPaid = (['amountFen', 'dueOn'] as const).filter((name) => failed[name] !== undefined);
  if (!paid && onlyOfPaid.length > 0)
    throw invalid(...onlyOfPaid.map((name) => fieldError(`/${name}`, 'not-paid', '尚未拨付，没有可追缴的金额', 'nothing has been paid')));
  // what tops the claim up is taken back before, unless the bank has paid it: that is asked back with the rest
  await refuseSupplemented(ctx, application, ['paid']);
  if (paid) {
    const recoveryId = await askBack(ctx, application, failed);
    if (application.status === 'approved')
      await move(ctx, applicationTable, application, 'stop', { patch: await stopPayments(ctx, application, { reason }), reason });
    return recoveryId === null ? { consequence: 'asked_back' } : { consequence: 'recovery', recoveryId };
  }
  switch (application.status) {
    case 'submitted':
    case 'in_review':
    case 'in_final_review':
      await move(ctx, applicationTable, application, 'return', {
        patch: { returnedReason: reason, mendList: mendListOf(ctx, { reason }), ...unreviewed },
        reason,
      });
      return { consequence: 'returned' };
    case 'awaiting_notice':
    case 'approved':
      await move(ctx, applicationTable, application, 'revoke', { patch: await revokeApproval(ctx, application, { reason }), reason });
      return { consequence: 'revoked' };
    case 'in_public_notice':
      await move(ctx, applicationTable, application, 'reopen', { patch: await revokeApproval(ctx, application, { reason }), reason });
      return { consequence: 'reopened' };
    case 'paying':
      throw conflict('being-paid', '正在拨付，请在回盘后登记', 'It is being paid: say so when the bank has answered', {
        extra: { state: application.status },
      });
    default:
      return { consequence: 'none' };
  }
}

/**
 * What was paid in parts, or topped up, is asked back part by part, of each payment by itself.
 * @returns the first of the recoveries; null when all that was paid had been asked back before
 */
async function askBack(ctx: Context, application: ApplicationRow, failed: FailedCheck): Promise<string | null> {
  const { findings, dueOn = addDays(ctx.today, DAYS_TO_PAY_BACK) } = failed;
  const paid = await ctx.tx.rows<{ applicationId: string; paymentId: string; fundId: string; left: number }>(
    `SELECT p.application_id AS "applicationId", p.id AS "paymentId", p.fund_id AS "fundId", p.amount_fen - p.claimed_fen AS left
     FROM payments p JOIN subsidy_applications a ON a.id = p.application_id
     WHERE (a.id = $1 OR a.supplement_of_id = $1) AND p.status = 'paid' AND p.claimed_fen < p.amount_fen ORDER BY a.sequence, 4 DESC, p.id`,
    [rootOf(application)],
  );
  const leftFen = paid.reduce((sum, { left }) => sum + left, 0);
  let asked = failed.amountFen ?? leftFen;
  if (asked > leftFen) throw moreThanPaid(leftFen);
  if (leftFen === 0) return null;
  const parts: PartAskedBack[] = [];
  for (const { left, ...payment } of paid) {
    const amountFen = Math.min(left, asked);
    if (amountFen > 0) parts.push({ ...payment, amountFen });
    asked -= amountFen;
  }
  return openRecoveries(ctx, application, parts, { reason: findings.slice(0, 500), dueOn });
}

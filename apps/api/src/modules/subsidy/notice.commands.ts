import { addWorkdays } from '@rongcai/codes';
import { conflict } from '../../kernel/errors.ts';
import { type Context, lock, lockUnscoped, move, moveAll, nextNumber, type ValuesFor } from '../../platform/records.ts';
import { regionCondition, Values } from '../../platform/security/scope.ts';
import { releaseCommitment } from './application.commands.ts';
import { applicationTable } from './application.table.ts';
import { type NoticeRow, noticeTable, type ObjectionRow } from './notice.table.ts';

export interface NewNotice {
  readonly title: string;
  readonly workdays: number;
  readonly regionCode: string;
  readonly policyKey?: string | undefined;
}

export async function createNotice(ctx: Context, given: NewNotice): Promise<ValuesFor<NoticeRow>> {
  const { policyKey: _policyKey, ...values } = given;
  return { ...values, number: await nextNumber(ctx, 'GS') };
}

/** Takes every approval of the place that waits for a notice onto this list. */
export async function fillNotice(ctx: Context, notice: NoticeRow, policyKey?: string): Promise<number> {
  const values = new Values();
  const conditions = [
    "status = 'in_public_notice'",
    'notice_id IS NULL',
    regionCondition('region_code', notice.regionCode, values),
    ...(policyKey ? [`policy_key = ${values.add(policyKey)}`] : []),
  ];
  const taken = await ctx.tx.rows(
    `UPDATE subsidy_applications SET notice_id = ${values.add(notice.id)}, version = version + 1, updated_at = ${values.add(ctx.now)}
     WHERE ${conditions.join(' AND ')} RETURNING id`,
    values.list,
  );
  if (taken.length === 0) throw conflict('nothing-to-show', '没有待公示的申请', 'There is no approval that waits for a public notice');
  return taken.length;
}

/** The period ends at the close of its last working day; a calendar that is not known yet is refused, never guessed. */
export async function publishNotice(ctx: Context, notice: NoticeRow): Promise<ValuesFor<NoticeRow>> {
  const { date, certain } = addWorkdays(ctx.today, notice.workdays);
  if (!certain) {
    throw conflict(
      'calendar-unknown',
      `${date.slice(0, 4)} 年的工作日安排尚未公布，请先维护日历`,
      `The working days of ${date.slice(0, 4)} are not known yet: add them to the calendar first`,
    );
  }
  return { startsOn: ctx.today, endsOn: date };
}

/** Confirms every line without an open objection. */
export async function closeNotice(ctx: Context, notice: NoticeRow): Promise<undefined> {
  if (notice.endsOn && ctx.today <= notice.endsOn) {
    throw conflict('notice-running', `公示至 ${notice.endsOn} 结束`, `The notice runs to the end of ${notice.endsOn}`, {
      extra: { endsOn: notice.endsOn },
    });
  }
  await moveAll(
    ctx,
    applicationTable,
    'confirm',
    (values) =>
      `notice_id = ${values.add(notice.id)} AND NOT EXISTS (SELECT 1 FROM objections o WHERE o.application_id = subsidy_applications.id AND o.status = 'open')`,
  );
}

/** Closes the notices whose last day has passed. */
export async function closeEndedNotices(ctx: Context): Promise<number> {
  const ended = await ctx.tx.rows<{ id: string }>(
    "SELECT id FROM public_notices WHERE status = 'published' AND ends_on < $1 ORDER BY ends_on LIMIT 100",
    [ctx.today],
  );
  for (const { id } of ended) {
    const notice = await lockUnscoped(ctx, noticeTable, id);
    if (notice.status !== 'published') continue;
    await closeNotice(ctx, notice);
    await move(ctx, noticeTable, notice, 'close');
  }
  return ended.length;
}

export interface NewObjection {
  readonly applicationId: string;
  readonly raisedBy: string;
  readonly grounds: string;
}

export async function raiseObjection(ctx: Context, given: NewObjection): Promise<ValuesFor<ObjectionRow>> {
  const application = await lock(ctx, applicationTable, given.applicationId);
  if (application.status !== 'in_public_notice' || !application.noticeId) {
    throw conflict('not-in-notice', '该申请不在公示中', 'The application is not in a public notice', {
      extra: { state: application.status },
    });
  }
  const notice = await lockUnscoped(ctx, noticeTable, application.noticeId);
  if (notice.status === 'draft') throw conflict('notice-not-published', '公示尚未发布', 'The notice has not been published');
  return { ...given, noticeId: notice.id, regionCode: application.regionCode };
}

/** Sends the line back to review; its money is free again. */
export async function upholdObjection(
  ctx: Context,
  objection: ObjectionRow,
  { answer }: { answer: string },
): Promise<ValuesFor<ObjectionRow>> {
  const application = await lock(ctx, applicationTable, objection.applicationId);
  const patch = await releaseCommitment(ctx, application);
  await move(ctx, applicationTable, application, 'reopen', { patch: { ...patch, returnedReason: answer }, reason: answer });
  return { answer };
}

/** The line goes on; if its notice has ended meanwhile, it is confirmed now. */
export async function dismissObjection(
  ctx: Context,
  objection: ObjectionRow,
  { answer }: { answer: string },
): Promise<ValuesFor<ObjectionRow>> {
  const application = await lock(ctx, applicationTable, objection.applicationId);
  const notice = await lockUnscoped(ctx, noticeTable, objection.noticeId);
  const others = await ctx.tx.rows("SELECT 1 FROM objections WHERE application_id = $1 AND status = 'open' AND id <> $2", [
    application.id,
    objection.id,
  ]);
  if (notice.status === 'closed' && others.length === 0) await move(ctx, applicationTable, application, 'confirm');
  return { answer };
}

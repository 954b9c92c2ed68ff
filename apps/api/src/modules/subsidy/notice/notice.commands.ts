import { dateOf } from '../../../kernel/dates.ts';
import { conflict, notFound } from '../../../kernel/errors.ts';
import { text } from '../../../kernel/text.ts';
import { moveMass } from '../../../platform/bulk.ts';
import { HttpProblem } from '../../../platform/http/problems.ts';
import type { Services } from '../../../platform/http/services.ts';
import { write } from '../../../platform/http/write.ts';
import { type Context, find, insert, lock, lockUnscoped, lookAgain, move, nextNumber, type ValuesFor } from '../../../platform/records.ts';
import { systemActor } from '../../../platform/security/actor.ts';
import { type Adding, regionCondition } from '../../../platform/security/scope.ts';
import { type ApplicationRow, applicationTable } from '../application/application.table.ts';
import { releaseCommitment } from '../application/review.commands.ts';
import { lastDay } from './calendar.commands.ts';
import type { NewNotice } from './notice.schemas.ts';
import { type NoticeRow, noticeTable, type ObjectionRow, objectionTable } from './notice.table.ts';

export async function createNotice(ctx: Context, given: NewNotice): Promise<ValuesFor<NoticeRow>> {
  const { policyKey: _policyKey, ...values } = given;
  return { ...values, number: await nextNumber(ctx, 'GS') };
}

const nothingToShow = () => conflict('nothing-to-show', '没有待公示的申请', 'There is no approval that waits for a public notice');

/** Takes every approval of the place that waits for a notice onto this list; they are announced when it is published. */
export async function fillNotice(ctx: Context, notice: NoticeRow, policyKey?: string): Promise<number> {
  const waiting = (values: Adding) => {
    const place = regionCondition('region_code', notice.regionCode, values);
    return `notice_id IS NULL AND ${place}${policyKey ? ` AND policy_key = ${values.add(policyKey)}` : ''}`;
  };
  const taken = await moveMass(ctx, applicationTable, 'list', waiting, { noticeId: notice.id });
  if (taken.length === 0) throw nothingToShow();
  return taken.length;
}

/** The period ends at the close of its last working day; where a holiday notice is not known yet, the end says so. */
export async function publishNotice(ctx: Context, notice: NoticeRow): Promise<ValuesFor<NoticeRow>> {
  const { date, certain } = await lastDay(ctx, notice, ctx.today);
  const announced = await moveMass(ctx, applicationTable, 'announce', ({ add }) => `notice_id = ${add(notice.id)}`);
  if (announced.length === 0) throw nothingToShow();
  return { startsOn: ctx.today, endsOn: date, endCertain: certain };
}

/** Confirms every line without an open objection. */
export async function closeNotice(ctx: Context, notice: NoticeRow): Promise<undefined> {
  if (notice.endsOn && ctx.today <= notice.endsOn) {
    throw conflict('notice-running', `公示至 ${notice.endsOn} 结束`, `The notice runs to the end of ${notice.endsOn}`, {
      extra: { endsOn: notice.endsOn },
    });
  }
  if (!notice.endCertain) {
    const year = String(notice.endsOn).slice(0, 4);
    throw conflict(
      'calendar-unknown',
      `${year} 年的工作日安排不全，公示何时期满尚不确定，请先维护日历`,
      `The working days of ${year} are not known in full, so the end is not certain: add them to the calendar first`,
    );
  }
  await moveMass(
    ctx,
    applicationTable,
    'confirm',
    (values) =>
      `notice_id = ${values.add(notice.id)} AND NOT EXISTS (SELECT 1 FROM objections o WHERE o.application_id = subsidy_applications.id AND o.status = 'open')`,
  );
}

/** Closes the notices whose last day has passed, each for itself: what stops one of them does not keep the others open. */
export async function closeEndedNotices(services: Services): Promise<void> {
  const ended = await services.db.read<{ id: string }>(
    "SELECT id FROM public_notices WHERE status = 'published' AND end_certain AND ends_on < $1 ORDER BY ends_on",
    [dateOf(services.clock())],
  );
  const failures: unknown[] = [];
  for (const { id } of ended) {
    await write(services, systemActor, null, async (ctx) => {
      const notice = await lockUnscoped(ctx, noticeTable, id);
      if (notice.status === 'published') {
        await closeNotice(ctx, notice);
        await move(ctx, noticeTable, notice, 'close');
      }
      return { status: 204, body: undefined };
    }).catch((error) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${ended.length} ended notices were not closed`);
}

export interface NewObjection {
  readonly applicationId: string;
  readonly raisedBy: string;
  readonly grounds: string;
}

export interface Line {
  readonly application: ApplicationRow;
  readonly notice: NoticeRow | null;
}

/** A line with its notice. The notice is locked first, as its closing does: neither waits for the other for ever. */
export async function lockLine(ctx: Context, applicationId: string): Promise<Line> {
  const seen = await find(ctx, applicationTable, applicationId);
  if (!seen) throw notFound();
  const notice = seen.noticeId === null ? null : await lockUnscoped(ctx, noticeTable, seen.noticeId);
  const application = await lock(ctx, applicationTable, applicationId);
  if (application.noticeId !== seen.noticeId) throw lookAgain('the line was put on another notice meanwhile');
  return { application, notice };
}

/** An objection is to a line that the public can see, and holds that line only. */
function objectionTo({ application, notice }: Line, given: NewObjection): ValuesFor<ObjectionRow> {
  if (application.status !== 'in_public_notice' || notice === null) {
    throw conflict('not-in-notice', '该申请不在公示中', 'The application is not in a public notice', {
      extra: { state: application.status },
    });
  }
  return { ...given, noticeId: notice.id, regionCode: application.regionCode };
}

export async function raiseObjection(ctx: Context, given: NewObjection): Promise<ValuesFor<ObjectionRow>> {
  return objectionTo(await lockLine(ctx, given.applicationId), given);
}

export interface PublicObjection {
  /** The number of the line, as the list shows it. */
  readonly number: string;
  readonly raisedBy: string;
  readonly grounds: string;
}

/** Objections from one network in an hour, over all processes. */
const MOST_AN_HOUR = 5;
/** Open objections to one line; more of them would tell nothing new. */
const MOST_ON_A_LINE = 20;

/** What anybody says against a line of a published notice; staff answer it as any other objection. */
export async function raisePublicObjection(ctx: Context, noticeId: string, given: PublicObjection, source: string): Promise<ObjectionRow> {
  const [line] = await ctx.tx.rows<{ id: string }>(
    `SELECT a.id FROM subsidy_applications a JOIN public_notices n ON n.id = a.notice_id
     WHERE n.id = $1 AND n.status = 'published' AND n.ends_on >= $3::date AND a.number = $2`,
    [noticeId, given.number, ctx.today],
  );
  if (!line) throw notFound();
  const locked = await lockLine(ctx, line.id);
  if (locked.notice?.id !== noticeId || locked.notice.status !== 'published') throw notFound();
  const sourceIndex = ctx.keyring.blindIndex('network', source);
  await ctx.tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`objections:${sourceIndex}`]);
  const [count] = await ctx.tx.rows<{ sent: number; open: number }>(
    `SELECT count(*) FILTER (WHERE source_index = $1 AND created_at > $3::timestamptz - interval '1 hour') AS sent,
       count(*) FILTER (WHERE application_id = $2 AND status = 'open') AS open FROM objections WHERE source_index = $1 OR application_id = $2`,
    [sourceIndex, line.id, ctx.now],
  );
  if (Number(count?.sent) >= MOST_AN_HOUR) {
    throw new HttpProblem(
      429,
      'too-many-objections',
      text('提交过于频繁，请一小时后再试', 'Too many objections from here: try again in an hour'),
      {
        retryAfter: 3_600,
      },
    );
  }
  if (Number(count?.open) >= MOST_ON_A_LINE) {
    throw conflict('objections-enough', '该项已有多条异议正在处理', 'Many objections to this line are being handled already');
  }
  const values = objectionTo(locked, { applicationId: line.id, raisedBy: given.raisedBy, grounds: given.grounds });
  return insert(ctx, objectionTable, { ...values, channel: 'public', sourceIndex });
}

/** Sends the line back to review; its money is free again. A line that went back before stays where it is. */
export async function upholdObjection(
  ctx: Context,
  objection: ObjectionRow,
  { answer }: { answer: string },
): Promise<ValuesFor<ObjectionRow>> {
  const { application } = await lockLine(ctx, objection.applicationId);
  if (application.status === 'in_public_notice' && application.noticeId === objection.noticeId) {
    const patch = await releaseCommitment(ctx, application);
    await move(ctx, applicationTable, application, 'reopen', { patch: { ...patch, returnedReason: answer }, reason: answer });
  }
  return { answer };
}

/** The line goes on; if its notice has ended meanwhile, it is confirmed now. */
export async function dismissObjection(
  ctx: Context,
  objection: ObjectionRow,
  { answer }: { answer: string },
): Promise<ValuesFor<ObjectionRow>> {
  // the line may stand in a later notice than the one that was objected to
  const { application, notice } = await lockLine(ctx, objection.applicationId);
  const others = await ctx.tx.rows("SELECT 1 FROM objections WHERE application_id = $1 AND status = 'open' AND id <> $2", [
    application.id,
    objection.id,
  ]);
  const waits = application.status === 'in_public_notice' && notice?.status === 'closed';
  if (waits && others.length === 0) await move(ctx, applicationTable, application, 'confirm');
  return { answer };
}

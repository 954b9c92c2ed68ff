import { conflict, fieldError, invalid, notFound } from '../../kernel/errors.ts';
import { type Context, lookAgain, move, type ValuesFor } from '../../platform/records.ts';
import { scopeCondition, Values } from '../../platform/security/scope.ts';
import { checkValues } from '../../platform/values.ts';
import { employ, employmentTable } from '../directory/index.ts';
import { issueCertificate } from '../evaluation/index.ts';
import { type ClassRow, classTable } from './class.table.ts';
import { type EnrollmentRow, enrollmentTable } from './enrollment.table.ts';
import { attendanceShort } from './rules/attendance.ts';

type EnrollmentValues = ValuesFor<EnrollmentRow>;

async function classOf(ctx: Context, id: string): Promise<ClassRow> {
  const values = new Values();
  const [row] = await ctx.tx.rows<ClassRow & Record<string, unknown>>(
    `SELECT ${classTable.selection} FROM training_classes WHERE id = ${values.add(id)} AND ${scopeCondition(classTable, ctx.actor, values)}`,
    values.list,
  );
  if (!row) throw notFound();
  return row;
}

function refuseClosedEnrollment(row: ClassRow, today: string): void {
  if (row.status !== 'enrolling')
    throw conflict('class-not-enrolling', '该班级不在报名期', 'The class is not enrolling', { extra: { state: row.status } });
  if (today < row.enrollFromOn || today > row.enrollToOn) {
    throw conflict(
      'outside-enrollment-window',
      `报名时间为 ${row.enrollFromOn} 至 ${row.enrollToOn}`,
      `Enrollment is open from ${row.enrollFromOn} to ${row.enrollToOn}`,
    );
  }
}

/**
 * Holds the queue of a class alone until the transaction ends: everyone who is just joining it has joined, and nobody
 * joins meanwhile. Whoever frees seats or ends the enrollment does this, always after locking the class's row.
 */
export async function holdQueue(ctx: Context, classId: string): Promise<void> {
  await ctx.tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [classId]);
}

/**
 * Applies for a class. The seat is taken by one conditional UPDATE, so that no two requests ever get the same one.
 * Who finds the class full shares the queue and looks again: a seat that is being freed waits for everyone in there, so
 * that nobody waits while a seat is free. It is an advisory lock because those are granted in order: a row lock that
 * many share may never come to who wants it alone. The class's row is touched last, to be locked as briefly as possible.
 */
export async function applyForClass(ctx: Context, given: EnrollmentValues & { classId: string }): Promise<EnrollmentValues> {
  const row = await classOf(ctx, given.classId);
  refuseClosedEnrollment(row, ctx.today);
  const place = row.seatsTaken < row.seats ? await takeSeat(ctx, row.id) : await joinQueue(ctx, row.id);
  // whoever waited for the class's row or queue and then found it otherwise lets go of all that it holds, or the next would wait too
  if (!place) throw lookAgain('the class changed meanwhile');
  return { ...given, ...place, period: `[${row.startOn},${row.endOn}]` };
}

type Place = Pick<EnrollmentRow, 'status' | 'queueNumber'>;

async function takeSeat(ctx: Context, classId: string): Promise<Place | null> {
  const [taken] = await ctx.tx.rows<{ n: number }>(
    `UPDATE training_classes SET seats_taken = seats_taken + 1, version = version + 1, updated_at = $2
     WHERE id = $1 AND status = 'enrolling' AND seats_taken < seats RETURNING nextval('enrollment_queue')::bigint AS n`,
    [classId, ctx.now],
  );
  return taken ? { status: 'applied', queueNumber: taken.n } : null;
}

/** Joins those who wait, if the class is still full once nobody is freeing a seat. */
async function joinQueue(ctx: Context, classId: string): Promise<Place | null> {
  await ctx.tx.rows('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [classId]);
  const [full] = await ctx.tx.rows<{ n: number }>(
    `SELECT nextval('enrollment_queue')::bigint AS n FROM training_classes WHERE id = $1 AND status = 'enrolling' AND seats_taken >= seats`,
    [classId],
  );
  return full ? { status: 'waitlisted', queueNumber: full.n } : null;
}

/** Promotes up to `seats` of those who wait, in the order of their arrival. The caller holds the class's row and queue. */
export async function promoteWaiting(ctx: Context, classId: string, seats: number): Promise<number> {
  let promoted = 0;
  while (promoted < seats) {
    // who leaves the queue at this moment is skipped by the lock and looked for again
    const waiting = await ctx.tx.rows<EnrollmentRow & Record<string, unknown>>(
      `SELECT ${enrollmentTable.selection} FROM enrollments WHERE class_id = $1 AND status = 'waitlisted' ORDER BY queue_number LIMIT $2 FOR NO KEY UPDATE`,
      [classId, seats - promoted],
    );
    for (const next of waiting) await move(ctx, enrollmentTable, next, 'promote', { patch: { promotedAt: ctx.now } });
    promoted += waiting.length;
    if (waiting.length > 0) continue;
    const left = await ctx.tx.rows("SELECT 1 FROM enrollments WHERE class_id = $1 AND status = 'waitlisted' LIMIT 1", [classId]);
    if (left.length === 0) break;
  }
  return promoted;
}

/** Gives a freed seat to the first who waits, or back to the class. */
async function freeSeat(ctx: Context, classId: string): Promise<void> {
  await ctx.tx.rows('SELECT id FROM training_classes WHERE id = $1 FOR NO KEY UPDATE', [classId]);
  await holdQueue(ctx, classId);
  if ((await promoteWaiting(ctx, classId, 1)) === 1) return;
  await ctx.tx.rows('UPDATE training_classes SET seats_taken = seats_taken - 1, version = version + 1, updated_at = $2 WHERE id = $1', [
    classId,
    ctx.now,
  ]);
}

/** Leaves the class or the queue; a seat that this frees goes to the first who waits. */
export async function leaveClass(ctx: Context, row: EnrollmentRow): Promise<void> {
  if (row.status !== 'waitlisted') await freeSeat(ctx, row.classId);
}

export async function completeTraining(
  ctx: Context,
  row: EnrollmentRow,
  { hoursAttended }: { hoursAttended: number },
): Promise<EnrollmentValues> {
  const own = await classOf(ctx, row.classId);
  const short = attendanceShort(own, hoursAttended);
  if (hoursAttended > own.hours)
    throw invalid(
      fieldError('/hoursAttended', 'maximum', `不能超过班级课时 ${own.hours}`, `must be at most ${own.hours}, the hours of the class`),
    );
  if (short > 0) {
    throw conflict('attendance-too-low', `出勤不足，还差 ${short} 课时`, `${short} hours of attendance are lacking`, {
      extra: { hoursLacking: short },
    });
  }
  return { completedOn: ctx.today };
}

/** A pass issues the certificate. */
export async function passAssessment(ctx: Context, row: EnrollmentRow): Promise<EnrollmentValues> {
  const own = await classOf(ctx, row.classId);
  const certificate = await issueCertificate(ctx, {
    personId: row.personId,
    issuerId: row.providerId,
    occupationCode: own.occupationCode,
    level: own.level,
    issuedOn: ctx.today,
    source: 'assessment',
    sourceId: row.id,
    regionCode: row.regionCode,
  });
  return { passedOn: ctx.today, certificateId: certificate.id };
}

export interface Placement {
  readonly startedOn: string;
  readonly monthlyWageFen?: number | undefined;
  readonly organizationId?: string | undefined;
}

/** 上岗: the person starts work, at the order's enterprise unless another one is named. */
export async function placeTrainee(ctx: Context, row: EnrollmentRow, placement: Placement): Promise<EnrollmentValues> {
  const organizationId = placement.organizationId ?? row.enterpriseId;
  if (!organizationId)
    throw invalid(fieldError('/organizationId', 'required', '请填写用人单位', 'The class has no enterprise: name the employer'));
  if (placement.organizationId) await checkValues(ctx, employmentTable, { organizationId });
  if (row.passedOn && placement.startedOn < row.passedOn) {
    throw invalid(
      fieldError(
        '/startedOn',
        'too-early',
        `不能早于合格日期 ${row.passedOn}`,
        `must not be before ${row.passedOn}, when the trainee passed`,
      ),
    );
  }
  const employment = await employ(ctx, {
    personId: row.personId,
    organizationId,
    startedOn: placement.startedOn,
    monthlyWageFen: placement.monthlyWageFen ?? null,
    source: 'order-class',
    sourceId: row.id,
    regionCode: row.regionCode,
  });
  return { placedOn: placement.startedOn, employmentId: employment.id };
}

import type { Override } from '@rongcai/policy';
import { addMonths } from '../../../kernel/dates.ts';
import { conflict, fieldError, invalid } from '../../../kernel/errors.ts';
import { among } from '../../../platform/bulk.ts';
import { amend, type Context, lock, moveAll, type ValuesFor } from '../../../platform/records.ts';
import type { Adding } from '../../../platform/security/scope.ts';
import { type ApplicationRow, applicationTable } from './application.table.ts';
import { assess, standing } from './assessment.queries.ts';
import { type OverrideRow, overrideTable } from './override.table.ts';
import { keepClaim, refuseOthersClaim } from './review-claim.commands.ts';
import { outlived, type Restated, resultsOf } from './rules/outlived.ts';
import { overrideOf } from './rules/stated-facts.ts';

type Values = ValuesFor<OverrideRow>;

/** A finding holds a year at most; a longer one is a gap in the registers that should be mended. */
const LONGEST_MONTHS = 12;

export interface NewOverride {
  readonly applicationId: string;
  readonly predicate: string;
  readonly member?: string | undefined;
  readonly reason: string;
  readonly fileId: string;
  readonly expiresOn: string;
}

async function underReview(ctx: Context, applicationId: string): Promise<ApplicationRow> {
  const application = await lock(ctx, applicationTable, applicationId);
  if (application.status !== 'in_review') {
    throw conflict('not-in-review', '该申请不在初审中', 'The application is not in its first review', {
      extra: { state: application.status },
    });
  }
  await refuseOthersClaim(ctx, application);
  return application;
}

/** What counted until a day that has gone by holds its condition no more: another finding may be proposed for it. */
export async function endOverrides(ctx: Context, of: (values: Adding) => string = () => 'true'): Promise<void> {
  await moveAll(ctx, overrideTable, 'end', (values) => `expires_on < ${values.add(ctx.today)}::date AND ${of(values)}`);
}

/** Ends the findings that what is stated now has outlived: each is proposed again for it. Gives those that go on to count. */
export async function endOutlived(
  ctx: Context,
  applicationId: string,
  overrides: readonly Override[],
  restated: Restated,
): Promise<readonly Override[]> {
  const live = await ctx.tx.rows<{ id: string; predicate: string; member: string }>(
    "SELECT id, predicate, member FROM predicate_overrides WHERE application_id = $1 AND status IN ('proposed', 'granted')",
    [applicationId],
  );
  const over = live.filter((one) => outlived(one, restated));
  if (over.length === 0) return overrides;
  await moveAll(ctx, overrideTable, 'end', among(over.map(({ id }) => id)), { answer: '填报的事实已变更，须重新提出' });
  return overrides.filter((one) => !over.some(({ predicate, member }) => predicate === one.predicate && member === (one.member ?? '')));
}

export async function proposeOverride(ctx: Context, given: NewOverride): Promise<Values> {
  const application = await underReview(ctx, given.applicationId);
  const { decision } = await standing(ctx, application);
  const member = given.member ?? '';
  const results = resultsOf(decision, member).filter(({ id }) => id === given.predicate);
  if (results.length === 0) {
    throw invalid(
      fieldError('/predicate', 'unknown-predicate', '该政策没有这个条件', 'The decision has no such condition for this case or member'),
    );
  }
  if (results.every(({ outcome }) => outcome === 'met')) {
    throw invalid(fieldError('/predicate', 'already-met', '该条件已满足', 'The condition is met already'));
  }
  if (given.expiresOn < ctx.today) throw invalid(fieldError('/expiresOn', 'past-date', '不能早于今天', 'must not lie in the past'));
  if (given.expiresOn > addMonths(ctx.today, LONGEST_MONTHS)) {
    throw invalid(fieldError('/expiresOn', 'too-late', `最长 ${LONGEST_MONTHS} 个月`, `at most ${LONGEST_MONTHS} months from today`));
  }
  // the application is locked: of two who propose at once, one finds what the other has proposed
  await endOverrides(
    ctx,
    ({ add }) => `application_id = ${add(application.id)} AND predicate = ${add(given.predicate)} AND member = ${add(member)}`,
  );
  return { ...given, member, regionCode: application.regionCode, proposedByName: ctx.actor.name.slice(0, 120) };
}

/** Decides the application again with the findings that count now. */
async function reassessWith(
  ctx: Context,
  application: ApplicationRow,
  overrides: (standing: readonly Override[]) => readonly Override[],
): Promise<void> {
  const before = await standing(ctx, application);
  const { values } = await assess(ctx, { ...before, overrides: overrides(before.overrides) });
  await amend(ctx, applicationTable, application, { ...values, ...(await keepClaim(ctx, application)) }, 'reassess');
}

/** The second person's word; the application is decided again with it at once. */
export async function grantOverride(ctx: Context, row: OverrideRow, { answer }: { answer?: string | undefined }): Promise<Values> {
  const application = await lock(ctx, applicationTable, row.applicationId);
  if (application.status !== 'in_review') throw conflict('not-in-review', '该申请不在初审中', 'The application is not in its first review');
  if (row.expiresOn < ctx.today) {
    throw conflict('override-ended', `该认定已于 ${row.expiresOn} 到期`, `The finding by hand ended on ${row.expiresOn}`);
  }
  const by = ctx.actor.name.slice(0, 120);
  const granted = overrideOf({ ...row, proposedBy: row.proposedByName, grantedBy: by, until: row.expiresOn });
  await reassessWith(ctx, application, (before) => [...before, granted]);
  return { grantedById: ctx.actor.id, grantedByName: by, answer: answer ?? null };
}

export async function refuseOverride(_ctx: Context, _row: OverrideRow, { reason }: { reason: string }): Promise<Values> {
  return { answer: reason };
}

/** Takes a finding back; one that counted is taken out of the decision while the case is still in its first review. */
export async function withdrawOverride(ctx: Context, row: OverrideRow, { reason }: { reason: string }): Promise<Values> {
  if (row.status === 'granted') {
    const application = await underReview(ctx, row.applicationId);
    const same = (one: Override) => one.predicate === row.predicate && (one.member ?? '') === row.member;
    await reassessWith(ctx, application, (before) => before.filter((one) => !same(one)));
  }
  return { answer: reason };
}

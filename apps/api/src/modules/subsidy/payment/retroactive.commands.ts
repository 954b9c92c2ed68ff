import { conflict, DomainError, fieldError, invalid } from '../../../kernel/errors.ts';
import { NIL } from '../../../kernel/ids.ts';
import type { Database } from '../../../platform/database/database.ts';
import { type JobRow, jobTable, runJob, startJob } from '../../../platform/long-work.ts';
import { amend, type Context, lock, lockUnscoped } from '../../../platform/records.ts';
import { regionCondition, Values } from '../../../platform/security/scope.ts';
import { grantedStates } from '../application/application.lifecycle.ts';
import { type ApplicationRow, applicationTable } from '../application/application.table.ts';
import { rulesOnce } from '../application/assessment.queries.ts';
import { type PolicyVersionRow, policyVersionTable } from '../policy/policy.table.ts';
import { anchorDaySql } from '../policy/rules/anchor-day.ts';
import { claimToday } from './difference.queries.ts';
import { OPENABLE, openingJob, summaryOf } from './retroactive.queries.ts';
import { FIND_DIFFERENCES, OPEN_SUPPLEMENTS, type Refused } from './retroactive.table.ts';
import { type Listed, listedAs } from './rules/difference.ts';
import { openSupplement } from './supplement.commands.ts';

/** Claims that one step decides anew: some tenths of a second. */
const STEP = 50;

interface Order {
  readonly versionId: string;
}

/** Looks, in a job, for every granted claim that a version which reaches back decides otherwise. */
async function startFinding(ctx: Context, version: Pick<PolicyVersionRow, 'id' | 'regionCode'>): Promise<JobRow> {
  return startJob(ctx, FIND_DIFFERENCES, { versionId: version.id }, { regionCode: version.regionCode });
}

/** The same once more, on what has come in since. What was opened stays in the list. */
export async function findAgain(ctx: Context, id: string): Promise<JobRow> {
  const version = await lock(ctx, policyVersionTable, id);
  if (version.retroactiveReason === null)
    throw conflict('not-retroactive', '该版本不是追溯发布的', 'The version was not published to reach back');
  const before = version.retroactiveJobId && (await lockUnscoped(ctx, jobTable, version.retroactiveJobId));
  if (before && (before.status === 'queued' || before.status === 'running')) return before;
  const job = await startFinding(ctx, version);
  await amend(ctx, policyVersionTable, version, { retroactiveJobId: job.id }, 'recalculate');
  return job;
}

/** SQL: the first applications of granted claims whose event lies in the days of a version, decided under another one. */
function reachedBy(version: PolicyVersionRow, values: Values): string {
  const { policyKey, regionCode, effectiveFrom, effectiveTo, id } = version;
  const day = anchorDaySql('decision');
  return `supplement_of_id IS NULL AND policy_key = ${values.add(policyKey)} AND status = ANY(${values.add(grantedStates)}) AND policy_version_id <> ${values.add(id)}
    AND ${regionCondition('region_code', regionCode, values)} AND ${day} >= ${values.add(effectiveFrom)}::date
    ${effectiveTo === null ? '' : `AND ${day} < ${values.add(effectiveTo)}::date`}`;
}

async function versionNow(db: Database, id: string): Promise<PolicyVersionRow> {
  const [row] = await db.read<PolicyVersionRow & Record<string, unknown>>(
    `SELECT ${policyVersionTable.selection} FROM policy_versions WHERE id = $1`,
    [id],
  );
  return row as PolicyVersionRow;
}

interface Found {
  readonly applicationId: string;
  readonly grantedFen: number;
  readonly shouldBeFen: number | null;
  readonly differenceFen: number;
  readonly proposal: Listed;
}

/** Decides a claim anew; what another version decides, or what comes out as it was granted, has no difference here. */
async function differenceUnder(
  ctx: Context,
  versionId: string,
  row: ApplicationRow,
  rulesOf: ReturnType<typeof rulesOnce>,
): Promise<Found> {
  const nothing = { applicationId: row.id, grantedFen: 0, shouldBeFen: null, differenceFen: 0, proposal: 'level' as const };
  try {
    const { difference, heldFen, version } = await claimToday(ctx, row, rulesOf);
    const { shouldBeFen, differenceFen } = difference;
    const proposal = listedAs(difference.proposal);
    if (version !== versionId || proposal === 'level') return nothing;
    return { applicationId: row.id, grantedFen: heldFen, shouldBeFen, differenceFen: differenceFen ?? 0, proposal };
  } catch (error) {
    // facts that are no longer as the version defines them
    if (!(error instanceof DomainError)) throw error;
    return { ...nothing, grantedFen: row.amountFen, proposal: 'more_information' };
  }
}

async function keepFound(ctx: Context, versionId: string, found: readonly Found[]): Promise<void> {
  await ctx.tx.rows(
    `INSERT INTO retroactive_differences (id, region_code, application_id, policy_version_id, organization_id, beneficiary_name, granted_fen, should_be_fen,
       difference_fen, proposal, found_at)
     SELECT gen_random_uuid(), a.region_code, a.id, $1, a.organization_id, a.beneficiary_name, f."grantedFen", f."shouldBeFen", f."differenceFen", f.proposal, $2
     FROM jsonb_to_recordset($3::jsonb) AS f("applicationId" uuid, "grantedFen" bigint, "shouldBeFen" bigint, "differenceFen" bigint, proposal text)
     JOIN subsidy_applications a ON a.id = f."applicationId" WHERE f.proposal <> 'level'
     ON CONFLICT (policy_version_id, application_id) DO UPDATE SET granted_fen = excluded.granted_fen, should_be_fen = excluded.should_be_fen,
       difference_fen = excluded.difference_fen, proposal = excluded.proposal, found_at = excluded.found_at`,
    [versionId, ctx.now, JSON.stringify(found)],
  );
  const settled = found.filter(({ proposal }) => proposal === 'level').map(({ applicationId }) => applicationId);
  // what was opened from here is told apart from what has gone by itself
  await ctx.tx.rows(
    'DELETE FROM retroactive_differences WHERE policy_version_id = $1 AND application_id = ANY($2::uuid[]) AND supplement_id IS NULL',
    [versionId, settled],
  );
  await ctx.tx.rows(
    `UPDATE retroactive_differences SET proposal = 'level', difference_fen = 0, found_at = $3 WHERE policy_version_id = $1 AND application_id = ANY($2::uuid[])`,
    [versionId, settled, ctx.now],
  );
}

interface Finding {
  readonly after: string;
  readonly examined: number;
  readonly found: number;
}

export const findDifferences = runJob<Order>(async (services, run) => {
  const { versionId } = run.payload;
  const version = await versionNow(services.db, versionId);
  const counting = new Values();
  const [count] = await services.db.read<{ n: number }>(
    `SELECT count(*)::int AS n FROM subsidy_applications WHERE ${reachedBy(version, counting)}`,
    counting.list,
  );
  await run.setTotal(count?.n ?? 0);
  let state = (run.state as Finding | null) ?? { after: NIL, examined: 0, found: 0 };
  for (let ended = false; !ended; ) {
    const step = await run.step(async (ctx) => {
      const values = new Values();
      const rows = await ctx.tx.rows<ApplicationRow & Record<string, unknown>>(
        `SELECT ${applicationTable.selection} FROM subsidy_applications WHERE ${reachedBy(version, values)} AND id > ${values.add(state.after)}::uuid
         ORDER BY id LIMIT ${values.add(STEP)}`,
        values.list,
      );
      const rulesOf = rulesOnce(ctx);
      const found: Found[] = [];
      for (const row of rows) found.push(await differenceUnder(ctx, versionId, row, rulesOf));
      await keepFound(ctx, versionId, found);
      const listed = found.filter(({ proposal }) => proposal !== 'level').length;
      const after = rows.at(-1)?.id ?? state.after;
      return { rows: rows.length, state: { after, examined: state.examined + rows.length, found: state.found + listed } };
    });
    state = step.state;
    ended = step.rows < STEP;
  }
  const { after: _after, ...result } = state;
  return result;
});

/** Opens a supplement of every claim that gains, in a job; asked twice, the same job does it once. */
export async function startOpening(ctx: Context, versionId: string, digest: string | undefined): Promise<JobRow> {
  if (digest === undefined)
    throw invalid(fieldError('/digest', 'required', '先试算，再带上其 digest', 'do a dry run first and send its digest'));
  const version = await lock(ctx, policyVersionTable, versionId);
  const running = await openingJob(ctx, versionId);
  if (running) return lockUnscoped(ctx, jobTable, running);
  const shown = await summaryOf(ctx, version);
  if (shown.digest !== digest)
    throw conflict('shown-otherwise', '试算之后情况有变，请重新试算', 'Something has changed since the dry run: look at it again');
  if (shown.openable.count === 0)
    throw conflict('nothing-due', '没有可补发的申请', 'There is no claim of which a supplement can be opened now');
  const options = { regionCode: version.regionCode, total: shown.openable.count };
  return startJob(ctx, OPEN_SUPPLEMENTS, { versionId }, options);
}

interface Opening {
  readonly after: string;
  readonly opened: number;
  readonly sumFen: number;
  readonly refused: number;
}

/** One claim is one step: its supplement and the word of it in the list are kept together or not at all. */
export const openSupplements = runJob<Order>(async (services, run) => {
  const { versionId } = run.payload;
  let state = (run.state as Opening | null) ?? { after: NIL, opened: 0, sumFen: 0, refused: 0 };
  for (;;) {
    const [next] = await services.db.read<{ id: string }>(OPENABLE, [versionId, state.after, 1]);
    if (!next) break;
    try {
      const step = await run.step(async (ctx) => {
        const row = await openFor(ctx, next.id);
        const opened = row ? { opened: state.opened + 1, sumFen: state.sumFen + row.amountFen } : {};
        return { rows: 1, state: { ...state, ...opened, after: next.id } };
      });
      state = step.state;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const why: Refused = { code: error.code, ...error.text };
      const step = await run.step(async (ctx) => {
        await ctx.tx.rows('UPDATE retroactive_differences SET refusal = $2 WHERE id = $1', [next.id, JSON.stringify(why)]);
        return { rows: 1, state: { ...state, after: next.id, refused: state.refused + 1 } };
      });
      state = step.state;
    }
  }
  const { after: _after, ...result } = state;
  return result;
});

/** @returns null when somebody has opened it meanwhile */
async function openFor(ctx: Context, id: string): Promise<ApplicationRow | null> {
  const [difference] = await ctx.tx.rows<{ application_id: string; supplement_id: string | null }>(
    'SELECT application_id, supplement_id FROM retroactive_differences WHERE id = $1 FOR NO KEY UPDATE',
    [id],
  );
  if (!difference || difference.supplement_id !== null) return null;
  const supplement = await openSupplement(ctx, difference.application_id);
  await ctx.tx.rows('UPDATE retroactive_differences SET supplement_id = $2, refusal = NULL WHERE id = $1', [id, supplement.id]);
  return supplement;
}

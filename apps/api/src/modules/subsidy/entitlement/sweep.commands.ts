import { createHash, randomBytes } from 'node:crypto';
import { isWithinRegion } from '@rongcai/codes';
import { addDays, type CalendarDate } from '../../../kernel/dates.ts';
import { fieldError, invalid } from '../../../kernel/errors.ts';
import { runJob, startJob } from '../../../platform/long-work.ts';
import { amend, type Context, insert, lockUnscoped, nextNumber, type ValuesFor } from '../../../platform/records.ts';
import { NATION } from '../../../platform/security/actor.ts';
import { checkRegion } from '../../directory/index.ts';
import { STANDING } from '../application/application.lifecycle.ts';
import { basisOf } from '../policy/fact.queries.ts';
import { placesSql } from '../policy/place-giving.queries.ts';
import { notEnded } from '../policy/policy.queries.ts';
import { dimensionsOfClaim } from '../policy/rules/shared-place.ts';
import { type RunFigures, type RunRow, runTable } from './entitlement.table.ts';
import { expireGone, makeOffers, offerToWaiting, recalculate } from './offer.commands.ts';
import { giveOutPlaces } from './queue.commands.ts';
import { automaticPolicies, periodsJudged, type SweptPolicy, sweepStatement } from './sweep.queries.ts';
import { DUE, MISSED, SWEPT, WAITING } from './sweep-tables.ts';

/** The kind of the job, and the task that does it. */
export const SWEEP = 'sweep-entitlements';

const OFFER_DAYS = 30;
/** Near misses that a run keeps for each policy. */
const KEPT_MISSES = 1_000;

export interface NewRun {
  readonly regionCode: string;
  readonly policyKeys?: readonly string[] | undefined;
  readonly asOf?: CalendarDate | undefined;
  readonly expiresOn?: CalendarDate | undefined;
  readonly sampleShareBp?: number | undefined;
}

export async function openRun(ctx: Context, given: NewRun): Promise<ValuesFor<RunRow>> {
  checkRegion('/regionCode', given.regionCode);
  const { asOf = ctx.today, expiresOn = addDays(ctx.today, OFFER_DAYS), policyKeys = [] } = given;
  if (asOf > ctx.today) throw invalid(fieldError('/asOf', 'future-date', '核验日期不能晚于今天', 'cannot lie after today'));
  if (expiresOn < ctx.today) throw invalid(fieldError('/expiresOn', 'past-date', '确认截止日期不能早于今天', 'cannot lie before today'));
  const known = new Set((await automaticPolicies(ctx.tx, given.regionCode, ctx.today)).map(({ policyKey }) => policyKey));
  const unknown = policyKeys.flatMap((key, index) =>
    known.has(key)
      ? []
      : [
          fieldError(
            `/policyKeys/${index}`,
            'unknown-policy',
            `此地没有已发布的免申即享政策 ${key}`,
            `No policy ${key} is given without application here`,
          ),
        ],
  );
  if (unknown.length > 0) throw invalid(...unknown);
  const drawSeed = randomBytes(16).toString('hex');
  return {
    number: await nextNumber(ctx, 'MS'),
    regionCode: given.regionCode,
    policyKeys: [...new Set(policyKeys)],
    asOf,
    expiresOn,
    ...(given.sampleShareBp === undefined ? {} : { sampleShareBp: given.sampleShareBp }),
    drawSeed,
    seedDigest: createHash('sha256').update(drawSeed).digest('hex'),
    figures: [],
  };
}

interface Payload {
  readonly runId: string;
  readonly policies: readonly SweptPolicy[];
}

/** The policies are settled when the run begins: what is published meanwhile is for the next one. */
export async function startRun(ctx: Context, run: RunRow): Promise<RunRow> {
  const all = await automaticPolicies(ctx.tx, run.regionCode, ctx.today);
  const policies = all.filter(({ policyKey }) => run.policyKeys.length === 0 || run.policyKeys.includes(policyKey));
  const payload: Payload = { runId: run.id, policies };
  const job = await startJob(ctx, SWEEP, { ...payload }, { regionCode: run.regionCode, total: policies.length });
  return amend(ctx, runTable, run, { jobId: job.id }, 'start');
}

/** One policy is one step: its offers, withdrawals and figures are kept together or not at all. */
export const sweepEntitlements = runJob<Payload>(async (_services, job) => {
  const { runId, policies } = job.payload;
  for (let next = Number(job.state?.next ?? 0); next < policies.length; next++) {
    await job.step(async (ctx) => {
      const run = await lockUnscoped(ctx, runTable, runId);
      const found = await sweepPolicy(ctx, run, policies[next] as SweptPolicy);
      await amend(ctx, runTable, run, { figures: [...run.figures, found] }, 'sweep');
      return { rows: 1, state: { next: next + 1 } };
    });
  }
  let figures: readonly RunFigures[] = [];
  await job.step(async (ctx) => {
    const run = await lockUnscoped(ctx, runTable, runId);
    figures = run.figures;
    if (!run.finishedAt) await amend(ctx, runTable, run, { finishedAt: ctx.now }, 'finish');
    return { rows: 0 };
  });
  return { runId, policies: figures.length, due: sum(figures, 'due'), dueFen: sum(figures, 'dueFen') };
});

const sum = (figures: readonly RunFigures[], name: 'due' | 'dueFen') => figures.reduce((total, one) => total + one[name], 0);

type Found = Pick<RunFigures, 'due' | 'dueFen' | 'nearMisses' | 'needsInfo' | 'waitlisted' | 'waitlistedFen'> & Record<string, unknown>;

/** Finds who is due, and brings the offers into line with it. Everything happens inside PostgreSQL. */
async function sweepPolicy(ctx: Context, run: RunRow, policy: SweptPolicy): Promise<RunFigures> {
  const { policyKey, basis } = policy;
  // a region is swept for longer than a request may take; the expressions are many, and run once
  await ctx.tx.rows(`SELECT set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true),
    set_config('jit', 'off', true), set_config('work_mem', '64MB', true)`);
  await ctx.tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`entitlements:${policyKey}`]);
  await prepareDue(ctx, run, policy);
  const judged = await periodsJudged(ctx.tx, policy, run.regionCode, run.asOf);
  await giveOutPlaces(ctx, run, policy, judged);
  const [found] = await ctx.tx.rows<Found>(
    `SELECT (SELECT count(*) FROM ${DUE.name}) AS due, (SELECT coalesce(sum(amount_fen), 0)::bigint FROM ${DUE.name}) AS "dueFen",
       (SELECT count(*) FROM ${WAITING.name}) AS waitlisted, (SELECT coalesce(sum(amount_fen), 0)::bigint FROM ${WAITING.name}) AS "waitlistedFen",
       count(*) FILTER (WHERE missed = 1) AS "nearMisses", count(*) FILTER (WHERE outcome = 'needs_info') AS "needsInfo" FROM ${MISSED.name}`,
  );
  const gone = await expireGone(ctx, run, policy, { status: 'offered', still: DUE, periods: judged && { among: judged } });
  const changed = await recalculate(ctx);
  const raised = await offerToWaiting(ctx, run, policy, judged);
  const made = await makeOffers(ctx, run, policy);
  const nearMissesKept = await keepMisses(ctx, run, policy);
  const { due = 0, dueFen = 0, nearMisses = 0, needsInfo = 0, waitlisted = 0, waitlistedFen = 0 } = found ?? {};
  const figures = { policyKey, basis, due, dueFen, new: made.n + raised.n, newFen: made.fen + raised.fen, changed };
  return {
    ...figures,
    gone: gone.n,
    goneFen: gone.fen,
    nearMisses,
    nearMissesKept,
    keptBy: 'soonest-first',
    needsInfo,
    waitlisted,
    waitlistedFen,
  };
}

/** Fills the tables of this sweep. */
async function prepareDue(ctx: Context, run: RunRow, policy: SweptPolicy): Promise<void> {
  const { catalogue, claim } = basisOf(policy.basis);
  const { entities } = ctx.tx;
  const swept = await sweepStatement(ctx.tx, policy, run.regionCode, run.asOf);
  await entities.query(SWEPT.madeOf(swept?.text ?? SWEPT.empty), [...(swept?.values ?? [])]);
  await entities.query(`ANALYZE ${SWEPT.name} (subject, outcome)`);
  const claims = `SELECT ${catalogue.subject.key} AS subject, ${claim.regionCode} AS region_code, ${claim.personId ?? 'NULL::uuid'} AS person_id,
    ${claim.organizationId ?? 'NULL::uuid'} AS organization_id, ${dimensionsOfClaim(catalogue, claim)} AS dimensions FROM ${catalogue.subject.from}`;
  const open = (columns: string, where: string, live: string) => `
    SELECT ${columns} FROM ${SWEPT.name} s JOIN (${claims}) k ON k.subject = s.subject
    WHERE ${where} AND NOT EXISTS (SELECT 1 FROM subsidy_applications a WHERE a.policy_key = $1 AND a.basis_id = s.subject AND a.period = s.period
      AND a.${STANDING}${live})`;
  const beneficiary = "CASE s.beneficiary WHEN 'person' THEN k.person_id ELSE k.organization_id END";
  const places = placesSql('s.quotas', 'k.dimensions');
  const cases = (amount: string, where: string) =>
    open(
      `$1::text AS policy_key, s.subject AS basis_id, s.version_id, s.beneficiary, ${beneficiary} AS beneficiary_id, s.period, s.${amount} AS amount_fen, s.predicates,
       k.region_code, k.person_id, s.nth, s.line, ${places} AS places`,
      where,
      ` AND a.beneficiary_id = ${beneficiary}`,
    );
  await entities.query(DUE.madeOf(cases('amount_fen', "s.outcome = 'eligible' AND s.amount_fen > 0")), [policy.policyKey]);
  // whose own facts say that no place is left for them
  await entities.query(
    WAITING.madeOf(`SELECT w.*, NULL::int AS place FROM (${cases('entitled_fen', "s.outcome = 'eligible_waitlisted'")}) w`),
    [policy.policyKey],
  );
  await entities.query(
    MISSED.madeOf(
      open(
        's.subject AS basis_id, s.version_id, s.outcome, s.missed, s.predicate, s.miss, s.short, s.mend, k.region_code, k.person_id, k.organization_id',
        "s.outcome NOT IN ('eligible', 'eligible_waitlisted')",
        '',
      ),
    ),
    [policy.policyKey],
  );
  // offers are looked up in it one by one where the planner knows little about them: without an index that is all of it each time
  await entities.query(`CREATE INDEX ON ${DUE.name} (basis_id)`);
  await entities.query(`ANALYZE ${DUE.name} (basis_id)`);
}

/** Keeps those who can be helped first: whom a day to come or a small count mends, then whose information lacks. */
async function keepMisses(ctx: Context, run: RunRow, { policyKey, basis }: SweptPolicy): Promise<number> {
  const order = "CASE mend WHEN 'information' THEN 1 WHEN 'other' THEN 2 ELSE 0 END, short, basis_id";
  const kept = await ctx.tx.rows<{ n: number }>(
    `WITH first AS (SELECT * FROM ${MISSED.name} WHERE missed = 1 ORDER BY ${order} LIMIT ${KEPT_MISSES}),
     kept AS (
       INSERT INTO entitlement_near_misses (id, region_code, run_id, policy_version_id, policy_key, basis, basis_id, person_id, organization_id, predicate, outcome,
         mend, days_left, rank, found_at)
       SELECT gen_random_uuid(), region_code, $1, version_id, $2, $3, basis_id, person_id, organization_id, predicate, miss,
         mend, CASE WHEN mend = 'time' THEN least(ceil(short), 1000000)::int END, row_number() OVER (ORDER BY ${order}), $4
       FROM first RETURNING 1)
     SELECT count(*)::int AS n FROM kept`,
    [run.id, policyKey, basis, ctx.now],
  );
  return kept[0]?.n ?? 0;
}

const includes = (place: string, other: string): boolean => other === NATION || isWithinRegion(place, other);

/** Every night: a run for each place that has policies of the kind, unless one of a place that includes it is begun or still runs. */
export async function startNightlyRuns(ctx: Context): Promise<number> {
  const rows = await ctx.tx.rows<{ place: string; runs: boolean }>(
    `SELECT DISTINCT v.region_code AS place, false AS runs FROM policy_versions v WHERE ${notEnded('$2')} AND v.automatic
     UNION ALL SELECT DISTINCT region_code, true FROM jobs WHERE kind = $1 AND status IN ('queued', 'running') ORDER BY 1`,
    [SWEEP, ctx.today],
  );
  const wanted = rows.filter(
    ({ runs, place }) => !runs && !rows.some((other) => includes(place, other.place) && (other.runs || other.place !== place)),
  );
  for (const { place } of wanted) await startRun(ctx, await insert(ctx, runTable, await openRun(ctx, { regionCode: place })));
  return wanted.length;
}

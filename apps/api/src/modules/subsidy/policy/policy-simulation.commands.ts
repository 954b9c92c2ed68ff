import { type Catalogue, compile, compileProblems, explain, type Facts, type PolicyVersion, prepare, sharedLimits } from '@rongcai/policy';
import { addDays } from '../../../kernel/dates.ts';
import { conflict, fieldError, invalid } from '../../../kernel/errors.ts';
import { type JobRow, runJob, startJob } from '../../../platform/long-work.ts';
import type { Context } from '../../../platform/records.ts';
import { regionCondition, Values } from '../../../platform/security/scope.ts';
import { grantedStates } from '../application/application.lifecycle.ts';
import { grantedSql } from '../application/chain.queries.ts';
import { basisOf, catalogueOf } from './fact.queries.ts';
import { TRIED_POLICY } from './facts/history.facts.ts';
import type { PolicyVersionRow } from './policy.table.ts';
import { namesOf, simulateSwept, TAKEN } from './policy-simulation.queries.ts';
import { anchorDaySql } from './rules/anchor-day.ts';
import { levelSql } from './rules/level.ts';
import { findingsOf, prepareSaved, refuseErrors } from './rules/policy-document.ts';
import { asIfInForce, horizonOf, type Window } from './rules/policy-horizon.ts';
import { addChanges, noChanges, type ReplayTotals, replayed } from './rules/replay-totals.ts';
import { dimensionsOfClaim } from './rules/shared-place.ts';
import { addPartials, type SimulationPart } from './rules/simulation-totals.ts';

/** Records that one step sweeps; between steps a job shows how far it is and may be canceled. */
const CHUNK = 20_000;
/** Places that many share are given out among all of them at once. */
const ALL = 2_000_000_000;
/** From here on lists are grouped once for all subjects rather than looked up for each. */
const MANY = 2_000;
const STEP_MS = 600_000;

interface SimulationOrder extends Window {
  readonly document: PolicyVersion;
  readonly inForce: { readonly id: string; readonly versionNumber: string; readonly document: PolicyVersion } | null;
  readonly regionCode: string;
  readonly asOf: string;
}

/** Days that were asked for, or this calendar year. @throws a 400 when they end before they begin */
export function windowOf(today: string, given: { from?: string | undefined; to?: string | undefined }): Window {
  const from = given.from ?? `${today.slice(0, 4)}-01-01`;
  const to = given.to === undefined ? `${Number(from.slice(0, 4)) + 1}-01-01` : addDays(given.to, 1);
  if (to > from && to < '2200') return { from, to };
  throw invalid(fieldError('/to', 'too-early', `须不早于 ${from}`, `must not be before ${from}`));
}

/** @throws 409 when a version can't be swept, with the nodes for which it can't */
export function refuseUnswept(document: PolicyVersion, catalogue: Catalogue): void {
  refuseErrors(findingsOf({ ...document, examples: [], automatic: false }, catalogue));
  const problems = compileProblems(document, catalogue);
  if (problems.length === 0) return;
  throw conflict('not-sweepable', '该政策含有不能批量计算的条件或事实', 'Some of its conditions or facts cannot be swept', {
    extra: { findings: problems.slice(0, 50).map((problem) => ({ severity: 'error', ...problem })) },
  });
}

export async function startSimulation(ctx: Context, order: SimulationOrder): Promise<JobRow> {
  return startJob(ctx, 'policy-simulation', { ...order }, { regionCode: order.regionCode });
}

/** Days as they are said: with the last one that belongs to them. */
const lastDays = ({ from, to }: Window) => ({ from, to: addDays(to, -1) });

/** Whether the cost of a year follows the months that are paid, rather than the day of the event. */
function isPaidMonthly(document: PolicyVersion, catalogue: Catalogue): boolean {
  return compile(document, catalogue, { asOf: document.effective.from, figures: true }).figures?.months !== undefined;
}

interface SweepState {
  readonly after: string | null;
  readonly sum: SimulationPart | null;
  readonly swept: number;
}

/** Takes the next records of a region into `TAKEN`. */
async function takeRecords(
  ctx: Context,
  catalogue: Catalogue,
  region: { column: string; code: string },
  { after, chunk }: { readonly after: string | null; readonly chunk: number },
) {
  const key = String(catalogue.subject?.key);
  const values = new Values();
  const here = regionCondition(region.column, region.code, values);
  const keyset = after === null ? '' : `AND ${key} > ${values.add(after)}::uuid`;
  await ctx.tx.rows(
    TAKEN.madeOf(`SELECT ${key} AS id FROM ${catalogue.subject?.from} WHERE ${here} ${keyset} ORDER BY ${key} LIMIT ${values.add(chunk)}`),
    values.list,
  );
  await ctx.tx.rows(`ALTER TABLE ${TAKEN.name} ADD PRIMARY KEY (id)`);
  await ctx.tx.rows(`ANALYZE ${TAKEN.name}`);
  const [row] = await ctx.tx.rows<{ n: number; last: string | null }>(
    `SELECT count(*)::int AS n, max(id::text) AS last FROM ${TAKEN.name}`,
  );
  return { taken: row?.n ?? 0, last: row?.last ?? null };
}

export const simulatePolicy = runJob<SimulationOrder>(async (services, run) => {
  const { document, inForce, regionCode, asOf, from, to } = run.payload;
  const catalogue = catalogueOf(document.basis);
  const { claim } = basisOf(document.basis);
  const column = claim.regionCode;
  const sharesPlaces = [document, inForce?.document].some((version) => version && sharedLimits(version).length > 0);
  const chunk = sharesPlaces ? ALL : CHUNK;
  const values = new Values();
  const here = regionCondition(column, regionCode, values);
  const [count] = await services.db.read<{ n: number }>(
    `SELECT count(*)::int AS n FROM ${catalogue.subject?.from} WHERE ${here}`,
    values.list,
  );
  await run.setTotal(count?.n ?? 0);
  let state: SweepState = (run.state as SweepState | null) ?? { after: null, sum: null, swept: 0 };
  for (let ended = false; !ended; ) {
    const step = await run.step(async (ctx) => {
      await ctx.tx.rows("SELECT set_config('statement_timeout', $1, true), set_config($2, $3, true)", [
        String(STEP_MS),
        TRIED_POLICY,
        // a claim that may come again is counted among the earlier ones
        document.period === undefined ? document.key : '',
      ]);
      const { taken, last } = await takeRecords(ctx, catalogue, { column, code: regionCode }, { after: state.after, chunk });
      const by = { region: column, level: levelSql(catalogue), places: sharesPlaces ? dimensionsOfClaim(catalogue, claim) : 'NULL::jsonb' };
      const question = { draft: document, inForce: inForce?.document ?? null, window: { from, to }, asOf, grouped: taken > MANY };
      const part = await simulateSwept(ctx.tx, catalogue, by, question);
      return { rows: taken, state: { after: last ?? state.after, sum: addPartials(state.sum, part), swept: state.swept + taken } };
    });
    state = step.state;
    ended = step.rows < chunk;
  }
  const { costFen, beforeCostFen, gainers, losers, ...sum } = state.sum as SimulationPart;
  const names = await namesOf(
    services.db,
    document,
    [...gainers, ...losers].map(({ id }) => id),
  );
  const named = (list: SimulationPart['gainers']) => list.map((one) => ({ ...one, name: names.get(one.id) ?? null }));
  const { draft, stretched, continued } = horizonOf(document.effective, inForce?.document.effective ?? null, { from, to });
  return {
    records: state.swept,
    from,
    to: addDays(to, -1),
    decides: lastDays(draft),
    stretched,
    continued,
    regionCode,
    inForce: inForce && { id: inForce.id, versionNumber: inForce.versionNumber },
    cost: {
      year: asOf.slice(0, 4),
      fen: costFen,
      beforeFen: beforeCostFen,
      differenceFen: costFen - beforeCostFen,
      by: isPaidMonthly(document, catalogue) ? 'months' : 'events',
    },
    shared: sharedLimits(document).map(({ id }) => id),
    ...sum,
    gainers: named(gainers),
    losers: named(losers),
  };
});

interface ReplayOrder extends Window {
  readonly document: PolicyVersion;
  readonly policyKey: string;
  readonly regionCode: string;
}
interface Approval extends Record<string, unknown> {
  id: string;
  number: string;
  beneficiaryName: string;
  amountFen: number;
  facts: Facts;
  asOf: string;
}

export async function startReplay(ctx: Context, row: PolicyVersionRow, window: Window): Promise<JobRow> {
  const order: ReplayOrder = { document: row.document, policyKey: row.policyKey, regionCode: row.regionCode, ...window };
  prepareSaved(asIfInForce(row.document, window), catalogueOf(row.basis));
  return startJob(ctx, 'policy-replay', { ...order }, { regionCode: row.regionCode });
}

const REPLAYED = 500;

/** Decides past approvals again from the facts that were kept, as though the draft had held; those that it wouldn't decide stand. */
export const replayApprovals = runJob<ReplayOrder>(async (services, run) => {
  const { document, policyKey, regionCode, from, to } = run.payload;
  const { draft, stretched } = horizonOf(document.effective, null, { from, to });
  const prepared = prepare(asIfInForce(document, { from: '1900-01-01', to: '2200-01-01' }), catalogueOf(document.basis));
  const condition = (
    values: Values,
    days: Window,
  ) => `supplement_of_id IS NULL AND policy_key = ${values.add(policyKey)} AND status = ANY(${values.add(grantedStates)}) AND ${regionCondition('region_code', regionCode, values)}
    AND ${anchorDaySql('decision')} >= ${values.add(days.from)}::date AND ${anchorDaySql('decision')} < ${values.add(days.to)}::date`;
  const counting = new Values();
  const [count] = await services.db.read<{ n: number; unchanged: number }>(
    `SELECT count(*) FILTER (WHERE decides)::int AS n, count(*) FILTER (WHERE NOT decides)::int AS unchanged
     FROM (SELECT ${condition(counting, draft)} AS decides FROM subsidy_applications WHERE ${condition(counting, { from, to })}) approvals`,
    counting.list,
  );
  await run.setTotal(count?.n ?? 0);
  let state = (run.state as { after: string | null; sum: ReplayTotals } | null) ?? { after: null, sum: noChanges };
  for (let ended = false; !ended; ) {
    const step = await run.step(async (ctx) => {
      const values = new Values();
      const keyset = state.after === null ? '' : `AND id > ${values.add(state.after)}::uuid`;
      const rows = await ctx.tx.rows<Approval>(
        `SELECT id, number, beneficiary_name AS "beneficiaryName", ${grantedSql('a.id')} AS "amountFen", facts, decision->>'asOf' AS "asOf"
         FROM subsidy_applications a WHERE ${condition(values, draft)} ${keyset} ORDER BY id LIMIT ${values.add(REPLAYED)}`,
        values.list,
      );
      const changes = rows.map((row) => replayed(row, () => explain(prepared, row.facts, { asOf: row.asOf })));
      return { rows: rows.length, state: { after: rows.at(-1)?.id ?? state.after, sum: addChanges(state.sum, changes) } };
    });
    state = step.state;
    ended = step.rows < REPLAYED;
  }
  return { from, to: addDays(to, -1), regionCode, decides: lastDays(draft), stretched, unchanged: count?.unchanged ?? 0, ...state.sum };
});

import { conflict, fieldError, invalid } from '../../../kernel/errors.ts';
import { among } from '../../../platform/bulk.ts';
import { type Context, find, lock, lookAgain, moveAll, type ValuesFor } from '../../../platform/records.ts';
import { regionCondition, scopeCondition, Values } from '../../../platform/security/scope.ts';
import { fundTable } from '../payment/fund.table.ts';
import { linesLeft, paysFor } from '../payment/funding.queries.ts';
import { post } from '../payment/ledger.commands.ts';
import { versionEndedSql } from '../policy/rules/anchor-day.ts';
import { applicationLifecycle } from './application.lifecycle.ts';
import { type ApplicationRow, applicationTable } from './application.table.ts';
import { checkIntegrity } from './integrity.commands.ts';
import { findIrregularities, findingsOf, type StandingFinding } from './integrity.queries.ts';
import { casesWithoutPlace } from './place.commands.ts';
import { decidedOtherwise, oneAfterTheOther } from './recheck.commands.ts';
import { mendListOf, unreviewed } from './review.commands.ts';
import { type BatchAnswer, type BatchDecision, type BatchLine, type BatchSum, LARGEST_DECISION } from './review.schemas.ts';
import { type Verdict, verdictOf, withinFund } from './rules/batch-verdict.ts';

interface Line extends BatchLine {
  readonly version: number;
}

function refuseIncomplete({ action, ids, filter, fundId, reason, dryRun, digest }: BatchDecision): void {
  const errors = [];
  if ((ids === undefined) === (filter === undefined))
    errors.push(fieldError('/ids', 'one-of', 'ids 与 filter 二选一', 'give either ids or filter'));
  if (action === 'approve' && !fundId) errors.push(fieldError('/fundId', 'required', '终审须指明资金', 'an approval names its fund'));
  if ((action === 'return' || action === 'reject') && !reason)
    errors.push(fieldError('/reason', 'required', '须写明理由', 'give the reason'));
  if (!dryRun && !digest)
    errors.push(fieldError('/digest', 'required', '先试算，再带上其 digest', 'do a dry run first and send its digest'));
  if (errors.length > 0) throw invalid(...errors);
}

interface Chosen {
  readonly rows: (ApplicationRow & { held: boolean; overridden: boolean; by_hand: boolean; asked_back: boolean; version_ended: boolean })[];
  readonly more: boolean;
}

/** Where a decision is usually asked for; elsewhere it is in first review. */
const usualStage: Partial<Record<BatchDecision['action'], string>> = { accept: 'submitted', approve: 'in_final_review' };

/** The cases in the order of arrival; the real run locks them in one order, whoever asks. */
async function choose(ctx: Context, { ids, filter, action, dryRun }: BatchDecision): Promise<Chosen> {
  const values = new Values();
  const me = values.add(ctx.actor.id);
  const conditions = [scopeCondition(applicationTable, ctx.actor, values)];
  if (ids) conditions.push(`id = ANY(${values.add(ids)}::uuid[])`);
  const status = filter?.status ?? usualStage[action] ?? 'in_review';
  if (filter) conditions.push(`status = ${values.add(status)}`);
  if (filter?.policyKey) conditions.push(`policy_key = ${values.add(filter.policyKey)}`);
  if (filter?.regionCode) conditions.push(regionCondition('region_code', filter.regionCode, values));
  const rows = await ctx.tx.rows<Chosen['rows'][number] & Record<string, unknown>>(
    `SELECT ${applicationTable.selection}, (claimed_until > clock_timestamp() AND claimed_by_id <> ${me}::uuid) IS TRUE AS held,
       coalesce(jsonb_array_length(overrides), 0) > 0 AS overridden, coalesce(stated, '{}') <> '{}' AS by_hand,
       (supplement_of_id IS NOT NULL AND EXISTS (SELECT FROM subsidy_applications c
         WHERE (c.id = subsidy_applications.supplement_of_id OR c.supplement_of_id = subsidy_applications.supplement_of_id)
           AND (c.stopped_at IS NOT NULL OR EXISTS (SELECT FROM payments p WHERE p.application_id = c.id AND p.claimed_fen > 0)))) AS asked_back,
       (SELECT ${versionEndedSql('decision', 'v')} FROM policy_versions v WHERE v.id = policy_version_id) IS TRUE AS version_ended
     FROM subsidy_applications WHERE ${conditions.join(' AND ')} ORDER BY created_at, id LIMIT ${LARGEST_DECISION + 1}
     ${dryRun ? '' : 'FOR NO KEY UPDATE'}`,
    values.list,
  );
  return { rows: rows.slice(0, LARGEST_DECISION), more: rows.length > LARGEST_DECISION };
}

/** The findings of a dry run: what the checks find now, settled where somebody has settled as much. Nothing is written. */
async function foresee(ctx: Context, ids: readonly string[]): Promise<StandingFinding[]> {
  const known = new Map((await findingsOf(ctx, ids)).map((one) => [`${one.applicationId} ${one.checkKey}`, one]));
  return (await findIrregularities(ctx, ids)).map((found) => {
    const before = known.get(`${found.applicationId} ${found.checkKey}`);
    const settled = before?.status === 'settled' && before.measure >= found.measure;
    return { ...found, threshold: found.limit, status: settled ? 'settled' : 'open' };
  });
}

function digestOf(ctx: Context, decision: BatchDecision, lines: readonly Line[]): string {
  const { action, fundId = null, reason = null, items = null } = decision;
  const shown = lines.map(({ id, version, verdict, amountFen }) => [id, version, verdict, amountFen]);
  return ctx.keyring.sign('batch-decision', JSON.stringify([ctx.actor.id, action, fundId, reason, items, shown]));
}

function sum(lines: readonly Line[], verdict: Verdict): BatchSum {
  const those = lines.filter((line) => line.verdict === verdict);
  return { count: those.length, sumFen: those.reduce((total, line) => total + line.amountFen, 0) };
}

/**
 * Decides many cases: shows each with its reasons and the sums, and on the real run does exactly what was shown to
 * those that pass, in one transaction, or nothing. What needs eyes or is blocked stays as it is.
 */
export async function decideBatch(ctx: Context, decision: BatchDecision): Promise<BatchAnswer> {
  refuseIncomplete(decision);
  const { rows, more } = await choose(ctx, decision);
  const ids = rows.map(({ id }) => id);
  const unknown = (decision.ids ?? []).filter((id) => !ids.includes(id));
  if (unknown.length > 0) {
    throw invalid(
      ...unknown.slice(0, 20).map((id) => fieldError('/ids', 'unknown-reference', `没有申请 ${id}`, `There is no application ${id}`)),
    );
  }
  // before the fund's row is locked, as in a single approval
  if (!decision.dryRun && (decision.action === 'approve' || decision.action === 'recommend')) await oneAfterTheOther(ctx, rows);
  const full = decision.action === 'approve' ? await casesWithoutPlace(ctx, rows) : null;
  const findings = decision.dryRun ? await foresee(ctx, ids) : await checkIntegrity(ctx, ids);
  const fund = decision.action === 'approve' ? await fundFor(ctx, decision) : null;
  const { action } = decision;
  const { from } = applicationLifecycle.actions[action];
  const question = { action, from, callerId: ctx.actor.id, countersignAboveFen: ctx.config.countersignAboveFen };
  const judged = rows.map((row): Line => {
    const { id, number, beneficiaryName, policyKey, amountFen, version } = row;
    const own = findings.filter(({ applicationId }) => applicationId === id);
    const one = {
      ...row,
      heldByOther: row.held,
      papersMissing: (row.missing?.evidence ?? []).length > 0,
      stated: row.by_hand,
      askedBack: row.asked_back,
      versionEnded: row.version_ended,
      withoutPlace: full?.has(id) ?? false,
      findings: own,
    };
    const { verdict, reasons } = verdictOf(one, question);
    const elsewhere = fund && !paysFor(fund, row.regionCode);
    return {
      ...{ id, number, beneficiaryName, policyKey, amountFen, version },
      verdict: elsewhere ? 'blocked' : verdict,
      reasons: elsewhere ? [...reasons, 'fund-elsewhere'] : reasons,
    };
  });
  const standing = await refuseChanged(ctx, decision, rows, judged);
  const lines = fund ? withinFund(standing, fund) : standing;
  const digest = digestOf(ctx, decision, lines);
  if (!decision.dryRun) {
    if (decision.digest !== digest) {
      throw conflict('shown-otherwise', '试算之后情况有变，请重新试算', 'Something has changed since the dry run: look at it again');
    }
    await carryOut(ctx, decision, lines);
  }
  const pass = sum(lines, 'pass');
  return {
    dryRun: decision.dryRun,
    digest,
    more,
    done: decision.dryRun ? 0 : pass.count,
    pass,
    needsEyes: sum(lines, 'needs_eyes'),
    blocked: sum(lines, 'blocked'),
    rows: lines.map(({ version: _version, ...line }) => line),
  };
}

/** Blocks what would be decided otherwise or wants papers by now, or once the cases before it are approved. */
async function refuseChanged(ctx: Context, { action }: BatchDecision, rows: Chosen['rows'], lines: readonly Line[]): Promise<Line[]> {
  if (action !== 'approve' && action !== 'recommend') return [...lines];
  const passing = rows.filter((_row, nth) => lines[nth]?.verdict === 'pass');
  const otherwise = await decidedOtherwise(ctx, passing, action === 'approve' ? 'granting' : null);
  return lines.map((line) => {
    const reason = otherwise.get(line.id);
    return reason ? { ...line, verdict: 'blocked', reasons: [...line.reasons, reason] } : line;
  });
}

async function fundFor(ctx: Context, { fundId = '', dryRun }: BatchDecision) {
  const fund = dryRun ? await find(ctx, fundTable, fundId) : await lock(ctx, fundTable, fundId);
  if (!fund) throw invalid(fieldError('/fundId', 'unknown-reference', '没有该资金', 'There is no such fund'));
  const lines = await linesLeft(ctx.tx.rows, fund.id, ctx.today);
  return { ...fund, availableFen: fund.status === 'open' ? fund.availableFen : 0, lines };
}

/** One statement for all that pass, with an audit entry and an event for each. */
async function carryOut(ctx: Context, decision: BatchDecision, lines: readonly Line[]): Promise<void> {
  const passing = lines.filter(({ verdict }) => verdict === 'pass');
  if (passing.length === 0) return;
  const { action, fundId = '', reason } = decision;
  if (action === 'approve') {
    const fund = await lock(ctx, fundTable, fundId);
    await post(
      ctx,
      fund,
      'commit',
      passing.map(({ id, amountFen, number }) => ({ amountFen, applicationId: id, document: number })),
    );
  }
  const ids = passing.map(({ id }) => id);
  const moved = await moveAll(ctx, applicationTable, action, among(ids), patchOf(ctx, decision), reason);
  // their money stands committed: a case that is no longer where it was takes everything back
  if (moved.length !== ids.length) throw lookAgain('a case was decided meanwhile');
}

function patchOf(ctx: Context, { action, fundId, reason = '', items }: BatchDecision): ValuesFor<ApplicationRow> {
  switch (action) {
    case 'accept':
      return {};
    case 'recommend':
      return { recommendedById: ctx.actor.id };
    case 'approve':
      return { approvedById: ctx.actor.id, fundId: fundId ?? null, status: 'awaiting_notice' };
    case 'return':
      return { returnedReason: reason, mendList: mendListOf(ctx, { reason, items }), ...unreviewed };
    case 'reject':
      return { returnedReason: reason };
  }
}

import { conflict, fieldError } from '../../../kernel/errors.ts';
import type { Text } from '../../../kernel/text.ts';
import { type Context, lock, lockUnscoped, type ValuesFor } from '../../../platform/records.ts';
import { type FundRow, fundTable } from '../payment/fund.table.ts';
import { payersFor, paysFor } from '../payment/funding.queries.ts';
import { post } from '../payment/ledger.commands.ts';
import { type FundRefusal, fundRefusalOf, fundRefusals, insteadOf, type Payer } from '../payment/rules/funding.ts';
import { versionEndedSql } from '../policy/rules/anchor-day.ts';
import { STANDING } from './application.lifecycle.ts';
import { type ApplicationRow, applicationTable, type MendItem, type MendList } from './application.table.ts';
import { rootOf } from './chain.queries.ts';
import { refuseOpenFindings } from './integrity.commands.ts';
import { refuseWithoutPlace } from './place.commands.ts';
import { oneAfterTheOther, refuseDecidedOtherwise } from './recheck.commands.ts';
import { refuseOthersClaim, unclaimed } from './review-claim.commands.ts';

type Values = ValuesFor<ApplicationRow>;

/** A finding by hand that has ended holds nothing any more: the case is looked at again first. */
async function refuseEndedOverrides(ctx: Context, id: string): Promise<void> {
  const [ended] = await ctx.tx.rows<{ until: string }>(
    `SELECT o->>'until' AS until FROM subsidy_applications a, jsonb_array_elements(coalesce(a.overrides, '[]'::jsonb)) o
     WHERE a.id = $1 AND (o->>'until')::date < $2::date LIMIT 1`,
    [id, ctx.today],
  );
  if (ended)
    throw conflict(
      'override-ended',
      `人工认定已于 ${ended.until} 到期，请重新核验`,
      `A finding by hand counted until ${ended.until}: assess the case again`,
      {
        extra: { until: ended.until },
      },
    );
}

/** Rules that have ended since hold nothing of the case's day: it is decided under those that follow. */
async function refuseEndedVersion(ctx: Context, id: string): Promise<void> {
  const [ended] = await ctx.tx.rows<{ version: string; to: string }>(
    `SELECT v.version_number AS version, v.effective_to AS "to" FROM subsidy_applications a JOIN policy_versions v ON v.id = a.policy_version_id
     WHERE a.id = $1 AND ${versionEndedSql('a.decision', 'v')}`,
    [id],
  );
  if (ended)
    throw conflict(
      'version-ended',
      `版本 ${ended.version} 自 ${ended.to} 起不再生效，请重新核验`,
      `Version ${ended.version} no longer holds from ${ended.to} on: assess the case again`,
      { extra: { version: ended.version, to: ended.to } },
    );
}

/** What must hold at each signature. */
async function refuseUnsettled(ctx: Context, row: ApplicationRow): Promise<void> {
  await oneAfterTheOther(ctx, [row]);
  await refuseOthersClaim(ctx, row);
  await refuseOpenFindings(ctx, row.id);
  await refuseEndedOverrides(ctx, row.id);
  await refuseEndedVersion(ctx, row.id);
  // nothing more is granted of the claim, or asked back, while its supplement is signed for
  if (row.supplementOfId !== null) await lockUnscoped(ctx, applicationTable, row.supplementOfId);
  await refuseDecidedOtherwise(ctx, row);
}

/** Whoever has the case before them accepts it; others wait. */
export async function acceptCase(ctx: Context, row: ApplicationRow): Promise<undefined> {
  await refuseOthersClaim(ctx, row);
}

/** First review: the case goes on when nothing that blocks is unsettled. */
export async function recommend(ctx: Context, row: ApplicationRow): Promise<Values> {
  await refuseUnsettled(ctx, row);
  return { recommendedById: ctx.actor.id };
}

/**
 * Final approval commits the money; without enough in the fund nothing is approved. Above the threshold it is noted,
 * and a second final reviewer commits it by a countersign.
 */
export async function approve(ctx: Context, row: ApplicationRow, { fundId }: { fundId: string }): Promise<Values> {
  await refuseUnsettled(ctx, row);
  await refuseWithoutPlace(ctx, row);
  if (row.amountFen === 0) throw conflict('nothing-due', '金额为零，无需拨付', 'The amount is zero: there is nothing to pay');
  const approval = { approvedById: ctx.actor.id, fundId, ...unclaimed };
  // what a claim comes to with what was granted before decides how many sign: parts of it are no way around
  if (row.amountFen + row.grantedBeforeFen > ctx.config.countersignAboveFen) {
    await fundFor(ctx, row, fundId);
    return { ...approval, status: 'in_final_review' };
  }
  await commit(ctx, row, fundId);
  return { ...approval, status: 'awaiting_notice' };
}

/** The second final approval of a large amount. */
export async function countersign(ctx: Context, row: ApplicationRow): Promise<Values> {
  await refuseUnsettled(ctx, row);
  await refuseWithoutPlace(ctx, row);
  await commit(ctx, row, String(row.fundId));
  return { countersignedById: ctx.actor.id };
}

async function commit(ctx: Context, row: ApplicationRow, fundId: string): Promise<void> {
  await post(ctx, await fundFor(ctx, row, fundId), 'commit', [{ amountFen: row.amountFen, applicationId: row.id, document: row.number }]);
}

/** The fund, locked. @throws a conflict that names the field and the funds that can pay, when this one can't */
async function fundFor(ctx: Context, row: ApplicationRow, fundId: string): Promise<FundRow> {
  const fund = await lock(ctx, fundTable, fundId);
  const payers = await payersFor(ctx.tx.rows, ctx.actor, row, ctx.today);
  const why = whyNot(fund, row, payers);
  if (!why) return fund;
  const instead = insteadOf(payers, row.amountFen);
  const [zh, en] = [`${why.zh}；${instead.zh}`, `${why.en}; ${instead.en}`];
  const extra = { regionCode: fund.regionCode, policyKey: row.policyKey, neededFen: row.amountFen };
  throw conflict(why.code, zh, en, { errors: [fieldError('/fundId', why.code, zh, en)], extra });
}

/** Why a fund doesn't pay for a case; null when it does. */
function whyNot(
  fund: FundRow,
  row: ApplicationRow,
  payers: readonly Payer[],
): (Text & { readonly code: 'fund-elsewhere' | FundRefusal }) | null {
  if (!paysFor(fund, row.regionCode)) {
    const { regionCode } = fund;
    return {
      code: 'fund-elsewhere',
      zh: `该资金属于 ${regionCode}，不能用于此地的申请`,
      en: `The fund is of ${regionCode}: it pays for no other place`,
    };
  }
  const payer = payers.find(({ id }) => id === fund.id);
  const code = payer ? fundRefusalOf(payer, row.amountFen) : 'fund-exhausted';
  return code && { code, ...fundRefusals[code] };
}

export interface Return {
  readonly reason: string;
  readonly items?: readonly MendItem[] | undefined;
}

export function mendListOf(ctx: Context, { reason, items = [] }: Return): MendList {
  return { reason, items, by: ctx.actor.name, at: ctx.now.toISOString() };
}

/** What a return takes back: whoever reviews next starts afresh. */
export const unreviewed = { recommendedById: null, approvedById: null, countersignedById: null, fundId: null, ...unclaimed } as const;

/** Back to the applicant, with what to mend. */
export async function sendBack(ctx: Context, row: ApplicationRow, given: Return): Promise<Values> {
  await refuseOthersClaim(ctx, row);
  return { returnedReason: given.reason, mendList: mendListOf(ctx, given), ...unreviewed };
}

export async function reject(ctx: Context, row: ApplicationRow, { reason }: { reason: string }): Promise<Values> {
  await refuseOthersClaim(ctx, row);
  return { returnedReason: reason };
}

/** A supplement rests on what was granted before it: it is taken back first. Of one that the bank has paid money is asked back. */
export async function refuseSupplemented(ctx: Context, row: ApplicationRow, but: readonly string[] = []): Promise<void> {
  const [later] = await ctx.tx.rows<{ id: string; number: string }>(
    `SELECT id, number FROM subsidy_applications WHERE supplement_of_id = $1 AND sequence > $2 AND ${STANDING}
       AND status <> ALL($3::text[]) ORDER BY sequence DESC LIMIT 1`,
    [rootOf(row), row.sequence, but],
  );
  if (later)
    throw conflict(
      'has-supplement',
      `补发申请 ${later.number} 以此批准为基础，请先撤回或撤销补发`,
      `The supplement ${later.number} rests on this approval: take that back first`,
      { extra: { supplementId: later.id } },
    );
}

/** An approval that should not stand: its money is free again, and the case is reviewed as if it had not been. */
export async function revokeApproval(ctx: Context, row: ApplicationRow, { reason }: { reason: string }): Promise<Values> {
  await refuseSupplemented(ctx, row);
  return { ...(await releaseCommitment(ctx, row)), returnedReason: reason };
}

/** Gives back what an approval had committed. */
export async function releaseCommitment(ctx: Context, row: ApplicationRow): Promise<Values> {
  if (!row.fundId) return {};
  const fund = await lockUnscoped(ctx, fundTable, row.fundId);
  await post(ctx, fund, 'release', [{ amountFen: row.amountFen, applicationId: row.id, document: row.number }]);
  return { noticeId: null, ...unreviewed };
}

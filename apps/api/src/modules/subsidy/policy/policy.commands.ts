import type { PolicyVersion } from '@rongcai/policy';
import { conflict, fieldError, invalid } from '../../../kernel/errors.ts';
import type { Row } from '../../../platform/database/database.ts';
import { startJob } from '../../../platform/long-work.ts';
import { amend, type Context, type ValuesFor } from '../../../platform/records.ts';
import { placesAbove, regionCondition, Values } from '../../../platform/security/scope.ts';
import { checkRegion } from '../../directory/index.ts';
import { oneAfterTheOther } from '../application/recheck.commands.ts';
import { FIND_DIFFERENCES } from '../payment/retroactive.table.ts';
import { basisOf, catalogueOf } from './fact.queries.ts';
import { EVER_IN_FORCE, succession } from './policy.queries.ts';
import type { PublicationOrder } from './policy.schemas.ts';
import { type PolicyVersionRow, policyVersionTable } from './policy.table.ts';
import { type BasisKind, basisKinds } from './rules/basis-kind.ts';
import { findingsOf, parseDocument, refuseErrors } from './rules/policy-document.ts';

type VersionValues = ValuesFor<PolicyVersionRow>;

/** Who is paid must be somebody whom the basis names. */
function checkBeneficiary({ basis, beneficiary }: PolicyVersion): void {
  const { claim, title } = basisOf(basis);
  if (beneficiary === 'person' ? claim.personId : claim.organizationId) return;
  const other = beneficiary === 'person' ? 'organization' : 'person';
  throw invalid(
    fieldError('/document/beneficiary', 'enum', `以${title.zh}为依据时只能是 ${other}`, `must be ${other} when the basis is ${basis}`),
  );
}

/** A draft as it is written: its columns are what its document says. It may still have errors; publication asks for none. */
function columnsOf(ctx: Context, given: unknown): VersionValues {
  const document = parseDocument(given);
  checkRegion('/document/regionCode', document.regionCode);
  checkBeneficiary(document);
  return {
    policyKey: document.key,
    versionNumber: document.version,
    title: document.title.zh,
    titleEn: document.title.en ?? null,
    regionCode: document.regionCode,
    beneficiary: document.beneficiary,
    basis: basisOf(document.basis).key,
    effectiveFrom: document.effective.from,
    effectiveTo: document.effective.to ?? null,
    automatic: document.automatic,
    editedById: ctx.actor.id,
    document,
  };
}

export async function draftVersion(ctx: Context, { document }: { document: unknown }): Promise<VersionValues> {
  return columnsOf(ctx, document);
}

/** A draft's document is replaced whole; its key stays what it is. */
export async function redraftVersion(ctx: Context, row: PolicyVersionRow, { document }: { document: unknown }): Promise<VersionValues> {
  const values = columnsOf(ctx, document);
  if (values.policyKey !== row.policyKey) throw conflict('policy-key', '政策标识不能修改', 'The policy key cannot change');
  return values;
}

async function documentOf(ctx: Context, id: string): Promise<PolicyVersion> {
  const [row] = await ctx.tx.rows<{ document: PolicyVersion }>('SELECT document FROM policy_versions WHERE id = $1', [id]);
  return (row as { document: PolicyVersion }).document;
}

/**
 * Publishes only what checks without an error. The version that held so far, and would have held as long as the new one
 * does, ends on the new one's first day: no day is left without rules. That no two versions of a policy hold on one day, the
 * database sees to. One that is to reach back over approvals says so: they stand as they were decided, and a job lists
 * those that it decides otherwise.
 */
export async function publishVersion(
  ctx: Context,
  row: PolicyVersionRow,
  order: PublicationOrder | null,
): Promise<VersionValues | undefined> {
  const { retroactive = false, reason } = order ?? {};
  if (retroactive && !reason) throw invalid(fieldError('/reason', 'required', '追溯适用须写明理由', 'Say why it is to reach back'));
  const document = await documentOf(ctx, row.id);
  refuseErrors(findingsOf(document, catalogueOf(document.basis)));
  await checkOneBasis(ctx, row);
  await untilApprovalsStand(ctx, row);
  for (const before of await endedBy(ctx, row, retroactive)) {
    const [, from = ''] = [before.effectiveFrom, row.effectiveFrom].sort();
    if (!retroactive) await refuseReachingBack(ctx, before, from);
    await amend(ctx, policyVersionTable, before, await endOn(ctx, before, from), 'end');
  }
  if (!retroactive || !reason) return undefined;
  const job = await startJob(ctx, FIND_DIFFERENCES, { versionId: row.id }, { regionCode: row.regionCode });
  return { retroactiveReason: reason, retroactiveJobId: job.id };
}

/** An approval under way is signed for under rules that hold until it stands: then it is counted. */
const untilApprovalsStand = (ctx: Context, { policyKey }: PolicyVersionRow): Promise<void> =>
  oneAfterTheOther(ctx, [{ policyKey, personId: null, organizationId: null }]);

/** The version that a new one follows; one that reaches back takes the place of all that would not have held longer. */
async function endedBy(ctx: Context, row: PolicyVersionRow, retroactive: boolean): Promise<PolicyVersionRow[]> {
  const followed = "status = 'published' AND effective_to IS NOT DISTINCT FROM $4::date AND effective_from < $3::date";
  const covered = `${EVER_IN_FORCE} AND coalesce(effective_to, 'infinity') > $3::date AND coalesce(effective_to, 'infinity') <= coalesce($4::date, 'infinity')`;
  return ctx.tx.rows<PolicyVersionRow & Row>(
    `SELECT ${policyVersionTable.selection} FROM policy_versions WHERE policy_key = $1 AND region_code = $2 AND ${retroactive ? covered : followed}
     ORDER BY effective_from FOR NO KEY UPDATE`,
    [row.policyKey, row.regionCode, row.effectiveFrom, row.effectiveTo],
  );
}

/** Claims, offers and runs ask a policy by its one basis: what rests on another is another policy. */
async function checkOneBasis(ctx: Context, row: PolicyVersionRow): Promise<void> {
  const values = new Values();
  const [other] = await ctx.tx.rows<{ basis: BasisKind }>(
    `SELECT basis FROM policy_versions WHERE policy_key = ${values.add(row.policyKey)} AND ${EVER_IN_FORCE} AND basis <> ${values.add(row.basis)}
       AND (region_code = ANY(${values.add(placesAbove(row.regionCode))}) OR ${regionCondition('region_code', row.regionCode, values)}) LIMIT 1`,
    values.list,
  );
  if (other)
    throw invalid(
      fieldError(
        '/document/basis',
        'other-basis',
        `该政策的依据是${basisKinds[other.basis].zh}（${other.basis}）；依据不同须另立政策`,
        `This policy rests on ${other.basis}: what rests on another basis is another policy, with another key`,
      ),
    );
}

/** @throws a conflict where approvals of later events rest on the version, which says how a version reaches back over them */
async function refuseReachingBack(ctx: Context, row: PolicyVersionRow, from: string): Promise<void> {
  const { approved } = await succession((text, values) => ctx.tx.rows(text, values), row, from);
  if (approved === 0) return;
  throw conflict(
    'version-in-use',
    `${from} 起已有 ${approved} 笔按版本 ${row.versionNumber} 批准；新标准确需追溯的，发布时请注明 retroactive 并写明理由`,
    `${approved} approvals of events on or after ${from} rest on version ${row.versionNumber}. If new rules are to reach back over them, publish with retroactive and a reason`,
    { extra: { approved, version: row.versionNumber } },
  );
}

async function endOn(ctx: Context, row: PolicyVersionRow, from: string): Promise<VersionValues> {
  const document = await documentOf(ctx, row.id);
  return { effectiveTo: from, document: { ...document, effective: { ...document.effective, to: from } } };
}

export interface Retirement {
  /** The first day on which it no longer holds. */
  readonly from: string;
  /** That no version holds from then on is meant. */
  readonly leaveGap?: boolean | undefined;
}

/**
 * Gives a version its last day. What was approved stands, and no day is left without rules by mistake: a version that
 * another one follows is ended by publishing that one.
 */
export async function retireVersion(ctx: Context, row: PolicyVersionRow, { from, leaveGap }: Retirement): Promise<VersionValues> {
  if (from < row.effectiveFrom || (row.effectiveTo !== null && from >= row.effectiveTo)) {
    const last = row.effectiveTo ?? '…';
    throw invalid(
      fieldError(
        '/from',
        'outside-period',
        `须在生效期 ${row.effectiveFrom} 至 ${last} 之内`,
        `must lie in ${row.effectiveFrom} to ${last}`,
      ),
    );
  }
  await untilApprovalsStand(ctx, row);
  await refuseReachingBack(ctx, row, from);
  const ended = await endOn(ctx, row, from);
  if (leaveGap) return ended;
  const { next } = await succession((text, values) => ctx.tx.rows(text, values), row, from);
  throw conflict(
    'leaves-gap',
    `该日起${next ? `至 ${next.effectiveFrom} ` : ''}没有生效的版本；确需如此请注明，否则请发布自该日起生效的新版本`,
    `No version holds from that day${next ? ` to ${next.effectiveFrom}` : ''}: publish one that begins then, which ends this one by itself, or say leaveGap if that is meant`,
    { extra: { next } },
  );
}

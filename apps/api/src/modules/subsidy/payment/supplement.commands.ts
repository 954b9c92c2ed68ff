import { conflict } from '../../../kernel/errors.ts';
import { type Context, insert, lock, lockUnscoped, nextNumber } from '../../../platform/records.ts';
import { type ApplicationRow, applicationTable } from '../application/application.table.ts';
import { assess, overridesOf } from '../application/assessment.queries.ts';
import { type ChainMember, grantedOf, refuseUnderWay, rootOf, statedIn } from '../application/chain.queries.ts';
import { refuseNothingDue } from '../application/rules/chain.ts';

/** What an objection may still undo is not topped up. */
const CONFIRMED = ['approved', 'paying', 'paid'];

/**
 * 补发: an application for what is due beyond what was granted for the same claim. Its chain begins with the first
 * application, whose row is the lock: one supplement is under way at a time.
 * @throws a conflict when the chain has none that is granted for good, has one under way, or when nothing is due
 */
export async function openSupplement(ctx: Context, id: string): Promise<ApplicationRow> {
  const named = await lock(ctx, applicationTable, id);
  const root = named.supplementOfId === null ? named : await lockUnscoped(ctx, applicationTable, named.supplementOfId);
  const chain = await grantedOf(ctx, rootOf(root));
  const last = chain.at(-1);
  if (!last || chain[0]?.sequence !== 0 || !CONFIRMED.includes(last.status)) {
    throw conflict('not-granted', '公示期满、获批之后才能补发', 'Only what is approved for good, after its notice, can be topped up', {
      extra: { state: last?.status ?? root.status },
    });
  }
  await refuseUnderWay(ctx, root.id);
  await refuseToApplicants(ctx, chain);
  const ids = chain.map((one) => one.id);
  const [papers] = await ctx.tx.rows<{ kinds: string[] }>(
    'SELECT coalesce(array_agg(DISTINCT kind::text), $2::text[]) AS kinds FROM application_evidence WHERE application_id = ANY($1::uuid[])',
    [ids, []],
  );
  const { version, values } = await assess(ctx, {
    policyKey: root.policyKey,
    basis: root.basis,
    basisId: root.basisId,
    period: root.period,
    stated: statedIn(chain),
    overrides: await overridesOf(ctx, ids),
    attached: papers?.kinds ?? [],
    granted: chain,
  });
  if (version.row.beneficiary !== root.beneficiary)
    throw conflict('no-beneficiary', '现行版本的受益对象与原申请不同', 'The version that holds now pays somebody else');
  refuseNothingDue(values);
  return insert(ctx, applicationTable, {
    ...values,
    number: await nextNumber(ctx, 'SQ'),
    regionCode: root.regionCode,
    policyKey: root.policyKey,
    beneficiary: root.beneficiary,
    beneficiaryId: root.beneficiaryId,
    beneficiaryName: root.beneficiaryName,
    personId: root.personId,
    organizationId: root.organizationId,
    basis: root.basis,
    basisId: root.basisId,
    supplementOfId: root.id,
    sequence: last.sequence + 1,
  });
}

/** What was asked back or stopped for a reason that no register knows is topped up by officials only. */
async function refuseToApplicants({ actor }: Context, chain: readonly ChainMember[]): Promise<void> {
  const isTheirs = actor.organizationId !== null || actor.kind === 'client';
  if (isTheirs && chain.some(({ claimedFen, stopped }) => claimedFen > 0 || stopped))
    throw conflict(
      'for-officials',
      '该申请曾被追缴或停发，补发由经办人员办理',
      'Money was asked back of the claim, or it was stopped: an official tops it up',
    );
}

import { notFound } from '../../../kernel/errors.ts';
import { type Context, find } from '../../../platform/records.ts';
import { scopeCondition, Values } from '../../../platform/security/scope.ts';
import { type PolicyVersionRow, policyVersionTable } from '../policy/policy.table.ts';
import type { CountAndSum, RetroactiveSummary } from './retroactive.schemas.ts';
import { OPEN_SUPPLEMENTS, retroactiveTable } from './retroactive.table.ts';

/** How a claim of which more is due stands: the last that was granted of it is in its notice, or a supplement is under way. */
const STANDING = `CASE
  WHEN d.proposal <> 'top_up' THEN NULL
  WHEN EXISTS (SELECT FROM subsidy_applications s WHERE s.supplement_of_id = d.application_id AND s.status IN ('draft', 'submitted', 'in_review', 'in_final_review'))
    THEN 'under_way'
  WHEN EXISTS (SELECT FROM subsidy_applications g WHERE (g.id = d.application_id OR g.supplement_of_id = d.application_id) AND g.status IN ('awaiting_notice', 'in_public_notice'))
    THEN 'waiting'
  ELSE 'openable' END`;

/** SQL: ids of the differences of a version of which a supplement can be opened now, in their order. */
export const OPENABLE = `SELECT d.id FROM retroactive_differences d WHERE d.policy_version_id = $1 AND d.id > $2::uuid AND d.supplement_id IS NULL AND ${STANDING} = 'openable'
  ORDER BY d.id LIMIT $3`;

interface Figures {
  readonly openable: CountAndSum;
  readonly waiting: CountAndSum;
  readonly underWay: CountAndSum;
  readonly opened: CountAndSum;
  readonly losing: CountAndSum;
  readonly unclear: number;
}

const figure = (name: string, condition: string, fen = 'difference_fen') =>
  `'${name}', jsonb_build_object('count', count(*) FILTER (WHERE ${condition}), 'sumFen', coalesce(sum(${fen}) FILTER (WHERE ${condition}), 0))`;

const IS_OPENABLE = "supplement_id IS NULL AND standing = 'openable'";

/** What a version that reaches back changes, summed up over what the caller may see. */
export async function summaryOf(ctx: Context, version: PolicyVersionRow): Promise<RetroactiveSummary> {
  const values = new Values();
  const scope = scopeCondition(retroactiveTable, ctx.actor, values, 'd.');
  const [row] = await ctx.tx.rows<{ figures: Figures; each: string }>(
    `SELECT md5(string_agg(id || ' ' || difference_fen, ' ' ORDER BY id) FILTER (WHERE ${IS_OPENABLE})) AS each, jsonb_build_object(
       ${figure('openable', IS_OPENABLE)}, ${figure('waiting', "supplement_id IS NULL AND standing = 'waiting'")},
       ${figure('underWay', "supplement_id IS NULL AND standing = 'under_way'")}, ${figure('opened', 'supplement_id IS NOT NULL', 'opened_fen')},
       ${figure('losing', "proposal IN ('recovery', 'reassess')", '-difference_fen')}, 'unclear', count(*) FILTER (WHERE proposal IN ('more_information', 'look'))) AS figures
     FROM (SELECT d.*, ${STANDING} AS standing, (SELECT amount_fen FROM subsidy_applications WHERE id = d.supplement_id) AS opened_fen
       FROM retroactive_differences d WHERE d.policy_version_id = ${values.add(version.id)} AND ${scope}) x`,
    values.list,
  );
  const { figures, each } = row as { figures: Figures; each: string };
  return {
    jobId: version.retroactiveJobId,
    openingJobId: await openingJob(ctx, version.id),
    ...figures,
    digest: ctx.keyring.sign('open-supplements', JSON.stringify([ctx.actor.id, version.id, each])),
  };
}

/** The job that opens the supplements of a version now. */
export async function openingJob(ctx: Context, versionId: string): Promise<string | null> {
  const [job] = await ctx.tx.rows<{ id: string }>(
    `SELECT id FROM jobs WHERE kind = $1 AND payload->>'versionId' = $2 AND status IN ('queued', 'running') ORDER BY id LIMIT 1`,
    [OPEN_SUPPLEMENTS, versionId],
  );
  return job?.id ?? null;
}

/** A version with its figures, as the caller may see them. @throws not found */
export async function summaryOfId(ctx: Context, id: string): Promise<RetroactiveSummary> {
  const version = await find(ctx, policyVersionTable, id);
  if (!version) throw notFound();
  return summaryOf(ctx, version);
}

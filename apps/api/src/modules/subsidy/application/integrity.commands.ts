import { conflict } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { type Context, moveAll, type ValuesFor } from '../../../platform/records.ts';
import { type Found, findIrregularities, findingsOf, type StandingFinding } from './integrity.queries.ts';
import { type FindingRow, findingTable } from './integrity.table.ts';
import { blocks, integrityChecks } from './rules/integrity.ts';

/**
 * What stands now is new, as before, or more than before. A settled finding stays settled as long as it has not grown;
 * what is no longer found is cleared.
 */
export async function checkIntegrity(ctx: Context, applicationIds: readonly string[]): Promise<StandingFinding[]> {
  const found = await findIrregularities(ctx, applicationIds);
  const now = found.map(({ applicationId, checkKey }) => `${applicationId} ${checkKey}`);
  await moveAll(
    ctx,
    findingTable,
    'clear',
    (values) =>
      `application_id = ANY(${values.add(applicationIds)}::uuid[]) AND (application_id::text || ' ' || check_key) <> ALL(${values.add(now)}::text[])`,
  );
  if (found.length > 0) await keep(ctx, found);
  return findingsOf(ctx, applicationIds);
}

async function keep(ctx: Context, found: readonly Found[]): Promise<void> {
  const given = found.map((one) => ({ ...one, id: newId(ctx.now.getTime()) }));
  const written = await ctx.tx.rows<{
    id: string;
    region_code: string;
    check_key: string;
    measure: number;
    application_id: string;
  }>(
    `INSERT INTO integrity_findings AS old (id, region_code, status, application_id, check_key, severity, measure, threshold, related, found_at,
       version, created_at, updated_at, created_by)
     SELECT given.id, a.region_code, 'open', a.id, "checkKey", severity, measure, "limit", related, $2, 1, $2, $2, $3
     FROM jsonb_to_recordset($1::jsonb) AS given(id uuid, "applicationId" uuid, "checkKey" text, severity text, measure int, "limit" int, related jsonb)
     JOIN subsidy_applications a ON a.id = "applicationId"
     ON CONFLICT (application_id, check_key) DO UPDATE SET measure = excluded.measure, related = excluded.related, severity = excluded.severity,
       threshold = excluded.threshold, found_at = excluded.found_at, status = 'open', settled_by_id = NULL, settled_by_name = NULL,
       settled_reason = NULL, version = old.version + 1, updated_at = excluded.updated_at
     WHERE old.status = 'cleared' OR excluded.measure > old.measure OR old.status = 'open' AND (excluded.severity, excluded.threshold) IS DISTINCT FROM (old.severity, old.threshold)
     RETURNING id, region_code, check_key, measure, application_id`,
    [JSON.stringify(given), ctx.now, ctx.actor.id],
  );
  for (const row of written) {
    ctx.changes.push({
      action: 'integrity-finding.find',
      module: 'subsidy',
      subjectType: 'integrity-finding',
      subjectId: row.id,
      regionCode: row.region_code,
      organizationIds: [],
      before: null,
      after: { applicationId: row.application_id, checkKey: row.check_key, measure: row.measure },
      event: 'integrity-finding.found',
    });
  }
}

/**
 * @throws a conflict with each blocking finding that nobody has settled and the records that it rests on: a refusal
 * keeps nothing, so what was found only now stands in no list before somebody claims the case
 */
export async function refuseOpenFindings(ctx: Context, applicationId: string): Promise<void> {
  const open = (await checkIntegrity(ctx, [applicationId])).filter(blocks);
  if (open.length === 0) return;
  const titles = open.map(({ checkKey }) => integrityChecks[checkKey].title);
  throw conflict(
    'findings-open',
    `疑点须先核实：${titles.map(({ zh }) => zh).join('、')}`,
    `Settle first: ${titles.map(({ en }) => en).join('; ')}`,
    { extra: { findings: open.map(({ checkKey, measure, threshold, related }) => ({ checkKey, measure, threshold, related })) } },
  );
}

/** A named person says why the finding does not stand in the way; what a check asked back is not given again by who asks for it alone. */
export async function settleFinding(ctx: Context, row: FindingRow, { reason }: { reason: string }): Promise<ValuesFor<FindingRow>> {
  if (row.checkKey === 'failed-check') {
    const [opened] = await ctx.tx.rows<{ mine: boolean }>('SELECT created_by = $2 AS mine FROM subsidy_applications WHERE id = $1', [
      row.applicationId,
      ctx.actor.id,
    ]);
    if (opened?.mine)
      throw conflict('same-person', '须由发起补发以外的人核实', 'It is settled by another person than who opened the supplement');
  }
  return { settledById: ctx.actor.id, settledByName: ctx.actor.name.slice(0, 120), settledReason: reason };
}

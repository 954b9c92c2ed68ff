import { isDeepStrictEqual } from 'node:util';
import { type Decision, evidenceTitle, type Facts, type Override, type PolicyVersion, prepare, read, replay } from '@rongcai/policy';
import type { CalendarDate } from '../../../kernel/dates.ts';
import { notFound } from '../../../kernel/errors.ts';
import type { Database, Row } from '../../../platform/database/database.ts';
import type { Actor } from '../../../platform/security/actor.ts';
import { scopeCondition, Values } from '../../../platform/security/scope.ts';
import { type Funding, fundingOf } from '../payment/funding.queries.ts';
import { catalogueOf, statableOf } from '../policy/fact.queries.ts';
import { catalogueToRead } from '../policy/policy.queries.ts';
import { versionEndedSql } from '../policy/rules/anchor-day.ts';
import { reviewStages, STANDING } from './application.lifecycle.ts';
import { applicationTable } from './application.table.ts';
import { rowsBehind } from './finding-rows.queries.ts';
import { membersOf } from './member.queries.ts';
import { asDecided } from './rules/as-decided.ts';
import { evidenceKinds, missingEvidence } from './rules/evidence.ts';
import { type IntegrityKey, integrityChecks } from './rules/integrity.ts';
import type { StatedFacts } from './rules/stated-facts.ts';

interface Stored extends Record<string, unknown> {
  facts: Facts;
  decision: Decision;
  stated: StatedFacts | null;
  overrides: Override[] | null;
  assessed_at: Date;
  document: PolicyVersion;
  version_ended: { version: string; to: string } | null;
  status: string;
  region_code: string;
  policy_key: string;
  amount_fen: number;
}

async function stored(db: Database, actor: Actor, id: string): Promise<Stored> {
  const values = new Values();
  const [row] = await db.read<Stored>(
    `SELECT a.facts, a.decision, a.stated, a.overrides, a.assessed_at, a.status, a.region_code, a.policy_key, a.amount_fen, v.document,
       CASE WHEN ${versionEndedSql('a.decision', 'v')} THEN jsonb_build_object('version', v.version_number, 'to', v.effective_to) END AS version_ended
     FROM subsidy_applications a JOIN policy_versions v ON v.id = a.policy_version_id
     WHERE a.id = ${values.add(id)}::uuid AND ${scopeCondition(applicationTable, actor, values, 'a.')}`,
    values.list,
  );
  if (!row) throw notFound();
  return row;
}

export async function decisionOf(db: Database, actor: Actor, id: string, today: CalendarDate): Promise<object> {
  const row = await stored(db, actor, id);
  const { facts, decision, stated, assessed_at: assessedAt, document, version_ended: versionEnded } = row;
  const prepared = prepare(document, await catalogueToRead((text, values) => db.read(text, values), document));
  const reading = { zh: read(prepared, 'zh'), en: read(prepared, 'en') };
  const kinds = document.predicates.flatMap(({ evidence = [] }) => evidence);
  const evidence = Object.fromEntries(kinds.map((kind) => [kind, evidenceTitle(kind, document)]));
  const members = await membersOf(db, actor, decision);
  return {
    facts,
    decision,
    members,
    stated: stated ?? {},
    statable: statableOf(document),
    evidence,
    reading,
    assessedAt,
    versionEnded,
    funding: await fundingBefore(db, actor, row, today),
  };
}

/** Which funds could pay a case that is still to be approved; not for applicants. */
async function fundingBefore(db: Database, actor: Actor, row: Stored, today: CalendarDate): Promise<Funding | null> {
  const { status, region_code: regionCode, policy_key: policyKey, amount_fen: amountFen } = row;
  if (actor.organizationId || !(reviewStages as readonly string[]).includes(status)) return null;
  return fundingOf((text, values) => db.read(text, values), actor, { regionCode, policyKey, amountFen }, today);
}

/** What was decided, without how it is said: the language may say a step or a limit otherwise later. */
function unworded(decision: Decision): unknown {
  const amountSteps = decision.amountSteps.map(({ text: _text, type: _type, ...step }) => step);
  const limits = decision.limits.map(({ title: _title, of: _of, ...limit }) => limit);
  return JSON.parse(JSON.stringify({ ...decision, amountSteps, limits }));
}

/** A decision can be made again from what was kept, with the same result. */
export async function replayOf(db: Database, actor: Actor, id: string): Promise<{ same: boolean; decision: Decision }> {
  const row = await stored(db, actor, id);
  const again = replay(
    { version: asDecided(row.document, row.decision), facts: row.facts, asOf: row.decision.asOf, overrides: row.overrides ?? [] },
    catalogueOf(row.document.basis),
  );
  return { same: isDeepStrictEqual(unworded(again), unworded(row.decision)), decision: again };
}

interface AttachedFile extends Row {
  readonly kind: string;
}

/** A supplement counts the papers of what was granted before it; each says of which application it is. */
const FILES_OF = `SELECT e.id, e.kind, e.file_id AS "fileId", e.file_name AS "fileName", e.sha_256 AS sha256, e.attached_by_name AS "attachedByName",
    e.created_at AS "attachedAt", CASE WHEN o.id <> a.id THEN o.number END AS "takenFrom"
  FROM subsidy_applications a
  JOIN subsidy_applications o ON o.id = a.id OR ((o.id = a.supplement_of_id OR o.supplement_of_id = a.supplement_of_id) AND o.sequence < a.sequence
    AND o.${STANDING})
  JOIN application_evidence e ON e.application_id = o.id
  WHERE a.id = $1::uuid ORDER BY e.kind, o.sequence DESC, e.created_at, e.id`;

/** The files of an application, and the kinds that its policy names: which predicate each settles, and which are missing. */
export async function evidenceOf(db: Database, actor: Actor, id: string): Promise<object> {
  const { decision, stated, document } = await stored(db, actor, id);
  const files = await db.readWire<AttachedFile>(FILES_OF, [id]);
  const kinds = evidenceKinds(decision, Object.keys(stated ?? {}));
  const missing = missingEvidence(
    kinds,
    files.map(({ kind }) => kind),
  );
  return { kinds: kinds.map((one) => ({ ...one, title: evidenceTitle(one.kind, document), missing: missing.includes(one.kind) })), files };
}

/** What the checks have found about an application, with what to say about each; not for those whom it is about. */
export async function findingsShown(db: Database, actor: Actor, id: string): Promise<object[]> {
  if (actor.organizationId) throw notFound();
  const values = new Values();
  const rows = await db.readWire<Row & { checkKey: IntegrityKey; measure: number; related: string[] }>(
    `SELECT f.id, f.check_key AS "checkKey", f.severity, f.status, f.measure, f.threshold, f.related, f.found_at AS "foundAt",
       f.settled_by_name AS "settledByName", f.settled_reason AS "settledReason", f.version
     FROM subsidy_applications a LEFT JOIN integrity_findings f ON f.application_id = a.id AND f.status <> 'cleared'
     WHERE a.id = ${values.add(id)}::uuid AND ${scopeCondition(applicationTable, actor, values, 'a.')}
     ORDER BY array_position(ARRAY['block', 'warn', 'info'], f.severity::text), f.check_key`,
    values.list,
  );
  if (rows.length === 0) throw notFound();
  const found = rows.filter((row) => row.id !== null);
  const behind = await rowsBehind(
    db,
    actor,
    found.flatMap(({ related }) => related),
  );
  return found.map((row) => ({
    ...row,
    title: integrityChecks[row.checkKey].title,
    message: integrityChecks[row.checkKey].say(row.measure),
    rows: row.related.flatMap((relatedId) => behind.get(relatedId) ?? []),
  }));
}

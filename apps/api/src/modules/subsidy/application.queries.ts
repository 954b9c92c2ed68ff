import { isDeepStrictEqual } from 'node:util';
import { type Decision, type Facts, type PolicyVersion, prepare, read, replay } from '@rongcai/policy';
import { notFound } from '../../kernel/errors.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Actor } from '../../platform/security/actor.ts';
import { scopeCondition, Values } from '../../platform/security/scope.ts';
import { applicationTable } from './application.table.ts';
import { catalogueOf } from './fact.queries.ts';

interface Stored extends Record<string, unknown> {
  facts: Facts;
  decision: Decision;
  assessed_at: Date;
  document: PolicyVersion;
}

async function stored(db: Database, actor: Actor, id: string): Promise<Stored> {
  const values = new Values();
  const [row] = await db.read<Stored>(
    `SELECT a.facts, a.decision, a.assessed_at, v.document FROM subsidy_applications a JOIN policy_versions v ON v.id = a.policy_version_id
     WHERE a.id = ${values.add(id)}::uuid AND ${scopeCondition(applicationTable as never, actor, values, 'a.')}`,
    values.list,
  );
  if (!row) throw notFound();
  return row;
}

export async function decisionOf(db: Database, actor: Actor, id: string): Promise<object> {
  const { facts, decision, assessed_at: assessedAt, document } = await stored(db, actor, id);
  const prepared = prepare(document, catalogueOf(document.basis));
  return { facts, decision, reading: { zh: read(prepared, 'zh'), en: read(prepared, 'en') }, assessedAt };
}

/** A decision can be made again from what was kept, with the same result. */
export async function replayOf(db: Database, actor: Actor, id: string): Promise<{ same: boolean; decision: Decision }> {
  const row = await stored(db, actor, id);
  const again = replay({ version: row.document, facts: row.facts, asOf: row.decision.asOf }, catalogueOf(row.document.basis));
  return { same: isDeepStrictEqual(JSON.parse(JSON.stringify(again)), row.decision), decision: again };
}

import { maskName } from '@rongcai/codes';
import { type Decision, type MemberOutcome, memberOutcomes } from '@rongcai/policy';
import type { Database, Row } from '../../../platform/database/database.ts';
import { tableNamed } from '../../../platform/database/table.ts';
import type { Actor, Permission } from '../../../platform/security/actor.ts';
import { scopeCondition, Values } from '../../../platform/security/scope.ts';
import type { BasisKind } from '../policy/rules/basis-kind.ts';

/** Who a member is, as far as this caller may see: nothing where the record is out of sight or the list is no register's. */
interface Identity {
  /** The collection of the record that the member is. */
  readonly path: string | null;
  readonly recordId: string | null;
  readonly personId: string | null;
  /** Masked where the caller sees the record and not the person. */
  readonly name: string | null;
}
export type Member = MemberOutcome & Identity;

interface Found extends Row {
  readonly id: string;
  readonly path: string;
  readonly personId: string;
  readonly name: string;
  readonly seen: boolean;
}

/** The tables whose rows the registers' lists are made of; each has its person. */
const LISTED = ['enrollments', 'apprenticeships', 'employments'] as const;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NOBODY: Identity = { path: null, recordId: null, personId: null, name: null };

/** The tables of the kinds of basis that are one person's. */
const OF_ONE: Partial<Record<BasisKind, string>> = {
  person: 'people',
  enrollment: 'enrollments',
  employment: 'employments',
  certificate: 'certificates',
  apprenticeship: 'apprenticeships',
  internship: 'internships',
  'evaluation-case': 'evaluation_cases',
};

const maySee = (actor: Actor, { spec }: ReturnType<typeof tableNamed>) => actor.permissions.has(`${spec.module}:read` as Permission);

/** SQL: that the caller may see a record of another module that stands under an alias. */
export function inSight(name: string, actor: Actor, values: Values, alias: string): string {
  const table = tableNamed(name);
  return maySee(actor, table) ? scopeCondition(table, actor, values, alias) : 'false';
}

/** Records of persons by their id, of tables that the caller may read: one statement, whatever their number. */
async function recordsOf(db: Database, actor: Actor, ids: readonly string[], names: readonly string[]): Promise<Map<string, Identity>> {
  const tables = names.map((name) => tableNamed(name)).filter((table) => maySee(actor, table));
  if (ids.length === 0 || tables.length === 0) return new Map();
  const values = new Values();
  const all = values.add(ids);
  const seen = inSight('people', actor, values, 'p.');
  const parts = tables.map(
    (table) =>
      `SELECT r.id, '${table.spec.name}' AS path, p.id AS "personId", p.real_name AS name, ${seen} AS seen
       FROM ${table.spec.name} r JOIN people p ON p.id = ${table.spec.name === 'people' ? 'r.id' : 'r.person_id'}
       WHERE r.id = ANY(${all}::uuid[]) AND ${scopeCondition(table, actor, values, 'r.')}`,
  );
  const rows = await db.read<Found>(parts.join(' UNION ALL '), values.list);
  return new Map(
    rows.map(({ id, path, personId, name, seen: known }) => [
      id,
      { path, recordId: id, personId: known ? personId : null, name: known ? name : maskName(name) },
    ]),
  );
}

/** What a decision comes to for each member of its list, and who that is. */
export async function membersOf(db: Database, actor: Actor, decision: Pick<Decision, 'members' | 'limits' | 'gaps'>): Promise<Member[]> {
  const outcomes = memberOutcomes(decision);
  const known = await recordsOf(
    db,
    actor,
    outcomes.map(({ key }) => key).filter((key) => UUID.test(key)),
    LISTED,
  );
  return outcomes.map((one) => ({ ...one, ...(known.get(one.key) ?? NOBODY) }));
}

/** The persons whom claims are for, by the record that each rests on; those that the caller can't see are left out. */
export function traineesOf(db: Database, actor: Actor, basisIds: readonly string[]): Promise<Map<string, Identity>> {
  return recordsOf(db, actor, basisIds, Object.values(OF_ONE));
}

/** The person whom a claim is for, by the record that it rests on; nobody where that is a list's or an organization's. */
export async function traineeOf(db: Database, actor: Actor, basis: BasisKind, basisId: string): Promise<Identity> {
  const name = OF_ONE[basis];
  const known = name ? await recordsOf(db, actor, [basisId], [name]) : new Map<string, Identity>();
  return known.get(basisId) ?? NOBODY;
}

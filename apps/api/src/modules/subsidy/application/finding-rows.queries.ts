import type { Database, Row } from '../../../platform/database/database.ts';
import { tableNamed } from '../../../platform/database/table.ts';
import type { Actor, Permission } from '../../../platform/security/actor.ts';
import { scopeCondition, Values } from '../../../platform/security/scope.ts';

/** A record that a finding rests on: where it is shown, what it is called, and what of it matters here. */
export interface FindingRow extends Row {
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly detail: string;
}

const days = (from: string, to: string) => `concat(${from}, ' – ', ${to})`;

/** Table → how one of its records is named; `r` is the record. */
const kinds: Readonly<Record<string, { readonly path: string; readonly title: string; readonly detail: string; readonly joins?: string }>> =
  {
    people: { path: 'people', title: 'r.real_name', detail: 'r.birth_date::text' },
    employments: {
      path: 'employments',
      title: 'o.name',
      detail: `concat(p.real_name, ' ', ${days('r.started_on', 'r.ended_on')})`,
      joins: 'JOIN organizations o ON o.id = r.organization_id JOIN people p ON p.id = r.person_id',
    },
    enrollments: {
      path: 'enrollments',
      title: 'c.name',
      detail: `concat(p.real_name, ' ', ${days('lower(r.period)', 'upper(r.period) - 1')}, nullif(concat(' · ', r.assessor), ' · '))`,
      joins: 'JOIN training_classes c ON c.id = r.class_id JOIN people p ON p.id = r.person_id',
    },
    apprenticeships: {
      path: 'apprenticeships',
      title: 'g.name',
      detail: `concat(p.real_name, ' ', ${days('r.started_on', 'r.ended_on')})`,
      joins: 'JOIN apprenticeship_programs g ON g.id = r.program_id JOIN people p ON p.id = r.person_id',
    },
    internships: {
      path: 'internships',
      title: 'o.name',
      detail: `concat(p.real_name, ' ', ${days('r.started_on', 'r.ended_on')})`,
      joins: 'JOIN organizations o ON o.id = r.host_id JOIN people p ON p.id = r.person_id',
    },
    later_checks: { path: 'later-checks', title: 'r.number', detail: 'r.findings' },
    subsidy_applications: { path: 'subsidy-applications', title: 'r.number', detail: 'r.beneficiary_name' },
  };

/** The records behind findings that this caller may see, by id: one statement, whatever their number. */
export async function rowsBehind(db: Database, actor: Actor, ids: readonly string[]): Promise<Map<string, FindingRow>> {
  const values = new Values();
  const all = values.add([...new Set(ids)]);
  const parts = Object.entries(kinds).flatMap(([name, { path, title, detail, joins = '' }]) => {
    const table = tableNamed(name);
    if (!actor.permissions.has(`${table.spec.module}:read` as Permission)) return [];
    return [
      `SELECT r.id, '${path}' AS path, (${title})::text AS title, (${detail})::text AS detail FROM ${name} r ${joins}
       WHERE r.id = ANY(${all}::uuid[]) AND ${scopeCondition(table, actor, values, 'r.')}`,
    ];
  });
  const rows = await db.read<FindingRow>(parts.join(' UNION ALL '), values.list);
  return new Map(rows.map((row) => [row.id, row]));
}

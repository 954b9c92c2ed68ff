import { conflict } from '../../kernel/errors.ts';
import type { Context } from '../../platform/records.ts';
import type { ApprenticeshipRow } from './apprenticeship.table.ts';
import './mentor.table.ts';

interface Mentor {
  readonly organizationId: string;
  readonly name: string;
}

/** The two mentors, always in the same order, so that filings at once don't wait for each other crosswise. */
function mentorsOf(row: ApprenticeshipRow): Mentor[] {
  const mentors = [
    { organizationId: row.enterpriseId, name: row.enterpriseMentor },
    { organizationId: row.providerId, name: row.schoolMentor },
  ];
  return mentors.sort((a, b) => (a.organizationId + a.name < b.organizationId + b.name ? -1 : 1));
}

/** Counts an apprentice to both mentors. @throws when one of them has as many as the program allows */
export async function takeMentors(ctx: Context, row: ApprenticeshipRow, limit: number): Promise<void> {
  for (const { organizationId, name } of mentorsOf(row)) {
    const [taken] = await ctx.tx.rows(
      `INSERT INTO mentor_loads AS m (organization_id, name, live, allowed) VALUES ($1, $2, 1, $3)
       ON CONFLICT (organization_id, name) DO UPDATE SET live = m.live + 1, allowed = $3 WHERE m.live < $3 RETURNING live`,
      [organizationId, name, limit],
    );
    if (taken) continue;
    throw conflict('mentor-full', `导师${name}带徒已满 ${limit} 人`, `The mentor ${name} has ${limit} apprentices already`, {
      extra: { mentor: name, limit },
    });
  }
}

export async function releaseMentors(ctx: Context, row: ApprenticeshipRow): Promise<void> {
  for (const { organizationId, name } of mentorsOf(row)) {
    await ctx.tx.rows('UPDATE mentor_loads SET live = live - 1 WHERE organization_id = $1 AND name = $2', [organizationId, name]);
  }
}

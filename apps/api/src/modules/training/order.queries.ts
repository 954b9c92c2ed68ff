import { notFound } from '../../kernel/errors.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Actor } from '../../platform/security/actor.ts';
import { scopeCondition, Values } from '../../platform/security/scope.ts';
import { orderTable } from './order.table.ts';

export type Funnel = Record<
  | 'ordered'
  | 'proposed'
  | 'awarded'
  | 'enrolled'
  | 'completed'
  | 'passed'
  | 'placed'
  | 'retained3'
  | 'retained6'
  | 'retained12'
  | 'committed',
  number
>;

/**
 * From the order to people who stay. A step counts everyone who ever reached it. Retained after n months: the placement's
 * employment has lasted n months by `today`, whether or not it has ended since.
 */
export async function orderFunnel(db: Database, actor: Actor, id: string, today: string): Promise<Funnel> {
  const values = new Values();
  const where = `o.id = ${values.add(id)}::uuid AND ${scopeCondition(orderTable, actor, values, 'o.')}`;
  const day = values.add(today);
  const retained = (months: number) =>
    `count(*) FILTER (WHERE least(coalesce(m.ended_on, ${day}::date), ${day}::date) >= (m.started_on + interval '${months} months')::date)::int`;
  const [row] = await db.read<Funnel>(
    `SELECT o.headcount AS ordered, o.seats_awarded AS awarded,
       ceil(o.headcount * o.hire_commitment_bp / 10000.0)::int AS committed,
       (SELECT coalesce(sum(p.seats), 0)::int FROM proposals p WHERE p.order_id = o.id AND p.status <> 'withdrawn') AS proposed,
       e.*
     FROM training_orders o
     LEFT JOIN LATERAL (
       SELECT count(*) FILTER (WHERE e.status NOT IN ('waitlisted', 'rejected'))::int AS enrolled,
         count(e.completed_on)::int AS completed, count(e.passed_on)::int AS passed, count(e.placed_on)::int AS placed,
         ${retained(3)} AS retained3, ${retained(6)} AS retained6, ${retained(12)} AS retained12
       FROM enrollments e LEFT JOIN employments m ON m.source = 'order-class' AND m.source_id = e.id
       WHERE e.order_id = o.id
     ) e ON true
     WHERE ${where}`,
    values.list,
  );
  if (!row) throw notFound();
  return row;
}

import type { Context } from '../records.ts';
import type { Actor } from '../security/actor.ts';
import type { Services } from './services.ts';
import { contextOf } from './write.ts';

/**
 * Several reads that see the database at one moment: one transaction, which can't write and therefore keeps no log.
 * Under the usual isolation level each statement would see what was committed before it.
 */
export async function readAtOnce<T>(services: Services, actor: Actor, work: (ctx: Context) => Promise<T>): Promise<T> {
  return services.db.transaction(async (tx) => {
    await tx.rows('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return work(contextOf(services, actor, tx, null));
  });
}

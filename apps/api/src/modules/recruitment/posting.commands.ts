import { dateOf } from '../../kernel/dates.ts';
import { conflict } from '../../kernel/errors.ts';
import { take } from '../../platform/counters.ts';
import type { Services } from '../../platform/http/services.ts';
import { write } from '../../platform/http/write.ts';
import { type Context, moveAll } from '../../platform/records.ts';
import { systemActor } from '../../platform/security/actor.ts';
import { type PostingRow, postingTable } from './posting.table.ts';

/** @throws once the last day has passed, also before the clock has closed the posting */
export async function refuseExpired(ctx: Context, { validUntilOn }: PostingRow): Promise<void> {
  if (validUntilOn >= ctx.today) return;
  throw conflict('posting-expired', `岗位有效期至 ${validUntilOn}`, `The posting was valid until ${validUntilOn}`, {
    extra: { validUntilOn },
  });
}

/** Counts a hire, never beyond the openings. The last one closes the posting. */
export async function fillOpening(ctx: Context, postingId: string): Promise<void> {
  const posting = await take(ctx, postingTable, postingId, { counter: 'filled', limit: 'openings' });
  if (!posting) throw conflict('posting-full', '该岗位已招满', 'Every opening of the posting is filled');
  if (posting.filled === posting.openings) await moveAll(ctx, postingTable, 'fill', (values) => `id = ${values.add(postingId)}`);
}

const BATCH = 1_000;

/** Closes the postings whose last day has passed, a batch in each transaction; a posting in use is left to the next run. */
export async function expirePostings(services: Services): Promise<void> {
  const today = dateOf(services.clock());
  for (let closed = BATCH; closed >= BATCH; ) {
    await write(services, systemActor, null, async (ctx) => {
      const expired = await moveAll(
        ctx,
        postingTable,
        'expire',
        (values) =>
          `id IN (SELECT id FROM job_postings WHERE status IN ('published', 'paused') AND valid_until_on < ${values.add(today)} LIMIT ${BATCH} FOR NO KEY UPDATE SKIP LOCKED)`,
      );
      closed = expired.length;
      return { status: 204, body: null };
    });
  }
}

import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { EntitySchema } from 'typeorm';
import { dateOf } from '../../kernel/dates.ts';
import { text } from '../../kernel/text.ts';
import type { Tx } from '../database/database.ts';
import { systemEntity } from '../database/table.ts';
import { writeJournal } from '../journal.ts';
import type { Context } from '../records.ts';
import type { Actor } from '../security/actor.ts';
import { HttpProblem } from './problems.ts';
import type { Services } from './services.ts';

/** What a write answers; kept with its Idempotency-Key, and the same answer is given to every repetition. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

systemEntity(
  new EntitySchema({
    name: 'idempotency_keys',
    columns: {
      actorId: { type: 'uuid', name: 'actor_id', primary: true },
      key: { type: 'varchar', length: 255, primary: true },
      requestHash: { type: 'char', length: 64, name: 'request_hash' },
      answer: { type: 'text', nullable: true },
      createdAt: { type: 'timestamptz', precision: 3, name: 'created_at' },
    },
    indices: [{ name: 'ix_idempotency_keys_age', columns: ['createdAt'] }],
  }),
);

const KEPT = `INSERT INTO idempotency_keys (actor_id, key, request_hash, created_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (actor_id, key) DO NOTHING RETURNING key`;

/** Takes the key for this transaction. A second request with the key waits here until the first one has ended. */
async function takeKey(ctx: Context, services: Services, key: string, hash: string): Promise<Answer | null> {
  const taken = await ctx.tx.rows(KEPT, [ctx.actor.id, key, hash, ctx.now]);
  if (taken.length > 0) return null;
  const [kept] = await ctx.tx.rows<{ request_hash: string; answer: string | null }>(
    'SELECT request_hash, answer FROM idempotency_keys WHERE actor_id = $1 AND key = $2',
    [ctx.actor.id, key],
  );
  if (!kept?.answer)
    throw new HttpProblem(
      503,
      'contention',
      text('相同的请求正在处理，请稍后重试', 'The same request is being handled: try again shortly'),
      { retryAfter: 1 },
    );
  if (kept.request_hash !== hash) {
    throw new HttpProblem(
      422,
      'idempotency-key-reused',
      text('该幂等键已用于内容不同的请求', 'This Idempotency-Key was used for a request with other content'),
    );
  }
  const answer = JSON.parse(services.keyring.decrypt(kept.answer)) as Answer;
  return { ...answer, headers: { ...answer.headers, 'idempotency-replayed': 'true' } };
}

function requestHash(request: FastifyRequest): string {
  const body = Buffer.isBuffer(request.body) ? request.body : JSON.stringify(request.body ?? null);
  return createHash('sha256')
    .update(`${request.method} ${request.url}\n${request.headers['if-match'] ?? ''}\n`)
    .update(body)
    .digest('hex');
}

/** What work in a transaction is given; its moment is the one at which it begins. */
export function contextOf({ db, clock, keyring, config }: Services, actor: Actor, tx: Tx, request: FastifyRequest | null): Context {
  const now = clock();
  const today = dateOf(now);
  return { tx, db, actor, now, today, keyring, config, changes: [], requestId: request?.id ?? null, address: request?.ip ?? null };
}

const retried = new Set(['40001', '40P01']);

/**
 * One write: effect, audit entries, events and the kept answer stand in one transaction. A deadlock is tried again;
 * any refusal rolls everything back, so that nothing of it is kept.
 */
export async function write(
  services: Services,
  actor: Actor,
  request: FastifyRequest | null,
  work: (ctx: Context) => Promise<Answer>,
): Promise<Answer> {
  const key = request?.method === 'POST' ? (request.headers['idempotency-key'] as string | undefined) : undefined;
  for (let attempt = 1; ; attempt++) {
    try {
      return await services.db.transaction(async (tx) => {
        const ctx = contextOf(services, actor, tx, request);
        if (key && request) {
          const replay = await takeKey(ctx, services, key, requestHash(request));
          if (replay) return replay;
        }
        const answer = await work(ctx);
        await writeJournal(tx, ctx, ctx.changes);
        if (key) {
          await tx.rows('UPDATE idempotency_keys SET answer = $3 WHERE actor_id = $1 AND key = $2', [
            actor.id,
            key,
            services.keyring.encrypt(JSON.stringify(answer)),
          ]);
        }
        return answer;
      });
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (attempt >= 10 || !code || !retried.has(code)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));
    }
  }
}

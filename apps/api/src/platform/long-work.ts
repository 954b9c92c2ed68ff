import { DomainError } from '../kernel/errors.ts';
import { newId } from '../kernel/ids.ts';
import { text as label, type Text } from '../kernel/text.ts';
import type { Row } from './database/database.ts';
import { code, instant, integer, json, reference, uuid } from './database/fields.ts';
import { type BaseRow, type RowOf, type Table, table } from './database/table.ts';
import { presenter } from './http/present.ts';
import { view } from './http/schemas.ts';
import type { Services } from './http/services.ts';
import { type Answer, write } from './http/write.ts';
import { jobLifecycle } from './job.lifecycle.ts';
import { enqueue, type Task } from './jobs.ts';
import { type Context, insert, lockUnscoped, move } from './records.ts';
import { type Actor, type Permission, systemActor } from './security/actor.ts';

type Json = Readonly<Record<string, unknown>>;
const anyObject = { type: ['object', 'null'], additionalProperties: true };

/** Long work that its starter can watch and cancel. Progress is no new version: a caller may cancel what moves. */
export const jobTable = table({
  name: 'jobs',
  noun: 'job',
  label: label('任务', 'Job'),
  module: 'integration',
  place: 'region',
  lifecycle: jobLifecycle,
  parties: { owner: 'organizationId' },
  fields: {
    kind: code(60, '^[a-z][a-z-]*$').label('类别', 'Kind'),
    done: integer(0, 2_147_483_647).default(0).label('已完成', 'Done'),
    total: integer(0, 2_147_483_647).nullable().label('总数', 'Total'),
    result: json<Json | null>(anyObject).nullable().label('结果', 'Result'),
    error: json<{ code: string; zh: string; en: string } | null>(anyObject).nullable().label('错误', 'Error'),
    startedAt: instant().nullable().label('开始时间', 'Started'),
    finishedAt: instant().nullable().label('结束时间', 'Finished'),
    organizationId: reference('organizations').nullable().label('所属单位', 'Organization'),
    /** In whose name and for whose records it works. */
    starter: json<Json>({ type: 'object' }).lazy(),
    payload: json<Json>({ type: 'object' }).lazy(),
    /** What the last step left for the next one. */
    state: json<Json | null>({ type: ['object', 'null'] })
      .nullable()
      .lazy(),
    /** The run that may take steps: a later run takes the job over. */
    runId: uuid().nullable().lazy(),
    seenAt: instant().nullable().lazy(),
  },
  indices: { place: { columns: ['regionCode', 'createdAt'] }, alive: { columns: ['seenAt'], where: "status IN ('queued', 'running')" } },
});
export type JobRow = RowOf<typeof jobTable>;

export const JobView = view(jobTable, 'Job', ['kind', 'done', 'total', 'result', 'error', 'startedAt', 'finishedAt', 'organizationId']);

interface JobOptions {
  readonly regionCode?: string;
  readonly total?: number;
}

/** Starts long work in the caller's transaction; `kind` is the name of the task in the module's `tasks`. */
export async function startJob(ctx: Context, kind: string, payload: Json, options: JobOptions = {}): Promise<JobRow> {
  const { actor } = ctx;
  const starter = { ...actor, permissions: [...actor.permissions], hats: [...actor.hats] };
  const job = await insert(ctx, jobTable, {
    kind,
    regionCode: options.regionCode ?? actor.regionCode,
    organizationId: actor.organizationId,
    total: options.total ?? null,
    starter,
    payload,
    seenAt: ctx.now,
  });
  await enqueue(ctx, kind, { jobId: job.id }, { key: `job:${job.id}` });
  return job;
}

/** Writes into a record which job is at work on it. That is no new version: whoever watches the record may still act on it. */
export async function setJob<R extends BaseRow & { jobId: string | null }>(
  ctx: Context,
  table: Table<R>,
  id: string,
  job: JobRow,
): Promise<R> {
  const [row] = await ctx.tx.rows<R & Row>(`UPDATE ${table.spec.name} SET job_id = $2 WHERE id = $1 RETURNING ${table.selection}`, [
    id,
    job.id,
  ]);
  return row as R;
}

/** The answer of a request that started a job: 202, and where to look. */
export function accepted(services: Services, job: JobRow, actor: Actor): Answer {
  const body = presenter(jobTable, JobView, services.keyring)(job as JobRow & Row, actor);
  return { status: 202, body, headers: { location: `/v1/jobs/${job.id}`, etag: `"${job.version}"` } };
}

/** What one step did: how many rows, and what the next step must know. */
interface Step {
  readonly rows: number;
  readonly state?: object;
}

export interface JobRun<P> {
  readonly payload: P;
  /** The one who started it; steps run with that caller's scope and stand under that name in the log. */
  readonly actor: Actor;
  /** What earlier runs got done before they were cut short. */
  readonly done: number;
  readonly state: Json | null;
  /**
   * One transaction: the effect and the progress are kept together or not at all. One that the database breaks off is taken
   * again, so the work leaves nothing behind outside of it: what it returns is given back once it stands.
   * @throws when the job is no longer this run's
   */
  step<S extends Step>(work: (ctx: Context) => Promise<S>): Promise<S>;
  setTotal(total: number): Promise<void>;
}

/** The job was canceled, or another run has taken it over. */
class JobLost extends Error {}

const HEARTBEAT_MS = 10_000;
/** A job whose run has not been seen for so long was left behind by a process that is gone. One that waits has more time. */
const SILENT_MS = 60_000;

interface Taken extends Row {
  status: string;
  starter: Omit<Actor, 'permissions' | 'hats'> & { permissions: Permission[]; hats: string[] };
  payload: unknown;
  state: Json | null;
  done: number;
}

/**
 * The task of a kind of job. It may be cut short anywhere and run again, even beside a run that was thought dead:
 * each step commits its effect with its progress, and only the latest run may take steps.
 */
export function runJob<P>(work: (services: Services, run: JobRun<P>) => Promise<Json | undefined>): Task {
  return async (services, { jobId }) => {
    const id = String(jobId);
    const runId = newId();
    const job = await takeOver(services, id, runId);
    if (!job) return;
    const alive = setInterval(() => {
      services.db.read('UPDATE jobs SET seen_at = $3 WHERE id = $1 AND run_id = $2', [id, runId, services.clock()]).catch(() => {});
    }, HEARTBEAT_MS).unref();
    try {
      const result = await work(services, runOf(services, id, runId, job));
      await end(services, id, runId, 'finish', { result: result ?? null });
    } catch (error) {
      if (error instanceof JobLost) return;
      if (isPassing(error)) throw error;
      await end(services, id, runId, 'fail', { error: errorOf(error) });
      if (!(error instanceof DomainError)) throw error;
    } finally {
      clearInterval(alive);
    }
  };
}

async function takeOver(services: Services, id: string, runId: string): Promise<Taken | null> {
  let taken: Taken | null = null;
  await write(services, systemActor, null, async (ctx) => {
    const [job] = await ctx.tx.rows<Taken>('SELECT status, starter, payload, state, done FROM jobs WHERE id = $1 FOR NO KEY UPDATE', [id]);
    if (!job || (job.status !== 'queued' && job.status !== 'running')) return { status: 204, body: null };
    await ctx.tx.rows('UPDATE jobs SET run_id = $2, seen_at = $3 WHERE id = $1', [id, runId, ctx.now]);
    if (job.status === 'queued')
      await move(ctx, jobTable, await lockUnscoped(ctx, jobTable, id), 'begin', { patch: { startedAt: ctx.now } });
    taken = job;
    return { status: 204, body: null };
  });
  return taken;
}

function runOf<P>(services: Services, id: string, runId: string, job: Taken): JobRun<P> {
  const { starter } = job;
  const actor: Actor = { ...starter, permissions: new Set(starter.permissions), hats: new Set(starter.hats) };
  const mine = "id = $1 AND run_id = $2 AND status = 'running'";
  return {
    payload: job.payload as P,
    actor,
    done: job.done,
    state: job.state,
    async step<S extends Step>(effect: (ctx: Context) => Promise<S>) {
      let taken: S | undefined;
      await write(services, actor, null, async (ctx) => {
        // a step may be long: the row is only taken at its end, so that meanwhile the job can be canceled or taken over
        const own = await ctx.tx.rows(`SELECT id FROM jobs WHERE ${mine}`, [id, runId]);
        if (own.length === 0) throw new JobLost();
        taken = await effect(ctx);
        const { rows, state } = taken;
        const held = await ctx.tx.rows(
          `UPDATE jobs SET done = done + $3, state = coalesce($4::jsonb, state), seen_at = $5 WHERE ${mine} RETURNING id`,
          [id, runId, rows, state === undefined ? null : JSON.stringify(state), services.clock()],
        );
        if (held.length === 0) throw new JobLost();
        return { status: 204, body: null };
      });
      return taken as S;
    },
    async setTotal(total) {
      await services.db.read(`UPDATE jobs SET total = $3 WHERE ${mine}`, [id, runId, total]);
    },
  };
}

async function end(services: Services, id: string, runId: string, action: 'finish' | 'fail', patch: Partial<JobRow>): Promise<void> {
  await write(services, systemActor, null, async (ctx) => {
    const held = await ctx.tx.rows("SELECT id FROM jobs WHERE id = $1 AND run_id = $2 AND status = 'running' FOR NO KEY UPDATE", [
      id,
      runId,
    ]);
    if (held.length === 0) return { status: 204, body: null };
    await move(ctx, jobTable, await lockUnscoped(ctx, jobTable, id), action, { patch: { ...patch, finishedAt: ctx.now } });
    return { status: 204, body: null };
  });
}

/** What goes away by itself (a lost connection, a restart of the database): the queue tries again later. */
function isPassing(error: unknown): boolean {
  const code = (error as { driverError?: { code?: string }; code?: string }).driverError?.code ?? (error as { code?: string }).code ?? '';
  return (
    /^(08|40|53|57P)/.test(code) ||
    ['ECONNREFUSED', 'ECONNRESET', '55P03'].includes(code) ||
    /Connection terminated|timeout exceeded when trying to connect/.test((error as Error).message)
  );
}

function errorOf(error: unknown): { code: string } & Text {
  if (error instanceof DomainError) return { code: error.code, ...error.text };
  return { code: 'internal', ...label('出现内部错误，请联系管理员', 'An internal error: ask the administrator') };
}

/** Puts jobs back into the queue whose process has died; the queue itself would wait four hours. */
export async function rescueJobs(services: Services): Promise<number> {
  let rescued = 0;
  await write(services, systemActor, null, async (ctx) => {
    const silent = await ctx.tx.rows<{ id: string; kind: string }>(
      `SELECT id, kind FROM jobs WHERE (status = 'running' AND seen_at < $1) OR (status = 'queued' AND seen_at < $2)
       FOR NO KEY UPDATE SKIP LOCKED LIMIT 100`,
      [new Date(ctx.now.getTime() - SILENT_MS), new Date(ctx.now.getTime() - 10 * SILENT_MS)],
    );
    for (const { id, kind } of silent) {
      await enqueue(ctx, kind, { jobId: id }, { key: `job:${id}` });
      await ctx.tx.rows('UPDATE jobs SET seen_at = $2 WHERE id = $1', [id, ctx.now]);
    }
    rescued = silent.length;
    return { status: 204, body: null };
  });
  return rescued;
}

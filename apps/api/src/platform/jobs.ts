import { EventEmitter } from 'node:events';
import type { Runner } from 'graphile-worker';
import type { Services } from './http/services.ts';
import { keepAlive } from './job-workers.ts';
import type { Context } from './records.ts';

/** A background task. It may run more than once: what it does must be safe to repeat. */
export type Task = (services: Services, payload: Readonly<Record<string, unknown>>) => Promise<void>;

/** Something the clock does, at the minutes of a cron pattern (UTC), once over all processes. */
export interface Timer {
  readonly name: string;
  readonly pattern: string;
  readonly run: (services: Services) => Promise<void>;
}

/** Adds a task in the caller's transaction: it exists exactly if the transaction commits. */
export async function enqueue(
  ctx: Context,
  task: string,
  payload: Readonly<Record<string, unknown>>,
  options: { queue?: string; key?: string } = {},
): Promise<void> {
  await ctx.tx.rows('SELECT graphile_worker.add_job($1, payload := $2::json, queue_name := $3, job_key := $4)', [
    task,
    JSON.stringify(payload),
    options.queue ?? null,
    options.key ?? null,
  ]);
}

export interface JobWorkers {
  stop(): Promise<void>;
}

/** Starts the workers of this process; several processes share the work. */
export async function startJobs(
  services: Services,
  tasks: Readonly<Record<string, Task>>,
  timers: readonly Timer[],
  onError: (task: string, error: unknown) => void,
): Promise<JobWorkers> {
  if (services.config.workers === 0) return { stop: async () => {} };
  const { Logger, parseCronItems, run } = await import('graphile-worker');
  const taskList: Record<string, (payload: unknown) => Promise<void>> = {};
  for (const [name, task] of Object.entries(tasks)) {
    taskList[name] = async (payload) => {
      try {
        await task(services, payload as Record<string, unknown>);
      } catch (error) {
        onError(name, error);
        throw error;
      }
    };
  }
  for (const timer of timers) {
    taskList[timer.name] = async () => {
      try {
        await timer.run(services);
      } catch (error) {
        onError(timer.name, error);
        throw error;
      }
    };
  }
  const events = new EventEmitter();
  const pools: string[] = [];
  // the queue locks in the name of the pool, whichever of its workers does the task
  events.on('pool:create', ({ workerPool }: { workerPool: { id: string } }) => pools.push(workerPool.id));
  const runner: Runner = await run({
    events: events as never,
    pgPool: services.db.pool,
    concurrency: services.config.workers,
    noHandleSignals: true,
    pollInterval: 2_000,
    taskList,
    parsedCronItems: parseCronItems(timers.map((timer) => ({ task: timer.name, match: timer.pattern, identifier: timer.name }))),
    logger: new Logger(() => () => {}),
  });
  const leave = await keepAlive(services.db, () => pools);
  return {
    stop: async () => {
      await runner.stop();
      await leave();
    },
  };
}

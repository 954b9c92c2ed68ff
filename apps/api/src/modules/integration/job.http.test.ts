import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { JIMEI, startTestApp, type TestApp } from '../../../test/harness.ts';
import { makeWorld, type World } from '../../../test/world.ts';
import { conflict } from '../../kernel/errors.ts';
import { write } from '../../platform/http/write.ts';
import { releaseDeadWorkers } from '../../platform/job-workers.ts';
import { type JobWorkers, startJobs, type Task } from '../../platform/jobs.ts';
import { accepted, rescueJobs, runJob, startJob } from '../../platform/long-work.ts';
import { systemActor } from '../../platform/security/actor.ts';

let app: TestApp;
let world: World;
let workers: JobWorkers | undefined;

beforeEach(async () => {
  app = await startTestApp();
  world = await makeWorld(app);
  await app.sql('CREATE TABLE effects (nth int PRIMARY KEY, run int)');
});
afterEach(async () => {
  await workers?.stop();
  workers = undefined;
  await app.close();
});

async function work(tasks: Record<string, Task>) {
  workers = await startJobs({ ...app.services, config: { ...app.services.config, workers: 2 } }, tasks, [], () => {});
}

async function start(kind: string, payload: object = {}) {
  const actor = { ...systemActor, id: world.clerk.id, kind: 'staff' as const, regionCode: world.regionCode, hats: new Set(['clerk']) };
  const answer = await write(app.services, actor, null, async (ctx) =>
    accepted(app.services, await startJob(ctx, kind, { ...payload }, { total: 10 }), actor),
  );
  return answer as { status: number; body: { id: string; status: string; allowedActions: string[] } };
}

const read = async (id: string) => (await world.clerk.get(`/v1/jobs/${id}`)).body;

async function until(id: string, status: string) {
  for (let waited = 0; waited < 20_000; waited += 50) {
    const job = await read(id);
    if (job.status === status) return job;
    await sleep(50);
  }
  throw new Error(`the job is not ${status}: ${JSON.stringify(await read(id))}`);
}

/** Ten steps of one row each, of which each may be waited for. */
const tenSteps = (run: number, before: (nth: number) => Promise<void> = async () => {}): Task =>
  runJob(async (_services, job) => {
    for (let nth = Number(job.state?.next ?? 1); nth <= 10; nth++) {
      await before(nth);
      await job.step(async (ctx) => {
        await ctx.tx.rows('INSERT INTO effects (nth, run) VALUES ($1, $2)', [nth, run]);
        return { rows: 1, state: { next: nth + 1 } };
      });
    }
    return { written: 10 };
  });

describe('jobs', () => {
  it('begin, get on and end, and the starter can watch', async () => {
    const begun = await start('ten-steps');
    expect(begun).toMatchObject({ status: 202, body: { status: 'queued', allowedActions: ['cancel'] } });
    await work({ 'ten-steps': tenSteps(1) });
    const job = await until(begun.body.id, 'done');
    expect(job).toMatchObject({ kind: 'ten-steps', done: 10, total: 10, result: { written: 10 }, error: null, allowedActions: [] });
    expect(job.finishedAt).not.toBeNull();
    expect((await world.clerk.get('/v1/jobs?status=done')).body.data).toHaveLength(1);
    expect((await (await app.staff(['clerk'], JIMEI)).get(`/v1/jobs/${begun.body.id}`)).status).toBe(404);
  });

  it('stop at the next step when they are canceled, and keep what was done', async () => {
    const begun = await start('ten-steps');
    let canceled = () => {};
    const waiting = new Promise<void>((resolve) => {
      canceled = resolve;
    });
    await work({ 'ten-steps': tenSteps(1, async (nth) => (nth === 4 ? waiting : undefined)) });
    for (let job = await read(begun.body.id); job.done < 3; job = await read(begun.body.id)) await sleep(20);
    expect((await world.clerk.act('jobs', begun.body.id, 'cancel')).status).toBe('canceled');
    canceled();
    await workers?.stop();
    workers = undefined;
    expect(await read(begun.body.id)).toMatchObject({ status: 'canceled', done: 3, result: null });
    expect((await app.sql('SELECT count(*)::int AS n FROM effects'))[0]?.n).toBe(3);
    expect((await world.clerk.post(`/v1/jobs/${begun.body.id}/cancel`)).status).toBe(409);
  });

  it('fail with the reason of the rule that refused, and with no detail of a fault', async () => {
    const refused = await start('refused');
    const broken = await start('broken');
    await work({
      refused: runJob(async () => {
        throw conflict('batch-empty', '没有可处理的记录', 'There is nothing to do');
      }),
      broken: runJob(async () => {
        throw new Error('password=secret');
      }),
    });
    expect((await until(refused.body.id, 'failed')).error).toEqual({
      code: 'batch-empty',
      zh: '没有可处理的记录',
      en: 'There is nothing to do',
    });
    expect((await until(broken.body.id, 'failed')).error.code).toBe('internal');
  });

  it('are taken over from a run that fell silent, which then can do nothing more', async () => {
    const begun = await start('ten-steps');
    let wake = () => {};
    const stuck = new Promise<void>((resolve) => {
      wake = resolve;
    });
    let runs = 0;
    let first: Promise<void> | undefined;
    const task: Task = (services, payload) => {
      runs++;
      const run = tenSteps(runs, async (nth) => (runs === 1 && nth === 5 ? stuck : undefined))(services, payload);
      first ??= run;
      return run;
    };
    await work({ 'ten-steps': task });
    for (let job = await read(begun.body.id); job.done < 4; job = await read(begun.body.id)) await sleep(20);
    expect(await rescueJobs(app.services)).toBe(0);
    await app.sql("UPDATE jobs SET seen_at = now() - interval '2 minutes'");
    expect(await rescueJobs(app.services)).toBe(1);
    await until(begun.body.id, 'done');
    wake();
    await first;
    const effects = await app.sql('SELECT nth, run FROM effects ORDER BY nth');
    expect(effects.map((row) => row.run)).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 2, 2]);
    expect(await read(begun.body.id)).toMatchObject({ status: 'done', done: 10 });
  });

  it('survive a worker that is killed: no step is lost and none is done twice', async () => {
    const begun = await start('ten-steps');
    const module = (path: string) => JSON.stringify(pathToFileURL(`${process.cwd()}/apps/api/src/${path}`).href);
    const code = `
      const { openDatabase } = await import(${module('platform/database/database.ts')});
      const { startJobs } = await import(${module('platform/jobs.ts')});
      const { runJob } = await import(${module('platform/long-work.ts')});
      const { openKeyring } = await import(${module('platform/security/keyring.ts')});
      await import(${module('modules.ts')});
      const db = await openDatabase({ url: process.env.URL_OF_TEST, poolSize: 5, statementTimeoutMs: 5000 });
      const services = { config: { workers: 1 }, db, keyring: openKeyring('k1:' + Buffer.alloc(32, 7).toString('base64')), clock: () => new Date() };
      const task = runJob(async (_services, job) => {
        for (let nth = Number(job.state?.next ?? 1); nth <= 10; nth++) {
          await job.step(async (ctx) => {
            await ctx.tx.rows('INSERT INTO effects (nth, run) VALUES ($1, 0)', [nth]);
            if (nth === 6) { console.log('in the sixth'); await new Promise((resolve) => setTimeout(resolve, 60000)); }
            return { rows: 1, state: { next: nth + 1 } };
          });
        }
      });
      await startJobs(services, { 'ten-steps': task }, [], console.error);`;
    const child = spawn(process.execPath, ['--conditions=rongcai-source', '--import', 'tsx', '--input-type=module', '-e', code], {
      env: { ...process.env, NODE_OPTIONS: '', URL_OF_TEST: app.services.config.databaseUrl as string },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    await app.sql("UPDATE jobs SET seen_at = now() - interval '2 minutes'");
    await work({ 'ten-steps': tenSteps(1) });
    expect(await rescueJobs(app.services)).toBe(1);
    expect(await until(begun.body.id, 'done')).toMatchObject({ done: 10 });
    const effects = await app.sql('SELECT nth, run FROM effects ORDER BY nth');
    expect(effects.map((row) => row.run)).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
  });
});

describe('a task of the queue', () => {
  const held = () =>
    app.sql<{ task: string; id: string | null }>('SELECT task_identifier AS task, locked_by AS id FROM graphile_worker.jobs ORDER BY id');
  const aMinuteLater = async () => {
    await app.sql("UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '2 minutes' WHERE locked_at IS NOT NULL");
    await app.sql(
      "UPDATE graphile_worker._private_job_queues SET locked_at = locked_at - interval '2 minutes' WHERE locked_at IS NOT NULL",
    );
  };
  const add = (task: string) => app.sql('SELECT graphile_worker.add_job($1, queue_name := $2)', [task, 'one-at-a-time']);
  async function begun(calls: () => number, count: number) {
    for (let waited = 0; calls() < count && waited < 20_000; waited += 20) await sleep(20);
    expect(calls()).toBe(count);
  }

  it('whose worker died is done by another one after a minute, and one whose worker lives is left alone', async () => {
    let calls = 0;
    let wake = () => {};
    const stuck = new Promise<void>((resolve) => {
      wake = resolve;
    });
    // with one worker it can't take the same task again
    workers = await startJobs(
      { ...app.services, config: { ...app.services.config, workers: 1 } },
      {
        'send-letters': async () => {
          calls++;
          await stuck;
        },
      },
      [],
      () => {},
    );
    await add('send-letters');
    await begun(() => calls, 1);
    await aMinuteLater();
    expect(await releaseDeadWorkers(app.services.db)).toEqual([]);
    const [holder] = await held();
    // as a kill leaves it: the lock stands, nobody speaks for it any more
    await app.sql("UPDATE job_workers SET seen_at = now() - interval '2 minutes'");
    const elsewhere = await startJobs(
      { ...app.services, config: { ...app.services.config, workers: 1 } },
      { 'send-letters': async () => void calls++ },
      [],
      () => {},
    );
    expect(await releaseDeadWorkers(app.services.db)).toEqual([holder?.id]);
    await begun(() => calls, 2);
    await elsewhere.stop();
    wake();
    expect(await held()).toEqual([]);
  });

  it('that was taken a moment ago is not taken away, although its worker has not spoken yet', async () => {
    await work({ 'send-letters': async () => sleep(500) });
    await app.sql('DELETE FROM job_workers');
    await add('send-letters');
    await sleep(200);
    expect(await releaseDeadWorkers(app.services.db)).toEqual([]);
  });

  it('leaves no worker behind that stopped in good order', async () => {
    await work({});
    expect(await app.sql('SELECT id FROM job_workers')).toHaveLength(1);
    await workers?.stop();
    workers = undefined;
    expect(await app.sql('SELECT id FROM job_workers')).toEqual([]);
  });
});

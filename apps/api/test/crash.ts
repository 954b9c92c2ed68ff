import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { checkLedger } from '../src/modules/subsidy/payment/ledger.queries.ts';
import { rescueJobs } from '../src/platform/long-work.ts';
import { systemActor } from '../src/platform/security/actor.ts';
import { type Caller, KEYS, type TestApp } from './harness.ts';

/** The server's entry: its sources, or a bundle, which starts sooner. */
const MAIN = process.env.API_MAIN ?? 'apps/api/src/main.ts';
const root = new URL('../../..', import.meta.url).pathname;

/** The API in a process that can be killed. */
export interface Server {
  readonly url: string;
  kill(): Promise<void>;
}

async function startServer(app: TestApp, port: number, env: Readonly<Record<string, string>> = {}): Promise<Server> {
  const child: ChildProcess = spawn(
    process.execPath,
    MAIN.endsWith('.ts') ? ['--conditions=rongcai-source', '--import', 'tsx', MAIN] : [MAIN],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        DATABASE_URL: app.databaseUrl,
        ENCRYPTION_KEYS: KEYS,
        LOG_LEVEL: 'silent',
        JOB_WORKERS: '0',
        PORT: String(port),
        RATE_LIMIT_PER_MINUTE: '10000000',
        ...env,
      },
    },
  );
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 3_000; tries++) {
    if (
      await fetch(`${url}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      break;
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return {
    url,
    kill: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** A repeatable sequence of numbers in [0, 1) (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The version of each record as the server has acknowledged it. */
export const acknowledged = new Map<string, number>();

export async function call(
  server: Server,
  caller: Caller,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
  // biome-ignore lint/suspicious/noExplicitAny: records as the API gives them; the contract test proves their shape
): Promise<{ status: number; body: any }> {
  const answer = await fetch(server.url + path, {
    method,
    headers: {
      authorization: `Bearer ${caller.token}`,
      ...(body === undefined || typeof body === 'string' ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  const parsed = text === '' ? null : JSON.parse(text);
  if (answer.status >= 500 && answer.status !== 503) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
  if (answer.ok && method === 'POST' && parsed?.id) acknowledged.set(parsed.id, parsed.version);
  return { status: answer.status, body: parsed };
}

export async function act(
  server: Server,
  caller: Caller,
  path: string,
  row: { id: string; version: number },
  action: string,
  body?: object,
) {
  return call(server, caller, 'POST', `/v1/${path}/${row.id}/${action}`, body, {
    'if-match': `"${row.version}"`,
    'idempotency-key': `${row.id}-${action}-${row.version}`,
  });
}

/** Works until a kill cuts the connection, or nothing is left to do. */
async function workUntil(step: () => Promise<boolean>): Promise<'done' | 'cut off'> {
  try {
    while (await step());
    return 'done';
  } catch (error) {
    // a connection that ends under a request, or in the middle of its answer
    if (['TypeError', 'SyntaxError'].includes((error as Error).name)) return 'cut off';
    throw error;
  }
}

export interface Crashes {
  readonly app: TestApp;
  /** After so many kills the work may come to its end. */
  readonly most: number;
  /** How long a server lives before it is killed. */
  readonly pauseMs: () => number;
  readonly env?: Readonly<Record<string, string>>;
  /** One piece of work. @returns whether there is more */
  readonly step: (server: Server) => Promise<boolean>;
  /** What must hold whenever the server has ended. */
  readonly invariants: () => Promise<void>;
}

/** Works through a server that is killed and started again until nothing is left to do. */
export async function workThroughKills({
  app,
  most,
  pauseMs,
  env,
  step,
  invariants,
}: Crashes): Promise<{ kills: number; rescued: number }> {
  const port = await freePort();
  let kills = 0;
  let rescued = 0;
  for (;;) {
    const server = await startServer(app, port, env);
    const working = workUntil(() => step(server));
    if (kills < most) {
      kills += 1;
      await Promise.race([working, new Promise((resolve) => setTimeout(resolve, pauseMs()))]);
    } else await working;
    await server.kill();
    const result = await working;
    await invariants();
    // the time after which a silent job is put back into the queue has passed
    await app.sql("UPDATE jobs SET seen_at = seen_at - interval '20 minutes' WHERE status IN ('queued', 'running')");
    rescued += await rescueJobs(app.services);
    if (result === 'done') return { kills, rescued };
  }
}

/** What must hold after every crash, whatever was under way. */
export async function paymentInvariants(app: TestApp): Promise<void> {
  expect(await checkLedger(app.services.db, systemActor)).toMatchObject({ sumFen: 0, unbalancedPostings: 0, differences: [] });
  const twice = await app.sql(
    "SELECT application_id FROM payments WHERE status IN ('pending', 'sent', 'unknown', 'paid', 'failed') GROUP BY application_id HAVING count(*) > 1",
  );
  expect(twice).toEqual([]);
  const batches = await app.sql(
    `SELECT b.id FROM payment_batches b CROSS JOIN LATERAL (
       SELECT count(*) FILTER (WHERE status <> 'removed') AS n, coalesce(sum(amount_fen) FILTER (WHERE status <> 'removed'), 0) AS sum,
         count(*) FILTER (WHERE status = 'paid') AS paid, count(*) FILTER (WHERE status IN ('failed', 'superseded')) AS failed FROM payments WHERE batch_id = b.id) x
     WHERE b.status NOT IN ('canceling', 'canceled')
       AND (b.declared_count <> x.n OR b.declared_sum_fen <> x.sum OR b.paid_count <> x.paid OR b.failed_count <> x.failed)`,
  );
  expect(batches).toEqual([]);
  const astray = await app.sql(
    `SELECT a.id FROM subsidy_applications a WHERE a.status IN ('paying', 'approved', 'paid') AND
       CASE a.status WHEN 'approved' THEN 0 ELSE 1 END <> (SELECT count(*) FROM payments p WHERE p.application_id = a.id
         AND p.status IN ('pending', 'sent', 'unknown', 'paid', 'failed') AND (p.status = 'paid') = (a.status = 'paid'))`,
  );
  expect(astray).toEqual([]);
  // what is committed to an application is the whole of its amount, once, and only while the approval stands
  const committed = await app.sql(
    `SELECT a.id FROM subsidy_applications a WHERE (SELECT coalesce(sum(e.amount_fen), 0)
       FROM ledger_entries e WHERE e.application_id = a.id AND e.account = 'committed' AND e.movement IN ('commit', 'release'))
       <> CASE WHEN a.status IN ('awaiting_notice', 'in_public_notice', 'approved', 'paying', 'paid') THEN a.amount_fen ELSE 0 END`,
  );
  expect(committed).toEqual([]);
}

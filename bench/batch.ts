import { readFileSync } from 'node:fs';
import { newId } from '../apps/api/src/kernel/ids.ts';
import { issueAccessToken } from '../apps/api/src/modules/identity/token.commands.ts';
import { checkLedger } from '../apps/api/src/modules/subsidy/payment/ledger.queries.ts';
import { systemActor } from '../apps/api/src/platform/security/actor.ts';
import { approvedClaims } from '../apps/api/test/approved-claims.ts';
import { type BenchDatabase, benchDatabase, heading, line, startApi } from './_server.ts';

const LINES = Number(process.env.LINES ?? 100_000);
const REGION = '150203';

/** An officer of the finance desk, signed in. */
async function finance({ services }: BenchDatabase): Promise<string> {
  const [id, sid] = [newId(), newId()];
  await services.db.pool.query(
    `INSERT INTO users (id, region_code, status, username, display_name, roles, password_hash, password_changed_at, version, created_at, updated_at, created_by)
     VALUES ($1, $2, 'active', $3, 'Bench', '{finance}', 'none', now(), 1, now(), now(), $1)`,
    [id, REGION, `u${id.replaceAll('-', '')}`],
  );
  await services.db.pool.query(
    `INSERT INTO sessions (id, user_id, refresh_hash, rotated_at, expires_at, ends_at) VALUES ($1, $2, $3, now(), now() + interval '1 day', now() + interval '1 day')`,
    [sid, id, '0'.repeat(64)],
  );
  return issueAccessToken(services, { kind: 'staff', sub: id, sid });
}

interface Made {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly jobId: string;
}

let longest = { ms: 0, path: '' };
const mebibytes = (pid: number, name: string) =>
  Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

heading(`P7  a payment batch of ${LINES.toLocaleString('en')} lines`, 'minutes, no request over 5 s, one job for each step, memory flat');
const database = await benchDatabase();
try {
  const claims = await approvedClaims(database.services, LINES);
  const api = await startApi(database.url, { JOB_WORKERS: '2' });
  const [maker, checker] = [await finance(database), await finance(database)];
  const call = async (
    token: string,
    method: string,
    path: string,
    body?: string,
    type = 'application/json',
    etag = '*',
  ): Promise<string> => {
    const began = performance.now();
    const answer = await fetch(api.url + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(method === 'POST' ? { 'if-match': etag } : {}),
        ...(body ? { 'content-type': type } : {}),
      },
      ...(body ? { body } : {}),
    });
    const text = await answer.text();
    const ms = performance.now() - began;
    if (ms > longest.ms) longest = { ms, path: `${method} ${path.replace(/[0-9a-f-]{36}/, '{id}')}` };
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return text;
  };
  const record = async (token: string, method: string, path: string, body?: string, type?: string) =>
    JSON.parse(await call(token, method, path, body, type)) as Made;
  const until = async (path: string, status: string): Promise<void> => {
    for (;;) {
      const row = await record(maker, 'GET', path);
      if (row.status === status) return;
      if (row.status === 'refused') throw new Error(JSON.stringify(row));
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  };
  const pid = api.child.pid as number;
  await record(maker, 'GET', `/v1/funds/${claims.fundId}`);
  const before = mebibytes(pid, 'VmRSS');
  let peak = before;
  let most = before;
  const watching = setInterval(() => {
    most = Math.max(most, mebibytes(pid, 'VmRSS'));
    peak = Math.max(peak, most);
  }, 50);
  const timed = async (what: string, work: () => Promise<void>) => {
    const began = performance.now();
    most = mebibytes(pid, 'VmRSS');
    await work();
    line(what, `${((performance.now() - began) / 1000).toFixed(1)} s   (process ${most.toFixed(0)} MiB at most)`);
  };
  let batch = '';
  let file = '';
  await timed('build: accounts taken, applications moved', async () => {
    batch = `/v1/payment-batches/${(await record(maker, 'POST', '/v1/payment-batches', JSON.stringify({ fundId: claims.fundId }))).id}`;
    await until(batch, 'draft');
  });
  await timed('lock: count and sum checked', async () => void (await call(checker, 'POST', `${batch}/lock`)));
  await timed('send: payments moved, ledger posted', async () => {
    await call(maker, 'POST', `${batch}/send`);
    await until(batch, 'sent');
  });
  await timed('file out: csv', async () => {
    file = await call(maker, 'GET', `${batch}/bank-file`);
  });
  await timed('file out: fixed width, GB18030', async () => void (await call(maker, 'GET', `${batch}/bank-file?template=sample-fixed`)));
  const references = file
    .trim()
    .split('\r\n')
    .slice(1)
    .map((row) => row.slice(0, row.indexOf(',')));
  if (references.length !== LINES) throw new Error(`${references.length} lines in the file`);
  const answer = `reference,amount,result,reason\n${references
    .map((reference, nth) => `${reference},1800.00,${nth % 100 === 7 ? 'FAILED,户名与账号不符' : 'SUCCESS,'}\n`)
    .join('')}TOTAL,${LINES},${LINES * 1800}.00\n`;
  const bring = async () => {
    const taken = await record(maker, 'POST', `${batch}/import-returns`, answer, 'text/csv');
    await until(`/v1/bank-returns/${taken.id}`, 'applied');
  };
  await timed('return file in: read, checked, settled', bring);
  await timed('the same file again', bring);
  await timed('reconcile', async () => void (await call(maker, 'POST', `${batch}/reconcile`)));
  clearInterval(watching);
  line('longest request', `${(longest.ms / 1000).toFixed(2)} s   ${longest.path}`);
  line(
    'memory of the API process',
    `${before.toFixed(0)} MiB before, ${peak.toFixed(0)} MiB at most: ${(peak - before).toFixed(0)} MiB more`,
  );
  const { sound } = await checkLedger(database.services.db, systemActor);
  const [jobs] = (await database.services.db.pool.query("SELECT count(*)::int AS n FROM jobs WHERE status = 'done'")).rows;
  line('ledger', `${sound ? 'sound' : 'NOT SOUND'}, ${jobs.n} jobs`);
  await api.stop();
} finally {
  await database.stop();
}

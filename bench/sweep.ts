import '../apps/api/src/modules.ts';
import { readFileSync } from 'node:fs';
import type pg from 'pg';
import { catalogueOf } from '../apps/api/src/modules/subsidy/policy/fact.queries.ts';
import { compile } from '../packages/policy/src/index.ts';
import { fillPeople } from './_data.ts';
import { benchDatabase, heading, line, median, type Process, startApi, tokenOf } from './_server.ts';
import { policies } from './_sweep-policies.ts';

const PEOPLE = Number(process.env.PEOPLE ?? 1_000_000);
const ROUNDS = Number(process.env.ROUNDS ?? 3);
/** Also a run through the API, which writes an offer for each who is due. */
const WHOLE = process.env.WHOLE !== '0';
const AS_OF = '2026-07-01';

interface Found {
  readonly ms: number;
  /** Count and fen by outcome. */
  readonly totals: string;
}

async function totals(client: pg.PoolClient, statement: string, values: readonly unknown[]): Promise<Found> {
  const started = performance.now();
  const { rows } = await client.query(
    `SELECT outcome, count(*)::bigint AS n, sum(amount_fen)::bigint AS fen FROM (${statement}) swept GROUP BY outcome ORDER BY outcome`,
    [...values],
  );
  return { ms: performance.now() - started, totals: rows.map((row) => `${row.outcome} ${row.n} ${row.fen}`).join(', ') };
}

/** Resident memory of a process, in MiB. */
function memoryOf({ child }: Process): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}

/** The whole way: a run asked for over HTTP, worked off by the API's own worker, with offers, log and events written. */
async function throughTheApi(): Promise<void> {
  const { pool } = database.services.db;
  for (const { document } of policies)
    await pool.query(
      `INSERT INTO policy_versions (id, region_code, status, policy_key, version_number, title, beneficiary, basis, effective_from, automatic, document, version, created_at, updated_at, created_by)
       VALUES (gen_random_uuid(), $1, 'published', $2, '1', $2, $3, $4, $5, true, $6, 1, now(), now(), gen_random_uuid())`,
      [document.regionCode, document.key, document.beneficiary, document.basis, document.effective.from, JSON.stringify(document)],
    );
  const api = await startApi(database.url, { JOB_WORKERS: '1' });
  // a token lives for some minutes, a run over a million people may take longer
  let [token, since] = ['', Number.NEGATIVE_INFINITY];
  const call = async (path: string, body?: object) => {
    if (performance.now() - since > 300_000) {
      token = await tokenOf(database.services, api.url, ['subsidy:read', 'subsidy:act', 'integration:read'], '150200');
      since = performance.now();
    }
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const answer = await fetch(api.url + path, body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Record<string, unknown>;
  };
  for (const what of ['a first run, with offers, log and events', 'a second run, which changes nothing']) {
    const before = memoryOf(api);
    const seen: number[] = [];
    const started = performance.now();
    const run = await call('/v1/entitlement-runs', { regionCode: '150200' });
    let job = await call(`/v1/jobs/${run.jobId}`);
    while (job.status === 'queued' || job.status === 'running') {
      await new Promise((resolve) => setTimeout(resolve, 250));
      seen.push(memoryOf(api));
      job = await call(`/v1/jobs/${run.jobId}`);
    }
    if (job.status !== 'done') throw new Error(`the run ended ${JSON.stringify(job)}`);
    const figures = (await call(`/v1/entitlement-runs/${run.id}`)).figures as { due: number; new: number; nearMisses: number }[];
    const total = (name: 'due' | 'new' | 'nearMisses') => figures.reduce((sum, one) => sum + one[name], 0).toLocaleString('en');
    line(
      what,
      `${((performance.now() - started) / 1_000).toFixed(1)} s; ${total('due')} due, ${total('new')} new, ${total('nearMisses')} near misses`,
    );
    const quarters = [0, 1, 2, 3].map((nth) =>
      median(seen.slice(Math.floor((nth * seen.length) / 4), Math.ceil(((nth + 1) * seen.length) / 4))),
    );
    line(
      '  memory of the API process',
      `${before.toFixed(0)} MiB before, ${quarters.map((mebibytes) => mebibytes.toFixed(0)).join(', ')} in the quarters of the run, ${Math.max(...seen).toFixed(0)} at most, ${memoryOf(api).toFixed(0)} after`,
    );
  }
  await api.stop();
}

heading(
  `P3  ${PEOPLE.toLocaleString('en')} people × ${policies.length} automatic policies`,
  '≤ 1.3 × the same rules written by hand, the same counts and sums',
);
const database = await benchDatabase();
let release = () => {};
try {
  await fillPeople(database.services, PEOPLE);
  const client = await database.services.db.pool.connect();
  release = () => client.release(true);
  // as a run sets them for itself, for both sides
  await client.query("SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET jit = off; SET work_mem = '64MB'");
  const compiled = policies.map(({ document }) => compile(document, catalogueOf(document.basis), { asOf: AS_OF }));
  const ours: number[] = [];
  const theirs: number[] = [];
  const each = policies.map(() => ({ ours: [] as number[], theirs: [] as number[], totals: '' }));
  for (let round = 0; round <= ROUNDS; round++) {
    let [mine, hand] = [0, 0];
    for (const [index, { byHand, document }] of policies.entries()) {
      const statement = compiled[index];
      const one = each[index];
      if (!statement || !one) continue;
      const values = byHand.includes('$1') ? [AS_OF] : [];
      const written = await totals(client, byHand, values);
      const swept = await totals(client, statement.text, statement.values);
      if (written.totals !== swept.totals) throw new Error(`${document.key}: by hand ${written.totals}; compiled ${swept.totals}`);
      hand += written.ms;
      mine += swept.ms;
      one.totals = swept.totals;
      if (round === 0) continue;
      one.ours.push(swept.ms);
      one.theirs.push(written.ms);
    }
    // the first round only fills the caches
    if (round === 0) continue;
    ours.push(mine);
    theirs.push(hand);
  }
  for (const [index, { document }] of policies.entries()) {
    const one = each[index];
    if (!one) continue;
    const ratio = median(one.ours) / median(one.theirs);
    line(
      `  ${document.key}`,
      `${median(one.theirs).toFixed(0)} ms by hand, ${median(one.ours).toFixed(0)} ms compiled, ${ratio.toFixed(2)} ×; ${one.totals}`,
    );
  }
  line('by hand, all ten', `${median(theirs).toFixed(0)} ms`);
  line('compiled, all ten', `${median(ours).toFixed(0)} ms`);
  line('ratio', `${(median(ours) / median(theirs)).toFixed(2)} ×`);
  if (WHOLE) await throughTheApi();
} finally {
  release();
  await database.stop();
}

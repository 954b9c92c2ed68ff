import '../apps/api/src/modules.ts';
import type pg from 'pg';
import { catalogueOf } from '../apps/api/src/modules/subsidy/fact.queries.ts';
import { compile } from '../packages/policy/src/index.ts';
import { fillPeople } from './_data.ts';
import { benchDatabase, heading, line, median } from './_server.ts';
import { policies } from './_sweep-policies.ts';

const PEOPLE = Number(process.env.PEOPLE ?? 1_000_000);
const ROUNDS = Number(process.env.ROUNDS ?? 3);
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

heading(
  `P7  ${PEOPLE.toLocaleString('en')} people × ${policies.length} automatic policies`,
  '≤ 1.3 × the same rules written by hand, the same counts and sums',
);
const database = await benchDatabase();
let release = () => {};
try {
  await fillPeople(database.services, PEOPLE);
  const client = await database.services.db.pool.connect();
  release = () => client.release(true);
  await client.query('SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET jit = off');
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
} finally {
  release();
  await database.stop();
}

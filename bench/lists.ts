import autocannon from 'autocannon';
import { jobPostings } from '../apps/api/src/modules/recruitment/posting.routes.ts';
import { postingTable } from '../apps/api/src/modules/recruitment/posting.table.ts';
import { listing } from '../apps/api/src/platform/http/collection.ts';
import { type Actor, systemActor } from '../apps/api/src/platform/security/actor.ts';
import { fillPostings } from './_data.ts';
import { benchDatabase, heading, line, median, startApi, startProcess, tokenOf } from './_server.ts';

const ROWS = Number(process.env.ROWS ?? 1_000_000);
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const SECONDS = Number(process.env.SECONDS ?? 5);
const CONNECTIONS = 16;
const QUERY = { status: 'published', sort: '-createdAt', limit: 50 };

interface Load {
  readonly rate: number;
  readonly p99: number;
}

async function load(url: string, headers: Record<string, string> = {}): Promise<Load> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, headers });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`);
  return { rate: result.requests.average, p99: result.latency.p99 };
}

heading(
  'P1  a list of postings: filter, sort, 50 rows, authenticated, scoped to a district',
  '≥ 0.7 × the requests/s of the bare route, p99 ≤ 2 ×',
);
const database = await benchDatabase();
try {
  await fillPostings(database.services, ROWS);
  const api = await startApi(database.url);
  const token = await tokenOf(database.services, api.url, ['recruitment:read'], '150203');
  const actor: Actor = { ...systemActor, regionCode: '150203' };
  const statement = listing(postingTable as never, jobPostings.spec.list, actor, QUERY, database.services.keyring).page;
  const columns = Object.fromEntries(jobPostings.view.properties.map((name: string) => [name, bareSchema(name)]));
  const bare = await startProcess('bench/_bare-list.ts', {
    DATABASE_URL: database.url,
    STATEMENT: JSON.stringify({ ...statement, columns }),
  });
  const path = `${api.url}/v1/job-postings?${new URLSearchParams({ ...QUERY, limit: String(QUERY.limit) })}`;
  const headers = { authorization: `Bearer ${token}` };
  await load(path, headers);
  await load(`${bare.url}/list`);
  const ours: Load[] = [];
  const theirs: Load[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    theirs.push(await load(`${bare.url}/list`));
    ours.push(await load(path, headers));
  }
  const rate = (loads: Load[]) => median(loads.map((one) => one.rate));
  const p99 = (loads: Load[]) => median(loads.map((one) => one.p99));
  line('rows in the table', ROWS.toLocaleString('en'));
  line('bare Fastify + pg', `${rate(theirs).toFixed(0)} requests/s, p99 ${p99(theirs).toFixed(1)} ms`);
  line('GET /v1/job-postings', `${rate(ours).toFixed(0)} requests/s, p99 ${p99(ours).toFixed(1)} ms`);
  line('ratio', `${(rate(ours) / rate(theirs)).toFixed(2)} × the rate, ${(p99(ours) / p99(theirs)).toFixed(2)} × the p99`);
  await api.stop();
  await bare.stop();
} finally {
  await database.stop();
}

function bareSchema(name: string): object {
  const schema = postingTable.fields[name]?.parts.schema ?? {};
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  return { type, nullable: Array.isArray(schema.type), ...(schema.format === 'date-time' ? { format: 'date-time' } : {}) };
}

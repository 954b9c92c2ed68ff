import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { benchDatabase, heading, line, median, type Process, startApi, tokenOf } from './_server.ts';

const PEOPLE = 1_000;
const SEATS = 30;
const CONNECTIONS = 200;
const PROCESSES = 3;
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const REGION = '150203';

interface Answer {
  readonly status: number;
  readonly ms: number;
  /** What a refusal said. */
  readonly said: string;
}

function post(agent: Agent, url: string, token: string, body: object): Promise<Answer> {
  const started = performance.now();
  const text = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const call = request(
      `${url}/v1/enrollments`,
      {
        method: 'POST',
        agent,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) },
      },
      (answer) => {
        let said = '';
        answer.on('data', (part: Buffer) => {
          if (answer.statusCode !== 201) said += part;
        });
        answer.once('end', () => resolve({ status: answer.statusCode ?? 0, ms: performance.now() - started, said }));
      },
    );
    call.once('error', reject);
    call.end(text);
  });
}

async function prepare(pool: pg.Pool): Promise<void> {
  await pool.query(`INSERT INTO organizations (id, region_code, status, name, kind, uscc, version, created_at, updated_at, created_by)
    VALUES (gen_random_uuid(), '${REGION}', 'verified', 'Provider', 'training_provider', '91150203000000000X', 1, now(), now(), gen_random_uuid())`);
  await pool.query(
    `INSERT INTO people (id, region_code, real_name, national_id, national_id_index, sex, birth_date, version, created_at, updated_at, created_by)
     SELECT gen_random_uuid(), '${REGION}', 'Person ' || i, 'k1.x', lpad(i::text, 64, '0'), 'male', date '1990-01-01', 1, now(), now(), gen_random_uuid() FROM generate_series(1, ${PEOPLE}) i`,
  );
}

async function newClass(pool: pg.Pool, round: number): Promise<string> {
  const { rows } = await pool.query(
    `INSERT INTO training_classes (id, region_code, status, number, name, kind, provider_id, occupation_code, level, seats, enroll_from_on, enroll_to_on, start_on, end_on, hours, price_per_head_fen, version, created_at, updated_at, created_by)
     SELECT gen_random_uuid(), '${REGION}', 'enrolling', 'B' || $1::int, 'Class', 'project', id, '6-31-01-03', 'intermediate', ${SEATS}, current_date - 1, current_date + 9, date '2030-01-01' + $1::int * 40, date '2030-01-30' + $1::int * 40, 100, 100000, 1, now(), now(), id
     FROM organizations RETURNING id`,
    [round],
  );
  return rows[0].id;
}

async function rush(
  apis: readonly Process[],
  token: string,
  classId: string,
  people: readonly string[],
): Promise<{ seconds: number; answers: Answer[] }> {
  const agents = apis.map(() => new Agent({ keepAlive: true, maxSockets: Math.ceil(CONNECTIONS / apis.length) }));
  const waiting = [...people.entries()];
  const answers: Answer[] = [];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const [index, personId] = next;
        const api = apis[index % apis.length] as Process;
        answers.push(await post(agents[index % apis.length] as Agent, api.url, token, { classId, personId }));
      }
    }),
  );
  for (const agent of agents) agent.destroy();
  return { seconds: (performance.now() - started) / 1_000, answers };
}

const SCRIPT = `\\set person random(1, 1000000000)
BEGIN;
UPDATE bench_class SET taken = taken + 1 WHERE id = 1 AND taken < seats;
INSERT INTO bench_enrollment (class, person) VALUES (1, :person);
COMMIT;
`;

/** The bare UPDATE and INSERT, as many at once, by PostgreSQL's own tool. */
async function bare(url: string, pool: pg.Pool): Promise<number | null> {
  if (spawnSync('pgbench', ['--version']).status !== 0) return null;
  await pool.query('DROP TABLE IF EXISTS bench_class, bench_enrollment');
  await pool.query(`CREATE TABLE bench_class (id int PRIMARY KEY, seats int, taken int, CHECK (taken <= seats)); INSERT INTO bench_class VALUES (1, ${SEATS}, 0);
    CREATE TABLE bench_enrollment (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, class int REFERENCES bench_class, person bigint)`);
  const folder = mkdtempSync(join(tmpdir(), 'rongcai-pgbench-'));
  writeFileSync(join(folder, 'rush.sql'), SCRIPT);
  const output = await new Promise<string>((resolve, reject) => {
    const tool = spawn('pgbench', [
      '-n',
      '-f',
      join(folder, 'rush.sql'),
      '-c',
      String(CONNECTIONS),
      '-j',
      '2',
      '-t',
      String(PEOPLE / CONNECTIONS),
      '-M',
      'prepared',
      url,
    ]);
    let text = '';
    tool.stdout.on('data', (part) => {
      text += part;
    });
    tool.stderr.resume();
    tool.once('error', reject);
    tool.once('exit', () => resolve(text));
  });
  rmSync(folder, { recursive: true });
  const rate = /tps = ([\d.]+) \(without/.exec(output)?.[1] ?? /tps = ([\d.]+)/.exec(output)?.[1];
  return rate ? Number(rate) : null;
}

heading(
  `P4  ${PEOPLE} people for ${SEATS} seats, ${CONNECTIONS} connections, ${PROCESSES} API processes`,
  '≥ 0.4 × the decisions/s of the bare UPDATE + INSERT, exactly 30 admitted',
);
const database = await benchDatabase({ max_connections: '400' });
try {
  const { pool } = database.services.db;
  await prepare(pool);
  const people = (await pool.query('SELECT id FROM people')).rows.map((row) => row.id as string);
  const apis: Process[] = [];
  for (let n = 0; n < PROCESSES; n++) apis.push(await startApi(database.url));
  const token = await tokenOf(database.services, (apis[0] as Process).url, ['training:write', 'training:read', 'directory:read'], REGION);
  const ours: number[] = [];
  const theirs: number[] = [];
  const slow: number[] = [];
  await rush(apis, token, await newClass(pool, 0), people);
  for (let round = 1; round <= ROUNDS; round++) {
    const floor = await bare(database.url, pool);
    if (floor !== null) theirs.push(floor);
    const classId = await newClass(pool, round);
    const { seconds, answers } = await rush(apis, token, classId, people);
    const refused = answers.filter((answer) => answer.status !== 201);
    if (refused.length > 0) throw new Error(`${refused.length} requests were refused: ${refused[0]?.said}`);
    const { rows } = await pool.query(
      `SELECT count(*) FILTER (WHERE status = 'applied')::int AS seated, count(*) FILTER (WHERE status = 'waitlisted')::int AS waiting,
         (SELECT seats_taken FROM training_classes WHERE id = $1) AS taken FROM enrollments WHERE class_id = $1`,
      [classId],
    );
    if (rows[0].seated !== SEATS || rows[0].waiting !== PEOPLE - SEATS || rows[0].taken !== SEATS)
      throw new Error(`oversold: ${JSON.stringify(rows[0])}`);
    ours.push(PEOPLE / seconds);
    slow.push(answers.map((answer) => answer.ms).toSorted((a, b) => a - b)[Math.floor(PEOPLE * 0.99)] ?? 0);
  }
  line('pgbench, bare UPDATE + INSERT', theirs.length > 0 ? `${median(theirs).toFixed(0)} transactions/s` : 'no pgbench on this machine');
  line(
    'POST /v1/enrollments',
    `${median(ours).toFixed(0)} decisions/s, p99 ${median(slow).toFixed(0)} ms, ${SEATS} seated and ${PEOPLE - SEATS} waiting in each of ${ROUNDS} rounds`,
  );
  if (theirs.length > 0) line('ratio', `${(median(ours) / median(theirs)).toFixed(2)} ×`);
  for (const api of apis) await api.stop();
} finally {
  await database.stop();
}

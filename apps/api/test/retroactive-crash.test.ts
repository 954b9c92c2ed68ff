import { call, random, type Server, workThroughKills } from './crash.ts';
import { allowance, type Graduates, makeGraduates } from './graduates.ts';
import { startTestApp, type TestApp } from './harness.ts';

const KILLS = Number(process.env.CRASH_KILLS ?? 4);
const CLAIMS = Number(process.env.CRASH_CLAIMS ?? 16);
const SEED = Number(process.env.CRASH_SEED ?? Date.now() % 100_000);

let app: TestApp;
let people: Graduates;

beforeAll(async () => {
  app = await startTestApp();
  people = await makeGraduates(app);
}, 120_000);
afterAll(() => app.close());

const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

/** Looks, and orders the supplements by three clicks as soon as there is something to open. */
async function step(server: Server, versionId: string): Promise<boolean> {
  const { clerk } = people.world;
  const of = `/v1/policy-versions/${versionId}`;
  const { retroactiveJobId } = (await call(server, clerk, 'GET', of)).body;
  const { status } = (await call(server, clerk, 'GET', `/v1/jobs/${retroactiveJobId}`)).body;
  if (status !== 'done') {
    expect(status).not.toBe('failed');
    await pause();
    return true;
  }
  const { openable, openingJobId, digest } = (await call(server, clerk, 'GET', `${of}/retroaction`)).body;
  if (openingJobId === null && openable.count === 0) return false;
  if (openingJobId === null) {
    const click = () => call(server, clerk, 'POST', `${of}/open-supplements`, { dryRun: false, digest });
    const answers = await Promise.all([click(), click(), click()]);
    for (const answer of answers) expect([202, 409, 503]).toContain(answer.status);
    // nothing is ordered twice
    expect(new Set(answers.filter((answer) => answer.status === 202).map((answer) => answer.body.id)).size).toBeLessThanOrEqual(1);
  }
  await pause();
  return true;
}

/** No claim has two, and the list knows of each. */
async function invariants(): Promise<void> {
  const twice = await app.sql(
    'SELECT supplement_of_id FROM subsidy_applications WHERE supplement_of_id IS NOT NULL GROUP BY 1 HAVING count(*) > 1',
  );
  expect(twice).toEqual([]);
  const unknown = await app.sql(
    `SELECT s.id FROM subsidy_applications s LEFT JOIN retroactive_differences d ON d.supplement_id = s.id AND d.application_id = s.supplement_of_id
     WHERE s.supplement_of_id IS NOT NULL AND d.id IS NULL`,
  );
  expect(unknown).toEqual([]);
}

it(`tops up every claim once through ${KILLS} kills at random points (seed ${SEED})`, async () => {
  await people.publish(allowance('1', '2025-01-01', [100_000, 200_000]));
  const graduates: string[] = [];
  for (let nth = 0; nth < CLAIMS; nth++) graduates.push(await people.graduate());
  await people.granted(...graduates);
  app.setTime(new Date().toISOString());
  const versionId = await people.publish(allowance('2', '2025-06-01', [120_000, 200_000]), { retroactive: true, reason: '提标' });
  const chance = random(SEED);
  const { kills, rescued } = await workThroughKills({
    app,
    most: KILLS,
    pauseMs: () => chance() ** 2 * 1_000,
    env: { JOB_WORKERS: '2' },
    step: (server) => step(server, versionId),
    invariants,
  });
  const opened = await app.sql<{ n: number; fen: number }>(
    'SELECT count(*)::int AS n, sum(amount_fen)::int AS fen FROM subsidy_applications WHERE supplement_of_id IS NOT NULL',
  );
  console.log(`${kills} kills, ${rescued} jobs taken up again, ${opened[0]?.n} supplements, seed ${SEED}`);
  expect(opened).toEqual([{ n: CLAIMS, fen: CLAIMS * 20_000 }]);
  const jobs = await app.sql<{ opened: number }>(
    "SELECT sum((result->>'opened')::int)::int AS opened FROM jobs WHERE kind = 'open-supplements' AND status = 'done'",
  );
  expect(jobs).toEqual([{ opened: CLAIMS }]);
}, 600_000);

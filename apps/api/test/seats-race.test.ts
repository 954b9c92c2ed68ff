import { startTestApp, type TestApp } from './harness.ts';
import { type ApiProcess, startProcess } from './processes.ts';
import { type Wire, type WireAnswer, wireTo } from './wire.ts';
import { makeWorld, type World } from './world.ts';

/**
 * 1,000 people, 30 seats, 200 connections, three processes of the API. RACE_ROUNDS sets how often each kind of round
 * is run, RACE_SEED repeats the order of the requests (not the order in which the server meets them).
 */
const ROUNDS = Number(process.env.RACE_ROUNDS ?? 1);
const SEED = Number(process.env.RACE_SEED ?? Date.now() % 2 ** 31);
const PEOPLE = 1_000;
const SEATS = 30;
const CONNECTIONS = 200;

let app: TestApp;
let world: World;
let processes: ApiProcess[];
let wires: Wire[];
let people: string[];

beforeAll(async () => {
  app = await startTestApp();
  world = await makeWorld(app);
  processes = await Promise.all([startProcess(app), startProcess(app), startProcess(app)]);
  wires = processes.map(({ url }) => wireTo(url, Math.ceil(CONNECTIONS / 3)));
  people = await inParallel(
    Array.from({ length: PEOPLE }, (_, n) => n),
    30,
    async () => (await world.person()).id as string,
  );
}, 120_000);
afterAll(async () => {
  for (const each of wires ?? []) each.close();
  await Promise.all((processes ?? []).map((each) => each.stop()));
  await app.close();
}, 60_000);

async function inParallel<T, R>(items: readonly T[], width: number, run: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await run(items[index] as T, index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  return results;
}

/** A repeatable source of chance. */
function chance(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}

const any = (index: number) => wires[index % wires.length] as Wire;

const post = (index: number, path: string, body: unknown, headers: Record<string, string> = {}): Promise<WireAnswer> =>
  any(index)({ method: 'POST', path, token: world.clerk.token, body, headers });

interface Round {
  readonly answers: WireAnswer[];
  readonly enrolled: string[];
  readonly classId: string;
  readonly seconds: number;
}

/** Everybody applies at once, some of them twice; `also` runs beside, for each that got an answer. */
async function everybodyApplies(
  random: () => number,
  also: (id: string, index: number, note: (answer: WireAnswer) => void) => Promise<void>,
): Promise<Round> {
  const made = await world.enrollingClass({ seats: SEATS });
  const answers: WireAnswer[] = [];
  const enrolled: string[] = [];
  const queue = shuffled([...people, ...shuffled(people, random).slice(0, 50)], random);
  const started = process.hrtime.bigint();
  await inParallel(queue, CONNECTIONS, async (personId, index) => {
    const answer = await post(index, '/v1/enrollments', { classId: made.id, personId, overlapReason: '同时报名' });
    answers.push(answer);
    if (answer.status !== 201) return;
    enrolled.push(answer.json.id);
    await also(answer.json.id, index, (other) => answers.push(other));
  });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  return { answers, enrolled, classId: made.id, seconds };
}

interface Standing extends Record<string, unknown> {
  seats: number;
  seats_taken: number;
  seated: number;
  waiting: number;
  last_seated: number | null;
  first_waiting: number | null;
  numbers: number;
  enrollments: number;
  twice: number;
}

/** What must hold after every round, read from the database. */
async function expectFair({ answers, enrolled, classId }: Round): Promise<Standing> {
  const failed = answers.filter(({ status }) => status >= 500);
  expect(failed.map(({ status, text }) => `${status} ${text}`)).toEqual([]);
  const [standing] = await app.sql<Standing>(
    `SELECT c.seats, c.seats_taken,
       count(*) FILTER (WHERE e.status IN ('applied', 'admitted'))::int AS seated,
       count(*) FILTER (WHERE e.status = 'waitlisted')::int AS waiting,
       max(e.queue_number) FILTER (WHERE e.status IN ('applied', 'admitted')) AS last_seated,
       min(e.queue_number) FILTER (WHERE e.status = 'waitlisted') AS first_waiting,
       count(DISTINCT e.queue_number)::int AS numbers, count(*)::int AS enrollments,
       (count(*) FILTER (WHERE e.status IN ('applied', 'admitted', 'waitlisted'))
         - count(DISTINCT e.person_id) FILTER (WHERE e.status IN ('applied', 'admitted', 'waitlisted')))::int AS twice
     FROM training_classes c JOIN enrollments e ON e.class_id = c.id WHERE c.id = $1 GROUP BY c.id`,
    [classId],
  );
  if (!standing) throw new Error('no class');
  expect(standing.seats_taken).toBe(standing.seated);
  expect(standing.seats_taken).toBeLessThanOrEqual(standing.seats);
  expect(standing.twice).toBe(0);
  expect(standing.numbers).toBe(standing.enrollments);
  // nobody waits while a seat is free, and nobody sits who came after someone who waits
  if (standing.waiting > 0) {
    expect(standing.seated).toBe(standing.seats);
    expect(Number(standing.last_seated)).toBeLessThan(Number(standing.first_waiting));
  }
  const stored = await app.sql<{ id: string }>('SELECT id FROM enrollments WHERE class_id = $1', [classId]);
  expect(stored.map(({ id }) => id).sort()).toEqual([...enrolled].sort());
  const [events] = await app.sql<{ created: number; promoted: number; marked: number }>(
    `SELECT count(*) FILTER (WHERE type = 'enrollment.created')::int AS created,
       count(*) FILTER (WHERE type = 'enrollment.promoted')::int AS promoted,
       (SELECT count(*)::int FROM enrollments WHERE class_id = $1 AND promoted_at IS NOT NULL) AS marked
     FROM events WHERE subject_id IN (SELECT id FROM enrollments WHERE class_id = $1)`,
    [classId],
  );
  expect(events?.created).toBe(stored.length);
  expect(events?.promoted).toBe(events?.marked);
  return standing;
}

const say = (what: string, { answers, seconds }: Round) =>
  process.stdout.write(
    `seats: ${what}: ${answers.length} decisions in ${seconds.toFixed(1)} s, ${Math.round(answers.length / seconds)}/s, RACE_SEED=${SEED}\n`,
  );

const rounds = Array.from({ length: ROUNDS }, (_, round) => round);

describe('1,000 people apply for 30 seats on three processes at once', () => {
  it.each(rounds)('exactly 30 get a seat and everyone else waits in order (round %#)', async (round) => {
    const result = await everybodyApplies(chance(SEED + round), async () => {});
    say('applications', result);
    const standing = await expectFair(result);
    expect(standing).toMatchObject({ seated: SEATS, waiting: PEOPLE - SEATS, seats_taken: SEATS });
    const taken = result.answers.filter(({ status }) => status === 409);
    expect(taken).toHaveLength(50);
    expect(taken.every(({ json }) => json.type === 'urn:rongcai:problem:already-enrolled')).toBe(true);
  });

  it.each(rounds)('a seat that someone gives up goes to the first who waits (round %#)', async (round) => {
    const random = chance(SEED + 1_000 + round);
    const result = await everybodyApplies(random, async (id, index, note) => {
      if (random() > 0.25) return;
      note(await post(index + 1, `/v1/enrollments/${id}/withdraw`, { reason: '个人原因' }, { 'if-match': '*' }));
    });
    say('applications and withdrawals', result);
    const standing = await expectFair(result);
    expect(standing.seated).toBe(SEATS);
    expect(standing.waiting).toBeGreaterThan(0);
  });

  it.each(rounds)('seats that are added or taken away meanwhile keep the order (round %#)', async (round) => {
    const random = chance(SEED + 2_000 + round);
    let last = Promise.resolve();
    const result = await everybodyApplies(random, async (id, index, note) => {
      const draw = random();
      if (draw < 0.15) note(await post(index + 1, `/v1/enrollments/${id}/withdraw`, { reason: '个人原因' }, { 'if-match': '*' }));
      else if (draw < 0.2) note(await post(index + 1, `/v1/enrollments/${id}/admit`, undefined, { 'if-match': '*' }));
      else if (draw < 0.23) note(await post(index + 1, `/v1/enrollments/${id}/reject`, { reason: '条件不符' }, { 'if-match': '*' }));
      else if (draw < 0.26) {
        const { classId } = {
          classId: (await app.sql<{ class_id: string }>('SELECT class_id FROM enrollments WHERE id = $1', [id]))[0]?.class_id,
        };
        const body = { seats: SEATS - 5 + Math.floor(random() * 20) };
        last = last.then(async () =>
          note(
            await any(index)({
              method: 'PATCH',
              path: `/v1/training-classes/${classId}`,
              token: world.clerk.token,
              body,
              headers: { 'if-match': '*' },
            }),
          ),
        );
        await last;
      }
    });
    say('applications, withdrawals and seat changes', result);
    await expectFair(result);
  });

  it('who gives up a seat is not kept waiting by those who go on joining the queue', async () => {
    let decided = 0;
    let overtaken = 0;
    const result = await everybodyApplies(chance(SEED), async (id, index, note) => {
      decided += 1;
      if (decided !== 400) return;
      const [seated] = await app.sql<{ id: string }>(
        `SELECT id FROM enrollments WHERE class_id = (SELECT class_id FROM enrollments WHERE id = $1) AND status = 'applied' LIMIT 1`,
        [id],
      );
      const before = decided;
      note(await post(index + 1, `/v1/enrollments/${seated?.id}/withdraw`, { reason: '个人原因' }, { 'if-match': '*' }));
      overtaken = Math.max(overtaken, decided - before);
    });
    await expectFair(result);
    process.stdout.write(`seats: ${overtaken} others were decided while one gave up a seat\n`);
    expect(overtaken).toBeLessThan(2.5 * CONNECTIONS);
  });

  it('a seat that comes free while someone joins an empty queue is theirs', async () => {
    const random = chance(SEED);
    const made = await world.enrollingClass({ seats: 1 });
    const apply = (personId: string, index: number) =>
      post(index, '/v1/enrollments', { classId: made.id, personId, overlapReason: '同时报名' });
    const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    let seated: string = (await apply(people[0] as string, 0)).json.id;
    for (let turn = 1; turn <= 150 * ROUNDS; turn++) {
      const person = people[turn % people.length] as string;
      const [joined, left] = await Promise.all([
        later(random() * 6).then(() => apply(person, turn)),
        later(random() * 6).then(() => post(turn + 1, `/v1/enrollments/${seated}/withdraw`, { reason: '个人原因' }, { 'if-match': '*' })),
      ]);
      expect([joined.status, left.status]).toEqual([201, 200]);
      const [row] = await app.sql<{ status: string; seats_taken: number }>(
        'SELECT e.status, c.seats_taken FROM enrollments e JOIN training_classes c ON c.id = e.class_id WHERE e.id = $1',
        [joined.json.id],
      );
      expect(row).toEqual({ status: 'applied', seats_taken: 1 });
      seated = joined.json.id;
    }
  });

  it('nobody who is being admitted while the class starts is forgotten', async () => {
    for (let attempt = 0; attempt < 5 * ROUNDS; attempt++) {
      const made = await world.enrollingClass({ seats: 40 });
      const ids = await inParallel(people.slice(0, 40), 20, async (personId, index) => {
        const answer = await post(index, '/v1/enrollments', { classId: made.id, personId, overlapReason: '同时报名' });
        return answer.json.id as string;
      });
      await post(0, `/v1/enrollments/${ids[0]}/admit`, undefined, { 'if-match': '*' });
      const starting = inParallel(ids.slice(1), 40, (id, index) =>
        post(index, `/v1/enrollments/${id}/admit`, undefined, { 'if-match': '*' }),
      );
      const start = new Promise((resolve) => setTimeout(resolve, 5 + 10 * attempt)).then(() =>
        post(1, `/v1/training-classes/${made.id}/start`, undefined, { 'if-match': '*' }),
      );
      const answers = [...(await starting), await start];
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
      const rows = await app.sql<{ status: string; n: number }>(
        'SELECT status, count(*)::int AS n FROM enrollments WHERE class_id = $1 GROUP BY status ORDER BY status',
        [made.id],
      );
      expect(rows.map(({ status }) => status).filter((status) => !['attending', 'rejected'].includes(status))).toEqual([]);
      const [row] = await app.sql<{ seats_taken: number }>('SELECT seats_taken FROM training_classes WHERE id = $1', [made.id]);
      expect(row?.seats_taken).toBe(rows.find(({ status }) => status === 'attending')?.n);
    }
  });
});

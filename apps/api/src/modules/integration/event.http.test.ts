import pg from 'pg';
import { JIMEI, KUNDULUN, startTestApp, type TestApp } from '../../../test/harness.ts';
import { makeWorld, type World } from '../../../test/world.ts';
import { newId } from '../../kernel/ids.ts';
import { sealNext } from '../../platform/audit.ts';
import { checkAudit } from '../../platform/audit-check.ts';
import { settleCluster } from '../../platform/journal-cluster.ts';

let app: TestApp;
let world: World;

beforeAll(async () => {
  app = await startTestApp();
  world = await makeWorld(app);
});
afterAll(() => app.close());

interface Seen {
  id: string;
  type: string;
  position: string;
}

/** Reads on to the end of what can be read now. */
async function readOn(
  caller: { get: World['clerk']['get'] },
  after: string | undefined,
  limit = 100,
  rest = '',
): Promise<{ seen: Seen[]; after: string }> {
  const seen: Seen[] = [];
  for (let position = after; ; ) {
    const answer = await caller.get(`/v1/events?limit=${limit}${position ? `&after=${position}` : ''}${rest}`);
    expect(answer.status).toBe(200);
    seen.push(...answer.body.data);
    position = answer.body.nextAfter as string;
    if (answer.body.data.length < limit) return { seen, after: position };
  }
}

/** A connection that writes an event as the journal does, and can wait before it commits. */
async function writer() {
  const client = new pg.Client({ connectionString: app.services.config.databaseUrl as string });
  client.on('error', () => {});
  await client.connect();
  return {
    begin: () => client.query('BEGIN'),
    async event(type: string, regionCode = KUNDULUN, organizationIds: string[] = []): Promise<string> {
      const id = newId();
      await client.query(
        `INSERT INTO events (id, transaction, position, at, type, module, subject_type, subject_id, region_code, organization_ids, data)
         VALUES ($1, pg_current_xact_id()::text::bigint, nextval('event_position'), now(), $2, 'training', 'thing', $1, $3, $4, '{}')`,
        [id, type, regionCode, organizationIds],
      );
      return id;
    },
    commit: () => client.query('COMMIT'),
    end: () => client.end(),
  };
}

describe('the event feed', () => {
  it('tells of each change of state once, in order, and again from any place', async () => {
    const start = (await readOn(world.clerk, undefined)).after;
    const order = await world.openOrder();
    const first = await readOn(world.clerk, start);
    expect(first.seen.map((event) => event.type)).toEqual([
      'organization.created',
      'organization.verified',
      'training-order.created',
      'training-order.submitted',
      'training-order.approved',
    ]);
    expect((await readOn(world.clerk, start, 2)).seen).toEqual(first.seen);
    expect((await readOn(world.clerk, first.seen[2]?.position)).seen.map((event) => event.type)).toEqual([
      'training-order.submitted',
      'training-order.approved',
    ]);
    expect((await readOn(world.clerk, first.after)).seen).toEqual([]);
    const only = await readOn(world.clerk, start, 100, `&types=training-order.approved&subjectId=${order.id}`);
    expect(only.seen.map((event) => event.type)).toEqual(['training-order.approved']);
  });

  it('shows nothing of what commits while an older transaction is still open, and skips nothing when it commits', async () => {
    const start = (await readOn(world.clerk, undefined)).after;
    const slow = await writer();
    await slow.begin();
    const early = await slow.event('thing.early');
    const quick = await writer();
    const late = await quick.event('thing.late');
    const during = await readOn(world.clerk, start);
    expect(during.seen).toEqual([]);
    await slow.commit();
    const afterwards = await readOn(world.clerk, during.after);
    expect(afterwards.seen.map((event) => event.id)).toEqual([early, late]);
    await slow.end();
    await quick.end();
  });

  it('shows a steady reader every event once, however writers overlap', async () => {
    let { after } = await readOn(world.clerk, undefined);
    const written: string[] = [];
    let writing = true;
    const write = async (nth: number) => {
      const connection = await writer();
      for (let round = 0; round < 15; round++) {
        await connection.begin();
        const ids = [await connection.event('thing.made')];
        await new Promise((resolve) => setTimeout(resolve, ((nth * 7 + round * 13) % 11) * 3));
        ids.push(await connection.event('thing.made'));
        await connection.commit();
        written.push(...ids);
      }
      await connection.end();
    };
    const seen: string[] = [];
    const reading = (async () => {
      while (writing) {
        const read = await readOn(world.clerk, after, 7);
        seen.push(...read.seen.map((event) => event.id));
        after = read.after;
      }
    })();
    await Promise.all([0, 1, 2, 3].map(write));
    writing = false;
    await reading;
    seen.push(...(await readOn(world.clerk, after)).seen.map((event) => event.id));
    expect(seen.length).toBe(written.length);
    expect(new Set(seen)).toEqual(new Set(written));
  });

  it('shows a caller only its region, its organization and the modules that it may read', async () => {
    const start = (await readOn(world.clerk, undefined)).after;
    const order = await world.openOrder();
    const elsewhere = await app.staff(['clerk'], JIMEI);
    expect((await readOn(elsewhere, start)).seen).toEqual([]);
    const enterprise = await app.client(['training:read', 'integration:read'], { organizationId: order.enterpriseId });
    expect((await readOn(enterprise, start)).seen.map((event) => event.type)).toEqual([
      'training-order.created',
      'training-order.submitted',
      'training-order.approved',
    ]);
    const other = await world.organization('enterprise');
    const stranger = await app.client(['training:read', 'directory:read', 'integration:read'], { organizationId: other.id });
    expect((await readOn(stranger, start)).seen.map((event) => event.type)).toEqual(['organization.created', 'organization.verified']);
    const deaf = await app.client(['directory:read']);
    expect((await deaf.get('/v1/events')).status).toBe(403);
    expect((await readOn(await app.client(['integration:read']), start)).seen).toEqual([]);
  });

  it('refuses what is no position and keeps one that lies ahead', async () => {
    expect((await world.clerk.get('/v1/events?after=nonsense')).status).toBe(400);
    const ahead = await world.clerk.get('/v1/events?after=900000000000000000.0');
    expect(ahead.body).toEqual({ data: [], nextAfter: '900000000000000000.0' });
  });
});

describe('data that was moved to another cluster', () => {
  /** As a dump finds it that is loaded into a new cluster: the numbers of the rows are ahead of the cluster's own. */
  const move = () => app.sql("UPDATE journal_cluster SET cluster = '7000000000000000001.00000001'");

  it('keeps the order: who read to the end before reads what comes after, once, and nothing of before again', async () => {
    await world.openOrder();
    const before = await readOn(world.clerk, undefined);
    await move();
    expect(await settleCluster(app.services.db)).toBe(true);
    expect((await readOn(world.clerk, before.after)).seen).toEqual([]);
    const order = await world.openOrder();
    const after = await readOn(world.clerk, before.after);
    expect(after.seen.map((event) => event.type)).toContain('training-order.approved');
    expect(after.seen.at(-1)).toMatchObject({ subjectId: order.id });
    const all = await readOn(world.clerk, undefined, 7);
    expect(all.seen.map((event) => event.id)).toEqual([...before.seen, ...after.seen].map((event) => event.id));
  });

  it('is noticed by numbers that the cluster has not given yet, also where its name was never kept', async () => {
    await world.openOrder();
    await app.sql("UPDATE journal_cluster SET cluster = ''");
    expect(await settleCluster(app.services.db)).toBe(false);
    await app.sql("UPDATE journal_cluster SET epoch = 0, cluster = ''");
    expect(await settleCluster(app.services.db)).toBe(true);
    const [row] = await app.sql<{ epoch: number }>('SELECT epoch FROM journal_cluster');
    expect(row?.epoch).toBe(1);
  });

  it('begins one epoch, however many processes start at once, and none where nothing moved', async () => {
    await move();
    const [before] = await app.sql<{ epoch: number }>('SELECT epoch FROM journal_cluster');
    const begun = await Promise.all(Array.from({ length: 8 }, () => settleCluster(app.services.db)));
    expect(begun.filter(Boolean)).toHaveLength(1);
    expect(await settleCluster(app.services.db)).toBe(false);
    const [after] = await app.sql<{ epoch: number }>('SELECT epoch FROM journal_cluster');
    expect(after?.epoch).toBe((before?.epoch ?? 0) + 1);
  });

  it('has its new audit entries sealed onto the old chain', async () => {
    while ((await sealNext(app.services)) > 0);
    await move();
    await settleCluster(app.services.db);
    await world.openOrder();
    let sealed = 0;
    for (let count = await sealNext(app.services); count > 0; count = await sealNext(app.services)) sealed += count;
    expect(sealed).toBeGreaterThan(0);
    const [open] = await app.sql<{ n: number }>(
      'SELECT count(*)::int AS n FROM audit_entries e WHERE NOT EXISTS (SELECT 1 FROM audit_seals s WHERE s.entry_id = e.id)',
    );
    expect(open?.n).toBe(0);
    expect((await checkAudit(app.services.db.pool, app.services.keyring, null)).findings.filter(({ code }) => code !== 'no-copy')).toEqual(
      [],
    );
  });
});

import { startTestApp, type TestApp } from '../../test/harness.ts';
import { contractOf } from '../../test/operations.ts';
import { type Kit, makeKit, requestFor } from '../../test/prepared/index.ts';
import { type Wire, wire } from '../../test/wire.ts';

let app: TestApp;
let kit: Kit;
let call: Wire;

beforeAll(async () => {
  app = await startTestApp();
  call = await wire(app);
  kit = await makeKit(app);
});
afterAll(async () => {
  call.close();
  await app.close();
});

const sizes = async () =>
  (
    await app.sql<{ entries: number; events: number }>(
      'SELECT (SELECT count(*)::int FROM audit_entries) AS entries, (SELECT count(*)::int FROM events) AS events',
    )
  )[0];

describe('every change', () => {
  it('leaves one audit entry with who, from where and by which request, and one event', async () => {
    const order = await kit.world.draftOrder();
    const before = await sizes();
    const answer = await kit.world.clerk.post(`/v1/training-orders/${order.id}/submit`);
    expect(answer.status).toBe(200);
    const after = await sizes();
    expect(after).toEqual({ entries: Number(before?.entries) + 1, events: Number(before?.events) + 1 });
    const [entry] = await app.sql('SELECT * FROM audit_entries WHERE subject_id = $1 ORDER BY position DESC LIMIT 1', [order.id]);
    expect(entry).toMatchObject({
      action: 'training-order.submit',
      actor_id: kit.world.clerk.id,
      actor_kind: 'staff',
      request_id: answer.headers['x-request-id'],
      before: { status: 'draft' },
      after: { status: 'submitted' },
    });
    expect(entry?.address).toMatch(/127\.0\.0\.1/);
    const [event] = await app.sql('SELECT * FROM events WHERE subject_id = $1 ORDER BY position DESC LIMIT 1', [order.id]);
    expect(event).toMatchObject({
      type: 'training-order.submitted',
      transaction: entry?.transaction,
      data: { status: 'submitted', version: 2 },
    });
  });

  it('that is refused leaves neither', async () => {
    const order = await kit.world.draftOrder();
    const before = await sizes();
    const { clerk, reviewer } = kit.world;
    const refused = [
      await clerk.post(`/v1/training-orders/${order.id}/approve`),
      await reviewer.post(`/v1/training-orders/${order.id}/approve`),
      await clerk.post(`/v1/training-orders/${order.id}/submit`, undefined, { etag: '"9"' }),
      await clerk.post(`/v1/training-orders/${order.id}/submit`, undefined, { etag: false }),
      await clerk.patch(`/v1/training-orders/${order.id}`, { wageToFen: 1 }),
      await clerk.post('/v1/training-orders', {}),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 409, 412, 428, 409, 400]);
    expect(await sizes()).toEqual(before);
  });

  it('of every operation that says so leaves at least one, and reading leaves none', async () => {
    const contract = contractOf(app);
    const everyone = await app.staff(['clerk', 'reviewer', 'finance', 'auditor', 'admin']);
    // as they are asked here they change nothing: a search, a dry run, the release of a case that nobody holds
    const asked = ['findPerson', 'decideSubsidyApplications', 'openPolicySupplements', 'releaseSubsidyApplication'];
    const silent: string[] = [];
    for (const operation of contract.operations) {
      const request = await requestFor(kit, contract, operation).catch(() => null);
      if (!request || operation.audit === 'sign-in' || asked.includes(operation.id)) continue;
      const before = await sizes();
      const answer = await call({
        method: operation.method,
        path: request.url,
        token: everyone.token,
        body: request.body,
        headers: { ...request.headers, 'if-match': '*' },
      });
      const grown = Number((await sizes())?.entries) - Number(before?.entries);
      const changes = operation.audit !== 'none' && answer.status < 300;
      if (changes ? grown < 1 : grown !== 0) silent.push(`${operation.id}: ${answer.status} left ${grown} entries`);
    }
    expect(silent).toEqual([]);
  }, 180_000);

  it('can be taken out of the log by nobody', async () => {
    for (const log of ['audit_entries', 'events', 'audit_seals']) {
      for (const statement of [`UPDATE ${log} SET id = id`, `DELETE FROM ${log}`, `TRUNCATE ${log}`]) {
        const column = log === 'audit_seals' ? statement.replace('id = id', 'hash = hash') : statement;
        await expect(app.sql(column)).rejects.toThrow(/append-only/);
      }
    }
  });
});

describe('the events of one record', () => {
  it('stand in the order in which the changes happened, also when many happen at once', async () => {
    const orders = await Promise.all(Array.from({ length: 10 }, () => kit.world.draftOrder()));
    await Promise.all(
      orders.map(async ({ id }) => {
        await kit.world.clerk.act('training-orders', id, 'submit');
        await kit.world.reviewer.act('training-orders', id, 'return', { reason: '请补充' });
        await kit.world.clerk.act('training-orders', id, 'submit');
        await kit.world.reviewer.act('training-orders', id, 'approve');
      }),
    );
    const rows = await app.sql<{ subject_id: string; type: string; version: number }>(
      "SELECT subject_id, type, (data->>'version')::int AS version FROM events WHERE subject_id = ANY($1) ORDER BY transaction, position",
      [orders.map(({ id }) => id)],
    );
    for (const { id } of orders) {
      const own = rows.filter((row) => row.subject_id === id);
      expect(own.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5]);
      expect(own.map(({ type }) => type.split('.')[1])).toEqual(['created', 'submitted', 'returned', 'submitted', 'approved']);
    }
  });
});

import { syntheticCreditCode } from '@rongcai/codes';
import { KUNDULUN, startTestApp, type TestApp } from '../../../test/harness.ts';
import { contractOf, type Operation } from '../../../test/operations.ts';
import { type Kit, makeKit, preparations, requestFor } from '../../../test/prepared/index.ts';
import { fewestStatements } from '../../../test/statements.ts';
import { type Wire, wire } from '../../../test/wire.ts';
import { nationalId } from '../../../test/world.ts';
import { newId } from '../../kernel/ids.ts';
import { snake } from '../database/table.ts';

let app: TestApp;
let kit: Kit;
let call: Wire;

beforeAll(async () => {
  app = await startTestApp();
  call = await wire(app, 50);
  kit = await makeKit(app);
});
afterAll(async () => {
  call.close();
  await app.close();
});

let n = 4_000_000;
const organization = () =>
  kit.world.clerk.create('organizations', { name: `单位${++n}`, kind: 'enterprise', uscc: syntheticCreditCode(n), regionCode: KUNDULUN });

describe('a change of a record', () => {
  it('succeeds once of 50 at the same time with the same ETag', async () => {
    const made = await organization();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        call({
          method: 'PATCH',
          path: `/v1/organizations/${made.id}`,
          token: kit.world.clerk.token,
          body: { name: `名称${index}` },
          headers: { 'if-match': '"1"' },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...new Array(49).fill(412)]);
    const winner = answers.find(({ status }) => status === 200);
    const after = await kit.world.clerk.get(`/v1/organizations/${made.id}`);
    expect(after.body).toMatchObject({ name: winner?.json.name, version: 2 });
    expect(answers.filter(({ status }) => status === 412).every(({ json }) => json.currentEtag === '"2"')).toBe(true);
  });

  it.each([
    ['none', undefined, 428],
    ['a stale one', '"7"', 412],
    ['a weak one', 'W/"1"', 412],
    ['one without quotes', '1', 412],
    ['garbage', 'x', 412],
    ['an empty one', '', 412],
    ['one among others', '"9", "1"', 200],
    ['any', '*', 200],
    ['one that is far too long', 'x'.repeat(101), 400],
  ])('answers If-Match with %s (%j) with %i', async (_what, etag, status) => {
    const made = await organization();
    const answer = await kit.world.clerk.patch(`/v1/organizations/${made.id}`, { name: '改名' }, { etag: etag ?? false });
    expect(answer.status).toBe(status);
    const after = await kit.world.clerk.get(`/v1/organizations/${made.id}`);
    expect(after.body.version).toBe(status === 200 ? 2 : 1);
  });

  it('is shown by the next ETag, which reading never changes', async () => {
    const made = await organization();
    const path = `/v1/organizations/${made.id}`;
    const [first, second] = [await kit.world.clerk.get(path), await kit.world.clerk.get(path)];
    expect([first.headers.etag, second.headers.etag]).toEqual(['"1"', '"1"']);
    const changed = await kit.world.clerk.patch(path, { name: '改名' });
    expect(changed.headers.etag).toBe('"2"');
    expect((await kit.world.clerk.get(path)).headers.etag).toBe('"2"');
  });

  it('is refused by name for every column that the body does not have', async () => {
    const contract = contractOf(app);
    const writes = contract.operations.filter(
      ({ method, body, resource }) => method !== 'GET' && body !== null && resource !== null && preparations[resource.path],
    );
    expect(writes.length).toBeGreaterThan(15);
    const accepted: string[] = [];
    for (const operation of writes) {
      const request = await requestFor(kit, contract, operation).catch(() => null);
      if (!request) continue;
      const known = contract.resolve(operation.body).properties ?? {};
      for (const column of Object.keys(operation.resource?.table.fields ?? {})) {
        for (const name of new Set([column, snake(column)])) {
          if (name in known) continue;
          const answer = await tried(operation, request.url, { ...(request.body as object), [name]: 'x' });
          if (!answer) accepted.push(`${operation.id} takes ${name}`);
        }
      }
    }
    expect(accepted).toEqual([]);
  }, 120_000);

  /** True when the request was refused because the member is unknown. */
  async function tried(operation: Operation, path: string, body: object): Promise<boolean> {
    const token = operation.permission.startsWith('identity:') ? kit.admin.token : everyone.token;
    const answer = await call({ method: operation.method, path, token, body, headers: { 'if-match': '*' } });
    return answer.status === 400 && answer.json.errors.some(({ code }: { code: string }) => code === 'additionalProperties');
  }
  let everyone: { token: string };
  beforeAll(async () => {
    everyone = await app.staff(['clerk', 'reviewer', 'finance', 'admin']);
  });
});

describe('an operation that declares no body', () => {
  const ofBytes = ['importReturnsPaymentBatch', 'uploadFile'];

  it('refuses what one brings, by name', async () => {
    const bare = contractOf(app).operations.filter(({ method, body, id }) => method !== 'GET' && body === null && !ofBytes.includes(id));
    expect(bare.map(({ id }) => id)).toEqual(expect.arrayContaining(['claimSubsidyApplication', 'releaseSubsidyApplication', 'signOut']));
    const { token } = await app.staff(['clerk', 'reviewer', 'finance', 'admin']);
    const taken: string[] = [];
    for (const { id, method, path } of bare) {
      const url = path.replace(/\{[A-Za-z]+\}/g, newId());
      const { status, json } = await call({ method, path: url, token, body: { note: 'x' }, headers: { 'if-match': '*' } });
      if (status !== 400 || json.errors[0].pointer !== '/note') taken.push(`${id} answers ${status}`);
    }
    expect(taken).toEqual([]);
  });
});

describe('an action', () => {
  it.each([{ reason: { nested: true } }, { reason: 'x'.repeat(600) }, { status: 'suspended' }, 'text', [1]])(
    'that takes no body refuses %j',
    async (body) => {
      const made = await organization();
      const answer = await call({
        method: 'POST',
        path: `/v1/organizations/${made.id}/verify`,
        token: kit.world.clerk.token,
        body: JSON.stringify(body),
        headers: { 'if-match': '*', 'content-type': 'application/json' },
      });
      expect(answer.status).toBe(400);
      expect((await kit.world.clerk.get(`/v1/organizations/${made.id}`)).body.status).toBe('pending');
    },
  );

  it('that takes no body may be sent with an empty one', async () => {
    const made = await organization();
    expect((await kit.world.clerk.post(`/v1/organizations/${made.id}/verify`, {})).status).toBe(200);
  });

  it('that the state does not allow names the state and what is allowed', async () => {
    const made = await kit.world.organization();
    const answer = await kit.world.clerk.post(`/v1/organizations/${made.id}/verify`);
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ state: 'verified', allowedActions: ['suspend'] });
  });

  it('keeps a reason with characters that are no well-formed text without failing', async () => {
    const made = await kit.world.organization();
    const answer = await call({
      method: 'POST',
      path: `/v1/organizations/${made.id}/suspend`,
      token: kit.world.clerk.token,
      body: '{"reason":"\\ud800 half a pair"}',
      headers: { 'if-match': '*', 'content-type': 'application/json' },
    });
    expect([200, 400]).toContain(answer.status);
  });
});

describe('a list', () => {
  it('costs the same number of statements for one row and for 200, whatever it embeds', async () => {
    const class_ = await kit.world.enrollingClass({ seats: 500 });
    const path = (limit: number) => `/v1/enrollments?classId=${class_.id}&limit=${limit}&include=class,person,provider&count=exact`;
    await kit.world.enrollment(class_.id);
    await kit.world.clerk.get(path(1));
    const listed = (limit: number) =>
      fewestStatements(async () => expect((await kit.world.clerk.get(path(limit))).body.data).toHaveLength(limit));
    const one = await listed(1);
    for (let i = 1; i < 200; i++) await kit.world.enrollment(class_.id);
    await kit.world.clerk.get(path(200));
    expect(await listed(200)).toBe(one);
    expect(one).toBeLessThanOrEqual(6);
  }, 60_000);

  it('embeds what a row points to, as the caller may see it', async () => {
    const made = await kit.world.enrollment((await kit.world.enrollingClass()).id);
    const { body } = await kit.world.clerk.get(`/v1/enrollments/${made.id}?include=person,class`);
    expect(body.person.id).toBe(made.personId);
    expect(body.person.nationalId).toMatch(/\*/);
    expect(body.class.id).toBe(made.classId);
    const reader = await app.client(['training:read']);
    const { body: without } = await reader.get(`/v1/enrollments/${made.id}?include=person,class`);
    expect(without.person).toBeNull();
    expect(without.class.id).toBe(made.classId);
  });

  it('shows only the members that fields names', async () => {
    await organization();
    const { body } = await kit.world.clerk.get('/v1/organizations?fields=name,uscc&limit=3');
    expect(body.data.every((row: object) => Object.keys(row).join() === 'name,uscc')).toBe(true);
    const refused = await kit.world.clerk.get('/v1/organizations?fields=name,createdBy');
    expect(refused.status).toBe(400);
  });

  it('counts exactly when asked and not otherwise', async () => {
    const { body: plain } = await kit.world.clerk.get('/v1/organizations?limit=1');
    expect(plain.page.total).toBeUndefined();
    const [stored] = await app.sql<{ n: number }>('SELECT count(*)::int AS n FROM organizations WHERE region_code = $1', [KUNDULUN]);
    const { body } = await kit.world.clerk.get('/v1/organizations?limit=1&count=exact');
    expect(body.page.total).toBe(stored?.n);
    expect((await kit.world.clerk.get('/v1/organizations?count=estimate')).body.page.total).toEqual(expect.any(Number));
  });
});

describe('the history of a record', () => {
  it('of an open order is for its parties, not for every organization that may read the order', async () => {
    const order = await kit.world.openOrder();
    const owner = await app.client(['training:read'], { organizationId: order.enterpriseId });
    const stranger = await app.client(['training:read'], { organizationId: (await kit.world.organization()).id });
    expect((await stranger.get(`/v1/training-orders/${order.id}`)).status).toBe(200);
    expect((await stranger.get(`/v1/training-orders/${order.id}/history`)).status).toBe(404);
    const { body } = await owner.get(`/v1/training-orders/${order.id}/history`);
    expect(body.data.map(({ action }: { action: string }) => action)).toEqual([
      'training-order.approve',
      'training-order.submit',
      'training-order.create',
    ]);
  });

  it('says that protected values changed, never to what', async () => {
    const person = await kit.world.person({ phone: '13912345678' });
    await kit.world.clerk.patch(`/v1/people/${person.id}`, { phone: '13987654321', bankAccount: '6222020200112233' });
    const { text } = await kit.world.clerk.get(`/v1/people/${person.id}/history`);
    for (const value of ['13912345678', '13987654321', '6222020200112233', nationalId(1)]) expect(text).not.toContain(value);
    expect(text).toContain('***');
  });
});

import { syntheticCreditCode } from '@rongcai/codes';
import { JIMEI, startTestApp, type TestApp } from '../../../test/harness.ts';
import { contractOf } from '../../../test/operations.ts';
import { makeWorld, nationalId, type World } from '../../../test/world.ts';

let app: TestApp;
let world: World;
let n = 5_000_000;
const organization = (name: string, fields = {}) =>
  world.clerk.create('organizations', {
    name,
    kind: 'enterprise',
    uscc: syntheticCreditCode(++n),
    regionCode: world.regionCode,
    ...fields,
  });

beforeAll(async () => {
  app = await startTestApp();
  world = await makeWorld(app);
  for (let i = 0; i < 25; i++) await organization(`列表${String(i % 7)}`);
});
afterAll(() => app.close());

type Row = { id: string; name: string };

async function walk(query: string, between: () => Promise<unknown> = async () => {}): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const answer = await world.clerk.get(`/v1/organizations?${query}${cursor ? `&cursor=${cursor}` : ''}`);
    expect(answer.status).toBe(200);
    rows.push(...answer.body.data);
    cursor = answer.body.page.nextCursor;
    await between();
  }
  return rows;
}

describe('walking a list page by page', () => {
  it.each(['createdAt', '-createdAt', 'name', '-name'])('gives every row once, in the order of %s, as the export does', async (sort) => {
    const rows = await walk(`sort=${sort}&limit=4`);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    const exported = await world.clerk.get(`/v1/organizations?sort=${sort}&format=ndjson`);
    const lines = exported.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row);
    expect(rows.map(({ id }) => id)).toEqual(lines.map(({ id }) => id));
  });

  it('neither skips nor repeats a row while others are added', async () => {
    const before = (await walk('sort=name&limit=200')).map(({ id }) => id);
    const seen = (await walk('sort=name&limit=3', () => organization(`列表${n % 7}`))).map(({ id }) => id);
    expect(new Set(seen).size).toBe(seen.length);
    expect(before.filter((id) => !seen.includes(id))).toEqual([]);
  });

  it('ends at the last row, also when the page is exactly full', async () => {
    const total = (await walk('limit=200&kind=enterprise')).length;
    const { body } = await world.clerk.get(`/v1/organizations?limit=${total}&kind=enterprise`);
    expect(body.page.nextCursor).toBeNull();
  });
});

describe('a cursor', () => {
  const cursorOf = async (query: string) => (await world.clerk.get(`/v1/organizations?${query}`)).body.page.nextCursor as string;

  it('of another sort, other filters or another list is refused', async () => {
    const cursor = await cursorOf('limit=2&sort=name');
    for (const path of [
      `/v1/organizations?sort=-name&cursor=${cursor}`,
      `/v1/organizations?sort=createdAt&cursor=${cursor}`,
      `/v1/organizations?sort=name&kind=college&cursor=${cursor}`,
      `/v1/organizations?sort=name&q=x&cursor=${cursor}`,
      `/v1/people?cursor=${cursor}`,
    ]) {
      const answer = await world.clerk.get(path);
      expect(`${path} ${answer.status}`).toBe(`${path} 400`);
      expect(answer.body.errors[0]).toMatchObject({ pointer: '?cursor', code: 'invalid-cursor' });
    }
  });

  it('may be used with another page size and other members', async () => {
    const cursor = await cursorOf('limit=2&sort=name');
    expect((await world.clerk.get(`/v1/organizations?sort=name&limit=7&fields=name&count=exact&cursor=${cursor}`)).status).toBe(200);
  });

  it('that was forged or bent is refused', async () => {
    const cursor = await cursorOf('limit=2&sort=name');
    const [payload = '', signature = ''] = cursor.split('.');
    const other = Buffer.from(JSON.stringify(['zz', '018f0000-0000-7000-8000-000000000000'])).toString('base64url');
    for (const bad of [
      'x',
      '.',
      'a.b',
      payload,
      `${payload}.`,
      `.${signature}`,
      `${other}.${signature}`,
      `${payload}.${signature.slice(1)}`,
      `A${cursor}`,
    ]) {
      expect(`${bad} ${(await world.clerk.get(`/v1/organizations?sort=name&cursor=${encodeURIComponent(bad)}`)).status}`).toBe(
        `${bad} 400`,
      );
    }
  });

  it('opens no door to another region', async () => {
    const cursor = await cursorOf('limit=2&sort=name');
    const stranger = await app.staff(['clerk'], JIMEI);
    const { body } = await stranger.get(`/v1/organizations?sort=name&limit=2&cursor=${cursor}`);
    expect(body.data).toEqual([]);
  });
});

describe('a parameter', () => {
  it.each(['color=red', 'Limit=5', 'filter[name]=a', 'page=2', 'region_code=150203', '__proto__=1', 'constructor=1'])(
    'that is unknown is refused by its name: %s',
    async (pair) => {
      const answer = await world.clerk.get(`/v1/organizations?${pair}`);
      expect(answer.status).toBe(400);
      const [name] = pair.split('=');
      expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toContain(`?${name}`);
    },
  );

  it('that is unknown is refused by operations without parameters too', async () => {
    const order = await world.draftOrder();
    expect((await world.clerk.post(`/v1/training-orders/${order.id}/submit?dryRun=true`)).status).toBe(400);
    expect((await world.clerk.get(`/v1/training-orders/${order.id}`)).body.status).toBe('draft');
    expect((await world.clerk.get('/v1/me?all=true')).status).toBe(400);
    expect((await world.clerk.get(`/v1/training-orders/${order.id}/history?limit=5`)).status).toBe(400);
  });

  it.each([
    'limit=0',
    'limit=201',
    'limit=x',
    'limit=1e999',
    'limit=1&limit=2',
    'sort=uscc',
    'count=many',
    'format=xml',
    'include=secrets',
    'createdFrom=2026-02-30',
  ])('with a value that is not allowed is refused: %s', async (pair) => {
    expect((await world.clerk.get(`/v1/organizations?${pair}`)).status).toBe(400);
  });

  it('takes in the last day that is named, be it the last of all years', async () => {
    const total = async (query: string) => (await world.clerk.get(`/v1/organizations?count=exact${query}`)).body.page?.total as number;
    const [{ day } = { day: '' }] = await app.sql<{ day: string }>(
      "SELECT to_char(max(created_at) AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS day FROM organizations",
    );
    expect(await total('')).toBeGreaterThan(0);
    expect(await total(`&createdTo=${day}`)).toBe(await total(''));
    expect(await total('&createdTo=9999-12-31')).toBe(await total(''));
  });

  it('regionCode means the region and all below it, and never more than the caller may see', async () => {
    const city = await app.staff(['clerk'], '150200');
    const total = async (query: string) => (await city.get(`/v1/organizations?count=exact${query}`)).body.page.total as number;
    expect(await total('&regionCode=150203')).toBe(await total(''));
    expect(await total('&regionCode=150202')).toBe(0);
    expect(await total('&regionCode=000000')).toBe(await total(''));
    expect((await world.clerk.get('/v1/organizations?regionCode=350211&count=exact')).body.page.total).toBe(0);
  });

  it('q looks for the characters as they are', async () => {
    await organization('百分之50%_\\公司');
    const found = async (q: string) =>
      (await world.clerk.get(`/v1/organizations?q=${encodeURIComponent(q)}&count=exact`)).body.page.total as number;
    expect(await found('50%_\\')).toBe(1);
    expect(await found('%')).toBe(1);
    expect(await found('_')).toBe(1);
  });
});

describe('a protected value', () => {
  const secrets = [
    'nationalId',
    'nationalIdIndex',
    'phone',
    'phoneIndex',
    'bankAccount',
    'bankAccountIndex',
    'passwordHash',
    'secretHash',
    'previousSecretHash',
  ];

  it('can be used in no parameter of any list', async () => {
    const caller = await app.staff(['clerk', 'reviewer', 'finance', 'auditor', 'admin']);
    const lists = contractOf(app).operations.filter(({ method, path, resource }) => method === 'GET' && path === `/v1/${resource?.path}`);
    for (const { path, resource, parameters } of lists) {
      for (const name of secrets.filter((each) => resource?.table.fields[each])) {
        const variants = [`${name}=1`, `${name}From=1`, `${name}To=1`, `sort=${name}`, `sort=-${name}`, `include=${name}`];
        if (name.endsWith('Index') || name.endsWith('Hash')) variants.push(`fields=${name}`, `fields=${name}&format=csv`);
        for (const query of variants)
          expect(`${path}?${query} ${(await caller.get(`${path}?${query}`)).status}`).toBe(`${path}?${query} 400`);
        expect(parameters.query.some((parameter) => parameter.name.startsWith(name))).toBe(false);
      }
    }
  });

  it('changes no answer but its own mask: two worlds that differ only in it cannot be told apart', async () => {
    const here = await app.staff(['clerk'], '150204');
    const there = await app.staff(['clerk'], '150205');
    // the masks are equal: only what they hide differs
    const make = (caller: typeof here, regionCode: string, serial: number, phone: string) =>
      caller.create('people', { realName: '同名人', nationalId: nationalId(serial), regionCode, phone, confirmDistinct: true });
    await make(here, '150204', 90_001, '13911115678');
    await make(there, '150205', 90_101, '13922225678');
    const blank = (text: string) =>
      text
        .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
        .replace(/20\d\d-\d\d-\d\dT[\d:.]+Z/g, 'AT')
        .replace(/15020[45]/g, 'PLACE')
        .replace(/"birthDate":"[^"]*"/g, 'BORN')
        .replace(/"nationalId":"[^"]*"/g, 'MASK');
    for (const query of [
      '',
      '?sort=realName',
      '?q=13911115678',
      '?q=1391111',
      '?q=同名',
      '?count=exact',
      '?format=csv&fields=realName,phone',
      '?skillLevel=junior',
    ]) {
      const [first, second] = [await here.get(`/v1/people${query}`), await there.get(`/v1/people${query}`)];
      expect(blank(first.text)).toBe(blank(second.text));
      expect(first.text).not.toContain('13911115678');
    }
  });
});

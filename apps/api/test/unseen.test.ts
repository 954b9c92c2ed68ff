import { type Role, roles } from '../src/platform/security/actor.ts';
import { type Caller, startTestApp, type TestApp } from './harness.ts';
import { contractOf, type Schema } from './operations.ts';
import { makeWorld, type World } from './world.ts';

let app: TestApp;
let world: World;
let everyone: Caller;

beforeAll(async () => {
  app = await startTestApp({ time: '2026-03-02T02:00:00Z' });
  world = await makeWorld(app);
  everyone = await app.staff(Object.keys(roles) as Role[]);
});
afterAll(() => app.close());

/** Every operation that takes a free text, with the name of the first one. */
function operationsWithText(): [string, string, string][] {
  const { operations, resolve } = contractOf(app);
  return operations.flatMap(({ method, path, body }): [string, string, string][] => {
    const properties: Record<string, Schema> = resolve(body)?.properties ?? {};
    const isText = (one: Schema) => [one.type].flat().includes('string') && !one.enum && !one.format;
    const [name] = Object.entries(properties).find(([, one]) => isText(resolve(one))) ?? [];
    return name ? [[method, path.replace(/\{[^}]+\}/g, '01900000-0000-7000-8000-000000000001'), name]] : [];
  });
}

describe('a text with characters that are not seen', () => {
  it('is refused by the name of its field, by every operation that takes a text', async () => {
    const operations = operationsWithText();
    expect(operations.length).toBeGreaterThan(60);
    const taken: string[] = [];
    for (const [method, path, name] of operations) {
      const send = method === 'PATCH' ? everyone.patch : everyone.post;
      const { status, body } = await send(path, { [name]: '办法\u202e' }, { etag: '*' });
      const named = body.errors?.some((one: { pointer: string; code: string }) => one.pointer === `/${name}` && one.code === 'unseen');
      if (status !== 400 || !named) taken.push(`${method} ${path} ${name}: ${status} ${body.type}`);
    }
    expect(taken).toEqual([]);
  });

  it.each(['a\u0000b', 'a\u001bb', 'a\u0085b', 'a\ud840', '\u2067a'])('is refused where it stands: %j', async (name) => {
    const body = { realName: name, nationalId: '110101199003078806' };
    const refused = await world.clerk.post('/v1/people', body, { headers: { 'accept-language': 'en' } });
    expect([refused.status, refused.body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])]).toEqual([
      400,
      expect.arrayContaining([['/realName', 'unseen']]),
    ]);
    expect(refused.body.errors[0].message).toMatch(/U\+[0-9A-F]{4}/);
  });

  it('is refused in a filter by its name, and in what a document holds', async () => {
    const asked = await world.clerk.get(`/v1/organizations?q=${encodeURIComponent('a\u202eb')}`);
    expect([asked.status, asked.body.errors[0]]).toMatchObject([400, { pointer: '?q', code: 'unseen' }]);
    const document = { key: 'a', predicates: [{ text: { met: { zh: '符\u0007合' } } }] };
    const refused = await world.clerk.post('/v1/policy-versions', { document });
    expect(refused.body.errors).toContainEqual(expect.objectContaining({ pointer: '/document/predicates/0/text/met/zh', code: 'unseen' }));
  });

  it('is no name with a dot between its parts, and none with rare characters: those are kept as they are', async () => {
    for (const realName of ['买买提·艾力', '\u{20bb7}\u{2000b}野', '王𬀩']) {
      const { id } = await world.person({ realName });
      const [kept] = await app.sql<{ real_name: string }>('SELECT real_name FROM people WHERE id = $1', [id]);
      expect(kept?.real_name).toBe(realName);
    }
    const organization = await world.organization('enterprise');
    await world.clerk.patch(`/v1/organizations/${organization.id}`, { name: '𡐓村·甜饼店（𠮷）' });
    expect((await world.clerk.get(`/v1/organizations/${organization.id}`)).body.name).toBe('𡐓村·甜饼店（𠮷）');
  });
});

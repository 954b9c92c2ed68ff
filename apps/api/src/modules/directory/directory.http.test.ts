import { syntheticCreditCode } from '@rongcai/codes';
import { JIMEI, KUNDULUN, startTestApp, type TestApp } from '../../../test/harness.ts';
import { makeWorld, nationalId, type World } from '../../../test/world.ts';

let app: TestApp;
let world: World;

beforeAll(async () => {
  app = await startTestApp();
  world = await makeWorld(app);
});
afterAll(() => app.close());

let n = 40_000;
const person = (fields = {}) => ({ realName: `人员${++n}`, nationalId: nationalId(n), regionCode: KUNDULUN, ...fields });

describe('a name', () => {
  it('stands on one line, as lists and bank files want it', async () => {
    const made = await world.organization();
    const { status, body } = await world.clerk.patch(`/v1/organizations/${made.id}`, { name: '培训\n机构' });
    expect([status, body.errors[0].pointer]).toEqual([400, '/name']);
  });
});

describe('registering a person', () => {
  it('takes birthday and sex from the national id and shows it masked', async () => {
    const given = person();
    const made = await world.clerk.create('people', given);
    expect(made.birthDate.replaceAll('-', '')).toBe(given.nationalId.slice(6, 14));
    expect(made.nationalId).toMatch(/\*/);
    expect(made.nationalId).not.toBe(given.nationalId);
  });

  it.each([
    ['its check digit', (id: string) => id.slice(0, 17) + (id.endsWith('1') ? '2' : '1'), 'national_id_check_digit'],
    ['its birthday', (id: string) => `${id.slice(0, 6)}19990231${id.slice(14)}`, 'national_id_birth_date'],
    ['its province', (id: string) => `99${id.slice(2)}`, 'national_id_division'],
    ['its length', (id: string) => id.slice(0, 15), 'national_id_legacy'],
  ])('says when %s is wrong', async (_what, bend, code) => {
    const given = person();
    const answer = await world.clerk.post('/v1/people', { ...given, nationalId: bend(given.nationalId) });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([expect.objectContaining({ pointer: '/nationalId', code })]);
  });

  it('refuses the same national id, also at the same time', async () => {
    const given = person();
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, index) => world.clerk.post('/v1/people', { ...given, realName: `不同名${index}` })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.type).toBe('urn:rongcai:problem:duplicate-person');
  });

  it('asks when name and birthday, or the phone, are those of another person, and believes the answer', async () => {
    const phone = '13711112222';
    const first = await world.clerk.create('people', person({ phone }));
    const second = person({ phone });
    const asked = await world.clerk.post('/v1/people', second);
    expect(asked.status).toBe(409);
    expect(asked.body).toMatchObject({ type: 'urn:rongcai:problem:possible-duplicate', possibleDuplicates: [first.id] });
    expect((await world.clerk.post('/v1/people', { ...second, confirmDistinct: true })).status).toBe(201);
  });

  it('names no possible duplicates of another region', async () => {
    const phone = '13733334444';
    await world.clerk.create('people', person({ phone }));
    const stranger = await app.staff(['clerk'], JIMEI);
    expect((await stranger.post('/v1/people', person({ phone, regionCode: JIMEI }))).status).toBe(201);
  });
});

describe('finding a person by the whole national id', () => {
  it('works at home and shows nothing elsewhere', async () => {
    const given = person();
    const made = await world.clerk.create('people', given);
    expect((await world.clerk.post('/v1/people/find', { nationalId: given.nationalId })).body.id).toBe(made.id);
    const stranger = await app.staff(['clerk'], JIMEI);
    expect((await stranger.post('/v1/people/find', { nationalId: given.nationalId })).status).toBe(404);
    expect((await world.clerk.post('/v1/people/find', { nationalId: nationalId(++n) })).status).toBe(404);
  });
});

describe('revealing a protected value', () => {
  it('shows it whole and leaves an audit entry with the reason, but not the value', async () => {
    const given = person({ phone: '13755556666' });
    const made = await world.clerk.create('people', given);
    const answer = await world.clerk.post(`/v1/people/${made.id}/reveal`, { field: 'phone', reason: '电话核实' }, { etag: false });
    expect(answer.body).toEqual({ field: 'phone', value: '13755556666' });
    const entries = await app.sql("SELECT * FROM audit_entries WHERE subject_id = $1 AND action = 'person.reveal'", [made.id]);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ actor_id: world.clerk.id, reason: '电话核实', after: { field: 'phone' } });
    expect(JSON.stringify(entries)).not.toContain('13755556666');
    expect(await app.sql("SELECT 1 FROM events WHERE type LIKE 'person.reveal%'")).toEqual([]);
  });

  it.each([
    { field: 'phone' },
    { field: 'phone', reason: '' },
    { field: 'phone', reason: '   ' },
    { field: 'phoneIndex', reason: '电话核实' },
  ])('needs a field that can be revealed and a reason: %j', async (body) => {
    const made = await world.person();
    expect((await world.clerk.post(`/v1/people/${made.id}/reveal`, body, { etag: false })).status).toBe(400);
    expect(await app.sql("SELECT 1 FROM audit_entries WHERE subject_id = $1 AND action = 'person.reveal'", [made.id])).toEqual([]);
  });

  it('is refused elsewhere as if there were no such person', async () => {
    const made = await world.person();
    const stranger = await app.staff(['clerk'], JIMEI);
    const answer = await stranger.post(`/v1/people/${made.id}/reveal`, { field: 'phone', reason: '电话核实' }, { etag: false });
    expect(answer.status).toBe(404);
  });

  it('is stored nowhere in the clear', async () => {
    const given = person({ phone: '13777778888', bankAccount: '6222020200777788' });
    await world.clerk.create('people', given);
    for (const table of ['people', 'audit_entries', 'events', 'idempotency_keys']) {
      const [row] = await app.sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} t WHERE t::text LIKE ANY($1)`, [
        [given.nationalId, '13777778888', '6222020200777788'].map((value) => `%${value}%`),
      ]);
      expect(`${table} ${row?.n}`).toBe(`${table} 0`);
    }
  });
});

describe('registering an organization', () => {
  const given = () => ({ name: '单位', kind: 'enterprise', uscc: syntheticCreditCode(++n), regionCode: KUNDULUN });

  it.each([
    ['its check character', (code: string) => code.slice(0, 17) + (code.endsWith('1') ? '2' : '1')],
    ['a character that the standard leaves out', (code: string) => `${code.slice(0, 9)}I${code.slice(10)}`],
  ])('says which check of the credit code failed: %s', async (_what, bend) => {
    const body = given();
    const answer = await world.clerk.post('/v1/organizations', { ...body, uscc: bend(body.uscc) });
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].pointer).toBe('/uscc');
    expect(answer.body.errors[0].code).toMatch(/^credit_code_/);
  });

  it('refuses a code that is registered already', async () => {
    const body = given();
    await world.clerk.create('organizations', body);
    const answer = await world.clerk.post('/v1/organizations', body);
    expect(answer.status).toBe(409);
    expect(answer.body.errors[0]).toMatchObject({ pointer: '/uscc', code: 'duplicate-credit-code' });
  });

  it('refuses a region that there is not', async () => {
    const answer = await world.clerk.post('/v1/organizations', { ...given(), regionCode: '150299' });
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].pointer).toBe('/regionCode');
  });
});

describe('an employment', () => {
  it('does not end before it begins', async () => {
    const [{ id: personId }, { id: organizationId }] = [await world.clerk.create('people', person()), await world.organization()];
    const given = { personId, organizationId, startedOn: '2026-02-01', regionCode: KUNDULUN };
    const made = await world.clerk.create('employments', given);
    const { status, body } = await world.clerk.patch(`/v1/employments/${made.id}`, { endedOn: '2026-01-31' });
    expect([status, body.type, body.errors[0].pointer]).toEqual([409, 'urn:rongcai:problem:period', '/endedOn']);
  });
});

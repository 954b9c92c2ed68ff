import { type Claims, makeClaims } from '../../../../test/claims.ts';
import { startTestApp, type TestApp } from '../../../../test/harness.ts';
import { makeWorld, type World } from '../../../../test/world.ts';

let app: TestApp;
let world: World;
let claims: Claims;

const words = { met: { zh: '是', en: 'yes' }, unmet: { zh: '否', en: 'no' }, unknown: { zh: '不明', en: 'unknown' } };
const policy = {
  key: 'listed-by-hand',
  version: '1',
  title: { zh: '名单补贴', en: 'Allowance for a list' },
  regionCode: '150203',
  legalBasis: [{ title: '办法' }],
  beneficiary: 'person',
  basis: 'person',
  automatic: false,
  anchor: { fact: 'person.graduatedOn' },
  effective: { from: '2025-01-01' },
  facts: [
    {
      path: 'own.people',
      type: 'list',
      title: { zh: '名单', en: 'list' },
      key: 'id',
      fields: [
        { name: 'id', type: 'text', title: { zh: '编号', en: 'number' } },
        { name: 'age', type: 'integer', title: { zh: '年龄', en: 'age' } },
      ],
    },
    { path: 'own.extraFen', type: 'money', title: { zh: '另加', en: 'extra' } },
    { path: 'own.resident', type: 'boolean', title: { zh: '常住', en: 'resident' } },
    { path: 'own.visited', type: 'boolean', title: { zh: '走访', en: 'visited' } },
  ],
  members: { list: { fact: 'own.people' }, key: 'id' },
  predicates: [
    { id: 'AGE', scope: 'member', title: { zh: '年龄', en: 'age' }, tree: { ge: [{ fact: 'member.age' }, 18] }, text: words },
    { id: 'RESIDENT', title: { zh: '常住', en: 'resident' }, tree: { eq: [{ fact: 'own.resident' }, true] }, text: words },
    {
      id: 'VISITED',
      title: { zh: '走访', en: 'visited' },
      tree: { eq: [{ fact: 'own.visited' }, true] },
      severity: 'warning',
      text: words,
    },
    { id: 'EXTRA', title: { zh: '另加', en: 'extra' }, tree: { ge: [{ fact: 'own.extraFen' }, 1] }, severity: 'warning', text: words },
  ],
  amount: { perMember: 10_000 },
};

beforeAll(async () => {
  app = await startTestApp({ time: '2026-03-02T02:00:00Z' });
  world = await makeWorld(app);
  claims = await makeClaims(app, world);
  const version = await world.clerk.create('policy-versions', { document: policy });
  await world.reviewer.act('policy-versions', version.id, 'publish');
});
afterAll(() => app.close());

const path = 'subsidy-applications';
const [a, b] = [
  { id: 'a', age: 20 },
  { id: 'b', age: 17 },
];
async function claimed(facts: object): Promise<string> {
  const person = await world.person({ graduatedOn: '2025-07-01' });
  return (await world.clerk.create(path, { policyKey: policy.key, basis: 'person', basisId: person.id, facts })).id;
}
const state = (id: string, facts: object) => world.clerk.post(`/v1/${path}/${id}/state`, { facts });
const faults = ({ status, body }: { status: number; body: { errors?: { pointer: string; code: string }[] } }) =>
  body.errors?.map(({ pointer, code }) => `${status} ${pointer} ${code}`);

describe('what is stated by hand', () => {
  it('names each member once, however the key is typed', async () => {
    const id = await claimed({ 'own.resident': true, 'own.people': [{ id: ' ａ ', age: 20 }] });
    const decision = (await world.clerk.get(`/v1/${path}/${id}/decision`)).body;
    expect(decision.members.map(({ key }: { key: string }) => key)).toEqual(['a']);
    for (const [one, same] of [
      ['a', 'a '],
      ['a', 'ａ'],
      ['\u00e1', 'a\u0301'],
    ])
      expect(
        faults(
          await state(id, {
            'own.people': [
              { id: one, age: 20 },
              { id: same, age: 20 },
            ],
          }),
        ),
      ).toEqual(['400 /facts/own.people/1/id key_twice']);
  });

  it('is no more than the version asks for: another field, a debt or a sum beyond all claims is refused by its name', async () => {
    const id = await claimed({ 'own.people': [a] });
    expect(faults(await state(id, { 'own.people': [{ ...a, evil: 1 }] }))).toEqual(['400 /facts/own.people/0/evil unknown_field']);
    expect(faults(await state(id, { 'own.extraFen': -5 }))).toEqual(['400 /facts/own.extraFen too_small']);
    const tooMuch = await state(id, { 'own.extraFen': 1_000_000_000_001 });
    expect(faults(tooMuch)).toEqual(['400 /facts/own.extraFen too_large']);
    expect(tooMuch.body.errors[0].message).toBe('不能大于 1000000000000');
    expect((await state(id, { 'own.extraFen': 1_000_000_000_000 })).status).toBe(200);
  });
});

describe('a finding by hand', () => {
  const found = async (id: string, of: object) => {
    const fileId = await claims.file(`found for ${id} ${JSON.stringify(of)}`);
    const given = { applicationId: id, reason: '已实地核实', fileId, expiresOn: '2026-06-30', ...of };
    const finding = await world.reviewer.create('predicate-overrides', given);
    await claims.reviewer2.act('predicate-overrides', finding.id, 'grant', {});
    return finding.id;
  };
  const inReview = async (facts: object) => {
    const id = await claimed(facts);
    for (const action of ['submit', 'accept']) await world.clerk.act(path, id, action);
    return id;
  };
  const amountOf = async (id: string) => (await world.clerk.get(`/v1/${path}/${id}`)).body.amountFen;
  const statusOf = async (id: string) => (await world.reviewer.get(`/v1/predicate-overrides/${id}`)).body;

  it('about a member counts no more once that member is stated otherwise, and as long as only others are', async () => {
    const id = await inReview({ 'own.resident': true, 'own.people': [a, b] });
    const finding = await found(id, { predicate: 'AGE', member: 'b' });
    expect(await amountOf(id)).toBe(20_000);
    await state(id, { 'own.people': [b, { id: 'a', age: 30 }] });
    expect([await amountOf(id), (await statusOf(finding)).status]).toEqual([20_000, 'granted']);
    await state(id, { 'own.people': [{ id: 'b', age: 3 }, a] });
    expect(await amountOf(id)).toBe(10_000);
    expect(await statusOf(finding)).toMatchObject({ status: 'ended', answer: '填报的事实已变更，须重新提出' });
    await state(id, { 'own.people': [a, b] });
    expect(await amountOf(id)).toBe(10_000);
    await found(id, { predicate: 'AGE', member: 'b' });
    expect(await amountOf(id)).toBe(20_000);
  });

  it('about the case holds while what it saw is as it was', async () => {
    const id = await inReview({ 'own.resident': false, 'own.people': [a] });
    const finding = await found(id, { predicate: 'RESIDENT' });
    await state(id, { 'own.visited': true });
    expect([await amountOf(id), (await statusOf(finding)).status]).toEqual([10_000, 'granted']);
    const after = await state(id, { 'own.resident': null });
    expect([after.body.outcome, (await statusOf(finding)).status]).toEqual(['needs_info', 'ended']);
  });
});

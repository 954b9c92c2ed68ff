import { startTestApp, type TestApp } from '../../../../test/harness.ts';
import { makeWorld, type World } from '../../../../test/world.ts';

let app: TestApp;
let world: World;
let personId: string;

beforeEach(async () => {
  app = await startTestApp({ time: '2026-03-20T02:00:00Z' });
  world = await makeWorld(app);
  personId = (await world.person()).id;
});
afterEach(() => app.close());

const path = 'subsidy-applications';
const codeOf = (answer: { body: { type: string } }) => answer.body.type.replace('urn:rongcai:problem:', '');

/** Insurance that a person pays and claims again for each month. */
const insurance = {
  key: 'flexible-insurance',
  version: '2026',
  title: { zh: '灵活就业社会保险补贴' },
  regionCode: '150203',
  legalBasis: [{ title: '灵活就业社会保险补贴办法' }],
  beneficiary: 'person',
  basis: 'person',
  automatic: false,
  anchor: { fact: 'asOf' },
  effective: { from: '2026-01-01' },
  period: 'month',
  predicates: [],
  amount: { tree: 30_000 },
};
/** The same, for the month that the applicant names. */
const forMonth = {
  ...insurance,
  anchor: { fact: 'insured.month' },
  facts: [{ path: 'insured.month', type: 'month', title: { zh: '参保月份' } }],
};

async function publish(document: object): Promise<string> {
  const { id } = await world.clerk.create('policy-versions', { document });
  await world.reviewer.act('policy-versions', id, 'publish');
  return id;
}
const claim = (more: object = {}) =>
  world.clerk.post(`/v1/${path}`, { policyKey: insurance.key, basis: 'person', basisId: personId, ...more });
const read = async (id: string) => (await world.clerk.get(`/v1/${path}/${id}`)).body;

describe('a claim that comes again each month', () => {
  it('is made once in a month, and again in the next', async () => {
    await publish(insurance);
    const first = await claim();
    expect(first.body).toMatchObject({ period: '2026-03', outcome: 'eligible', amountFen: 30_000 });
    expect(codeOf(await claim())).toBe('already-claimed');
    app.setTime('2026-04-20T02:00:00Z');
    expect((await claim()).body.period).toBe('2026-04');
    expect(codeOf(await claim())).toBe('already-claimed');
  });

  it('is made once in a month however often it is sent at once', async () => {
    await publish(insurance);
    const answers = await Promise.all(Array.from({ length: 5 }, () => claim()));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
  });

  it('is for the month in which it is submitted: a draft kept from an earlier one is no second claim', async () => {
    await publish(insurance);
    const kept = (await claim()).body;
    app.setTime('2026-04-20T02:00:00Z');
    const own = (await claim()).body;
    await world.clerk.act(path, own.id, 'submit');
    expect(codeOf(await world.clerk.post(`/v1/${path}/${kept.id}/submit`))).toBe('already-claimed');
    await world.clerk.act(path, own.id, 'withdraw');
    expect((await world.clerk.act(path, kept.id, 'submit')).period).toBe('2026-04');
  });

  it('stays for its month when it is reviewed or mended in a later one', async () => {
    await publish(insurance);
    const { id } = (await claim()).body;
    await world.clerk.act(path, id, 'submit');
    app.setTime('2026-04-20T02:00:00Z');
    await world.clerk.act(path, id, 'accept');
    await world.clerk.act(path, id, 'reassess');
    expect((await read(id)).period).toBe('2026-03');
    await world.reviewer.act(path, id, 'return', { reason: '请补材料' });
    await world.clerk.act(path, id, 'submit');
    expect((await read(id)).period).toBe('2026-03');
    expect((await claim()).body.period).toBe('2026-04');
  });

  it('is for the month that the applicant names, whenever it is claimed', async () => {
    await publish(forMonth);
    const january = (await claim({ facts: { 'insured.month': '2026-01' } })).body;
    expect(january).toMatchObject({ period: '2026-01', amountFen: 30_000 });
    expect(codeOf(await claim({ facts: { 'insured.month': '2026-01' } }))).toBe('already-claimed');
    const february = (await claim({ facts: { 'insured.month': '2026-02' } })).body;
    expect(february.period).toBe('2026-02');
    const taken = await world.clerk.post(`/v1/${path}/${february.id}/state`, { facts: { 'insured.month': '2026-01' } });
    expect(codeOf(taken)).toBe('already-claimed');
    await world.clerk.act(path, january.id, 'withdraw');
    expect((await world.clerk.act(path, february.id, 'state', { facts: { 'insured.month': '2026-01' } })).period).toBe('2026-01');
  });

  it('that names no month yet is one draft until it does', async () => {
    await publish(forMonth);
    const draft = (await claim()).body;
    expect(draft).toMatchObject({ period: 'undated', outcome: 'needs_info' });
    expect(codeOf(await claim())).toBe('already-claimed');
    const stated = await world.clerk.act(path, draft.id, 'state', { facts: { 'insured.month': '2026-02' } });
    expect(stated).toMatchObject({ period: '2026-02', outcome: 'eligible' });
  });
});

describe('a claim under a version that names no period', () => {
  it('is made once for good', async () => {
    const { period: _period, ...once } = insurance;
    await publish(once);
    expect((await claim()).body.period).toBe('once');
    app.setTime('2027-03-20T02:00:00Z');
    expect(codeOf(await claim())).toBe('already-claimed');
  });
});

describe('a claim under a version that was retired before it ever held', () => {
  it('is not taken: no such policy is published', async () => {
    const id = await publish(insurance);
    await world.reviewer.act('policy-versions', id, 'retire', { from: insurance.effective.from, leaveGap: true });
    expect((await claim()).body.errors).toEqual([expect.objectContaining({ pointer: '/policyKey', code: 'unknown-policy' })]);
  });
});

import { allowance, type Graduates, makeGraduates, path } from '../../../../test/graduates.ts';
import { type Answer, type Caller, JIMEI, startTestApp, type TestApp } from '../../../../test/harness.ts';
import { newId } from '../../../kernel/ids.ts';
import { findDifferences } from './retroactive.commands.ts';

let app: TestApp;
let people: Graduates;
let callers: Record<string, Caller>;
/** What is to be topped up, and the version because of which it is. */
let ids: Record<'claim' | 'version', string>;

beforeAll(async () => {
  app = await startTestApp({ time: '2026-03-02T02:00:00Z' });
  people = await makeGraduates(app);
  await people.publish(allowance('1', '2025-01-01', [100_000, 200_000]));
  const [claim] = (await people.granted(await people.graduate())) as [string];
  const version = await people.publish(allowance('2', '2025-06-01', [120_000, 200_000]), { retroactive: true, reason: '提标' });
  const { retroactiveJobId } = (await people.world.clerk.get(`/v1/policy-versions/${version}`)).body;
  await findDifferences(app.services, { jobId: retroactiveJobId });
  ids = { claim, version };
  const { clerk, reviewer } = people.world;
  const [elsewhere, auditor, otherClerk] = await Promise.all([
    app.staff(['clerk', 'reviewer', 'finance'], JIMEI),
    app.staff(['auditor']),
    app.staff(['clerk']),
  ]);
  callers = { clerk, reviewer, finance: people.finance, elsewhere, auditor, otherClerk };
});
afterAll(() => app.close());
/** None of it has opened anything. */
afterEach(async () => expect(await app.sql('SELECT id FROM subsidy_applications WHERE supplement_of_id IS NOT NULL')).toEqual([]));

const operations = {
  supplement: { of: 'claim', at: path, by: 'clerk', body: undefined },
  advance: { of: 'claim', at: path, by: 'reviewer', body: undefined },
  'find-differences': { of: 'version', at: 'policy-versions', by: 'clerk', body: undefined },
  'open-supplements': { of: 'version', at: 'policy-versions', by: 'clerk', body: { dryRun: true } },
} as const;
type Name = keyof typeof operations;
const names = Object.keys(operations) as Name[];

const addressOf = (name: Name, id: string = ids[operations[name].of]) => `/v1/${operations[name].at}/${id}/${name}`;
const call = (name: Name, by: string = operations[name].by, body: unknown = operations[name].body, etag: string | false = '*') =>
  (callers[by] as Caller).post(addressOf(name), body, { etag });
const said = ({ status, body }: Answer) => [
  status,
  body.type.replace('urn:rongcai:problem:', ''),
  body.errors.map(({ pointer }: { pointer: string }) => pointer),
];

describe('who may not', () => {
  it.each(names)('%s: it does not exist for another place', async (name) => {
    expect(said(await call(name, 'elsewhere'))).toEqual([404, 'not-found', []]);
  });

  it.each(names.flatMap((name) => ['finance', 'auditor'].map((by) => [name, by] as const)))('%s by %s is refused', async (name, by) => {
    const refused = await call(name, by);
    expect(refused.status).toBe(403);
    expect(['action-not-yours', 'missing-permission']).toContain(said(refused)[1]);
  });

  it.each([
    ['a difference', () => `/v1/${path}/${ids.claim}/difference`],
    ['what a version changes', () => `/v1/policy-versions/${ids.version}/retroaction`],
  ])('reads %s from another place', async (_what, address) => {
    expect(said(await (callers.elsewhere as Caller).get(address()))).toEqual([404, 'not-found', []]);
    const { body } = await (callers.elsewhere as Caller).get('/v1/retroactive-differences?count=exact');
    expect([body.data, body.page.total]).toEqual([[], 0]);
  });
});

describe('what is not so', () => {
  it.each(names)('%s: a record that does not exist, or no id at all', async (name) => {
    const { by, body } = operations[name];
    const at = (id: string) => (callers[by] as Caller).post(addressOf(name, id), body, { etag: '*' });
    expect(said(await at(newId()))).toEqual([404, 'not-found', []]);
    expect(said(await at('no-id'))).toEqual([400, 'invalid-input', ['id', 'id']]);
  });

  it.each(names)('%s: an ETag that has passed', async (name) => {
    expect(said(await call(name, undefined, undefined, '"99"'))).toEqual([412, 'stale', []]);
  });

  it('an ETag is needed where the record itself changes', async () => {
    expect(said(await call('advance', undefined, undefined, false))).toEqual([428, 'if-match-required', []]);
  });

  it.each(names)('%s: a field that nobody knows, by its name', async (name) => {
    const body = { ...operations[name].body, amountFen: 1e18, nonsense: true };
    expect(said(await call(name, undefined, body))).toEqual([400, 'invalid-input', ['/amountFen', '/nonsense']]);
  });

  it.each([
    [{}, ['/dryRun']],
    [{ dryRun: 'yes' }, ['/dryRun']],
    [{ dryRun: false }, ['/digest']],
    [{ dryRun: false, digest: 1e30 }, ['/digest']],
    [{ dryRun: false, digest: 'x'.repeat(101) }, ['/digest']],
    [[], ['']],
  ])('an order to open supplements: %j', async (body, pointers) => {
    expect(said(await call('open-supplements', undefined, body))).toEqual([400, 'invalid-input', pointers]);
  });

  it('an order with what another one was shown', async () => {
    const { digest } = (await call('open-supplements')).body;
    expect(said(await call('open-supplements', 'otherClerk', { dryRun: false, digest }))).toEqual([409, 'shown-otherwise', []]);
  });

  it.each([
    ['retroactive-differences', 'differenceFenFrom=abc'],
    ['retroactive-differences', 'differenceFenTo=99999999999999999999'],
    ['retroactive-differences', 'policyVersionId=x'],
    ['retroactive-differences', 'proposal=nonsense'],
    ['retroactive-differences', 'cursor=abc'],
    ['retroactive-differences', 'limit=1000000000'],
    ['later-checks', 'consequence=nonsense'],
    ['later-checks', 'runId=1'],
    ['later-checks', 'nonsense=1'],
    [path, 'supplementOfId=1'],
  ])('a list of %s where %s', async (list, query) => {
    const [status, code, pointers] = said(await (callers.clerk as Caller).get(`/v1/${list}?${query}`));
    expect([status, code]).toEqual([400, 'invalid-input']);
    expect(new Set(pointers)).toEqual(new Set([`?${query.split('=')[0]}`]));
  });
});

import { startTestApp, type TestApp } from '../../../test/harness.ts';
import { wire } from '../../../test/wire.ts';
import { refusals } from '../../generated/refusals.ts';
import { modules } from '../../modules.ts';
import { joinWords } from './contract.ts';
import { platformWords } from './contract-words.ts';

// biome-ignore lint/suspicious/noExplicitAny: the document as it is written out
type Part = any;

let app: TestApp;
let contract: Part;

beforeAll(async () => {
  app = await startTestApp();
  contract = (app.app as Part).swagger();
});
afterAll(() => app.close());

const inBoth = (label: Part) => Boolean(label?.zh && label.en);

/** `Job.result.rows`: every member of a schema, also of what lies in it. */
function* members(where: string, schema: Part): Generator<[string, Part]> {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [name, member] of Object.entries<Part>(schema.properties ?? {})) {
    yield [`${where}.${name}`, member];
    yield* members(`${where}.${name}`, member);
  }
  for (const inner of [schema.items, schema.additionalProperties, ...(schema.anyOf ?? [])]) yield* members(where, inner);
}

describe('the contract', () => {
  const operations = () => Object.values<Part>(contract.paths).flatMap((item) => Object.values<Part>(item));

  it('says what every member and every component is, in Chinese and in English', () => {
    const schemas = Object.entries<Part>(contract.components.schemas);
    const all = schemas.flatMap(([name, schema]) => [[name, schema] as const, ...members(name, schema)]);
    expect(all.length).toBeGreaterThan(1_500);
    expect(all.filter(([, part]) => !part.$ref && !inBoth(part['x-label'])).map(([name]) => name)).toEqual([]);
  });

  it('has no word that nothing is called by, and none that is said in two places', () => {
    const named = new Set(Object.keys(contract.components.schemas));
    for (const [name, schema] of Object.entries<Part>(contract.components.schemas))
      for (const [where] of members(name, schema)) named.add(where.slice(where.lastIndexOf('.') + 1));
    for (const { parameters = [] } of operations()) for (const { name } of parameters as Part[]) named.add(name);
    const words = joinWords(platformWords, ...modules.map(({ words: own = {} }) => own));
    expect(Object.keys(words).length).toBeGreaterThan(250);
    expect(Object.keys(words).filter((name) => !named.has(name))).toEqual([]);
    expect(() => joinWords(platformWords, { title: '题目' })).toThrow('two lists of words say title');
  });

  it('names every operation once, with its module and a summary in both languages', () => {
    const modules = contract.tags.map(({ name }: Part) => name);
    const wrong = operations().filter(
      ({ operationId, tags, summary }) => !operationId || !modules.includes(tags?.[0]) || !/^.+ · .*[\u4e00-\u9fff]/.test(summary ?? ''),
    );
    expect(wrong.map(({ operationId }) => operationId)).toEqual([]);
    const names = operations().map(({ operationId }) => operationId);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('names both types under which a PATCH is taken, with one schema', () => {
    const patches = Object.values<Part>(contract.paths).flatMap(({ patch }) => (patch ? [patch.requestBody.content] : []));
    expect(patches.length).toBeGreaterThan(10);
    for (const content of patches) {
      expect(Object.keys(content).sort()).toEqual(['application/json', 'application/merge-patch+json']);
      expect(content['application/merge-patch+json']).toEqual(content['application/json']);
    }
  });

  it('shows an example of what every operation takes and of what it answers, but for files and metrics', () => {
    const without = operations().flatMap(({ operationId, requestBody, responses }) => {
      const answers = Object.entries<Part>(responses).flatMap(([status, { content }]) =>
        status.startsWith('2') && content?.['application/json'] ? [content['application/json']] : [],
      );
      const shown = (part: Part) => part.example !== undefined;
      const taken = requestBody?.content['application/json'];
      return (taken && !shown(taken)) || (answers.length > 0 && !answers.some(shown)) ? [operationId] : [];
    });
    expect(without).toEqual([]);
  });

  it('says of every amount of money that it is in fen', () => {
    const all = Object.entries<Part>(contract.components.schemas).flatMap(([name, schema]) => [...members(name, schema)]);
    const money = all.filter(([name, part]) => name.endsWith('Fen') && !part.$ref);
    expect(money.length).toBeGreaterThan(100);
    expect(money.filter(([, { description }]) => !description?.includes('(fen)')).map(([name]) => name)).toEqual([]);
  });

  it('says of every parameter what it is', () => {
    const parameters = operations().flatMap(({ operationId, parameters: own = [] }) =>
      own.map((parameter: Part) => ({ ...parameter, called: `${operationId} ${parameter.name}` })),
    );
    expect(parameters.length).toBeGreaterThan(1_000);
    const silent = parameters.filter(({ description, schema }) => !description && !inBoth(schema?.['x-label']));
    expect(silent.map(({ called }) => called)).toEqual([]);
  });
});

describe('the errors of an operation', () => {
  const operations = (): Part[] => Object.values<Part>(contract.paths).flatMap((item) => Object.values<Part>(item));
  const statuses = ({ responses }: Part) => Object.keys(responses).map(Number);
  const preconditions = ({ parameters = [] }: Part) => parameters.filter(({ name }: Part) => name === 'if-match');
  const named = (wrong: Part[]) => wrong.map(({ operationId }) => operationId);

  it('are of a precondition where it takes one, which is required where its absence is refused', () => {
    const guarded = operations().filter((one) => preconditions(one).length > 0);
    expect(guarded.length).toBeGreaterThan(100);
    expect(named(guarded.filter((one) => !statuses(one).includes(412)))).toEqual([]);
    expect(named(guarded.filter((one) => preconditions(one)[0].required !== statuses(one).includes(428)))).toEqual([]);
    const others = operations().filter((one) => preconditions(one).length === 0);
    expect(named(others.filter((one) => statuses(one).some((status) => status === 412 || status === 428)))).toEqual([]);
  });

  it('are of a body where it takes one', () => {
    const wrong = operations().filter((one) => [413, 415].some((status) => statuses(one).includes(status) !== Boolean(one.requestBody)));
    expect(named(wrong)).toEqual([]);
  });

  it('name the conflicts that a lifecycle and the database know', () => {
    const conflictOf = (id: string) => operations().find(({ operationId }) => operationId === id)?.responses[409].description;
    expect(conflictOf('approveTrainingOrder')).toContain('`state-conflict`');
    expect(conflictOf('awardTrainingOrder')).toContain('`nothing-selected`');
    expect(conflictOf('approveSubsidyApplication')).toMatch(/`same-person`.*`not-eligible`|`not-eligible`.*`same-person`/);
    expect(conflictOf('createSubsidyApplication')).toContain('`already-claimed`');
    expect(conflictOf('approveSubsidyApplication')).not.toContain('`under-review`');
  });

  it('name the conflicts that commands know, and those alone that an action can meet', () => {
    const conflictsOf = (id: string) => operations().find(({ operationId }) => operationId === id)?.['x-conflicts'];
    expect(conflictsOf('claimSubsidyApplication')).toEqual(['claimed-by-other', 'not-waiting']);
    expect(conflictsOf('approveSubsidyApplication')).toEqual(expect.arrayContaining(['findings-open', 'fund-exhausted', 'version-ended']));
    expect(conflictsOf('createPublicNotice')).toContain('nothing-to-show');
    // documents are entered of appropriations and receipts alone
    expect(conflictsOf('appropriateFund')).toContain('appropriation-known');
    expect(conflictsOf('approveSubsidyApplication')).not.toContain('appropriation-known');
    // who withdraws leaves the states in which one application alone may stand
    expect(conflictsOf('withdrawSubsidyApplication')).not.toContain('already-claimed');
  });

  it('have a status wherever a command refuses', () => {
    const without = operations().filter(({ operationId, responses }) => refusals[operationId] && !responses[409]);
    expect(named(without)).toEqual([]);
    const unknown = Object.keys(refusals).filter((id) => !operations().some(({ operationId }) => operationId === id));
    expect(unknown).toEqual([]);
  });

  it('answers a body of any kind where none is taken as the parameter that nobody knows', async () => {
    const { token } = await app.staff(['clerk']);
    const call = await wire(app);
    const id = '018f0000-0000-7000-8000-00000000abcd';
    for (const headers of [{ 'content-type': 'text/xml' }, { 'content-type': 'application/json' }]) {
      const answer = await call({ method: 'POST', path: `/v1/training-orders/${id}/submit`, token, headers, body: '{"a":1}' });
      expect([answer.status, answer.json.type]).toEqual([400, 'urn:rongcai:problem:invalid-input']);
    }
    call.close();
  });
});

describe('the summaries', () => {
  it('say the noun once', () => {
    const said = Object.values<Part>(contract.paths).flatMap((item) => Object.values<Part>(item).map(({ summary }) => summary as string));
    expect(said).toEqual(
      expect.arrayContaining(['Uphold: objection · 异议成立', 'Reissue: payment · 重新拨付', 'Close: public notice · 结束公示']),
    );
  });
});

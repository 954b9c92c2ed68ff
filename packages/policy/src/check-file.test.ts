import { checkFile } from './check-file.ts';
import { parseFile } from './file.ts';
import type { PolicyVersion } from './form.ts';
import { fact, policy, predicate } from './testing/world.ts';

const age = fact('person.age', 'integer', { unit: 'year' });
const certified = fact('certificate.on', 'date');
const { version: _version, effective: _effective, ...shared } = policy({ facts: [age, certified], anchor: { fact: 'certificate.on' } });

const found = (file: object, others: PolicyVersion[] = []) =>
  checkFile(parseFile({ shared, ...file }), { facts: [] }, others).filter(({ code }) => !code.startsWith('examples_'));
const versions = (...effective: PolicyVersion['effective'][]) =>
  effective.map((days, index) => ({ version: `v${index + 1}`, effective: days }));

describe('the days of several versions', () => {
  const said = (...effective: PolicyVersion['effective'][]) =>
    found({ versions: versions(...effective) }).map(({ severity, code, pointer, message }) => [severity, code, pointer, message.en]);

  it('follow each other without a word', () => {
    expect(said({ from: '2020-01-01', to: '2024-01-01' }, { from: '2024-01-01' })).toEqual([]);
    expect(said({ from: '2024-01-01' }, { from: '2020-01-01', to: '2024-01-01' })).toEqual([]);
  });

  it('may not be the same days: both versions and the days are named, once', () => {
    expect(said({ from: '2020-01-01', to: '2024-06-01' }, { from: '2024-01-01' })).toEqual([
      ['error', 'version_overlap', '/versions/0/effective', 'the versions v1 and v2 of test both hold from 2024-01-01 to 2024-05-31'],
    ]);
    expect(said({ from: '2024-01-01' }, { from: '2020-01-01' })).toEqual([
      ['error', 'version_overlap', '/versions/0/effective', 'the versions v2 and v1 of test both hold from 2024-01-01 on'],
    ]);
  });

  it('leave a gap only with a warning that names its days', () => {
    expect(said({ from: '2020-01-01', to: '2024-02-01' }, { from: '2024-06-01' })).toEqual([
      [
        'warning',
        'version_gap',
        '/versions/1/effective',
        'no version of test holds from 2024-02-01 to 2024-05-31 (after version v1, before v2)',
      ],
    ]);
  });

  it('leave no gap where a third version stands between them', () => {
    expect(said({ from: '2020-01-01', to: '2021-01-01' }, { from: '2022-01-01' }, { from: '2021-01-01', to: '2022-01-01' })).toEqual([]);
  });

  it('are held against versions in other files, too', () => {
    const other = policy({ version: 'elsewhere', effective: { from: '2023-01-01' } });
    const own = versions({ from: '2020-01-01', to: '2023-03-01' });
    expect(found({ versions: own }, [other]).map(({ code, message }) => [code, message.zh])).toEqual([
      ['version_overlap', 'test 的版本 v1 与 elsewhere 同时有效：自 2023-01-01 至 2023-02-28'],
    ]);
    expect(found({ versions: own }, [{ ...other, key: 'another' }])).toEqual([]);
  });
});

describe('the place of a finding in a file of several versions', () => {
  const none = { fact: 'person.height' };
  const both = versions({ from: '2020-01-01', to: '2024-01-01' }, { from: '2024-01-01' });
  const places = (file: object) => found(file).map(({ pointer }) => pointer);

  it('is the shared part where the fault is shared, and it is said once', () => {
    expect(places({ shared: { ...shared, predicates: [predicate('A', none)] }, versions: both })).toEqual(['/shared/predicates/0/tree']);
  });

  it('is the version that has a part of its own', () => {
    const [first, second] = both;
    expect(places({ versions: [first, { ...second, amount: { tree: none } }] })).toEqual(['/versions/1/amount/tree']);
  });

  it('is where each predicate is written when some are shared and some are not', () => {
    const right = predicate('A', { ge: [{ fact: 'person.age' }, 16] });
    const [first, second] = both;
    const file = {
      shared: { ...shared, predicates: [right, predicate('B', none)] },
      versions: [first, { ...second, predicates: [predicate('C', none), predicate('A', none)] }],
    };
    expect(places(file)).toEqual(['/shared/predicates/1/tree', '/versions/1/predicates/1/tree', '/versions/1/predicates/0/tree']);
  });
});

describe('the examples of a file of several versions', () => {
  const dated = versions({ from: '2020-01-01', to: '2024-01-01' }, { from: '2024-01-01', to: '2025-01-01' });
  const run = (facts: object, expect: object) =>
    found({ versions: dated, examples: [{ id: 'e', asOf: '2024-06-01', facts, expect }] }).map(({ pointer, message }) => [
      pointer,
      message.en,
    ]);

  it('may expect that the day which chooses the version is still asked for', () => {
    expect(run({}, { outcome: 'needs_info', unknown: ['anchor'], amountFen: 0 })).toEqual([]);
    expect(run({}, { outcome: 'eligible' })).toEqual([
      [
        '/examples/0',
        'e: no version can be chosen: the anchor date is not known, certificate.on is missing; outcome: expected "eligible", found "needs_info"',
      ],
    ]);
  });

  it('may expect that no version is in force on the day, and otherwise hear which days there are', () => {
    expect(run({ 'certificate.on': '2019-06-01' }, { outcome: 'ineligible', failed: ['effective'], version: 'v1' })).toEqual([]);
    expect(run({ 'certificate.on': '2025-06-01' }, { outcome: 'ineligible', version: 'v2' })).toEqual([]);
    expect(run({ 'certificate.on': '2025-06-01' }, { outcome: 'eligible' })[0]?.[1]).toContain(
      'no version is in force on the anchor date 2025-06-01: v1 from 2020-01-01 to 2023-12-31, v2 from 2024-01-01 to 2024-12-31',
    );
  });

  it('are settled without the day when every version refuses', () => {
    const old = { ...shared, predicates: [predicate('A', { ge: [{ fact: 'person.age' }, 16] })] };
    const file = {
      shared: old,
      versions: dated,
      examples: [{ id: 'young', asOf: '2024-06-01', facts: { 'person.age': 12 }, expect: { outcome: 'ineligible', failed: ['A'] } }],
    };
    expect(found(file)).toEqual([]);
  });
});

import { check } from './check.ts';
import { runExample } from './example.ts';
import type { Expectation, Facts, PolicyVersion } from './form.ts';
import { prepare } from './prepare.ts';
import { fact, policy, predicate } from './testing/world.ts';

const wage = fact('person.wageFen', 'money');
const age = fact('person.age', 'integer', { unit: 'year' });
const jobs = fact('person.jobs', 'list', {
  key: 'id',
  fields: [
    { name: 'id', type: 'text' },
    { name: 'startedOn', type: 'date' },
    { name: 'endedOn', type: 'date' },
  ],
});

function run(version: Partial<PolicyVersion>, facts: Facts, expect: Expectation): string[] {
  const prepared = prepare(policy({ facts: [wage, age, jobs], ...version }), { facts: [] });
  return runExample([prepared], { id: 'e', asOf: '2024-01-01', facts, expect }).differences.map(({ en }) => en);
}

describe('the facts of an example', () => {
  const found = (facts: Facts, exampleFacts?: Facts) =>
    check(
      policy({
        facts: [wage, age, jobs],
        amount: { tree: { default: [{ min: [{ fact: 'person.wageFen' }, 1000] }, 500] } },
        predicates: [
          predicate('AGE', { ge: [{ fact: 'person.age' }, 16] }, { severity: 'warning' }),
          predicate('JOB', { exists: [{ fact: 'person.jobs' }, { missing: { item: 'startedOn' } }] }, { severity: 'warning' }),
        ],
        ...(exampleFacts ? { exampleFacts } : {}),
        examples: [{ id: 'e', asOf: '2024-01-01', facts, expect: { amountFen: 500 } }],
      }),
      { facts: [] },
    )
      .findings.filter(({ severity }) => severity === 'error')
      .map(({ code, pointer, message }) => [code, pointer, message.en]);

  it('are named as the catalogue names them: a misspelt one fails the example that a default would let pass', () => {
    expect(found({})).toEqual([]);
    expect(found({ 'person.wagesFen': 900 })).toEqual([
      ['unknown_fact', '/examples/0/facts/person.wagesFen', 'e: no fact is named person.wagesFen: did you mean person.wageFen?'],
    ]);
    expect(run({}, { 'person.wagesFen': 900 }, { amountFen: 100 })).toHaveLength(1);
  });

  it('have rows of known fields only', () => {
    expect(found({ 'person.jobs': [{ id: '1' }, { id: '{n}', $times: 3, startsOn: '2024-01-01' }] })).toEqual([
      ['unknown_field', '/examples/0/facts/person.jobs/1/startsOn', 'e: the rows have no field startsOn: did you mean startedOn?'],
    ]);
    expect(found({ 'person.jobs': { value: [{ id: '1', from: '2024-01-01' }], source: 'x' } })[0]?.[2]).toBe(
      'e: the rows have no field from: there are only id, startedOn, endedOn',
    );
  });

  it('are of their type, codes and bounds, also where no rule reads them', () => {
    const unread = [
      fact('person.degree', 'enum', { codes: [{ code: 'master' }] }),
      fact('person.born', 'date'),
      fact('person.share', 'number', { maximum: 1 }),
    ];
    const wrong = (facts: Facts) =>
      check(policy({ facts: unread, examples: [{ id: 'e', asOf: '2024-01-01', facts, expect: { amountFen: 100 } }] }), { facts: [] })
        .findings.filter(({ severity }) => severity === 'error')
        .map(({ code, pointer }) => [code, pointer]);
    expect(wrong({ 'person.degree': 'master', 'person.born': '2000-02-29', 'person.share': 0.5 })).toEqual([]);
    expect(wrong({ 'person.degree': 'doctor', 'person.born': '2001-02-29', 'person.share': 2 })).toEqual([
      ['unknown_code', '/examples/0/facts/person.degree'],
      ['fact_type', '/examples/0/facts/person.born'],
      ['too_large', '/examples/0/facts/person.share'],
    ]);
  });

  it('repeat a row as often as a whole number says, and nothing else', () => {
    const times = (value: unknown) => found({ 'person.jobs': [{ id: 'a' }, { id: '{n}', $times: value }] }).map(([code, at]) => [code, at]);
    expect([times(0), times(5000)]).toEqual([[], []]);
    for (const value of ['3', -1, 2.5, 5001, 1_000_000, null])
      expect(times(value)).toEqual([['times', '/examples/0/facts/person.jobs/1/$times']]);
  });

  it('are money in whole fen, as a number and as text', () => {
    const wages = (value: unknown) => found({ 'person.wageFen': value }).map(([code, , said]) => [code, said]);
    const message = 'e: money is in fen, and 150.5 is no whole number of them; 150.5 yuan is written 15050';
    expect([wages(150.5), wages('150.50')]).toEqual([[['part_of_fen', message]], [['part_of_fen', message]]]);
    expect(run({}, { 'person.wageFen': '15050' }, { amountFen: 100 })).toEqual([]);
  });

  it('do not hold the day of the question, which stands beside them', () => {
    expect(found({ asOf: '2024-01-01' })[0]?.[2]).toContain('asOf stands beside the facts');
  });

  it('are named where they are written when all examples share them', () => {
    expect(found({}, { 'person.aeg': 20 })).toEqual([
      ['unknown_fact', '/exampleFacts/person.aeg', 'no fact is named person.aeg: did you mean person.age?'],
    ]);
    expect(found({}, { 'person.age': 'twenty' })[0]?.[1]).toBe('/exampleFacts/person.age');
  });

  it('are named with the row that was written, however often it is repeated', () => {
    const typed = (row: object) => found({ 'person.jobs': [{ id: 'a' }, row] })[0]?.[1];
    expect(typed({ id: 'b', startedOn: 'May' })).toBe('/examples/0/facts/person.jobs/1/startedOn');
    expect(typed({ id: '{n}', $times: 9, startedOn: 'May' })).toBe('/examples/0/facts/person.jobs');
  });
});

describe('an example expects', () => {
  it('what was paid beyond the entitlement, and what each rule asks back', () => {
    const version: Partial<PolicyVersion> = {
      amount: { tree: 45_000, already: { fact: 'person.wageFen' } },
      recovery: [
        {
          id: 'OVER',
          when: { gt: [{ fact: 'decision.grantedFen' }, { fact: 'decision.entitledFen' }] },
          amount: { sub: [{ fact: 'decision.grantedFen' }, { fact: 'decision.entitledFen' }] },
        },
      ],
    };
    const facts = { 'person.wageFen': 50_000 };
    const asked = [{ id: 'OVER', amountFen: 5_000 }];
    expect(run(version, facts, { amountFen: 0, overpaidFen: 5_000, recoveryFen: 5_000, recovery: asked })).toEqual([]);
    expect(run(version, facts, { overpaidFen: 0, recovery: [] })).toEqual([
      'overpaidFen: expected 0, found 5000',
      'recovery: expected [], found [{"id":"OVER","amountFen":5000}]',
    ]);
  });

  const stages: Partial<PolicyVersion> = {
    schedule: {
      kind: 'stages',
      stages: [
        { key: 'advance', share: 0.4 },
        { key: 'balance', when: { ge: [{ fact: 'person.age' }, 18] } },
      ],
    },
  };

  it('whether a stage is due or waits', () => {
    const schedule = (state: 'due' | 'waiting') => [{ amountFen: 40 }, { key: 'balance', amountFen: 60, state }];
    expect(run(stages, { 'person.age': 17 }, { schedule: schedule('waiting') })).toEqual([]);
    expect(run(stages, { 'person.age': 18 }, { schedule: schedule('due') })).toEqual([]);
    expect(run(stages, { 'person.age': 18 }, { schedule: schedule('waiting') })).toHaveLength(1);
  });

  it('a schedule, and is shown what was found with the key of each line', () => {
    expect(run(stages, { 'person.age': 18 }, { schedule: [{ key: 'advance', amountFen: 40 }] })).toEqual([
      'schedule: expected [{"key":"advance","amountFen":40}], found [{"key":"advance","amountFen":40,"state":"due"},{"key":"balance","amountFen":60,"state":"due"}]',
    ]);
  });

  it('members on the waiting list and members that fail, in any order', () => {
    const version: Partial<PolicyVersion> = {
      members: { list: { fact: 'person.jobs' }, key: 'id' },
      predicates: [predicate('OPEN', { missing: { fact: 'member.endedOn' } }, { scope: 'member' })],
      limits: [
        {
          id: 'ONE',
          of: 'heads',
          per: ['person'],
          window: 'application',
          max: 1,
          over: 'waitlist',
          order: [{ by: { fact: 'member.startedOn' } }],
        },
      ],
      amount: { perMember: 100 },
    };
    const on = (id: string, startedOn: string, endedOn?: string) => ({ id, startedOn, ...(endedOn ? { endedOn } : {}) });
    const rows = [on('c', '2024-01-03'), on('b', '2024-01-02'), on('a', '2024-01-01')];
    const left = [on('y', '2024-01-04', '2024-01-05'), on('x', '2024-01-04', '2024-01-05')];
    const facts = { 'person.jobs': [...rows, ...left] };
    expect(run(version, facts, { waitlistedMembers: ['c', 'b'], failedMembers: { x: ['OPEN'], y: ['OPEN'] } })).toEqual([]);
    expect(run(version, facts, { waitlistedMembers: ['b', 'c'], failedMembers: { y: ['OPEN'], x: ['OPEN'] } })).toEqual([]);
    expect(run(version, facts, { waitlistedMembers: ['a', 'c'] })).toEqual(['waitlistedMembers: expected ["a","c"], found ["b","c"]']);
  });
});

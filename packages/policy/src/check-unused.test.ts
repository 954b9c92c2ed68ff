import { check } from './check.ts';
import { checkFile } from './check-file.ts';
import { parseFile } from './file.ts';
import type { PolicyVersion } from './form.ts';
import { fact, policy } from './testing/world.ts';

const parameters: PolicyVersion['parameters'] = {
  rate: { type: 'money', values: [{ from: '2000-01-01', value: 5 }] },
  old: { type: 'money', values: [{ from: '2000-01-01', value: 5 }] },
};
const unused = (version: Partial<PolicyVersion>) =>
  check(policy({ facts: [fact('person.age', 'integer')], ...version }), { facts: [] })
    .findings.filter(({ code }) => code === 'unused')
    .map(({ severity, pointer, message }) => [severity, pointer, message.en]);

test('a parameter, a definition or a table that nothing reads is warned of, also where only another such one reads it', () => {
  const definitions = { twice: { tree: { mul: [2, { ref: 'age' }] } }, age: { tree: { fact: 'person.age' } } };
  const tables: PolicyVersion['tables'] = {
    t: {
      keys: [{ name: 'k', type: 'integer' }],
      columns: [{ name: 'm', type: 'money' }],
      periods: [{ from: '2000-01-01', rows: [{ when: ['*'], give: [1] }] }],
    },
  };
  expect(unused({ parameters, definitions, tables, amount: { tree: { param: ['rate'] } } })).toEqual([
    ['warning', '/parameters/old', 'nothing reads the parameter old'],
    ['warning', '/definitions/twice', 'nothing reads the definition twice'],
    ['warning', '/definitions/age', 'nothing reads the definition age'],
    ['warning', '/tables/t', 'nothing reads the table t'],
  ]);
});

test('what several versions share is of use where one of them reads it', () => {
  const { version: _version, effective: _effective, amount: _amount, ...shared } = policy({ parameters });
  const reading = (name: string) => ({ tree: { param: [name] } });
  const found = (first: string, second: string) =>
    checkFile(
      parseFile({
        shared,
        versions: [
          { version: 'a', effective: { from: '2020-01-01', to: '2021-01-01' }, amount: reading(first) },
          { version: 'b', effective: { from: '2021-01-01' }, amount: reading(second) },
        ],
      }),
      { facts: [] },
    )
      .filter(({ code }) => code === 'unused')
      .map(({ pointer }) => pointer);
  expect(found('old', 'rate')).toEqual([]);
  expect(found('rate', 'rate')).toEqual(['/shared/parameters/old']);
});

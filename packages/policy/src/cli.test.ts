import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './cli.ts';
import { fact, policy, predicate } from './testing/world.ts';

const lines: string[] = [];
const cli = (...args: string[]): boolean | undefined => run(args, (line) => void lines.push(line));
beforeEach(() => {
  lines.length = 0;
});

const folder = mkdtempSync(join(tmpdir(), 'policy-'));
const write = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const own = policy({
  facts: [fact('person.age', 'integer', { title: { zh: '年龄' } })],
  predicates: [predicate('A', { between: [{ fact: 'person.age' }, 16, 59] })],
  examples: [{ id: 'young', asOf: '2024-01-01', facts: { 'person.age': 20 }, expect: { outcome: 'eligible', amountFen: 100 } }],
});

test('a policy file from anywhere is checked, tested, read and explained, with the facts that it brings', () => {
  const file = write('own.json', own);
  expect([cli('check', file), cli('test', file), cli('read', file)]).toEqual([true, true, true]);
  expect(lines.join('')).toContain('年龄在16至59之间');
  lines.length = 0;
  expect(cli('explain', file, '--facts', write('facts.json', { 'person.age': 12 }), '--as-of', '2024-01-01')).toBe(true);
  expect(JSON.parse(lines.join(''))).toMatchObject({ outcome: 'ineligible', failed: ['A'] });
});

describe('a test of policies', () => {
  const last = (): string | undefined => lines.at(-1);

  test('ends with how many there were, in the language of the terminal', () => {
    const [one, other] = [write('one.json', own), write('other.json', own)];
    expect(cli('test', one, other, '--lang', 'en')).toBe(true);
    expect(last()).toBe('2 policies, 2 examples, all as published');
    expect(cli('test', one, '--lang', 'zh')).toBe(true);
    expect(last()).toBe('1 项政策，1 个示例，全部与公布的一致');
  });

  test('ends with how many differ or could not be read, and fails', () => {
    const differing = write('differing.json', { ...own, examples: [{ ...own.examples?.[0], expect: { amountFen: 1 } }] });
    expect(cli('test', write('same.json', own), differing, '--lang', 'en')).toBe(false);
    expect(last()).toBe('2 policies, 2 examples, 1 not as published');
    expect(cli('test', write('unread.json', '{'), '--lang', 'en')).toBe(false);
    expect(last()).toBe('0 policies, 0 examples, 0 not as published; 1 file could not be read');
  });
});

test('a file of several versions becomes documents of their own, each with the examples that it decides', () => {
  const { version: _version, effective: _effective, amount: _amount, examples: _examples, ...shared } = own;
  const at = (asOf: string, amountFen: number) => ({ id: asOf, asOf, facts: { 'person.age': 20 }, expect: { amountFen } });
  const file = write('two.json', {
    shared: { ...shared, key: 'two' },
    versions: [
      { version: '2023/1', effective: { from: '2023-01-01', to: '2024-01-01' }, amount: { tree: 100 } },
      { version: '2024', effective: { from: '2024-01-01' }, amount: { tree: 200 } },
    ],
    examples: [at('2023-12-31', 100), at('2024-01-01', 200)],
  });
  expect(cli('split', file, '--out', join(folder, 'split'))).toBe(true);
  expect(lines.map((line) => line.split('/').at(-1))).toEqual(['two.2023-1.json', 'two.2024.json']);
  const written = [...lines];
  lines.length = 0;
  expect(cli('test', ...written, '--lang', 'en')).toBe(true);
  expect(lines.at(-1)).toBe('2 policies, 2 examples, all as published');
});

test('what is found is said in English, and in Chinese where the terminal speaks it', () => {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const empty = write('no-policy.json', {});
  try {
    Object.assign(process.env, { LC_ALL: '', LC_MESSAGES: '', LANG: 'C.UTF-8' });
    cli('check', empty);
    expect(lines.join('')).toContain('key is required');
    lines.length = 0;
    process.env.LANG = 'zh_CN.UTF-8';
    cli('check', empty);
    expect(lines.join('')).toContain('缺少 key');
  } finally {
    for (const [name, value] of Object.entries({ LC_ALL, LC_MESSAGES, LANG }))
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  }
});

test('a reader who stops after the first lines ends the command quietly', () => {
  const command = `"${process.execPath}" --conditions=rongcai-source --import tsx packages/policy/src/cli.ts read "${write('long.json', own)}" | true`;
  expect(spawnSync('sh', ['-c', command], { encoding: 'utf8' })).toMatchObject({ stderr: '' });
});

test('a file without a fault is said to have none, and one is explained for a day only', () => {
  const file = write('fine.json', own);
  expect(cli('check', file, '--lang', 'en')).toBe(true);
  expect(lines.at(-1)).toBe('1 files checked: no errors');
  expect(cli('explain', file, '--lang', 'en')).toBe(false);
  expect(lines.at(-1)).toContain('--example');
});

test('a file that is not there is said, not thrown', () => {
  expect(cli('check', join(folder, 'nowhere.json'), '--lang', 'en')).toBe(false);
  expect(lines.join('')).toContain('there is no such file');
});

test('a failing example and a file that is no policy fail the command, with the place', () => {
  const failing = write('failing.json', { ...own, examples: [{ ...own.examples?.[0], expect: { amountFen: 1 } }] });
  expect(cli('test', failing)).toBe(false);
  expect(cli('check', write('broken.json', '{'))).toBe(false);
  expect(cli('check', write('empty.json', {}), '--lang', 'en')).toBe(false);
  expect(lines.join('')).toContain('key is required');
});

describe('a call', () => {
  const ended = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--conditions=rongcai-source', '--import', 'tsx', 'packages/policy/src/cli.ts', ...args],
      { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } },
    );
    return { status, stdout, stderr };
  };

  test('for help is answered with how it is called', () => {
    expect(cli('--help')).toBe(true);
    expect(lines.join('')).toContain('policy check   FILE|DIR');
  });

  test('that is wrong says what is wrong and how it is called, and ends with 2', () => {
    for (const [args, why] of [
      [['check', 'a.json', '--colour'], "Unknown option '--colour'"],
      [['read', 'a.json', '--lang', 'fr'], '--lang is zh or en, not fr'],
      [['mend', 'a.json'], 'policy check   FILE|DIR'],
      [[], 'policy check   FILE|DIR'],
    ] as const) {
      lines.length = 0;
      expect(cli(...args)).toBeUndefined();
      expect(lines.join('\n')).toContain(why);
      expect(lines.at(-1)).toContain('policy check   FILE|DIR');
    }
    expect(ended('check', 'a.json', '--colour')).toMatchObject({ status: 2, stderr: '' });
  });
});

test('a case is not explained with facts that no rule could read, or that are out of their bounds', () => {
  const bounded = policy({
    facts: [fact('firm.staff', 'integer', { minimum: 0 }), fact('claim.costFen', 'money')],
    predicates: [predicate('A', { ge: [{ fact: 'firm.staff' }, 1] })],
  });
  const file = write('bounded.json', bounded);
  const given = (facts: object) => {
    lines.length = 0;
    return [cli('explain', file, '--facts', write('facts.json', facts), '--as-of', '2024-01-01', '--lang', 'en'), lines.join('')];
  };
  expect(given({ 'firm.staff': 3 })[0]).toBe(true);
  expect(given({ 'firm.staf': 3 })).toEqual([false, expect.stringContaining('/facts/firm.staf [unknown_fact] no fact is named firm.staf')]);
  expect(given({ 'firm.staff': -3 })).toEqual([false, expect.stringContaining('/facts/firm.staff [too_small] at least 0')]);
  expect(given({ 'claim.costFen': '150.50' })).toEqual([false, expect.stringContaining('150.5 yuan is written 15050')]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { check } from './check.ts';
import { PolicyError } from './errors.ts';
import { parse } from './parse.ts';
import { catalogue, fact, policy, predicate } from './testing/world.ts';

const chinese = /[\u4e00-\u9fff]/;
const folder = new URL('.', import.meta.url);
const sources = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** What stands between the brackets of a call, argument by argument. */
function argumentsAt(source: string, start: number): string[] {
  const args: string[] = [''];
  const open: string[] = [];
  for (let at = start; at < source.length; at += 1) {
    const sign = source.charAt(at);
    const quote = open.at(-1) ?? '';
    const inText = quote === "'" || quote === '`';
    if (inText && sign === '\\') {
      at += 1;
      continue;
    }
    if (inText && sign === quote) open.pop();
    else if (quote === '`' && sign === '$' && source.charAt(at + 1) === '{') open.push('}');
    else if (!inText && (sign === "'" || sign === '`')) open.push(sign);
    else if (!inText && sign === '(') open.push(')');
    else if (!inText && open.length > 0 && sign === quote) open.pop();
    else if (!inText && open.length === 0 && sign === ')') return args;
    if (open.length === 0 && sign === ',') args.push('');
    else args[args.length - 1] += sign;
  }
  throw new Error('the call has no end');
}

const callsOf = (name: string) =>
  sources.flatMap((file) => {
    const source = textOf(file);
    return [...source.matchAll(new RegExp(`(?<!function )\\b${name}\\(`, 'g'))].map((found) => ({
      file,
      args: argumentsAt(source, found.index + found[0].length)
        .map((arg) => arg.trim())
        .filter((arg) => arg !== ''),
    }));
  });

describe('everything that the language says of a fault', () => {
  it('is written in Chinese and in English', () => {
    const calls = callsOf('said').filter(({ args: [zh, en] }) => !(zh === "''" && en === "''"));
    expect(calls.length).toBeGreaterThan(90);
    for (const { file, args } of calls) {
      const [zh = '', en = ''] = args;
      const chineseWords = chinese.test(zh) || /zh\b/.test(zh);
      expect({ file, zh, chineseWords, en, englishOnly: en !== '' && !chinese.test(en) }).toMatchObject({
        chineseWords: true,
        englishOnly: true,
      });
    }
  });

  const world = catalogue(fact('person.age', 'integer'), fact('person.born', 'date'));
  const faults: Record<string, object> = {
    unknown_fact: { predicates: [predicate('A', { gt: [{ fact: 'person.height' }, 1] })] },
    type: { predicates: [predicate('A', { gt: [{ fact: 'person.born' }, 'May'] })] },
    never_met: { predicates: [predicate('A', { and: [{ gt: [{ fact: 'person.age' }, 60] }, { lt: [{ fact: 'person.age' }, 20] }] })] },
    unknown_kind: { predicates: [predicate('A', { guess: [1] } as never)] },
    not_compilable: {
      automatic: true,
      facts: [fact('by.hand', 'integer')],
      predicates: [predicate('A', { gt: [{ fact: 'by.hand' }, 1] })],
    },
    period_empty: { effective: { from: '2024-01-01', to: '2023-01-01' } },
    duplicate: { predicates: [predicate('A', { gt: [{ fact: 'person.age' }, 1] }), predicate('A', { gt: [{ fact: 'person.age' }, 2] })] },
    amount_missing: { amount: undefined },
    example: { examples: [{ id: 'x', asOf: '2024-01-01', facts: {}, expect: { amountFen: 1 } }] },
    examples_missing: { examples: [] },
  };
  it.each(Object.entries(faults))('is found in both languages: %s', (code, change) => {
    const subject = { from: 'people p', key: 'p.id' };
    const { findings } = check(policy(change), { ...world, ...(code === 'not_compilable' ? { subject } : {}) });
    const found = findings.filter((one) => one.code === code);
    expect(found.length).toBeGreaterThan(0);
    for (const { message } of findings) expect([chinese.test(message.zh), chinese.test(message.en)]).toEqual([true, false]);
  });

  it('of its form is found in both languages', () => {
    try {
      parse({ ...policy({}), version: '', title: {}, more: 1, predicates: 'none', automatic: 'yes', basis: 3 });
      throw new Error('it was read');
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
      expect(error.problems.length).toBeGreaterThan(4);
      for (const { message } of error.problems) expect([chinese.test(message.zh), chinese.test(message.en)]).toEqual([true, false]);
      expect(error.problems.map(({ message }) => message)).toContainEqual({ zh: '不能为空', en: 'must not be empty' });
    }
  });
});

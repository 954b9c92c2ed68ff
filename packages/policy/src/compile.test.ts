import fc from 'fast-check';
import { compile } from './compile.ts';
import { PolicyError } from './errors.ts';
import type { PolicyVersion } from './form.ts';
import { randomCatalogue, randomPolicy, relational, seeded } from './testing/index.ts';
import { policy, predicate } from './testing/world.ts';

const { catalogue } = relational(randomCatalogue);
const compiled = (version: PolicyVersion): ReturnType<typeof compile> => compile(version, catalogue, { asOf: '2024-02-29' });

test('nothing of a policy stands in the statement: it is bound', () => {
  const evil = `x'; DROP TABLE people; --`;
  const { text, values } = compiled(
    policy({
      predicates: [
        predicate('P1', { in: [{ fact: 'x.text' }, [evil]] }),
        predicate('P2', { eq: [{ fact: 'y.text' }, evil] }),
        predicate('P3', { in: [{ fact: 'y.text' }, { param: ['p'] }] }),
      ],
      parameters: { p: { type: 'text', values: [{ from: '2000-01-01', value: [evil] }] } },
    }),
  );
  expect(text).not.toContain('DROP');
  expect(JSON.stringify(values)).toContain('DROP');
});

test('every parameter that a statement names is given, and each given one is named', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const version = randomPolicy(seeded(seed), 3);
      try {
        const { text, values } = compiled(version);
        const named = new Set([...text.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number)));
        expect([...named].sort((a, b) => a - b)).toEqual(values.map((_, index) => index + 1));
      } catch (error) {
        if (!(error instanceof PolicyError)) throw error;
      }
    }),
    { numRuns: 200 },
  );
});

test('money is compared and divided as fractions: no division loses a fen', () => {
  const { text } = compiled(
    policy({ predicates: [predicate('P', { le: [{ div: [{ fact: 'x.integer' }, { fact: 'y.integer' }] }, 0.055] })] }),
  );
  expect(text).not.toMatch(/ \/ /);
});

test('a fact without a source is named', () => {
  expect(() =>
    compile(
      policy({ predicates: [predicate('P', { fact: 'b.x' })], facts: [{ path: 'b.x', type: 'boolean', title: { zh: 'x' } }] }),
      catalogue,
      { asOf: '2024-01-01' },
    ),
  ).toThrow('/predicates/0/tree: the fact b.x has no source in the database');
});

import fc from 'fast-check';
import { compile } from './compile.ts';
import { PolicyError } from './errors.ts';
import type { PolicyVersion } from './form.ts';
import { sharedLimits } from './shared-limit.ts';
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

const places = (more: object) => ({
  id: 'Q',
  of: 'count' as const,
  per: ['region'],
  window: 'year' as const,
  max: 10,
  over: 'waitlist' as const,
  ...more,
});

test('limits that many cases share name their columns and number the eligible cases in their order', () => {
  const { queue, text, afterwards } = compiled(
    policy({ limits: [places({ order: [{ by: { fact: 'x.text' }, descending: true }] }), places({ id: 'MONEY', of: 'money' })] }),
  );
  expect(afterwards).toEqual(['Q', 'MONEY']);
  expect(queue).toMatchObject({ line: 'line', limits: [{ id: 'Q' }, { id: 'MONEY', asks: 'entitled_fen' }] });
  expect(text).toMatch(/ORDER BY v\.q\d+ COLLATE "C" DESC NULLS LAST, v\.subject\) AS line/);
});

test('a limit that counts for itself, of one application, of a member or of a component is shared with nobody', () => {
  const alone = [places({ used: 0 }), places({ window: 'application' }), places({ over: 'refuse' })];
  for (const limit of alone) expect(compiled(policy({ limits: [limit] })).queue).toBeUndefined();
  const shared = { scope: 'member' as const, components: undefined };
  expect(sharedLimits({ limits: [places({}), places(shared), places({ components: ['A'] }), places({ of: 'heads' })] })).toEqual([
    places({}),
  ]);
});

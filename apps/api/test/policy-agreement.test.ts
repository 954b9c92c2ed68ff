import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import {
  type Catalogue,
  compile,
  type Decision,
  exampleFacts,
  explain,
  type Facts,
  joinCatalogues,
  PolicyError,
  type PolicyVersion,
  parseCatalogue,
  parseFile,
  periodOf,
  periodSql,
  prepare,
} from '@rongcai/policy';
import { type Relational, randomCatalogue, randomFacts, randomPolicy, randomVersion, relational, seeded } from '@rongcai/policy/testing';
import fc from 'fast-check';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from './database.ts';

const RUNS = Number(process.env.AGREEMENT_RUNS ?? 300);
/** Cases that each random policy is held against. */
const CASES = Number(process.env.AGREEMENT_CASES ?? 12);
const SEED = Number(process.env.AGREEMENT_SEED ?? Date.now() % 1_000_000);
const folder = new URL('../../../policies/', import.meta.url);

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

interface Outcome {
  readonly outcome: string;
  readonly entitledFen: number;
  readonly amountFen: number;
  readonly predicates: Readonly<Record<string, string>>;
}

const said = (value: unknown) => (value === null ? 'unknown' : value ? 'met' : 'unmet');

function decided({ outcome, entitledFen, amountFen, predicates }: Decision): Outcome {
  return { outcome, entitledFen, amountFen, predicates: Object.fromEntries(predicates.map((one) => [one.id, one.outcome])) };
}

/** What the statement finds for each subject, in the words of a decision. */
async function sweep(version: PolicyVersion, catalogue: Catalogue, asOf: string, grouped: boolean): Promise<Map<number, Outcome>> {
  const { text, values, predicates } = compile(version, catalogue, { asOf, grouped });
  const { rows } = await client.query(text, [...values]);
  return new Map(
    rows.map((row) => [
      row.subject,
      {
        outcome: row.outcome,
        entitledFen: Number(row.entitled_fen),
        amountFen: Number(row.amount_fen),
        predicates: Object.fromEntries(
          predicates.filter((one) => one.component === undefined).map((one) => [one.id, said(row[one.column])]),
        ),
      },
    ]),
  );
}

/** Cases in tables of their own, from the first subject on. */
async function fill({ insert }: Relational, cases: readonly Facts[]): Promise<void> {
  for (const [subject, facts] of cases.entries())
    for (const { text, values } of insert(subject, facts)) await client.query(text, [...values]);
}

async function empty(prefix: string): Promise<void> {
  const { rows } = await client.query("SELECT relname FROM pg_class WHERE relpersistence = 't' AND relkind = 'r' AND relname LIKE $1", [
    `${prefix}%`,
  ]);
  if (rows.length > 0) await client.query(`TRUNCATE ${rows.map((row) => row.relname).join(', ')}`);
}

/** Where explaining and sweeping differ, said so that the case can be run again. */
async function differences(
  version: PolicyVersion,
  catalogue: Catalogue,
  cases: readonly Facts[],
  asOf: string,
  grouped: boolean,
): Promise<object[]> {
  const swept = await sweep(version, catalogue, asOf, grouped);
  const prepared = prepare(version, catalogue);
  return cases.flatMap((facts, subject) => {
    const explained = decided(explain(prepared, facts, { asOf }));
    const found = swept.get(subject);
    // those of members and components are not columns of the statement: they show in the fen
    const asked = Object.keys(explained.predicates).filter((id) => found && id in found.predicates);
    const predicates = Object.fromEntries(asked.map((id) => [id, explained.predicates[id]]));
    const agree = found && isDeepStrictEqual({ ...found, predicates: { ...found.predicates } }, { ...explained, predicates });
    return agree ? [] : [{ subject, grouped, explained, swept: found, facts, version }];
  });
}

describe('the period that a claim is for', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it.each([undefined, 'month', 'quarter', 'year'] as const)('is the same in a sweep as in an application, once in each: %s', (period) =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.option(day), { minLength: 1, maxLength: 50 }), async (days) => {
        const version = (period ? { period } : {}) as PolicyVersion;
        const { rows } = await client.query(
          `SELECT ${periodSql(version, 'd.day')} AS period FROM unnest($1::date[]) WITH ORDINALITY d(day, nth) ORDER BY nth`,
          [days],
        );
        expect(rows.map((row) => row.period)).toEqual(days.map((one) => periodOf(version, one)));
      }),
      { numRuns: 30 },
    ),
  );
});

describe('explaining a case and sweeping a region agree on outcome, fen and every predicate', () => {
  it.each([
    ['trees', randomVersion],
    ['policies with members, components, limits and stacking', randomPolicy],
  ] as const)(
    `for random %s (seed ${SEED})`,
    async (_what, make) => {
      const tables = relational(randomCatalogue, `agree_${make.name.toLowerCase()}`);
      for (const statement of tables.ddl) await client.query(statement);
      let compiled = 0;
      for (let run = 0; run < RUNS; run++) {
        const random = seeded(SEED * 10_000 + run);
        const version = make(random, 3);
        const cases = Array.from({ length: CASES }, () => randomFacts(random, randomCatalogue));
        try {
          compile(version, tables.catalogue, { asOf: '2024-02-29' });
        } catch (error) {
          // what can't be compiled is refused at check time; it is never automatic
          if (error instanceof PolicyError) continue;
          throw error;
        }
        compiled += 1;
        await empty(`agree_${make.name.toLowerCase()}`);
        await fill(tables, cases);
        const found = await differences(version, tables.catalogue, cases, '2024-02-29', run % 2 === 0);
        if (found.length > 0) throw new Error(`run ${run} of seed ${SEED}:\n${JSON.stringify(found[0], null, 1)}`);
      }
      expect(compiled).toBeGreaterThan(RUNS / 2);
    },
    600_000,
  );

  const shared = parseCatalogue(readFileSync(new URL('catalogue.json', folder), 'utf8'));
  const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'catalogue.json');

  it.each(files.map((name, nth) => [name, nth] as const))(`for %s (seed ${SEED})`, async (name, nth) => {
    const file = parseFile(readFileSync(new URL(name, folder), 'utf8'));
    for (const [index, whole] of file.versions.entries()) {
      const { facts: own = [], ...version } = whole;
      const tables = relational(joinCatalogues(shared, { facts: own }), `shipped_${nth}_${index}`);
      for (const statement of tables.ddl) await client.query(statement);
      const random = seeded(SEED + nth * 100 + index);
      const byDay = new Map<string, Facts[]>();
      for (const example of file.examples) {
        const given = exampleFacts(file.exampleFacts, example.facts);
        const cases = byDay.get(example.asOf) ?? [];
        byDay.set(example.asOf, cases);
        cases.push(given);
        for (let more = 0; more < 6; more++) {
          const kept = Object.entries(given).filter(() => random() < 0.85);
          cases.push({ ...randomFacts(random, tables.catalogue), ...Object.fromEntries(kept) });
        }
      }
      for (const [asOf, cases] of byDay) {
        await empty(`shipped_${nth}_${index}`);
        await fill(tables, cases);
        for (const grouped of [true, false]) expect(await differences(version, tables.catalogue, cases, asOf, grouped)).toEqual([]);
      }
    }
  });
});

const text = { met: { zh: '是' }, unmet: { zh: '否' }, unknown: { zh: '不明' } };
/** What every version says beside the rules that are looked at. */
const bare = {
  version: '1',
  title: { zh: '对照' },
  regionCode: '000000',
  legalBasis: [],
  beneficiary: 'person',
  basis: 'case',
  automatic: true,
  anchor: { fact: 'asOf' },
  effective: { from: '2000-01-01' },
} as const;

it('a sweep is planned with parallel workers where the table is large enough', async () => {
  const tables = relational(randomCatalogue, 'parallel');
  // no worker reads a temporary table
  for (const statement of tables.ddl) await client.query(statement.replace('TEMP TABLE', 'TABLE'));
  const version = {
    ...bare,
    key: 'parallel',
    predicates: [{ id: 'M', tree: { ge: [{ fact: 'money' }, 100] }, text }],
    amount: { tree: { fact: 'money' } },
  } as unknown as PolicyVersion;
  const money = randomCatalogue.facts.find(({ type }) => type === 'money')?.path as string;
  const document = JSON.parse(JSON.stringify(version).replaceAll('"fact":"money"', `"fact":"${money}"`)) as PolicyVersion;
  const compiled = compile(document, tables.catalogue, { asOf: '2024-02-29' });
  await client.query(
    'BEGIN; SET LOCAL parallel_setup_cost = 0; SET LOCAL parallel_tuple_cost = 0; SET LOCAL min_parallel_table_scan_size = 0',
  );
  const { rows } = await client.query(`EXPLAIN SELECT outcome, count(*) FROM (${compiled.text}) swept GROUP BY 1`, [...compiled.values]);
  await client.query('ROLLBACK');
  // the workers reckon the parts too: they are gathered above them, not below
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Gather[\s\S]*Subquery Scan on v/);
});

describe('the highest tier of a member', () => {
  it('is that of those which are granted, even below zero: one that is not granted is no tier of zero', async () => {
    const tables = relational(randomCatalogue, 'highest');
    for (const statement of tables.ddl) await client.query(statement);
    const version: PolicyVersion = {
      ...bare,
      key: 'highest',
      combine: 'highest',
      members: { list: { fact: 'x.rows' }, key: 'id' },
      predicates: [
        { id: 'M', tree: true, text, scope: 'member', components: ['M'] },
        { id: 'N', tree: { eq: [{ fact: 'member.boolean' }, true] }, text, scope: 'member', components: ['N'] },
      ],
      components: [
        { key: 'M', scope: 'member', amount: { perMember: { sub: [{ fact: 'member.money' }, 1000] } } },
        { key: 'N', scope: 'member', amount: { perMember: { fact: 'member.money' } } },
      ],
      amount: { rounding: { mode: 'half_up', places: 0, at: 'line' } },
      limits: [],
      stacking: [],
    };
    const rows = [
      { id: 0, boolean: true, money: 5_000 },
      { id: 1, boolean: false, money: 400 },
    ];
    const cases = [{ 'x.rows': rows, 'y.rows': [] }] as unknown as Facts[];
    await fill(tables, cases);
    expect(await differences(version, tables.catalogue, cases, '2024-02-29', false)).toEqual([]);
  });
});

describe('shares of months, each by its own days', () => {
  it('are added up exactly, and no rows at all divide by nothing', async () => {
    const tables = relational(randomCatalogue, 'months');
    for (const statement of tables.ddl) await client.query(statement);
    const share = { div: [{ mul: [{ item: 'money' }, { item: 'integer' }] }, { daysInMonth: { item: 'month' } }] };
    const version: PolicyVersion = {
      ...bare,
      key: 'months',
      predicates: [],
      amount: {
        tree: {
          add: [{ sum: [{ fact: 'x.rows' }, share] }, { sum: [{ fact: 'y.rows' }, { div: [{ item: 'money' }, { fact: 'x.integer' }] }] }],
        },
        rounding: { mode: 'floor', places: 0 },
      },
      limits: [],
      stacking: [],
    };
    const row = (id: number, month: string, integer: number) => ({ id, month, integer, money: 100_001 });
    const rows = [row(0, '2023-02', 28), row(1, '2024-02', 29), row(2, '2024-03', 31), row(3, '2024-04', 30)];
    const cases = [
      { 'x.rows': rows, 'y.rows': [], 'x.integer': 0 },
      { 'x.rows': rows.map((each) => ({ ...each, integer: 1 })), 'y.rows': [], 'x.integer': null },
      { 'x.rows': [], 'y.rows': [row(0, '2024-01', 1)], 'x.integer': 0 },
    ] as unknown as Facts[];
    await fill(tables, cases);
    expect((await sweep(version, tables.catalogue, '2024-02-29', false)).get(0)).toMatchObject({ outcome: 'eligible', amountFen: 400_004 });
    for (const grouped of [true, false]) expect(await differences(version, tables.catalogue, cases, '2024-02-29', grouped)).toEqual([]);
  });
});

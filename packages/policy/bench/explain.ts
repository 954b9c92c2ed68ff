import type { Catalogue, Facts, PolicyVersion, Predicate } from '../src/index.ts';
import { explain, prepare } from '../src/index.ts';

/** How many cases one core explains in a second: ten predicates, a dated table, a monthly schedule of one year. */
const text: Predicate['text'] = { met: { zh: '符合' }, unmet: { zh: '不符合' }, unknown: { zh: '不明' } };
const catalogue: Catalogue = {
  facts: [
    {
      path: 'person.degree',
      type: 'enum',
      title: { zh: '学历' },
      codes: [{ code: 'bachelor' }, { code: 'master' }, { code: 'associate' }],
    },
    { path: 'person.bornOn', type: 'date', title: { zh: '出生日期' } },
    { path: 'person.insuredMonths', type: 'integer', title: { zh: '参保月数' }, unit: 'month' },
    { path: 'certificate.issuedOn', type: 'date', title: { zh: '发证日期' } },
    { path: 'certificate.verified', type: 'boolean', title: { zh: '证书可查' } },
    { path: 'enterprise.claimants', type: 'integer', title: { zh: '领金人数' }, unit: 'person' },
    { path: 'enterprise.insured', type: 'integer', title: { zh: '参保人数' }, unit: 'person' },
    { path: 'stipend.months', type: 'integer', title: { zh: '月数' }, unit: 'month' },
    {
      path: 'grants',
      type: 'list',
      key: 'id',
      title: { zh: '已发放' },
      fields: [
        { name: 'id', type: 'text' },
        { name: 'policyKey', type: 'text' },
        { name: 'year', type: 'integer' },
        { name: 'amountFen', type: 'money' },
      ],
    },
  ],
};
const trees: PolicyVersion['predicates'][number]['tree'][] = [
  { in: [{ fact: 'person.degree' }, ['bachelor', 'master']] },
  { between: [{ ageOn: [{ fact: 'person.bornOn' }, { fact: 'asOf' }] }, 16, 60] },
  { ge: [{ fact: 'person.insuredMonths' }, { param: ['months'] }] },
  { le: [{ fact: 'asOf' }, { addMonths: [{ fact: 'certificate.issuedOn' }, 12] }] },
  { fact: 'certificate.verified' },
  {
    le: [
      { div: [{ fact: 'enterprise.claimants' }, { fact: 'enterprise.insured' }] },
      { if: [{ le: [{ fact: 'enterprise.insured' }, 30] }, 0.2, 0.055] },
    ],
  },
  { eq: [{ count: { where: [{ fact: 'grants' }, { eq: [{ item: 'year' }, { year: { fact: 'asOf' } }] }] } }, 0] },
  { not: { exists: [{ fact: 'grants' }, { eq: [{ item: 'policyKey' }, 'other'] }] } },
  { or: [{ ge: [{ fact: 'enterprise.insured' }, 10] }, { fact: 'certificate.verified' }] },
  { implies: [{ eq: [{ fact: 'person.degree' }, 'bachelor'] }, { ge: [{ fact: 'stipend.months' }, 3] }] },
];
const version: PolicyVersion = {
  key: 'bench',
  version: '1',
  title: { zh: '基准' },
  regionCode: '000000',
  legalBasis: [],
  beneficiary: 'person',
  basis: 'certificate',
  automatic: true,
  anchor: { fact: 'certificate.issuedOn' },
  effective: { from: '2020-01-01' },
  parameters: {
    months: {
      type: 'integer',
      values: [
        { from: '2020-01-01', to: '2022-01-01', value: 36 },
        { from: '2022-01-01', value: 12 },
      ],
    },
  },
  tables: {
    rates: {
      keys: [{ name: 'degree', type: 'text' }],
      columns: [{ name: 'monthly', type: 'money' }],
      periods: [
        {
          from: '2020-01-01',
          rows: [
            { when: ['master'], give: [150000] },
            { when: ['bachelor'], give: [100000] },
          ],
        },
      ],
    },
  },
  predicates: trees.map((tree, index) => ({ id: `E${index + 1}`, tree, text })),
  amount: {
    tree: { round: [{ mul: [{ lookup: ['rates', [{ fact: 'person.degree' }]] }, { fact: 'stipend.months' }, 0.6] }, 'half_up', 0] },
  },
  schedule: { kind: 'once' },
};
const facts = (index: number): Facts => ({
  'person.degree': index % 3 ? 'master' : 'bachelor',
  'person.bornOn': '1999-05-06',
  'person.insuredMonths': index % 30,
  'certificate.issuedOn': '2023-03-15',
  'certificate.verified': true,
  'enterprise.claimants': index % 7,
  'enterprise.insured': 40,
  'stipend.months': 12,
  grants: [
    { id: 'g1', policyKey: 'some', year: 2020, amountFen: 100000 },
    { id: 'g2', policyKey: 'some', year: 2021, amountFen: 100000 },
  ],
});

const prepared = prepare(version, catalogue);
const cases = Array.from({ length: 1000 }, (_, index) => facts(index));
const round = (): number => {
  const count = 20_000;
  const start = performance.now();
  let eligible = 0;
  for (let index = 0; index < count; index += 1)
    if (explain(prepared, cases[index % cases.length] as Facts, { asOf: '2023-09-01' }).outcome === 'eligible') eligible += 1;
  if (eligible === 0) throw new Error('nobody was eligible');
  return (count / (performance.now() - start)) * 1000;
};
round();
const rates = Array.from({ length: 5 }, round).sort((a, b) => a - b);
process.stdout.write(
  `explain, ten predicates: ${Math.round(rates[2] ?? 0).toLocaleString('en')} a second on one core (median of 5; goal 20,000)\n`,
);

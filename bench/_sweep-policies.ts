import type { Node, PolicyVersion } from '../packages/policy/src/index.ts';

/** Ten automatic policies as bureaus have them, each beside the same rules written by hand. */
export interface SweptPolicy {
  readonly document: PolicyVersion;
  /** Gives subject, outcome and fen as the compiled statement does; `$1` is the day of the question. */
  readonly byHand: string;
}

const text = { met: { zh: '符合' }, unmet: { zh: '不符合' }, unknown: { zh: '待补充' } };
const f = (fact: string): Node => ({ fact });
const day = (date: string): Node => ({ date });

interface Rules {
  readonly basis: string;
  readonly beneficiary?: 'person' | 'organization';
  readonly anchor: Node;
  readonly predicates: Readonly<Record<string, Node>>;
  readonly amount: Node;
  readonly more?: Partial<PolicyVersion>;
}

const policy = (key: string, { basis, beneficiary = 'person', anchor, predicates, amount, more = {} }: Rules): PolicyVersion => ({
  key,
  version: '1',
  title: { zh: key },
  regionCode: '150200',
  legalBasis: [],
  beneficiary,
  basis,
  automatic: true,
  anchor,
  effective: { from: '2020-01-01' },
  predicates: Object.entries(predicates).map(([id, tree]) => ({ id, tree, text })),
  amount: { tree: amount },
  ...more,
});

/** Three-valued, as both sides are: what is not known is neither due nor refused. */
const judged = (from: string, subject: string, condition: string, amount: string) => `
  SELECT subject, CASE WHEN ok AND fen IS NOT NULL THEN 'eligible' WHEN ok IS FALSE THEN 'ineligible' ELSE 'needs_info' END AS outcome,
    CASE WHEN ok THEN coalesce(fen, 0) ELSE 0 END::bigint AS amount_fen
  FROM (SELECT ${subject} AS subject, (${condition}) AS ok, (${amount}) AS fen FROM ${from}) x`;

const EMPLOYED = 'employments m JOIN people p ON p.id = m.person_id JOIN organizations o ON o.id = m.organization_id';
const CERTIFIED = 'certificates z JOIN people p ON p.id = z.person_id';

const perLevel = {
  rates: {
    keys: [{ name: 'level', type: 'text' as const }],
    columns: [{ name: 'amount', type: 'money' as const }],
    periods: [
      { from: '2020-01-01', to: '2025-01-01', rows: rows([100_000, 150_000, 200_000, 300_000, 400_000]) },
      { from: '2025-01-01', rows: rows([120_000, 180_000, 240_000, 350_000, 450_000]) },
    ],
  },
};
function rows(amounts: readonly number[]) {
  return ['junior', 'intermediate', 'advanced', 'technician', 'senior_technician'].map((level, index) => ({
    when: [level],
    give: [amounts[index] as number],
  }));
}
const rateByHand = `CASE WHEN z.issued_on < '2025-01-01'
    THEN CASE z.level WHEN 'junior' THEN 100000 WHEN 'intermediate' THEN 150000 WHEN 'advanced' THEN 200000 WHEN 'technician' THEN 300000 WHEN 'senior_technician' THEN 400000 END
    ELSE CASE z.level WHEN 'junior' THEN 120000 WHEN 'intermediate' THEN 180000 WHEN 'advanced' THEN 240000 WHEN 'technician' THEN 350000 WHEN 'senior_technician' THEN 450000 END END`;

export const policies: readonly SweptPolicy[] = [
  {
    document: policy('insurance-of-graduates', {
      basis: 'employment',
      anchor: f('employment.startedOn'),
      predicates: {
        INSURED: { ge: [f('employment.insuredMonths'), 12] },
        HELD: { missing: f('employment.endedOn') },
        GRADUATE: { le: [f('employment.startedOn'), { addMonths: [f('person.graduatedOn'), 24] }] },
      },
      amount: { mul: [30_000, { min: [f('employment.insuredMonths'), 36] }] },
    }),
    byHand: judged(
      EMPLOYED,
      'm.id',
      "m.started_on >= '2020-01-01' AND m.insured_months >= 12 AND m.ended_on IS NULL AND m.started_on <= (p.graduated_on + interval '24 months')::date",
      '30000 * LEAST(m.insured_months, 36)',
    ),
  },
  {
    document: policy('hiring-by-degree', {
      basis: 'employment',
      beneficiary: 'organization',
      anchor: f('employment.startedOn'),
      predicates: {
        SINCE: { ge: [f('employment.startedOn'), day('2024-01-01')] },
        DEGREE: { in: [f('person.degree'), ['bachelor', 'master', 'doctor']] },
        WAGE: { ge: [f('employment.monthlyWage'), 400_000] },
        EMPLOYER: f('employer.verified'),
      },
      amount: { lookup: ['bonus', [f('person.degree')]] },
      more: {
        tables: {
          bonus: {
            keys: [{ name: 'degree', type: 'text' }],
            columns: [{ name: 'amount', type: 'money' }],
            periods: [
              {
                from: '2020-01-01',
                rows: [
                  { when: ['bachelor'], give: [150_000] },
                  { when: ['master'], give: [300_000] },
                  { when: ['doctor'], give: [500_000] },
                ],
              },
            ],
          },
        },
      },
    }),
    byHand: judged(
      EMPLOYED,
      'm.id',
      "m.started_on >= '2024-01-01' AND p.degree IN ('bachelor', 'master', 'doctor') AND m.monthly_wage_fen >= 400000 AND o.status = 'verified'",
      "CASE p.degree WHEN 'bachelor' THEN 150000 WHEN 'master' THEN 300000 WHEN 'doctor' THEN 500000 END",
    ),
  },
  {
    document: policy('retention', {
      basis: 'employment',
      anchor: f('employment.startedOn'),
      predicates: {
        YEAR: { ge: [{ daysBetween: [f('employment.startedOn'), { fact: 'asOf' }] }, 365] },
        HELD: { missing: f('employment.endedOn') },
        AGE: { between: [f('person.age'), 16, 59] },
      },
      amount: { min: [600_000, { mul: [1_000, { daysBetween: [f('employment.startedOn'), { fact: 'asOf' }] }] }] },
    }),
    byHand: judged(
      EMPLOYED,
      'm.id',
      "m.started_on >= '2020-01-01' AND $1::date - m.started_on >= 365 AND m.ended_on IS NULL AND extract(year FROM age(m.started_on, p.birth_date)) BETWEEN 16 AND 59",
      'LEAST(600000, 1000 * ($1::date - m.started_on))',
    ),
  },
  {
    document: policy('wage-share', {
      basis: 'employment',
      anchor: f('employment.startedOn'),
      predicates: {
        INSURED: { ge: [f('employment.insuredMonths'), 6] },
        LEVEL: { in: [f('person.skillLevel'), ['advanced', 'technician', 'senior_technician']] },
        LOCAL: { eq: [f('employer.regionCode'), '150203'] },
      },
      amount: { min: [500_000, { mul: [f('employment.monthlyWage'), { param: ['share'] }] }] },
      more: {
        parameters: {
          share: {
            type: 'number',
            values: [
              { from: '2020-01-01', to: '2024-01-01', value: 0.25 },
              { from: '2024-01-01', value: 0.333 },
            ],
          },
        },
      },
    }),
    byHand: judged(
      EMPLOYED,
      'm.id',
      "m.started_on >= '2020-01-01' AND m.insured_months >= 6 AND p.skill_level IN ('advanced', 'technician', 'senior_technician') AND o.region_code = '150203'",
      "CASE WHEN m.monthly_wage_fen IS NOT NULL THEN round(LEAST(500000, m.monthly_wage_fen * CASE WHEN m.started_on < '2024-01-01' THEN 0.25 ELSE 0.333 END)) END",
    ),
  },
  {
    document: policy('skill-certificate', {
      basis: 'certificate',
      anchor: f('certificate.issuedOn'),
      predicates: { VALID: { eq: [f('certificate.status'), 'valid'] }, ADULT: { between: [f('person.age'), 16, 59] } },
      amount: { lookup: ['rates', [f('certificate.level')]] },
      more: { tables: perLevel, applyWithin: { id: 'IN_TIME', of: f('certificate.issuedOn'), months: 12, text } },
    }),
    byHand: judged(
      CERTIFIED,
      'z.id',
      "z.issued_on >= '2020-01-01' AND z.status = 'valid' AND extract(year FROM age(z.issued_on, p.birth_date)) BETWEEN 16 AND 59 AND $1::date <= (z.issued_on + interval '12 months')::date",
      rateByHand,
    ),
  },
  {
    document: policy('scarce-occupation', {
      basis: 'certificate',
      anchor: f('certificate.issuedOn'),
      predicates: {
        VALID: { eq: [f('certificate.status'), 'valid'] },
        SCARCE: { in: [f('certificate.occupation'), { param: ['scarce'] }] },
      },
      amount: { round: [{ mul: [{ lookup: ['rates', [f('certificate.level')]] }, 1.3] }, 'half_up', -2] },
      more: {
        tables: perLevel,
        parameters: { scarce: { type: 'text', values: [{ from: '2020-01-01', value: ['6-31-01-03', '6-29-03-08', '6-18-02-04'] }] } },
      },
    }),
    byHand: judged(
      CERTIFIED,
      'z.id',
      "z.issued_on >= '2020-01-01' AND z.status = 'valid' AND z.occupation_code IN ('6-31-01-03', '6-29-03-08', '6-18-02-04')",
      `round((${rateByHand}) * 1.3, -2)`,
    ),
  },
  {
    document: policy('living-allowance', {
      basis: 'person',
      anchor: { fact: 'asOf' },
      predicates: {
        GRADUATE: { ge: [f('person.graduatedOn'), { addMonths: [{ fact: 'asOf' }, -36] }] },
        DEGREE: { in: [f('person.degree'), ['bachelor', 'master', 'doctor']] },
        WORKS: {
          exists: [f('person.employments'), { and: [{ missing: { item: 'endedOn' } }, { ge: [{ item: 'insuredMonths' }, 3] }] }],
        },
      },
      amount: { if: [{ eq: [f('person.degree'), 'bachelor'] }, 600_000, 1_200_000] },
    }),
    byHand: judged(
      'people p LEFT JOIN (SELECT person_id, bool_or(ended_on IS NULL AND insured_months >= 3) AS works FROM employments GROUP BY 1) m ON m.person_id = p.id',
      'p.id',
      "p.graduated_on >= ($1::date - interval '36 months')::date AND p.degree IN ('bachelor', 'master', 'doctor') AND coalesce(m.works, false)",
      "CASE WHEN p.degree = 'bachelor' THEN 600000 ELSE 1200000 END",
    ),
  },
  {
    document: policy('several-certificates', {
      basis: 'person',
      anchor: { fact: 'asOf' },
      predicates: {
        TWO: { ge: [{ count: { where: [f('person.certificates'), { eq: [{ item: 'status' }, 'valid'] }] } }, 2] },
        AGE: { lt: [{ ageOn: [f('person.birthDate'), { fact: 'asOf' }] }, 60] },
      },
      amount: { mul: [50_000, { count: { where: [f('person.certificates'), { eq: [{ item: 'status' }, 'valid'] }] } }] },
    }),
    byHand: judged(
      "people p LEFT JOIN (SELECT person_id, count(*) AS n FROM certificates WHERE status = 'valid' GROUP BY 1) z ON z.person_id = p.id",
      'p.id',
      'coalesce(z.n, 0) >= 2 AND extract(year FROM age($1::date, p.birth_date)) < 60',
      '50000 * coalesce(z.n, 0)',
    ),
  },
  {
    document: policy('elder-workers', {
      basis: 'person',
      anchor: { fact: 'asOf' },
      predicates: {
        AGE: { ge: [{ ageOn: [f('person.birthDate'), { fact: 'asOf' }] }, { if: [{ eq: [f('person.sex'), 'male'] }, 50, 40] }] },
        MONTHS: { ge: [{ sum: [f('person.employments'), { item: 'insuredMonths' }] }, 24] },
        ONCE: {
          eq: [
            {
              count: {
                where: [
                  f('grants'),
                  { and: [{ eq: [{ item: 'policyKey' }, 'elder-workers'] }, { eq: [{ item: 'year' }, { year: { fact: 'asOf' } }] }] },
                ],
              },
            },
            0,
          ],
        },
      },
      amount: 360_000,
    }),
    byHand: judged(
      `people p LEFT JOIN (SELECT person_id, sum(insured_months) AS months FROM employments GROUP BY 1) m ON m.person_id = p.id
       LEFT JOIN (SELECT person_id, count(*) AS n FROM subsidy_applications WHERE status IN ('awaiting_notice', 'in_public_notice', 'approved', 'paying', 'paid')
         AND policy_key = 'elder-workers' AND extract(year FROM created_at AT TIME ZONE 'Asia/Shanghai') = extract(year FROM $1::date) GROUP BY 1) g ON g.person_id = p.id`,
      'p.id',
      "extract(year FROM age($1::date, p.birth_date)) >= CASE WHEN p.sex = 'male' THEN 50 ELSE 40 END AND coalesce(m.months, 0) >= 24 AND coalesce(g.n, 0) = 0",
      '360000',
    ),
  },
  {
    document: policy('insurance-years', {
      basis: 'person',
      anchor: { fact: 'asOf' },
      predicates: {
        MONTHS: { ge: [{ sum: [f('person.employments'), { item: 'insuredMonths' }] }, 36] },
        WAGE: { ge: [{ max: [f('person.employments'), { item: 'monthlyWage' }] }, 450_000] },
      },
      amount: { tier: ['bands', { sum: [f('person.employments'), { item: 'insuredMonths' }] }] },
      more: {
        tables: {
          bands: {
            keys: [{ name: 'months', type: 'integer' }],
            columns: [{ name: 'each', type: 'money' }],
            periods: [
              {
                from: '2020-01-01',
                rows: [
                  { when: [{ from: 0, to: 24 }], give: [5_000] },
                  { when: [{ from: 24, to: 48 }], give: [8_000] },
                  { when: [{ from: 48 }], give: [10_000] },
                ],
              },
            ],
          },
        },
      },
    }),
    byHand: judged(
      `people p LEFT JOIN (SELECT person_id, sum(insured_months) AS months, CASE WHEN count(*) = count(monthly_wage_fen) THEN max(monthly_wage_fen) END AS wage
         FROM employments GROUP BY 1) m ON m.person_id = p.id`,
      'p.id',
      'coalesce(m.months, 0) >= 36 AND m.wage >= 450000',
      '5000 * LEAST(coalesce(m.months, 0), 24) + 8000 * GREATEST(0, LEAST(coalesce(m.months, 0), 48) - 24) + 10000 * GREATEST(0, coalesce(m.months, 0) - 48)',
    ),
  },
];

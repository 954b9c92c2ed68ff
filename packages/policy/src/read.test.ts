import type { Node, PolicyVersion } from './form.ts';
import { prepare } from './prepare.ts';
import { type ReadLine, read } from './read.ts';
import { readTree } from './read-tree.ts';
import { fact, policy, predicate } from './testing/world.ts';

const levels = [
  { code: 'advanced', zh: '三级/高级工', en: 'grade 3 (advanced)' },
  { code: 'technician', zh: '二级/技师', en: 'grade 2 (technician)' },
];
const facts = [
  fact('person.age', 'integer', { title: { zh: '年龄', en: 'age' }, unit: 'year' }),
  fact('person.months', 'integer', { title: { zh: '缴费月数', en: 'months paid' }, unit: 'month' }),
  fact('person.level', 'enum', { title: { zh: '证书等级', en: 'level' }, codes: levels }),
  fact('person.region', 'text', { title: { zh: '户籍', en: 'home' }, codeList: 'region' }),
  fact('person.hired', 'date', { title: { zh: '上岗日期', en: 'day of hire' } }),
  fact('person.month', 'month', { title: { zh: '享受月份', en: 'month' } }),
  fact('person.married', 'boolean', { title: { zh: '享受低保', en: 'on relief' } }),
  fact('person.wage', 'money', { title: { zh: '月工资', en: 'wage' }, unit: 'fen' }),
  fact('class.share', 'number', { title: { zh: '出勤比例', en: 'share attended' }, unit: 'ratio' }),
  fact('class.minutes', 'integer', { title: { zh: '每课时时长', en: 'length of a lesson' }, unit: 'minute' }),
  fact('grants', 'list', {
    title: { zh: '已发放的补贴', en: 'grants so far' },
    key: 'id',
    fields: [
      { name: 'id', type: 'text', title: { zh: '编号', en: 'id' } },
      { name: 'policyKey', type: 'text', title: { zh: '政策', en: 'policy' }, codeList: 'policy' },
      { name: 'amountFen', type: 'money', title: { zh: '金额', en: 'amount' } },
    ],
  }),
  fact('enterprise.hires', 'list', {
    title: { zh: '招用人员', en: 'hires' },
    unit: 'person',
    key: 'id',
    fields: [
      { name: 'id', type: 'text', title: { zh: '编号', en: 'id' } },
      { name: 'insured', type: 'boolean', title: { zh: '已参保', en: 'insured' } },
      { name: 'months', type: 'integer', title: { zh: '参保月数', en: 'months insured' }, unit: 'month' },
    ],
  }),
];
const catalogue = { facts, codeLists: { region: [{ code: '150203', zh: '昆都仑区', en: 'Kundulun District' }] } };
const lineOf = (version: PolicyVersion, id: string, language: 'zh' | 'en'): ReadLine | undefined =>
  read(prepare(version, catalogue), language).lines.find((line) => line.id === id);
const bothOf = (tree: Node, more: Partial<PolicyVersion> = {}): (string | undefined)[] => {
  const version = policy({ predicates: [predicate('A', tree)], ...more });
  return [lineOf(version, 'A', 'zh')?.text, lineOf(version, 'A', 'en')?.text];
};
const age = { fact: 'person.age' };
const level = { fact: 'person.level' };

describe('a condition is said as in an official document', () => {
  const said: [string, Node, string, string][] = [
    ['an age', { between: [age, 16, 59] }, '年龄在16至59周岁之间（含本数）。', 'Age is between 16 and 59 years of age (both included).'],
    ['months', { ge: [{ fact: 'person.months' }, 12] }, '缴费月数不少于12个月。', 'Months paid is at least 12 months.'],
    ['minutes', { ge: [{ fact: 'class.minutes' }, 45] }, '每课时时长不少于45分钟。', 'Length of a lesson is at least 45 minutes.'],
    ['a share', { ge: [{ fact: 'class.share' }, 0.6] }, '出勤比例不低于60%。', 'Share attended is at least 60%.'],
    ['money', { lt: [{ fact: 'person.wage' }, 150050] }, '月工资低于1,500.50元。', 'Wage is less than CNY 1,500.50.'],
    [
      'a date',
      { ge: [{ fact: 'person.hired' }, { date: '2025-07-01' }] },
      '上岗日期不早于2025年7月1日。',
      'Day of hire is not before 1 July 2025.',
    ],
    ['a month', { le: [{ fact: 'person.month' }, { date: '2025-07' }] }, '享受月份不晚于2025年7月。', 'Month is not after July 2025.'],
    [
      'codes',
      { in: [level, ['advanced', 'technician']] },
      '证书等级属于三级/高级工、二级/技师之一。',
      'Level is grade 3 (advanced) or grade 2 (technician).',
    ],
    ['one code', { in: [level, ['advanced']] }, '证书等级为三级/高级工。', 'Level is grade 3 (advanced).'],
    ['a region', { eq: [{ fact: 'person.region' }, '150203'] }, '户籍为昆都仑区。', 'Home is Kundulun District.'],
    ['what is denied', { not: [{ fact: 'person.married' }] }, '不属于“享受低保”的情形。', '"on relief" does not hold.'],
    ['a comparison that is denied', { not: [{ ge: [age, 16] }] }, '年龄不满16周岁。', 'Age is less than 16 years of age.'],
    ['what is recorded', { not: [{ missing: [level] }] }, '有“证书等级”记录。', 'Level is recorded.'],
    [
      'the time to apply',
      { le: [{ fact: 'asOf' }, { addMonths: [{ fact: 'person.hired' }, 12] }] },
      '自上岗日期起12个月内提出申请。',
      'Applied for within 12 months of day of hire.',
    ],
    [
      'no row of a list',
      { eq: [{ count: { where: [{ fact: 'grants' }, { eq: [{ item: 'policyKey' }, 'test'] }] } }, 0] },
      '已发放的补贴中没有任何记录符合“政策为本政策”。',
      'No record of grants so far meets "policy is this policy".',
    ],
    [
      'people',
      { ge: [{ count: { where: [{ fact: 'enterprise.hires' }, { item: 'insured' }] } }, 3] },
      '招用人员中符合“已参保”的人数不少于3人。',
      'The number of those of hires where "insured" holds is at least 3 people.',
    ],
    [
      'every one of them',
      { every: [{ fact: 'enterprise.hires' }, { ge: [{ item: 'months' }, 6] }] },
      '招用人员的每名人员均须符合“参保月数不少于6个月”。',
      'Every person of hires meets "months insured is at least 6 months".',
    ],
    [
      'if one thing then another',
      { implies: [{ fact: 'person.married' }, { ge: [age, 16] }] },
      '享受低保的，须年龄不小于16周岁。',
      'If "on relief" holds, age is at least 16 years of age.',
    ],
  ];
  it.each(said)('%s', (_what, tree, zh, en) => {
    expect(bothOf(tree, { facts })).toEqual([zh, en]);
  });
});

const nested: Node = {
  or: [
    { and: [{ between: [age, 16, 24] }, { fact: 'person.married' }, { ge: [{ fact: 'person.months' }, 6] }] },
    { eq: [level, 'technician'] },
  ],
};

test('conditions within conditions are numbered, not one breathless line', () => {
  const version = policy({ predicates: [predicate('A', nested, { clause: '第三条' })] });
  expect(lineOf(version, 'A', 'zh')).toMatchObject({
    text: '满足下列条件之一（第三条）：（1）同时满足下列条件：①年龄在16至24周岁之间（含本数）；②享受低保；③缴费月数不少于6个月；（2）证书等级为二级/技师。',
    lead: '满足下列条件之一（第三条）：',
    clauses: [
      {
        text: '同时满足下列条件',
        clauses: [{ text: '年龄在16至24周岁之间（含本数）' }, { text: '享受低保' }, { text: '缴费月数不少于6个月' }],
      },
      { text: '证书等级为二级/技师' },
    ],
  });
  expect(lineOf(version, 'A', 'en')?.text).toBe(
    'At least one of these (第三条): (1) all of these: (a) age is between 16 and 24 years of age (both included); (b) "on relief" holds; (c) months paid is at least 6 months; (2) level is grade 2 (technician).',
  );
});

test('a condition goes by its name, what it rests on is called by name, in the language', () => {
  const version = policy({
    predicates: [predicate('A', { ge: [age, 16] }, { title: { zh: '年满16周岁', en: 'of age' }, evidence: ['roster', 'birth-record'] })],
    evidence: { 'birth-record': { zh: '出生证明', en: 'record of birth' } },
  });
  expect(lineOf(version, 'A', 'zh')).toMatchObject({
    title: '年满16周岁',
    text: '年龄不小于16周岁（证明材料：人员花名册、出生证明）。',
  });
  expect(lineOf(version, 'A', 'en')?.text).toContain('(evidence: roster, record of birth)');
});

describe('an amount', () => {
  const parameters: PolicyVersion['parameters'] = {
    rate: { type: 'number', title: { zh: '比例', en: 'rate' }, values: [{ from: '2000-01-01', value: 0.6 }] },
    months: {
      type: 'integer',
      title: { zh: '最长月数', en: 'most months' },
      values: [
        { from: '2000-01-01', to: '2024-01-01', value: 6 },
        { from: '2024-01-01', value: 12 },
      ],
    },
  };
  const amount = (tree: Node): string | undefined =>
    read(prepare(policy({ parameters, amount: { tree } }), catalogue), 'zh').lines.find(({ section }) => section === '金额')?.text;

  it('shows the value that holds, as it is measured where it is used', () => {
    expect(amount({ mul: [{ fact: 'person.wage' }, { param: ['rate'] }] })).toBe('月工资 × 比例（60%）。');
    expect(amount({ mul: [150000, { min: [{ fact: 'person.months' }, { param: ['months'] }] }] })).toContain('最长月数');
  });
  it('goes case by case', () => {
    expect(amount({ if: [{ fact: 'person.married' }, 150000, { if: [{ ge: [age, 50] }, 100000, 50000] }] })).toBe(
      '按下列情形确定：（1）享受低保的：1,500元；（2）年龄不小于50周岁的：1,000元；（3）其他情形：500元。',
    );
  });
});

test('tables show codes by the titles of the facts that they are looked up by, and money in yuan with its days', () => {
  const version = policy({
    tables: {
      standard: {
        title: { zh: '补贴标准', en: 'rates' },
        keys: [
          { name: 'level', type: 'text', title: { zh: '等级', en: 'level' } },
          { name: 'region', type: 'text', title: { zh: '地区', en: 'region' } },
        ],
        columns: [{ name: 'amount', type: 'money', title: { zh: '金额', en: 'amount' } }],
        periods: [
          { from: '2020-01-01', to: '2024-01-01', rows: [{ when: ['advanced', '150203'], give: [150000] }] },
          { from: '2024-01-01', rows: [{ when: [['advanced', 'technician'], '*'], give: [180050] }] },
        ],
      },
    },
    amount: { tree: { lookup: ['standard', [level, { fact: 'person.region' }]] } },
  });
  const prepared = prepare(version, catalogue);
  expect(read(prepared, 'zh').tables).toEqual([
    {
      title: '补贴标准',
      period: '2020年1月1日至2023年12月31日',
      head: ['等级', '地区', '金额'],
      rows: [['三级/高级工', '昆都仑区', '1,500元']],
    },
    {
      title: '补贴标准',
      period: '2024年1月1日起',
      head: ['等级', '地区', '金额'],
      rows: [['三级/高级工、二级/技师', '其他', '1,800.50元']],
    },
  ]);
  expect(read(prepared, 'en').tables[0]).toMatchObject({
    period: '1 January 2020 to 31 December 2023',
    rows: [['grade 3 (advanced)', 'Kundulun District', 'CNY 1,500']],
  });
});

test('numbers are said as what they count: a part of months in months or years, money in a product, a time that lies back', () => {
  const age0 = fact('cert.age', 'integer', { title: { zh: '年龄', en: 'age' }, unit: 'year' });
  const rows = fact('cert.rows', 'list', {
    title: { zh: '证书', en: 'certificates' },
    fields: [{ name: 'age', type: 'integer', title: { zh: '年龄', en: 'age' } }],
  });
  const months = { fact: 'person.months' };
  const own = { facts: [...facts, age0, rows] };
  expect(bothOf({ ge: [{ round: [{ div: [months, 12] }, 'floor', 0] }, 2] }, own)[0]).toBe('缴费月数 ÷ 12（向下取整到整数）不小于2年。');
  expect(bothOf({ ge: [{ div: [months, 2] }, 6] }, own)[0]).toBe('缴费月数 ÷ 2不少于6个月。');
  expect(bothOf({ ge: [{ fact: 'person.hired' }, { addMonths: [{ fact: 'asOf' }, -36] }] }, own)).toEqual([
    '上岗日期不早于申请日之前36个月之日。',
    'Day of hire is not before the day 36 months before the day of application.',
  ]);
  expect(bothOf({ exists: [{ fact: 'cert.rows' }, { ge: [{ item: 'age' }, { fact: 'cert.age' }] }] }, own)[0]).toBe(
    '证书中至少有一条记录符合“该记录的年龄不小于年龄”。',
  );
  const amount = (tree: Node) => read(prepare(policy({ ...own, amount: { tree } }), catalogue), 'zh').lines.at(-1)?.text;
  expect(amount({ add: [150_000, { mul: [20_000, months] }] })).toBe('1,500元 + 200元 × 缴费月数。');
  expect(amount({ mul: [1.5, 20_000, months] })).toBe('150% × 200元 × 缴费月数。');
  expect(amount({ mul: [months, { if: [{ fact: 'person.married' }, 30_000, 20_000] }] })).toContain('享受低保的：300元');
});

test('parts that exclude each other say which one is paid; a limit says of whom, what counts and what was used', () => {
  const version = policy({
    facts: [...facts, fact('used.months', 'integer', { title: { zh: '已享受月数', en: 'months used' }, unit: 'month' })],
    members: { list: { fact: 'enterprise.hires' }, key: 'id', title: { zh: '招用人员', en: 'hire' } },
    components: ['a', 'b'].map((key) => ({ key, title: { zh: `分项${key}` }, amount: { tree: 1 } })),
    amount: undefined as never,
    limits: [
      {
        id: 'H',
        of: 'heads',
        per: ['organization'],
        window: 'application',
        max: { min: [50, { count: { fact: 'enterprise.hires' } }] },
        over: 'waitlist',
      },
      {
        id: 'M',
        of: 'months',
        per: [],
        window: 'ever',
        scope: 'member',
        max: { if: [{ fact: 'person.married' }, 60, 36] },
        used: { fact: 'used.months' },
        asks: { fact: 'member.months' },
        over: 'reduce',
      },
    ],
    stacking: [
      { id: 'E', kind: 'excludes', components: ['a', 'b'], order: ['b', 'a'] },
      { id: 'O', kind: 'excludes', with: ['other'], held: { fact: 'person.married' } },
      { id: 'T', kind: 'topUp', heldFen: { fact: 'person.wage' } },
    ],
  });
  const text = (id: string): string | undefined => lineOf(version, id, 'zh')?.text;
  expect(text('E')).toBe('“分项a”、“分项b”不得同时享受，同时符合的只发放一项，依“分项b”、“分项a”的先后确定。');
  expect(text('O')).toBe('不得与“other”同时享受（是否已享受，以“享受低保”为准）。');
  expect(text('T')).toBe('已享受其他补贴（月工资）的，只补足差额。');
  expect(text('H')).toBe('每个单位每次申请“招用人员”的数量不超过50人与招用人员的人数两者中的较小者，超过的招用人员列入候补。');
  expect(text('M')).toBe(
    '每一招用人员累计享受月数不超过按下列情形确定的标准（本次按参保月数计；此前已使用：已享受月数），超出部分不予发放：（1）享受低保的：60个月；（2）其他情形：36个月。',
  );
});

test('limits and relations say how much, for whom and beside what', () => {
  const version = policy({
    limits: [{ id: 'L', of: 'money', per: ['person'], window: 'year', max: 100000, over: 'reduce' }],
    stacking: [{ id: 'S', kind: 'oneOf', by: 'choice', choice: { fact: 'person.region' }, with: ['other-policy'] }],
  });
  const named = { ...catalogue, codeLists: { ...catalogue.codeLists, policy: [{ code: 'other-policy', zh: '就业见习补贴' }] } };
  const text = (id: string): string | undefined => read(prepare(version, named), 'zh').lines.find((line) => line.id === id)?.text;
  expect(text('L')).toBe('每人每年享受金额不超过1,000元，超出部分不予发放。');
  expect(text('S')).toBe('与“就业见习补贴”只能享受其中一项，由本人选择；选择其他政策的，不予发放；已享受其他政策的，只补足差额。');
});

test('a tree reads by itself, and not while it is wrong', () => {
  const version = policy({ members: { list: { fact: 'enterprise.hires' }, key: 'id' } });
  expect(readTree(version, catalogue, { fact: 'member.insured' }, 'zh')).toBe('已参保');
  expect(readTree(version, catalogue, { mul: [{ fact: 'person.wage' }, 0.5] }, 'zh')).toBe('月工资 × 50%');
  expect(readTree(version, catalogue, { ge: [{ fact: 'no.such' }, 1] }, 'zh')).toBeUndefined();
});

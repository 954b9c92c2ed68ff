import type { Limit, Node, PolicyVersion, Stacking } from './form.ts';
import { prepare } from './prepare.ts';
import { read } from './read.ts';
import { decide, fact, policy, predicate } from './testing/world.ts';

const month = { name: 'month', type: 'month' as const, title: { zh: '月份', en: 'month' } };
const facts = [
  fact('job.months', 'list', { title: { zh: '在职月', en: 'months at work' }, fields: [month], key: 'month' }),
  fact('claim.month', 'month', { title: { zh: '所属月', en: 'month of the claim' } }),
  fact('claim.costFen', 'money', { title: { zh: '费用', en: 'cost' } }),
  fact('claim.months', 'integer', { unit: 'month', title: { zh: '申请月数', en: 'months claimed' } }),
  fact('firm.staff', 'integer', { unit: 'person', title: { zh: '职工人数', en: 'staff' } }),
  fact('person.bornOn', 'date', { title: { zh: '出生日期', en: 'date of birth' } }),
  fact('person.poor', 'boolean', { title: { zh: '困难', en: 'in need' } }),
  fact('firm.hires', 'list', {
    title: { zh: '招用人员', en: 'hires' },
    key: 'id',
    unit: 'person',
    fields: [
      { name: 'id', type: 'text' },
      { name: 'poor', type: 'boolean', title: { zh: '困难', en: 'in need' } },
    ],
  }),
];

/** What a version reads like in a section, in both languages. */
function sections(version: Partial<PolicyVersion>, ...names: string[]): string[] {
  const prepared = prepare(policy({ facts, ...version }), { facts: [] });
  return (['zh', 'en'] as const).flatMap((language) =>
    read(prepared, language)
      .lines.filter(({ section }) => names.includes(section))
      .map(({ text }) => text),
  );
}
const amount = (tree: Node, more: Partial<PolicyVersion> = {}) => sections({ amount: { tree }, ...more }, '金额', 'Amount');
const asked = (tree: Node) => sections({ predicates: [predicate('P', tree)] }, '条件', 'Conditions');
const limits = (limit: Partial<Limit>, more: Partial<PolicyVersion> = {}) => {
  const whole: Limit = { id: 'L', of: 'money', per: ['person'], window: 'application', max: 10_000, over: 'reduce', ...limit };
  return sections({ limits: [whole], ...more }, '限额', 'Limits');
};

describe('no part of a rule is left out', () => {
  it('such as the month with which consecutive months end', () => {
    const months: Node[] = [{ fact: 'job.months' }, { item: 'month' }];
    expect(asked({ ge: [{ consecutiveMonths: [...months, { fact: 'claim.month' }] }, 6] })).toEqual([
      '在职月中按月份计、至所属月为止的连续月数不少于6个月。',
      'The consecutive months of months at work by month that end with month of the claim is at least 6 months.',
    ]);
    expect(asked({ ge: [{ consecutiveMonths: months }, 6] })).toEqual([
      '在职月中按月份计最长的连续月数不少于6个月。',
      'The most consecutive months of months at work by month is at least 6 months.',
    ]);
  });

  it('such as the stage that takes the rest', () => {
    const stages = [{ key: 'a', amount: 50 }, { key: 'b' }];
    expect(sections({ schedule: { kind: 'stages', stages } }, '发放', 'Payment').map((text) => text.split(/；|; /).at(-1))).toEqual([
      '（2）b：发放其余部分。',
      '(2) b: the rest.',
    ]);
  });

  it('such as the unit of what is given in kind, also one of the bureau itself', () => {
    const given = (unit: string) =>
      sections({ inKind: [{ key: 'tools', title: { zh: '工具包', en: 'tools' }, value: 2, unit }] }, '金额', 'Amount')
        .filter((text) => /工具包|tools/.test(text))
        .map((text) => text.split(/，|: /).at(-1));
    expect([given('set'), given('套'), given('hour')]).toEqual([
      ['为2 set。', '2 set.'],
      ['为2套。', '2 套.'],
      ['为2课时。', '2 hours.'],
    ]);
  });

  it('such as which column of which table is meant, and what a key stands for', () => {
    const tables: PolicyVersion['tables'] = {
      caps: {
        title: { zh: '人数上限', en: 'head cap' },
        keys: [{ name: 'staff', type: 'integer' }],
        columns: [
          { name: 'share', type: 'number' },
          { name: 'most', type: 'integer', title: { zh: '最多', en: 'at most' } },
        ],
        periods: [{ from: '2000-01-01', rows: [{ when: ['*'], give: [0.25, 20] }] }],
      },
    };
    const column = (name: string): Node => ({ lookup: ['caps', [{ fact: 'firm.staff' }], null, name] });
    const version = { tables, amount: { tree: { mul: [100, { mul: [column('share'), { fact: 'firm.staff' }] }, column('most')] } } };
    expect(sections(version, '金额', 'Amount')[0]).toContain('“人数上限”中的“share”（按职工人数查表）');
    expect(sections(version, '金额', 'Amount')[1]).toContain('the "at most" in "head cap" for staff');
    const table = read(prepare(policy({ facts, ...version }), { facts: [] }), 'zh').tables[0];
    expect([table?.head, table?.rows[0]]).toEqual([
      ['职工人数', 'share', '最多'],
      ['其他', '25%', '20'],
    ]);
  });
});

describe('a case, a sum and a product stand in brackets where they would run into the words around them', () => {
  const older: Node = { if: [{ fact: 'person.poor' }, 540, 660] };

  it('in dates', () => {
    expect(asked({ lt: [{ fact: 'asOf' }, { addMonths: [{ fact: 'person.bornOn' }, older] }] })).toEqual([
      '申请日早于出生日期起满（困难的，为540个月；否则为660个月）之日。',
      'The day of application is before the day (540 months if "in need" holds, otherwise 660 months) after date of birth.',
    ]);
  });

  it('in sums over lists, whose cases are listed', () => {
    expect(amount({ sum: [{ fact: 'firm.hires' }, { if: [{ item: 'poor' }, { fact: 'claim.costFen' }, 100] }] })).toEqual([
      '招用人员逐一按下列标准计算后相加：（1）困难的：费用；（2）其他情形：1元。',
      'The sum over hires of what these give: (1) if "in need" holds: cost; (2) otherwise: CNY 1.',
    ]);
    expect(amount({ sum: [{ fact: 'firm.hires' }, { add: [{ fact: 'claim.costFen' }, 100] }] })).toEqual([
      '招用人员的（费用 + 1元）之和。',
      'The sum of (cost + CNY 1) over hires.',
    ]);
  });

  it('in the lesser of two, where Chinese would not tell where the first begins', () => {
    expect(amount({ min: [{ mul: [0.5, { fact: 'claim.costFen' }] }, 100] })).toEqual([
      '（50% × 费用）与1元两者中的较小者。',
      'The lesser of 50% × cost and CNY 1.',
    ]);
  });

  it('and the day that chooses the version is told case by case', () => {
    const anchor: Node = { if: [{ fact: 'person.poor' }, { fact: 'asOf' }, { fact: 'person.bornOn' }] };
    expect(sections({ anchor }, '基本情况', 'Basics').filter((text) => /出生|birth/.test(text))).toEqual([
      '享受对象为个人；确定适用版本的日期按下列情形确定：（1）困难的：申请日；（2）其他情形：出生日期。',
      'For persons; the day that chooses the version is as the case may be: (1) if "in need" holds: the day of application; (2) otherwise: date of birth.',
    ]);
  });
});

describe('what happens beyond a limit', () => {
  const last = (all: string[]) =>
    all.map((text) =>
      text
        .replace(/^.*不超过[^，]*，(超过的，)?/, '')
        .split('; ')
        .at(-1),
    );
  const members = { list: { fact: 'firm.hires' }, key: 'id', title: { zh: '人员', en: 'hire' } };

  it('is said of the claim, of a part, of a member or of the heads', () => {
    expect(last(limits({ over: 'refuse' }))).toEqual(['整件申请不予通过。', 'beyond it the whole claim is refused.']);
    expect(last(limits({ over: 'reduce' }))).toEqual(['超出部分不予发放。', 'what is beyond it is not paid.']);
    const components = [{ key: 'a', title: { zh: '甲', en: 'A' }, amount: { tree: 1 } }];
    expect(last(limits({ over: 'refuse', components: ['a'] }, { components }))).toEqual([
      '该项不予发放。',
      'beyond it nothing is paid for that part.',
    ]);
    expect(last(limits({ over: 'refuse', scope: 'member' }, { members, amount: { perMember: 1 } }))).toEqual([
      '该人员不享受。',
      'beyond it the hire gets nothing.',
    ]);
  });

  it('is said of the heads in their order, those of whom something is true first', () => {
    const heads = { of: 'heads', per: ['organization'], max: 2, over: 'waitlist' } as const;
    const order = [{ by: { fact: 'member.poor' }, descending: true }];
    expect(limits({ ...heads, order }, { members, amount: { perMember: 1 } })).toEqual([
      '每个单位每次申请“人员”的数量不超过2人，超过的人员列入候补，依次按困难的在先排序。',
      'Heads ("hire") for each organization in each application: at most 2 people; those beyond it wait, in the order of in need first.',
    ]);
  });
});

test('beside which of the others nothing is paid, and beside which the difference, is said by the order', () => {
  const rule = (more: Partial<Stacking>): string[] =>
    sections({ stacking: [{ id: 'S', kind: 'oneOf', held: true, heldFen: 0, ...more }] }, '与其他政策的关系');
  const order = (...keys: string[]) =>
    sections(
      { facts: [...facts, grants], stacking: [{ id: 'S', kind: 'oneOf', by: 'priority', order: keys }] },
      '与其他政策的关系',
    )[0]?.replace(/^.*先后确定/, '');
  const grants = fact('grants', 'list', {
    fields: [
      { name: 'policyKey', type: 'text' },
      { name: 'amountFen', type: 'money' },
    ],
  });
  expect(order('a', 'test', 'b')).toBe('；已享受排在本政策之前的，不予发放；已享受排在本政策之后的，只补足差额。');
  expect(order('test', 'b')).toBe('；已享受排在本政策之后的，只补足差额。');
  expect(order('a', 'test')).toBe('；已享受排在本政策之前的，不予发放。');
  expect(rule({ by: 'highest', with: ['a'], beside: 'nothing' })[0]).toContain(
    '；已享受金额相同或更高的，不予发放；已享受金额较低的，不再发放',
  );
});

describe('rounding', () => {
  const rounding = { mode: 'floor' as const, places: -2 };
  const tree = { fact: 'claim.costFen' };
  const given = { 'claim.costFen': 100_050, 'claim.months': 3 };
  const money: Limit = { id: 'M', of: 'money', per: ['person'], window: 'application', max: 33_333, over: 'reduce' };
  const months: Limit = { ...money, id: 'N', of: 'months', max: 2, asks: { fact: 'claim.months' } };
  const pays = (more: Partial<PolicyVersion>) => decide(policy({ facts, amount: { tree, rounding }, ...more }), given);
  const rounded = (more: Partial<PolicyVersion>, language: 0 | 1) =>
    sections({ amount: { tree, rounding }, ...more }, '金额', 'Amount').filter((text) => /取整|rounded/.test(text))[language];

  it('is of the amount, and says what is not rounded again: what limits of money and other policies leave, and instalments', () => {
    const topUp: Stacking = { id: 'T', kind: 'topUp', heldFen: 12_345 };
    const schedule = { kind: 'monthly', from: { date: '2024-01' }, months: 3 } as const;
    expect(pays({}).amountFen).toBe(100_000);
    expect(pays({ limits: [money] }).amountFen).toBe(33_333);
    expect(pays({ stacking: [topUp] }).amountFen).toBe(87_655);
    expect(pays({ schedule }).schedule.map(({ amountFen }) => amountFen)).toEqual([33_333, 33_334, 33_333]);
    expect(rounded({}, 0)).toBe('金额向下取整到元。');
    expect(rounded({ limits: [money], stacking: [topUp], schedule }, 0)).toBe(
      '金额向下取整到元（因金额限额、其他政策扣减后不再取整；分期各笔划分到分，不再取整）。',
    );
    expect(rounded({ limits: [money], schedule }, 1)).toBe(
      'The amount is rounded down to the yuan (what is left of it by a limit of money is not rounded again; its instalments are divided to the fen).',
    );
  });

  it('comes again for the part that a limit of months leaves', () => {
    expect(pays({ limits: [months] }).amountFen).toBe(66_600);
    expect(rounded({ limits: [months] }, 0)).toBe('金额向下取整到元（按次数或月数折减后再次取整）。');
  });
});

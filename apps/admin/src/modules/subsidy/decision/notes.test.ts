import { type Note, notesOf } from './notes.ts';
import { words as w } from './words.ts';

const fill = (text: string, values: Readonly<Record<string, unknown>> = {}) =>
  Object.entries(values).reduce((all, [name, value]) => all.replaceAll(`{${name}}`, String(value)), text);
const own: Readonly<Record<string, string>> = {
  none: '—',
  colon: '：',
  comma: '、',
  'subsidy.clause': '条款',
  'subsidy.limitLine': '{id}：上限 {max}，已用 {used}，本次 {asked}',
};
const zh = {
  w,
  p: (label: { zh: string }, values?: object) => fill(label.zh, values as never),
  say: (label: { zh: string }) => label.zh,
  t: (key: string, values?: object) => fill(own[key] ?? key, values as never),
} as never;
const names = {
  conditionOf: (id: string) => (id === 'SHARE' ? '占比不低于一半' : undefined),
  factOf: (path: string) => (path === 'enrollment.placedOn' ? '上岗日期（培训业务）' : path),
};
const notes = (decision: object): string[] =>
  notesOf({ predicates: [], limits: [], missing: [], ...decision } as never, zh, names).map(({ text }: Note) => text);

describe('beside the steps of an amount stands', () => {
  it('each limit over the case with what it did; those of single members stand with the members', () => {
    const limit = { id: 'L', of: 'money', title: { zh: '每年封顶' }, max: 500_000, used: 450_000, asked: 180_000 };
    expect(notes({ limits: [{ ...limit, outcome: 'reduced' }] })).toEqual([
      '每年封顶：上限 ¥5,000.00，已用 ¥4,500.00，本次 ¥1,800.00；超出部分不发',
    ]);
    expect(notes({ limits: [{ ...limit, outcome: 'within' }] })[0]).not.toContain('超出');
    expect(notes({ limits: [{ ...limit, used: null, outcome: 'unknown' }] })[0]).toContain('尚不能判断');
    expect(notes({ limits: [{ ...limit, outcome: 'refused', member: 'a' }] })).toEqual([]);
  });

  it('that only the difference to another benefit is paid, nothing, or that this is not known', () => {
    const rule = { id: 'R', kind: 'oneOf' };
    const of = (more: object) => notes({ stacking: [{ ...rule, ...more }] });
    expect(of({ outcome: 'reduced' })).toEqual(['已享受其他补贴，只补足差额']);
    expect(of({ outcome: 'excluded', text: { zh: '与省级补贴不重复' } })).toEqual(['与省级补贴不重复：已享受其他补贴，本项不再发放']);
    expect(of({ outcome: 'reduced', kind: 'cap' })).toEqual(['与其他补贴合计封顶，超出部分不发']);
    expect(of({ outcome: 'unknown' })[0]).toContain('不明');
    expect(of({ outcome: 'free' })).toEqual([]);
  });

  it('that its months or the parts of its stages are not known, in words', () => {
    const gap = { of: 'schedule', code: 'no_value', pointer: '/schedule/weight/param', text: { zh: '参数“最低工资”在 2025-06-01 没有值' } };
    expect(notes({ gaps: [gap] })).toEqual(['参数“最低工资”在 2025-06-01 没有值，因此无法判断：发放月份或分期金额']);
  });

  it('which facts are missing and whose they are, and where the rules have a hole though none is', () => {
    expect(notes({ missing: ['enrollment.placedOn'] })).toEqual(['还缺资料：上岗日期（培训业务）']);
    const asking = { id: 'P', outcome: 'unknown', seen: [{ fact: 'enrollment.placedOn', value: null }] };
    expect(notes({ missing: ['enrollment.placedOn'], predicates: [asking] })).toEqual([]);
    const gap = { code: 'no_row', pointer: '/amount', text: { zh: '表“标准”没有与 9 对应的行' } };
    expect(notes({ gaps: [{ ...gap, of: 'SHARE' }] })).toEqual(['表“标准”没有与 9 对应的行，因此无法判断：占比不低于一半']);
    expect(notes({ gaps: [{ ...gap, of: 'amount' }] })).toEqual(['表“标准”没有与 9 对应的行，因此无法判断：金额']);
    expect(notes({ gaps: [{ ...gap, of: 'amount', member: 'a' }] })).toEqual([]);
  });

  it('what is asked back, and what is lacking where that is not known', () => {
    expect(notes({ recovery: [{ id: 'B', outcome: 'due', amountFen: 90_000, clause: '第九条' }], overpaidFen: 90_000 })).toEqual([
      '此前已多核发 ¥900.00',
      '应追回 ¥900.00（第九条）',
    ]);
    const open = { id: 'B', outcome: 'unknown', amountFen: 90_000, missing: ['enrollment.placedOn'] };
    expect(notes({ recovery: [open] })).toEqual(['是否应追回尚不能判断；如应追回，为 ¥900.00；缺少：上岗日期（培训业务）']);
    expect(notes({ recovery: [{ ...open, amountFen: null, missing: [] }] })).toEqual(['是否应追回尚不能判断']);
  });
});

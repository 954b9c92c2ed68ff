import { sayCode, sayDifference, sayFinding, sayPlace, tabOf } from './finding-words.ts';

const found = {
  code: 'example',
  message: {
    zh: '中级工：outcome：应为 "eligible"，实为 "ineligible"；amountFen：应为 150000，实为 0',
    en: '中级工: outcome: expected "eligible", found "ineligible"; amountFen: expected 150000, found 0',
  },
};

describe('what the check of a policy found', () => {
  it('in an example is said in words and in yuan', () => {
    expect(sayFinding(found, 'zh')).toBe('中级工：结果应为 符合，实为 不符合；金额应为 ¥1,500.00，实为 ¥0.00');
    const one = { code: 'example', message: { zh: '', en: '中级工: failed: expected ["HOURS"], found []' } };
    expect(sayFinding(one, 'zh', () => '出勤课时达到最低比例')).toBe('中级工：不符合的条件应为 出勤课时达到最低比例，实为 无');
    const failed = { zh: '', en: 'failed: expected ["HOURS"], found []' };
    expect(sayDifference(failed, 'zh', () => '出勤课时达到最低比例')).toBe('不符合的条件应为 出勤课时达到最低比例，实为 无');
    expect(sayDifference({ zh: '', en: 'amountFen: expected 150000, found 0' }, 'en')).toBe('amount should be ¥1,500.00 and is ¥0.00');
  });

  it('elsewhere stands as the language says it', () => {
    expect(sayFinding({ code: 'amount_missing', message: { zh: '没有金额', en: 'no amount' } }, 'zh')).toBe('没有金额');
  });

  it('names its place and its kind as the editor does', () => {
    expect([sayPlace('/examples/0', 'zh'), sayPlace('/parameters/base/values/1', 'en'), sayPlace('', 'zh')]).toEqual([
      '算例 1',
      'Values base',
      null,
    ]);
    expect(sayCode('example', 'zh')).toBe('算例不符');
    const document = { predicates: [{ id: 'A', title: { zh: '年满16周岁', en: 'of age' } }], examples: [{ id: '中级工' }] };
    expect([sayPlace('/predicates/0/tree', 'zh', document), sayPlace('/examples/0', 'zh', document)]).toEqual([
      '条件 “年满16周岁”',
      '算例 “中级工”',
    ]);
    expect(['/predicates/0', '/tables/rates', '/limits/0', '/title'].map(tabOf)).toEqual(['conditions', 'values', 'limits', 'head']);
  });
});

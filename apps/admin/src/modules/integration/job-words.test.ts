import { keyFigures, kindLabel } from './job-words.ts';

describe('a job', () => {
  it('is called by what it does', () => {
    expect(kindLabel('open-supplements').zh).toBe('批量补发');
    expect(kindLabel('constructor').zh).toBe('constructor');
  });

  it('tells its result in figures, money in yuan, without ids and lists', () => {
    const said = keyFigures({ runId: '0190', due: 571, policies: 3, dueFen: 101_940_000, gainers: [{ id: 'a' }] });
    expect(said.map(({ label, value }) => `${label.zh} ${value}`)).toEqual(['政策 3', '应享 571', '应享金额 ¥1,019,400.00']);
    expect(keyFigures(null)).toEqual([]);
  });
});

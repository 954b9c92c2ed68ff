import { blocks, type IntegrityRule, integrityChecks, usualAt } from './integrity.ts';

const rule = (regionCode: string, limit: number, effectiveFrom = '2026-01-01'): IntegrityRule => ({
  regionCode,
  checkKey: 'same-phone',
  severity: 'block',
  limit,
  effectiveFrom,
});
const kundulun = ['150203', '150200', '150000', '000000'];
const at = (rules: readonly IntegrityRule[], day = '2026-06-01') => usualAt('same-phone', rules, kundulun, day).limit;

describe('what is usual', () => {
  it('is as shipped where no rule says anything', () => {
    const { severity, limit } = integrityChecks['same-phone'];
    expect(usualAt('same-phone', [], kundulun, '2026-06-01')).toEqual({ severity, limit });
    expect(at([rule('350211', 9), { ...rule('150203', 9), checkKey: 'same-account' }])).toBe(limit);
  });

  it('is what the nearest place says, whatever came later above it', () => {
    expect(at([rule('000000', 1, '2026-05-01'), rule('150000', 2), rule('150203', 3)])).toBe(3);
    expect(at([rule('000000', 1), rule('150000', 2)])).toBe(2);
  });

  it('changes on the day that a rule names, not before', () => {
    const rules = [rule('150203', 3, '2026-01-01'), rule('150203', 7, '2026-06-01')];
    expect([at(rules, '2026-05-31'), at(rules, '2026-06-01')]).toEqual([3, 7]);
  });
});

it('a finding stops a case while it blocks and nobody has settled it', () => {
  expect([blocks({ severity: 'block', status: 'open' }), blocks({ severity: 'block', status: 'settled' })]).toEqual([true, false]);
  expect(blocks({ severity: 'warn', status: 'open' })).toBe(false);
});

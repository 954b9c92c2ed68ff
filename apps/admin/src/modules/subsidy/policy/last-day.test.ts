import { coveredBy, endedBy, lastDayOf, retroactionFacts, successionFacts } from './last-day.ts';

const version = (versionNumber: string, effectiveFrom: string, more: object = {}) =>
  ({ policyKey: 'stipend', regionCode: '150203', status: 'published', versionNumber, effectiveFrom, effectiveTo: null, ...more }) as never;
const draft = version('3', '2027-01-01', { status: 'draft' });

describe('publishing a policy version', () => {
  it('says that the version in force ends on the day before', () => {
    const ended = endedBy(draft, [version('1', '2025-01-01', { effectiveTo: '2026-01-01' }), version('2', '2026-01-01')]);
    expect(successionFacts(draft, ended).map(({ label, value }) => label.zh + value.zh)).toEqual([
      '本版本自 2027-01-01 起生效',
      '版本 2至 2026-12-31 止（含当日），其后不再适用',
    ]);
  });

  it('ends no version of another place, nor one that begins later', () => {
    expect(endedBy(draft, [version('2', '2026-01-01', { regionCode: '150200' }), version('4', '2028-01-01')])).toBeUndefined();
  });
});

describe('a version that reaches back', () => {
  const back = version('3', '2025-06-01', { status: 'draft' });

  it('takes the place of all versions of its days that would not hold longer', () => {
    const all = [
      version('0', '2024-01-01', { effectiveTo: '2025-01-01' }),
      version('1', '2025-01-01', { effectiveTo: '2026-01-01', status: 'retired' }),
      version('2', '2026-01-01'),
      version('2b', '2026-02-01', { effectiveTo: '2026-02-01' }),
      version('4', '2026-01-01', { status: 'draft' }),
    ];
    const covered = coveredBy(back, all);
    expect(covered.map(({ versionNumber }) => versionNumber)).toEqual(['1', '2']);
    expect(retroactionFacts(back, covered).map(({ label, value }) => label.zh + value.zh)).toEqual([
      '本版本自 2025-06-01 起生效',
      '版本 1至 2025-05-31 止（含当日），其后不再适用',
      '版本 2不再适用',
    ]);
    expect(coveredBy(version('5', '2025-06-01', { effectiveTo: '2025-12-01' }), all)).toEqual([]);
  });
});

describe('a version with an end', () => {
  it('has its last day before the day from which it no longer holds', () => {
    expect(lastDayOf(version('2', '2026-01-01', { effectiveTo: '2027-01-01' }))).toBe('2026-12-31');
  });

  it('has none where it held on no day', () => {
    expect(lastDayOf(version('2', '2026-01-01', { effectiveTo: '2026-01-01' }))).toBeNull();
  });
});

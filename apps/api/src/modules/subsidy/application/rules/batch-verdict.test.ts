import { refuseTransition } from '../../../../kernel/lifecycle.ts';
import { applicationLifecycle } from '../application.lifecycle.ts';
import { type BatchAction, type BatchCase, type BatchQuestion, verdictOf, withinFund } from './batch-verdict.ts';

const usual: BatchCase = {
  status: 'in_final_review',
  outcome: 'eligible',
  amountFen: 180_000,
  recommendedById: 'first',
  approvedById: null,
  heldByOther: false,
  papersMissing: false,
  versionEnded: false,
  withoutPlace: false,
  findings: [],
  overridden: false,
  stated: false,
  askedBack: false,
  grantedBeforeFen: 0,
};
const deciding = (action: BatchAction): BatchQuestion => ({
  action,
  from: applicationLifecycle.actions[action].from,
  callerId: 'second',
  countersignAboveFen: 1_000_000,
});
const approving = deciding('approve');
const approve = (more: Partial<BatchCase>) => verdictOf({ ...usual, ...more }, approving);

test('a case with nothing unusual passes', () => {
  expect(approve({})).toEqual({ verdict: 'pass', reasons: [] });
});

test.each<[string, Partial<BatchCase>, string]>([
  ['in another state', { status: 'draft' }, 'state-conflict'],
  ['on another desk', { heldByOther: true }, 'claimed-by-other'],
  ['decided under rules that have ended since', { versionEnded: true }, 'version-ended'],
  ['not eligible', { outcome: 'needs_info' }, 'not-eligible'],
  ['recommended by the same person', { recommendedById: 'second' }, 'same-person'],
  ['approved once already', { approvedById: 'third' }, 'awaits-countersign'],
  ['for which no place is left', { withoutPlace: true }, 'no-place-left'],
  ['without an amount', { amountFen: 0 }, 'nothing-due'],
  ['with a finding that blocks', { findings: [{ severity: 'block', status: 'open' }] }, 'findings-open'],
])('a case %s is blocked', (_what, more, reason) => {
  expect(approve(more)).toEqual({ verdict: 'blocked', reasons: [reason] });
});

test.each<[string, Partial<BatchCase>, string]>([
  ['with a warning', { findings: [{ severity: 'warn', status: 'open' }] }, 'finding-warns'],
  ['settled by hand', { overridden: true }, 'overridden'],
  ['with facts given by hand', { stated: true }, 'stated-by-hand'],
  ['that tops up what money was asked back of', { askedBack: true }, 'asked-back'],
  ['above the threshold', { amountFen: 1_000_001 }, 'above-threshold'],
])('a case %s needs eyes', (_what, more, reason) => {
  expect(approve(more)).toEqual({ verdict: 'needs_eyes', reasons: [reason] });
});

test('a case whose version has ended needs eyes before it is accepted, and can be returned or rejected as any other', () => {
  const ended = { ...usual, status: 'submitted', versionEnded: true };
  expect(verdictOf(ended, deciding('accept'))).toEqual({ verdict: 'needs_eyes', reasons: ['version-ended'] });
  expect(verdictOf(ended, deciding('return'))).toEqual({ verdict: 'pass', reasons: [] });
});

describe.each<BatchAction>(['recommend', 'approve', 'return', 'reject'])('what the lifecycle says to “%s”', (action) => {
  const caller = { kind: 'staff', id: 'second', organizationId: null } as const;
  const cases = Object.keys(applicationLifecycle.states).flatMap((status) =>
    (['eligible', 'needs_info'] as const).flatMap((outcome) =>
      ['first', caller.id].flatMap((recommendedById) =>
        [null, 'third', caller.id].map((approvedById): BatchCase => ({ ...usual, status, outcome, recommendedById, approvedById })),
      ),
    ),
  );
  const refusalOf = (one: BatchCase) => refuseTransition(applicationLifecycle, action, { ...one }, new Set(['reviewer']), caller)?.code;
  const judged = cases.map((one) => ({ refusal: refusalOf(one), ...verdictOf(one, deciding(action)) }));

  test('stands among the reasons of a blocked case, and nothing else blocks one', () => {
    const otherwise = judged.filter(({ refusal, verdict, reasons }) =>
      refusal === undefined ? verdict !== 'pass' : verdict !== 'blocked' || !reasons.some((reason) => reason === refusal),
    );
    expect(otherwise).toEqual([]);
  });

  test('is the reason where there is only one', () => {
    const single = judged.filter(({ reasons }) => reasons.length === 1);
    expect(single.length).toBeGreaterThan(0);
    expect(single.filter(({ refusal, reasons }) => reasons[0] !== refusal)).toEqual([]);
  });
});

test('a settled finding stands in nobody’s way', () => {
  expect(approve({ findings: [{ severity: 'block', status: 'settled' }] }).verdict).toBe('pass');
});

test('a return asks only where the case is', () => {
  expect(verdictOf({ ...usual, outcome: 'ineligible', amountFen: 0 }, deciding('return')).verdict).toBe('pass');
});

describe('the fund is given out in order', () => {
  const row = (amountFen: number, policyKey = 'a') => ({ verdict: 'pass' as const, reasons: [], amountFen, policyKey });
  const reasonsOf = (rows: readonly ReturnType<typeof row>[], lines: ReadonlyMap<string, number> | null) =>
    withinFund(rows, { availableFen: 100, lines }).map(({ reasons }) => reasons.join());

  it('and what it cannot cover is blocked', () => {
    expect(reasonsOf([row(60), row(50), row(40)], null)).toEqual(['', 'fund-exhausted', '']);
  });

  it('by the budget lines of each policy, where it has any', () => {
    const rows = [row(30), row(30), row(20), row(10, 'b'), row(60, 'c')];
    const lines = new Map(Object.entries({ a: 50, c: 60 }));
    expect(reasonsOf(rows, lines)).toEqual(['', 'budget-line-exhausted', '', 'no-budget-line', 'fund-exhausted']);
  });
});

import type { Decision, Instalment } from './decision.ts';
import type { Expectation } from './form.ts';
import { type Message, said } from './message.ts';
import { compareText } from './value.ts';

const inOrder = (keys: readonly string[]): string[] => [...keys].sort(compareText);

/** Names of an object have no order of their own. */
const byName = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> =>
  Object.fromEntries([...entries].sort(([a], [b]) => compareText(a, b)));
const byNameOf = <T>(named: Readonly<Record<string, T>> | undefined): Record<string, T> | undefined =>
  named && byName(Object.entries(named));

/** As many instalments as were expected, and of each what the example mentions. */
function sameSchedule(found: readonly Instalment[], wanted: NonNullable<Expectation['schedule']>): boolean {
  const differs = (is: unknown, should: unknown): boolean => should !== undefined && is !== should;
  return (
    found.length === wanted.length &&
    found.every((one, index) => {
      const { key, due, amountFen, state } = wanted[index] ?? {};
      return !(differs(one.key, key) || differs(one.due, due) || differs(one.amountFen, amountFen) || differs(one.state, state));
    })
  );
}

/** Every difference between a decision and what was expected of it; what isn't mentioned may be anything. */
export function compareWith(decision: Decision, expect: Expectation): Message[] {
  const differences: Message[] = [];
  const check = (what: string, found: unknown, wanted: unknown): void => {
    const [is, should] = [JSON.stringify(found), JSON.stringify(wanted)];
    if (wanted !== undefined && is !== should)
      differences.push(said(`${what}：应为 ${should}，实为 ${is}`, `${what}: expected ${should}, found ${is}`));
  };
  const members = decision.members ?? [];
  const failedMembers = members.filter((member) => member.outcome === 'ineligible');
  const components = decision.components ?? [];
  check('outcome', decision.outcome, expect.outcome);
  check('version', decision.version, expect.version);
  check('failed', decision.failed, expect.failed);
  check('unknown', decision.unknown, expect.unknown);
  check('failedMembers', byName(failedMembers.map(({ key, failed }) => [key, failed])), byNameOf(expect.failedMembers));
  check('failedMemberCount', failedMembers.length, expect.failedMemberCount);
  check(
    'waitlistedMembers',
    inOrder(members.filter((member) => member.outcome === 'eligible_waitlisted').map(({ key }) => key)),
    expect.waitlistedMembers && inOrder(expect.waitlistedMembers),
  );
  check(
    'failedComponents',
    byName(components.filter(({ failed }) => failed.length).map(({ key, failed }) => [key, failed])),
    byNameOf(expect.failedComponents),
  );
  check(
    'granted',
    components.filter((component) => component.outcome === 'eligible').map(({ key }) => key),
    expect.granted,
  );
  check('amountFen', decision.amountFen, expect.amountFen);
  check('entitledFen', decision.entitledFen, expect.entitledFen);
  check('overpaidFen', decision.overpaidFen, expect.overpaidFen);
  // One of which it isn't known whether or how much stands among the unknown.
  const asked = decision.recovery.filter(({ outcome }) => outcome === 'due');
  check(
    'recoveryFen',
    asked.reduce((sum, one) => sum + (one.amountFen ?? 0), 0),
    expect.recoveryFen,
  );
  if (expect.recovery)
    check(
      'recovery',
      asked.map(({ id, amountFen }) => ({ id, amountFen })),
      expect.recovery.map(({ id, amountFen }) => ({ id, amountFen })),
    );
  if (expect.schedule && !sameSchedule(decision.schedule, expect.schedule)) check('schedule', decision.schedule, expect.schedule);
  if (expect.inKind)
    check(
      'inKind',
      decision.inKind.map(({ key, value }) => ({ key, ...(value === undefined ? {} : { value }) })),
      expect.inKind,
    );
  return differences;
}

import type { Decision } from './decision.ts';
import { fail, PolicyError } from './errors.ts';
import { chooseVersion, explain } from './explain.ts';
import type { Example, Expectation, Facts } from './form.ts';
import { type Message, said } from './message.ts';
import type { PreparedPolicy } from './prepare.ts';
import type { Meter } from './run.ts';

/** What an example gave, and where it differs from what was expected. */
export interface ExampleResult {
  readonly id: string;
  readonly passed: boolean;
  readonly differences: readonly Message[];
  readonly decision?: Decision;
}

const MAX_TIMES = 5000;
const MAX_ROWS = 50_000;

/** The facts of an example on top of those that all share; `"$times": n` repeats a row, with `{n}` counted up. */
export function exampleFacts(shared: Facts | undefined, own: Facts, meter: Meter = { visits: 0 }): Facts {
  const made = { rows: 0 };
  const facts = Object.fromEntries(
    [...Object.entries(shared ?? {}), ...Object.entries(own)].map(([path, value]) => [path, repeatRows(value, made)]),
  );
  meter.visits += made.rows;
  return facts;
}

function repeatRows(value: unknown, made: { rows: number }): unknown {
  if (!Array.isArray(value)) return value;
  return value.flatMap((row: unknown): unknown[] => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return [row];
    const { $times = 1, ...rest } = row as { $times?: unknown } & Record<string, unknown>;
    const times = typeof $times === 'number' && $times >= 0 && $times <= MAX_TIMES ? Math.floor($times) : 1;
    made.rows += times;
    if (made.rows > MAX_ROWS) fail('too_large', '', said(`一个示例超过 ${MAX_ROWS} 行`, `an example has more than ${MAX_ROWS} rows`));
    return Array.from({ length: times }, (_, index) =>
      Object.fromEntries(
        Object.entries(rest).map(([name, field]) => [
          name,
          typeof field === 'string' ? field.replaceAll('{n}', String(index + 1)) : repeatRows(field, made),
        ]),
      ),
    );
  });
}

/** Runs one example: the version is chosen by its anchor date, as for a real case. */
export function runExample(versions: readonly PreparedPolicy[], example: Example, shared?: Facts, meter?: Meter): ExampleResult {
  try {
    const facts = exampleFacts(shared, example.facts, meter);
    const [only] = versions;
    const chosen = versions.length === 1 ? only : chooseVersion(versions, facts, example);
    if (!chosen)
      return { id: example.id, passed: false, differences: [said('基准日没有生效的版本', 'no version is in force on the anchor date')] };
    const decision = explain(chosen, facts, example, meter);
    const differences = compareWith(decision, example.expect);
    return { id: example.id, passed: differences.length === 0, differences, decision };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return {
      id: example.id,
      passed: false,
      differences: error.problems.map(({ pointer, message }) =>
        said(`${pointer || '/'}：${message.zh}`, `${pointer || '/'}: ${message.en}`),
      ),
    };
  }
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
  check('failedMembers', Object.fromEntries(failedMembers.map(({ key, failed }) => [key, failed])), expect.failedMembers);
  check('failedMemberCount', failedMembers.length, expect.failedMemberCount);
  check(
    'waitlistedMembers',
    members.filter((member) => member.outcome === 'eligible_waitlisted').map(({ key }) => key),
    expect.waitlistedMembers,
  );
  check(
    'failedComponents',
    Object.fromEntries(components.filter(({ failed }) => failed.length).map(({ key, failed }) => [key, failed])),
    expect.failedComponents,
  );
  check(
    'granted',
    components.filter((component) => component.outcome === 'eligible').map(({ key }) => key),
    expect.granted,
  );
  check('amountFen', decision.amountFen, expect.amountFen);
  check('entitledFen', decision.entitledFen, expect.entitledFen);
  check(
    'recoveryFen',
    decision.recovery.reduce((sum, one) => sum + one.amountFen, 0),
    expect.recoveryFen,
  );
  if (expect.schedule) {
    const shown = decision.schedule.map((one, index) => {
      const wanted = expect.schedule?.[index];
      return {
        ...(wanted?.key === undefined ? {} : { key: one.key }),
        ...(wanted?.due === undefined ? {} : { due: one.due }),
        amountFen: one.amountFen,
      };
    });
    check(
      'schedule',
      shown,
      expect.schedule.map(({ key, due, amountFen }) => ({
        ...(key === undefined ? {} : { key }),
        ...(due === undefined ? {} : { due }),
        amountFen,
      })),
    );
  }
  if (expect.inKind)
    check(
      'inKind',
      decision.inKind.map(({ key, value }) => ({ key, ...(value === undefined ? {} : { value }) })),
      expect.inKind,
    );
  return differences;
}

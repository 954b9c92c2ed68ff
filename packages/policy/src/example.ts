import { explainAmong } from './among.ts';
import type { Decision } from './decision.ts';
import { fail, PolicyError, type Problem } from './errors.ts';
import { faultsOfExample, faultsOfValues, isTimes, placeOfFault } from './example-facts.ts';
import { compareWith } from './expectation.ts';
import type { Example, Facts } from './form.ts';
import { type Message, said } from './message.ts';
import type { PreparedPolicy } from './prepare.ts';
import type { Meter } from './run.ts';

/** What an example gave, and where it differs from what was expected. */
export interface ExampleResult {
  readonly id: string;
  readonly passed: boolean;
  readonly differences: readonly Message[];
  /** For what it couldn't be run at all: by pointers that begin at the example (`/facts/…`) or at `/exampleFacts`. */
  readonly problems?: readonly Problem[];
  readonly decision?: Decision;
}

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
    // What is no number of rows is named with its place before the example runs.
    const times = isTimes($times) ? $times : 1;
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
  const { id } = example;
  const failing = (problems: readonly Problem[]): ExampleResult => ({
    id,
    passed: false,
    differences: problems.map(({ pointer, message: { zh, en } }) => said(`${pointer || '/'}：${zh}`, `${pointer || '/'}: ${en}`)),
    problems,
  });
  const misnamed = faultsOfExample(versions, example, shared);
  if (misnamed.length) return failing(misnamed);
  try {
    const facts = exampleFacts(shared, example.facts, meter);
    const misread = faultsOfValues(versions, facts);
    if (misread.length) return failing(misread.map((problem) => placeOfFault(problem, example, shared)));
    const among = explainAmong(versions, facts, example, meter);
    if (!among) return { id, passed: false, differences: [said('文件中没有版本', 'the file has no version')] };
    const differences = compareWith(among.decision, example.expect);
    const told = among.because && differences.length ? [among.because, ...differences] : differences;
    return { id, passed: differences.length === 0, differences: told, decision: among.decision };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return failing(error.problems.map((problem) => placeOfFault(problem, example, shared)));
  }
}

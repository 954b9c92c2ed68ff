import type { Report } from './check.ts';
import { type ExampleResult, runExample } from './example.ts';
import type { Example, Facts } from './form.ts';
import type { Message } from './message.ts';
import { said } from './message.ts';
import type { PreparedPolicy } from './prepare.ts';

/** Runs examples, each by the version of its anchor date; what differs and what can't be read is reported where it stands. */
export function checkExamples(
  versions: readonly PreparedPolicy[],
  examples: readonly Example[],
  shared: Facts | undefined,
  report: Report,
): ExampleResult[] {
  const meter = { visits: 0 };
  for (const [index, { id, expect }] of examples.entries()) {
    if (examples.findIndex((other) => other.id === id) !== index)
      report('error', 'duplicate', `/examples/${index}/id`, said(`示例 ${id} 写了两次`, `the example ${id} stands twice`));
    if (Object.keys(expect).length === 0)
      report(
        'error',
        'example_empty',
        `/examples/${index}/expect`,
        said(`示例 ${id} 没有写明应有的结果`, `the example ${id} says nothing of what is expected`),
      );
  }
  const results = examples.map((example, index) => {
    const result = runExample(versions, example, shared, meter);
    const at = `/examples/${index}`;
    const inFacts = (result.problems ?? []).filter(({ pointer }) => /^\/(facts|exampleFacts)\//.test(pointer));
    for (const { code, pointer, message } of inFacts) {
      const isShared = pointer.startsWith('/exampleFacts/');
      const { zh, en } = message;
      report(
        'error',
        code,
        isShared ? pointer : `${at}${pointer}`,
        isShared ? message : said(`${example.id}：${zh}`, `${example.id}: ${en}`),
      );
    }
    const all = (language: keyof Message, mark: string) => result.differences.map((one) => one[language]).join(mark);
    if (!result.passed && inFacts.length === 0)
      report('error', 'example', at, said(`${example.id}：${all('zh', '；')}`, `${example.id}: ${all('en', '; ')}`));
    return result;
  });
  checkSides(versions, results, report);
  return results;
}

/** Examples tell what a rule means by both: who is paid, and who isn't. */
function checkSides(versions: readonly PreparedPolicy[], results: readonly ExampleResult[], report: Report): void {
  const decisions = results.flatMap(({ decision }) => decision ?? []);
  // what is wrong with an example may be that it should have been paid
  if (decisions.length === 0 || results.some(({ passed }) => !passed)) return;
  const pays = decisions.some(({ outcome, amountFen, inKind }) => outcome === 'eligible' && (amountFen > 0 || inKind.length > 0));
  const asks = versions.some(({ casePredicates, memberPredicates }) => casePredicates.length + memberPredicates.length > 0);
  const refuses = !asks || decisions.some(({ outcome }) => outcome === 'ineligible');
  if (!pays)
    report(
      'warning',
      'examples_one_sided',
      '/examples',
      said('没有一个示例应予发放：至少写一个', 'no example is paid: write at least one'),
    );
  if (!refuses)
    report(
      'warning',
      'examples_one_sided',
      '/examples',
      said('没有一个示例不符合条件：至少写一个', 'no example is refused: write at least one'),
    );
}

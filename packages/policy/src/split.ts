import { explainAmong } from './among.ts';
import type { Catalogue } from './catalogue.ts';
import { exampleFacts } from './example.ts';
import type { PolicyFile } from './file.ts';
import type { Example, PolicyVersion } from './form.ts';
import { prepare } from './prepare.ts';

/** The versions of a file as documents of their own, each with the examples that it decides. */
export function splitFile({ versions, examples, exampleFacts: shared }: PolicyFile, catalogue: Catalogue): PolicyVersion[] {
  const prepared = versions.map((version) => prepare(version, catalogue));
  const decidedBy = (example: Example): string | undefined =>
    explainAmong(prepared, exampleFacts(shared, example.facts), example)?.decision.version;
  const deciding = examples.map((example) => ({ example, by: decidedBy(example) }));
  return versions.map((version) => ({
    ...version,
    ...(shared ? { exampleFacts: shared } : {}),
    examples: deciding.filter(({ by }) => by === version.version).map(({ example }) => example),
  }));
}

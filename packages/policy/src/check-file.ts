import type { Catalogue } from './catalogue.ts';
import { check, type Finding, reporter } from './check.ts';
import { checkExamples } from './check-examples.ts';
import { PolicyError } from './errors.ts';
import type { PolicyFile } from './file.ts';
import type { PolicyVersion } from './form.ts';
import { type PreparedPolicy, prepare } from './prepare.ts';

/** A finding and the version that it is about; one about the examples of the whole file is about none. */
export interface FileFinding extends Finding {
  readonly version?: string;
}

/** What is wrong with a version stands in its own findings. */
function prepareAll(versions: readonly PolicyVersion[], catalogue: Catalogue): PreparedPolicy[] | undefined {
  try {
    return versions.map((version) => prepare(version, catalogue));
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return undefined;
  }
}

/** Finds what is wrong with a file: with each of its versions, with all of them together, and with the examples that they share. */
export function checkFile(file: PolicyFile, catalogue: Catalogue, others: readonly PolicyVersion[] = []): readonly FileFinding[] {
  const findings = file.versions.flatMap((version, index) =>
    check(version, catalogue, [...others, ...file.versions])
      .findings.filter(({ code }) => code !== 'examples_missing' || file.examples.length === 0)
      .map((one): FileFinding => ({ ...one, version: version.version, pointer: file.placeOf(index, one.pointer) })),
  );
  const { list, report } = reporter();
  const hasOwnExamples = file.versions.length === 1 && file.versions[0]?.examples === file.examples;
  const prepared = hasOwnExamples ? undefined : prepareAll(file.versions, catalogue);
  if (prepared) checkExamples(prepared, file.examples, file.exampleFacts, report);
  const all: readonly FileFinding[] = [...findings, ...list];
  // What versions share is wrong once, and so is what two of them say of each other.
  const same = (one: FileFinding, other: FileFinding): boolean =>
    one.message.en === other.message.en && (one.pointer === other.pointer || one.code.startsWith('version_'));
  // What versions share is of use where one of them reads it.
  const havers = (pointer: string): number =>
    file.versions.filter((version, index) => {
      const [part = '', name = ''] = pointer.split('/').slice(-2);
      const own = Object.hasOwn((version as unknown as Record<string, object>)[part] ?? {}, name);
      return own && file.placeOf(index, `/${part}/${name}`) === pointer;
    }).length;
  const isRead = (one: FileFinding): boolean =>
    one.code === 'unused' && all.filter((other) => other.code === 'unused' && same(one, other)).length < havers(one.pointer);
  return all.filter((one, index) => all.findIndex((other) => same(one, other)) === index && !isRead(one));
}

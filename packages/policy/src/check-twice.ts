import type { Catalogue, Code, FactDefinition, FieldDefinition } from './catalogue.ts';
import type { Problem } from './errors.ts';
import type { PolicyVersion } from './form.ts';
import { step } from './json-schema.ts';
import { type Message, said } from './message.ts';

interface Named {
  readonly at: string;
  readonly name: string;
}

/** Things of one kind of which each needs a name of its own; `field` is where the name stands. */
function twice(kind: Message, all: readonly Named[]): Problem[] {
  const seen = new Set<string>();
  return all.flatMap(({ at, name }): Problem[] => {
    const own = name.trim();
    if (!seen.has(own)) {
      seen.add(own);
      return [];
    }
    return [{ code: 'duplicate', pointer: at, message: said(`${kind.zh} ${own} 写了两次`, `the ${kind.en} ${own} stands twice`) }];
  });
}

function named<T>(list: readonly T[] | undefined, at: string, field: string & keyof T): Named[] {
  return (list ?? []).map((one, index) => ({ at: `${at}/${index}/${field}`, name: String(one[field]) }));
}

const words = {
  fact: said('事实', 'fact'),
  field: said('字段', 'field'),
  code: said('代码', 'code'),
  component: said('分项', 'component'),
  limit: said('限额', 'limit'),
  rule: said('规则', 'rule'),
  stage: said('阶段', 'stage'),
  kind: said('实物', 'thing in kind'),
  convention: said('口径', 'convention'),
  key: said('键', 'key'),
  column: said('列', 'column'),
};

const codesTwice = (codes: readonly Code[] | undefined, at: string): Problem[] => twice(words.code, named(codes, at, 'code'));

function fieldsTwice({ codes, fields }: FactDefinition | FieldDefinition, at: string): Problem[] {
  const inner = (fields ?? []).flatMap((field, index) => fieldsTwice(field, `${at}/fields/${index}`));
  return [...codesTwice(codes, `${at}/codes`), ...twice(words.field, named(fields, `${at}/fields`, 'name')), ...inner];
}

/** Facts that are described twice, also as one and the same; their fields and codes. */
function factsTwice(facts: readonly FactDefinition[] | undefined): Problem[] {
  const inner = (facts ?? []).flatMap((fact, index) => fieldsTwice(fact, `/facts/${index}`));
  return [...twice(words.fact, named(facts, '/facts', 'path')), ...inner];
}

/** What a catalogue says twice: which of the two holds can't be told. */
export function twiceInCatalogue({ facts, codeLists = {} }: Catalogue): Problem[] {
  return [...factsTwice(facts), ...Object.entries(codeLists).flatMap(([list, codes]) => codesTwice(codes, step('/codeLists', list)))];
}

/** What a version says twice, beside its predicates, whose ids also limits and examples speak of. */
export function twiceInVersion(version: PolicyVersion): Problem[] {
  const { facts, tables = {}, components, limits, stacking, recovery, inKind, schedule, conventions } = version;
  return [
    ...factsTwice(facts),
    ...Object.entries(tables).flatMap(([name, { keys, columns }]) => [
      ...twice(words.key, named(keys, `/tables/${name}/keys`, 'name')),
      ...twice(words.column, named(columns, `/tables/${name}/columns`, 'name')),
    ]),
    ...twice(words.component, named(components, '/components', 'key')),
    ...twice(words.limit, named(limits, '/limits', 'id')),
    ...twice(words.rule, named(stacking, '/stacking', 'id')),
    ...twice(words.rule, named(recovery, '/recovery', 'id')),
    ...twice(words.kind, named(inKind, '/inKind', 'key')),
    ...twice(words.stage, named(schedule?.kind === 'stages' ? schedule.stages : [], '/schedule/stages', 'key')),
    ...twice(words.convention, named(conventions, '/conventions', 'id')),
  ];
}

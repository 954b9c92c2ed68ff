import { type Static, type TSchema, Type } from 'typebox';
import type { Lifecycle } from '../../kernel/lifecycle.ts';
import type { Text } from '../../kernel/text.ts';
import { type JsonSchema, PLAIN_TEXT } from '../database/fields.ts';
import type { BaseRow, Table } from '../database/table.ts';

/** A named component of openapi.yaml, with the static type of its values. */
export interface Component<T = unknown> {
  readonly id: string;
  readonly schema: JsonSchema;
  readonly ref: { readonly $ref: string };
  readonly valueType?: T;
}

const components = new Map<string, JsonSchema>();

/** Declares a component once; routes refer to it by name. */
export function component<T>(id: string, schema: JsonSchema): Component<T> {
  if (components.has(id)) throw new Error(`two components are called ${id}`);
  components.set(id, { $id: id, ...schema });
  return { id, schema, ref: { $ref: `${id}#` } };
}

/** A component whose shape is written with TypeBox. Unknown properties are refused. */
export function shape<S extends TSchema>(id: string, schema: S): Component<Static<S>> {
  const plain = JSON.parse(JSON.stringify(schema)) as JsonSchema;
  return component(
    id,
    plain.type === 'object' && plain.additionalProperties === undefined ? { ...plain, additionalProperties: false } : plain,
  );
}

export function allComponents(): ReadonlyMap<string, JsonSchema> {
  return components;
}

/** The label of a member that no table declares. */
export const labelled = (zh: string, en: string) => ({ 'x-label': { zh, en } });

/** A property's schema with its label in both languages. */
function property(table: Table, name: string): JsonSchema {
  const field = table.fields[name];
  if (!field) throw new Error(`${table.spec.name} has no field ${name}`);
  const { schema, label, references } = field.parts;
  return {
    ...clean(schema),
    ...(label ? { description: `${label.en} · ${label.zh}`, 'x-label': label } : {}),
    ...(references ? { 'x-references': references.replaceAll('_', '-') } : {}),
  };
}

function withoutNull(schema: JsonSchema): JsonSchema {
  const { type, enum: values } = schema;
  if (!Array.isArray(type)) return schema;
  return {
    ...schema,
    type: type.filter((name) => name !== 'null')[0],
    ...(Array.isArray(values) ? { enum: values.filter((value) => value !== null) } : {}),
  };
}

function clean(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined));
}

/** What a masked value looks like in an answer: text, whatever the plain value's pattern. */
function answered(table: Table, name: string): JsonSchema {
  const schema = property(table, name);
  if (!table.fields[name]?.parts.secret) return schema;
  const { pattern: _pattern, minLength: _minLength, ...rest } = schema;
  return { ...rest, 'x-masked': true };
}

export interface View<Row = unknown, Extra = unknown> extends Component {
  readonly properties: readonly string[];
  /** Computed members and their schemas. */
  readonly extra: Readonly<Record<string, ComputedMember<Row>>>;
  readonly extraType?: Extra;
}

export interface ComputedMember<Row> {
  readonly schema: JsonSchema;
  readonly of: (row: Row) => unknown;
  readonly label?: Text;
}

/** Every field that the table itself declares, but for large values and blind indices. */
function ownFields(table: Table): string[] {
  return Object.keys(table.spec.fields).filter((name) => !table.fields[name]?.parts.lazy && !name.endsWith('Index'));
}

/** What a record looks like in answers: the named fields, computed members, and the actions open to the caller. */
export function view<R extends BaseRow>(
  table: Table<R>,
  id: string,
  fields: readonly (keyof R & string)[] | 'all',
  extra: Readonly<Record<string, ComputedMember<R>>> = {},
): View<R> {
  const { place, lifecycle, numbered, plain } = table.spec;
  const properties = [
    'id',
    ...(place === 'region' ? ['regionCode'] : []),
    ...(lifecycle ? ['status'] : []),
    ...(numbered ? ['number'] : []),
    ...(fields === 'all' ? ownFields(table as Table) : fields),
    ...(plain ? [] : ['version', 'createdAt', 'updatedAt']),
  ];
  const schemas: Record<string, JsonSchema> = {};
  for (const name of properties) schemas[name] = answered(table as Table, name);
  for (const [name, member] of Object.entries(extra)) {
    schemas[name] = member.label
      ? { ...member.schema, description: `${member.label.en} · ${member.label.zh}`, 'x-label': member.label }
      : member.schema;
  }
  const required = Object.keys(schemas);
  if (lifecycle) {
    schemas.allowedActions = {
      type: 'array',
      items: { type: 'string', enum: Object.keys(lifecycle.actions) },
      description: 'What this caller may do now · 当前可执行的操作',
    };
    required.push('allowedActions');
  }
  const made = component<R>(id, {
    type: 'object',
    additionalProperties: false,
    description: `${table.spec.label.en} · ${table.spec.label.zh}`,
    'x-label': table.spec.label,
    'x-noun': table.spec.noun,
    ...(lifecycle ? { 'x-verbs': verbsOf(lifecycle) } : {}),
    properties: { ...schemas, ...includedMembers(table as Table, properties) },
    required,
  });
  return { ...made, properties, extra } as View<R>;
}

/** How the history of a record names each action, those of other records and of the clock among them: no operation says them. */
function verbsOf({ actions }: Lifecycle): Record<string, Text> {
  return Object.fromEntries(Object.entries(actions).map(([name, { label }]) => [name, label]));
}

/** `enterpriseId` may be embedded as `enterprise` by `include=enterprise`. */
export function includable(table: Table, properties: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const name of properties) {
    if (table.fields[name]?.parts.references && name.endsWith('Id')) names.set(name.slice(0, -2), name);
  }
  return names;
}

function includedMembers(table: Table, properties: readonly string[]): Record<string, JsonSchema> {
  return Object.fromEntries(
    [...includable(table, properties).keys()].map((name) => [
      name,
      {
        type: ['object', 'null'],
        additionalProperties: true,
        description: `Embedded by include=${name}`,
        'x-label': table.fields[`${name}Id`]?.parts.label,
      },
    ]),
  );
}

type BodyOf<R, Q extends keyof R, O extends keyof R> = { [K in Q]: Wire<NonNullable<R[K]>> } & { [K in O]?: Wire<R[K]> | undefined };
/** Instants travel as text. */
type Wire<T> = T extends Date ? string : T;

/** A request body made of the table's fields. What is required is never null, even where the column may be. */
export function body<R extends BaseRow, const Q extends keyof R & string, const O extends keyof R & string = never>(
  table: Table<R>,
  id: string,
  fields: { required: readonly Q[]; optional?: readonly O[] },
  extra: Readonly<Record<string, JsonSchema>> = {},
  requiredExtra: readonly string[] = [],
): Component<BodyOf<R, Q, O>> {
  const properties: Record<string, JsonSchema> = {};
  for (const name of fields.required) properties[name] = withoutNull(property(table as Table, name));
  for (const name of fields.optional ?? []) properties[name] = property(table as Table, name);
  Object.assign(properties, extra);
  const required = [...fields.required, ...requiredExtra];
  return component(id, { type: 'object', additionalProperties: false, 'x-label': table.spec.label, properties, required });
}

/** A merge patch: every field may be absent, at least one is there. */
export function patchBody<R extends BaseRow, const O extends keyof R & string>(
  table: Table<R>,
  id: string,
  fields: readonly O[],
): Component<BodyOf<R, never, O>> {
  const properties = Object.fromEntries(fields.map((name) => [name, property(table as Table, name)]));
  return component(id, { type: 'object', additionalProperties: false, 'x-label': table.spec.label, minProperties: 1, properties });
}

/** The body of an action that asks for a reason. */
export const Reason = shape(
  'Reason',
  Type.Object({ reason: Type.String({ minLength: 2, maxLength: 500, pattern: PLAIN_TEXT, ...labelled('理由', 'Reason') }) }),
);
export type Reason = { reason: string };

export const idParams = {
  type: 'object',
  additionalProperties: false,
  properties: { id: { type: 'string', format: 'uuid', minLength: 36, maxLength: 36, description: 'Id of the record' } },
  required: ['id'],
} as const;

shape(
  'Problem',
  Type.Object(
    {
      type: Type.String({ description: 'Stable URI of the kind of problem', examples: ['urn:rongcai:problem:invalid-input'] }),
      title: Type.String(),
      status: Type.Integer(),
      detail: Type.String(),
      instance: Type.String(),
      requestId: Type.String(),
      errors: Type.Array(
        Type.Object({
          pointer: Type.String({ description: 'JSON pointer into the body, or ?name of a parameter' }),
          code: Type.String(),
          message: Type.String(),
        }),
      ),
    },
    { additionalProperties: true, description: 'RFC 9457 problem details' },
  ),
);

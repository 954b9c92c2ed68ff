import type { Schema } from './json-schema.ts';
import { kinds } from './kind.ts';
import { roundingModes } from './num.ts';

export const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
export const text: Schema = { type: 'string', minLength: 1, maxLength: 4000 };
export const list = (items: Schema, maxItems = 5000, minItems = 0): Schema => ({
  type: 'array',
  items,
  maxItems,
  ...(minItems ? { minItems } : {}),
});
export const oneOf = (...values: string[]): Schema => ({ type: 'string', enum: values });
export const map = (shape: Schema, maxProperties = 500): Schema => ({
  type: 'object',
  additionalProperties: shape,
  propertyNames: ref('name'),
  maxProperties,
});
export const object = (required: Record<string, Schema>, optional: Record<string, Schema> = {}): Schema => ({
  type: 'object',
  properties: { ...required, ...optional },
  required: Object.keys(required),
  additionalProperties: false,
});

export const pathShape: Schema = {
  type: 'string',
  pattern: '^[a-z][A-Za-z0-9]*(\\.[a-zA-Z][A-Za-z0-9]*){0,7}$',
  maxLength: 200,
  title: 'the path of a fact',
};

const argumentShapes: Record<string, Schema> = {
  node: ref('node'),
  nodes: ref('node'),
  'node?': { anyOf: [ref('node'), { type: 'null' }] },
  keys: list(ref('node'), 8, 1),
  set: { anyOf: [list(ref('literal'), 5000), ref('node')] },
  name: ref('name'),
  'name?': { anyOf: [ref('name'), { type: 'null' }] },
  path: { type: 'string', pattern: '^[a-z][A-Za-z0-9]*(\\.[a-zA-Z][A-Za-z0-9]*){0,7}$', maxLength: 200, title: 'the path of a fact' },
  dateText: {
    type: 'string',
    pattern: '^[1-9][0-9]{3}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$',
    title: 'a date YYYY-MM-DD or a month YYYY-MM',
  },
  'depth?': { type: 'integer', minimum: 0, maximum: 7 },
  'mode?': oneOf(...roundingModes),
  'places?': { type: 'integer', minimum: -12, maximum: 12 },
  edge: oneOf('first', 'last'),
  'direction?': oneOf('ascending', 'descending'),
};

/** A node's arguments: a list, or the single argument itself. */
function argumentsOf(shapes: readonly string[]): Schema {
  const items = shapes.map((shape) => argumentShapes[shape] ?? text);
  const needed = shapes.filter((shape) => !shape.endsWith('?')).length;
  const last = shapes.at(-1) === 'nodes';
  const several: Schema = last
    ? { type: 'array', items: ref('node'), minItems: needed, maxItems: 500 }
    : { type: 'array', prefixItems: items, items: false, minItems: needed, maxItems: items.length };
  const [first] = items;
  return needed === 1 && first ? { anyOf: [several, first] } : several;
}

/** A rule tree: a literal, or an object with one kind as its key. */
export const nodeSchema: Schema = {
  anyOf: [
    {
      type: 'object',
      minProperties: 1,
      maxProperties: 1,
      additionalProperties: false,
      properties: Object.fromEntries(Object.entries(kinds).map(([kind, shapes]) => [kind, argumentsOf(shapes)])),
    },
    { type: 'number' },
    { type: 'string', maxLength: 4000 },
    { type: 'boolean' },
  ],
};

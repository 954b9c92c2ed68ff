import { fieldError, invalid } from '../../kernel/errors.ts';
import type { Text } from '../../kernel/text.ts';
import type { Row } from '../database/database.ts';
import type { JsonSchema } from '../database/fields.ts';
import type { Table } from '../database/table.ts';
import type { Actor } from '../security/actor.ts';
import type { Keyring } from '../security/keyring.ts';
import { regionCondition, scopeCondition, Values } from '../security/scope.ts';
import { includable, labelled } from './schemas.ts';
import { type Through, throughConditions, throughParameters } from './through.ts';

export interface CollectionSpec {
  /** Fields by which the list may be narrowed; each becomes parameters that suit its kind. */
  readonly filters: readonly string[];
  /** Names of parameters for filters whose own name is one of every list's. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Parameter → a field that may be empty: `true` gives the rows where it has a value, `false` the others. */
  readonly has?: Readonly<Record<string, { readonly field: string; readonly label: Text }>>;
  readonly through?: Through;
  /** Text fields that `q` looks into. */
  readonly search?: readonly string[];
  /** Fields that never are null; the id breaks ties. */
  readonly sorts: readonly string[];
  /** For example `-createdAt`. */
  readonly defaultSort: string;
}

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

type FilterKind = 'region' | 'list' | 'range' | 'date-range' | 'instant-range' | 'flag' | 'member';

function kindOf(table: Table, name: string): FilterKind {
  if (name === 'regionCode') return 'region';
  const field = table.fields[name];
  if (!field) throw new Error(`${table.spec.name} has no field ${name}`);
  if (field.parts.secret || name.endsWith('Index')) throw new Error(`${table.spec.name}.${name} is protected and can't be a filter`);
  const { type, array } = field.parts.column;
  if (array) return 'member';
  if (type === 'int' || type === 'bigint') return 'range';
  if (type === 'date') return 'date-range';
  if (type === 'timestamptz') return 'instant-range';
  if (type === 'boolean') return 'flag';
  return 'list';
}

/** `wageFromFen` has its unit last: the bounds are `wageFromFenFrom` and `wageFromFenTo`. */
const bounds = (name: string) => [`${name}From`, `${name}To`] as const;
/** `createdAt` → `createdFrom`, `createdTo`; `startOn` → `startFrom`, `startTo`. */
const momentBounds = (name: string) => bounds(name.replace(/(At|On)$/, ''));

/** What a bound of a range is, in both languages. Dates are those in Asia/Shanghai. */
const bounded = (label: Text | undefined, name: string, [en, zh]: readonly [string, string]) =>
  label ? `${label.en}, ${en} · ${label.zh}，${zh}` : `${name}, ${en}`;

/** The parameters of a list, as JSON Schema. Anything else is refused by name. */
export function querySchema(table: Table, spec: CollectionSpec, viewProperties: readonly string[]): JsonSchema {
  const properties: Record<string, JsonSchema> = {
    limit: { type: 'integer', minimum: 1, maximum: 200, default: 50, description: 'Rows in a page' },
    cursor: { type: 'string', maxLength: 1000, description: 'nextCursor of the page before' },
    sort: {
      type: 'string',
      enum: spec.sorts.flatMap((name) => [name, `-${name}`]),
      default: spec.defaultSort,
      description: 'Field to sort by; a minus sorts downward',
    },
    count: { type: 'string', enum: ['exact', 'estimate'], description: 'Adds page.total' },
    fields: {
      type: 'string',
      maxLength: 1000,
      pattern: '^[A-Za-z]+(,[A-Za-z]+)*$',
      description: 'Only these members, comma separated; the others are left out, also those that are otherwise required',
    },
    format: { type: 'string', enum: ['json', 'csv', 'ndjson'], description: 'csv and ndjson stream every matching row' },
    header: {
      type: 'string',
      enum: ['names', 'zh', 'en'],
      default: 'names',
      description: 'CSV: field names and codes as the API has them, or the labels of both in a language',
    },
    bom: { type: 'boolean', default: false, description: 'CSV starts with a byte order mark, as Excel needs' },
  };
  const includes = [...includable(table, viewProperties).keys()];
  if (includes.length > 0) {
    properties.include = {
      type: 'string',
      maxLength: 200,
      pattern: `^(${includes.join('|')})(,(${includes.join('|')}))*$`,
      description: `Embeds one level: ${includes.join(', ')}`,
    };
  }
  if (spec.search) properties.q = { type: 'string', minLength: 1, maxLength: 100, description: `Looks into ${spec.search.join(', ')}` };
  for (const name of spec.filters) {
    const parameter = spec.parameters?.[name] ?? name;
    if (parameter in properties) throw new Error(`${table.spec.name}: the filter ${parameter} takes the name of a parameter of every list`);
    const field = table.fields[name];
    const schema = field?.parts.schema ?? {};
    const label = field?.parts.label;
    const description = label ? `${label.en} · ${label.zh}` : name;
    const common = label ? { 'x-label': label } : {};
    switch (kindOf(table, name)) {
      case 'region':
        properties.regionCode = {
          type: 'string',
          pattern: '^[0-9]{6}$',
          minLength: 6,
          maxLength: 6,
          description: 'This region and all below it',
          ...labelled('行政区划', 'Region'),
        };
        break;
      case 'list': {
        const values = (schema.enum as unknown[] | undefined)?.filter((value) => value !== null) as string[] | undefined;
        const reference = schema.format === 'uuid';
        properties[parameter] = values
          ? {
              type: 'string',
              maxLength: 500,
              pattern: `^(${values.join('|')})(,(${values.join('|')}))*$`,
              description: `${description}: ${values.join(', ')} (several with commas)`,
              'x-labels': schema['x-labels'],
              ...common,
            }
          : reference
            ? {
                type: 'string',
                format: 'uuid',
                minLength: 36,
                maxLength: 36,
                description,
                ...(field?.parts.references ? { 'x-references': field.parts.references.replaceAll('_', '-') } : {}),
                ...common,
              }
            : { type: 'string', minLength: 1, maxLength: 200, description, ...common };
        break;
      }
      case 'member':
        properties[parameter] = { type: 'string', minLength: 1, maxLength: 200, description: `${description}: has this value`, ...common };
        break;
      case 'flag':
        properties[parameter] = { type: 'boolean', description, ...common };
        break;
      case 'range':
        for (const [nth, bound] of bounds(name).entries())
          properties[bound] = {
            type: 'integer',
            minimum: -9_007_199_254_740_991,
            maximum: 9_007_199_254_740_991,
            description: bounded(label, name, nth === 0 ? ['at least', '不小于'] : ['at most', '不大于']),
            ...common,
          };
        break;
      case 'date-range':
      case 'instant-range':
        for (const [nth, bound] of momentBounds(name).entries())
          properties[bound] = {
            type: 'string',
            format: 'date',
            minLength: 10,
            maxLength: 10,
            description: bounded(label, name, nth === 0 ? ['from this date on', '自该日起'] : ['up to and with this date', '至该日止']),
            ...common,
          };
        break;
    }
  }
  for (const [parameter, { label }] of Object.entries(spec.has ?? {}))
    properties[parameter] = { type: 'boolean', description: `${label.en} · ${label.zh}`, 'x-label': label };
  return { type: 'object', additionalProperties: false, properties: { ...properties, ...throughParameters(table, spec.through ?? {}) } };
}

/** Midnight in Asia/Shanghai at the start of a date, as the instant it is. */
function startOfDay(date: string): string {
  return `${date}T00:00:00+08:00`;
}

function filterConditions(table: Table, spec: CollectionSpec, query: Query, values: Values): string[] {
  const conditions: string[] = [];
  for (const name of spec.filters) {
    const column = table.columnOf(name);
    const kind = kindOf(table, name);
    if (kind === 'range' || kind === 'date-range' || kind === 'instant-range') {
      const [from, to] = kind === 'range' ? bounds(name) : momentBounds(name);
      const lower = query[from];
      const upper = query[to];
      if (kind === 'instant-range') {
        if (lower !== undefined) conditions.push(`${column} >= ${values.add(startOfDay(String(lower)))}::timestamptz`);
        if (upper !== undefined) conditions.push(`${column} < ${values.add(startOfDay(String(upper)))}::timestamptz + interval '1 day'`);
      } else {
        if (lower !== undefined) conditions.push(`${column} >= ${values.add(lower)}`);
        if (upper !== undefined) conditions.push(`${column} <= ${values.add(upper)}`);
      }
      continue;
    }
    const given = query[spec.parameters?.[name] ?? name];
    if (given === undefined) continue;
    if (kind === 'region') conditions.push(regionCondition(column, String(given), values));
    else if (kind === 'flag') conditions.push(`${column} = ${values.add(given)}`);
    else if (kind === 'member') conditions.push(`${values.add(given)} = ANY(${column})`);
    else {
      const list = String(given).split(',');
      conditions.push(list.length === 1 ? `${column} = ${values.add(list[0])}` : `${column} = ANY(${values.add(list)})`);
    }
  }
  for (const [parameter, { field }] of Object.entries(spec.has ?? {})) {
    if (query[parameter] !== undefined) conditions.push(`${table.columnOf(field)} IS ${query[parameter] ? 'NOT NULL' : 'NULL'}`);
  }
  conditions.push(...throughConditions(table, spec.through ?? {}, query, values));
  if (spec.search && query.q !== undefined) {
    const pattern = values.add(`%${String(query.q).replace(/[\\%_]/g, '\\$&')}%`);
    conditions.push(`(${spec.search.map((name) => `${table.columnOf(name)} ILIKE ${pattern}`).join(' OR ')})`);
  }
  return conditions;
}

/** A cursor is bound to the list, its sort and its filters, and signed: nobody can make or bend one. */
function cursorBinding(table: Table, sort: string, query: Query): string {
  const rest = Object.entries(query).filter(
    ([name]) => !['cursor', 'limit', 'count', 'fields', 'include', 'format', 'header', 'bom'].includes(name),
  );
  return JSON.stringify([table.spec.name, sort, rest.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** Where a page ends: what its last row is sorted by. */
type Position = readonly (string | number)[];

export function encodeCursor(keyring: Keyring, binding: string, position: Position): string {
  const payload = Buffer.from(JSON.stringify(position)).toString('base64url');
  return `${payload}.${keyring.sign('cursor', payload + binding)}`;
}

/** @throws a 400 for a cursor that was not made with this binding */
export function decodeCursor<P extends Position>(keyring: Keyring, binding: string, cursor: string): P {
  const [payload = '', signature = ''] = cursor.split('.');
  if (!keyring.verify('cursor', payload + binding, signature)) {
    throw invalid(
      fieldError(
        '?cursor',
        'invalid-cursor',
        '游标无效，或与当前的筛选、排序不符',
        'The cursor is not valid for this list, sort and filters',
      ),
    );
  }
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as P;
}

export interface ListStatement {
  readonly text: string;
  readonly values: unknown[];
}

interface Listing {
  readonly page: ListStatement;
  readonly count: ListStatement;
  /** All matching rows in the same order, without limit or cursor. */
  readonly all: ListStatement;
  readonly cursorOf: (row: Row) => string;
}

/** The statements behind one list request. */
export function listing(table: Table, spec: CollectionSpec, actor: Actor, query: Query, keyring: Keyring): Listing {
  const sort = String(query.sort ?? spec.defaultSort);
  const down = sort.startsWith('-');
  const sortName = down ? sort.slice(1) : sort;
  const column = table.columnOf(sortName);
  const limit = Number(query.limit ?? 50);
  const values = new Values();
  const where = [scopeCondition(table, actor, values), ...filterConditions(table, spec, query, values)].filter((part) => part !== 'true');
  const counted = [...values.list];
  const whereText = where.length > 0 ? ` WHERE ${where.join(' AND ')}` : '';
  const order = `ORDER BY ${column} ${down ? 'DESC' : 'ASC'}, id ${down ? 'DESC' : 'ASC'}`;
  const binding = cursorBinding(table, sort, query);
  const keyset: string[] = [];
  if (query.cursor !== undefined) {
    const [value, id] = decodeCursor<[string | number, string]>(keyring, binding, String(query.cursor));
    const cast = table.fields[sortName]?.parts.column.type === 'timestamptz' ? '::timestamptz' : '';
    keyset.push(`(${column}, id) ${down ? '<' : '>'} (${values.add(value)}${cast}, ${values.add(id)}::uuid)`);
  }
  const pageWhere = [...where, ...keyset];
  return {
    page: {
      text: `SELECT ${table.selection} FROM ${table.spec.name}${pageWhere.length > 0 ? ` WHERE ${pageWhere.join(' AND ')}` : ''} ${order} LIMIT ${values.add(limit + 1)}`,
      values: values.list,
    },
    count: { text: `SELECT count(*) AS total FROM ${table.spec.name}${whereText}`, values: counted },
    all: { text: `SELECT ${table.selection} FROM ${table.spec.name}${whereText} ${order}`, values: counted },
    cursorOf: (row) => {
      const value = row[sortName];
      return encodeCursor(keyring, binding, [value instanceof Date ? value.toISOString() : (value as string | number), String(row.id)]);
    },
  };
}

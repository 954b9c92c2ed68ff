import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { Lifecycle } from '../../kernel/lifecycle.ts';
import type { Text } from '../../kernel/text.ts';
import { type Field, instant, integer, region, text, uuid } from './fields.ts';

// biome-ignore lint/suspicious/noExplicitAny: a field of whatever value type; the row type infers it back
export type AnyField = Field<any>;

type Fields = Readonly<Record<string, AnyField>>;
export type ValuesOf<F extends Fields> = { -readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** What every record has. `version` grows with each visible change and is the record's ETag. */
export interface BaseRow {
  id: string;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  createdBy: string;
}

/** What the database holds; with what its breach says to the caller. */
type Held = { readonly holds: string } & ConstraintRefusal;
type Unique = {
  readonly columns: readonly string[];
  readonly where?: string;
  /** Actions that reckon one of the columns anew without leaving the states in which it is unique. */
  readonly setBy?: readonly string[];
} & Partial<ConstraintRefusal>;

export interface TableSpec<F extends Fields, S extends string> {
  /** Plural snake_case name in the database. */
  readonly name: string;
  /** Singular kebab-case: the noun in event types, audit entries and problem texts. */
  readonly noun: string;
  readonly label: Text;
  /** The module that owns it; permissions and event scopes are named after it. */
  readonly module: string;
  readonly lifecycle?: Lifecycle<S>;
  /** Nullable fields that belong to a state and are empty again in the next one, whatever action leads there. */
  readonly untilMoved?: readonly string[];
  /** What commands do beside the lifecycle, as events say it afterwards, where English does not make it of the verb by rule. */
  readonly pasts?: Readonly<Record<string, string>>;
  /**
   * `region`: the record belongs to a place and carries `regionCode`.
   * `none`: reference data and system records that have no place.
   */
  readonly place: 'region' | 'none';
  /** Party name → the column that holds the organization's id. A bound machine client sees what it is a party of. */
  readonly parties?: Readonly<Record<string, string>>;
  /** States that every bound client of the region may read (an open order, a published posting). */
  readonly openIn?: readonly S[];
  /** The prefix of the number by which people call a record (`GW2026000123`): the kit gives every new record the next one. */
  readonly numbered?: string;
  readonly fields: F;
  /**
   * What a new record takes over from a record that it points to: reference → own field → the other's field. Bodies do
   * not bring these; the kit reads them with the check that the record exists for the caller.
   */
  readonly copies?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly checks?: Readonly<Record<string, string | Held>>;
  readonly uniques?: Readonly<Record<string, Unique>>;
  readonly indices?: Readonly<Record<string, { columns: readonly string[]; where?: string }>>;
  /** Exclusion constraints, for example `USING gist (…)`. */
  readonly exclusions?: Readonly<Record<string, string | Held>>;
  /** Append-only system records without version, author and times of change. */
  readonly plain?: boolean;
}

export interface ConstraintRefusal {
  readonly code: string;
  readonly message: Text;
  readonly pointer?: string;
}

type PlaceColumn = { regionCode: string };
type StatusColumn<S extends string> = { status: S };
type NumberColumn = { number: string };

export interface Table<Row extends BaseRow = BaseRow> {
  readonly spec: TableSpec<Fields, string>;
  readonly entity: EntitySchema<Row>;
  /** Every column as a field, the standard ones included, in the order of the table. */
  readonly fields: Readonly<Record<string, AnyField>>;
  /** `"column" AS "property"` of everything but lazy columns; the list that reads use. */
  readonly selection: string;
  readonly columnOf: (property: string) => string;
}

export type RowOf<T> = T extends Table<infer Row> ? Row : never;

const all = new Map<string, Table>();

/** Declares a table: the kit reads everything else (entity, row type, schemas, lists, forms) from it. */
export function table<
  const F extends Fields,
  S extends string = never,
  const P extends 'region' | 'none' = 'region',
  const N extends string = never,
>(
  spec: TableSpec<F, S> & { place: P; numbered?: N },
): Table<
  BaseRow &
    ValuesOf<F> &
    (P extends 'region' ? PlaceColumn : unknown) &
    ([S] extends [never] ? unknown : StatusColumn<S>) &
    ([N] extends [never] ? unknown : NumberColumn)
> {
  const fields: Record<string, AnyField> = {
    id: uuid().label('编号', 'Id'),
    ...standardFields(spec),
    ...spec.fields,
    ...(spec.plain ? {} : trailingFields),
  };
  const refuse = (name: string, said: string | Partial<ConstraintRefusal>) => {
    if (typeof said !== 'string' && said.message) refusals.set(name, said as ConstraintRefusal);
  };
  const holds = (said: string | Held) => (typeof said === 'string' ? said : said.holds);
  const uniques = Object.entries<Unique>({ ...(spec.numbered ? { number: { columns: ['number'] } } : {}), ...spec.uniques });
  for (const [name, said] of Object.entries(spec.checks ?? {})) refuse(`ck_${spec.name}_${name}`, said);
  for (const [name, field] of Object.entries(fields)) refuse(`cf_${spec.name}_${snake(name)}`, field.parts.refusal ?? '');
  for (const [name, said] of uniques) refuse(`uq_${spec.name}_${name}`, said);
  for (const [name, said] of Object.entries(spec.exclusions ?? {})) refuse(`ex_${spec.name}_${name}`, said);
  const columns: Record<string, EntitySchemaColumnOptions> = {};
  for (const [property, field] of Object.entries(fields)) {
    columns[property] = { ...field.parts.column, name: snake(property), primary: property === 'id' } as EntitySchemaColumnOptions;
  }
  const quoted = (expression: string, property: string) => expression.replaceAll('?', `"${snake(property)}"`);
  const checks = [
    ...Object.entries(fields)
      .filter(([, field]) => field.parts.check)
      .map(([property, field]) => ({
        name: `cf_${spec.name}_${snake(property)}`,
        expression: quoted(field.parts.check as string, property),
      })),
    ...Object.entries(spec.checks ?? {}).map(([name, said]) => ({ name: `ck_${spec.name}_${name}`, expression: holds(said) })),
  ];
  const entity = new EntitySchema<BaseRow>({
    name: spec.name,
    tableName: spec.name,
    columns: columns as never,
    foreignKeys: Object.entries(fields)
      .filter(([, field]) => field.parts.references)
      .map(([property, field]) => ({
        name: `fk_${spec.name}_${snake(property)}`,
        target: field.parts.references as string,
        columnNames: [property],
        referencedColumnNames: ['id'],
      })),
    checks,
    exclusions: Object.entries(spec.exclusions ?? {}).map(([name, said]) => ({ name: `ex_${spec.name}_${name}`, expression: holds(said) })),
    indices: [
      ...uniques.map(([name, unique]) => ({
        name: `uq_${spec.name}_${name}`,
        columns: [...unique.columns],
        unique: true,
        ...(unique.where ? { where: unique.where } : {}),
      })),
      ...Object.entries(spec.indices ?? {}).map(([name, index]) => ({
        name: `ix_${spec.name}_${name}`,
        columns: [...index.columns],
        ...(index.where ? { where: index.where } : {}),
      })),
    ],
  });
  const selection = Object.entries(fields)
    .filter(([, field]) => !field.parts.lazy)
    .map(([property]) => `"${snake(property)}" AS "${property}"`)
    .join(', ');
  const made: Table = {
    spec: spec as unknown as TableSpec<Fields, string>,
    entity,
    fields,
    selection,
    columnOf: (property) => {
      if (!(property in fields)) throw new Error(`${spec.name} has no field ${property}`);
      return `"${snake(property)}"`;
    },
  };
  for (const name of Object.keys(spec.fields)) {
    if (fields[name] !== spec.fields[name]) throw new Error(`${spec.name}.${name} is a standard field`);
  }
  if (all.has(spec.name)) throw new Error(`two tables are called ${spec.name}`);
  all.set(spec.name, made);
  return made as never;
}

function standardFields(spec: { place: string; lifecycle?: Lifecycle; numbered?: string; label: Text }): Record<string, AnyField> {
  const fields: Record<string, AnyField> = {};
  if (spec.place === 'region') fields.regionCode = region().label('行政区划', 'Region');
  if (spec.lifecycle) fields.status = statusField(spec.lifecycle);
  if (spec.numbered) fields.number = text(20).label(`${spec.label.zh}编号`, 'Number');
  return fields;
}

function statusField(lifecycle: Lifecycle): AnyField {
  const states = Object.keys(lifecycle.states);
  const base = text(40).label('状态', 'Status');
  return base
    .with({
      type: 'string',
      enum: states,
      'x-labels': lifecycle.states,
      minLength: undefined,
      maxLength: undefined,
      pattern: undefined,
    })
    .check(`? IN (${states.map((state) => `'${state}'`).join(', ')})`);
}

const trailingFields = {
  version: integer(1, 2_147_483_647).label('版本', 'Version'),
  createdAt: instant().label('创建时间', 'Created'),
  updatedAt: instant().label('更新时间', 'Updated'),
  createdBy: uuid().label('创建人', 'Created by'),
};

export function snake(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/(\D)(\d+)/g, '$1_$2');
}

const entities: EntitySchema[] = [];

/** Adds a system table that has no record of its own (a composite key, say) to the data source. */
export function systemEntity<T extends object>(entity: EntitySchema<T>): EntitySchema<T> {
  entities.push(entity as EntitySchema);
  return entity;
}

export function allEntities(): EntitySchema[] {
  return [...allTables().map((table) => table.entity as EntitySchema), ...entities];
}

const refusals = new Map<string, ConstraintRefusal>();

export function refusalOf(constraint: string): ConstraintRefusal | undefined {
  return refusals.get(constraint);
}

/** Every declared table, in the order of declaration: the data source is built from them. */
export function allTables(): Table[] {
  return [...all.values()];
}

export function tableNamed(name: string): Table {
  const found = all.get(name);
  if (!found) throw new Error(`no table ${name}`);
  return found;
}

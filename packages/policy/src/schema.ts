import type { Schema } from './json-schema.ts';
import { roundingModes } from './num.ts';
import { list, map, nodeSchema, object, oneOf, pathShape, ref, text } from './schema-node.ts';

const literal: Schema = { anyOf: [{ type: 'number' }, { type: 'string', maxLength: 4000 }, { type: 'boolean' }] };
const scalarTypes = ['boolean', 'integer', 'number', 'money', 'date', 'month', 'text'];
const period = { from: ref('date') };
const periodEnd = { to: ref('date') };
const amount = object(
  {},
  {
    tree: ref('node'),
    perMember: ref('node'),
    already: ref('node'),
    rounding: object(
      { mode: oneOf(...roundingModes) },
      { places: { type: 'integer', minimum: -12, maximum: 0 }, at: oneOf('line', 'member') },
    ),
  },
);
const source = object({}, { expression: text, from: text, on: text, join: object({ column: text, to: text }) });
/** What people read: neither blank nor with signs that can't be seen or turn the writing round. */
const shown: Schema = {
  ...text,
  pattern: '^(?=[\\s\\S]*\\S)[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069]*$',
  title: 'a text to be read, not blank and without control characters',
};
const code = object({ code: text }, { zh: shown, en: shown });
const fieldType = oneOf(...scalarTypes, 'enum', 'list');

const column = object({ name: ref('name'), type: oneOf(...scalarTypes) }, { title: ref('text'), fact: pathShape });

const schedule: Schema = object(
  { kind: oneOf('once', 'monthly', 'stages') },
  {
    due: ref('node'),
    from: ref('node'),
    to: ref('node'),
    months: ref('node'),
    weight: ref('node'),
    while: ref('node'),
    stages: list(
      object({ key: ref('id') }, { title: ref('text'), due: ref('node'), when: ref('node'), share: ref('node'), amount: ref('node') }),
      120,
      1,
    ),
  },
);

const expectation = object(
  {},
  {
    outcome: oneOf('eligible', 'ineligible', 'needs_info', 'eligible_waitlisted'),
    version: text,
    failed: list(text),
    unknown: list(text),
    failedMembers: { type: 'object', additionalProperties: list(text) },
    failedMemberCount: { type: 'integer', minimum: 0 },
    waitlistedMembers: list(text),
    failedComponents: { type: 'object', additionalProperties: list(text) },
    granted: list(text),
    amountFen: { type: 'integer' },
    entitledFen: { type: 'integer' },
    overpaidFen: { type: 'integer', minimum: 0 },
    recoveryFen: { type: 'integer' },
    recovery: list(object({ id: text, amountFen: { type: 'integer' } }), 50),
    schedule: list(object({ amountFen: { type: 'integer' } }, { key: text, due: text, state: oneOf('due', 'waiting') }), 1200),
    inKind: list(object({ key: text }, { value: { type: 'integer' } })),
  },
);
const example = object(
  { id: text, asOf: ref('date'), facts: { type: 'object', maxProperties: 2000 }, expect: expectation },
  { title: ref('text'), note: text },
);

const fact = object(
  { path: pathShape, type: fieldType, title: ref('text') },
  {
    unit: text,
    register: text,
    effectiveTime: text,
    codes: list(code),
    codeList: ref('name'),
    fields: list(ref('field'), 200),
    key: ref('name'),
    minimum: { type: 'number' },
    maximum: { type: 'number' },
    sql: source,
  },
);

/** The JSON Schema (2020-12) of a policy version; published as `policy.schema.json`. */
export const policySchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:rongcai:policy:1',
  title: 'Policy version',
  description: 'A subsidy policy as data: facts in, an outcome per predicate and an exact amount out. Money is fen.',
  $defs: {
    node: nodeSchema,
    literal,
    name: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_-]*$', maxLength: 100, title: 'a name' },
    id: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9_.:-]*$', maxLength: 100, title: 'an id' },
    date: { type: 'string', pattern: '^[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$', title: 'a date YYYY-MM-DD' },
    text: object({ zh: shown }, { en: shown }),
    period: object(period, periodEnd),
    cell: {
      anyOf: [
        { type: 'number' },
        { type: 'string', maxLength: 4000 },
        { type: 'boolean' },
        list(ref('literal'), 500, 1),
        object({}, { from: ref('literal'), to: ref('literal') }),
      ],
    },
    field: object(
      { name: ref('name'), type: fieldType },
      {
        title: ref('text'),
        unit: text,
        codes: list(code),
        codeList: ref('name'),
        fields: list(ref('field'), 200),
        key: ref('name'),
        minimum: { type: 'number' },
        maximum: { type: 'number' },
        sql: source,
      },
    ),
    fact,
    code,
  },
  ...object(
    {
      key: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]*$', maxLength: 100, title: 'a policy key' },
      version: text,
      title: ref('text'),
      regionCode: text,
      legalBasis: list(object({ title: text }, { number: text, url: text, note: text }), 50),
      beneficiary: oneOf('person', 'organization'),
      basis: text,
      anchor: ref('node'),
      effective: ref('period'),
      automatic: { type: 'boolean' },
      predicates: list(
        object(
          { id: ref('id'), tree: ref('node'), text: object({ met: ref('text'), unmet: ref('text'), unknown: ref('text') }) },
          {
            title: ref('text'),
            scope: oneOf('case', 'member'),
            components: list(ref('name'), 50, 1),
            severity: oneOf('blocking', 'warning'),
            evidence: list(text, 50),
            clause: text,
          },
        ),
        200,
      ),
    },
    {
      $schema: text,
      summary: ref('text'),
      period: oneOf('month', 'quarter', 'year'),
      currency: { type: 'string', pattern: '^[A-Z]{3}$', title: 'a currency code' },
      applyWithin: object(
        { of: ref('node') },
        {
          id: ref('id'),
          months: { type: 'integer', minimum: 0, maximum: 1200 },
          days: { type: 'integer', minimum: 0, maximum: 36500 },
          text: object({ met: ref('text'), unmet: ref('text'), unknown: ref('text') }),
          clause: text,
        },
      ),
      facts: list(ref('fact'), 500),
      definitions: map(object({ tree: ref('node') }, { title: ref('text') })),
      parameters: map(
        object(
          {
            type: oneOf(...scalarTypes),
            values: list(object({ ...period, value: { anyOf: [ref('literal'), list(ref('literal'), 5000)] } }, periodEnd), 500, 1),
          },
          { title: ref('text'), fact: pathShape },
        ),
      ),
      tables: map(
        object(
          {
            keys: list(column, 8, 1),
            columns: list(column, 40, 1),
            periods: list(
              object(
                { ...period, rows: list(object({ when: list(ref('cell'), 8, 1), give: list(ref('literal'), 40, 1) }), 5000, 1) },
                periodEnd,
              ),
              200,
              1,
            ),
          },
          { title: ref('text') },
        ),
      ),
      calendar: object({}, { holidays: list(ref('date')), workdays: list(ref('date')) }),
      members: object({ list: ref('node'), key: ref('name') }, { title: ref('text') }),
      components: list(
        object(
          { key: ref('name') },
          { title: ref('text'), scope: oneOf('case', 'member'), values: map(ref('literal'), 50), amount, due: ref('node') },
        ),
        50,
        1,
      ),
      combine: oneOf('sum', 'highest', 'first'),
      amount,
      schedule,
      inKind: list(
        object({ key: ref('name') }, { title: ref('text'), component: ref('name'), when: ref('node'), value: ref('node'), unit: text }),
        50,
      ),
      limits: list(
        object(
          {
            id: ref('id'),
            of: oneOf('count', 'months', 'money', 'heads'),
            per: list(text, 10),
            window: oneOf('ever', 'year', 'month', 'application', 'policy'),
            max: ref('node'),
            over: oneOf('refuse', 'reduce', 'waitlist'),
          },
          {
            title: ref('text'),
            used: ref('node'),
            asks: ref('node'),
            scope: oneOf('case', 'member'),
            components: list(ref('name'), 50, 1),
            order: list(object({ by: ref('node') }, { descending: { type: 'boolean' } }), 8),
            text: ref('text'),
            clause: text,
            effective: ref('period'),
          },
        ),
        50,
      ),
      stacking: list(
        object(
          { id: ref('id'), kind: oneOf('excludes', 'oneOf', 'topUp', 'cap', 'together') },
          {
            with: list(text, 200),
            components: list(ref('name'), 50),
            by: oneOf('choice', 'priority', 'highest'),
            choice: ref('node'),
            order: list(text, 200),
            beside: oneOf('difference', 'nothing'),
            held: ref('node'),
            heldFen: ref('node'),
            capFen: ref('node'),
            text: ref('text'),
            clause: text,
            effective: ref('period'),
          },
        ),
        50,
      ),
      recovery: list(object({ id: ref('id'), when: ref('node'), amount: ref('node') }, { title: ref('text'), clause: text }), 50),
      evidence: map(ref('text'), 200),
      conventions: list(object({ id: ref('id'), text: ref('text'), choice: text }, { clause: text }), 100),
      exampleFacts: { type: 'object', maxProperties: 2000 },
      examples: list(example, 500),
    },
  ),
};

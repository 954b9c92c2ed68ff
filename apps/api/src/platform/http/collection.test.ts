import { allRegions } from '@rongcai/codes';
import fc from 'fast-check';
import { organizationTable, personTable } from '../../modules/directory/index.ts';
import { type Actor, actorPermissions } from '../security/actor.ts';
import { openKeyring } from '../security/keyring.ts';
import { listing, querySchema } from './collection.ts';

const keyring = openKeyring(`k1:${Buffer.alloc(32, 1).toString('base64')}`);
const table = organizationTable;
const spec = { filters: ['kind', 'regionCode', 'createdAt'], search: ['name'], sorts: ['name', 'createdAt'], defaultSort: '-createdAt' };
const clerk: Actor = {
  kind: 'staff',
  id: 'a',
  name: 'a',
  regionCode: '150203',
  organizationId: null,
  roles: ['clerk'],
  permissions: actorPermissions(['clerk']),
  hats: new Set(['clerk']),
};
const ids = fc.uuid();
const rows = fc.record({
  id: ids,
  name: fc.string({ minLength: 1, unit: 'grapheme' }),
  createdAt: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2200-01-01') }),
});
const sorts = fc.constantFrom('name', '-name', 'createdAt', '-createdAt');
const filters = fc.record(
  {
    kind: fc.constantFrom('enterprise', 'college'),
    q: fc.string({ minLength: 1 }),
    regionCode: fc.constantFrom(...allRegions().map(({ code }) => code)),
  },
  { requiredKeys: [] },
);

describe('a cursor', () => {
  it('leads back to the row that it was made of', () => {
    fc.assert(
      fc.property(rows, sorts, filters, (row, sort, filter) => {
        const query = { ...filter, sort };
        const cursor = listing(table, spec, clerk, query, keyring).cursorOf(row);
        const { page } = listing(table, spec, clerk, { ...query, cursor, limit: 7 }, keyring);
        const value = sort.endsWith('name') ? row.name : row.createdAt.toISOString();
        expect(page.values.slice(-3)).toEqual([value, row.id, 8]);
      }),
    );
  });

  it('holds for its own sort and filters only', () => {
    fc.assert(
      fc.property(rows, sorts, sorts, filters, filters, (row, sort, otherSort, filter, otherFilter) => {
        fc.pre(JSON.stringify([sort, Object.entries(filter).sort()]) !== JSON.stringify([otherSort, Object.entries(otherFilter).sort()]));
        const cursor = listing(table, spec, clerk, { ...filter, sort }, keyring).cursorOf(row);
        expect(() => listing(table, spec, clerk, { ...otherFilter, sort: otherSort, cursor }, keyring)).toThrow();
      }),
    );
  });

  it('made by nobody is refused, whatever it looks like', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.base64String().map((text) => `${text}.${text}`),
        ),
        (cursor) => expect(() => listing(table, spec, clerk, { cursor }, keyring)).toThrow(),
      ),
    );
  });
});

describe('the statement of a list', () => {
  it('never holds a value: they all travel beside it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z'";\\-]{6,40}$/), (value) => {
        const { page, count, all } = listing(table, spec, clerk, { q: value, kind: value }, keyring);
        for (const { text } of [page, count, all]) expect(text).not.toContain(value);
      }),
    );
  });

  it('uses every value that it is given', () => {
    fc.assert(
      fc.property(filters, sorts, (filter, sort) => {
        const { page, count, all } = listing(table, spec, clerk, { ...filter, sort }, keyring);
        for (const { text, values } of [page, count, all]) {
          expect(values.every((_, index) => text.includes(`$${index + 1}`))).toBe(true);
        }
      }),
    );
  });
});

describe('the parameters of a list', () => {
  it.each(['nationalId', 'nationalIdIndex', 'phone', 'phoneIndex', 'bankAccount', 'bankAccountIndex'])(
    'cannot be made of the protected field %s',
    (name) => {
      expect(() => querySchema(personTable, { ...spec, filters: [name], search: [], sorts: ['createdAt'] }, [])).toThrow('protected');
    },
  );
});

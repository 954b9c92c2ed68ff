import { startTestApp, type TestApp } from '../../../test/harness.ts';
import { temporary } from './temporary.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.close());

describe('a temporary table', () => {
  const counted = temporary('counted', { id: 'uuid', place: 'integer', name: 'text' });
  const columns = (query: string) =>
    app.services.db.transaction(async (tx) => {
      await tx.rows(counted.madeOf(query));
      const rows = await tx.rows<{ column: string }>(
        `SELECT attname || ' ' || format_type(atttypid, atttypmod) AS column FROM pg_attribute
         WHERE attrelid = 'counted'::regclass AND attnum > 0 ORDER BY attnum`,
      );
      return rows.map(({ column }) => column);
    });
  const declared = ['id uuid', 'place integer', 'name text'];

  it('has the columns that were declared, in their order and types, whatever query it is made of', async () => {
    expect(await columns("SELECT 'a'::varchar(9) AS name, 7::bigint AS place, gen_random_uuid() AS id, 1 AS more")).toEqual(declared);
    expect(await columns(counted.empty)).toEqual(declared);
  });

  it('is not made of a query that lacks one of them', async () => {
    await expect(columns('SELECT gen_random_uuid() AS id, 7 AS place')).rejects.toThrow('made.name does not exist');
  });
});

import { startTestApp, type TestApp } from '../../../test/harness.ts';
import { systemActor } from '../security/actor.ts';
import { readAtOnce } from './read-at-once.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
  await app.sql('CREATE TABLE moments (n integer)');
});
afterAll(() => app.close());

const counted = 'SELECT count(*)::int AS n FROM moments';

describe('several reads at once', () => {
  it('see one moment, whatever is committed between them', async () => {
    const seen = await readAtOnce(app.services, systemActor, async ({ tx }) => {
      const [first] = await tx.rows<{ n: number }>(counted);
      await app.sql('INSERT INTO moments VALUES (1)');
      const [second] = await tx.rows<{ n: number }>(counted);
      return [first?.n, second?.n];
    });
    expect(seen).toEqual([0, 0]);
    expect(await app.sql(counted)).toEqual([{ n: 1 }]);
  });

  it('cannot write, not even what is undone afterwards', async () => {
    const before = await app.sql(counted);
    const writing = readAtOnce(app.services, systemActor, ({ tx }) => tx.rows('INSERT INTO moments VALUES (2)'));
    await expect(writing).rejects.toMatchObject({ code: '25006' });
    expect(await app.sql(counted)).toEqual(before);
  });

  it('leave the connection as it was: a write on it is a write again', async () => {
    await Promise.all(Array.from({ length: 20 }, () => readAtOnce(app.services, systemActor, ({ tx }) => tx.rows(counted))));
    const modes = await Promise.all(
      Array.from({ length: 20 }, () =>
        app.services.db.transaction((tx) =>
          tx.rows<{ mode: string }>(
            "SELECT current_setting('transaction_read_only') || ' ' || current_setting('transaction_isolation') AS mode",
          ),
        ),
      ),
    );
    expect(new Set(modes.flat().map(({ mode }) => mode))).toEqual(new Set(['off read committed']));
  });
});

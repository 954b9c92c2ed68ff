import type { Problem } from '@rongcai/client';
import { everyPage } from './every-page.ts';

const page = (data: readonly number[], nextCursor: string | null) => ({ data: { data, page: { nextCursor } } });

describe('a list of several pages', () => {
  it('is read to its end', async () => {
    const pages = new Map([
      ['', page([1, 2], 'second')],
      ['second', page([3, 4], 'third')],
      ['third', page([5], null)],
    ]);
    const { rows } = await everyPage(async (cursor) => pages.get(cursor ?? '') ?? page([], null));
    expect(rows).toEqual([1, 2, 3, 4, 5]);
  });

  it('is not shown by half where one of its pages is refused', async () => {
    const refused = { code: 'overloaded' } as Problem;
    const outcome = await everyPage<number>(async (cursor) => (cursor ? { problem: refused } : page([1], 'second')));
    expect(outcome).toEqual({ rows: null, problem: refused });
  });
});

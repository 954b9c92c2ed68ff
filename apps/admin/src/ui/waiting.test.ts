import type { AnyPage } from '@rongcai/client';
import { FINAL_ACTS, sortWaiting } from './waiting.ts';

const page = (total: number | undefined, ...allowed: string[][]) =>
  ({
    data: allowed.map((allowedActions, index) => ({ id: String(index), allowedActions })),
    page: { nextCursor: null, limit: 100, ...(total === undefined ? {} : { total }) },
  }) as unknown as AnyPage;

describe('what waits', () => {
  it('is counted for the caller who may decide it, with the rest beside it', () => {
    const found = sortWaiting(page(3, ['approve'], ['return', 'reject'], ['countersign', 'return']), FINAL_ACTS);
    expect([found.mine, found.others, found.rows.map(({ id }) => id)]).toEqual([2, 1, ['0', '2']]);
  });

  it('is no less than all where more stand behind the page that was read', () => {
    const found = sortWaiting(page(250, ['lock'], []), ['lock']);
    expect([found.mine, found.others]).toEqual([249, 1]);
  });
});

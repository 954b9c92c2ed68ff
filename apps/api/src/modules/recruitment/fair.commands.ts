import { conflict } from '../../kernel/errors.ts';
import { type Context, moveAll, nextNumber, type ValuesFor } from '../../platform/records.ts';
import { checkRegion } from '../directory/index.ts';
import { boothTable } from './booth.table.ts';
import type { FairRow } from './fair.table.ts';

export async function createFair(ctx: Context, given: ValuesFor<FairRow>): Promise<ValuesFor<FairRow>> {
  checkRegion('/regionCode', given.regionCode);
  return { ...given, number: await nextNumber(ctx, 'ZP') };
}

export function refuseClosedFair({ status }: FairRow): void {
  if (status === 'published' || status === 'live') return;
  throw conflict('fair-not-open', '该招聘活动未开放', 'The fair is not open', { extra: { state: status } });
}

/** Who has a booth and did not come was absent; who still waits for one is told that it is too late. */
export async function endFair(ctx: Context, fair: FairRow): Promise<void> {
  await moveAll(ctx, boothTable, 'miss', (values) => `fair_id = ${values.add(fair.id)}`);
  await moveAll(ctx, boothTable, 'reject', (values) => `fair_id = ${values.add(fair.id)}`, { endReason: '招聘活动已结束' });
}

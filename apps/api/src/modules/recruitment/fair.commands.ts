import { type Context, moveAll } from '../../platform/records.ts';
import { boothTable } from './booth.table.ts';
import type { FairRow } from './fair.table.ts';

/** Who has a booth and did not come was absent; who still waits for one is told that it is too late. */
export async function endFair(ctx: Context, fair: FairRow): Promise<void> {
  await moveAll(ctx, boothTable, 'miss', (values) => `fair_id = ${values.add(fair.id)}`);
  await moveAll(ctx, boothTable, 'reject', (values) => `fair_id = ${values.add(fair.id)}`, { endReason: '招聘活动已结束' });
}

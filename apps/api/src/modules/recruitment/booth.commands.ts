import { conflict, notFound } from '../../kernel/errors.ts';
import { take } from '../../platform/counters.ts';
import { type Context, find, type ValuesFor } from '../../platform/records.ts';
import type { BoothRow } from './booth.table.ts';
import { openFair } from './fair.lifecycle.ts';
import { fairTable } from './fair.table.ts';

export async function applyForBooth(ctx: Context, given: ValuesFor<BoothRow>): Promise<ValuesFor<BoothRow>> {
  refuseClosedFair(await find(ctx, fairTable, String(given.fairId), 'FOR SHARE'));
  return given;
}

export function refuseClosedFair(fair: { status: string } | null): void {
  if (!fair) throw notFound();
  if (openFair.includes(fair.status)) return;
  throw conflict('fair-not-open', '该招聘活动未开放', 'The fair is not open', { extra: { state: fair.status } });
}

export async function approveBooth(ctx: Context, { fairId }: BoothRow): Promise<void> {
  const taken = await take(ctx, fairTable, fairId, { counter: 'boothsTaken', limit: 'boothCapacity', states: openFair });
  if (!taken) throw conflict('no-booth-left', '该活动没有可用展位', 'The fair has no booth left');
}

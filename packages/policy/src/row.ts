import { fail } from './errors.ts';
import { said } from './message.ts';
import type { Go, Run } from './run.ts';
import type { Item, Value } from './value.ts';

/** Lists within lists multiply: a case that visits more rows than this is no case of a person or a firm. */
const MAX_VISITS = 2_000_000;

/** Runs a tree with a row in its place. */
export function atRow(run: Run, level: number, item: Item, go: Go | undefined): Value | undefined {
  run.meter.visits += 1;
  if (run.meter.visits > MAX_VISITS)
    fail('too_much_work', '', said(`为一个案例查看了超过 ${MAX_VISITS} 行`, `more than ${MAX_VISITS} rows were looked at for one case`));
  run.rows[level] = item;
  const value = go?.(run);
  run.rows.length = level;
  return value;
}

import { readFileSync } from 'node:fs';
import type { Made } from '../staff.ts';
import type { Story } from '../stage.ts';
import type { World } from '../world.ts';
import { approve, closeNotice, each, type Grant, listOf, returnFile, show, waitFor } from './claims.ts';

const policy = JSON.parse(readFileSync(new URL('../../policies/kundulun-settling-allowance.json', import.meta.url), 'utf8'));

/**
 * The end of the loop, to be walked in one sitting: an allowance paid month by month, of which the first months are paid
 * and later ones have fallen due, and claims whose public notice is over. The next batch of this fund takes both.
 */
export async function* settlingStory(world: World): Story {
  const { stage, clerk, reviewer, finance, finance2 } = world;
  yield `${stage.day(-130)} 10:20`;
  const version = await clerk.create('policy-versions', { document: policy });
  await reviewer.act('policy-versions', version.id, 'publish');
  const year = Number(stage.today().slice(0, 4));
  const fund = await finance.create('funds', {
    name: '就业补助资金（留岗就业）',
    year,
    source: '市、区两级财政',
    regionCode: world.regionCode,
  });
  await finance.act('funds', fund.id, 'appropriate', { amountFen: 9_000_000, documentNumber: `昆财社〔${year}〕27号` });
  const monthly: Grant = { policyKey: policy.key, fundId: fund.id };

  yield* waitFor(world, 'placed a');
  let granted: Made[] = [];
  let notice: Made;
  yield* approve(world, monthly, listOf(world, 'placed a').slice(0, 6), -75, (made) => {
    granted = made;
  });
  yield* show(world, policy.key, '订单班学员留岗就业补贴公示（第一批）', -66, (made) => {
    notice = made;
  });
  yield* closeNotice(world, notice);
  yield `${stage.day(-50)} 10:00`;
  const first = await finance.create('payment-batches', { fundId: fund.id });
  yield `${stage.day(-49)} 09:40`;
  await finance2.act('payment-batches', first.id, 'lock');
  await finance.act('payment-batches', first.id, 'send');
  yield `${stage.day(-47)} 16:40`;
  const paid = (await finance.get(`payments?batchId=${first.id}&limit=200`)).data as Made[];
  await finance.upload(`payment-batches/${first.id}/import-returns`, returnFile(paid));
  await finance.act('payment-batches', first.id, 'reconcile');

  yield* waitFor(world, 'placed b');
  yield* waitFor(world, 'placed c');
  const [b, c] = [listOf(world, 'placed b'), listOf(world, 'placed c')];
  const ready = [...b.slice(9, 11), ...b.slice(17), ...c.slice(14)];
  const training: Grant = { policyKey: 'kundulun-order-class-training', fundId: fund.id };
  yield* approve(world, training, ready, -26, () => {});
  yield* show(world, training.policyKey, '订单班培训补贴公示（补充批）', -17, (made) => {
    notice = made;
  });
  yield* closeNotice(world, notice);
  // the months that have fallen due since are looked at before they are paid
  yield `${stage.day(-4)} 09:00`;
  await each(reviewer, granted, 'advance');
}

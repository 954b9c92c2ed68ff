import { readFileSync } from 'node:fs';
import type { Made } from '../staff.ts';
import type { Story } from '../stage.ts';
import type { World } from '../world.ts';
import { approve, claim, closeNotice, each, listOf, returnFile, show, submit, waitFor } from './claims.ts';

const policy = JSON.parse(readFileSync(new URL('../../policies/kundulun-order-class-training.json', import.meta.url), 'utf8'));

export interface SubsidyKept {
  /** An imported trainee whose certificate was not found. */
  readonly withoutCertificate: string;
}

/** One fund and five lists: paid, sent, locked, drafted and shown at this moment, with what goes wrong on the way. */
export async function* subsidyStory(world: World, kept: SubsidyKept): Story {
  const { stage, clerk, clerk2, reviewer, reviewer2, finance, finance2 } = world;
  yield `${stage.day(-190)} 09:10`;
  const version = await clerk.create('policy-versions', { document: policy });
  await reviewer.act('policy-versions', version.id, 'publish');
  const year = Number(stage.today().slice(0, 4));
  const fund = await finance.create('funds', {
    name: '就业补助资金（订单班培训）',
    year,
    source: '自治区、市、区三级财政',
    regionCode: world.regionCode,
  });
  await finance.act('funds', fund.id, 'appropriate', { amountFen: 60_000_000, documentNumber: `昆财社〔${year}〕12号` });
  const money = { policyKey: policy.key, fundId: fund.id };

  const list = (key: string) => listOf(world, key);

  yield* waitFor(world, 'placed a');
  const a = list('placed a');
  yield* approve(world, money, a.slice(0, 20), -100, () => {});
  let notice: Made;
  yield* show(world, policy.key, '订单班培训补贴公示（第一批）', -91, (made) => {
    notice = made;
  });
  yield* closeNotice(world, notice);
  yield `${stage.day(-80)} 10:00`;
  const first = await finance.create('payment-batches', { fundId: fund.id });
  yield `${stage.day(-79)} 10:30`;
  await finance2.act('payment-batches', first.id, 'lock');
  await finance.act('payment-batches', first.id, 'send');
  yield `${stage.day(-77)} 16:20`;
  const paid = (await finance.get(`payments?batchId=${first.id}&limit=200`)).data as Made[];
  await finance.upload(`payment-batches/${first.id}/import-returns`, returnFile(paid, { 6: '收款账户已销户', 13: '户名与账号不符' }));
  await finance.act('payment-batches', first.id, 'reconcile');
  yield `${stage.day(-70)} 09:30`;
  await finance.act('payments', (paid[6] as Made).id, 'reissue');

  yield* waitFor(world, 'placed b');
  const b = list('placed b');
  yield* approve(world, money, b.slice(0, 9), -57, () => {});
  yield* show(world, policy.key, '订单班培训补贴公示（第二批）', -48, (made) => {
    notice = made;
  });
  yield* closeNotice(world, notice);
  yield `${stage.day(-36)} 10:10`;
  const second = await finance2.create('payment-batches', { fundId: fund.id });
  yield `${stage.day(-35)} 09:00`;
  await finance.act('payment-batches', second.id, 'lock');
  await finance2.act('payment-batches', second.id, 'send');

  yield* approve(world, money, b.slice(11, 15), -34, () => {});
  yield* show(world, policy.key, '订单班培训补贴公示（第三批）', -25, (made) => {
    notice = made;
  });
  yield* closeNotice(world, notice);
  yield `${stage.day(-13)} 15:00`;
  const third = await finance.create('payment-batches', { fundId: fund.id });
  await finance2.act('payment-batches', third.id, 'lock');

  const c = list('placed c');
  yield* approve(world, money, [...b.slice(15, 17), ...c.slice(0, 2)], -22, () => {});
  yield* show(world, policy.key, '订单班培训补贴公示（第四批）', -13, (made) => {
    notice = made;
  });
  yield* closeNotice(world, notice);
  yield `${stage.day(-3)} 10:40`;
  await finance.create('payment-batches', { fundId: fund.id });

  let running: Made[] = [];
  yield* approve(world, money, c.slice(2, 7), -11, (made) => {
    running = made;
  });
  yield* show(world, policy.key, '订单班培训补贴公示（第五批）', -2, (made) => {
    notice = made;
  });
  await clerk2.create('objections', {
    applicationId: running[3].id,
    raisedBy: '群众来电（登记号 1107）',
    grounds: '反映该学员培训期间曾长期缺勤，请核实考勤记录。',
  });

  yield `${stage.day(-1)} 09:20`;
  const open = await submit(world, policy.key, c.slice(7, 13));
  await each(clerk2, open.slice(0, 4), 'accept');
  await each(reviewer, open.slice(0, 2), 'recommend');
  await reviewer2.act('subsidy-applications', open[3].id, 'return', {
    reason: '上岗证明不全',
    items: [{ evidence: 'placement-record', message: '请补充企业盖章的上岗证明' }],
  });
  await claim(world, policy.key, c[13] as string);

  yield `${stage.day(-1)} 15:30`;
  // what no register settles is shown on paper, and the reviewer decides whether it will do
  const needsInfo = await claim(world, policy.key, kept.withoutCertificate);
  const scan = await clerk2.file('证书扫描件.pdf', '%PDF-1.4\n% a scan of a certificate\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
  await clerk2.act('subsidy-applications', needsInfo.id, 'attach', { kind: 'certificate', fileId: scan.id });
  await clerk2.act('subsidy-applications', needsInfo.id, 'submit');
  await clerk2.act('subsidy-applications', needsInfo.id, 'accept');
  const [ineligible] = await submit(world, policy.key, list('placed over 59'));
  await clerk2.act('subsidy-applications', ineligible.id, 'accept');
  const [rejected] = await submit(world, policy.key, [a[20] as string]);
  await clerk2.act('subsidy-applications', rejected.id, 'accept');
  await reviewer.act('subsidy-applications', rejected.id, 'reject', { reason: '经核查，该学员上岗证明与社保记录不一致' });
  const [withdrawn] = await submit(world, policy.key, [a[21] as string]);
  await clerk2.act('subsidy-applications', withdrawn.id, 'withdraw');

  // who is due without applying: the run works as soon as the server does
  yield `${stage.day(0)} 17:00`;
  await clerk2.create('entitlement-runs', { regionCode: world.regionCode });
}

import { readFileSync } from 'node:fs';
import type { Made, Staff } from '../staff.ts';
import type { Story } from '../stage.ts';
import type { World } from '../world.ts';

const policy = JSON.parse(readFileSync(new URL('../../policies/kundulun-order-class-training.json', import.meta.url), 'utf8'));

interface Money {
  fundId: string;
}

const claim = async (world: World, enrollmentId: string) =>
  world.clerk2.create('subsidy-applications', { policyKey: policy.key, basis: 'enrollment', basisId: enrollmentId });

async function submit(world: World, ids: readonly string[]): Promise<Made[]> {
  const drafts: Made[] = [];
  for (const id of ids) drafts.push(await claim(world, id));
  for (const draft of drafts) await world.clerk2.act('subsidy-applications', draft.id, 'submit');
  return drafts;
}

async function each(staff: Staff, list: readonly Made[], action: string, body?: object): Promise<void> {
  for (const { id } of list) await staff.act('subsidy-applications', id, action, body);
}

/** Submitted on one day, accepted on the next, reviewed by two people. */
async function* approve(world: World, money: Money, ids: readonly string[], from: number, keep: (list: Made[]) => void): Story {
  const { stage, clerk2, reviewer, reviewer2 } = world;
  yield `${stage.day(from)} 09:30`;
  const list = await submit(world, ids);
  yield `${stage.day(from + 2)} 10:00`;
  await each(clerk2, list, 'accept');
  yield `${stage.day(from + 4)} 14:00`;
  await each(reviewer, list, 'recommend');
  yield `${stage.day(from + 7)} 15:30`;
  await each(reviewer2, list, 'approve', { fundId: money.fundId });
  keep(list);
}

/** The list is shown for five working days; where the calendar of the coming year is not known yet, it stays a draft. */
async function* show(world: World, title: string, from: number, keep: (notice: Made) => void): Story {
  yield `${world.stage.day(from)} 11:20`;
  const notice = await world.clerk2.create('public-notices', { title, workdays: 5, regionCode: world.regionCode, policyKey: policy.key });
  keep(await world.clerk2.act('public-notices', notice.id, 'publish'));
}

async function* closeNotice(world: World, notice: Made): Story {
  yield `${new Date(Date.parse(`${notice.endsOn}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)} 09:10`;
  await world.clerk2.act('public-notices', notice.id, 'close');
}

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
  const money = { fundId: fund.id as string };

  const waitFor = async function* (key: string): Story {
    for (let day = -110; !world.kept.has(key); day += 1) yield `${stage.plain(day)} 18:00`;
  };
  const list = (key: string) => world.kept.get(key) as string[];

  yield* waitFor('placed a');
  const a = list('placed a');
  yield* approve(world, money, a.slice(0, 20), -100, () => {});
  let notice: Made;
  yield* show(world, '订单班培训补贴公示（第一批）', -91, (made) => {
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

  yield* waitFor('placed b');
  const b = list('placed b');
  yield* approve(world, money, b.slice(0, 11), -57, () => {});
  yield* show(world, '订单班培训补贴公示（第二批）', -48, (made) => {
    notice = made;
  });
  yield* closeNotice(world, notice);
  yield `${stage.day(-36)} 10:10`;
  const second = await finance2.create('payment-batches', { fundId: fund.id });
  yield `${stage.day(-35)} 09:00`;
  await finance.act('payment-batches', second.id, 'lock');
  await finance2.act('payment-batches', second.id, 'send');

  yield* approve(world, money, b.slice(11, 15), -34, () => {});
  yield* show(world, '订单班培训补贴公示（第三批）', -25, (made) => {
    notice = made;
  });
  yield* closeNotice(world, notice);
  yield `${stage.day(-13)} 15:00`;
  const third = await finance.create('payment-batches', { fundId: fund.id });
  await finance2.act('payment-batches', third.id, 'lock');

  const c = list('placed c');
  yield* approve(world, money, [...b.slice(15, 17), ...c.slice(0, 2)], -22, () => {});
  yield* show(world, '订单班培训补贴公示（第四批）', -13, (made) => {
    notice = made;
  });
  yield* closeNotice(world, notice);
  yield `${stage.day(-3)} 10:40`;
  await finance.create('payment-batches', { fundId: fund.id });

  let running: Made[] = [];
  yield* approve(world, money, c.slice(2, 7), -11, (made) => {
    running = made;
  });
  yield* show(world, '订单班培训补贴公示（第五批）', -2, (made) => {
    notice = made;
  });
  await clerk2.create('objections', {
    applicationId: running[3].id,
    raisedBy: '群众来电（登记号 1107）',
    grounds: '反映该学员培训期间曾长期缺勤，请核实考勤记录。',
  });

  yield `${stage.day(-1)} 09:20`;
  const open = await submit(world, c.slice(7, 13));
  await each(clerk2, open.slice(0, 4), 'accept');
  await each(reviewer, open.slice(0, 2), 'recommend');
  await reviewer2.act('subsidy-applications', open[3].id, 'return', {
    reason: '上岗证明不全',
    items: [{ evidence: 'placement-record', message: '请补充企业盖章的上岗证明' }],
  });
  await claim(world, c[13] as string);

  yield `${stage.day(-1)} 15:30`;
  // what no register settles is shown on paper, and the reviewer decides whether it will do
  const needsInfo = await claim(world, kept.withoutCertificate);
  const scan = await clerk2.file('证书扫描件.pdf', '%PDF-1.4\n% a scan of a certificate\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
  await clerk2.act('subsidy-applications', needsInfo.id, 'attach', { kind: 'certificate', fileId: scan.id });
  await clerk2.act('subsidy-applications', needsInfo.id, 'submit');
  await clerk2.act('subsidy-applications', needsInfo.id, 'accept');
  const [ineligible] = await submit(world, list('placed over 59'));
  await clerk2.act('subsidy-applications', ineligible.id, 'accept');
  const [rejected] = await submit(world, [a[20] as string]);
  await clerk2.act('subsidy-applications', rejected.id, 'accept');
  await reviewer.act('subsidy-applications', rejected.id, 'reject', { reason: '经核查，该学员上岗证明与社保记录不一致' });
  const [withdrawn] = await submit(world, [a[21] as string]);
  await clerk2.act('subsidy-applications', withdrawn.id, 'withdraw');

  // who is due without applying: the run works as soon as the server does
  yield `${stage.day(0)} 17:00`;
  await clerk2.create('entitlement-runs', { regionCode: world.regionCode });
}

function returnFile(payments: readonly Made[], failures: Readonly<Record<number, string>>): string {
  const lines = payments.map(({ reference, amountFen }, index) => {
    const failure = failures[index];
    return `${reference},${(amountFen / 100).toFixed(2)},${failure ? 'FAILED' : 'SUCCESS'},${failure ?? ''}`;
  });
  return `reference,amount,result,reason\r\n${lines.join('\r\n')}\r\n`;
}

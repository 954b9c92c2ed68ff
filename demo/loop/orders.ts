import type { Made } from '../staff.ts';
import { type Story, shift } from '../stage.ts';
import type { World } from '../world.ts';

export interface OrderPlan {
  readonly enterprise: string;
  readonly occupation: string;
  readonly level: string;
  readonly title: string;
  readonly headcount: number;
  readonly orderDay: number;
  readonly startDay: number;
  readonly wage: number;
  readonly price: number;
}

const modules: Readonly<Record<string, string[]>> = {
  '6-24': ['光伏组件工艺', '层压与焊接', '安全生产', '质量检验'],
  '6-15': ['单晶炉操作', '热场装配', '安全生产', '晶体检测'],
  '6-18': ['识图与工艺', '专业实操', '安全生产', '质量检验'],
};

async function draftOrder({ clerk2, luck, organization, regionCode, stage }: World, plan: OrderPlan): Promise<Made> {
  const start = stage.plain(plan.startDay);
  return clerk2.create('training-orders', {
    title: plan.title,
    enterpriseId: organization(plan.enterprise).id,
    regionCode,
    occupationCode: plan.occupation,
    level: plan.level,
    headcount: plan.headcount,
    wageFromFen: plan.wage - 80_000,
    wageToFen: plan.wage + 120_000,
    hireCommitmentBp: luck.one([8_000, 8_500, 9_000]),
    startFromOn: shift(start, -7),
    startToOn: shift(start, 21),
    requiredHours: plan.level === 'junior' ? 120 : 160,
    modules: modules[plan.occupation.slice(0, 4)] ?? ['岗位认知', '专业实操', '安全生产'],
    budgetPerHeadFen: plan.price + 10_000,
    note: `录用后签订劳动合同并参加社会保险，试用期包吃住。`,
  });
}

async function openOrder(world: World, plan: OrderPlan): Promise<Made> {
  const draft = await draftOrder(world, plan);
  await world.clerk2.act('training-orders', draft.id, 'submit');
  return world.reviewer.act('training-orders', draft.id, 'approve');
}

async function propose(world: World, order: Made, provider: string, price: number, startDay: number, days: number): Promise<Made> {
  const { clerk2, luck, organization, stage } = world;
  const theory = luck.one([30, 40, 50]);
  const start = stage.plain(startDay);
  return clerk2.create('proposals', {
    orderId: order.id,
    providerId: organization(provider).id,
    plan: `理论${theory}课时在校内完成，实操${order.requiredHours - theory}课时安排在企业生产线，结业后统一组织考核。`,
    teachers: luck.one(['双师型教师2名，企业技师1名', '高级技师1名，专任教师2名', '企业工程师2名，专任教师1名']),
    pricePerHeadFen: price,
    seats: order.headcount,
    startOn: start,
    endOn: shift(start, days),
  });
}

/** The order as far as the award, with a proposal that was not chosen beside the one that was. */
export async function* awardedOrder(
  world: World,
  plan: OrderPlan & { provider: string; days: number },
  keep: (made: { order: Made; proposal: Made }) => void,
): Story {
  const { stage, clerk2 } = world;
  yield `${stage.day(plan.orderDay)} 09:20`;
  const order = await openOrder(world, plan);
  yield `${stage.day(plan.orderDay + 4)} 10:30`;
  const other = world.luck.one(['hengxin', 'zhixing', 'xiandai', 'lucheng'].filter((key) => key !== plan.provider));
  await propose(world, order, other, plan.price + 9_000, plan.startDay + 3, plan.days);
  const proposal = await propose(world, order, plan.provider, plan.price, plan.startDay, plan.days);
  yield `${stage.day(plan.orderDay + 9)} 15:10`;
  await clerk2.act('proposals', proposal.id, 'select');
  keep({ order: await clerk2.act('training-orders', order.id, 'award'), proposal });
}

export interface OpenPlan extends OrderPlan {
  readonly proposals: readonly string[];
  readonly withdrawn?: string;
}

export async function* openOrderStory(world: World, plan: OpenPlan): Story {
  const { stage, clerk2 } = world;
  yield `${stage.day(plan.orderDay)} 10:05`;
  const order = await openOrder(world, plan);
  for (const [index, provider] of plan.proposals.entries()) {
    yield `${stage.day(plan.orderDay + 2 + index * 2)} 14:20`;
    const made = await propose(world, order, provider, plan.price - index * 3_000, plan.startDay, 40);
    if (provider === plan.withdrawn) await clerk2.act('proposals', made.id, 'withdraw');
  }
}

export async function* submittedOrderStory(
  world: World,
  plan: OrderPlan & { reason?: string },
  end?: 'return' | 'reject' | 'cancel',
): Story {
  const { stage, clerk2, reviewer } = world;
  yield `${stage.day(plan.orderDay)} 11:15`;
  const draft = await draftOrder(world, plan);
  if (end === undefined) return;
  await clerk2.act('training-orders', draft.id, 'submit');
  yield `${stage.day(plan.orderDay + 3)} 16:00`;
  if (end === 'return' || end === 'reject') await reviewer.act('training-orders', draft.id, end, { reason: plan.reason });
  else await clerk2.act('training-orders', draft.id, 'cancel');
}

export async function* waitingOrderStory(world: World, plan: OrderPlan): Story {
  yield `${world.stage.day(plan.orderDay)} 09:40`;
  const draft = await draftOrder(world, plan);
  await world.clerk2.act('training-orders', draft.id, 'submit');
}

import type { Made } from '../staff.ts';
import { type Story, shift } from '../stage.ts';
import { assessors, reasons, register, type World } from '../world.ts';
import { awardedOrder, type OrderPlan } from './orders.ts';

interface ClassTerms extends OrderPlan {
  readonly provider: string;
  readonly endDay: number;
}

export interface DeliveredPlan extends ClassTerms {
  readonly key: string;
  readonly enrolled: number;
  readonly dropped: number;
  readonly failed: number;
  readonly placed: number;
}

async function* openedClass(world: World, plan: ClassTerms, keep: (made: { order: Made; row: Made }) => void): Story {
  const { stage, clerk2, organization } = world;
  let awarded: { order: Made; proposal: Made } | undefined;
  yield* awardedOrder(world, { ...plan, days: plan.endDay - plan.startDay }, (made) => {
    awarded = made;
  });
  const { order, proposal } = awarded as { order: Made; proposal: Made };
  yield `${stage.day(plan.orderDay + 11)} 09:30`;
  const row = await clerk2.create('training-classes', {
    kind: 'order',
    name: `${plan.title}（${stage.plain(plan.startDay).slice(0, 4)}年${Number(stage.plain(plan.startDay).slice(5, 7))}月）`,
    proposalId: proposal.id,
    providerId: organization(plan.provider).id,
    regionCode: world.regionCode,
    occupationCode: plan.occupation,
    level: plan.level,
    seats: plan.headcount,
    enrollFromOn: stage.today(),
    enrollToOn: shift(stage.plain(plan.startDay), -1),
    startOn: stage.plain(plan.startDay),
    endOn: stage.plain(plan.endDay),
    hours: order.requiredHours,
    pricePerHeadFen: plan.price,
    location: `${organization(plan.provider).name}实训楼`,
  });
  keep({ order, row });
}

/** People come on several days until `count` have applied. */
async function* enrollments(world: World, row: Made, count: number, days: readonly number[], keep: (made: Made) => void): Story {
  const share = Math.ceil(count / days.length);
  for (let nth = 0; nth < count; nth++) {
    if (nth % share === 0) yield `${world.stage.day(days[nth / share] as number)} ${nth % 2 ? '14:40' : '09:50'}`;
    const person = await register(world, world.clerk2);
    keep(await world.clerk2.create('enrollments', { classId: row.id, personId: person.id }));
  }
}

async function* startedClass(
  world: World,
  plan: ClassTerms & { enrolled: number },
  keep: (made: { order: Made; row: Made; trainees: Made[] }) => void,
): Story {
  const { stage, clerk2 } = world;
  let opened: { order: Made; row: Made } | undefined;
  yield* openedClass(world, plan, (made) => {
    opened = made;
  });
  const { order, row } = opened as { order: Made; row: Made };
  await clerk2.act('training-classes', row.id, 'open');
  const trainees: Made[] = [];
  const from = plan.orderDay + 12;
  const span = Math.max(1, plan.startDay - from - 2);
  yield* enrollments(
    world,
    row,
    plan.enrolled,
    [from, from + Math.floor(span / 2), from + span].map((day) => Math.min(day, plan.startDay - 1)),
    (made) => trainees.push(made),
  );
  yield `${stage.day(plan.startDay - 1)} 16:30`;
  for (const trainee of trainees) await clerk2.act('enrollments', trainee.id, 'admit');
  yield `${stage.plain(plan.startDay)} 08:40`;
  await clerk2.act('training-classes', row.id, 'start');
  keep({ order, row, trainees });
}

/** From the order to work: someone drops out, someone fails, one has passed and still looks for work. */
export async function* deliveredClass(world: World, plan: DeliveredPlan): Story {
  const { stage, clerk2, luck } = world;
  let started: { order: Made; row: Made; trainees: Made[] } | undefined;
  yield* startedClass(world, plan, (made) => {
    started = made;
  });
  const { order, row, trainees } = started as { order: Made; row: Made; trainees: Made[] };
  const staying = [...trainees];
  yield `${stage.day(Math.round((plan.startDay + plan.endDay) / 2))} 17:00`;
  for (let n = 0; n < plan.dropped; n++)
    await clerk2.act('enrollments', (staying.pop() as Made).id, 'drop', { reason: luck.one(reasons.dropped) });
  yield `${stage.day(plan.endDay)} 15:00`;
  for (const trainee of staying)
    await clerk2.act('enrollments', trainee.id, 'complete', { hoursAttended: luck.whole(Math.ceil(row.hours * 0.86), row.hours) });
  await clerk2.act('training-classes', row.id, 'assess');
  yield `${stage.day(plan.endDay + 4)} 14:00`;
  for (let n = 0; n < plan.failed; n++)
    await clerk2.act('enrollments', (staying.pop() as Made).id, 'fail', { reason: luck.one(reasons.failed), score: luck.whole(41, 58) });
  for (const trainee of staying)
    await clerk2.act('enrollments', trainee.id, 'pass', { score: luck.whole(64, 97), assessor: luck.one(assessors) });
  await clerk2.act('training-classes', row.id, 'close');
  const placed = staying.slice(0, plan.placed);
  for (const [half, list] of [placed.slice(0, Math.ceil(placed.length * 0.7)), placed.slice(Math.ceil(placed.length * 0.7))].entries()) {
    yield `${stage.day(plan.endDay + 7 + half * 6)} 10:00`;
    for (const trainee of list) {
      await clerk2.act('enrollments', trainee.id, 'place', {
        startedOn: stage.today(),
        monthlyWageFen: plan.wage + luck.whole(-6, 8) * 10_000,
      });
    }
  }
  world.kept.set(
    `placed ${plan.key}`,
    placed.map((trainee) => trainee.id),
  );
  if (plan.key !== 'a') return;
  yield `${stage.day(plan.endDay + 21)} 16:00`;
  await clerk2.act('training-orders', order.id, 'close');
}

export async function* runningClass(world: World, plan: ClassTerms & { enrolled: number }): Story {
  let trainees: Made[] = [];
  yield* startedClass(world, plan, (made) => {
    trainees = made.trainees;
  });
  yield `${world.stage.day(-4)} 17:20`;
  await world.clerk2.act('enrollments', (trainees.pop() as Made).id, 'drop', { reason: reasons.dropped[2] });
}

/** A class whose results are coming in: some have passed, some wait, and it cannot be closed yet. */
export async function* assessingClass(world: World, plan: ClassTerms & { enrolled: number; completed: number; passed: number }): Story {
  const { stage, clerk2, luck } = world;
  let started: { row: Made; trainees: Made[] } | undefined;
  yield* startedClass(world, plan, (made) => {
    started = made;
  });
  const { row, trainees } = started as { row: Made; trainees: Made[] };
  yield `${stage.day(plan.endDay)} 15:40`;
  for (const trainee of trainees.slice(0, plan.completed))
    await clerk2.act('enrollments', trainee.id, 'complete', { hoursAttended: luck.whole(100, row.hours) });
  await clerk2.act('training-classes', row.id, 'assess');
  yield `${stage.day(-1)} 11:00`;
  for (const trainee of trainees.slice(0, plan.passed))
    await clerk2.act('enrollments', trainee.id, 'pass', { score: luck.whole(62, 95), assessor: luck.one(assessors) });
}

/** More people than seats: the queue, one who gives the seat up, and the first in the queue who gets it. */
export async function* fullClass(world: World, plan: ClassTerms & { applied: number }): Story {
  const { stage, clerk2 } = world;
  let opened: { row: Made } | undefined;
  yield* openedClass(world, plan, (made) => {
    opened = made;
  });
  const { row } = opened as { row: Made };
  await clerk2.act('training-classes', row.id, 'open');
  const applicants: Made[] = [];
  yield* enrollments(world, row, plan.applied, [plan.orderDay + 12, -8, -5, -2], (made) => applicants.push(made));
  yield `${stage.day(-1)} 10:10`;
  for (const applicant of applicants.slice(0, 5)) await clerk2.act('enrollments', applicant.id, 'admit');
  await clerk2.act('enrollments', applicants[7].id, 'withdraw', { reason: '已在其他企业就业' });
  await clerk2.act('enrollments', applicants[9].id, 'reject', { reason: '年龄不符合岗位要求' });
}

export async function* plannedClass(world: World, plan: ClassTerms): Story {
  yield* openedClass(world, plan, () => {});
}

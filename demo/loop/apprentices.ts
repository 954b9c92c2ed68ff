import type { Made } from '../staff.ts';
import { type Story, shift } from '../stage.ts';
import { assessors, register, type World } from '../world.ts';

export interface ProgramPlan {
  readonly key: string;
  readonly enterprise: string;
  readonly college: string;
  readonly name: string;
  readonly occupation: string;
  readonly level: string;
  readonly day: number;
  readonly months: number;
}

async function program({ clerk2, organization, regionCode, stage }: World, plan: ProgramPlan): Promise<Made> {
  const start = stage.plain(plan.day + 20);
  return clerk2.create('apprenticeship-programs', {
    name: plan.name,
    enterpriseId: organization(plan.enterprise).id,
    providerId: organization(plan.college).id,
    regionCode,
    occupationCode: plan.occupation,
    level: plan.level,
    termMonths: plan.months,
    theoryHours: plan.months * 20,
    practiceHours: plan.months * 60,
    startOn: start,
    endOn: shift(start, Math.round(plan.months * 30.4)),
    headcount: 20,
    advanceShareBp: 5_000,
    ...(plan.key === 'draft' ? {} : { agreementNumber: `昆学徒协〔${stage.today().slice(0, 4)}〕${plan.months}号` }),
  });
}

const mentors = ['师傅 韩铁柱', '师傅 乔永胜', '师傅 段海'] as const;
const teachers = ['刘志敏', '贺文娟', '秦立新'] as const;

async function apprentice(world: World, programId: string, nth: number): Promise<Made> {
  const { clerk2, luck } = world;
  const person = await register(world, clerk2, { bornFrom: 1990, bornTo: 2004, male: 0.75 });
  return clerk2.create('apprenticeships', {
    programId,
    personId: person.id,
    enterpriseMentor: (mentors[nth % 3] as string).slice(3),
    schoolMentor: teachers[nth % 3],
    hireKind: luck.yes(0.7) ? 'new_hire' : 'transferred',
    postKind: 'skilled',
    contractMonths: 36,
    monthlyWageFen: 480_000 + luck.whole(0, 12) * 10_000,
  });
}

async function sign({ clerk2, stage }: World, row: Made, parties: readonly string[]): Promise<void> {
  for (const party of parties) await clerk2.act('apprenticeships', row.id, 'sign', { party, signedOn: stage.today() });
}

const all = ['apprentice', 'enterprise', 'provider'];

/** Apprentices in every state: waiting for a signature, filed, in training, paused, ended early, passed, failed, finished. */
export async function* apprenticeStory(world: World, plan: ProgramPlan): Story {
  const { stage, clerk2, reviewer2, luck } = world;
  yield `${stage.day(plan.day)} 10:15`;
  const made = await program(world, plan);
  if (plan.key === 'draft') return;
  await clerk2.act('apprenticeship-programs', made.id, 'submit');
  if (plan.key === 'submitted') return;
  yield `${stage.day(plan.day + 6)} 15:00`;
  await reviewer2.act('apprenticeship-programs', made.id, 'file');
  const rows: Made[] = [];
  const count = plan.key === 'running' ? 11 : 4;
  for (let nth = 0; nth < count; nth++) rows.push(await apprentice(world, made.id, nth));
  yield `${stage.day(plan.day + 10)} 09:30`;
  const last = count - 1;
  for (const [nth, row] of rows.entries()) await sign(world, row, nth === last ? ['apprentice', 'enterprise'] : all);
  yield `${stage.day(plan.day + 14)} 10:40`;
  const filed = plan.key === 'running' ? rows.slice(0, 10) : rows.slice(0, 2);
  for (const row of filed) await reviewer2.act('apprenticeships', row.id, 'file');
  if (plan.key !== 'running') return;
  yield `${stage.day(plan.day + 20)} 08:30`;
  await clerk2.act('apprenticeship-programs', made.id, 'start');
  const active = filed.slice(0, 9);
  for (const row of active) await clerk2.act('apprenticeships', row.id, 'activate', { startedOn: stage.today() });
  yield `${stage.day(-35)} 14:00`;
  await clerk2.act('apprenticeships', active[8].id, 'terminate', { endedOn: stage.today(), reason: '学徒本人辞职' });
  await clerk2.act('apprenticeships', active[7].id, 'pause', { reason: '因工伤休养，中止培养' });
  yield `${stage.day(-6)} 16:00`;
  for (const row of active.slice(0, 2))
    await clerk2.act('apprenticeships', row.id, 'pass', { score: luck.whole(70, 92), assessor: luck.one(assessors) });
  await clerk2.act('apprenticeships', active[2].id, 'fail', { score: 52, assessor: luck.one(assessors) });
  await clerk2.act('apprenticeships', active[0].id, 'complete');
}

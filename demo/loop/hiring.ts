import type { Made } from '../staff.ts';
import { type Story, shift } from '../stage.ts';
import { register, type World } from '../world.ts';

const degrees = { associate: 5, bachelor: 3, vocational_secondary: 3, secondary: 1 };

async function draftPosting(
  world: World,
  key: string,
  title: string,
  occupationCode: string,
  openings: number,
  wage: number,
  fields: object = {},
): Promise<Made> {
  const { clerk2, organization, regionCode, stage } = world;
  return clerk2.create('job-postings', {
    enterpriseId: organization(key).id,
    regionCode,
    title,
    occupationCode,
    openings,
    wageFromFen: wage - 100_000,
    wageToFen: wage + 150_000,
    place: '包头市昆都仑区',
    term: 'fixed',
    validUntilOn: stage.plain(45),
    description: '签订劳动合同，缴纳五险，包工作餐，提供住宿；录用后由企业安排岗前培训。',
    ...fields,
  });
}

async function published(world: World, draft: Made): Promise<Made> {
  await world.clerk2.act('job-postings', draft.id, 'submit');
  return world.reviewer2.act('job-postings', draft.id, 'publish');
}

async function fair(
  world: World,
  kind: string,
  title: string,
  day: number,
  hours: [string, string],
  boothCapacity: number,
  place: string,
  lastDay = day,
): Promise<Made> {
  const { clerk2, organization, regionCode, stage } = world;
  const date = stage.plain(day);
  return clerk2.create('job-fairs', {
    kind,
    hostId: organization('bureau').id,
    regionCode,
    title,
    startsAt: `${date}T${hours[0]}:00+08:00`,
    endsAt: `${stage.plain(lastDay)}T${hours[1]}:00+08:00`,
    place,
    boothCapacity,
  });
}

async function booths(world: World, fairId: string, keys: readonly string[]): Promise<Made[]> {
  const made: Made[] = [];
  for (const key of keys) {
    const needs = world.luck.yes(0.3) ? world.luck.one(['需要电源接口', '需要展示样品的桌面', '靠近入口']) : undefined;
    made.push(await world.clerk2.create('booths', { fairId, enterpriseId: world.organization(key).id, ...(needs ? { needs } : {}) }));
  }
  return made;
}

/** Postings and applications in every state, and one posting whose last opening was filled. */
export async function* postingStory(world: World): Story {
  const { stage, clerk2, reviewer2, luck } = world;
  yield `${stage.day(-62)} 09:30`;
  const operators = await published(
    world,
    await draftPosting(world, 'chengguang', '组件车间操作工', '6-24-02-04', 30, 600_000, { level: 'junior' }),
  );
  const fitter = await published(
    world,
    await draftPosting(world, 'tieyuan', '机修钳工（2名）', '6-31-01-02', 2, 720_000, { level: 'advanced', degree: 'associate' }),
  );
  const keeper = await published(world, await draftPosting(world, 'kundu', '仓储管理员', '4-02-06-01', 6, 450_000));
  yield `${stage.day(-50)} 10:30`;
  const seekers: Made[] = [];
  for (let n = 0; n < 16; n++) seekers.push(await register(world, clerk2, { bornFrom: 1988, bornTo: 2004, degrees }));
  const at = (n: number) => seekers[n] as Made;
  const apply = (posting: Made, n: number) => clerk2.create('job-applications', { postingId: posting.id, personId: at(n).id });
  const applications: Made[] = [];
  for (let n = 0; n < 9; n++) applications.push(await apply(operators, n));
  const fitters = [await apply(fitter, 9), await apply(fitter, 10), await apply(fitter, 11)];
  const act = (row: Made | undefined, action: string, body?: object) => clerk2.act('job-applications', row?.id, action, body);
  const steps = async (row: Made | undefined, until: number, wage: number) => {
    const all: [string, object | undefined][] = [
      ['screen', undefined],
      ['interview', { interviewAt: `${shift(stage.today(), 2)}T06:30:00Z` }],
      ['offer', { offeredWageFen: wage }],
    ];
    for (const [action, body] of all.slice(0, until)) await act(row, action, body);
  };
  yield `${stage.day(-44)} 14:00`;
  for (const [n, until] of [3, 3, 3, 2, 2, 1, 1].entries()) await steps(applications[n], until, 600_000 + luck.whole(0, 8) * 5_000);
  for (const row of fitters) await steps(row, 3, 730_000);
  yield `${stage.day(-36)} 10:00`;
  for (const n of [0, 1]) await act(applications[n], 'hire', { startedOn: stage.today() });
  for (const row of fitters.slice(0, 2)) await act(row, 'hire', { startedOn: stage.today() });
  await act(fitters[2], 'reject', { reason: '岗位已招满' });
  await act(applications[4], 'reject', { reason: '面试未通过' });
  await act(applications[6], 'withdraw', { reason: '已找到其他工作' });
  await clerk2.act('job-postings', keeper.id, 'pause');
  yield `${stage.day(-9)} 09:15`;
  const shift2 = await published(
    world,
    await draftPosting(world, 'jinghe', '单晶设备维修工', '6-31-01-10', 8, 850_000, { level: 'advanced', degree: 'associate' }),
  );
  const trainer = await published(
    world,
    await draftPosting(world, 'yuntu', '数据标注与模型训练', '4-04-05-05', 20, 520_000, { degree: 'associate' }),
  );
  await published(world, await draftPosting(world, 'jinqiong', '风电机组装配工', '6-20-02-04', 12, 650_000, { level: 'intermediate' }));
  const ending = await published(
    world,
    await draftPosting(world, 'anyi', '养老护理员', '4-10-01-05', 10, 430_000, { validUntilOn: stage.plain(4) }),
  );
  await clerk2.act('job-postings', ending.id, 'close');
  for (let n = 11; n < 16; n++) await clerk2.create('job-applications', { postingId: (n % 2 ? shift2 : trainer).id, personId: at(n).id });
  yield `${stage.day(-2)} 15:10`;
  const waiting = await draftPosting(world, 'beiyao', '硅片切割操作工', '6-25-02-04', 25, 620_000);
  await clerk2.act('job-postings', waiting.id, 'submit');
  const returned = await draftPosting(world, 'luye', '灌装线包装工', '6-31-05-00', 15, 300_000);
  await clerk2.act('job-postings', returned.id, 'submit');
  await reviewer2.act('job-postings', returned.id, 'return', { reason: '工资下限低于当地最低工资标准，请核实' });
  await draftPosting(world, 'saishang', '数控车床操作工', '6-18-01-01', 6, 700_000, { level: 'intermediate' });
}

const enterprises = [
  'jinghe',
  'yaoyang',
  'shuofang',
  'chengguang',
  'zujian',
  'beiyao',
  'tieyuan',
  'saishang',
  'jinqiong',
  'kundu',
  'yuntu',
  'luye',
  'anyi',
  'mengsheng',
] as const;

/** A fair that was held, one that is archived, one that is on today, one to come, and one being prepared. */
export async function* fairStory(world: World): Story {
  const { stage, clerk2, reviewer2 } = world;
  const approve = async (list: readonly Made[]) => {
    for (const { id } of list) await reviewer2.act('booths', id, 'approve');
  };
  const held = async function* (
    kind: string,
    title: string,
    day: number,
    count: number,
    absent: number,
    place: string,
    keep: (made: Made) => void,
  ): Story {
    yield `${stage.day(day - 14)} 10:00`;
    const made = await fair(world, kind, title, day, ['09:00', '12:00'], count + 2, place);
    await reviewer2.act('job-fairs', made.id, 'publish');
    yield `${stage.day(day - 6)} 14:30`;
    const list = await booths(world, made.id, enterprises.slice(0, count));
    await approve(list);
    yield `${stage.plain(day)} 08:50`;
    await clerk2.act('job-fairs', made.id, 'start');
    for (const { id } of list.slice(absent)) await clerk2.act('booths', id, 'attend');
    yield `${stage.plain(day)} 12:10`;
    await clerk2.act('job-fairs', made.id, 'end');
    keep(made);
  };
  yield* held('onsite', '昆都仑区秋季企业用工专场招聘会', -92, 12, 2, '昆都仑区人力资源市场一楼大厅', (made) =>
    world.kept.set('archive', [made.id]),
  );
  yield `${stage.day(-80)} 09:00`;
  await clerk2.act('job-fairs', (world.kept.get('archive') as string[])[0] as string, 'archive');
  yield* held('campus', '企业进校园：昆河职业技术学院双选会', -33, 10, 1, '昆河职业技术学院体育馆', () => {});
  yield `${stage.day(-12)} 10:20`;
  const coming = await fair(world, 'onsite', '昆都仑区冬季重点企业招聘会', 12, ['09:00', '12:30'], 10, '昆都仑区人力资源市场一楼大厅');
  await reviewer2.act('job-fairs', coming.id, 'publish');
  const live = await fair(world, 'livestream', '光伏企业直播带岗周', 0, ['09:00', '18:00'], 8, '线上直播间', 9);
  await reviewer2.act('job-fairs', live.id, 'publish');
  await approve(await booths(world, live.id, enterprises.slice(0, 6)));
  yield `${stage.day(-4)} 11:00`;
  const list = await booths(world, coming.id, enterprises.slice(2, 13));
  await approve(list.slice(0, 7));
  await reviewer2.act('booths', (list[9] as Made).id, 'reject', { reason: '营业执照经营范围与岗位不符' });
  yield `${stage.plain(0)} 09:00`;
  await clerk2.act('job-fairs', live.id, 'start');
  await fair(world, 'outbound', '赴西安高校引才活动', 40, ['09:00', '17:00'], 15, '西安市长安区');
}

const offers = [
  ['yaoyang', '多晶硅还原操作工', '6-17-08-02', 18, 680_000],
  ['shuofang', '单晶炉操作工', '6-15-08-01', 40, 700_000],
  ['zujian', '组件质检员', '6-31-03-05', 10, 560_000],
  ['fuyun', '光伏电站运维值班员', '6-28-01-10', 6, 600_000],
  ['luming', '稀土萃取操作工', '6-17-07-04', 8, 590_000],
  ['xiyuanji', '永磁电机装配工', '6-24-01-00', 15, 580_000],
  ['hengling', '轧钢工', '6-17-09-02', 22, 690_000],
  ['tieyuan', '焊工（转向架）', '6-18-02-04', 12, 760_000],
  ['saishang', '装配钳工', '6-20-01-01', 9, 720_000],
  ['mengsheng', '行车工', '6-30-05-01', 7, 610_000],
  ['kundu', '物流调度员', '4-02-06-03', 4, 480_000],
  ['yuntu', '客服专员', '4-04-05-03', 30, 430_000],
  ['luye', '乳品检验员', '4-08-05-01', 3, 470_000],
  ['xinchi', '新能源汽车维修技师', '4-12-01-01', 5, 650_000],
  ['beichen', '送配电线路工', '6-29-02-12', 16, 740_000],
  ['jinghe', '晶体检测员', '6-31-03-02', 6, 620_000],
] as const;

/** What is on offer all through the last two months. */
export async function* freshPostingStory(world: World): Story {
  for (const [nth, [key, title, occupation, openings, wage]] of offers.entries()) {
    yield `${world.stage.day(-56 + nth * 3)} ${nth % 2 ? '15:20' : '10:05'}`;
    const degree = world.luck.yes(0.4) ? { degree: world.luck.one(['associate', 'vocational_secondary']) } : {};
    await published(
      world,
      await draftPosting(world, key, title, occupation, openings, wage, { validUntilOn: world.stage.plain(20 + nth * 4), ...degree }),
    );
  }
}

import { type Kit, type Made, plus, type Request } from './kit.ts';

type Ready = (kit: Kit) => Promise<Request>;

/** Somebody who was admitted to a class of its own. */
async function admitted(kit: Kit): Promise<Made> {
  const { clerk } = kit.world;
  const { id: classId } = await kit.world.enrollingClass({ providerId: kit.provider.id });
  const { id } = await kit.world.enrollment(classId, { personId: (await kit.fresh('people')).id });
  return clerk.act('enrollments', id, 'admit');
}

async function attending(kit: Kit): Promise<Made> {
  const enrollment = await admitted(kit);
  await kit.world.clerk.act('training-classes', enrollment.classId, 'start');
  return enrollment;
}

async function completed(kit: Kit): Promise<Made> {
  return kit.world.clerk.act('enrollments', (await attending(kit)).id, 'complete', { hoursAttended: 120 });
}

async function passed(kit: Kit): Promise<Made> {
  return kit.world.clerk.act('enrollments', (await completed(kit)).id, 'pass', { score: 85, assessor: '王考评' });
}

/** An order with a proposal that was selected. */
async function answered(kit: Kit): Promise<string> {
  const { id, orderId } = await kit.fresh('proposals');
  await kit.world.clerk.act('proposals', id, 'select');
  return orderId;
}

async function signed(kit: Kit): Promise<Made> {
  const { id } = await kit.fresh('apprenticeships');
  const { clerk } = kit.world;
  for (const party of ['apprentice', 'enterprise']) await clerk.act('apprenticeships', id, 'sign', { party });
  return clerk.act('apprenticeships', id, 'sign', { party: 'provider' });
}

const filed = async (kit: Kit): Promise<Made> => kit.world.reviewer.act('apprenticeships', (await signed(kit)).id, 'file');

/** An apprentice of a program that is running. */
async function beginning(kit: Kit): Promise<Made> {
  const apprentice = await filed(kit);
  await kit.world.clerk.act('apprenticeship-programs', apprentice.programId, 'start');
  return apprentice;
}

async function active(kit: Kit): Promise<Made> {
  const { clerk } = kit.world;
  return clerk.act('apprenticeships', (await beginning(kit)).id, 'activate', { startedOn: plus(kit, 0) });
}

async function assessed(kit: Kit): Promise<Made> {
  return kit.world.clerk.act('apprenticeships', (await active(kit)).id, 'pass', { score: 85, assessor: '王考评' });
}

async function interning(kit: Kit): Promise<string> {
  const { clerk } = kit.world;
  const { id } = await kit.fresh('internships');
  await clerk.act('internships', id, 'match', { insurer: '人保财险', insuredFen: 10_000_000, insurancePolicyNumber: 'PICC-2026-1' });
  return id;
}

async function interned(kit: Kit): Promise<string> {
  const id = await interning(kit);
  await kit.world.clerk.act('internships', id, 'activate', { startedOn: plus(kit, -7) });
  return id;
}

const at = (id: string, body?: unknown): Request => ({ params: { id }, ...(body === undefined ? {} : { body }) });

/** Where neither the prepared record nor the plain way along its lifecycle leads: classes, apprentices, interns. */
export const readyTraining: Readonly<Record<string, Ready>> = {
  awardTrainingOrder: async (kit) => at(await answered(kit)),
  closeTrainingOrder: async (kit) => at((await kit.world.clerk.act('training-orders', await answered(kit), 'award')).id),
  startTrainingClass: async (kit) => at((await admitted(kit)).classId),
  assessTrainingClass: async (kit) => at((await attending(kit)).classId),
  closeTrainingClass: async (kit) => at((await kit.world.clerk.act('training-classes', (await passed(kit)).classId, 'assess')).id),
  completeEnrollment: async (kit) => at((await attending(kit)).id, { hoursAttended: 116 }),
  dropEnrollment: async (kit) => at((await attending(kit)).id, { reason: '已另行就业' }),
  passEnrollment: async (kit) => at((await completed(kit)).id, { score: 85, assessor: '王考评' }),
  failEnrollment: async (kit) => at((await completed(kit)).id, { score: 48, reason: '实操未达标' }),
  placeEnrollment: async (kit) =>
    at((await passed(kit)).id, { startedOn: plus(kit, 0), monthlyWageFen: 520_000, organizationId: kit.enterprise.id }),
  fileApprenticeship: async (kit) => at((await signed(kit)).id),
  startApprenticeshipProgram: async (kit) => at((await filed(kit)).programId),
  finishApprenticeshipProgram: async (kit) =>
    at((await kit.world.clerk.act('apprenticeships', (await assessed(kit)).id, 'complete')).programId),
  activateApprenticeship: async (kit) => at((await beginning(kit)).id, { startedOn: plus(kit, 0) }),
  pauseApprenticeship: async (kit) => at((await active(kit)).id, { reason: '企业停产检修' }),
  resumeApprenticeship: async (kit) =>
    at((await kit.world.clerk.act('apprenticeships', (await active(kit)).id, 'pause', { reason: '企业停产检修' })).id),
  passApprenticeship: async (kit) => at((await active(kit)).id, { score: 85, assessor: '王考评' }),
  failApprenticeship: async (kit) => at((await active(kit)).id, { score: 48, assessor: '王考评' }),
  completeApprenticeship: async (kit) => at((await assessed(kit)).id),
  terminateApprenticeship: async (kit) => at((await active(kit)).id, { endedOn: plus(kit, 0), reason: '劳动合同解除' }),
  matchInternship: async (kit) => at((await kit.fresh('internships')).id, { insurer: '人保财险', insurancePolicyNumber: 'PICC-2026-1' }),
  activateInternship: async (kit) => at(await interning(kit), { startedOn: plus(kit, 0) }),
  completeInternship: async (kit) => at(await interned(kit), { endedOn: plus(kit, 0) }),
  retainInternship: async (kit) => {
    const { id } = await kit.world.clerk.act('internships', await interned(kit), 'complete', { endedOn: plus(kit, -1) });
    return at(id, { employedOn: plus(kit, 0) });
  },
  terminateInternship: async (kit) => at(await interned(kit), { endedOn: plus(kit, 0), reason: '个人原因' }),
};

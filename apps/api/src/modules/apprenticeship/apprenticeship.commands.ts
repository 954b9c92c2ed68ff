import { conflict, fieldError, forbidden, invalid, notFound } from '../../kernel/errors.ts';
import { giveBack, take } from '../../platform/counters.ts';
import { type Context, find, type ValuesFor } from '../../platform/records.ts';
import { employ } from '../directory/index.ts';
import { issueCertificate } from '../evaluation/index.ts';
import type { ApprenticeshipRow } from './apprenticeship.table.ts';
import { releaseMentors, takeMentors } from './mentor.commands.ts';
import { type ProgramRow, programTable } from './program.table.ts';

type Values = ValuesFor<ApprenticeshipRow>;

/** The program as it is until this transaction ends: it can't be finished or canceled meanwhile. */
async function programOf(ctx: Context, id: string, states: readonly string[]): Promise<ProgramRow> {
  const program = await find(ctx, programTable, id, 'FOR SHARE');
  if (!program) throw notFound();
  if (states.includes(program.status)) return program;
  const title = programTable.spec.lifecycle?.states[program.status];
  throw conflict('program-state', `学徒班的当前状态是“${title?.zh}”`, `The program is ${program.status}`, {
    extra: { state: program.status },
  });
}

export async function createApprenticeship(ctx: Context, given: Values): Promise<Values> {
  await programOf(ctx, String(given.programId), ['draft', 'submitted', 'filed', 'running']);
  return given;
}

/** What one party has signed stays as it was signed. */
export async function changeApprenticeship(_ctx: Context, row: ApprenticeshipRow, patch: Values): Promise<Values> {
  if (row.apprenticeSignedOn || row.enterpriseSignedOn || row.providerSignedOn) {
    throw conflict('already-signed', '协议已有一方签订，不能修改', 'A party has signed the agreement already: it cannot be changed');
  }
  return patch;
}

const signatures = { apprentice: 'apprenticeSignedOn', enterprise: 'enterpriseSignedOn', provider: 'providerSignedOn' } as const;
export type SigningParty = keyof typeof signatures;

/** One party's signature, in any order and once; the third one makes the agreement signed. */
export async function signAgreement(
  ctx: Context,
  row: ApprenticeshipRow,
  { party, signedOn = ctx.today }: { party: SigningParty; signedOn?: string | undefined },
): Promise<Values> {
  const organizations = { apprentice: null, enterprise: row.enterpriseId, provider: row.providerId };
  if (ctx.actor.organizationId && organizations[party] !== ctx.actor.organizationId) {
    throw forbidden('not-your-signature', '只能为本单位签订', 'You may sign for your own organization only');
  }
  if (signedOn > ctx.today) throw invalid(fieldError('/signedOn', 'future-date', '不能晚于今天', 'must not be after today'));
  const before = row[signatures[party]];
  if (before)
    throw conflict('already-signed', `该方已于 ${before} 签订`, `This party signed on ${before}`, { extra: { signedOn: before } });
  const signed = { ...row, [signatures[party]]: signedOn };
  const all = Object.values(signatures).every((column) => signed[column] !== null);
  return { [signatures[party]]: signedOn, status: all ? 'signed' : 'draft' };
}

/** Takes a place of the program and of both mentors: the one place where these numbers grow. */
export async function fileApprenticeship(ctx: Context, row: ApprenticeshipRow): Promise<Values> {
  const states = ['filed', 'running'];
  const program = await take(ctx, programTable, row.programId, { counter: 'apprenticesFiled', limit: 'headcount', states });
  if (!program) {
    const { headcount } = await programOf(ctx, row.programId, states);
    throw conflict('headcount-exceeded', `学徒班计划的 ${headcount} 人已满`, `The program's ${headcount} places are taken`, {
      extra: { headcount },
    });
  }
  await takeMentors(ctx, row, program.apprenticesPerMentor);
  return { filedOn: ctx.today };
}

/** Training begins, and with it the employment. */
export async function activateApprenticeship(ctx: Context, row: ApprenticeshipRow, { startedOn }: { startedOn: string }): Promise<Values> {
  await programOf(ctx, row.programId, ['running']);
  const { personId, enterpriseId: organizationId, monthlyWageFen, regionCode, id: sourceId } = row;
  const source = 'apprenticeship' as const;
  const employment = await employ(ctx, { personId, organizationId, startedOn, monthlyWageFen, source, sourceId, regionCode });
  return { employmentId: employment.id };
}

/** Training is over: the mentors are free for others. */
export async function failApprenticeship(ctx: Context, row: ApprenticeshipRow): Promise<Values> {
  await releaseMentors(ctx, row);
  return { assessedOn: ctx.today };
}

/** A pass also issues the certificate. */
export async function passApprenticeship(ctx: Context, row: ApprenticeshipRow): Promise<Values> {
  const { personId, providerId: issuerId, occupationCode, level, regionCode, id: sourceId } = row;
  const origin = { source: 'assessment' as const, sourceId, issuedOn: ctx.today };
  const certificate = await issueCertificate(ctx, { personId, issuerId, occupationCode, level, regionCode, ...origin });
  return { ...(await failApprenticeship(ctx, row)), certificateId: certificate.id };
}

/**
 * Ends an apprenticeship early. Who was filed frees the mentors; the place in the program is free again only if
 * training has not begun: nobody can catch up.
 */
export async function terminateApprenticeship(ctx: Context, row: ApprenticeshipRow): Promise<void> {
  if (row.status === 'filed') await giveBack(ctx, programTable, row.programId, 'apprenticesFiled');
  if (row.filedOn) await releaseMentors(ctx, row);
}

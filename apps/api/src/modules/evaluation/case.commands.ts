import { conflict } from '../../kernel/errors.ts';
import { giveBack, take } from '../../platform/counters.ts';
import { type Context, find, lockUnscoped, move, type ValuesFor } from '../../platform/records.ts';
import type { CaseRow } from './case.table.ts';
import { issueCertificate } from './certificate.commands.ts';
import { certificateTable } from './certificate.table.ts';
import { quotaTable } from './quota.table.ts';
import { schemeTable } from './scheme.table.ts';

type Values = ValuesFor<CaseRow>;

export async function submitCase(ctx: Context, given: Values): Promise<Values> {
  const scheme = await find(ctx, schemeTable, String(given.schemeId));
  if (scheme?.status === 'published' && ctx.today >= scheme.fromOn && ctx.today <= scheme.toOn) return given;
  throw conflict('scheme-not-open', '评价计划未发布或不在申报期', 'The scheme is not published, or takes no cases today', {
    extra: { state: scheme?.status, fromOn: scheme?.fromOn, toOn: scheme?.toOn },
  });
}

/** 认定: takes a place of the level's quota, that of the year before that of the whole scheme, and issues the certificate. */
export async function awardCase(ctx: Context, row: CaseRow): Promise<Values> {
  const { personId, organizerId: issuerId, occupationCode, level, regionCode, id: sourceId } = row;
  const [quota] = await ctx.tx.rows<{ id: string }>(
    'SELECT id FROM evaluation_quotas WHERE scheme_id = $1 AND level = $2 AND year IN (0, $3) ORDER BY year DESC LIMIT 1',
    [row.schemeId, level, Number(ctx.today.slice(0, 4))],
  );
  if (!quota) throw conflict('no-quota', '该计划没有此等级的名额', 'The scheme has no quota for this level');
  if (!(await take(ctx, quotaTable, quota.id, { counter: 'taken', limit: 'places' })))
    throw conflict('quota-exhausted', '该等级名额已用完', 'Every place of this level is taken');
  const origin = { source: 'evaluation' as const, sourceId, issuedOn: ctx.today };
  const certificate = await issueCertificate(ctx, { personId, issuerId, occupationCode, level, regionCode, ...origin });
  return { quotaId: quota.id, awardedOn: ctx.today, certificateId: certificate.id };
}

/** The certificate goes with the recognition, and its place is free again. */
export async function revokeCase(ctx: Context, row: CaseRow, { reason }: { reason: string }): Promise<void> {
  if (row.quotaId) await giveBack(ctx, quotaTable, row.quotaId, 'taken');
  const certificate = await lockUnscoped(ctx, certificateTable, String(row.certificateId));
  if (certificate.status === 'valid')
    await move(ctx, certificateTable, certificate, 'revoke', { patch: { revokedReason: reason }, reason });
}

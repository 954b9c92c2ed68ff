import { conflict, fieldError, invalid } from '../../kernel/errors.ts';
import { giveBack, take } from '../../platform/counters.ts';
import { type Context, find, type ValuesFor } from '../../platform/records.ts';
import { employ } from '../directory/index.ts';
import type { InternshipRow } from './internship.table.ts';
import { postTable } from './post.table.ts';

type Values = ValuesFor<InternshipRow>;

export async function applyForPost(ctx: Context, given: Values): Promise<Values> {
  const post = await find(ctx, postTable, String(given.postId));
  if (post?.status !== 'published')
    throw conflict('post-not-published', '该实习岗位未在招募', 'The internship post is not published', { extra: { state: post?.status } });
  return given;
}

export async function matchIntern(ctx: Context, { postId }: InternshipRow): Promise<void> {
  const taken = await take(ctx, postTable, postId, { counter: 'filled', limit: 'openings', states: ['published'] });
  if (!taken) throw conflict('post-full', '该实习岗位已满或已关闭', 'The internship post is full or closed');
}

/** An intern is insured before the first day: the county's accident insurance, or the host's. */
export async function activateInternship(_ctx: Context, row: InternshipRow): Promise<void> {
  if (row.insurer && row.insurancePolicyNumber) return;
  throw conflict('not-insured', '请先登记意外险承保机构和保单号', 'Enter the accident insurer and the policy number first');
}

/** Ends an internship early; a place that was matched and not begun is free for another. */
export async function terminateInternship(ctx: Context, row: InternshipRow): Promise<void> {
  if (row.status === 'matched') await giveBack(ctx, postTable, row.postId, 'filled');
}

/** 留用: the host hires the intern. */
export async function retainIntern(ctx: Context, row: InternshipRow, { employedOn }: { employedOn: string }): Promise<Values> {
  if (row.endedOn && employedOn < row.endedOn)
    throw invalid(fieldError('/employedOn', 'too-early', `不能早于实习结束日期 ${row.endedOn}`, `must not be before ${row.endedOn}`));
  const { personId, hostId: organizationId, regionCode, id: sourceId } = row;
  const employment = await employ(ctx, { personId, organizationId, startedOn: employedOn, source: 'internship', sourceId, regionCode });
  return { employmentId: employment.id };
}

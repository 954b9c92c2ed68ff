import type { AnyRow, Label } from '@rongcai/client';
import { yuan } from '../../../ui/format.ts';

/** Whom an offer is for, how much it is, and what the answer brings about. */
function offer({ beneficiaryName, amountFen, policyVersion }: AnyRow): { who: string; sum: string; of: Label } {
  const { title, titleEn } = (policyVersion ?? {}) as { readonly title?: string; readonly titleEn?: string };
  const of = { zh: title ? `「${title}」` : '', en: title ? ` of “${titleEn ?? title}”` : '' };
  return { who: String(beneficiaryName), sum: yuan(Number(amountFen)), of };
}

export function acceptWarning(row: AnyRow): Label {
  const { who, sum, of } = offer(row);
  return {
    zh: `将为 ${who} 确认${of.zh} ${sum}：系统按现有信息重新核验，并随即提交一份补贴申请，进入受理和审核。`,
    en: `${sum}${of.en} is accepted for ${who}: what is known now is checked once more, and an application is submitted at once for review.`,
  };
}

export function declineWarning(row: AnyRow): Label {
  const { who, sum, of } = offer(row);
  return {
    zh: `将为 ${who} 放弃${of.zh} ${sum}：不会产生补贴申请，以后的筛查也不再发出这一项。`,
    en: `${sum}${of.en} is declined for ${who}: no application comes of it, and later runs do not offer it again.`,
  };
}

/** Several offers at once: how many, for how many, and what they come to. */
function offers(rows: readonly AnyRow[]): { n: number; who: number; sum: string } {
  const who = new Set(rows.map(({ beneficiaryId }) => beneficiaryId)).size;
  return { n: rows.length, who, sum: yuan(rows.reduce((sum, { amountFen }) => sum + Number(amountFen), 0)) };
}

export function acceptAllWarning(rows: readonly AnyRow[]): Label {
  const { n, who, sum } = offers(rows);
  return {
    zh: `将为 ${who} 个受益人确认 ${n} 项，合计 ${sum}：逐项按现有信息重新核验，每项随即提交一份补贴申请，进入受理和审核。`,
    en: `${n} offers for ${who} beneficiaries, ${sum} in all, are accepted: each is checked once more, and an application is submitted for each.`,
  };
}

export function declineAllWarning(rows: readonly AnyRow[]): Label {
  const { n, who, sum } = offers(rows);
  return {
    zh: `将为 ${who} 个受益人放弃 ${n} 项，合计 ${sum}：不会产生补贴申请，以后的筛查也不再发出。`,
    en: `${n} offers for ${who} beneficiaries, ${sum} in all, are declined: no applications come of them, and later runs do not offer them again.`,
  };
}

import type { AnyRow, Label } from '@rongcai/client';
import { amountInCapitals } from '@rongcai/codes';
import type { ActionFact } from '../../module.ts';
import { whole, yuan } from '../../ui/format.ts';

const same = (text: string) => ({ zh: text, en: text });

/** What goes to the bank with a batch. */
export function sumOf({ declaredCount, declaredSumFen }: AnyRow): ActionFact[] {
  const [count, sum] = [Number(declaredCount), Number(declaredSumFen)];
  return [
    {
      label: { zh: '笔数', en: 'Lines' },
      value: { zh: `${whole(count)} 笔`, en: `${whole(count)} ${count === 1 ? 'line' : 'lines'}` },
    },
    { label: { zh: '金额', en: 'Sum' }, value: same(yuan(sum)) },
  ];
}

/** Who locks a batch signs for its sum: it is read in capitals too. */
export function signedSumOf(batch: AnyRow): ActionFact[] {
  const capitals = same(amountInCapitals(Number(batch.declaredSumFen)));
  return [...sumOf(batch), { label: { zh: '大写', en: 'In Chinese capitals' }, value: capitals }];
}

/** What is still owed of a recovery, before money for it is booked or the rest is given up. */
export function owedOf({ amountFen, owedFen }: AnyRow): ActionFact[] {
  return [
    { label: { zh: '应还金额', en: 'Amount' }, value: same(yuan(Number(amountFen))) },
    { label: { zh: '尚欠', en: 'Owed' }, value: same(yuan(Number(owedFen))) },
  ];
}

/** The last digits are what a mask leaves of an account. */
const endOf = (account: unknown) => String(account ?? '').slice(-4);
const ending = (digits: string) => ({ zh: `尾号 ${digits}`, en: `ending in ${digits}` });

/** Where the money went that came back, and where it would go now; `account` is undefined where the caller may not see it. */
export function accountsOf(failed: unknown, account: unknown): ActionFact[] {
  const before = { label: { zh: '退回的账号', en: 'Account that failed' }, value: ending(endOf(failed)) };
  if (account === undefined) return [before];
  const label = { zh: '现将用的账号', en: 'Account used now' };
  if (!account) return [before, { label, value: { zh: '没有账号，不会列入批次', en: 'none: no batch will take it' }, grave: true }];
  const now = { label, value: ending(endOf(account)) };
  if (endOf(failed) !== endOf(account)) return [before, now];
  const mind = { zh: '账号未变，很可能再次退回：请先更正收款账号', en: 'The same account, likely to fail again: correct it first' };
  return [before, now, { label: { zh: '注意', en: 'Mind' }, value: mind, grave: true }];
}

/** The same of many returned payments: how many would go to the account that failed, and how many have none; null when nothing speaks against them. */
export function accountsWarning({ unchanged, without }: { readonly unchanged: number; readonly without: number }): Label | null {
  if (without === 0 && unchanged === 0) return null;
  const zh = [
    ...(unchanged > 0 ? [`${unchanged} 笔的收款账号未变，很可能再次退回：请先更正收款账号`] : []),
    ...(without > 0 ? [`${without} 笔没有收款账号，不会列入批次`] : []),
  ];
  const en = [
    ...(unchanged > 0 ? [`${unchanged} would go to the same account and are likely to fail again: correct it first`] : []),
    ...(without > 0 ? [`${without} have no account, and no batch will take them`] : []),
  ];
  return { zh: `${zh.join('；')}。`, en: `${en.join('; ')}.` };
}

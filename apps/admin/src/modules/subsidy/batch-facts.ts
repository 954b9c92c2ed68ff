import type { AnyRow } from '@rongcai/client';
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

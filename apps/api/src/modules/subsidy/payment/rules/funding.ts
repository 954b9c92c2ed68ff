import { type Text, text } from '../../../../kernel/text.ts';

/** An open fund of a place or above it, as it stands for one policy in the current year. */
export interface Payer {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly availableFen: number;
  /** A fund without budget lines is one pot; one with lines pays for nothing else. */
  readonly hasLines: boolean;
  /** What its line for the policy has left; null: there is none. */
  readonly lineLeftFen: number | null;
}

const refusals = {
  'no-budget-line': text('该资金没有此政策当年的预算科目', 'The fund has no budget line of this year for the policy'),
  'budget-line-exhausted': text('预算科目余额不足', 'The budget line has not enough left'),
  'fund-exhausted': text('资金余额不足或资金已关闭', 'The fund has not enough left, or is closed'),
} as const satisfies Record<string, Text>;
export type FundRefusal = keyof typeof refusals;
export const fundRefusals: Readonly<Record<FundRefusal, Text>> = refusals;

/** Why a fund can't pay an amount for a policy; null when it can. */
export function fundRefusalOf(
  { availableFen, hasLines, lineLeftFen }: Pick<Payer, 'availableFen' | 'hasLines' | 'lineLeftFen'>,
  amountFen: number,
): FundRefusal | null {
  if (hasLines && lineLeftFen === null) return 'no-budget-line';
  if (hasLines && Number(lineLeftFen) < amountFen) return 'budget-line-exhausted';
  return availableFen < amountFen ? 'fund-exhausted' : null;
}

/** What would be right in place of a fund that can't pay: the ones that can, or that there is none. */
export function insteadOf(payers: readonly Payer[], amountFen: number): Text {
  const able = payers.filter((payer) => fundRefusalOf(payer, amountFen) === null).map(({ name, year }) => ({ name, year }));
  if (able.length === 0)
    return text(
      '此地没有可支付的资金：请先拨入资金，或增设、调增预算科目',
      'no fund of the place can pay: appropriate money, or add or raise a budget line',
    );
  return text(
    `可用：${able.map(({ name, year }) => `${name}（${year}）`).join('、')}`,
    `these can: ${able.map(({ name, year }) => `${name} (${year})`).join(', ')}`,
  );
}

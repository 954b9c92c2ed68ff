import { divideExactly } from '@rongcai/policy';
import { addMonths, type CalendarDate } from '../../../../kernel/dates.ts';
import { fieldError, invalid } from '../../../../kernel/errors.ts';

export interface Instalment {
  readonly dueOn: CalendarDate;
  readonly amountFen: number;
}

interface Wanted {
  readonly amountFen: number;
  readonly dueOn: CalendarDate;
  readonly instalmentCount?: number | undefined;
  readonly plan?: readonly Instalment[] | undefined;
}

/** The instalments of a recovery; to the fen they are the amount. @throws a 400 when a plan is not, or begins before today */
export function planInstalments({ amountFen, dueOn, instalmentCount, plan }: Wanted, today: CalendarDate): Instalment[] {
  if (dueOn < today) throw invalid(fieldError('/dueOn', 'past-date', '不能早于今天', 'must not lie in the past'));
  if (plan) {
    if (instalmentCount !== undefined)
      throw invalid(fieldError('/instalmentCount', 'plan-or-count', '分期计划和分期数只能填一项', 'Give a plan or a count, not both'));
    const sum = plan.reduce((total, part) => total + part.amountFen, 0);
    if (sum !== amountFen)
      throw invalid(
        fieldError('/plan', 'plan-sum', `分期合计 ${sum} 分，应为 ${amountFen} 分`, `The plan sums to ${sum} fen, not ${amountFen}`),
      );
    plan.forEach((part, index) => {
      const before = plan[index - 1];
      if (part.dueOn < today) throw invalid(fieldError(`/plan/${index}/dueOn`, 'past-date', '不能早于今天', 'must not lie in the past'));
      if ((before && part.dueOn <= before.dueOn) || part.dueOn > dueOn)
        throw invalid(
          fieldError(
            `/plan/${index}/dueOn`,
            'plan-order',
            '分期日期须依次递增且不晚于还款期限',
            'The days follow each other and end by dueOn',
          ),
        );
    });
    return [...plan];
  }
  const count = instalmentCount ?? 1;
  if (count > amountFen) throw invalid(fieldError('/instalmentCount', 'plan-sum', '分期数过多', 'There are more instalments than fen'));
  const first = addMonths(dueOn, 1 - count);
  if (first < today)
    throw invalid(
      fieldError(
        '/instalmentCount',
        'past-date',
        `按月分 ${count} 期，首期为 ${first}，早于今天；请减少期数或推迟期限`,
        `${count} monthly instalments until dueOn begin on ${first}, which lies in the past: fewer of them, or a later day`,
      ),
    );
  const parts = divideExactly(amountFen, Array<number>(count).fill(1));
  return parts.map((part, index) => ({ dueOn: addMonths(dueOn, index - count + 1), amountFen: part }));
}

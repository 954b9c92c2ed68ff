import { conflict } from '../../../kernel/errors.ts';
import type { Context } from '../../../platform/records.ts';
import type { FundRow } from './fund.table.ts';
import { post } from './ledger.commands.ts';

interface Appropriated {
  readonly amountFen: number;
  readonly documentNumber: string;
}

/** Books what a document of the treasury gives to the fund. The ledger takes each document once. */
export async function appropriateFund(ctx: Context, fund: FundRow, { amountFen, documentNumber }: Appropriated): Promise<void> {
  await post(ctx, fund, 'appropriate', [{ amountFen, document: documentNumber }]);
}

/** @throws a conflict while money of the fund is promised or under way */
export async function checkBeforeClosing(_ctx: Context, fund: FundRow): Promise<void> {
  const { committedFen, inPaymentFen } = fund;
  if (committedFen + inPaymentFen > 0)
    throw conflict('fund-in-use', '还有未拨付的承诺，不能关闭', 'There are commitments that have not been paid', {
      extra: { committedFen, inPaymentFen },
    });
}

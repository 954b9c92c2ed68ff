import { conflict, fieldError, invalid } from '../../../kernel/errors.ts';
import type { Context, ValuesFor } from '../../../platform/records.ts';
import type { IntegrityRuleRow } from './integrity-rule.table.ts';

type Values = ValuesFor<IntegrityRuleRow>;

/** A rule holds from today or a later day: what was judged before was judged by what held then. */
export async function openRule(ctx: Context, given: Values): Promise<Values> {
  if (String(given.effectiveFrom) < ctx.today)
    throw invalid(fieldError('/effectiveFrom', 'past-date', '不能早于今天', 'must not lie in the past'));
  return given;
}

export async function changeRule(ctx: Context, row: IntegrityRuleRow, patch: Values): Promise<Values> {
  if (row.effectiveFrom <= ctx.today)
    throw conflict(
      'rule-in-force',
      '规则已生效，请新建一条自以后日期起的规则',
      'The rule is in force: make one that holds from a later day',
      {
        extra: { effectiveFrom: row.effectiveFrom },
      },
    );
  return patch;
}

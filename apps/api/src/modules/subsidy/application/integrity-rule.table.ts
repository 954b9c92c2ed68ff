import { text as label } from '../../../kernel/text.ts';
import { date, integer, oneOf, text } from '../../../platform/database/fields.ts';
import { type RowOf, table } from '../../../platform/database/table.ts';
import { checkTitles, severities } from './rules/integrity.ts';

/**
 * 疑点规则: from a day on a check has this limit and severity at a place and below it. The rule of the nearest place
 * holds; where no rule says anything, what the check itself is shipped with does.
 */
export const integrityRuleTable = table({
  name: 'integrity_rules',
  noun: 'integrity-rule',
  label: label('疑点规则', 'Integrity rule'),
  module: 'subsidy',
  place: 'region',
  fields: {
    checkKey: oneOf(checkTitles).label('检查项', 'Check'),
    severity: oneOf(severities).label('级别', 'Severity'),
    limit: integer(0, 1_000_000).label('上限', 'Limit'),
    effectiveFrom: date().label('生效日期', 'Holds from'),
    source: text(200).label('依据文件', 'Source document'),
  },
  uniques: {
    day: {
      columns: ['regionCode', 'checkKey', 'effectiveFrom'],
      code: 'rule-exists',
      pointer: '/effectiveFrom',
      message: label('该检查项当日已有规则', 'The check has a rule from that day already'),
    },
  },
});
export type IntegrityRuleRow = RowOf<typeof integrityRuleTable>;

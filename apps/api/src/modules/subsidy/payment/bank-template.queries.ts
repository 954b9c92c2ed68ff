import { fieldError, invalid } from '../../../kernel/errors.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Actor } from '../../../platform/security/actor.ts';
import { scopeCondition, Values } from '../../../platform/security/scope.ts';
import { bankTemplateTable } from './bank-template.table.ts';
import { samples } from './rules/bank-samples.ts';
import type { PaymentTemplate, ReturnTemplate } from './rules/bank-template.ts';

export interface Template {
  readonly name: string;
  readonly payment: PaymentTemplate;
  readonly returns: ReturnTemplate;
}

/** The template that was asked for (its id or the key of a sample), else that of the fund, else the generic sample. */
export async function templateFor(rows: Tx['rows'], actor: Actor, asked: string | undefined, fundId: string): Promise<Template> {
  const sample = samples.find(({ key }) => key === asked);
  if (sample) return { ...sample, name: sample.key };
  const values = new Values();
  const condition = asked
    ? `id = ${values.add(asked)}::uuid AND ${scopeCondition(bankTemplateTable, actor, values)}`
    : `id = (SELECT bank_template_id FROM funds WHERE id = ${values.add(fundId)})`;
  const isId = asked === undefined || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(asked);
  const [row] = isId
    ? await rows<Template & Record<string, unknown>>(`SELECT name, payment, returns FROM bank_templates WHERE ${condition}`, values.list)
    : [];
  if (row) return row;
  if (asked !== undefined)
    throw invalid(
      fieldError(
        '?template',
        'unknown-reference',
        `没有模板 ${asked}；可用示例 ${samples.map(({ key }) => key).join('、')}`,
        `There is no template ${asked}; the samples are ${samples.map(({ key }) => key).join(', ')}`,
      ),
    );
  const [generic] = samples;
  return { ...(generic as (typeof samples)[number]), name: 'sample-csv' };
}

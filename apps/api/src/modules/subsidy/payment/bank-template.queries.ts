import { fieldError, invalid } from '../../../kernel/errors.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Actor } from '../../../platform/security/actor.ts';
import { scopeCondition, Values } from '../../../platform/security/scope.ts';
import { bankTemplateTable } from './bank-template.table.ts';
import type { BatchRow } from './batch.table.ts';
import { samples } from './rules/bank-samples.ts';
import type { BankTemplate } from './rules/bank-template.ts';

/**
 * How the files of a batch are written and read: by the template that was asked for (its id or the key of a sample),
 * else by the one that the batch was sent with, else by its fund's.
 */
export async function templateFor(
  rows: Tx['rows'],
  actor: Actor,
  asked: string | undefined,
  batch: Pick<BatchRow, 'bankTemplate' | 'fundId'>,
): Promise<BankTemplate> {
  if (asked === undefined) return batch.bankTemplate ?? templateOfFund(rows, batch.fundId);
  const sample = samples.find(({ key }) => key === asked);
  if (sample) return ofSample(sample);
  const values = new Values();
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(asked);
  const [row] = isId
    ? await rows<Found>(
        `${SELECT} WHERE id = ${values.add(asked)}::uuid AND ${scopeCondition(bankTemplateTable, actor, values)}`,
        values.list,
      )
    : [];
  if (row) return row;
  throw invalid(
    fieldError(
      '?template',
      'unknown-reference',
      `没有模板 ${asked}；可用示例 ${samples.map(({ key }) => key).join('、')}`,
      `There is no template ${asked}; the samples are ${samples.map(({ key }) => key).join(', ')}`,
    ),
  );
}

/** The template of a fund as it is now; the generic sample when it has none. */
export async function templateOfFund(rows: Tx['rows'], fundId: string): Promise<BankTemplate> {
  const [row] = await rows<Found>(`${SELECT} WHERE id = (SELECT bank_template_id FROM funds WHERE id = $1)`, [fundId]);
  return row ?? ofSample(samples[0]);
}

type Found = BankTemplate & Record<string, unknown>;
const SELECT = 'SELECT name, payment, returns FROM bank_templates';

const ofSample = ({ key, payment, returns }: (typeof samples)[number]): BankTemplate => ({ name: key, payment, returns });

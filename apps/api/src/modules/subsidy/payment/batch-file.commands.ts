import { createHash } from 'node:crypto';
import { conflict, notFound } from '../../../kernel/errors.ts';
import type { Services } from '../../../platform/http/services.ts';
import { write } from '../../../platform/http/write.ts';
import type { Actor } from '../../../platform/security/actor.ts';
import { scopeCondition, Values } from '../../../platform/security/scope.ts';
import { templateFor } from './bank-template.queries.ts';
import { type BatchRow, batchTable } from './batch.table.ts';
import { type FilePage, headOf, readFileLines } from './batch-file.queries.ts';
import { bankFileWriter, encodeText } from './rules/bank-file.ts';

export interface BankFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/**
 * Writes a sent batch for the bank, page by page, with whole account numbers. Who took the file, and what it was,
 * stands in the audit log before it is handed out.
 */
export async function makeBankFile(services: Services, actor: Actor, id: string, asked: string | undefined): Promise<BankFile> {
  const { db, keyring, clock } = services;
  const values = new Values();
  const [batch] = await db.read<BatchRow & Record<string, unknown>>(
    `SELECT ${batchTable.selection} FROM payment_batches WHERE id = ${values.add(id)}::uuid AND ${scopeCondition(batchTable, actor, values)}`,
    values.list,
  );
  if (!batch) throw notFound();
  if (batch.status !== 'sent' && batch.status !== 'reconciled')
    throw conflict('batch-not-sent', '批次尚未送出；锁定后先送银行', 'The batch has not been sent: lock it, then send it', {
      extra: { state: batch.status },
    });
  const template = await templateFor(db.read, actor, asked, batch);
  const writer = bankFileWriter(template.payment, headOf(batch, batch.sentAt ?? clock()));
  const encode = (text: string) => encodeText(text, template.payment.encoding);
  const parts: Uint8Array[] = [encode(writer.begin())];
  let [sequence, sumFen] = [0, 0];
  for (let after: string | null = ''; after !== null; ) {
    const page: FilePage = await readFileLines(db.read, batch.id, after);
    const written = page.lines.map(({ reference, payee, account, amountFen }) => {
      sequence += 1;
      sumFen += amountFen;
      return writer.payment({ sequence, reference, payeeName: payee, payeeAccount: keyring.decrypt(account), amountFen });
    });
    parts.push(encode(written.join('')));
    after = page.after;
  }
  if (sequence !== batch.declaredCount || sumFen !== batch.declaredSumFen) {
    throw conflict('declaration-differs', '批次明细与申报的笔数、金额不符', 'The lines differ from the count and sum declared', {
      extra: { n: sequence, sum: sumFen },
    });
  }
  const bytes = Buffer.concat([...parts, encode(writer.end())]);
  await write(services, actor, null, async (ctx) => {
    ctx.changes.push({
      action: 'payment-batch.reveal',
      module: 'subsidy',
      subjectType: 'payment-batch',
      subjectId: batch.id,
      regionCode: batch.regionCode,
      organizationIds: [],
      before: null,
      after: { lines: sequence, sumFen, template: template.name, sha256: createHash('sha256').update(bytes).digest('hex') },
      reason: '银行文件',
      event: null,
    });
    return { status: 200, body: null };
  });
  const csv = template.payment.format === 'csv';
  return {
    name: `${batch.number}.${csv ? 'csv' : 'txt'}`,
    contentType: `${csv ? 'text/csv' : 'text/plain'}; charset=${template.payment.encoding}`,
    bytes,
  };
}

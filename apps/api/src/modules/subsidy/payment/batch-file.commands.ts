import { createHash } from 'node:crypto';
import { conflict, notFound } from '../../../kernel/errors.ts';
import type { Services } from '../../../platform/http/services.ts';
import { write } from '../../../platform/http/write.ts';
import type { Actor } from '../../../platform/security/actor.ts';
import { scopeCondition, Values } from '../../../platform/security/scope.ts';
import { templateFor } from './bank-template.queries.ts';
import { type BatchRow, batchTable } from './batch.table.ts';
import { bankFileWriter, encodeText } from './rules/bank-file.ts';

const PAGE = 2_000;

export interface BankFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

interface Line extends Record<string, unknown> {
  reference: string;
  payee_name: string;
  payee_account: string;
  amount_fen: number;
}

/**
 * Writes a sent batch for the bank, page by page, with whole account numbers. Who took the file, and what it was,
 * stands in the audit log before it is handed out.
 */
export async function makeBankFile(services: Services, actor: Actor, id: string, asked: string | undefined): Promise<BankFile> {
  const { db, keyring, clock } = services;
  const values = new Values();
  const [batch] = await db.read<BatchRow & Record<string, unknown>>(
    `SELECT ${batchTable.selection} FROM payment_batches WHERE id = ${values.add(id)}::uuid AND ${scopeCondition(batchTable as never, actor, values)}`,
    values.list,
  );
  if (!batch) throw notFound();
  if (batch.status !== 'sent' && batch.status !== 'reconciled')
    throw conflict('batch-not-sent', '批次尚未送出；锁定后先送银行', 'The batch has not been sent: lock it, then send it', {
      extra: { state: batch.status },
    });
  const template = await templateFor(db, actor, asked, batch.fundId);
  const writer = bankFileWriter(template.payment, {
    batchNumber: batch.number,
    remark: batch.number,
    date: dateIn(batch.sentAt ?? clock()),
    count: batch.declaredCount,
    sumFen: batch.declaredSumFen,
  });
  const encode = (text: string) => encodeText(text, template.payment.encoding);
  const parts: Uint8Array[] = [encode(writer.begin())];
  let [sequence, sumFen, after] = [0, 0, ''];
  for (let page: Line[] = []; ; ) {
    page = await db.read<Line>(
      `SELECT reference, payee_name, payee_account, amount_fen FROM payments
       WHERE batch_id = $1 AND status <> 'removed' AND reference > $2 ORDER BY reference LIMIT ${PAGE}`,
      [batch.id, after],
    );
    const written = page.map((line) => {
      sequence += 1;
      sumFen += line.amount_fen;
      return writer.payment({
        sequence,
        reference: line.reference,
        payeeName: line.payee_name,
        payeeAccount: keyring.decrypt(line.payee_account),
        amountFen: line.amount_fen,
      });
    });
    parts.push(encode(written.join('')));
    if (page.length < PAGE) break;
    after = page.at(-1)?.reference ?? '';
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

const dateIn = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '');

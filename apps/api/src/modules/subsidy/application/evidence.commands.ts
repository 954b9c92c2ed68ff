import { evidenceTitle, type PolicyVersion } from '@rongcai/policy';
import { conflict, fieldError, invalid } from '../../../kernel/errors.ts';
import { fileTable } from '../../../platform/files.ts';
import { type Context, find, insert, type ValuesFor } from '../../../platform/records.ts';
import type { ApplicationRow } from './application.table.ts';
import { standing } from './assessment.queries.ts';
import { evidenceTable } from './evidence.table.ts';
import { workOn } from './review-claim.commands.ts';
import { evidenceKinds } from './rules/evidence.ts';
import { type Missing, missingOf } from './rules/stated-facts.ts';

type Values = ValuesFor<ApplicationRow>;

/** Files on one application; a larger bundle is one archive or PDF. */
const MOST_FILES = 50;

export interface Attachment {
  readonly kind: string;
  readonly fileId: string;
}

/** What the policy wants to see on paper is there at the submission and at each signature. @throws a conflict that names each kind that is not */
export function refuseMissingEvidence(missing: Missing | null | undefined, document: PolicyVersion): void {
  const kinds = missing?.evidence ?? [];
  if (kinds.length === 0) return;
  const titles = kinds.map((kind) => ({ kind, ...evidenceTitle(kind, document) }));
  const [zh, en] = [titles.map((title) => title.zh).join('、'), titles.map((title) => title.en).join(', ')];
  throw conflict('evidence-missing', `尚缺材料：${zh}`, `Evidence is missing: ${en}`, {
    errors: titles.map((one) => fieldError(`/evidence/${one.kind}`, 'required', `须附上${one.zh}`, `attach: ${one.en}`)),
    extra: { missing: kinds },
  });
}

/** Puts a file beside the application as one of the kinds that its policy names. */
export async function attachEvidence(ctx: Context, row: ApplicationRow, { kind, fileId }: Attachment): Promise<Values> {
  const claim = await workOn(ctx, row);
  const before = await standing(ctx, row);
  const kinds = evidenceKinds(before.decision, Object.keys(before.stated)).map((one) => one.kind);
  if (!kinds.includes(kind)) {
    const titles = kinds.map((one) => evidenceTitle(one, before.document));
    const [zh, en] = [titles.map((title) => title.zh).join('、'), titles.map((title) => title.en).join(', ')];
    throw invalid(
      fieldError(
        '/kind',
        'unknown-evidence',
        zh ? `只能是${zh}（${kinds.join('、')}）` : '该政策不要求材料',
        en ? `one of ${en} (${kinds.join(', ')})` : 'the policy names no evidence',
      ),
    );
  }
  const file = await find(ctx, fileTable, fileId);
  if (!file) throw invalid(fieldError('/fileId', 'unknown-reference', '没有该文件', 'There is no such file'));
  const [count] = await ctx.tx.rows<{ n: number }>('SELECT count(*) AS n FROM application_evidence WHERE application_id = $1', [row.id]);
  if (Number(count?.n) >= MOST_FILES) {
    throw conflict('too-much-evidence', `最多附 ${MOST_FILES} 个文件`, `An application has at most ${MOST_FILES} files`);
  }
  await insert(ctx, evidenceTable, {
    regionCode: row.regionCode,
    applicationId: row.id,
    kind,
    fileId,
    fileName: file.name,
    sha256: file.sha256,
    attachedByName: ctx.actor.name.slice(0, 120),
  });
  const missing = missingOf(before.decision, Object.keys(before.stated), [...before.attached, kind]);
  return { missing, ...claim };
}

/** Takes a file away from the application; the file itself stays where it is. Under review what is required is not taken away without another of its kind. */
export async function detachEvidence(ctx: Context, row: ApplicationRow, { kind, fileId }: Attachment): Promise<Values> {
  const claim = await workOn(ctx, row);
  const gone = await ctx.tx.rows<{ id: string; file_name: string; sha_256: string }>(
    'DELETE FROM application_evidence WHERE application_id = $1 AND kind = $2 AND file_id = $3 RETURNING id, file_name, sha_256',
    [row.id, kind, fileId],
  );
  const taken = gone[0];
  if (!taken)
    throw invalid(fieldError('/fileId', 'not-attached', '该文件未作为此类材料附上', 'The file is not attached as this kind of evidence'));
  ctx.changes.push({
    action: 'application-evidence.remove',
    module: 'subsidy',
    subjectType: 'application-evidence',
    subjectId: taken.id,
    regionCode: row.regionCode,
    organizationIds: row.organizationId === null ? [] : [row.organizationId],
    before: { applicationId: row.id, kind, fileId, fileName: taken.file_name, sha256: taken.sha_256 },
    after: null,
    event: null,
  });
  const after = await standing(ctx, row);
  const missing = missingOf(after.decision, Object.keys(after.stated), after.attached);
  if (row.status !== 'draft' && missing.evidence.includes(kind)) refuseMissingEvidence({ ...missing, evidence: [kind] }, after.document);
  return { missing, ...claim };
}

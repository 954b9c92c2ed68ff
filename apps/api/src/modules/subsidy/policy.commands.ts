import { check, type Finding, PolicyError, type PolicyVersion, parse } from '@rongcai/policy';
import { conflict, DomainError, fieldError, invalid } from '../../kernel/errors.ts';
import { text } from '../../kernel/text.ts';
import type { Context, ValuesFor } from '../../platform/records.ts';
import { checkRegion } from '../directory/index.ts';
import { basisOf, catalogueOf } from './fact.queries.ts';
import type { PolicyVersionRow } from './policy.table.ts';

/** Reads a document of the policy language. @throws a 400 that names each place and what is wrong there */
function parseDocument(document: unknown): PolicyVersion {
  try {
    return parse(document);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    const errors = error.problems
      .slice(0, 20)
      .map((problem) => fieldError(`/document${problem.pointer}`, problem.code, problem.message, problem.message));
    throw new DomainError('invalid', 'invalid-policy', text('政策文件不符合政策语言', 'The document is not a valid policy'), { errors });
  }
}

function columnsOf(document: PolicyVersion): ValuesFor<PolicyVersionRow> {
  return {
    policyKey: document.key,
    versionNumber: document.version,
    title: document.title.zh,
    titleEn: document.title.en ?? null,
    regionCode: document.regionCode,
    beneficiary: document.beneficiary,
    basis: document.basis,
    effectiveFrom: document.effective.from,
    effectiveTo: document.effective.to ?? null,
    automatic: document.automatic,
    document,
  };
}

/** Who is paid must be somebody whom the basis names. */
function checkBeneficiary({ basis, beneficiary }: PolicyVersion): void {
  const { claim, title } = basisOf(basis);
  if (beneficiary === 'person' ? claim.personId : claim.organizationId) return;
  const other = beneficiary === 'person' ? 'organization' : 'person';
  throw invalid(
    fieldError('/document/beneficiary', 'enum', `以${title.zh}为依据时只能是 ${other}`, `must be ${other} when the basis is ${basis}`),
  );
}

export async function draftVersion(_ctx: Context, { document }: { document: unknown }): Promise<ValuesFor<PolicyVersionRow>> {
  const parsed = parseDocument(document);
  checkRegion('/document/regionCode', parsed.regionCode);
  checkBeneficiary(parsed);
  return columnsOf(parsed);
}

/** A draft's document is replaced whole; key and version stay what they are. */
export async function redraftVersion(
  _ctx: Context,
  row: PolicyVersionRow,
  { document }: { document: unknown },
): Promise<ValuesFor<PolicyVersionRow>> {
  const parsed = parseDocument(document);
  checkBeneficiary(parsed);
  if (parsed.key !== row.policyKey) throw conflict('policy-key', '政策标识不能修改', 'The policy key cannot change');
  return columnsOf(parsed);
}

async function documentOf(ctx: Context, id: string): Promise<PolicyVersion> {
  const [row] = await ctx.tx.rows<{ document: PolicyVersion }>('SELECT document FROM policy_versions WHERE id = $1', [id]);
  return (row as { document: PolicyVersion }).document;
}

/** What stands in the way of publication: errors of the document, and examples that do not give what they expect. */
export function findingsOf(document: PolicyVersion): Finding[] {
  return [...check(document, catalogueOf(document.basis)).findings];
}

/** Publishes only what checks without an error, and no two published versions of a policy hold on one day. */
export async function publishVersion(ctx: Context, row: PolicyVersionRow): Promise<undefined> {
  const errors = findingsOf(await documentOf(ctx, row.id)).filter((finding) => finding.severity === 'error');
  if (errors.length > 0) {
    throw conflict('policy-has-errors', '政策检查未通过，不能发布', 'The policy does not pass its check', {
      extra: { findings: errors.slice(0, 50) },
    });
  }
  await ctx.tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`policy:${row.regionCode}:${row.policyKey}`]);
  const [other] = await ctx.tx.rows<{ version: string }>(
    `SELECT version_number AS version FROM policy_versions WHERE policy_key = $1 AND region_code = $2 AND status = 'published' AND id <> $3
       AND daterange(effective_from, effective_to) && daterange($4::date, $5::date) LIMIT 1`,
    [row.policyKey, row.regionCode, row.id, row.effectiveFrom, row.effectiveTo],
  );
  if (other) {
    throw conflict(
      'versions-overlap',
      `与已发布的版本 ${other.version} 生效期重叠`,
      `It would hold at the same time as the published version ${other.version}`,
    );
  }
}

import { checkNationalId } from '@rongcai/codes';
import { conflict, fieldError, invalid, notFound } from '../../kernel/errors.ts';
import { type Context, lock, type ValuesFor } from '../../platform/records.ts';
import { scopeCondition, Values } from '../../platform/security/scope.ts';
import type { NewPerson } from './person.schemas.ts';
import { type PersonRow, personTable } from './person.table.ts';

/** Registers a person. The same national id is refused; a likely duplicate is refused until it is confirmed as another person. */
export async function registerPerson(ctx: Context, given: NewPerson): Promise<ValuesFor<PersonRow>> {
  const { confirmDistinct, ...fields } = given;
  const checked = checkNationalId(given.nationalId);
  if (!checked.ok) throw invalid(fieldError('/nationalId', checked.code, checked.zh, checked.en));
  const person = { ...fields, nationalId: checked.value, birthDate: checked.birthDate, sex: checked.sex };
  if (!confirmDistinct) await refuseLikelyDuplicate(ctx, person);
  return { ...person, registeredById: given.registeredById ?? ctx.actor.organizationId };
}

/** The same phone, or the same name and birthday, among the people that the caller can see. */
async function refuseLikelyDuplicate(
  ctx: Context,
  person: { realName: string; birthDate: string; phone?: string | null | undefined; nationalId: string },
): Promise<void> {
  const values = new Values();
  const index = (field: 'national-id' | 'phone', value: string) => values.add(ctx.keyring.blindIndex(field, value));
  const alike = [`(real_name = ${values.add(person.realName)} AND birth_date = ${values.add(person.birthDate)})`];
  if (person.phone) alike.push(`phone_index = ${index('phone', person.phone)}`);
  const found = await ctx.tx.rows<{ id: string }>(
    `SELECT id FROM people WHERE (${alike.join(' OR ')}) AND national_id_index <> ${index('national-id', person.nationalId)}
       AND ${scopeCondition(personTable, ctx.actor, values)} LIMIT 5`,
    values.list,
  );
  if (found.length === 0) return;
  throw conflict(
    'possible-duplicate',
    '存在姓名和出生日期相同、或手机号相同的人员，请核对；确为不同人时带上 confirmDistinct: true',
    'There are people with the same name and birthday, or the same phone: if this is another person, send confirmDistinct: true',
    { extra: { possibleDuplicates: found.map((row) => row.id) } },
  );
}

/** Shows one protected value whole. Who looked at what, and why, stands in the audit log. */
export async function revealPerson(
  ctx: Context,
  id: string,
  field: 'nationalId' | 'phone' | 'bankAccount',
  reason: string,
): Promise<string | null> {
  const person = await lock(ctx, personTable, id);
  ctx.changes.push({
    action: 'person.reveal',
    module: 'directory',
    subjectType: 'person',
    subjectId: id,
    regionCode: person.regionCode,
    organizationIds: [],
    before: null,
    after: { field },
    reason,
    event: null,
  });
  const sealed = person[field];
  return sealed === null ? null : ctx.keyring.decrypt(sealed);
}

/** Finds a person by the whole national id, through its keyed hash. */
export async function findPersonByNationalId(ctx: Context, nationalId: string): Promise<PersonRow> {
  const values = new Values();
  const where = `national_id_index = ${values.add(ctx.keyring.blindIndex('national-id', nationalId.toUpperCase()))} AND ${scopeCondition(personTable, ctx.actor, values)}`;
  const rows = await ctx.tx.rows<PersonRow & Record<string, unknown>>(
    `SELECT ${personTable.selection} FROM people WHERE ${where}`,
    values.list,
  );
  if (!rows[0]) throw notFound();
  return rows[0];
}

/** Whether a list has to be locked by another one: who made it, or took a line out of it, does not sign for it. */
export function isLockedByOthers(batch: Readonly<Record<string, unknown>>, me: string | undefined): boolean {
  if (me === undefined) return false;
  const removers = (batch.changedByIds ?? []) as readonly string[];
  return batch.createdBy === me || batch.changedById === me || removers.includes(me);
}

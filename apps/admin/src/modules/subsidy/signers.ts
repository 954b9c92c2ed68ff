/** Whether a list has to be locked by another one: who made it, or last took a line out of it, does not sign for it. */
export function isLockedByOthers(batch: Readonly<Record<string, unknown>>, me: string | undefined): boolean {
  return me !== undefined && (batch.createdBy === me || batch.changedById === me);
}

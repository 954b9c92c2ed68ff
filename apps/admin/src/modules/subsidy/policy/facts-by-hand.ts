/** What was changed since it was last stated; null takes a fact back. */
export function changedFacts(
  stated: Readonly<Record<string, { readonly value: unknown }>>,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given).filter(([path, value]) => JSON.stringify(value ?? null) !== JSON.stringify(stated[path]?.value ?? null)),
  );
}

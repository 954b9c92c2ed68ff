import type { Problem } from '@rongcai/client';

/** What one page of a list answers, as far as the way to the next one needs it. */
interface Answer<Row> {
  readonly data?: { readonly data: readonly Row[]; readonly page: { readonly nextCursor: string | null } } | undefined;
  readonly problem?: Problem | undefined;
}

/** Every row of a list, page after page. A page that is refused refuses the whole: half a list is no list. */
export async function everyPage<Row>(
  read: (cursor: string | undefined) => Promise<Answer<Row>>,
): Promise<{ readonly rows: readonly Row[]; readonly problem: null } | { readonly rows: null; readonly problem: Problem | null }> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const { data, problem } = await read(cursor);
    if (!data) return { rows: null, problem: problem ?? null };
    rows.push(...data.data);
    cursor = data.page.nextCursor ?? undefined;
  } while (cursor);
  return { rows, problem: null };
}

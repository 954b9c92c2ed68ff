interface Place {
  readonly at: number;
  readonly width?: number;
}

/** How a template reads a bank's answer, as far as one line of it needs it. */
export interface ReturnForm {
  readonly format: 'csv' | 'fixed';
  readonly separator?: string;
  /** Lines before the first payment that are not read. */
  readonly skip?: number;
  readonly reference: Place;
  readonly amount: Place;
  readonly result: Place;
  readonly amountForm?: 'yuan' | 'fen';
  readonly codes: { readonly paid: readonly string[] };
}

/** A line that says of a payment that it was paid, as the file would have it. Amounts are in fen. */
export function sampleLine(form: ReturnForm, { reference, amountFen }: { readonly reference: string; readonly amountFen: number }): string {
  const amount = form.amountForm === 'fen' ? String(amountFen) : (amountFen / 100).toFixed(2);
  const values: [Place, string, boolean][] = [
    [form.reference, reference, false],
    [form.amount, amount, true],
    [form.result, form.codes.paid[0] ?? '', false],
  ];
  if (form.format === 'csv') {
    const cells: string[] = Array.from({ length: Math.max(...values.map(([{ at }]) => at)) }, () => '');
    for (const [{ at }, value] of values) cells[at - 1] = value;
    return cells.join(form.separator ?? ',');
  }
  let line = '';
  for (const [{ at, width = 0 }, value, isNumber] of [...values].sort(([a], [b]) => a.at - b.at))
    line = line.padEnd(at - 1) + (isNumber ? value.padStart(width, '0') : value.padEnd(width));
  return line;
}

/** A sentence or label in the two languages of the product. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = 'zh' | 'en';

export function text(zh: string, en: string): Text {
  return { zh, en };
}

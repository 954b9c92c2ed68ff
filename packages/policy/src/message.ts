/** Words for people: what is said in one language is said in the other. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

export const said = (zh: string, en: string): Message => ({ zh, en });

import { checkWorkday, shanghaiToday } from '../packages/codes/src/index.ts';

/** A part of what happens. It yields the moment at which it goes on: `2026-09-03` or `2026-09-03 14:30`. */
export type Story = AsyncGenerator<string, void, void>;

const HOUR = 3_600_000;

function instantOf(moment: string): number {
  const [date, time = '09:00'] = moment.split(' ') as [string, string | undefined];
  return Date.parse(`${date}T${time}:00Z`) - 8 * HOUR;
}

/**
 * The demonstration's calendar. Commands use today's clock, so the clock is set to each day on which something happens;
 * all stories are told together in the order of time, and the audit log grows as it would have.
 */
export class Stage {
  /** The last day of the demonstration. */
  readonly present: string;
  private now = 0;
  private readonly set: (instant: Date) => void;
  private calls = 0;

  constructor(present: string, set: (instant: Date) => void) {
    this.present = present;
    this.set = set;
  }

  /** The working day `offset` days from the present, or the last one before it. */
  day(offset: number): string {
    for (let date = this.plain(offset); ; date = shift(date, -1)) if (checkWorkday(date).workday) return date;
  }

  plain(offset: number): string {
    return shift(this.present, offset);
  }

  /** Some seconds pass with each request. */
  tick(): void {
    this.calls += 1;
    this.now += 11_000 + ((this.calls * 7_919) % 29_000);
    this.set(new Date(this.now));
  }

  get requests(): number {
    return this.calls;
  }

  today(): string {
    return shanghaiToday(new Date(this.now));
  }

  async play(stories: readonly Story[]): Promise<void> {
    const waiting = stories.map((story, index) => ({ story, index, at: 0 }));
    while (waiting.length > 0) {
      waiting.sort((a, b) => a.at - b.at || a.index - b.index);
      const next = waiting[0] as (typeof waiting)[number];
      if (next.at > 0) this.now = Math.max(this.now, next.at);
      this.set(new Date(this.now));
      const { done, value } = await next.story.next();
      if (done) waiting.shift();
      else next.at = instantOf(value);
    }
  }
}

export function shift(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

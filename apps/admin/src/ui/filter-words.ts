import type { Field, Filter, Resource } from '@rongcai/client';
import type { useWords } from '../language/index.ts';
import { percent, whole, yuan } from './format.ts';
import { nameOf } from './names.ts';
import { occupationName } from './occupations.ts';
import { regionName } from './regions.ts';

type Words = Pick<ReturnType<typeof useWords>, 't' | 'say'>;
type Values = Readonly<Record<string, string>>;

export interface FilterWord {
  /** Parameters that go when the condition is taken away. */
  readonly names: readonly string[];
  readonly text: string;
}

function shownValue({ kind, choices, references }: Filter, value: string, { t, say }: Words): string {
  switch (kind) {
    case 'choices':
      return value
        .split(',')
        .map((one) => {
          const choice = choices?.find((known) => known.value === one);
          return choice ? say(choice) : one;
        })
        .join(t('list.or'));
    case 'region':
      return regionName(value);
    case 'occupation':
      return occupationName(value);
    case 'reference':
      return references ? nameOf(references, value) : value;
    case 'flag':
      return value === 'true' ? t('yes') : t('no');
    case 'money-range':
      return yuan(Number(value));
    case 'share-range':
      return percent(Number(value));
    case 'range':
      return whole(Number(value));
    default:
      return value;
  }
}

/** Each condition of a list as a piece of a sentence. */
export function wordsOf(resource: Resource, values: Values, words: Words): FilterWord[] {
  const { t, say } = words;
  const said: FilterWord[] = [];
  if (values.q) said.push({ names: ['q'], text: t('list.search1', { q: values.q }) });
  for (const filter of resource.filters) {
    const label = say(filter.label);
    if (filter.from && filter.to) {
      const from = values[filter.from];
      const to = values[filter.to];
      if (!from && !to) continue;
      const dates = filter.kind === 'dates';
      const key = from && to ? 'list.between' : from ? (dates ? 'list.since' : 'list.from') : dates ? 'list.until' : 'list.to';
      const shown = { label, from: from ? shownValue(filter, from, words) : '', to: to ? shownValue(filter, to, words) : '' };
      said.push({ names: [filter.from, filter.to], text: t(key, shown) });
    } else if (values[filter.name]) {
      const value = shownValue(filter, values[filter.name] as string, words);
      said.push({ names: [filter.name], text: t(filter.kind === 'text' ? 'list.contains' : 'list.is', { label, value }) });
    }
  }
  return said;
}

export function sortWord(resource: Resource, sort: string, { t, say }: Words): string {
  const name = sort.replace(/^-/, '');
  const field: Field | undefined = resource.fields.find((one) => one.name === name);
  return t('list.sorted', { label: field ? say(field.label) : name, direction: t(sort.startsWith('-') ? 'list.down' : 'list.up') });
}

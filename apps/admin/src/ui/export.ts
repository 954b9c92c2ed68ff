import type { AnyQuery, Problem } from '@rongcai/client';
import { ref } from 'vue';
import { api } from '../api.ts';
import { currentLanguage } from '../language/index.ts';
import { bytes } from './format.ts';

/** Saves what a list matches, every row of it, as a file. */
export function useExport(resource: string) {
  const received = ref<string | null>(null);
  async function save(
    query: AnyQuery,
    format: 'csv' | 'ndjson',
    fields?: readonly string[],
  ): Promise<{ name: string; size: string } | Problem> {
    received.value = bytes(0);
    const { data, problem } = await api.download(`/v1/${resource}`, {
      ...query,
      format,
      ...(format === 'csv' ? { bom: true, header: currentLanguage() } : {}),
      ...(fields ? { fields: fields.join(',') } : {}),
    });
    if (problem) {
      received.value = null;
      return problem;
    }
    let count = 0;
    const counted = data.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, out) {
          count += chunk.byteLength;
          received.value = bytes(count);
          out.enqueue(chunk);
        },
      }),
    );
    const blob = await new Response(counted).blob();
    const name = `${resource}-${new Date().toISOString().slice(0, 10)}.${format}`;
    const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    received.value = null;
    return { name, size: bytes(count) };
  }
  return { received, save };
}

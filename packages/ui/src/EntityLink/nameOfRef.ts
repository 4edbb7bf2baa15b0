import { parseEntityRef } from '@backstage/catalog-model';

/** The name in a reference; the text itself if it is none. */
export function nameOfRef(ref: string): string {
  try {
    return parseEntityRef(ref).name;
  } catch {
    return ref;
  }
}

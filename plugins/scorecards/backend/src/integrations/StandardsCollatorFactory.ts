import { Readable } from 'node:stream';
import type {
  DocumentCollatorFactory,
  IndexableDocument,
} from '@backstage/plugin-search-common';
import {
  scorecardsReadPermission,
  type Check,
  type StandardsApi,
  type Track,
} from '@callboard/plugin-scorecards-common';

/** A check or track, as the search keeps it. */
export interface StandardDocument extends IndexableDocument {
  kind: 'Check' | 'Track';
  owner: string;
}

type ReadPage<T> = (page: {
  cursor?: string;
  limit: number;
}) => Promise<{ items: T[]; nextCursor?: string }>;

/** Lets checks and tracks be found, with why they matter and how to fix them. */
export class StandardsCollatorFactory implements DocumentCollatorFactory {
  readonly type = 'scorecards';
  readonly visibilityPermission = scorecardsReadPermission;
  readonly #standards: () => Promise<
    Pick<StandardsApi, 'listChecks' | 'listTracks'>
  >;

  /** @param standards - who reads them, with fresh credentials */
  constructor(
    standards: () => Promise<Pick<StandardsApi, 'listChecks' | 'listTracks'>>,
  ) {
    this.#standards = standards;
  }

  async getCollator() {
    return Readable.from(this.#documents());
  }

  async *#documents(): AsyncGenerator<StandardDocument> {
    const standards = await this.#standards();
    yield* all(page => standards.listChecks(page), documentOfCheck);
    yield* all(page => standards.listTracks(page), documentOfTrack);
  }
}

async function* all<T>(
  read: ReadPage<T>,
  documentOf: (item: T) => StandardDocument,
): AsyncGenerator<StandardDocument> {
  let cursor: string | undefined;
  do {
    const page = await read({ cursor, limit: 100 });
    yield* page.items.map(documentOf);
    cursor = page.nextCursor;
  } while (cursor);
}

function documentOfCheck({ id, title, why, fix, owner }: Check) {
  return {
    kind: 'Check' as const,
    title,
    text: `${why} ${fix.text}`,
    location: `/scorecards/checks/${id}`,
    owner,
  };
}

function documentOfTrack({ id, title, description, owner, levels }: Track) {
  const names = levels.map(level => level.title).join(', ');
  return {
    kind: 'Track' as const,
    title,
    text: `${description} ${names}`,
    location: `/scorecards/tracks/${id}`,
    owner,
  };
}

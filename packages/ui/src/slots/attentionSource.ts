import {
  ApiHolder,
  createExtensionBlueprint,
  createExtensionDataRef,
} from '@backstage/frontend-plugin-api';
import type { Status } from '../badges/StatusBadge';

/** Something to do with an {@link AttentionLine}. */
export interface AttentionAct {
  /** Says the act: "Approve". */
  word: string;
  /** Path in the portal. */
  href: string;
}

/** One thing that waits for the person. */
export interface AttentionLine {
  id: string;
  title: string;
  /** Path in the portal where it is dealt with. */
  href: string;
  /** What it is about, in muted words. */
  about?: string;
  /** Since when, ISO 8601. */
  since: string;
  status: Status;
  /** The word of the status. */
  word: string;
  /** What can be done with it; each leads to a page that asks before it acts. */
  acts?: readonly AttentionAct[];
}

/** Things that wait for the person, of one domain. */
export interface AttentionSource {
  id: string;
  /** Most urgent first; a failure is shown beside what others found. */
  load(apis: ApiHolder): Promise<AttentionLine[]>;
  /** Completes "Your … could not be loaded". */
  what: string;
}

const sourceDataRef = createExtensionDataRef<AttentionSource>().with({
  id: 'callboard.attention-source',
});

/** Adds lines to "Needs my attention" on the home page. */
export const AttentionSourceBlueprint = createExtensionBlueprint({
  kind: 'attention-source',
  attachTo: { id: 'page:home', input: 'attention' },
  output: [sourceDataRef],
  dataRefs: { source: sourceDataRef },
  factory: (source: AttentionSource) => [sourceDataRef(source)],
});

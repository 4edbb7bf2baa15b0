/** What has an owner who may change it. */
export type OwnedKind = 'check' | 'track' | 'campaign';

/**
 * Reference of a check, track or campaign, as permissions of the resource type
 * `scorecards-standard` take it.
 */
export function standardRef(kind: OwnedKind, id: string): string {
  return `${kind}:${id}`;
}

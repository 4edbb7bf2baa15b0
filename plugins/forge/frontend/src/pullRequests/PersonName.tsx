import { EntityLink } from '@callboard/ui';

/**
 * Who opened or merged something: somebody of the catalog, or the user that the
 * Git host was told.
 */
export function PersonName({ person }: { person: string }) {
  return /^[^:]+:[^/]+\/.+$/.test(person) ? (
    <EntityLink entity={person} showIcon={false} />
  ) : (
    <span>{person}</span>
  );
}

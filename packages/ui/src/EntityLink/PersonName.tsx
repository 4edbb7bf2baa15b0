import { EntityLink } from './EntityLink';

/** Who did something: a person of the catalog, or the name of a caller. */
export function PersonName({ of }: { of: string }) {
  return /^(user|group):[^\s:/]+\/[^\s/]+$/i.test(of) ? (
    <EntityLink entity={of} showIcon={false} />
  ) : (
    <span>{of}</span>
  );
}

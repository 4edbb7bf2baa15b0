import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { readReference } from './readReference';

/**
 * What people call something: the display name of an entity of the catalog,
 * anything else as it is.
 */
export function useReferenceName(text: string): string {
  const reference = readReference(text);
  const { primaryTitle } = useEntityPresentation(
    reference.kind === 'entity'
      ? reference.ref
      : // A whole entity is not looked up.
        {
          apiVersion: '',
          kind: 'resource',
          metadata: { name: text, title: text },
        },
  );
  return text && primaryTitle;
}

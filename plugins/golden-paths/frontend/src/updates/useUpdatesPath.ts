import { parseEntityRef } from '@backstage/catalog-model';
import { useMemo } from 'react';
import { useGoldenPathsPath } from '../shared/useGoldenPathsPath';

/** Addresses of the pages of updates. */
export interface UpdatesPath {
  /** All templates. */
  templates: string;
  /** A template and its services, or another part of its page. */
  template(templateRef: string, part?: 'pull-requests'): string;
  /** The update of a service. */
  service(entityRef: string): string;
  /** Where a service is adopted into a template. */
  adopt(entityRef: string): string;
}

/** Makes addresses of the pages of updates. */
export function useUpdatesPath(): UpdatesPath {
  const path = useGoldenPathsPath();
  return useMemo(
    () => ({
      templates: path('updates'),
      template(templateRef, part) {
        const { namespace, name } = parseEntityRef(templateRef);
        const rest = part ? [part] : [];
        return path('updates', 'templates', namespace, name, ...rest);
      },
      service(entityRef) {
        const { kind, namespace, name } = parseEntityRef(entityRef);
        return path('updates', 'services', kind, namespace, name);
      },
      adopt(entityRef) {
        const { kind, namespace, name } = parseEntityRef(entityRef);
        return path('updates', 'adopt', kind, namespace, name);
      },
    }),
    [path],
  );
}

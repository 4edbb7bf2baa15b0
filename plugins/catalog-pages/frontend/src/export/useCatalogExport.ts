import { Entity } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';
import {
  CatalogViewer,
  catalogPredicate,
  catalogRequest,
} from '../list/catalogQuery';
import { CatalogView } from '../list/catalogView';
import { Narrowing } from '../list/useNarrowing';
import { ExportFormat, formatExport } from './exportFormat';

/** The most entities one file holds; more would not fit into a browser tab. */
export const exportLimit = 20_000;

const batchSize = 500;

function save(content: string, format: ExportFormat) {
  const type = format === 'csv' ? 'text/csv' : 'application/json';
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `catalog.${format}`;
  link.click();
  URL.revokeObjectURL(url);
}

/**
 * Saves all entities of a view, on every page, as a file. They are fetched in
 * batches; a toast says how it goes.
 */
export function useCatalogExport(
  view: CatalogView,
  viewer: CatalogViewer | undefined,
  narrowing?: Narrowing,
) {
  const catalogApi = useApi(catalogApiRef);
  const toastApi = useApi(toastApiRef);
  return useCallback(
    async (format: ExportFormat) => {
      const among = narrowing?.among;
      const asked =
        viewer && among !== 'nothing'
          ? catalogPredicate(view, viewer)
          : undefined;
      const predicate = asked && among ? { $all: [among, asked] } : asked;
      if (!predicate) {
        return;
      }
      const progress = toastApi.post({ title: 'Collecting the list…' });
      try {
        const { limit, offset, totalItems, ...request } = catalogRequest(
          view,
          predicate,
          false,
        );
        const entities: Entity[] = [];
        for await (const batch of catalogApi.streamEntities({
          ...request,
          pageSize: batchSize,
        })) {
          entities.push(...batch.slice(0, exportLimit - entities.length));
          if (entities.length >= exportLimit) {
            break;
          }
        }
        save(formatExport(entities, format), format);
        const count = entities.length.toLocaleString('en-US');
        toastApi.post({
          title: `Saved ${count} ${entities.length === 1 ? 'entity' : 'entities'}`,
          ...(entities.length >= exportLimit && {
            description: 'The list is longer. Set filters to export the rest.',
          }),
          status: 'success',
          timeout: 5000,
        });
      } catch (error) {
        toastApi.post({
          title: 'The list could not be exported',
          description: toError(error).message,
          status: 'danger',
        });
      } finally {
        progress.close();
      }
    },
    [catalogApi, toastApi, view, viewer, narrowing],
  );
}

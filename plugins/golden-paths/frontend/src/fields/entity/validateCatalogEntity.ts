import { parseEntityRef } from '@backstage/catalog-model';
import type { FilterPredicate } from '@backstage/filter-predicates';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';

/** Refuses what does not fit the predicate, also when a link has filled it in. */
export const validateCatalogEntity: CustomFieldValidator<
  string,
  { query?: Record<string, unknown> }
> = async (value, validation, { apiHolder, uiSchema }) => {
  const catalogApi = apiHolder.get(catalogApiRef);
  if (!value || !catalogApi) {
    return;
  }
  let named;
  try {
    named = parseEntityRef(value);
  } catch {
    validation.addError(`is no entity reference: ${value}`);
    return;
  }
  const { kind, namespace, name } = named;
  const query = uiSchema?.['ui:options']?.query as FilterPredicate | undefined;
  const { items } = await catalogApi.queryEntities({
    query: {
      $all: [
        { kind, 'metadata.namespace': namespace, 'metadata.name': name },
        ...(query ? [query] : []),
      ],
    },
    fields: ['metadata.name'],
    limit: 1,
    totalItems: 'exclude',
  });
  if (items.length === 0) {
    validation.addError(`is not one of those that can be chosen: ${value}`);
  }
};

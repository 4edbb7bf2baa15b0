import { FilterPredicate } from '@backstage/filter-predicates';

/** Holds for entities that have docs of their own or share those of another entity. */
export const docsFilter: FilterPredicate = {
  $any: [
    { 'metadata.annotations.backstage.io/techdocs-ref': { $exists: true } },
    { 'metadata.annotations.backstage.io/techdocs-entity': { $exists: true } },
  ],
};

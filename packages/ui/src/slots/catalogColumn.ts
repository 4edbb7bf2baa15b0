import type { Entity } from '@backstage/catalog-model';
import {
  ApiHolder,
  createExtensionBlueprint,
  createExtensionDataRef,
} from '@backstage/frontend-plugin-api';
import type { ComponentType } from 'react';

/** Entities that a filter of another domain leaves. */
export interface FoundRefs {
  /** Full references. */
  refs: string[];
  /** Whether these are all; otherwise the list says that there are more. */
  isComplete: boolean;
}

/** What a filter of another domain is asked for. */
export interface WantedRefs {
  /** At least one; entities with any of them are wanted. */
  values: string[];
  /** Lower case; absent for all kinds. */
  kind?: string;
  /** Other filters that are set, which the answer may heed to be shorter. */
  types: string[];
  owners: string[];
}

/** A filter of the catalog by what another domain knows of entities. */
export interface CatalogColumnFilter {
  /** Of the parameter in the address. */
  name: string;
  label: string;
  /** Called when the filter is opened, or set in the address. */
  loadValues(apis: ApiHolder): Promise<{ value: string; name: string }[]>;
  findRefs(apis: ApiHolder, wanted: WantedRefs): Promise<FoundRefs>;
}

/** A column of the catalog with what another domain knows of entities. */
export interface CatalogColumn {
  id: string;
  label: string;
  /** Lower-case kinds of entities that have it. */
  kinds: readonly string[];
  width: `${number}fr` | number;
  /** In pixels. */
  minWidth: number;
  /** What it shows of one entity; loads the values of all rows together. */
  Cell: ComponentType<{ entity: Entity }>;
  filter?: CatalogColumnFilter;
}

const columnDataRef = createExtensionDataRef<CatalogColumn>().with({
  id: 'callboard.catalog-column',
});

/** Adds a column, and maybe a filter, to the catalog page. */
export const CatalogColumnBlueprint = createExtensionBlueprint({
  kind: 'catalog-column',
  attachTo: { id: 'page:catalog', input: 'columns' },
  output: [columnDataRef],
  dataRefs: { column: columnDataRef },
  factory: (column: CatalogColumn) => [columnDataRef(column)],
});

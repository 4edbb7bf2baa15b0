import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Combobox, useAsyncList } from '@backstage/ui';
import type { Member } from '@callboard/plugin-access-common';
import { useState } from 'react';

const SHOWN_AT_ONCE = 20;

function nameOf({ metadata, spec }: Entity): string {
  const { displayName } = (spec?.profile ?? {}) as { displayName?: string };
  return displayName ?? metadata.title ?? metadata.name;
}

function toOption(entity: Entity) {
  const ref = stringifyEntityRef(entity);
  return { id: ref, label: nameOf(entity), description: ref };
}

function isPersonOrGroup(ref: string): ref is Member {
  return ref.startsWith('user:') || ref.startsWith('group:');
}

/** Finds a person or a group of the catalog by a part of their name. */
export function PeoplePicker(props: { onPick: (member: Member) => void }) {
  const catalogApi = useApi(catalogApiRef);
  const [picked, setPicked] = useState(0);
  const found = useAsyncList<ReturnType<typeof toOption>>({
    async load({ filterText }) {
      const term = filterText?.trim();
      const { items } = await catalogApi.queryEntities({
        query: { kind: { $in: ['user', 'group'] } },
        ...(term && {
          fullTextFilter: {
            term,
            fields: [
              'metadata.name',
              'metadata.title',
              'spec.profile.displayname',
            ],
          },
        }),
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.title',
          'spec.profile.displayName',
        ],
        orderFields: [{ field: 'metadata.name', order: 'asc' }],
        limit: SHOWN_AT_ONCE,
        totalItems: 'exclude',
      });
      return { items: items.map(toOption) };
    },
  });
  return (
    <Combobox
      // A new one after each pick: empty, closed, and ready for the next name.
      key={picked}
      menuTrigger="input"
      // The focus stays in the field that was picked from.
      // eslint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={picked > 0}
      aria-label="Add a person or a group"
      placeholder="Add a person or a group"
      size="small"
      options={found}
      search={{ mode: 'server' }}
      value={null}
      onChange={option => {
        if (option && isPersonOrGroup(option.id)) {
          props.onPick(option.id);
          found.setFilterText('');
          setPicked(count => count + 1);
        }
      }}
    />
  );
}

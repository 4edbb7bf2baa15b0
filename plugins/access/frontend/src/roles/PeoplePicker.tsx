import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Combobox, useAsyncList } from '@backstage/ui';
import type { Member } from '@callboard/plugin-access-common';
import { findEntities, type FoundEntity } from '@callboard/ui';
import { useState } from 'react';

function isPersonOrGroup(ref: string): ref is Member {
  return ref.startsWith('user:') || ref.startsWith('group:');
}

/** Finds a person or a group of the catalog by a part of their name. */
export function PeoplePicker(props: { onPick: (member: Member) => void }) {
  const catalogApi = useApi(catalogApiRef);
  const [picked, setPicked] = useState(0);
  const found = useAsyncList<FoundEntity>({
    load: async ({ filterText }) => ({
      items: await findEntities(
        catalogApi,
        { kind: { $in: ['user', 'group'] } },
        filterText?.trim() ?? '',
      ),
    }),
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

import { ExtensionBoundary } from '@backstage/frontend-plugin-api';
import { ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiMore2Line } from '@remixicon/react';
import { EntityPageMenuItem } from './entityPageParts';

function EntityMenuEntry(props: { item: EntityPageMenuItem }) {
  const { icon, useProps } = props.item.data;
  const entry = useProps();
  const shared = {
    iconStart: icon ?? undefined,
    isDisabled: entry.disabled,
    onAction: entry.onClick && (() => void entry.onClick?.()),
  };
  return 'href' in entry ? (
    <MenuItem {...shared} href={entry.href}>
      {entry.title}
    </MenuItem>
  ) : (
    <MenuItem {...shared}>{entry.title}</MenuItem>
  );
}

/** What one can do with the entity; any plugin may add entries. */
export function EntityMenu(props: { items: EntityPageMenuItem[] }) {
  if (props.items.length === 0) {
    return null;
  }
  return (
    <MenuTrigger>
      <ButtonIcon
        variant="secondary"
        icon={<RiMore2Line />}
        aria-label="More actions"
      />
      <Menu placement="bottom end">
        {props.items.map(item => (
          <ExtensionBoundary
            key={item.node.spec.id}
            node={item.node}
            errorPresentation="error-api"
          >
            <EntityMenuEntry item={item} />
          </ExtensionBoundary>
        ))}
      </Menu>
    </MenuTrigger>
  );
}

import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { KindIcon } from '@callboard/ui';
import { RiArrowDownSLine } from '@remixicon/react';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import { kindInfo, tabKinds } from '../shared/kinds';
import { CatalogView, formatCatalogView, withKind } from './catalogView';
import { useCatalogKinds } from './useCatalogFacets';
import styles from './KindTabs.module.css';

/** Properties of {@link KindTabs}. */
export interface KindTabsProps {
  view: CatalogView;
}

/**
 * Links to the list of each kind. Which other kinds there are, and how many
 * entities of each, is asked when the menu opens.
 */
export function KindTabs(props: KindTabsProps) {
  const { view } = props;
  const [wanted, setWanted] = useState(false);
  const kinds = useCatalogKinds(wanted);
  const nav = useRef<HTMLElement>(null);
  // On a phone the tabs scroll; the open one must not hide at the side.
  useEffect(() => {
    nav.current
      ?.querySelector('[aria-current]')
      ?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [view.kind]);
  const hrefOf = (kind: string) =>
    `?${formatCatalogView(withKind(view, kind))}`;
  const inTabs = tabKinds.some(({ kind }) => kind === view.kind);
  const more = inTabs ? undefined : kindInfo(view.kind);
  return (
    <nav ref={nav} className={styles.tabs} aria-label="Kinds">
      {tabKinds.map(({ kind, plural }) => (
        <Link
          key={kind}
          to={hrefOf(kind)}
          className={styles.tab}
          aria-current={kind === view.kind ? 'page' : undefined}
        >
          <KindIcon kind={kind} className={styles.icon} />
          {plural}
        </Link>
      ))}
      {more && (
        <Link to={hrefOf(more.kind)} className={styles.tab} aria-current="page">
          <KindIcon kind={more.kind} className={styles.icon} />
          {more.plural}
        </Link>
      )}
      <MenuTrigger onOpenChange={isOpen => isOpen && setWanted(true)}>
        <Button
          size="small"
          variant="tertiary"
          className={styles.more}
          iconEnd={<RiArrowDownSLine />}
        >
          More kinds
        </Button>
        <Menu placement="bottom end">
          <MenuItem href={hrefOf('all')}>All kinds</MenuItem>
          {(kinds.value ?? []).map(({ value, count }) => (
            <MenuItem
              key={value}
              href={hrefOf(value.toLocaleLowerCase('en-US'))}
            >
              {kindInfo(value).plural} ({count.toLocaleString('en-US')})
            </MenuItem>
          ))}
        </Menu>
      </MenuTrigger>
    </nav>
  );
}

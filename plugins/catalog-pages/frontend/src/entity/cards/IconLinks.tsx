import { Entity } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import { ReactElement, ReactNode, isValidElement } from 'react';
import styles from './IconLinks.module.css';

/** A link that a plugin adds to the card "About". */
export interface IconLink {
  id: string;
  appliesTo: (entity: Entity) => boolean;
  useProps: () => {
    label: string;
    href?: string;
    disabled?: boolean;
    icon?: ReactNode;
    title?: string;
  };
}

function iconOf(icon: ReactNode): ReactElement | undefined {
  return isValidElement(icon) ? icon : undefined;
}

function IconLinkButton(props: { link: IconLink }) {
  const { label, href, disabled, icon } = props.link.useProps();
  // A link that cannot be used says nothing about the entity.
  if (disabled || !href) {
    return null;
  }
  return (
    <ButtonLink
      href={href}
      size="small"
      variant="secondary"
      iconStart={iconOf(icon)}
    >
      {label}
    </ButtonLink>
  );
}

/** The links of plugins in one row. */
export function IconLinks(props: { links: IconLink[] }) {
  const { entity } = useEntity();
  const links = props.links.filter(link => link.appliesTo(entity));
  return (
    <div className={styles.row}>
      {links.map(link => (
        <IconLinkButton key={link.id} link={link} />
      ))}
    </div>
  );
}

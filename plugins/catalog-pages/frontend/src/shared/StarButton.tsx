import { Entity } from '@backstage/catalog-model';
import { useStarredEntity } from '@backstage/plugin-catalog-react';
import { ButtonIcon } from '@backstage/ui';
import { RiStarFill, RiStarLine } from '@remixicon/react';
import styles from './StarButton.module.css';

/** Stars an entity or takes its star away. */
export function StarButton(props: { entity: Entity; name: string }) {
  const { isStarredEntity, toggleStarredEntity } = useStarredEntity(
    props.entity,
  );
  return (
    <ButtonIcon
      size="small"
      variant="tertiary"
      className={isStarredEntity ? styles.starred : styles.plain}
      aria-label={`Star ${props.name}`}
      aria-pressed={isStarredEntity}
      icon={isStarredEntity ? <RiStarFill /> : <RiStarLine />}
      onPress={() => toggleStarredEntity()}
    />
  );
}

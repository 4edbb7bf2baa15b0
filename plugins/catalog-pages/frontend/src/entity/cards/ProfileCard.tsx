import { EntityLink, Section } from '@callboard/ui';
import {
  Entity,
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  RELATION_PARENT_OF,
} from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Avatar, Button } from '@backstage/ui';
import { useState } from 'react';
import { relationTargets } from '../../shared/entityRefs';
import { useRelatedEntities } from '../useRelatedEntities';
import { profileOf } from './people';
import styles from './ProfileCard.module.css';

const shownGroups = 10;

const lists = [
  ['Part of', RELATION_CHILD_OF],
  ['Groups below', RELATION_PARENT_OF],
  ['Teams', RELATION_MEMBER_OF],
] as const;

function Groups(props: { entity: Entity; relation: string; title: string }) {
  const { entity, relation, title } = props;
  const related = useRelatedEntities(entity).value;
  const [all, setAll] = useState(false);
  const refs = relationTargets(entity, relation);
  const shown = all ? refs : refs.slice(0, shownGroups);
  if (refs.length === 0) {
    return null;
  }
  return (
    <>
      <h3 className={styles.label}>{title}</h3>
      <ul className={styles.groups}>
        {shown.map(ref => {
          const group = related?.byRef.get(ref);
          return (
            group && (
              <li key={ref}>
                <EntityLink entity={group} />
              </li>
            )
          );
        })}
      </ul>
      {shown.length < refs.length && (
        <Button size="small" variant="tertiary" onPress={() => setAll(true)}>
          Show all {refs.length.toLocaleString('en-US')}
        </Button>
      )}
    </>
  );
}

/** Who a user or group is, how to reach them, and where they belong. */
export function ProfileCard() {
  const { entity } = useEntity();
  const { name, email, picture, role } = profileOf(entity);
  const links = entity.metadata.links ?? [];
  return (
    <Section title="Profile">
      <div className={styles.head}>
        <Avatar
          src={picture ?? ''}
          name={name}
          size="large"
          purpose="decoration"
        />
        <div className={styles.text}>
          <strong>{name}</strong>
          {email && <a href={`mailto:${email}`}>{email}</a>}
        </div>
      </div>
      {links.length > 0 && (
        <div className={styles.links}>
          {links.map(({ url, title }) => (
            <a key={url} href={url} target="_blank" rel="noreferrer noopener">
              {title ?? url}
            </a>
          ))}
        </div>
      )}
      {role && <p className={styles.role}>{role}</p>}
      {lists.map(([title, relation]) => (
        <Groups
          key={relation}
          entity={entity}
          relation={relation}
          title={title}
        />
      ))}
    </Section>
  );
}

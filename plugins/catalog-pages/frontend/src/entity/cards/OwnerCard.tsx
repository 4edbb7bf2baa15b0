import { EntityLink, Section, SkeletonRows } from '@callboard/ui';
import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import { useEntity, useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { RiMailLine } from '@remixicon/react';
import { relationTargets } from '../../shared/entityRefs';
import { useRelatedEntities } from '../useRelatedEntities';
import styles from './OwnerCard.module.css';
import { profileOf } from './people';
import { PersonList } from './PersonList';
import { useMembers } from './useMembers';

const shownPeople = 6;
// Leads come first, and they may be anywhere in the team's list.
const askedPeople = 40;

function Owner(props: { owner: Entity }) {
  const { owner } = props;
  const { email } = profileOf(owner);
  const links = owner.metadata.links ?? [];
  return (
    <div className={styles.owner}>
      <EntityLink entity={owner} />
      <div className={styles.contact}>
        {email && (
          <a href={`mailto:${email}`}>
            <RiMailLine size={14} aria-hidden="true" />
            {email}
          </a>
        )}
        {links.map(({ url, title }) => (
          <a key={url} href={url} target="_blank" rel="noreferrer noopener">
            {title ?? url}
          </a>
        ))}
      </div>
    </div>
  );
}

/** Who owns the entity and how to reach them. */
export function OwnerCard() {
  const { entity } = useEntity();
  const entityLink = useEntityRefLink();
  const refs = relationTargets(entity, RELATION_OWNED_BY);
  const groupRefs = refs.filter(ref => ref.startsWith('group:'));
  const { value: related } = useRelatedEntities(entity);
  const members = useMembers(groupRefs, askedPeople).value;
  const owners = refs.flatMap(ref => related?.byRef.get(ref) ?? []);
  if (refs.length === 0) {
    return (
      <Section title="Owner">
        <p className={styles.none}>
          Nobody owns this yet. Set <code>spec.owner</code> in its
          catalog-info.yaml.
        </p>
      </Section>
    );
  }
  return (
    <Section title="Owner and people">
      {related ? (
        <div className={styles.owners}>
          {owners.map(owner => (
            <Owner key={owner.metadata.name} owner={owner} />
          ))}
        </div>
      ) : (
        <SkeletonRows label="Loading the owner" rows={1} />
      )}
      {members && members.people.length > 0 && (
        <PersonList people={members.people} max={shownPeople} />
      )}
      {members && members.total > shownPeople && groupRefs.length === 1 && (
        <p className={styles.all}>
          <Link href={entityLink(groupRefs[0])}>
            All {members.total.toLocaleString('en-US')} people
          </Link>
        </p>
      )}
    </Section>
  );
}

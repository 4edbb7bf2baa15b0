import { EntityLink } from '@callboard/ui';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Avatar } from '@backstage/ui';
import { leadsFirst, profileOf } from './people';
import styles from './PersonList.module.css';

/** Properties of {@link PersonList}. */
export interface PersonListProps {
  people: Entity[];
  /** How many are shown; all by default. */
  max?: number;
}

/** People with their picture and what they do; those who lead come first. */
export function PersonList(props: PersonListProps) {
  const { people, max = people.length } = props;
  return (
    <ul className={styles.people}>
      {leadsFirst(people)
        .slice(0, max)
        .map(person => {
          const { name, picture, role } = profileOf(person);
          return (
            <li key={stringifyEntityRef(person)}>
              <Avatar
                src={picture ?? ''}
                name={name}
                size="small"
                purpose="decoration"
              />
              <div className={styles.text}>
                <EntityLink entity={person} showIcon={false} />
                {role && (
                  <div className={styles.role} title={role}>
                    {role}
                  </div>
                )}
              </div>
            </li>
          );
        })}
    </ul>
  );
}

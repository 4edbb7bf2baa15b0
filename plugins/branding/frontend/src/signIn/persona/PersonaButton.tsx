import { Avatar } from '@backstage/ui';
import { RiUserLine } from '@remixicon/react';
import styles from './PersonaPicker.module.css';

/** What a {@link PersonaButton} needs. */
export interface PersonaButtonProps {
  /** The strongest line, as in "Admin". */
  title: string;
  /** Whose picture or initials are shown; left out for the guest. */
  name?: string;
  picture?: string;
  /** What is worth knowing, in one or two lines. */
  description?: string;
  onPress: () => void;
}

/** A person as whom one can enter. */
export function PersonaButton(props: PersonaButtonProps) {
  return (
    <button type="button" className={styles.persona} onClick={props.onPress}>
      {props.name ? (
        <Avatar
          src={props.picture ?? ''}
          name={props.name}
          size="small"
          purpose="decoration"
        />
      ) : (
        <span className={styles.nobody} aria-hidden="true">
          <RiUserLine size={16} />
        </span>
      )}
      <span className={styles.words}>
        <span className={styles.title}>{props.title}</span>
        {props.description && (
          <span className={styles.description}>{props.description}</span>
        )}
      </span>
    </button>
  );
}

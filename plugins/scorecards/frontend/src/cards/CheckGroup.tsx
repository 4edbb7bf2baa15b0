import { useSearchParams } from 'react-router-dom';
import { CheckItem } from './CheckItem';
import styles from './CheckGroup.module.css';
import { CheckOfTrack } from './checksOfTrack';

/** What a {@link CheckGroup} needs. */
export interface CheckGroupProps {
  entityRef: string;
  title: string;
  checks: readonly CheckOfTrack[];
  /** Stays open; otherwise the title opens and closes it. */
  isOpen?: boolean;
  /** Called when an exemption was asked for. */
  onChanged: () => void;
}

/** Checks with the same thing to do about them; nothing when there are none. */
export function CheckGroup(props: CheckGroupProps) {
  const { entityRef, title, checks, isOpen, onChanged } = props;
  const [params] = useSearchParams();
  const wanted = params.get('check');
  if (checks.length === 0) {
    return null;
  }
  const list = (
    <ul className={styles.list}>
      {checks.map(check => (
        <CheckItem
          key={check.checkId}
          entityRef={entityRef}
          check={check}
          isWanted={check.checkId === wanted}
          onChanged={onChanged}
        />
      ))}
    </ul>
  );
  return isOpen ? (
    <div>
      <h3 className={styles.title}>{title}</h3>
      {list}
    </div>
  ) : (
    <details open={checks.some(({ checkId }) => checkId === wanted)}>
      <summary className={styles.title}>{title}</summary>
      {list}
    </details>
  );
}

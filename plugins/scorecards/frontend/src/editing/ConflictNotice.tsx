import { Alert, Button } from '@backstage/ui';
import type { Stored } from '@callboard/plugin-scorecards-common';
import { FieldChanges, PersonName, RelativeTime } from '@callboard/ui';
import { changesOf, DescribedField } from '../standards/describedFields';
import styles from './EditorFrame.module.css';
import { useShow } from './useShow';

/** What a {@link ConflictNotice} needs. */
export interface ConflictNoticeProps<T> {
  what: 'check' | 'track';
  /** What was opened; undefined for something new. */
  seen?: T;
  /** What is there now; undefined if it was deleted. */
  now?: T & Stored;
  describe: (definition: T) => DescribedField[];
  /** Goes on with what is in the form, on top of what is there now. */
  onKeepMine: () => void;
}

/**
 * Says whose version came in between and what it changed. The form stays as it
 * is.
 */
export function ConflictNotice<T>(props: ConflictNoticeProps<T>) {
  const { what, seen, now, describe, onKeepMine } = props;
  const notice = useShow<HTMLElement>(true);
  const isFileOwned = now?.source.type === 'file';
  const changes = now && changesOf(seen ? describe(seen) : [], describe(now));
  return (
    <section ref={notice} aria-label="Conflict" className={styles.conflict}>
      <Alert
        role="alert"
        status="warning"
        icon
        title={
          now
            ? `Nothing was saved: version ${now.version} of this ${what} came in between`
            : `Nothing was saved: this ${what} was deleted meanwhile`
        }
        description={
          <>
            {now && (
              <>
                By <PersonName of={now.updatedBy} />,{' '}
                <RelativeTime value={now.updatedAt} />.{' '}
              </>
            )}
            {isFileOwned
              ? 'A file owns it now, so it cannot be saved here any more. Copy what you need.'
              : 'What you typed is still here.'}
          </>
        }
        customActions={
          !isFileOwned && (
            <Button size="small" variant="secondary" onPress={onKeepMine}>
              {now ? 'Keep mine and go on' : 'Make it again from mine'}
            </Button>
          )
        }
      />
      {changes && changes.length > 0 && (
        <details open>
          <summary>What that version changed</summary>
          <FieldChanges fields={changes} />
        </details>
      )}
    </section>
  );
}

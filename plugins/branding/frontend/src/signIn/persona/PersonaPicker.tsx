import { SearchField } from '@backstage/ui';
import type { Persona } from '@callboard/plugin-access-common';
import { EmptyState, ErrorState, SkeletonRows } from '@callboard/ui';
import { useState } from 'react';
import { PersonaButton } from './PersonaButton';
import styles from './PersonaPicker.module.css';
import { usePersonas } from './usePersonas';

/** What a {@link PersonaPicker} needs. */
export interface PersonaPickerProps {
  /** Enters as a guest; left out where guests may not. */
  onGuest?: () => void;
  /** Enters as a user, by their reference. */
  onPick: (userEntityRef: string) => void;
}

function groupsOf({ description, groups }: Persona): string | undefined {
  return description ?? (groups.length > 0 ? groups.join(', ') : undefined);
}

/**
 * Lets developers enter as somebody else: those whom the configuration features,
 * the guest, and everybody else by search.
 */
export function PersonaPicker({ onGuest, onPick }: PersonaPickerProps) {
  const [text, setText] = useState('');
  const { personas, error, reload, text: searched } = usePersonas(text.trim());
  const isSearching = text.trim() !== '';
  const found = searched ? personas : undefined;
  const people = isSearching ? found?.items : personas?.featured;
  const more = (found?.total ?? 0) - (found?.items.length ?? 0);

  return (
    <section className={styles.picker} aria-label="Enter as">
      <h2 className={styles.heading}>Try it as</h2>
      <SearchField
        aria-label="Find somebody else"
        placeholder="Find somebody else"
        size="medium"
        value={text}
        onChange={setText}
      />
      {error !== undefined && (
        <ErrorState
          size="compact"
          title="The people could not be loaded"
          error={error}
          onRetry={reload}
        />
      )}
      {!people && error === undefined && (
        <SkeletonRows rows={4} label="Loading people" />
      )}
      {people && (isSearching || people.length > 0) && (
        <ul className={styles.people} data-scrolls={isSearching}>
          {people.map(person => (
            <li key={person.userEntityRef}>
              <PersonaButton
                title={
                  person.title
                    ? `${person.title} · ${person.name}`
                    : person.name
                }
                name={person.name}
                picture={person.picture}
                description={groupsOf(person)}
                onPress={() => onPick(person.userEntityRef)}
              />
            </li>
          ))}
        </ul>
      )}
      {isSearching && people?.length === 0 && (
        <EmptyState size="compact" title="Nobody fits">
          Try part of a name, a role or a group.
        </EmptyState>
      )}
      {!isSearching && onGuest && (
        <PersonaButton
          title="Enter as guest"
          description="Without an account. Reads, and runs templates."
          onPress={onGuest}
        />
      )}
      <p className={styles.count} role="status">
        {isSearching && more > 0 && `${more} more fit. Type more of the name.`}
      </p>
    </section>
  );
}

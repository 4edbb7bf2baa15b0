import { useEffect, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { NameAvailability, serviceNameApiRef } from './ServiceNameApi';

const TYPING_PAUSE_MS = 300;

/** What is known about the name in the field. */
export type NameCheck =
  | { status: 'empty' | 'malformed' | 'checking' }
  | { status: 'failed'; error: Error }
  | NameAvailability;

/** What the form demands of a name. */
export interface NameRules {
  /** Regular expression, as in the template's schema. */
  pattern?: string;
  /** Kinds of the entities that will carry the name. */
  kinds: string[];
}

/**
 * Checks a name while it is typed, after a short pause.
 *
 * @param name - what is in the field
 * @param rules - what the form demands
 */
export function useNameCheck(name: string, rules: NameRules): NameCheck {
  const serviceNameApi = useApi(serviceNameApiRef);
  const kinds = rules.kinds.join();
  const wellFormed = isWellFormed(name, rules.pattern);
  const [checked, setChecked] = useState<{ name: string; check: NameCheck }>();

  useEffect(() => {
    if (!wellFormed) {
      return undefined;
    }
    let current = true;
    const show = (check: NameCheck) => current && setChecked({ name, check });
    const timer = setTimeout(() => {
      serviceNameApi
        .check(name, kinds.split(','))
        .then(show, error => show({ status: 'failed', error }));
    }, TYPING_PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [serviceNameApi, name, kinds, wellFormed]);

  if (!name) {
    return { status: 'empty' };
  }
  if (!wellFormed) {
    return { status: 'malformed' };
  }
  return checked?.name === name ? checked.check : { status: 'checking' };
}

/**
 * Tells whether a name has the form that the template's schema demands.
 *
 * @param name - the name
 * @param pattern - regular expression; absent: everything but the empty name
 */
export function isWellFormed(name: string, pattern?: string): boolean {
  return pattern ? new RegExp(pattern, 'u').test(name) : name !== '';
}

import type { Action } from '@backstage/plugin-scaffolder-common';
import type { JsonObject } from '@backstage/types';
import {
  editTemplate,
  lintTemplate,
  type InstalledAction,
  type TemplateEdit,
} from '@callboard/plugin-golden-paths-common';
import {
  useCallback,
  useEffect,
  useDeferredValue,
  useMemo,
  useRef,
  useState,
} from 'react';
import { parseDocument } from 'yaml';
import type { TemplateDraft } from './TemplateDraft';

/** What {@link useTemplateDraft} needs. */
export interface UseTemplateDraftOptions {
  /** Of the template; changes are kept for it until the browser's tab is closed. */
  name: string;
  /** YAML to begin with. */
  initial: string;
  /** Those that are installed. */
  actions: Action[];
}

/** Holds a template that is edited, as text and by its parts. */
export function useTemplateDraft(
  options: UseTemplateDraftOptions,
): TemplateDraft {
  const { name, initial, actions } = options;
  const key = `golden-paths.builder ${name}`;
  const [text, setText] = useState(
    () => sessionStorage.getItem(key) ?? initial,
  );
  useEffect(() => {
    if (text === initial) {
      sessionStorage.removeItem(key);
    } else {
      sessionStorage.setItem(key, text);
    }
  }, [key, text, initial]);
  // Looking for mistakes can wait until nobody types.
  const settled = useDeferredValue(text);
  const read = useMemo(() => readTemplate(text), [text]);
  const good = useRef<JsonObject>({});
  if (read) {
    good.current = read;
  }
  const problems = useMemo(
    () => lintTemplate(settled, actions as InstalledAction[]),
    [settled, actions],
  );
  const apply = useCallback((edit: TemplateEdit) => {
    setText(current => editTemplate(current, edit));
  }, []);
  return {
    text,
    setText,
    apply,
    template: good.current,
    isBroken: !read,
    problems,
    actions,
  };
}

function readTemplate(text: string): JsonObject | undefined {
  const document = parseDocument(text);
  const value: unknown =
    document.errors.length === 0
      ? document.toJS({ maxAliasCount: 100 })
      : undefined;
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

import type { JsonObject, JsonValue } from '@backstage/types';
import type {
  TemplateEdit,
  TemplateProblem,
} from '@callboard/plugin-golden-paths-common';
import type { Action } from '@backstage/plugin-scaffolder-common';

/** A template while it is edited, as text and as what the text says. */
export interface TemplateDraft {
  text: string;
  setText: (text: string) => void;
  /** Changes the text, and leaves comments and order in it. */
  apply: (edit: TemplateEdit) => void;
  /** What the text says; of the last text that was YAML. */
  template: JsonObject;
  /** Whether the text is no YAML, so that nothing but the text can be edited. */
  isBroken: boolean;
  problems: TemplateProblem[];
  actions: Action[];
}

/** The value at a path of a template, if it is there. */
export function valueAt(
  template: JsonObject,
  path: (string | number)[],
): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, JsonValue>)[key]
        : undefined,
    template,
  );
}

/** The text at a path of a template; empty when there is none. */
export function textAt(
  template: JsonObject,
  path: (string | number)[],
): string {
  const value = valueAt(template, path);
  return typeof value === 'object' ? '' : String(value ?? '');
}

/** The objects of the list at a path of a template. */
export function objectsAt(
  template: JsonObject,
  path: (string | number)[],
): JsonObject[] {
  const value = valueAt(template, path);
  return (Array.isArray(value) ? value : []).map(item =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? item
      : {},
  );
}

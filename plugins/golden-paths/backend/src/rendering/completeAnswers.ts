import type { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import type { JsonObject, JsonValue } from '@backstage/types';

/** Answers of a form with its defaults. */
export interface CompletedAnswers {
  answers: JsonObject;
  /** Required parameters without an answer, in the order of the form. */
  missing: string[];
}

/**
 * Adds the defaults of a form to answers, as the form does when it is opened.
 * Parameters that only appear with certain answers (`dependencies`, `if`) are
 * left as they are.
 *
 * @param parameters - JSON schemas of the pages, `spec.parameters`
 */
export function completeAnswers(
  parameters: TemplateEntityV1beta3['spec']['parameters'],
  answers: JsonObject,
): CompletedAnswers {
  const completed = { ...answers };
  const missing: string[] = [];
  for (const page of [parameters ?? []].flat() as JsonObject[]) {
    addDefaults(page, completed);
    const required = Array.isArray(page.required) ? page.required : [];
    missing.push(
      ...required.flatMap(name =>
        typeof name === 'string' && isMissing(completed[name]) ? name : [],
      ),
    );
  }
  return { answers: completed, missing: [...new Set(missing)] };
}

function addDefaults(schema: JsonObject, answers: JsonObject) {
  for (const [name, property] of Object.entries(propertiesOf(schema))) {
    if (answers[name] === undefined && property.default !== undefined) {
      answers[name] = structuredClone(property.default);
    }
    if (property.properties) {
      const known = answers[name];
      const inner = isObject(known) ? { ...known } : {};
      addDefaults(property, inner);
      if (Object.keys(inner).length > 0) {
        answers[name] = inner;
      }
    }
  }
}

function propertiesOf(schema: JsonObject): Record<string, JsonObject> {
  const { properties } = schema;
  return isObject(properties)
    ? Object.fromEntries(
        Object.entries(properties).flatMap(([name, property]) =>
          isObject(property) ? [[name, property]] : [],
        ),
      )
    : {};
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function isMissing(value: JsonValue | undefined): boolean {
  return value === undefined || value === null || value === '';
}

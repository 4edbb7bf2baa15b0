import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
} from '@backstage/catalog-model';
import type { Rule } from '@callboard/plugin-scorecards-common';

/** Fits entities whose files the portal can read from a Git host. */
export const hasRepository: Rule = {
  $any: [
    annotationStarts(ANNOTATION_SOURCE_LOCATION, 'url:'),
    annotationStarts(ANNOTATION_LOCATION, 'url:'),
  ],
};

/** Fits entities with an annotation that starts with a text. */
export function annotationStarts(annotation: string, prefix: string): Rule {
  return { [`metadata.annotations.${annotation}`]: { $hasPrefix: prefix } };
}

/** Fits entities with an annotation. */
export function hasAnnotation(annotation: string): Rule {
  return { [`metadata.annotations.${annotation}`]: { $exists: true } };
}

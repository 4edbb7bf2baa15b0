/* eslint-disable global-require, @typescript-eslint/no-require-imports --
   the shapes are read when the first icon of a build is, never at start */
import { Element } from '../Element';

const FAMILY = /^(material|fontawesome|octicons|simple)-([a-z0-9-]+)$/;

/** What stands for an icon whose shape is not at hand. */
const UNKNOWN_SHAPE =
  'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16m0 2a6 6 0 1 1 0 12 6 6 0 0 1 0-12';

/** Shapes of Material Design Icons, by names such as `mdiAccountBox`. */
const readShapes = (): Record<string, string> => require('@mdi/js');

let shapes: Record<string, string> | undefined;

function shapeOf(family: string, name: string): string {
  if (family !== 'material') {
    return UNKNOWN_SHAPE;
  }
  shapes ??= readShapes();
  const parts = name.split('-').filter(part => part !== '');
  const key = parts.map(part => part[0].toUpperCase() + part.slice(1)).join('');
  return shapes[`mdi${key}`] ?? UNKNOWN_SHAPE;
}

/**
 * The icon of a name such as `material-account`, drawn in the colour of the text.
 *
 * @param store - keeps HTML as it is; returns its placeholder
 * @returns undefined if it is no name of an icon
 */
export function iconElement(
  name: string,
  store: (html: string) => string,
): Element | undefined {
  const found = FAMILY.exec(name);
  if (!found) {
    return undefined;
  }
  const label = found[2].replace(/-/g, ' ');
  const element = new Element('span', { class: 'twemoji' });
  element.atomic = true;
  element.text = store(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" role="img" aria-label="${label}"><path d="${shapeOf(found[1], found[2])}"/></svg>`,
  );
  return element;
}

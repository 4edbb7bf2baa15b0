import { admonitions } from './admonitions';
import { code } from './code';
import { layout } from './layout';
import { navigation } from './navigation';
import { print } from './print';
import { tabs } from './tabs';
import { typeset } from './typeset';
import { variables } from './variables';

/** The rules of the theme, in the order in which later ones win. */
export const css = [
  variables,
  layout,
  navigation,
  typeset,
  admonitions,
  code,
  tabs,
  print,
]
  .map(part => part.trim().replace(/\n+/g, ''))
  .join('\n');

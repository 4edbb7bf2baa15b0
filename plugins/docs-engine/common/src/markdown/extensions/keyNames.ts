/**
 * Keys by name, as documented for the extension: what is printed on the key, then
 * further names for it.
 */
const keys: Record<string, [label: string, ...aliases: string[]]> = {
  backspace: ['Backspace', 'back', 'bksp'],
  delete: ['Del', 'del'],
  insert: ['Ins', 'ins'],
  tab: ['Tab'],
  enter: ['Enter', 'return'],
  escape: ['Esc', 'esc'],
  space: ['Space', 'spc'],
  shift: ['Shift'],
  'left-shift': ['Left Shift', 'lshift'],
  'right-shift': ['Right Shift', 'rshift'],
  control: ['Ctrl', 'ctrl'],
  'left-control': ['Left Ctrl', 'lctrl', 'lcontrol', 'left-ctrl'],
  'right-control': ['Right Ctrl', 'rctrl', 'rcontrol', 'right-ctrl'],
  alt: ['Alt'],
  'left-alt': ['Left Alt', 'lalt'],
  'right-alt': ['Right Alt', 'ralt'],
  'alt-graph': ['AltGr', 'altgr'],
  command: ['Cmd', 'cmd'],
  'left-command': ['Left Command', 'lcmd', 'lcommand', 'left-cmd'],
  'right-command': ['Right Command', 'rcmd', 'rcommand', 'right-cmd'],
  option: ['Option', 'opt'],
  'left-option': ['Left Option', 'loption', 'lopt', 'left-opt'],
  'right-option': ['Right Option', 'roption', 'ropt', 'right-opt'],
  meta: ['Meta'],
  'left-meta': ['Left Meta', 'lmeta'],
  'right-meta': ['Right Meta', 'rmeta'],
  super: ['Super'],
  'left-super': ['Left Super', 'lsuper'],
  'right-super': ['Right Super', 'rsuper'],
  windows: ['Win', 'win'],
  'left-windows': ['Left Win', 'lwin', 'left-win', 'lwindows'],
  'right-windows': ['Right Win', 'rwin', 'right-win', 'rwindows'],
  function: ['Fn', 'fn'],
  'caps-lock': ['Caps Lock', 'capital'],
  'num-lock': ['Num Lock'],
  'scroll-lock': ['Scroll Lock', 'scroll'],
  'media-pause': ['Pause', 'pause'],
  break: ['Break', 'cancel'],
  'print-screen': ['Print Screen', 'prtsc'],
  print: ['Print'],
  home: ['Home'],
  end: ['End'],
  'page-up': ['Page Up', 'prior', 'pg-up'],
  'page-down': ['Page Down', 'next'],
  'arrow-up': ['Up', 'up'],
  'arrow-down': ['Down', 'down'],
  'arrow-left': ['Left', 'left'],
  'arrow-right': ['Right', 'right'],
  'context-menu': ['Menu', 'menu', 'apps'],
  help: ['Help'],
  clear: ['Clear'],
  power: ['Power'],
  sleep: ['Sleep'],
  eject: ['Eject'],
  select: ['Select'],
  'num-plus': ['Num +', 'add'],
  'num-minus': ['Num -', 'subtract'],
  'num-asterisk': ['Num *', 'multiply'],
  'num-slash': ['Num /', 'divide'],
  'num-enter': ['Num Enter'],
  'num-delete': ['Num Del', 'num-del'],
  'num-equal': ['Num ='],
  'num-separator': ['Num .', 'decimal', 'separator'],
  plus: ['+'],
  minus: ['-', 'hyphen'],
  equal: ['='],
  slash: ['/'],
  backslash: ['\\'],
  period: ['.'],
  comma: [','],
  semicolon: [';'],
  colon: [':'],
  'single-quote': ["'"],
  'double-quote': ['"', 'dblquote'],
  grave: ['`'],
  tilde: ['~'],
  underscore: ['_'],
  bar: ['|', 'pipe'],
  exclam: ['!', 'exclamation'],
  question: ['?', 'question-mark'],
  'bracket-left': ['[', 'open-bracket'],
  'bracket-right': [']', 'close-bracket'],
  'brace-left': ['{', 'open-brace'],
  'brace-right': ['}', 'close-brace'],
  less: ['<', 'lt', 'less-than'],
  greater: ['>', 'gt', 'greater-than'],
  'left-button': ['Left Button', 'lbutton'],
  'right-button': ['Right Button', 'rbutton'],
  'middle-button': ['Middle Button', 'mbutton'],
  'x-button1': ['X Button 1', 'xbutton1'],
  'x-button2': ['X Button 2', 'xbutton2'],
  'browser-back': ['Browser Back'],
  'browser-forward': ['Browser Forward', 'forward'],
  'browser-refresh': ['Browser Refresh', 'refresh'],
  'browser-stop': ['Browser Stop'],
  'browser-search': ['Browser Search', 'search'],
  'browser-favorites': ['Browser Favorites', 'favorites'],
  'browser-home': ['Browser Home'],
  'media-stop': ['Stop', 'stop'],
  'volume-mute': ['Mute', 'mute', 'vol-mute'],
  'volume-down': ['Volume Down', 'vol-down'],
  'volume-up': ['Volume Up', 'vol-up'],
  'media-next-track': ['Next Track', 'next-track'],
  'media-prev-track': ['Previous Track', 'prev-track'],
  'media-play-pause': ['Play/Pause', 'play-pause'],
  'media-play': ['Play', 'play'],
  mail: ['Mail', 'launch-mail'],
  media: ['Media', 'launch-media'],
  zoom: ['Zoom'],
  fingerprint: ['Fingerprint'],
};

/** A key of a keyboard: the name for style sheets, and what is printed on it. */
export interface Key {
  name: string;
  label: string;
}

const byName = new Map<string, Key>();
for (const [name, [label, ...aliases]] of Object.entries(keys)) {
  for (const alias of [name, ...aliases]) {
    byName.set(alias, { name, label });
  }
}

/** The key that a name means, if it is one. */
export function keyOf(name: string): Key | undefined {
  if (/^[a-z0-9]$|^f(?:1?\d|2[0-4])$/.test(name) && name !== 'f0') {
    return { name, label: name.toUpperCase() };
  }
  const digit = /^num(\d)$/.exec(name)?.[1];
  return digit ? { name, label: `Num ${digit}` } : byName.get(name);
}

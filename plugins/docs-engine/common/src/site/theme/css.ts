/** The rules of the theme. */
export const css = 'body{margin:0}';

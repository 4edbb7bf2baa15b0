const icon = (path: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`;

/** Three bars. */
export const menuIcon = icon('M4 5h16v2H4zm0 6h16v2H4zm0 6h16v2H4z');

/** A pencil over a line. */
export const editIcon = icon(
  'M15.6 3.4l5 5L9.4 19.6H4.4v-5zM6.4 15.4v2.2h2.2l9.2-9.2-2.2-2.2zM12 20.6h8.4v1.8H12z',
);

/** An arrow to the left. */
export const previousIcon = icon(
  'M11 4.6l1.4 1.4-5 5H21v2H7.4l5 5L11 19.4 3.6 12z',
);

/** An arrow to the right. */
export const nextIcon = icon(
  'M13 4.6L11.6 6l5 5H3v2h13.6l-5 5 1.4 1.4 7.4-7.4z',
);

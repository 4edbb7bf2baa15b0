/** A kind of admonition: its names, colour and icon. */
export interface AdmonitionType {
  /** The first gives the name of the icon's variable. */
  names: string[];
  /** Red, green, blue. */
  colour: string;
  /** Path in a box of 24 by 24. */
  icon: string;
}

const disc = 'M12 2a10 10 0 100 20 10 10 0 000-20z';

/** The twelve kinds; any other one looks like a note. */
export const admonitionTypes: AdmonitionType[] = [
  {
    names: ['note'],
    colour: '64,120,220',
    icon: 'M4 16.5L15.5 5l3.5 3.5L7.5 20H4zM17 3.5l3.5 3.5-1 1L16 4.5z',
  },
  {
    names: ['abstract', 'summary', 'tldr'],
    colour: '0,145,190',
    icon: 'M5 4h14v2.2H5zm0 4.6h14v2.2H5zm0 4.6h14v2.2H5zM5 18h9v2.2H5z',
  },
  {
    names: ['info', 'todo'],
    colour: '0,150,175',
    icon: `${disc}M10.9 6.5h2.2v2.3h-2.2zm0 4.2h2.2v6.8h-2.2z`,
  },
  {
    names: ['tip', 'hint', 'important'],
    colour: '0,150,120',
    icon: 'M12 2a7 7 0 00-4 12.7V17h8v-2.3A7 7 0 0012 2zM8 18.5h8v1.6H8zm2 2.8h4V23h-4z',
  },
  {
    names: ['success', 'check', 'done'],
    colour: '46,150,60',
    icon: `${disc}M10.6 16.4l7.1-7.1-1.5-1.5-5.6 5.6-2.8-2.8-1.5 1.5z`,
  },
  {
    names: ['question', 'help', 'faq'],
    colour: '96,150,30',
    icon: `${disc}M10.9 16h2.2v2.2h-2.2zM8 9.6a4 4 0 118 0c0 2.6-2.9 2.8-2.9 5h-2.2c0-3.2 2.9-3.4 2.9-5a1.8 1.8 0 10-3.6 0z`,
  },
  {
    names: ['warning', 'caution', 'attention'],
    colour: '210,120,0',
    icon: 'M12 2.5L1.5 21h21zM10.9 9.5h2.2v6h-2.2zm0 7.2h2.2v2.2h-2.2z',
  },
  {
    names: ['failure', 'fail', 'missing'],
    colour: '215,75,60',
    icon: `${disc}M8.2 6.7L6.7 8.2l3.8 3.8-3.8 3.8 1.5 1.5 3.8-3.8 3.8 3.8 1.5-1.5-3.8-3.8 3.8-3.8-1.5-1.5-3.8 3.8z`,
  },
  {
    names: ['danger', 'error'],
    colour: '215,40,70',
    icon: 'M13.5 2L4.5 13.5h6L9 22l9.5-12h-6.3z',
  },
  {
    names: ['bug'],
    colour: '200,40,110',
    icon: 'M12 3.5A4.5 4.5 0 007.6 7h8.8A4.5 4.5 0 0012 3.5zM4 7.6l2.7 2.2V12H3v2h3.7c.1.7.3 1.4.6 2L4 18.6l1.3 1.5 3-2.5A5.8 5.8 0 0011 19.9V8.5h2v11.4a5.8 5.8 0 002.7-2.3l3 2.5 1.3-1.5L16.7 16c.3-.6.5-1.3.6-2H21v-2h-3.7V9.8L20 7.6l-1.3-1.5L15.5 8.7h-7L5.3 6.1z',
  },
  {
    names: ['example'],
    colour: '115,80,220',
    icon: 'M9 2h6v2h-1v5l5.6 10A2 2 0 0117.9 22H6.1a2 2 0 01-1.7-3L10 9V4H9z',
  },
  {
    names: ['quote', 'cite'],
    colour: '120,124,132',
    icon: 'M4 6h7v7c0 3-1.6 4.8-4.6 5.4L6 16.5c1.4-.4 2.2-1.2 2.3-2.5H4zm9.5 0h7v7c0 3-1.6 4.8-4.6 5.4l-.4-1.9c1.4-.4 2.2-1.2 2.3-2.5h-4.3z',
  },
];

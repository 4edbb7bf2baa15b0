/** What is to be said of a text that was typed: what it means, or what is wrong. */
export type Reading = { note: string } | { problem: string };

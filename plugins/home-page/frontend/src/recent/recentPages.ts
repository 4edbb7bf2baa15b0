import { z } from 'zod';

const STORAGE_KEY = 'callboard.recentPages';
const KEPT = 20;

const pagesSchema = z.array(
  z.object({
    path: z.string(),
    title: z.string(),
    visitedAt: z.string(),
  }),
);

/** A page somebody was on. */
export type RecentPage = z.infer<typeof pagesSchema>[number];

/** The pages visited with this browser, newest first. */
export function readRecentPages(): RecentPage[] {
  try {
    return pagesSchema.parse(
      JSON.parse(window.localStorage.getItem(STORAGE_KEY) ?? '[]'),
    );
  } catch {
    return [];
  }
}

/** Puts a page in front, once, and lets the oldest go. */
export function recordRecentPage(page: RecentPage) {
  const pages = [
    page,
    ...readRecentPages().filter(({ path }) => path !== page.path),
  ].slice(0, KEPT);
  window.localStorage.setItem(STORAGE_KEY, JSON.stringify(pages));
}

/**
 * Tells assistive technology what the page of a docs site is here: a part of the
 * portal's page, whose check boxes belong to the text beside them, and whose code
 * can be scrolled with the keyboard. The markup is that of MkDocs, which add-ons
 * and style sheets rely on.
 *
 * @param root - of the docs page
 */
export function makeAccessible(root: Element): void {
  root.querySelector('main')?.setAttribute('role', 'presentation');
  for (const code of root.querySelectorAll('pre > code')) {
    code.setAttribute('tabindex', '0');
  }
  for (const box of root.querySelectorAll('.task-list-item [type=checkbox]')) {
    const text = box.closest('.task-list-item')?.textContent?.trim();
    if (text && !box.hasAttribute('aria-label')) {
      box.setAttribute('aria-label', text.slice(0, 100));
    }
  }
}

/**
 * How many items a list has that was asked for one item per page: what the host
 * says in a header, or the number of the last page.
 *
 * @param headers - of the first page
 * @param onPage - how many items came with it
 */
export function countOf(headers: Headers, onPage: number): number {
  const total = headers.get('x-total') ?? headers.get('x-total-count');
  if (total !== null && /^\d+$/.test(total)) {
    return Number(total);
  }
  const last = headers
    .get('link')
    ?.match(/<[^>]*[?&]page=(\d+)[^>]*>;\s*rel="last"/);
  return last ? Number(last[1]) : onPage;
}

// What was found, page by page: of each its best headings.
const MOST_OF_A_PAGE = 2;
const MOST_PAGES = 12;

// The rows by their pages, in the order of the best of each.
export function groupsOf(rows, mostPages = MOST_PAGES, mostOfAPage = MOST_OF_A_PAGE) {
  const groups = new Map();
  for (const row of rows) {
    if (!groups.has(row.url) && groups.size === mostPages) continue;
    const group = groups.get(row.url) ?? [];
    if (group.length < mostOfAPage) groups.set(row.url, [...group, row]);
  }
  return [...groups.values()];
}

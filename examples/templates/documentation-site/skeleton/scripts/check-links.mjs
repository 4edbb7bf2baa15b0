// Fails when a page is missing from the navigation, or when a link or an image
// in docs/ leads to a file or a heading that does not exist.
import { checkSite } from './site.mjs';

const problems = await checkSite(new URL('../', import.meta.url));
for (const problem of problems) {
  console.error(problem);
}
if (problems.length > 0) {
  process.exitCode = 1;
} else {
  console.log('All links lead somewhere.');
}

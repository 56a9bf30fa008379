// What axe finds wrong with what a page shows.
import axe from 'axe-core';

/** The violations, each with the elements it is about; in `within` alone, and by these of axe's rules alone, where those are given. */
export async function violations(page, within, rules) {
  // Through the debugger, which the page's policy does not bind.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(
    ({ context, only }) =>
      window.axe.run(context ?? document, { resultTypes: ['violations'], ...only }),
    { context: within, only: rules && { runOnly: { type: 'rule', values: rules } } },
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
}

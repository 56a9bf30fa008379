/** What there is of Trusted Types (https://w3c.github.io/trusted-types/), for which TypeScript has no declarations. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML(html: string): string },
  ): { createHTML(html: string): unknown };
}

/**
 * The one policy that a page with `require-trusted-types-for 'script'` has to allow: `trusted-types ogi-check`. It passes what it
 * is given, for two uses only: templates of the elements, which are constants of the script (the build gives it to Lit in the
 * place of Lit's own), and content to be read, which is parsed into a document that runs and fetches nothing.
 */
export const htmlPolicy = create();

function create() {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  try {
    return trustedTypes?.createPolicy('ogi-check', { createHTML: (html) => html });
  } catch {
    // Not allowed, or there already, of the same script loaded before. Where it is needed, the page refuses and says so.
    return undefined;
  }
}

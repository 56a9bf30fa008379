/** What there is of Trusted Types (https://w3c.github.io/trusted-types/), for which TypeScript has no declarations. */
interface TrustedTypes {
  createPolicy(name: string, rules: Rules<string>): Rules<unknown>;
}
interface Rules<Trusted> {
  createHTML(html: string): Trusted;
  createScriptURL(address: string): Trusted;
}

/**
 * The one policy that a page with `require-trusted-types-for 'script'` has to allow: `trusted-types ogi-check`. It passes what it
 * is given, for three uses only: templates of the elements, which are constants of the script (the build gives it to Lit in the
 * place of Lit's own), content to be read, which is parsed into a document that runs and fetches nothing, and the address of a
 * script that lies beside our own.
 */
export const trustedPolicy = create();

/** What is said where it is not allowed. */
export const howToTrust = {
  'zh-CN':
    '页面的安全策略要求 Trusted Types，但没有允许 ogi-check。请管理员在策略中加上 trusted-types ogi-check。',
  en: 'The page’s policy requires Trusted Types and does not allow ours. Add “trusted-types ogi-check” to it.',
};

function create() {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  try {
    return trustedTypes?.createPolicy('ogi-check', {
      createHTML: (html) => html,
      createScriptURL: (address) => address,
    });
  } catch {
    // Not allowed, or there already, of the same script loaded before. Where it is needed, the page refuses and says so.
    return undefined;
  }
}

import { trustedPolicy } from '../import/trusted-policy.ts';

/**
 * Where this script lies; of one that is written into a page, where the page does. Known only while it first runs. On a server there is
 * no page: to import it does nothing there.
 */
const page: Document | undefined = globalThis.document;
const own = (page?.currentScript as HTMLScriptElement | null | undefined)?.src || page?.baseURI;

/**
 * Runs a classic script that lies beside this one: what a page opened from a folder can still load, and one of another origin
 * or in a sandbox. Rejects where it is not there or the page's policy refuses it.
 */
export function loadBeside(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const address = new URL(name, own).href;
    const script = document.createElement('script');
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(address));
    try {
      script.src = (trustedPolicy?.createScriptURL(address) ?? address) as string;
    } catch (cause) {
      // The page wants all addresses of scripts to be trusted, and does not know us.
      throw new Error('Content-Security-Policy: trusted-types ogi-check', { cause });
    }
    document.head.append(script);
  });
}

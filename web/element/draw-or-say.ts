import type { Language } from '../../wasm/types.ts';
import { howToTrust, trustedPolicy } from '../import/trusted-policy.ts';

/** Draws; where the page's policy lets no template be made, says so in the element by text alone. */
export function drawOrSay(
  root: HTMLElement | DocumentFragment,
  language: Language,
  draw: () => void,
) {
  try {
    draw();
  } catch (error) {
    if (trustedPolicy || !(error instanceof TypeError)) throw error;
    const words = document.createElement('p');
    words.className = 'failure';
    words.setAttribute('role', 'alert');
    words.textContent = howToTrust[language];
    root.replaceChildren(words);
  }
}

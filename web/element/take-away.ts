/** Hands a file to the browser's downloads. */
export function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: the download begins after this task.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** False where the browser does not allow it. A page without https has no clipboard interface; the old command still copies. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const box = document.createElement('textarea');
    box.value = text;
    document.body.append(box);
    box.select();
    const copied = document.execCommand('copy');
    box.remove();
    return copied;
  }
}

/**
 * Prints a page of web/export, given as its markup, in place of the page it is called on. A frame or a window of its own would stand
 * under the page's policy, which allows no style in markup; a sheet made by script is not markup.
 */
export function printPage(html: string): void {
  const [sheet = '', rules = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
  const page = new DOMParser().parseFromString(html.replace(sheet, ''), 'text/html');
  const box = document.createElement('div');
  box.append(...page.body.childNodes);
  box.id = 'ogi-print';
  const style = new CSSStyleSheet();
  style.replaceSync(
    `#ogi-print { display: none } @media print { body > :not(#ogi-print) { display: none !important } #ogi-print { display: block } ${rules} }`,
  );
  const before = document.adoptedStyleSheets;
  document.adoptedStyleSheets = [...before, style];
  document.body.append(box);
  const restore = () => {
    box.remove();
    document.adoptedStyleSheets = before;
  };
  window.addEventListener('afterprint', restore, { once: true });
  window.print();
}

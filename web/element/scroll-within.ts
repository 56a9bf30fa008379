/** The nearest box round an element that scrolls by itself, through shadow roots. */
function scrollerOf(element: Element): Element | undefined {
  for (let at: Element | null = element; at; ) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) {
      return at;
    }
    const root = at.getRootNode();
    at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return undefined;
}

/**
 * Brings `target` into sight by moving only the box that scrolls round it, not the page, which may stand where something
 * else is looked at. False where there is no such box.
 */
export function scrollWithin(target: Element, place: 'centre' | 'top'): boolean {
  const box = scrollerOf(target);
  if (!box) return false;
  const { top, height } = target.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  if (place === 'centre') box.scrollTop += top + height / 2 - (frame.top + frame.height / 2);
  else if (top < frame.top || top + height > frame.bottom) box.scrollTop += top - frame.top - 4;
  return true;
}

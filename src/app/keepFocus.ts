const elements = ['section', 'fieldset', 'form', 'dialog', 'main'];
const roles = ['dialog', 'tabpanel', 'region', 'group', 'status'];
/** Parts of the page that have a name, or are the room around: the focus can be sent there. */
const places = [...elements, ...roles.map((role) => `[role=${role}]`)].join();

/**
 * When what has the focus disappears, as a button does that takes a remark away, the focus goes to the nearest part around it
 * that is still there: keyboard and screen reader stay where they were. Whoever moves the focus itself is left alone.
 * @returns the end of it
 */
export function keepFocus(page: Document): () => void {
  let last: Element | undefined;
  let around: readonly Element[] = [];

  const remember = (): void => {
    last = page.activeElement ?? undefined;
    around = last ? [...ancestorsOf(last)] : [];
  };
  const isLost = (): boolean =>
    last !== undefined && !last.isConnected && (page.activeElement ?? page.body) === page.body;
  const bringBack = (): void => {
    if (!isLost()) return;
    const place = around.find(
      (one): one is HTMLElement =>
        one instanceof HTMLElement && one.isConnected && one.matches(places) && one.checkVisibility(),
    );
    last = undefined;
    if (!place) return;
    if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
    place.focus({ preventScroll: true });
  };

  // Only after what follows the change: a part that appears may take the focus itself.
  const observer = new MutationObserver(() => {
    if (isLost()) requestAnimationFrame(bringBack);
  });
  page.addEventListener('focusin', remember);
  observer.observe(page.body, { childList: true, subtree: true });
  return () => {
    page.removeEventListener('focusin', remember);
    observer.disconnect();
  };
}

function* ancestorsOf(element: Element): Generator<Element> {
  for (let one = element.parentElement; one; one = one.parentElement) yield one;
}

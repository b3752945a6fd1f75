/**
 * The pictures on the clipboard, by a click: browsers may ask the visitor, and give pictures only, never other files.
 * @returns files, or why there are none, as a sentence
 */
export async function readClipboard(): Promise<readonly File[] | string> {
  const { clipboard } = navigator;
  // Missing on pages not opened over https, whatever its type says.
  if (typeof clipboard?.read !== 'function') {
    return 'This browser gives no page its clipboard by a click. Ctrl+V (⌘V) works, or save the picture and drop it here.';
  }
  let items: ClipboardItems;
  try {
    items = await clipboard.read();
  } catch {
    return 'The browser did not allow this page to look at the clipboard. Ctrl+V (⌘V) works without asking.';
  }
  const pictures = items.flatMap((item) => {
    const type = item.types.find((name) => name.startsWith('image/'));
    return type === undefined ? [] : [item.getType(type)];
  });
  if (pictures.length === 0) {
    return 'There is no picture on the clipboard. Copy a picture (not its address) and try again.';
  }
  const blobs = await Promise.all(pictures);
  return blobs.map((blob, place) => new File([blob], place === 0 ? 'pasted' : `pasted ${place + 1}`));
}

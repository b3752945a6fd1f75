const mostPrinted = 10_000;

/** Collects what a program prints, up to a length that a page can show. */
export function createPrint(): { add(text: string): void; text(): string } {
  let printed = '';
  return {
    add: (text) => {
      if (printed.length <= mostPrinted) printed += text;
    },
    text: () => (printed.length > mostPrinted ? `${printed.slice(0, mostPrinted)}\n…` : printed),
  };
}

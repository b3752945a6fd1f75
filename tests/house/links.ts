/** What is written as an example is no link. */
const code = /^ *(```|~~~)[\s\S]*?^ *\1|`[^`\n]*`/gm;

/** `[text](target "title")` and `![alt](target)`; `[name]: target`; `<img src="target">` and `<a href="target">`. */
const links = [
  /\]\(\s*<?([^\s<>()]+)>?(?:\s+["'][^)]*)?\s*\)/g,
  /^ {0,3}\[[^\]]+\]:\s*<?([^\s<>]+)>?/gm,
  /<(?:img|a)\b[^>]*?\b(?:src|href)\s*=\s*["']([^"']+)["']/g,
];

const absolute = /^(?:[a-z][a-z+.-]*:|\/\/|#)/i;

/** The files a Markdown text points to, as written but for `#fragment`; addresses and places in the text itself left out. */
export function relativeLinks(markdown: string): string[] {
  const prose = markdown.replace(code, '');
  return links
    .flatMap((link) => [...prose.matchAll(link)].map(([, target = '']) => target))
    .filter((target) => !absolute.test(target))
    .map((target) => decodeURI(target.replace(/[#?].*$/, '')));
}

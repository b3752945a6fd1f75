/** Places of a long list that are shown together, and where the pages before and after begin. */
export interface Page {
  readonly first: number;
  readonly end: number;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** Options in one list: sixty thousand of them would keep the page busy for seconds. */
const pageSize = 200;

/** The page of `count` places on which a place stands. */
export function pageAround(place: number, count: number): Page {
  const first = Math.floor(place / pageSize) * pageSize;
  const end = Math.min(count, first + pageSize);
  return {
    first,
    end,
    before: first > 0 ? first - pageSize : undefined,
    after: end < count ? end : undefined,
  };
}

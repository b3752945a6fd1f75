/** What a button is given that stays focusable when it can do nothing, and then says why. */
export function offer(act: () => void, blocked: string | undefined, hint: string) {
  return {
    hint: blocked ?? hint,
    'aria-disabled': blocked !== undefined,
    onClick: () => blocked === undefined && act(),
  };
}

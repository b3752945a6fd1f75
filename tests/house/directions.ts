/** Properties and values of CSS that name a side of the screen instead of the beginning or the end of a line. */
const physicalProperties =
  /^((scroll-)?(margin|padding)|border)-(left|right)(-|$)|^(left|right)$|^border-(top|bottom)-(left|right)-radius$/;
const sidedValues =
  /^(text-align|float|clear|caption-side|background-position|transform-origin|object-position)$/;
const fourSided = /^(inset|margin|padding|border-(width|style|color)|scroll-(margin|padding))$/;

/** The values of a declaration; an expression in parentheses is one value. */
const valuesOf = (value: string): readonly string[] =>
  value.match(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];

const isPhysical = (property: string, value: string): boolean => {
  if (physicalProperties.test(property)) return true;
  if (sidedValues.test(property)) return /\b(left|right)\b/.test(value);
  const values = valuesOf(value);
  // Top, right, bottom, left: the same on both sides in any language.
  if (fourSided.test(property)) return values.length === 4 && values[1] !== values[3];
  return property === 'border-radius' && !value.includes('/') && values.length > 1;
};

/**
 * Declarations that would lie on the wrong side in a language that is written from right to left.
 * @returns `line: declaration`
 */
export function physicalIn(css: string): string[] {
  const code = css.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '));
  return [...code.matchAll(/([a-z-]+)\s*:\s*([^;{}]+);/g)].flatMap(
    ({ index, 1: property = '', 2: value = '' }) =>
      isPhysical(property, value.trim())
        ? [`${code.slice(0, index).split('\n').length}: ${property}: ${value.replaceAll(/\s+/g, ' ').trim()}`]
        : [],
  );
}

/** Whether a text of CSS declarations keeps something from being seen. */
export function isHiding(declarations: string): boolean {
  const css = declarations.toLowerCase().replaceAll(/\s+/g, '');
  const has = (pattern: RegExp): boolean => pattern.test(css);
  const isTiny = (name: string): boolean =>
    has(new RegExp(`(?:^|;|")(?:max-)?${name}:[01](?:\\.\\d+)?(?:px|em|rem|%)?(?:!important)?(?:;|$|")`));
  return (
    has(/(?:^|;|")display:none/) ||
    has(/(?:^|;|")visibility:(?:hidden|collapse)/) ||
    has(/(?:^|;|")opacity:0(?:\.0\d*)?(?:!important)?(?:;|$|")/) ||
    has(/(?:^|;|")(?:left|top|right|bottom|text-indent|margin-left|margin-top|margin):-\d{3,}/) ||
    has(/clip:rect\((?:0|1px)/) ||
    has(/(?:^|;|")font-size:0/) ||
    has(/transform:scale\(0\)/) ||
    isTiny('width') ||
    isTiny('height')
  );
}

/** Whether a width or height leaves nothing to see. */
export function isTinySize(size: string | undefined): boolean {
  return size !== undefined && /^\s*[01](?:px|%)?\s*$/.test(size);
}

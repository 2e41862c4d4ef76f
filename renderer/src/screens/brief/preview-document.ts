/**
 * The brief's document made ready for a frame inside this page. A framed document inherits the page's content security
 * policy, so its styles need the page's nonce; and it gets the page's own fonts, which the file carries only by name.
 */
export function previewDocument(html: string): string {
  const nonce = pageNonce()
  const style = nonce ? `<style nonce="${nonce}">` : '<style>'
  return html
    .replaceAll('<style>', style)
    .replace('</head>', `${style}${fontFaces()}body { background: transparent; overflow: hidden; }</style></head>`)
}

function pageNonce(): string | null {
  const element = document.querySelector('script[nonce], style[nonce]')
  return element instanceof HTMLElement && element.nonce ? element.nonce : null
}

/** The page's font faces with absolute addresses. */
function fontFaces(): string {
  return [...document.styleSheets]
    .flatMap((sheet) => faceRules(sheet.cssRules).map((rule) => absolute(rule.cssText, sheet.href ?? document.baseURI)))
    .join('\n')
}

function faceRules(rules: CSSRuleList): CSSFontFaceRule[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSFontFaceRule) return [rule]
    return rule instanceof CSSGroupingRule ? faceRules(rule.cssRules) : []
  })
}

const absolute = (css: string, base: string): string =>
  css.replace(/url\("([^"]*)"\)/g, (_, address: string) => `url("${new URL(address, base).href}")`)

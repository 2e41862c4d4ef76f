/**
 * Reads a written number: `1,234,567.50`, `1.234,50`, `1 234,5`, `1'234`, `−5`, `(5)`.
 * Of two kinds of separators the last is the decimal one. A lone comma before exactly three digits groups
 * thousands; a lone dot does so only where `dotGroups` says so.
 * @returns null when the text is not one number
 */
export function readNumber(text: string, dotGroups = false): number | null {
  if (text.length > 60) return null
  const bare = text
    .trim()
    .replace(/[\s\u00a0\u202f'’_]/g, '')
    .replace(/^[−–]/, '-')
  const negative = /^\(.*\)$/.test(bare) || bare.startsWith('-')
  const digits = bare.replace(/^[-+(]+|\)$/g, '')
  if (!/^\d[\d.,]*$/.test(digits)) return null
  const plain = withDecimalDot(digits, dotGroups)
  if (plain === null) return null
  const number = Number(plain)
  if (!Number.isFinite(number)) return null
  return negative && number !== 0 ? -number : number
}

function withDecimalDot(digits: string, dotGroups: boolean): string | null {
  const lastDot = digits.lastIndexOf('.')
  const lastComma = digits.lastIndexOf(',')
  if (lastDot === -1 && lastComma === -1) return digits
  if (lastDot !== -1 && lastComma !== -1) {
    const [decimal, group] = lastDot > lastComma ? ['.', ','] : [',', '.']
    return joined(digits, decimal, group)
  }
  const separator = lastDot === -1 ? ',' : '.'
  const groupsOfThree = /^\d{1,3}([.,]\d{3})+$/.test(digits) && !digits.startsWith('0')
  const several = digits.indexOf(separator) !== digits.lastIndexOf(separator)
  if (several) return groupsOfThree ? digits.replaceAll(separator, '') : null
  return groupsOfThree && (separator === ',' || dotGroups) ? digits.replace(separator, '') : digits.replace(',', '.')
}

function joined(digits: string, decimal: string, group: string): string | null {
  const [whole = '', fraction = '', more] = digits.split(decimal)
  if (more !== undefined) return null
  return `${whole.replaceAll(group, '')}.${fraction}`
}

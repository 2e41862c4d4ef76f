export interface Scale {
  readonly min: number
  readonly max: number
}

/**
 * Reads a score as surveys export it: `9`, `9.0`, `9/10`, `10 - Extremely likely`, `5 stars`.
 * @returns the number when it lies on the scale, 'off' when it does not or is no number
 */
export function readScore(text: string, scale: Scale): number | 'off' {
  const found = /^\s*([-−]?\d{1,3})(?:[.,](\d+))?(?![\d])\s*(.*)$/s.exec(text)
  if (found === null) return 'off'
  const [, whole = '', fraction = '', rest = ''] = found
  if (rest !== '' && !/^(\/\s*\d+\s*$|[-–—:=(]|stars?\b|points?\b|sterne\b|étoiles?\b)/i.test(rest)) return 'off'
  const value = Number(`${whole.replace('−', '-')}.${fraction || '0'}`)
  return value >= scale.min && value <= scale.max ? value : 'off'
}

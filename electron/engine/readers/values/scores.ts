import { isPlaceholder } from './non-answers.ts'
import { verbalScore } from './verbal-scale.ts'

export interface Scale {
  readonly min: number
  readonly max: number
}

const good = /^(good|thumbs[ _-]?up|up|positive|happy|satisfied|yes|like|liked|👍|🙂|😊|😀)$/
const bad = /^(bad|thumbs[ _-]?down|down|negative|unhappy|dissatisfied|unsatisfied|no|dislike|disliked|👎|🙁|☹|😞|😠)$/

/** Zendesk's words for a survey that was sent or not and never answered. */
const unanswered = /^(offered|unoffered|not[ _-]?offered|unrated)$/

/** Whether a cell of scores only says that nobody rated. */
export function isUnanswered(text: string): boolean {
  return isPlaceholder(text) || unanswered.test(text.trim().toLowerCase())
}

/** 1 for a verdict such as `good`, `goodwithcomment` or a thumb up, 0 for its opposite, null for anything else. */
export function verdict(text: string): 0 | 1 | null {
  if (text.length > 24) return null
  const word = text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]*with[\s_-]*comment$/, '')
    .replace(/[\u{1f3fb}-\u{1f3ff}]|\ufe0f/gu, '')
  if (good.test(word)) return 1
  return bad.test(word) ? 0 : null
}

/**
 * Reads a score as surveys export it: `9`, `9.0`, `9/10`, `80%`, `10 - Extremely likely`, `5 stars`, `★★★★☆`, and
 * on a scale of 0 to 1 `good` or a thumb, on one of 1 to 5 `very satisfied`.
 * @returns the number when it lies on the scale, 'off' when it does not or is no number
 */
export function readScore(text: string, scale: Scale): number | 'off' {
  const quick = digits(text)
  if (quick !== null) return quick >= scale.min && quick <= scale.max ? quick : 'off'
  const value = written(text) ?? inWords(text, scale)
  return value !== null && value >= scale.min && value <= scale.max ? value : 'off'
}

function inWords(text: string, { min, max }: Scale): number | null {
  if (min === 0 && max === 1) return verdict(text)
  return min === 1 && max === 5 ? verbalScore(text) : null
}

/** Most scores are one or two digits. */
function digits(text: string): number | null {
  if (text.length === 0 || text.length > 2) return null
  let value = 0
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return null
    value = value * 10 + digit
  }
  return value
}

function written(text: string): number | null {
  const found = /^\s*([-−]?\d{1,3})(?:[.,](\d+))?(?![\d])\s*(.*)$/s.exec(text)
  if (found === null) return stars(text)
  const [, whole = '', fraction = '', rest = ''] = found
  const isScore = rest === '' || /^(\/\s*\d+\s*$|%\s*$|[-–—:=(]|stars?\b|points?\b|sterne\b|étoiles?\b|★)/i.test(rest)
  return isScore ? Number(`${whole.replace('−', '-')}.${fraction || '0'}`) : null
}

function stars(text: string): number | null {
  const drawn = /^\s*([★⭐]\ufe0f?){0,10}☆{0,10}\s*$/u.exec(text)
  if (drawn === null || text.trim() === '') return null
  return (text.match(/[★⭐]/gu) ?? []).length
}

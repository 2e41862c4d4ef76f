import { withoutFrame } from './polite-frame.ts'

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" }

/**
 * The text as the vectors see it: without greeting and signature, addresses, handles, hash signs, entities, pictographs
 * and runs of blanks. What people read is never changed by this.
 */
export const normaliseForVectors = (text: string): string =>
  withoutFrame(text)
    .normalize('NFKC')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => entities[name] ?? ' ')
    .replace(/https?:\/\/\S+|www\.\S+/gi, ' ')
    .replace(/(^|[^\p{L}\p{N}])@[\p{L}\p{N}_]+/gu, '$1 ')
    .replace(/#(?=[\p{L}\p{N}])/gu, '')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\p{Extended_Pictographic}\p{Cc}\p{Cf}\p{Co}\u20e3]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Two comments with the same key say the same thing word for word. */
export const repeatKey = (normalised: string): string =>
  normalised
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

import { maskKinds, type MaskKind } from './reading.ts'

/** The source of a RegExp for a mark as it stands in a text, such as `[e-mail 2]`. Has no groups that capture. */
export const markPattern = `\\[(?:${maskKinds.join('|')}) \\d+\\]`

const anyMark = new RegExp(markPattern)
const everyMark = new RegExp(`\\[(${maskKinds.join('|')}) \\d+\\]`, 'g')

/** The mark of the nth value of a kind in one import, from 1. */
export const markOf = (kind: MaskKind, number: number): string => `[${kind} ${number}]`

/** Whether something was masked in a text. */
export const isMasked = (text: string): boolean => anyMark.test(text)

/** The text with `[e-mail]` for `[e-mail 2]`: numbers differ between imports of the same row, so identities leave them out. */
export const withoutMarkNumbers = (text: string): string => text.replace(everyMark, '[$1]')

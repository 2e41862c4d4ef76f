import type { OutputOf } from '#shared/contract/contract.ts'
import type { EncoderTrial } from '#shared/contract/settings.ts'
import { formatCount, formatNumber } from '#shared/domain/format.ts'

export type EncoderState = OutputOf<'settings.machine'>['encoder']

/** 12,400 ms → 'about 12 seconds for 1,000 comments' */
export function speedWords(msPerThousand: number): string {
  const seconds = Math.round(msPerThousand / 1000)
  const time =
    seconds < 1
      ? 'under a second'
      : seconds < 90
        ? `about ${formatCount(seconds, 'second')}`
        : `about ${formatCount(Math.round(seconds / 60), 'minute')}`
  return `${time} for 1,000 comments`
}

/** What ten sentences told, in two lines. */
export function trialWords({ name, sentences, matched, alike, apart, msPerThousand }: EncoderTrial): readonly string[] {
  return [
    `${name ?? 'The built-in encoder'} was tried on ${formatCount(sentences, 'sentence')}: ${matched} of them were paired with the one that says the same in other words.`,
    `Out of 1, sentences that mean the same are ${formatNumber(alike, 2)} alike, others ${formatNumber(apart, 2)}: the further apart, the better. It takes ${speedWords(msPerThousand)}.`,
  ]
}

export interface EncoderLine {
  readonly title: string
  readonly detail: string
  /** What is wrong with it, or null. */
  readonly problem: string | null
}

/** Which encoder is used, and what is known of it. */
export function encoderLine({ inUse, own }: EncoderState): EncoderLine {
  if (own) {
    return {
      title: own.name,
      detail: `${own.place} · ${speedWords(own.msPerThousand)}`,
      problem: own.isUsable
        ? null
        : 'Its files are gone or were changed since it was tried, so the built-in one is used. Choose the folder again.',
    }
  }
  if (inUse === null)
    return { title: 'None', detail: 'Themes come from words alone: the built-in encoder is missing.', problem: null }
  return {
    title: 'The built-in one',
    detail: 'Made for English. Comments in other languages are compared mostly by their words.',
    problem: null,
  }
}

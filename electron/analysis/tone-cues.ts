import type { Speech } from '#shared/domain/reading.ts'

const asksByMark = /\?["')\]\s]*$/
const asksByOpening =
  /^(?:and |so |hi |hello |but )?(?:who|what|when|where|which|why|how(?! about adding)|is|are|do|does|did|can|could|will|would|should|may|has|have|am)\s+(?:i|you|we|they|he|she|it|there|this|that|the|my|your|our|a|an|any|many|much|long|often|does|do|is|are|will|can|should|time|kind|of|happens|one|countries|plan|plans|people)\b/i
const wants =
  /\b(?:please (?:add|let|make|offer|support|allow|provide|include|bring|send|show|give|consider|put|open|keep|stop|text|stock)|(?:would|'d) (?:be (?:good|great|nice|useful|helpful|handy|welcome)|help|like to (?:see|be able|have)|love to)|i wish|we wish|wish (?:there|you|it)|should (?:be (?:able|possible|a way)|offer|have|let|allow)|needs? (?:an?|to be able)|let (?:us|me|people)|could you (?:add|make|offer)|can you add|make it possible|on our wish ?list|suggest(?:ion)?)\b/i
const wantsByOpening =
  /^(?:add|allow|bring back|enable|give us|have more|include|increase|introduce|let|make|more|offer|provide|put|send|show|support|an? (?:option|way|button|app|list|calendar|dark|better|longer|larger|bigger))\b/i

/** What the form of a sentence says it does, whatever its tone; null where it says nothing. */
export const speechCue = (text: string): Extract<Speech, 'request' | 'question'> | null => {
  const said = text.trim()
  if (wants.test(said) || wantsByOpening.test(said)) return 'request'
  return asksByMark.test(said) || asksByOpening.test(said) ? 'question' : null
}

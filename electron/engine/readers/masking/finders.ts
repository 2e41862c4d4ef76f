import type { MaskKind } from '#shared/domain/reading.ts'
import { findAddresses, normaliseAddress } from './address/find.ts'
import { findCards, normaliseCard } from './card.ts'
import { findEmails, normaliseEmail } from './e-mail.ts'
import { findIbans, normaliseIban } from './iban.ts'
import { findIps, normaliseIp } from './ip.ts'
import { findNames, normaliseName, type PeopleFinder } from './names/find.ts'
import { findNationalIds, normaliseNationalId } from './national-id/find.ts'
import { findPhones, normalisePhone } from './phone.ts'
import { signs } from './signs.ts'
import type { Span } from './span.ts'
import { findSecretUrls, normaliseUrl } from './url-token.ts'

export interface Finder {
  readonly kind: MaskKind
  /** The bits of `signsOf` that a text needs for this kind, all of them. */
  readonly needs: number
  readonly find: (text: string) => readonly Span[]
  /** Equal for values that differ in writing alone. */
  readonly normalise: (text: string) => string
}

/**
 * One finder a kind, in the order in which they take their stretches: a link may hold an address, an account number
 * may hold what looks like a card's, and the digits of both could pass for a phone's.
 */
export function findersFor(kinds: readonly MaskKind[], people: PeopleFinder | null): readonly Finder[] {
  const finders: readonly Finder[] = [
    { kind: 'url-token', needs: signs.link, find: findSecretUrls, normalise: normaliseUrl },
    { kind: 'e-mail', needs: signs.at, find: findEmails, normalise: normaliseEmail },
    { kind: 'iban', needs: signs.sevenDigits | signs.letter, find: findIbans, normalise: normaliseIban },
    { kind: 'card', needs: signs.sevenDigits, find: findCards, normalise: normaliseCard },
    { kind: 'national-id', needs: signs.idDigits, find: findNationalIds, normalise: normaliseNationalId },
    { kind: 'ip', needs: signs.network, find: findIps, normalise: normaliseIp },
    { kind: 'phone', needs: signs.sevenDigits, find: findPhones, normalise: normalisePhone },
    { kind: 'address', needs: signs.digit | signs.letter, find: findAddresses, normalise: normaliseAddress },
    { kind: 'name', needs: signs.capital, find: (text) => findNames(text, people), normalise: normaliseName },
  ]
  return finders.filter(({ kind }) => kinds.includes(kind))
}

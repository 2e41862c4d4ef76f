import type { Silence } from '#shared/contract/accounts.ts'
import { formatCount, formatMoneyShort, formatNumber, formatPercent, formatSigned } from '#shared/domain/format.ts'

/** '62 of 386 accounts never spoke (16%). They hold $1.20M of the $5.10M a year that is known.' */
export function silenceWords({ accounts, silent, value, valueUnknown }: Silence): string {
  const who = `${formatNumber(silent)} of ${formatCount(accounts, 'account')} never spoke (${formatPercent(silent / accounts)}).`
  if (value === null) return who
  const unknown = valueUnknown === 0 ? '' : ` The value of ${formatCount(valueUnknown, 'account')} is not known.`
  return `${who} They hold ${formatMoneyShort(value.silent)} of the ${formatMoneyShort(value.all)} a year that is known.${unknown}`
}

/** 'NPS is +34 as answered. If each Plan counted by its share of accounts, it would be +31.' */
export function weightedWords({ attribute, nps, weightedNps }: NonNullable<Silence['weighted']>): string {
  const [answered, weighted] = [formatSigned(nps), formatSigned(weightedNps)]
  const would = answered === weighted ? 'it would be the same' : `it would be ${weighted}`
  return `NPS is ${answered} as answered. If each ${attribute} counted by its share of accounts, ${would}.`
}

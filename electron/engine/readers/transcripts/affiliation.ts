const mark = /\s*[([]([^()[\]]{1,60})[)\]]\s*$/

/** What stands in brackets behind a name: 'Northwind' of 'Robin Ash (Northwind)'; '' where there is nothing. */
export function affiliationOf(name: string): string {
  return mark.exec(name)?.[1]?.trim() ?? ''
}

export function withoutAffiliation(name: string): string {
  return name.replace(mark, '').trim()
}

/** Whether a mail domain is one of ours or a part of one ('mail.ours.example'). */
export function isOwnDomain(domain: string, own: readonly string[]): boolean {
  const asked = domain.toLowerCase()
  return own
    .map((each) => each.trim().toLowerCase().replace(/^@/, ''))
    .some((each) => each !== '' && (asked === each || asked.endsWith(`.${each}`)))
}

/** Domains that anybody can have an address at: they say nothing about a company. */
const freeMail =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|proton|protonmail|pm|mail|fastmail|zoho|yandex|t-online|freenet|orange|wanadoo|free|laposte|libero|tiscali|qq|163|126)\.[a-z.]{2,6}$/i

export function isFreeMail(domain: string): boolean {
  return freeMail.test(domain)
}

/** 'Northwind' of 'mail.northwind.co.uk': the label before the public suffix, as a name. */
export function companyOfDomain(domain: string): string {
  const labels = domain.split('.').filter((label) => label !== '')
  const short = labels.length >= 3 && /^(?:co|com|org|net|ac|gov|edu|or|ne|gob|gouv)$/i.test(labels.at(-2) ?? '')
  const label = labels.at(short ? -3 : -2) ?? labels[0] ?? ''
  return label
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
}

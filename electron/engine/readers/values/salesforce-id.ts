const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'

/**
 * The 18-character form of a Salesforce id, so that a report (15 characters, case matters) and the API (18, case does
 * not) name one record alike. The last three characters say which of each five letters are capitals
 * (Salesforce Object Reference, "ID field type"). Any other text comes back as it is.
 */
export function longSalesforceId(id: string): string {
  if (!/^[A-Za-z0-9]{15}$/.test(id)) return id
  let suffix = ''
  for (let block = 0; block < 15; block += 5) {
    let bits = 0
    for (let at = 0; at < 5; at++) if (/[A-Z]/.test(id.charAt(block + at))) bits |= 1 << at
    suffix += letters.charAt(bits)
  }
  return id + suffix
}

import type { Side } from '#shared/domain/reading.ts'

const customers = /^(user|lead|contact|customer|visitor|end[ -_]?user|requester|client)$/i
const staff = /^(admin|agent|teammate|operator|staff|bot|ai[ _-]?agent|system|team|fin|workflow)$/i

/** The side of a kind of author, by what a person said or by the words that chat tools use for it. */
export function sideOfAuthor(author: string, said: Readonly<Record<string, Side>>): Side {
  const name = author.trim()
  if (Object.hasOwn(said, name)) return said[name] ?? 'unknown'
  if (customers.test(name)) return 'customer'
  return staff.test(name) ? 'internal' : 'unknown'
}

import type { Side } from '#shared/domain/reading.ts'

/** Someone a file names. */
export interface Person {
  /** As a person is called, an affiliation in brackets included: 'Robin Ash (Northwind)'. Never an address. */
  readonly name: string
  /** Domain of the mail address, in lower case; null where none is given. */
  readonly domain: string | null
  /** The side the source itself gives (Gong's affiliation); null where it gives none. */
  readonly side: Side | null
}

const address = /[<([]?\s*(?:mailto:)?([^\s@<>()[\]"',;:]{1,64})@([a-z\d](?:[a-z\d.-]{0,250}[a-z\d])?)\s*[>)\]]?/i
const longest = 200
const sharedBox =
  /^(?:info|support|help|sales|hello|hi|contact|team|admin|office|service|kontakt|noreply|no-reply|billing|feedback|success)$/i

/**
 * Reads 'Robin Ash <robin@northwind.example>', 'robin.ash@northwind.example' or a bare name. An address is never part
 * of the name: names of speakers are stored as they are, addresses are personal data.
 */
export function readPerson(text: string): Person {
  const short = text.slice(0, longest)
  const found = address.exec(short)
  if (found === null) return { name: unquoted(short), domain: null, side: null }
  const [whole, box = '', host = ''] = found
  const domain = host.toLowerCase()
  const beside = unquoted(short.replace(whole, ' ').replace(/\s+/g, ' '))
  return { name: /\p{L}/u.test(beside) ? beside : nameOfBox(box, domain), domain, side: null }
}

/** People of a line such as 'Kim Ode, Robin Ash <robin@northwind.example>; Sam Elm'. */
export function readPeople(text: string): readonly Person[] {
  return text
    .replace(/^\[|\]$/g, '')
    .split(/[,;]|\s(?:and|und|et|y|e|en|&)\s/)
    .filter((each) => each.trim() !== '')
    .map(readPerson)
    .filter((person) => person.name !== '')
}

/** 'Robin Ash' of 'robin.ash'; an address that several share is told apart by its domain. */
function nameOfBox(box: string, domain: string): string {
  const words = box
    .replace(/\+.*$/, '')
    .split(/[._-]+/)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return sharedBox.test(box) ? `${words.join(' ')} (${domain})` : words.join(' ')
}

function unquoted(text: string): string {
  return text
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim()
}

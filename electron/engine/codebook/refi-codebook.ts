import { SaxesParser } from 'saxes'
import { VerbatimError } from '#shared/contract/errors.ts'
import type { Code } from './code.ts'
import { normalGuid } from './guid.ts'
import { xmlElement, xmlFile, xmlText } from './xml.ts'

/** REFI-QDA codebook exchange 1.0 (qdasoftware.org): a tree of codes, each with guid, name, colour and description. */
const namespace = 'urn:QDA-XML:codebook:1.0'

export const writeRefiCodebook = (codes: readonly Code[]): string =>
  xmlFile(
    xmlElement('CodeBook', { xmlns: namespace, origin: 'Verbatim' }, [
      xmlElement('Codes', {}, refiCodes(codes)),
      xmlElement('Sets', {}),
    ]),
  )

/** The Code elements, also those of a project. @throws when a code has no guid */
export const refiCodes = (codes: readonly Code[]): string[] =>
  codes.map(({ guid, name, description, colour, children }) => {
    if (guid === null) throw new Error(`The code ${name} has no guid.`)
    return xmlElement('Code', { guid, name, isCodable: 'true', color: colour }, [
      ...(description === '' ? [] : [`<Description>${xmlText(description)}</Description>`]),
      ...refiCodes(children),
    ])
  })

interface Building {
  readonly guid: string | null
  readonly name: string
  readonly colour: string | null
  description: string
  readonly children: Building[]
}

/**
 * The codes of a .qdc file, or of the codebook in a project file.
 * @throws VerbatimError 'not-readable' for a file that is no XML, declares a document type, or holds no codes
 */
export function readRefiCodebook(text: string, file: string): readonly Code[] {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false })
  const roots: Building[] = []
  const open: Building[] = []
  let isInDescription = false
  parser.on('doctype', () => {
    throw unreadable(file, 'it declares a document type, which no codebook needs')
  })
  parser.on('error', (error) => {
    throw unreadable(file, error.message)
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (localName(name) === 'Code') {
      const code = asCode(attributes)
      ;(open.at(-1)?.children ?? roots).push(code)
      open.push(code)
    }
    isInDescription = localName(name) === 'Description' && open.length > 0
  })
  parser.on('closetag', ({ name }) => {
    if (localName(name) === 'Code') open.pop()
    isInDescription = false
  })
  const describe = (said: string): void => {
    const code = open.at(-1)
    if (isInDescription && code) code.description += said
  }
  parser.on('text', describe)
  parser.on('cdata', describe)
  parser.write(text).close()
  if (roots.length === 0) throw unreadable(file, 'there is no code in it')
  return roots
}

const asCode = (attributes: Readonly<Record<string, string>>): Building => ({
  guid: normalGuid(attributes['guid'] ?? ''),
  name: (attributes['name'] ?? '').trim() || 'Code without a name',
  colour: /^#[0-9a-f]{6}$/i.test(attributes['color'] ?? '') ? (attributes['color'] ?? null) : null,
  description: '',
  children: [],
})

/** Some programs prefix every element. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

const unreadable = (file: string, why: string): VerbatimError =>
  new VerbatimError(
    'not-readable',
    `${file} could not be read as a REFI-QDA codebook: ${why}. Export it again as a codebook (.qdc) and choose that.`,
  )

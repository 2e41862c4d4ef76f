import { strToU8, zipSync } from 'fflate'
import type { Code } from './code.ts'
import { codePointsBefore } from './code-points.ts'
import { guidOf } from './guid.ts'
import { refiCodes } from './refi-codebook.ts'
import { xmlElement, xmlFile, xmlText } from './xml.ts'

/** A stretch of a document with the codes it was given. */
export interface Selection {
  /** UTF-16 offsets into the document's text. */
  readonly start: number
  readonly end: number
  /** Guids of its codes. */
  readonly codes: readonly string[]
  readonly memo: string
}

export interface CodedDocument {
  readonly guid: string
  readonly name: string
  /** Lines end in a line feed alone. */
  readonly text: string
  readonly selections: readonly Selection[]
}

export interface CodedProject {
  readonly name: string
  readonly author: string
  /** ISO instant in UTC. */
  readonly at: string
  readonly codes: readonly Code[]
  readonly documents: readonly CodedDocument[]
}

/** Zip keeps local time; a fixed one is the same in every time zone. */
const anyDay = new Date(2000, 0, 1)

/**
 * REFI-QDA project exchange 1.5 (qdasoftware.org): a zip of project.qde and one plain text a document. Positions are counted
 * in Unicode code points. The same project gives the same bytes.
 */
export function writeRefiProject(project: CodedProject): Uint8Array {
  const files = project.documents.map(({ guid, text }) => [`sources/${guid}.txt`, strToU8(text)] as const)
  return zipSync(
    { 'project.qde': strToU8(projectXml(project)), ...Object.fromEntries(files) },
    { level: 6, mtime: anyDay },
  )
}

function projectXml({ name, author, at, codes, documents }: CodedProject): string {
  const user = guidOf('user', author)
  const made = { creatingUser: user, creationDateTime: at }
  const memos: string[] = []
  const sources = documents.map((document) =>
    xmlElement(
      'TextSource',
      { guid: document.guid, name: document.name, plainTextPath: `internal://${document.guid}.txt`, ...made },
      selectionsOf(document, made, memos),
    ),
  )
  return xmlFile(
    xmlElement(
      'Project',
      { xmlns: 'urn:QDA-XML:project:1.0', name, origin: 'Verbatim', creatingUserGUID: user, creationDateTime: at },
      [
        xmlElement('Users', {}, [xmlElement('User', { guid: user, name: author })]),
        xmlElement('CodeBook', {}, [xmlElement('Codes', {}, refiCodes(codes))]),
        xmlElement('Sources', {}, sources),
        ...(memos.length === 0 ? [] : [xmlElement('Notes', {}, memos)]),
      ],
    ),
  )
}

type Made = Readonly<Record<'creatingUser' | 'creationDateTime', string>>

/** Memos go to the project's notes, to which their selection refers. */
function selectionsOf({ guid, text, selections }: CodedDocument, made: Made, memos: string[]): string[] {
  const position = codePointsBefore(text)
  return selections.map(({ start, end, codes, memo }) => {
    const own = guidOf(guid, start, end)
    const note = guidOf(own, 'memo')
    if (memo !== '') {
      memos.push(
        xmlElement('Note', { guid: note, name: 'Memo', ...made }, [
          `<PlainTextContent>${xmlText(memo)}</PlainTextContent>`,
        ]),
      )
    }
    return xmlElement(
      'PlainTextSelection',
      {
        guid: own,
        name: text.slice(start, Math.min(end, start + 60)),
        startPosition: String(position(start)),
        endPosition: String(position(end)),
        ...made,
      },
      [
        ...codes.map((code) =>
          xmlElement('Coding', { guid: guidOf(own, code), ...made }, [xmlElement('CodeRef', { targetGUID: code })]),
        ),
        ...(memo === '' ? [] : [xmlElement('NoteRef', { targetGUID: note })]),
      ],
    )
  })
}

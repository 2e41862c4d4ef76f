import type { CodedDocument, Selection } from '../../codebook/refi-project.ts'
import { guidOf } from '../../codebook/guid.ts'
import type { Db } from '../../db/statements.ts'

interface PassageRow {
  readonly seq: number
  readonly record: string
  readonly kind: 'survey' | 'call' | 'deal'
  readonly title: string | null
  readonly whenIso: string | null
  readonly account: string | null
  readonly source: string
  readonly file: string
  readonly field: string
  readonly speaker: string | null
  readonly text: string
}

interface Stretch {
  readonly passage: number
  readonly start: number
  readonly end: number
  readonly theme: number
  readonly memo: string
}

/**
 * What was coded, as documents: each call is one, and each table with its answers or deals one below the other. Stretches a
 * person coded come as they are; a comment in a theme by any other way comes whole. Records without either are left out.
 * @param guid of a theme that is active; others are left out
 */
export function codedDocuments(db: Db, guid: (theme: number) => string | undefined): CodedDocument[] {
  const selections = selectionsByPassage(db, guid)
  const documents = new Map<string, Writing>()
  let last = ''
  for (const row of db.all<PassageRow>(selectPassages)) {
    const key = row.kind === 'call' ? row.record : row.source
    const writing = documents.get(key) ?? {
      guid: guidOf('document', key),
      name: row.kind === 'call' ? titleOf(row) : row.file,
      text: '',
      selections: [],
    }
    documents.set(key, writing)
    if (row.kind !== 'call' && row.record !== last) writing.text += `${titleOf(row)}\n`
    last = row.record
    writing.text += `${row.speaker ?? row.field}: `
    const from = writing.text.length
    for (const one of selections.get(row.seq) ?? []) {
      writing.selections.push({ ...one, start: from + one.start, end: from + one.end })
    }
    writing.text += `${oneLineEnd(row.text)}\n\n`
  }
  return [...documents.values()]
}

interface Writing extends CodedDocument {
  text: string
  readonly selections: Selection[]
}

/** As long as the text it stands for, so that offsets hold. */
const oneLineEnd = (text: string): string => text.replace(/\r\n/g, ' \n').replace(/\r/g, '\n')

const titleOf = ({ title, account, whenIso, record }: PassageRow): string =>
  [title ?? record, account, whenIso?.slice(0, 10)].filter(Boolean).join(', ')

function selectionsByPassage(db: Db, guid: (theme: number) => string | undefined): ReadonlyMap<number, Selection[]> {
  const found = new Map<number, Map<string, Selection & { readonly codes: string[] }>>()
  for (const { passage, start, end, theme, memo } of db.all<Stretch>(selectStretches)) {
    const code = guid(theme)
    if (code === undefined) continue
    const ofPassage = found.get(passage) ?? new Map<string, Selection & { readonly codes: string[] }>()
    found.set(passage, ofPassage)
    const key = `${start} ${end}`
    const known = ofPassage.get(key)
    if (known) {
      if (!known.codes.includes(code)) known.codes.push(code)
      if (memo !== '') ofPassage.set(key, { ...known, memo: known.memo === '' ? memo : `${known.memo}\n${memo}` })
    } else ofPassage.set(key, { start, end, codes: [code], memo })
  }
  return new Map([...found].map(([passage, stretches]) => [passage, [...stretches.values()]]))
}

/** A comment that a stretch of the same theme touches is said by that stretch already. */
const selectStretches = `
  SELECT k.passage, k.start, k."end", COALESCE(t.merged_into, t.seq) AS theme, k.memo
  FROM coding k JOIN theme t ON t.seq = k.theme
  UNION ALL
  SELECT c.passage, c.start, c."end", p.theme, ''
  FROM placement p JOIN comment c ON c.seq = p.comment
  WHERE p.is_through = 0 AND p.is_archived = 0 AND NOT EXISTS (
    SELECT 1 FROM coding k JOIN theme t ON t.seq = k.theme
    WHERE k.passage = c.passage AND k.start < c."end" AND k."end" > c.start AND COALESCE(t.merged_into, t.seq) = p.theme)
  ORDER BY 1, 2, 3, 4`

const selectPassages = `
  SELECT p.seq, r.id AS record, r.kind, r.title, r.when_iso AS whenIso, a.name AS account, s.id AS source, s.file, p.field,
    p.speaker, p.text
  FROM record r JOIN source s ON s.seq = r.source AND s.state = 'active' JOIN passage p ON p.record = r.seq
    LEFT JOIN account a ON a.seq = r.account
  WHERE EXISTS (SELECT 1 FROM comment c JOIN placement t ON t.comment = c.seq WHERE c.record = r.seq)
    OR EXISTS (SELECT 1 FROM passage o JOIN coding k ON k.passage = o.seq WHERE o.record = r.seq)
  ORDER BY s.seq, r.seq, p.ordinal`

import { posix } from 'node:path'
import { refuseOverLimit } from '../input/limits.ts'
import { ZipArchive } from '../input/zip-archive.ts'
import type { InputFile } from '../types.ts'
import { readSharedStrings } from './shared-strings.ts'
import { noStyles, readDateStyles, type DateStyles } from './styles.ts'
import { damagedWorkbook, readXml } from './xml.ts'

export interface SheetPart {
  readonly name: string
  readonly isHidden: boolean
  /** Name of its XML in the archive. */
  readonly entry: string
  /** Unpacked bytes. */
  readonly bytes: number
}

/** An open workbook; `close` it. */
export interface WorkbookPackage {
  readonly file: InputFile
  readonly archive: ZipArchive
  readonly sheets: readonly SheetPart[]
  /** Whether days count from 1904, as old Excel for Macintosh did. */
  readonly is1904: boolean
  readonly texts: readonly string[]
  readonly dateStyles: DateStyles
  close(): void
}

/**
 * Opens an XLSX file (ECMA-376, transitional or strict) and reads all of it but its sheets.
 * @throws ReadError 'too-large' over 200 MB unpacked, 'damaged', 'password'
 */
export async function openWorkbook(file: InputFile): Promise<WorkbookPackage> {
  const archive = await ZipArchive.open(file)
  try {
    refuseOverLimit(
      file,
      archive.entries.reduce((sum, entry) => sum + entry.statedBytes, 0),
    )
    const { listed, is1904 } = await readWorkbookPart(file, archive)
    const targets = await readTargets(file, archive)
    const sheets = listed.flatMap(({ name, isHidden, relation }) => {
      const entry = targets.sheets.get(relation)
      const found = archive.entries.find((one) => one.name === entry)
      return found === undefined ? [] : [{ name, isHidden, entry: found.name, bytes: found.statedBytes }]
    })
    if (sheets.length === 0) throw damagedWorkbook(file, 'no sheet is found')
    const { texts, styles } = targets
    return {
      file,
      archive,
      sheets,
      is1904,
      texts: texts === null || !archive.has(texts) ? [] : await readSharedStrings(file, archive.bytesOf(texts)),
      dateStyles:
        styles === null || !archive.has(styles) ? noStyles : await readDateStyles(file, archive.bytesOf(styles)),
      close: () => archive.close(),
    }
  } catch (error) {
    archive.close()
    throw error
  }
}

interface ListedSheet {
  readonly name: string
  readonly isHidden: boolean
  readonly relation: string
}

const workbookEntry = 'xl/workbook.xml'

async function readWorkbookPart(
  file: InputFile,
  archive: ZipArchive,
): Promise<{ readonly listed: readonly ListedSheet[]; readonly is1904: boolean }> {
  const listed: ListedSheet[] = []
  let is1904 = false
  await readXml(file, archive.bytesOf(workbookEntry), {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = isOn(attributes['date1904'])
      if (name !== 'sheet') return
      listed.push({
        name: attributes['name'] ?? `Sheet ${listed.length + 1}`,
        isHidden: attributes['state'] === 'hidden' || attributes['state'] === 'veryHidden',
        relation: attributeOf(attributes, 'id') ?? '',
      })
    },
  })
  return { listed, is1904 }
}

interface Targets {
  /** Entries of worksheets (not of charts) by the id of their relation. */
  readonly sheets: ReadonlyMap<string, string>
  readonly texts: string | null
  readonly styles: string | null
}

async function readTargets(file: InputFile, archive: ZipArchive): Promise<Targets> {
  const sheets = new Map<string, string>()
  let texts: string | null = null
  let styles: string | null = null
  await readXml(file, archive.bytesOf('xl/_rels/workbook.xml.rels'), {
    open: (name, { Id, Type, Target, TargetMode }) => {
      if (name !== 'Relationship' || Target === undefined || TargetMode === 'External') return
      const entry = Target.startsWith('/') ? Target.slice(1) : posix.join('xl', Target)
      if (Type?.endsWith('/worksheet') === true) sheets.set(Id ?? '', entry)
      else if (Type?.endsWith('/sharedStrings') === true) texts = entry
      else if (Type?.endsWith('/styles') === true) styles = entry
    },
  })
  return { sheets, texts, styles }
}

/** 'r:id', whatever the prefix of the relationships namespace is called. */
function attributeOf(attributes: Readonly<Record<string, string>>, local: string): string | undefined {
  const name = Object.keys(attributes).find((one) => one.endsWith(`:${local}`))
  return name === undefined ? undefined : attributes[name]
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}

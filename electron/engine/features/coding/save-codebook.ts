import { statSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import { countCodes, type Code } from '../../codebook/code.ts'
import { writeRefiCodebook } from '../../codebook/refi-codebook.ts'
import { writeRefiProject } from '../../codebook/refi-project.ts'
import { writeTaguette } from '../../codebook/taguette.ts'
import { folderFor } from '../../exports/folder-for.ts'
import { freePath } from '../../exports/free-path.ts'
import { freshPlacement } from '../../db/placement.ts'
import { setting } from '../../db/settings.ts'
import type { Context, JobContext } from '../../kernel/context.ts'
import { themeFigures } from '../themes/rows.ts'
import { activeThemes } from '../themes/repo.ts'
import { codedDocuments } from './coded-documents.ts'
import { codesOfThemes, guidsOfThemes } from './codebook.ts'

type Format = ParsedOf<'codebook.save'>['format']
const endings = { qdc: 'qdc', taguette: 'csv', qdpx: 'qdpx' } as const satisfies Record<Format, string>

/** Writes the themes as a codebook, or with what was coded as a project that NVivo, MAXQDA, ATLAS.ti and QualCoder open. */
export async function saveCodebook(
  context: JobContext,
  { format, folder }: ParsedOf<'codebook.save'>,
): Promise<OutputOf<'codebook.save'>> {
  freshPlacement(context)
  const codes = codesOfThemes(context.db)
  const { content, codings } = contentOf(context, format, codes)
  const into = folderFor(context, folder)
  const path = freePath(into, `${setting(context.db, 'name')} – codebook`, `.${endings[format]}`)
  writeFileSync(path, content)
  const name = basename(path)
  return {
    file: { name, bytes: statSync(path).size, token: context.files.grant(path, name).token },
    codes: countCodes(codes),
    codings,
  }
}

function contentOf(
  context: Context,
  format: Format,
  codes: readonly Code[],
): { readonly content: string | Uint8Array; readonly codings: number } {
  if (format === 'qdc') return { content: writeRefiCodebook(codes), codings: 0 }
  if (format === 'taguette') {
    const comments = new Map(themeFigures(context).map(({ row }) => [row.label, row.comments]))
    return { content: writeTaguette(codes, ({ name }) => comments.get(name) ?? 0), codings: 0 }
  }
  const guid = guidsOfThemes(context.db)
  const guids = new Map(activeThemes(context.db).map((theme) => [theme.seq, guid(theme)]))
  const documents = codedDocuments(context.db, (theme) => guids.get(theme))
  const content = writeRefiProject({
    name: setting(context.db, 'name'),
    author: context.author(),
    at: context.now(),
    codes,
    documents,
  })
  const codings = documents.flatMap(({ selections }) => selections).reduce((sum, one) => sum + one.codes.length, 0)
  return { content, codings }
}

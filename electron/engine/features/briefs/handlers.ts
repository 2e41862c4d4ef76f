import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BriefFormat, briefEntries } from '#shared/contract/briefs.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import { buildBrief } from '../../briefs/build.ts'
import { briefChecks } from '../../briefs/checks.ts'
import { renderDocx } from '../../briefs/docx.ts'
import { renderHtml } from '../../briefs/html.ts'
import { renderMarkdown } from '../../briefs/markdown.ts'
import type { BriefDocument } from '../../briefs/model.ts'
import type { Context, Handlers, JobContext } from '../../kernel/context.ts'
import { collectBrief } from './collect.ts'

export const briefHandlers: Handlers<typeof briefEntries> = {
  'briefs.preview'(context, { options }) {
    const { input, pairs } = collectBrief(context)
    const document = buildBrief(input, options)
    return {
      title: document.title,
      html: renderHtml(document),
      checks: [...briefChecks(input, pairs)],
      priorities: input.priorities.length,
      refused: refusedFormats(context),
    }
  },

  async 'briefs.export'(context, { options, formats, folder }) {
    context.progress(0, 0)
    const { input } = collectBrief(context)
    if (input.priorities.length === 0) {
      throw new VerbatimError('refused', 'There is no priority to brief anyone on yet. Make one from a theme first.')
    }
    const document = buildBrief(input, options)
    const refused = refusedFormats(context).filter((one) => formats.includes(one.format))
    const wanted = formats.filter((format) => !refused.some((one) => one.format === format))
    const into = folder === null ? mkdtempSync(join(scratch(context), 'brief-')) : context.files.get(folder).path
    const files = []
    for (const [nth, format] of wanted.entries()) {
      context.progress(1, nth / wanted.length, names[format])
      const bytes = await bytesOf(context, document, format)
      context.signal.throwIfAborted()
      const name = `${fileName(document.title)}.${format}`
      const path = join(into, name)
      writeFileSync(path, bytes)
      files.push({ format, name, bytes: bytes.byteLength, token: context.files.grant(path, name).token })
    }
    return { files, refused }
  },
}

const names: Readonly<Record<BriefFormat, string>> = { pdf: 'PDF', docx: 'Word', md: 'Markdown', html: 'Web page' }

function refusedFormats({ printPdf, pdfRefusal }: Context): { format: BriefFormat; reason: string }[] {
  return printPdf === null ? [{ format: 'pdf', reason: pdfRefusal }] : []
}

async function bytesOf(context: JobContext, document: BriefDocument, format: BriefFormat): Promise<Uint8Array> {
  switch (format) {
    case 'md':
      return Buffer.from(renderMarkdown(document), 'utf8')
    case 'html':
      return Buffer.from(renderHtml(document), 'utf8')
    case 'docx':
      return renderDocx(document)
    case 'pdf': {
      if (context.printPdf === null) throw new VerbatimError('unavailable', context.pdfRefusal)
      return context.printPdf(renderHtml(document))
    }
  }
}

function scratch({ scratchFolder }: Context): string {
  mkdirSync(scratchFolder, { recursive: true })
  return scratchFolder
}

/** A name every file system takes. */
const fileName = (title: string): string =>
  title
    .replace(/[^\p{L}\p{N} .-]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80) || 'Brief'

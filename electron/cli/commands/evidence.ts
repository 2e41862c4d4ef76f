import type { EvidenceRow } from '#shared/contract/evidence.ts'
import { formatCount, formatDate, formatNumber } from '#shared/domain/format.ts'
import type { Answer, Call, Command } from '../command.types.ts'
import { mustBeWorkspace } from '../existing.ts'
import { UsageError } from '../failures.ts'
import { withWorkspace, type Session } from '../session.ts'
import { left, right, tableOf } from '../table.ts'

const usage = 'evidence W --search TEXT [--limit N]'
const LIMIT = 20
/** As many as one request answers. */
const PAGE = 500

function textOf(rows: readonly EvidenceRow[], total: number): string {
  if (total === 0) return 'No comment matches.'
  const table = tableOf(
    [left('Id'), left('Kind'), left('Date'), right('Score'), left('Account'), left('Theme'), left('What they said')],
    rows.map((row) => [
      row.evidenceId,
      row.outcome === null ? row.kind : `${row.kind}, ${row.outcome}`,
      row.when === null ? '' : formatDate(row.when.iso),
      row.score === null ? '' : String(row.score.value),
      row.account?.name ?? '',
      row.themes[0]?.label ?? '',
      row.text + (row.isCut ? ' …' : ''),
    ]),
  )
  return `${table}\n${formatNumber(rows.length)} of ${formatCount(total, 'comment')} found`
}

async function search(session: Session, text: string, limit: number) {
  const rows: EvidenceRow[] = []
  let total = 0
  do {
    const page = await session.ask('evidence.list', {
      filter: { search: text },
      sort: 'relevance',
      offset: rows.length,
      limit: Math.min(PAGE, limit - rows.length),
    })
    total = page.total
    if (page.rows.length === 0) break
    rows.push(...page.rows)
  } while (rows.length < Math.min(limit, total))
  return { rows, total }
}

export const evidenceCommand: Command = {
  usage,
  options: { search: 'text', limit: 'text' },
  positionals: { from: 1, to: 1 },
  async run({ given, path, typedPath, terminal }: Call): Promise<Answer> {
    const text = given.text('search')
    if (text === null || text.trim() === '') throw new UsageError('--search TEXT is missing', usage)
    const limit = given.whole('limit', { from: 1, to: 1_000_000 }) ?? LIMIT
    mustBeWorkspace(path, typedPath)
    const found = await withWorkspace(path, terminal, (session) => search(session, text, limit))
    return { json: found, text: textOf(found.rows, found.total), status: 0 }
  },
}

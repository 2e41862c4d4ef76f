import type { OutputOf } from '#shared/contract/contract.ts'
import { formatInterval, formatMoneyShort, formatNumber, formatPercent, formatSigned } from '#shared/domain/format.ts'
import type { Answer, Call, Command } from '../command.types.ts'
import { mustBeWorkspace } from '../existing.ts'
import { withWorkspace } from '../session.ts'
import { left, right, tableOf } from '../table.ts'
import { unitColumn } from './themes.ts'

type Listed = OutputOf<'priorities.list'>

function closingLines({ tiedShare, coverage, commit, cycle }: Listed): readonly string[] {
  const shares = [
    tiedShare === null ? '' : `${formatPercent(tiedShare)} meet the evidence rule`,
    coverage === null ? '' : `they answer ${formatPercent(coverage)} of comments`,
  ].filter((part) => part !== '')
  const state = cycle.state === 'committed' ? ['Committed.'] : commit.allowed ? ['Ready to commit.'] : commit.why
  return [...(shares.length > 0 ? [shares.join('; ')] : []), ...state]
}

function textOf(listed: Listed): string {
  const { priorities, unit } = listed
  if (priorities.length === 0)
    return 'There are no priorities yet. "verbatim priorities W --suggest 4" suggests some from the themes.'
  const table = tableOf(
    [
      right('Rank'),
      left('Priority'),
      right('Comments'),
      right(unitColumn[unit]),
      right('NPS impact'),
      right('At stake'),
      left('Evidence'),
      right('Quotations'),
      right('Suggested'),
    ],
    priorities.map((priority) => [
      String(priority.rank),
      priority.title,
      formatNumber(priority.comments),
      formatNumber(priority.units),
      priority.npsImpact === null
        ? ''
        : `${formatSigned(priority.npsImpact.value, 1)} (${formatInterval(priority.npsImpact)})`,
      priority.atStake === null ? '' : formatMoneyShort(priority.atStake),
      priority.grade.word,
      formatNumber(priority.quotations),
      String(priority.suggested.rank),
    ]),
  )
  return [table, ...closingLines(listed)].join('\n')
}

export const prioritiesCommand: Command = {
  usage: 'priorities W [--suggest N]',
  options: { suggest: 'text' },
  positionals: { from: 1, to: 1 },
  async run({ given, path, typedPath, terminal }: Call): Promise<Answer> {
    const count = given.whole('suggest', { from: 1, to: 5 })
    mustBeWorkspace(path, typedPath)
    return withWorkspace(path, terminal, async (session) => {
      if (count !== null) await session.ask('priorities.suggest', { count })
      const listed = await session.ask('priorities.list', {})
      return { json: listed, text: textOf(listed), status: 0 }
    })
  },
}

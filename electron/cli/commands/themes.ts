import type { OutputOf } from '#shared/contract/contract.ts'
import type { Unit } from '#shared/contract/values.ts'
import { formatCount, formatInterval, formatMoneyShort, formatNumber, formatSigned } from '#shared/domain/format.ts'
import type { Answer, Call, Command } from '../command.types.ts'
import { mustBeWorkspace } from '../existing.ts'
import { UsageError } from '../failures.ts'
import { withWorkspace, type Session } from '../session.ts'
import { left, right, tableOf } from '../table.ts'

type Listed = OutputOf<'themes.list'>

const usage = 'themes W [--find] [--count N] [--seed N] [--assignments]'

export const unitColumn: Readonly<Record<Unit, string>> = {
  account: 'Accounts',
  respondent: 'Respondents',
  record: 'Records',
}

function textOf({ themes, unit, informative, placed, unplaced, outside, window }: Listed): string {
  if (themes.length === 0) return 'There are no themes yet. "verbatim themes W --find" finds them.'
  const table = tableOf(
    [
      left('Theme'),
      right('Comments'),
      right(unitColumn[unit]),
      right('NPS impact'),
      right('At stake'),
      left('Trend'),
      left('Evidence'),
    ],
    themes.map((theme) => [
      theme.label,
      formatNumber(theme.comments),
      formatNumber(theme.units),
      theme.npsImpact === null ? '' : `${formatSigned(theme.npsImpact.value, 1)} (${formatInterval(theme.npsImpact)})`,
      theme.atStake === null ? '' : formatMoneyShort(theme.atStake),
      theme.trend === 'unknown' ? '' : theme.trend,
      theme.grade.word,
    ]),
  )
  const total = `${formatCount(themes.length, 'theme')} hold ${formatNumber(placed)} of ${formatCount(informative, 'comment')}; ${formatNumber(unplaced)} fit nowhere`
  const notCounted =
    outside === 0 ? '' : `; ${formatNumber(outside)} outside ${window.from ?? ''} to ${window.to ?? ''} are not counted`
  return `${table}\n${total}${notCounted}`
}

async function answerFrom(session: Session, given: Call['given']): Promise<Answer> {
  const listed = await session.ask('themes.list', {})
  const { themes, ...rest } = listed
  const assignments = given.flag('assignments') ? await session.ask('themes.assignments', {}) : {}
  return {
    json: { themes: themes.map((theme) => ({ ...theme, accounts: theme.units })), ...rest, ...assignments },
    text: textOf(listed),
    status: 0,
  }
}

export const themesCommand: Command = {
  usage,
  options: { find: 'flag', count: 'text', seed: 'text', assignments: 'flag' },
  positionals: { from: 1, to: 1 },
  async run({ given, path, typedPath, terminal, isJson }: Call): Promise<Answer> {
    const count = given.whole('count', { from: 2, to: 500 })
    const seed = given.whole('seed', { from: 0, to: Number.MAX_SAFE_INTEGER })
    if (!given.flag('find') && (count !== null || seed !== null)) {
      throw new UsageError('--count and --seed go with --find', usage)
    }
    if (given.flag('assignments') && !isJson) throw new UsageError('--assignments goes with --json', usage)
    mustBeWorkspace(path, typedPath)
    return withWorkspace(path, terminal, async (session) => {
      if (given.flag('find')) {
        await session.work('themes.find', { count, ...(seed !== null && { seed }) })
        await session.work('readings.fill', {})
      }
      return answerFrom(session, given)
    })
  },
}

import type { AccountRow } from '#shared/contract/accounts.ts'
import { formatCount, formatDate, formatMoneyShort, formatNumber } from '#shared/domain/format.ts'
import type { Answer, Call, Command } from '../command.types.ts'
import { mustBeWorkspace } from '../existing.ts'
import { withWorkspace, type Session } from '../session.ts'
import { left, right, tableOf } from '../table.ts'

/** As many as one request answers. */
const PAGE = 500

async function allAccounts(session: Session, search: string): Promise<readonly AccountRow[]> {
  const accounts: AccountRow[] = []
  for (;;) {
    const page = await session.ask('accounts.list', { search, offset: accounts.length, limit: PAGE })
    accounts.push(...page.accounts)
    if (page.accounts.length === 0 || accounts.length >= page.total) return accounts
  }
}

function textOf(accounts: readonly AccountRow[], pairs: number): string {
  if (accounts.length === 0) return 'There are no accounts.'
  const table = tableOf(
    [
      left('Account'),
      right('Comments'),
      right('Records'),
      right('Value'),
      left('Renewal'),
      left('Last heard'),
      left('Also written'),
    ],
    accounts.map((account) => [
      account.name,
      formatNumber(account.comments),
      formatNumber(account.quality.records),
      account.value === null ? '' : formatMoneyShort(account.value),
      account.renewalOn === null ? '' : formatDate(account.renewalOn),
      account.lastOn === null ? '' : formatDate(account.lastOn),
      account.spellings.map(({ name }) => name).join('; '),
    ]),
  )
  const open =
    pairs === 0
      ? []
      : [`${formatCount(pairs, 'pair')} of names look like one customer each; the window asks about them`]
  return [table, ...open].join('\n')
}

export const accountsCommand: Command = {
  usage: 'accounts W [--search TEXT]',
  options: { search: 'text' },
  positionals: { from: 1, to: 1 },
  async run({ given, path, typedPath, terminal }: Call): Promise<Answer> {
    mustBeWorkspace(path, typedPath)
    return withWorkspace(path, terminal, async (session) => {
      const accounts = await allAccounts(session, given.text('search') ?? '')
      const { pairs } = await session.ask('accounts.proposals', {})
      return { json: { accounts, proposals: pairs }, text: textOf(accounts, pairs.length), status: 0 }
    })
  },
}

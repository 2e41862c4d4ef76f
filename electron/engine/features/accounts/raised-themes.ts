import type { AccountDetail } from '#shared/contract/accounts.ts'
import type { Context } from '../../kernel/context.ts'
import { sideOf } from '../figures/evidence-of.ts'
import { themeFigures } from '../themes/rows.ts'

type Raised = AccountDetail['themes']

/** The themes each account raises, by its seq, most comments first. */
export const raisedThemes = (context: Context): ReadonlyMap<number, Raised> =>
  context.memo('raised themes', ['account', 'source', 'comment', 'reading', 'theme', 'cycle', 'workspace'], () => {
    const found = new Map<number, Raised>()
    for (const { row, comments } of themeFigures(context)) {
      const own = new Map<number, Raised[number]>()
      for (const comment of comments) {
        const { account } = comment
        if (account === null) continue
        const { id, label, colour } = row
        const theme = own.get(account) ?? { id, label, colour, comments: 0, complaints: 0 }
        own.set(account, theme)
        theme.comments += 1
        if (sideOf(comment) < 0) theme.complaints += 1
      }
      for (const [account, theme] of own) {
        const known = found.get(account)
        if (known) known.push(theme)
        else found.set(account, [theme])
      }
    }
    for (const themes of found.values()) themes.sort((one, other) => other.comments - one.comments)
    return found
  })

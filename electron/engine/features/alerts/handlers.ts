import { setImmediate as turn } from 'node:timers/promises'
import type { alertEntries } from '#shared/contract/alerts.ts'
import type { Handlers } from '../../kernel/context.ts'
import { listAlerts } from './list.ts'
import { lookForAlerts } from './look.ts'
import { dropAlert } from './repo.ts'
import { readyStanding } from './standing.ts'

export const alertHandlers: Handlers<typeof alertEntries> = {
  'alerts.list': (context) => ({ alerts: listAlerts(context) }),

  async 'alerts.dismiss'({ db, changed }, { alerts }) {
    const dropped = db.transaction(() =>
      alerts.reduce((sum, { kind, id }) => sum + dropAlert(db, { kind, subject: id }), 0),
    )
    if (dropped > 0) changed(['alert'])
    return { changed: dropped }
  },

  async 'alerts.look'(context) {
    const steps = readyStanding(context)
    while (steps.next().done !== true) await turn()
    const fresh = [...lookForAlerts(context)]
    if (fresh.length > 0) context.changed(['alert'])
    return { fresh }
  },
}

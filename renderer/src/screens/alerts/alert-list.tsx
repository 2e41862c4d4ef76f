import { Link } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { useState } from 'react'
import type { Alert } from '#shared/contract/alerts.ts'
import { formatCount, formatDate } from '#shared/domain/format.ts'
import { useJob } from '../../api/use-job.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './alert-list.module.css'

/** More than these leave too little room for what a page is for. */
const shownMost = 3

/** Themes and accounts that moved sharply, the same on each page, until each is dismissed or does not hold any more. */
export function AlertList() {
  const { data } = useEntry('alerts.list', {})
  const dismissal = useJob('alerts.dismiss')
  const [showsAll, setShowsAll] = useState(false)
  const alerts = data?.alerts ?? []
  if (alerts.length === 0) return null
  const dismiss = (dismissed: readonly Alert[]): void =>
    void dismissal.run({ alerts: dismissed.map(({ kind, id }) => ({ kind, id })) })
  return (
    <section className={styles.section} aria-labelledby="moved-sharply">
      <div className={styles.head}>
        <h2 id="moved-sharply">Moved sharply</h2>
        <span className={styles.all}>
          {alerts.length > shownMost && (
            <Button variant="quiet" onPress={() => setShowsAll(!showsAll)}>
              {showsAll ? `Show ${shownMost} of them` : `Show all ${formatCount(alerts.length, 'move')}`}
            </Button>
          )}
          {alerts.length > 1 && (
            <Button variant="quiet" onPress={() => dismiss(alerts)}>
              Dismiss all
            </Button>
          )}
        </span>
      </div>
      <ul className={styles.list}>
        {(showsAll ? alerts : alerts.slice(0, shownMost)).map((alert) => (
          <li key={`${alert.kind} ${alert.id}`} className={styles.alert}>
            <span className={styles.words}>
              <AlertLink alert={alert} />
              {alert.kind === 'account' && ':'} <span className={styles.says}>{alert.says}</span>
            </span>
            <span className={styles.at}>{formatDate(alert.at)}</span>
            <IconButton label={`Dismiss ${alert.name}`} onPress={() => dismiss([alert])}>
              <X aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

const AlertLink = ({ alert: { kind, id, name } }: { readonly alert: Alert }) =>
  kind === 'theme' ? (
    <Link to="/themes/$id" params={{ id }} className={styles.link}>
      {name}
    </Link>
  ) : (
    <Link to="/accounts" search={{ selected: id }} className={styles.link}>
      {name}
    </Link>
  )

import type { AccountDetail } from '#shared/contract/accounts.ts'
import { formatDate } from '#shared/domain/format.ts'
import { Explained } from '../../ui/explained.tsx'
import pane from './account-pane.module.css'
import { RiskBadge } from './risk-badge.tsx'
import styles from './risk-reasons.module.css'

const riskLines = [
  'Points that add up, each for the reason that stands beside it: the last score and its fall, complaints of 90 days, severe themes, a renewal within 120 days, deals at risk, silence.',
  'High from 50 points, middle from 25.',
]

/** Why an account is at risk: each reason with its points, which add up to the risk. */
export function RiskReasons({ detail: { account, asOf } }: { readonly detail: AccountDetail }) {
  const { risk } = account
  return (
    <section>
      <h3 className={styles.head}>
        <Explained name="Risk" lines={riskLines}>
          Risk
        </Explained>{' '}
        <RiskBadge risk={risk} />
      </h3>
      {risk.reasons.length === 0 ? (
        <p className={pane.none}>Nothing speaks for a risk.</p>
      ) : (
        <ul className={styles.reasons}>
          {risk.reasons.map(({ says, points }) => (
            <li key={says}>
              <span>{says}</span>
              <span className={styles.points}>+{points}</span>
            </li>
          ))}
        </ul>
      )}
      {asOf !== null && <p className={pane.none}>As of {formatDate(asOf)}, the last day of the evidence.</p>}
    </section>
  )
}

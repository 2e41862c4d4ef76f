import type { AccountDetail } from '#shared/contract/accounts.ts'
import { formatDate, formatMoney } from '#shared/domain/format.ts'
import { outcomeWords } from '../../ui/kind-words.ts'
import styles from './account-deals.module.css'

/** Its deals, the newest first. */
export function AccountDeals({ deals }: { readonly deals: AccountDetail['deals'] }) {
  return (
    <ul className={styles.deals}>
      {deals.map(({ record, title, on, outcome, amount, competitor }) => (
        <li key={record}>
          <span className={styles.title}>{title === '' ? 'Deal' : title}</span>
          <span className={styles.amount}>{amount === null ? '' : formatMoney(amount)}</span>
          <span className={styles.facts}>
            {[
              outcome === null ? null : outcomeWords[outcome],
              on === null ? null : formatDate(on),
              competitor === null ? null : `against ${competitor}`,
            ]
              .filter((fact) => fact !== null)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

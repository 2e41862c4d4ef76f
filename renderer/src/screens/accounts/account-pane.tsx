import { useNavigate } from '@tanstack/react-router'
import type { AccountDetail, AccountRow } from '#shared/contract/accounts.ts'
import { formatCount, formatDate, formatMoney } from '#shared/domain/format.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Explained } from '../../ui/explained.tsx'
import { AccountDeals } from './account-deals.tsx'
import { AccountMood } from './account-mood.tsx'
import { AccountPlays } from './account-plays.tsx'
import { AccountThemes } from './account-themes.tsx'
import { qualityInFull } from './account-words.ts'
import styles from './account-pane.module.css'
import { MergeInto } from './merge-into.tsx'
import { RiskReasons } from './risk-reasons.tsx'
import { SpellingList } from './spelling-list.tsx'

interface AccountPaneProps {
  /** Of the account, or of a spelling that counts as it. */
  readonly id: string
  readonly onMerged: (into: string) => void
}

/** One customer: what is known of it, every spelling it goes by, and what can be done about them. */
export function AccountPane({ id, onMerged }: AccountPaneProps) {
  const { data, error } = useEntry('accounts.get', { id }, { keepsPrevious: false })
  if (error) return <EmptyState>{error.message}</EmptyState>
  if (!data) return null
  return <Account detail={data} onMerged={onMerged} />
}

interface AccountProps {
  readonly detail: AccountDetail
  readonly onMerged: (into: string) => void
}

function Account({ detail, onMerged }: AccountProps) {
  const navigate = useNavigate()
  const { account, mood, themes, deals } = detail
  const { comments, lastOn } = account
  return (
    <div className={styles.pane}>
      <header className={styles.head}>
        <h2>{account.name}</h2>
        <p className={styles.facts}>
          {formatCount(comments, 'comment')}
          {lastOn !== null && ` · last heard ${formatDate(lastOn)}`}
        </p>
      </header>
      <div className={styles.body}>
        <Facts account={account} />
        <RiskReasons detail={detail} />
        <AccountPlays detail={detail} />
        {mood.length > 0 && (
          <section>
            <h3>
              <Explained name="Mood" lines={moodLines}>
                Mood
              </Explained>
            </h3>
            <AccountMood mood={mood} />
          </section>
        )}
        {themes.length > 0 && (
          <section>
            <h3>What it raises</h3>
            <AccountThemes detail={detail} />
          </section>
        )}
        {deals.length > 0 && (
          <section>
            <h3>Deals</h3>
            <AccountDeals deals={deals} />
          </section>
        )}
        <section>
          <h3>Spellings</h3>
          <SpellingList account={account} />
        </section>
        <section>
          <h3>Data</h3>
          <p className={styles.quality}>{qualityInFull(account.quality)}</p>
        </section>
      </div>
      <footer className={styles.foot}>
        <Button
          isDisabled={comments === 0}
          onPress={() => void navigate({ to: '/evidence', search: { accounts: [account.id] } })}
        >
          See the comments
        </Button>
        <MergeInto account={account} onMerged={onMerged} />
      </footer>
    </div>
  )
}

const moodLines = [
  'Comments of each month: complaints are those with a score of a detractor or of a lost deal, praise those of promoters and won deals. Where there is neither, clear words say it.',
  'The mean score is that of the month’s answers to how likely they are to recommend, 0 to 10.',
]

/** A date that an accounts table wrote as one. */
const isDay = (value: string): boolean => /^\d{4}-\d\d-\d\d$/.test(value)

function Facts({ account }: { readonly account: AccountRow }) {
  const facts = [
    { name: 'Value a year', value: account.value === null ? null : formatMoney(account.value) },
    { name: 'Renewal', value: account.renewalOn === null ? null : formatDate(account.renewalOn) },
    ...account.attributes,
  ].filter((fact) => fact.value !== null)
  if (facts.length === 0) return null
  return (
    <dl className={styles.list}>
      {facts.map(({ name, value }) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>{value !== null && isDay(value) ? formatDate(value) : value}</dd>
        </div>
      ))}
    </dl>
  )
}

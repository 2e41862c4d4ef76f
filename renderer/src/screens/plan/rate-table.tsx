import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { OutputOf } from '#shared/contract/contract.ts'
import { formatDate } from '#shared/domain/format.ts'
import { typedNumber } from '#shared/domain/stats/typed-number.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './rate-table.module.css'
import { today } from './today.ts'

type Rate = OutputOf<'value.total'>['rates'][number]

interface RateTableProps {
  /** The workspace's. */
  readonly currency: string
  readonly rates: readonly Rate[]
  /** Currencies in the data without a rate. */
  readonly without: readonly string[]
}

/** What one unit of another currency is worth in the workspace's, when, and who says so. */
export function RateTable({ currency, rates, without }: RateTableProps) {
  const remove = useCommand('value.removeRate')
  const [isOpen, setOpen] = useState(false)
  const isNeeded = without.length > 0 || rates.length > 0
  return (
    <section className={styles.section} aria-label="Rates">
      <h2>Rates into {currency}</h2>
      {without.length > 0 && (
        <p className={styles.warn}>
          Amounts in {without.join(' and ')} are left out of every sum until there is a rate for them.
        </p>
      )}
      {without.length === 0 && rates.length === 0 && (
        <p className={styles.quiet}>Every amount here is in {currency}, so no rate is needed.</p>
      )}
      {rates.length > 0 && (
        <ul className={styles.rates}>
          {rates.map((rate) => (
            <li key={rate.currency}>
              <b>
                1 {rate.currency} = {rate.rate} {currency}
              </b>
              <span className={styles.quiet}>
                {formatDate(rate.on)}
                {rate.source !== '' && `, ${rate.source}`}
              </span>
              <IconButton
                label={`Remove the rate of ${rate.currency}`}
                onPress={() => void remove.run({ currency: rate.currency }, `Removed the rate of ${rate.currency}`)}
              >
                <X aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      {isNeeded || isOpen ? (
        <RateForm key={without[0] ?? ''} into={currency} first={without[0] ?? ''} />
      ) : (
        <Button className={styles.open ?? ''} icon={<Plus aria-hidden />} onPress={() => setOpen(true)}>
          Add a rate
        </Button>
      )}
    </section>
  )
}

function RateForm({ into, first }: { readonly into: string; readonly first: string }) {
  const set = useCommand('value.setRate')
  const [draft, setDraft] = useState({ currency: first, rate: '', on: today(), source: '' })
  const rate = typedNumber(draft.rate)
  const currency = draft.currency.trim().toUpperCase()
  const isReady = /^[A-Z]{3}$/.test(currency) && rate !== null && rate > 0 && draft.on !== ''
  const change = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part })
  const save = async (): Promise<void> => {
    if (!isReady || rate === null) return
    const answer = await set.run({ currency, rate, on: draft.on, source: draft.source })
    if (answer) setDraft({ currency: '', rate: '', on: today(), source: '' })
  }
  return (
    <div className={styles.form}>
      <TextField
        label="Currency"
        value={draft.currency}
        placeholder="EUR"
        maxLength={3}
        onChange={(text) => change({ currency: text })}
      />
      <TextField
        label={`Worth in ${into}`}
        value={draft.rate}
        placeholder="1.08"
        maxLength={20}
        error={draft.rate !== '' && rate === null ? 'Write one number' : null}
        onChange={(text) => change({ rate: text })}
        onSubmit={() => void save()}
      />
      <TextField label="On" type="date" value={draft.on} onChange={(on) => change({ on })} />
      <TextField
        label="Source"
        value={draft.source}
        placeholder="Where this rate is from"
        maxLength={300}
        onChange={(source) => change({ source })}
        onSubmit={() => void save()}
      />
      <Button isDisabled={!isReady} onPress={() => void save()}>
        Set the rate
      </Button>
    </div>
  )
}

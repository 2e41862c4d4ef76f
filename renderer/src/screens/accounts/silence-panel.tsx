import type { Silence } from '#shared/contract/accounts.ts'
import { formatNumber } from '#shared/domain/format.ts'
import { useEntry } from '../../api/use-query.ts'
import { Chip } from '../../ui/chip.tsx'
import styles from './silence-panel.module.css'
import { silenceWords, weightedWords } from './silence-words.ts'

/** Who never spoke, by value and segment, and what that does to the picture. */
export function SilencePanel() {
  const { data } = useEntry('accounts.silence', {})
  if (!data || data.silent === 0) return null
  return (
    <section className={styles.panel} aria-label="Who is silent">
      <p>{silenceWords(data)}</p>
      <p className={styles.note}>What a seller wrote of them is not their voice and does not count as speaking.</p>
      <Segments segments={data.segments} />
      {data.weighted !== null && <p className={styles.note}>{weightedWords(data.weighted)}</p>}
    </section>
  )
}

function Segments({ segments }: { readonly segments: Silence['segments'] }) {
  const quiet = segments.filter(({ isQuieter }) => isQuieter)
  if (quiet.length === 0)
    return <p className={styles.note}>No segment is quieter than the others by more than chance.</p>
  return (
    <p className={styles.segments}>
      <span>Quieter than the rest:</span>
      {quiet.map(({ attribute, value, accounts, silent }) => (
        <Chip key={`${attribute} ${value}`} title={attribute}>
          {value}: {formatNumber(silent)} of {formatNumber(accounts)} silent
        </Chip>
      ))}
    </p>
  )
}

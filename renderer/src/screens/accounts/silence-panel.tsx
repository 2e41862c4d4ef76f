import type { Silence } from '#shared/contract/accounts.ts'
import { formatNumber } from '#shared/domain/format.ts'
import { useEntry } from '../../api/use-query.ts'
import { Chip } from '../../ui/chip.tsx'
import { Explained } from '../../ui/explained.tsx'
import styles from './silence-panel.module.css'
import { silenceWords, weightedWords } from './silence-words.ts'

const silentLines = [
  'Accounts without a comment of their own in any source and without a call. What a seller wrote of them is not their voice and does not count as speaking.',
  'Their value is the yearly value that the table of accounts gives.',
]
const weightedLines = [
  'NPS within each of these groups, weighed by how many accounts are in it rather than by how many answered.',
]

/** Who never spoke, by value and segment, and what that does to the picture. */
export function SilencePanel() {
  const { data } = useEntry('accounts.silence', {})
  if (!data || data.silent === 0) return null
  return (
    <section className={styles.panel} aria-label="Who is silent">
      <p>
        <Explained name="Never spoke" lines={silentLines}>
          {silenceWords(data)}
        </Explained>
      </p>
      <Segments segments={data.segments} />
      {data.weighted !== null && (
        <p className={styles.note}>
          <Explained name="NPS by share of accounts" lines={weightedLines}>
            {weightedWords(data.weighted)}
          </Explained>
        </p>
      )}
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

import { Link } from '@tanstack/react-router'
import type { OutputOf } from '#shared/contract/contract.ts'
import {
  formatCoefficient,
  formatCount,
  formatInterval,
  formatNumber,
  formatPercent,
  notKnown,
} from '#shared/domain/format.ts'
import { handOver } from '../../api/hand-over.ts'
import { useJob } from '../../api/use-job.ts'
import { Button } from '../../ui/button.tsx'
import { ThemeDot } from '../../ui/theme-chip.tsx'
import styles from './agreement.module.css'

type Results = OutputOf<'agreement.results'>
type Agreement = Results['overall']

/** Every theme with what both, one or neither said, and how well they agree beyond chance. */
export function ResultsTable({ sample, results }: { readonly sample: string; readonly results: Results }) {
  const job = useJob('agreement.saveResults')
  const { first, second, themes, overall, sentence } = results
  return (
    <div className={styles.scroll}>
      <section className={styles.card} aria-label="For a paper">
        <h2>For a paper</h2>
        <p className={styles.sentence}>{sentence}</p>
        <div className={styles.buttons}>
          <Button
            isDisabled={job.isRunning}
            onPress={() => void handOver((folder) => job.run({ sample, folder }), 'row')}
          >
            Save as CSV
          </Button>
        </div>
      </section>
      <table className={styles.table}>
        <caption className={styles.caption}>
          As it was handed in; what was settled since does not count. Intervals: 95%, percentiles of 1,000 draws of
          comments. κ in the words of Landis and Koch (1977); α by Krippendorff (2004): reliable from .800, tentative
          from .667.
        </caption>
        <thead>
          <tr>
            <th scope="col">Theme</th>
            {['Both', `Only ${first}`, `Only ${second}`, 'Neither', 'Agreed'].map((head) => (
              <th key={head} scope="col" className={styles.number}>
                {head}
              </th>
            ))}
            <th scope="col">Cohen’s κ</th>
            <th scope="col">Krippendorff’s α</th>
            <th scope="col">They differ on</th>
          </tr>
        </thead>
        <tbody>
          {themes.map((theme) => (
            <tr key={theme.id}>
              <th scope="row">
                <span className={styles.theme}>
                  <ThemeDot colour={theme.colour} />
                  {theme.label}
                </span>
              </th>
              <Figures of={theme} />
              <td>
                {theme.first + theme.second > 0 ? (
                  <Link
                    to="/codebook/agreement/$id"
                    params={{ id: sample }}
                    search={{ view: 'disagreements', theme: theme.at }}
                    className={styles.link}
                  >
                    {formatCount(theme.first + theme.second, 'comment')}
                  </Link>
                ) : (
                  'none'
                )}
                {theme.settled > 0 && <span className={styles.interval}>{formatNumber(theme.settled)} settled</span>}
              </td>
            </tr>
          ))}
          <tr className={styles.sum}>
            <th scope="row">All themes together</th>
            <Figures of={overall} />
            <td>{formatCount(results.disagreements.length, 'comment')}</td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}

function Figures({ of }: { readonly of: Agreement }) {
  return (
    <>
      <td className={styles.number}>{formatNumber(of.both)}</td>
      <td className={styles.number}>{formatNumber(of.first)}</td>
      <td className={styles.number}>{formatNumber(of.second)}</td>
      <td className={styles.number}>{formatNumber(of.neither)}</td>
      <td className={styles.number}>{of.agreed === null ? notKnown : formatPercent(of.agreed)}</td>
      <Coefficient of={of.kappa} />
      <Coefficient of={of.alpha} />
    </>
  )
}

function Coefficient({ of }: { readonly of: Agreement['kappa'] }) {
  if (of === null) return <td className={styles.quiet}>not defined: every answer is the same</td>
  return (
    <td>
      <span className={styles.value}>{formatCoefficient(of.value)}</span> {of.word}
      <span className={styles.interval}>
        {of.interval ? formatInterval(of.interval, formatCoefficient) : 'they never differ'}
      </span>
    </td>
  )
}

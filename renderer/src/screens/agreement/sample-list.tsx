import { Link } from '@tanstack/react-router'
import type { AgreementSample } from '#shared/contract/agreement.ts'
import styles from './agreement.module.css'
import { sampleFacts, sampleState, sampleTitle } from './sample-words.ts'

export function SampleList({ samples }: { readonly samples: readonly AgreementSample[] }) {
  return (
    <ul className={styles.list} aria-label="Samples">
      {samples.map((sample) => (
        <li key={sample.id} className={styles.row}>
          <div>
            <Link to="/codebook/agreement/$id" params={{ id: sample.id }} className={styles.title}>
              {sampleTitle(sample)}
            </Link>
            <p className={styles.quiet}>{sampleFacts(sample)}</p>
          </div>
          <span>{sampleState(sample)}</span>
        </li>
      ))}
    </ul>
  )
}

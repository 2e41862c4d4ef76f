import type { EvidenceRecord } from '#shared/contract/evidence.ts'
import { FactList } from './fact-list.tsx'
import styles from './reading-pane.module.css'

export function AttributeList({ attributes }: Pick<EvidenceRecord, 'attributes'>) {
  return (
    <section className={styles.attributes}>
      <h3>Kept with it</h3>
      <FactList facts={attributes} />
    </section>
  )
}

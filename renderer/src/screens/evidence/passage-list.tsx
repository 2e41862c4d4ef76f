import { useRef } from 'react'
import type { EvidenceRecord } from '#shared/contract/evidence.ts'
import { useEntry } from '../../api/use-query.ts'
import { CodeBar } from './code-bar.tsx'
import { PassageItem } from './passage-item.tsx'
import styles from './passage-list.module.css'
import { useCodeDraft } from './use-code-draft.ts'

export interface PassageListProps {
  readonly record: EvidenceRecord
  readonly selected: string
  readonly onChoose: (comment: string) => void
}

/** Everything said, in order; comments are marked in their theme's hue and can be chosen, any words selected and coded. */
export function PassageList({ record, selected, onChoose }: PassageListProps) {
  const list = useRef<HTMLOListElement>(null)
  const { draft, change, codeWhole, close } = useCodeDraft(list)
  const comment = record.passages.flatMap((passage) => passage.comments)[0]?.comment ?? selected
  const { data } = useEntry('coding.ofRecord', { comment }, { keepsPrevious: false })
  return (
    <ol ref={list} className={styles.passages}>
      {record.passages.map((passage) => (
        <PassageItem
          key={passage.id}
          passage={passage}
          isCall={record.kind === 'call'}
          codings={data?.codings.filter((coding) => coding.passage === passage.id) ?? []}
          selected={selected}
          onChoose={onChoose}
          onCodeWhole={() => codeWhole(passage.id)}
        >
          {draft?.passage === passage.id && <CodeBar comment={comment} draft={draft} change={change} close={close} />}
        </PassageItem>
      ))}
    </ol>
  )
}

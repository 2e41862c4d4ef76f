import { Button } from '../../ui/button.tsx'
import type { Asked, ReadPreview } from './draft-file.ts'
import { joinedGroups, offeredGroups, withApart, withJoined } from './question-groups.ts'
import type { QuestionGroup, Questions } from './question-groups.ts'
import styles from './offers.module.css'

export interface QuestionVariantsProps {
  readonly preview: ReadPreview
  readonly onAsk: (change: Asked) => void
}

/** Variants of one question, joined on request and parted again. */
export function QuestionVariants({ preview, onAsk }: QuestionVariantsProps) {
  const { questions } = preview.reading
  const offered = offeredGroups(preview)
  const joined = joinedGroups(questions)
  if (offered.length + joined.length === 0) return null
  const ask = (change: Questions): void => onAsk({ reading: { questions: change } })
  return (
    <section className={styles.offer} aria-label="Variants of a question">
      <ul>
        {offered.map((group) => (
          <li key={group.text} className={styles.line}>
            <span className={styles.words}>
              These look like one question: <Texts group={group} />
            </span>
            <Button onPress={() => ask(withJoined(questions, group))}>Count them as one</Button>
          </li>
        ))}
        {joined.map((group) => (
          <li key={group.text} className={styles.line}>
            <span className={styles.words}>
              Counted as one question: <Texts group={group} />
            </span>
            <Button onPress={() => ask(withApart(questions, group))}>Keep them apart</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Texts({ group: { text, others } }: { readonly group: QuestionGroup }) {
  return [text, ...others].map((question, nth) => (
    <span key={question}>
      {nth > 0 && ', '}“{question}”
    </span>
  ))
}

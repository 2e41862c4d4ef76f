import { useEntry } from '../../api/use-query.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { AccountComments } from './account-comments.tsx'
import { AttributeList } from './attribute-list.tsx'
import { CommentActions } from './comment-actions.tsx'
import { DealFacts } from './deal-facts.tsx'
import { PassageList } from './passage-list.tsx'
import styles from './reading-pane.module.css'
import { readingSentence } from './reading-words.ts'
import { commentIn, placeWords, recordFacts, type PassageComment } from './record-words.ts'
import { ScoreList } from './score-list.tsx'

export interface ReadingPaneProps {
  readonly comment: string
  readonly onChoose: (comment: string) => void
  readonly onTheme: (theme: string) => void
  readonly onPriorities: () => void
  /** Shows the comments nearest to the one with this evidence id. */
  readonly onLike: (evidenceId: string) => void
  readonly onAccount: (account: string) => void
}

/** What the machine reads in it, and what that rests on. */
function ReadInIt({ reading }: Pick<PassageComment, 'reading'>) {
  const said = readingSentence(reading)
  return said && <p className={styles.read}>{said}</p>
}

/** The whole record around a comment: what was asked, what was said, and where in which file it stands. */
export function ReadingPane({ comment, onChoose, onTheme, onPriorities, onLike, onAccount }: ReadingPaneProps) {
  const { data, error } = useEntry('evidence.record', { comment })
  if (error) return <EmptyState>{error.message}</EmptyState>
  if (!data) return null
  const { record } = data
  const found = commentIn(record, comment)
  return (
    <div className={styles.pane}>
      <header className={styles.head}>
        <h2>{record.title}</h2>
        <p className={styles.facts}>{recordFacts(record).join(' · ')}</p>
      </header>
      <div className={styles.body}>
        {record.scores.length > 0 && <ScoreList scores={record.scores} />}
        {record.deal && <DealFacts deal={record.deal} />}
        <PassageList key={record.id} record={record} selected={comment} onChoose={onChoose} />
        {record.attributes.length > 0 && <AttributeList attributes={record.attributes} />}
        <AccountComments record={record} onChoose={onChoose} onAll={onAccount} />
      </div>
      {found && (
        <footer className={styles.foot}>
          <CommentActions
            key={comment}
            comment={found.comment}
            onTheme={onTheme}
            onPriorities={onPriorities}
            onLike={onLike}
          />
          <ReadInIt reading={found.comment.reading} />
          <p className={styles.origin}>
            {found.comment.evidenceId}, from <b title={`SHA-256 ${record.source.sha256}`}>{record.source.file}</b>,{' '}
            {placeWords(record, found.passage)}.
          </p>
        </footer>
      )}
    </div>
  )
}
